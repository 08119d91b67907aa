"""What two opinions come to: one text read against the other, and the other against it.

A contradiction holds both ways (de Marneffe, Rafferty and Manning 2008, "Finding contradictions in
text"), so the two readings of one are averaged. Two texts agree fully when each follows from the
other; where only one does, it says less than the other, which is left open here.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.model.judgement import Judgement, Opinion, Stance

EVEN = 0.5


def both_ways(there: Opinion, back: Opinion, reasons: Sequence[str] = ()) -> Judgement:
    """The judgement of left → right and right → left; open unless one stance is likelier."""
    contradicts = (there.contradicts + back.contradicts) / 2
    agrees = min(there.agrees, back.agrees)
    if contradicts > EVEN:
        stance, probability = Stance.CONTRADICTS, contradicts
    elif agrees > EVEN:
        stance, probability = Stance.AGREES, agrees
    else:
        stance, probability = Stance.OPEN, 1 - max(contradicts, agrees)
    return Judgement(stance, round(probability, 6), there, back, tuple(reasons))
