"""The cast: sheets with approved views, their LoRAs, likeness in takes, photographs, and props."""
