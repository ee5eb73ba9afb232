#!/usr/bin/env python3
"""Writes tests/data/mood/golden-{en,ko}.json: texts with the answer of the reference reader."""
import json
import pathlib

import numpy

import lines
from reader import MoodReader

ROOT = pathlib.Path(__file__).resolve().parents[2]
OWN = {
    "en": ["", " ", "...", "\U0001F600\U0001F622", "okay", "I", "ok \U0001F642 i guess",
           "I\u2019m not happy, I\u2018m tired", "I'm not happy, I'm tired", "im not happy im tired",
           "don`t worry, it\u00b4s fine", "zxqv brrkt wlpfd", "12345 678", "It was a go\u200bod day",
           "caf\u00e9 with mum, lovely", "cafe\u0301 with mum, lovely", "I FEEL AWFUL!!!",
           "\uc624\ub298 \ub108\ubb34 \ud798\ub4e4\uc5c8\uc5b4\uc694", "today was \ud798\ub4e4\uc5c8\uc5b4 but okay",
           "not bad at all", "not good, not good at all", "It was awful. But now I'm so happy.",
           "I was so happy. But now it's awful.", "so so so so so so so so", "good\nbad\ngood",
           "well\u2026 fine\u3002", "'tis 'em rock'n'roll's", "\u00c9t\u00e9 \u0130stanbul \u03a3\u03c3",
           "I went to work and then I went home", "a" * 400],
    "ko": ["", " ", "\u2026", "\U0001F62D\U0001F62D", "\ub124", "\uc751 \uadf8\ub0e5", "\u314b\u314b\u314b", "\u3160\u3160 \ud798\ub4e4\ub2e4",
           "\uc624\ub298 \ub108\ubb34 \ud798\ub4e4\uc5c8\uc5b4\uc694", "\uc624\ub298\ub108\ubb34\ud798\ub4e4\uc5c8\uc5b4\uc694\uc9d1\uc5d0\uac00\uace0\uc2f6\uc5b4\uc694",
           "\u110b\u1169\u1102\u1173\u11af \u1102\u1165\u1106\u116e \u1112\u1175\u11b7\u1103\u1173\u11af\u110b\u1165\u11bb\u110b\u1165\u110b\u116d", "\uc88b\uc740\ub370 \ubb34\uc11c\uc6cc\uc694", "\uc548 \uc88b\uc544\uc694",
           "\ub098\uc058\uc9c0 \uc54a\uc544\uc694", "\ud558\ub098\ub3c4 \uc548 \ud798\ub4e4\uc5c8\uc5b4\uc694", "\uc88b\uc544 \uc8fd\uaca0\uc5b4\uc694", "happy but tired",
           "\uc624\ub298\uc740 happy \ud588\uc5b4\uc694", "\ubed7\ub6ab\ub9ac\uad5b \ubdc1\ubc1f\uc801", "12345", "\uae30\ubd84\uc774 \u200b\uc88b\uc544\uc694",
           "\ubc25 \uba39\uace0 \uc774 \ub2e6\uace0 \uc7a4\uc5b4\uc694", "\ud798\ub4e4\uc5c8\uc5b4\uc694. \uadf8\ub798\ub3c4 \uc9c0\uae08\uc740 \ud589\ubcf5\ud574\uc694.",
           "\ud589\ubcf5\ud588\uc5b4\uc694. \uadf8\ub7f0\ub370 \uc9c0\uae08\uc740 \ub108\ubb34 \ud798\ub4e4\uc5b4\uc694.", "\uac00" * 120,
           "\uc74c \uc5b4 \uadf8 \ubb50", "\uc88b\ub2e4!\n\uc2eb\ub2e4!", "\u2018\uad1c\ucc2e\uc544\u2019\ub77c\uace0 \ud588\ub2e4\uff0c \uadf8\ub798\u3002"]}
MIXED = {"en": "\uae30\ubd84\uc774 \uc88b\uc544\uc694. ", "ko": "I am fine. "}


def texts_of(language):
    """The edge cases above, training lines, partial words and long check-ins."""
    known = lines.train_lines(language)[0]
    random = numpy.random.RandomState(21)
    chosen = [known[i] for i in random.permutation(len(known))[:24]]
    out = OWN[language] + chosen + [MIXED[language] + chosen[0]]
    line = chosen[1] + " " + chosen[2]
    out += [line[:len(line) * k // 4] for k in (1, 2, 3)]
    out += [" ".join(known[i] for i in random.permutation(len(known))[:n]) for n in (8, 14, 20)]
    return out + [" ".join(known[i].rstrip(".!?") for i in random.permutation(len(known))[:120])]


def main():
    for language in ("en", "ko"):
        reader = MoodReader(ROOT / "resources" / "mood" / f"mood-{language}.bin")
        rows = []
        for text in texts_of(language):
            p, label, uncertain = reader.read(text)
            rows.append({"text": text, "probabilities": [round(float(v), 7) for v in p],
                         "label": lines.MOODS[label], "uncertain": uncertain})
        path = ROOT / "tests" / "data" / "mood" / f"golden-{language}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({"schema": "pulsemates.mood-golden/1", "language": language,
                                    "order": lines.MOODS, "cases": rows},
                                   ensure_ascii=True, indent=1) + "\n", encoding="ascii")
        print(path.name, len(rows))


if __name__ == "__main__":
    main()
