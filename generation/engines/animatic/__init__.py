"""The animatic engine: draws any shot on any machine, from its stage."""
