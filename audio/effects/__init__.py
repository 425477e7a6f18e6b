"""Sound effects and the air of places."""
