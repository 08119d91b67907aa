"""Write down what the tokenizers library makes of texts, for tests of crosscheck's own WordPiece.

    python training/encoder/word_piece_fixture.py WEIGHTS_FOLDER OUTPUT

WEIGHTS_FOLDER holds the model's own ``tokenizer.json``. The texts are written here: sentences as
news has them, and strings drawn from odd characters with a fixed seed.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

from tokenizers import Tokenizer

WRITTEN = (
    "",
    "The ferry left Ardhaven at 7:45 a.m. on 3 March, carrying 212 passengers.",
    "“We don’t know,” said Zoë Šimková-O’Brien, the harbour’s spokeswoman… “yet.”",
    "Losses of $1.2bn (€1.1bn; £950m), or 12.5% – the worst since 1998/99!",
    "Électricité d'Orvanne, naïve café, coöperate, Ångström, Łódź, İzmir, Straße, ΣΊΣΥΦΟΣ",
    "东京の天気 한국어 ひらがな カタカナ ภาษาไทย हिन्दी العربية עברית русский",
    "antidisestablishmentarianism pneumonoultramicroscopicsilicovolcanoconiosis Rindfleisch",
    "user@example.org https://example.org/a_b?c=d#e #hashtag @handle 3×4=12 ±0.5 ½ ² № ™",
    "tabs\tand\nbreaks\r\nand\u00a0hard\u2009thin\u3000wide\u2028spaces",
    "zero\u200bwidth soft\u00adhyphen \u202eright-to-left\u202c \ufeffmark \ufffd \x00 \x07",
    "e\u0301te\u0301 a\u0308\u0323 o\u0302\u0301\u0323 ﬁnance ﬃ Ⅳ ① ｆｕｌｌ ＷＩＤＴＨ",
    "👩‍🚀 😀 🇫🇷 👍🏽 snow☃man ☂",
    "x" * 100,
    "x" * 101,
    "The " + "very " * 300 + "long sentence.",
    "a" * 5000 + " end",
    "[CLS] of [SEP] and [MASK] in a text",
    "'quoted' `ticks` \"marks\" ‹single› «double» ‘curly’ 'tis rock'n'roll",
    "—dash–dash-dash‐hyphen‑hard−minus_underscore~tilde^caret|bar\\slash",
)
POOL = (
    "aAbeEnstz0159 .,-'\"“”’…$€%éÉèçñöÀßİıΣςшж中文字ひカ한글กहิع"
    "\u0301\u0308\u0323\u200b\u200d\u00a0\u3000\t\n\x00\x85\u2028\ufffd\U0001d165ﬁ½²👩☃"
)
DRAWN = 400
LONGEST = 24
SEED = 20261125


def texts() -> list[str]:
    """All texts of the fixture."""
    draw = random.Random(SEED)
    drawn = ("".join(draw.choices(POOL, k=draw.randint(1, LONGEST))) for _ in range(DRAWN))
    return [*WRITTEN, *drawn]


def run() -> None:
    """Read the command line and write the file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("weights", type=Path)
    parser.add_argument("output", type=Path)
    given = parser.parse_args()
    tokenizer = Tokenizer.from_file(str(given.weights / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    # Marks like "[SEP]" in a text are plain words to crosscheck, which reads what others wrote.
    tokenizer.encode_special_tokens = True
    lines = (json.dumps({"text": text, "ids": tokenizer.encode(text).ids}) for text in texts())
    given.output.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    run()
