"""Split cleaned text into sentences and claims."""
