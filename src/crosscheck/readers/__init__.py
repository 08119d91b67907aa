"""From bytes to sources."""
