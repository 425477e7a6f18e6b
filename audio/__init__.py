"""How the film sounds: voices, mouth timing, effects, score and mix."""
