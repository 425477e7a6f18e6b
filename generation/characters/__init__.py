"""Characters: the pictures, words and LoRAs that keep somebody the same in every shot, and how like them a take is."""
