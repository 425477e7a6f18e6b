"""What a director hears when a line is spoken."""
