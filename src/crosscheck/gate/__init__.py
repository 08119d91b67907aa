"""From report and policy to pass or fail. Pure."""
