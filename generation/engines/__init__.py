"""Engines: each a way to render a shot."""
