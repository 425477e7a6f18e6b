"""Tests of the control passes."""
