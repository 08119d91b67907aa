"""Find the typed facets of a claim."""
