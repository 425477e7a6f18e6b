"""Voices: who speaks a line, and how."""
