"""The styles: how each look of a film colours, outlines, shades and finishes what the painter draws."""
