"""What ``--help`` says of ``review`` and ``audit``."""

from __future__ import annotations

REVIEW = """
Decide the findings in SOURCES in a browser; every decision is saved at once.

Compares the sources, serves the report to this machine alone and prints its address. The address
holds a token: whoever has it can save decisions. Ctrl-C ends the review.

\b
Exit status:

\b
  0    ended, by Ctrl-C or because nobody used it for a while
  2    the command line or a path cannot be meant, or nobody is there to decide (CI)
  3    no source that could be compared
  70   an error in crosscheck itself
  130  interrupted before the page was served
"""

AUDIT = """
Decide the open findings in SOURCES one by one in the terminal; each answer is saved at once.

Keys: y conflict, n not a conflict, 1 to 6 all verdicts, s skip, b back, u undo, q quit, ? help.
Answers may also be piped in, one a line.

\b
Exit status:

\b
  0    asked about all, or quit; with --no-input, listed
  2    the command line or a path cannot be meant, or nobody is there to decide (CI, no terminal)
  3    no source that could be compared
  70   an error in crosscheck itself
  130  interrupted, or the answers ran out; what was decided is saved
"""
