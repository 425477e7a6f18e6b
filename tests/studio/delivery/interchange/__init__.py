"""What a director's cut becomes in other editors, and what comes back from them."""
