"""Tests of the script supervisor."""
