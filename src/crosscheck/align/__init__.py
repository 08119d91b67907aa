"""Find the claims of different sources that speak of one thing."""
