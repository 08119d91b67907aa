"""What ``--help`` says of crosscheck and of each command."""

from __future__ import annotations

from crosscheck.app.formats import FOLDER, FOLDER_FORMAT, FORMATS

_TABLE = FORMATS | {FOLDER_FORMAT: FOLDER}
_FORMATS = "\n".join(f"  {name:<12} {about}" for name, about in _TABLE.items())
FORMAT_TABLE = f"""
Formats of --output:

\b
{_FORMATS}
"""
OUTPUT = (
    "Write the report in one of the formats that crosscheck compare --help lists; PATH - is "
    "standard output, and - alone is text=-. May be repeated."
)
QUOTES_ONLY = (
    "Withhold all text of the articles that no finding quotes, in every report; for artifacts "
    "that others can see. Claims files are not reports: they hold all claims."
)
SARIF_LINE_HASH = (
    "Add GitHub's line fingerprints to SARIF, for uploads other than by its own action."
)

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
    "docs/judges.md says more.  [default: none]"
)

CACHE_DIR = (
    "Where results for unchanged articles are kept; the variable CROSSCHECK_CACHE_DIR does the "
    "same.  [default: ~/.cache/crosscheck]"
)
NO_CACHE = "Work everything out anew; the report is the same."

CROSSCHECK = f"""
Compare how several outlets report one event, claim by claim.

Reads a folder of articles and writes a report of what the sources agree on, what only one of
them says, and where two cannot both be right. Works offline and never rules on who is right.

\b
Examples:
  crosscheck compare sources/                 write the report
  crosscheck review sources/                  decide what it found, in the browser
  crosscheck check sources/ --since main      fail on what a branch brings in
{EXIT_STATUSES}"""

COMPARE = f"""
Compare the reports of one event in SOURCES: folders of .txt, .md and .html files, or such files.

Writes the claims of each source to claims/, and the report to reports/discrepancies.html and
reports/discrepancies.json. With --output, only what is named is written. Findings that editors
decided in claims/decisions.jsonl do not fail the run.
{FORMAT_TABLE}{EXIT_STATUSES}"""

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
Say what a rule looks for, or why a finding was made and how sure that is; and how to decide.

NAME is a rule by its code or name (XC101, number-mismatch), or a finding by its id or the first
signs of its fingerprint; a finding is looked up in the JSON report of the last run. Without NAME,
all rules are listed.

\b
Exit status:

\b
  0    explained
  2    nothing, or more than one thing, goes by that name, or the report cannot be read
  70   an error in crosscheck itself
"""

DECISIONS = """
Keep what editors decided about findings, in claims/decisions.jsonl.

The report page and crosscheck review write decisions; compare applies them, so that what is settled
no longer fails a run. Commit the file with the sources. docs/decisions.md says more.
"""

IMPORT = """
Add the decisions that a report page downloaded to claims/decisions.jsonl.

Every line is checked on its own and against the findings of the report. Lines that are there
already are left alone, so importing a file twice changes nothing.

\b
Exit status:

\b
  0    all lines were added, or were there already
  2    the command line or a file cannot be meant
  4    at least one line was refused; the others were added
  70   an error in crosscheck itself
"""

PRUNE = """
Name the decisions that no longer count, and with --write remove them.

These are decisions that bear on no finding of the report, that another one superseded, or whose
last day has passed. Run crosscheck compare first, so that the report is up to date.
"""

SOURCES = """
List what is read from SOURCES, before anything is compared.

Says of each source its format, encoding, words, language, id, publisher, title and date of
publication, and where each value was found; which of these are missing; which sources share
their wording, as reports of one agency do; and which files were left out and why. Loads no
language model.

\b
Exit status:

\b
  0    every source was read
  2    the command line or a path cannot be meant
  3    no source could be read
  4    a file that should be a source could not be read (see --allow-incomplete)
  70   an error in crosscheck itself
  130  interrupted
"""

INIT = """
Start a repository of sources in FOLDER.

Writes crosscheck.toml, sources/README.md and a job for CI, and adds what git has to know to
.gitattributes and .gitignore. Nothing that is there is overwritten.

\b
Exit status:

\b
  0    done, or nothing to do
  2    FOLDER cannot be meant, or cannot be written to
  70   an error in crosscheck itself
"""

VERIFY = """
Say whether the sources of REPORT are still what they were when it was written.

Hashes each again and compares that with the hash in the report, which may be JSON or HTML.
Articles that were added since are not looked at.

\b
Exit status:

\b
  0    every source is unchanged
  1    a source is changed or missing
  2    the command line, a path or the report cannot be meant
  70   an error in crosscheck itself
"""
