"""Per story: what the sources say of each thing."""
