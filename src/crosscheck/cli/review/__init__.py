"""``crosscheck review``: the report in a browser, served to this machine alone."""
