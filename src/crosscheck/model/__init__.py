"""The values everything else is made of: no rules, no input or output."""
