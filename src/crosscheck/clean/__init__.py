"""Set page furniture aside, with the reason."""
