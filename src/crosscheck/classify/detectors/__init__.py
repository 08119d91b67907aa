"""One detector per module; ``classify.registry`` lists them."""
