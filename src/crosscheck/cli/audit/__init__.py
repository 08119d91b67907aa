"""``crosscheck audit``: the open findings one by one, in the terminal."""
