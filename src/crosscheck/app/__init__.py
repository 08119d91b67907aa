"""What a user can ask for, from files in to files out; no terminal here."""
