"""Tests of a new draft of the script."""
