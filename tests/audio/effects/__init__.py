"""What a director hears when something happens, and the air around it."""
