"""What a director sees of the people and things on the stage."""
