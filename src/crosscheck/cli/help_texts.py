"""What ``--help`` says of crosscheck and of each command."""

from __future__ import annotations

EXIT_STATUSES = """
Exit status:

\b
  0    compared, and no finding fails the gate
  1    compared, and at least one finding fails the gate (see --fail-on)
  2    the command line or a path cannot be meant
  3    no source that could be compared
  4    nothing fails the gate, but a source could not be read, or the judge left
       questions unanswered (see --allow-incomplete)
  70   an error in crosscheck itself
  130  interrupted
"""

JUDGES = "none|built-in|PATH|openai:URL"
JUDGE = (
    "Who reads sentences on one thing against each other: nobody, the model that ships with "
    "crosscheck, another one in a folder, or an endpoint to which those sentences are sent. "
    "docs/judges.md says more.  [none]"
)

CROSSCHECK = f"""
Compare how several outlets report one event, claim by claim.

Reads a folder of articles and writes a report of what the sources agree on, what only one of
them says, and where two cannot both be right. Works offline and never rules on who is right.

\b
Examples:
  crosscheck compare sources/
  crosscheck compare sources/ --output json=- --fail-on never
{EXIT_STATUSES}"""

COMPARE = f"""
Compare the reports of one event in SOURCES: folders of .txt, .md and .html files, or such files.

Writes the claims of each source to claims/, and the report to reports/discrepancies.html and
reports/discrepancies.json. With --output, only what is named is written.
{EXIT_STATUSES}"""

EVALUATE = """
Measure crosscheck on stories whose conflicts were marked by hand.

Each folder in GOLD holds gold.json and sources/, or folders that do. Prints what was missed and
what is false, with quotes, then the figures. docs/benchmarks.md says what gold.json holds and
what each figure means.

\b
Exit status:

\b
  0    measured
  2    the command line, a path or a gold file cannot be meant
  3    a story without a source that could be compared
  70   an error in crosscheck itself
  130  interrupted
"""

EXPLAIN = """
Say what a rule looks for, or why a finding was made and how sure that is.

NAME is a rule by its code or name (XC101, number-mismatch), or a finding by its id or the first
signs of its fingerprint; a finding is looked up in the JSON report of the last run.

\b
Exit status:

\b
  0    explained
  2    nothing, or more than one thing, goes by that name, or the report cannot be read
  70   an error in crosscheck itself
"""
