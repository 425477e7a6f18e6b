"""How the film sounds, tested by measuring it."""
