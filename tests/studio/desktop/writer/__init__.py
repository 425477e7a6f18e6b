"""The writer at the desk."""
