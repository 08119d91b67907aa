"""Run the command line with ``python -m crosscheck``."""

import sys

from crosscheck.cli.main import run

sys.exit(run())
