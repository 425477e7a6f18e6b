"""Tests of papers: what a client, a crew and an editor get to hold."""
