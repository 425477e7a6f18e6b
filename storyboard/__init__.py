"""What a film is: values and pure functions, with no sound, no picture and no window."""
