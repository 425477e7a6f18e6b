"""Delivery: a cut becomes a film file, captions and papers."""
