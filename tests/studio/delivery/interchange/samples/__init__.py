"""Files as other programs write them, each by hand for the film of these tests."""
