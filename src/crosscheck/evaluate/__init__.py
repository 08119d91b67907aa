"""How well a report does against passages that people have marked by hand."""
