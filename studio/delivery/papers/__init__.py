"""Papers: what a film looks like on a desk, a wall or in a letter: boards, lists, comparisons and notes."""
