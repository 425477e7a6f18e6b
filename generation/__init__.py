"""How shots become takes: requests, staging, engines."""
