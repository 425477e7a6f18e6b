"""Screenplays: read from Fountain, Final Draft and prose, and broken down into a film."""
