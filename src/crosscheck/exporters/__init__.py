"""From a report to text in one format."""
