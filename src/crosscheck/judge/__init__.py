"""How two sentences stand to each other: what of one says what of the other, and what follows."""
