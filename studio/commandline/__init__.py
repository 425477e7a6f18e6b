"""The command line: each module reads the words of some commands and calls the work that the studio does."""
