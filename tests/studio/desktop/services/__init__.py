"""Servers and engines."""
