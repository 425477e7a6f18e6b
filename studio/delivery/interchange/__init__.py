"""Cuts handed to other editors, and brought back: OTIO, Final Cut, EDL, AAF, Kdenlive and MLT."""
