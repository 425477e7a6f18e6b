"""The delivery page, with real exports."""
