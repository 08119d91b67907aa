"""The stages of a comparison, composed in one place."""
