"""Production: what is to be made, and the making of it."""
