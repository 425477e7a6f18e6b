"""The writer: what a generator is told of each shot."""
