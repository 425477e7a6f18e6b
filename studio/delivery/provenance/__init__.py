"""Provenance: who made a film and from what, signed into its file, and a mark in its picture that outlives that."""
