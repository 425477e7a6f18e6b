"""The player without widgets: what a cut shows and sounds like on each frame, at once, and the clock that runs it."""
