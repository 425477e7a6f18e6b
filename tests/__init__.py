"""The tests mirror the folders: what a director gets, one sentence each."""
