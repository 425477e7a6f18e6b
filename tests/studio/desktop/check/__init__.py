"""The script supervisor at the desk."""
