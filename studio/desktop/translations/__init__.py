"""The window's words in other languages: sources (.ts) that people translate, and what Qt reads (.qm)."""
