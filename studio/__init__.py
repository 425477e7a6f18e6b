"""Where people work: production, delivery and the command line."""
