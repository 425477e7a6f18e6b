"""The queue, with real processes at work."""
