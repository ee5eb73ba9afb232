#!/usr/bin/env python3
"""Figures of the trained files on the development lines and on check-ins of 8 to 20 sentences."""
import argparse
import pathlib
import time

import numpy

import augment
import calibrate
import decision
import lines
from reader import MoodReader

ROOT = pathlib.Path(__file__).resolve().parents[2]


def interval(values, random, statistic):
    """95 % by bootstrap over lines."""
    n = len(values)
    drawn = [statistic(values[random.randint(n, size=n)]) for _ in range(2000)]
    return numpy.percentile(drawn, [2.5, 97.5])


def macro(pairs):
    return numpy.mean([(pairs[pairs[:, 0] == k][:, 1] == k).mean() for k in range(4)])


def flips(pairs):
    return (pairs[pairs[:, 0] == 0][:, 1] == decision.POSITIVE).mean()


def calibration_error(p, moods, bins=10):
    sure, right = p.max(1), p.argmax(1) == moods
    at = numpy.minimum((sure * bins).astype(int), bins - 1)
    return sum(abs(sure[at == b].mean() - right[at == b].mean()) * (at == b).mean()
               for b in range(bins) if (at == b).any())


def show(name, answers, moods):
    random = numpy.random.RandomState(3)
    moods = numpy.array(moods)
    said = numpy.array([a[1] for a in answers])
    pairs = numpy.stack([moods, said], 1)
    p = numpy.stack([a[0] for a in answers])
    unsure = numpy.array([a[2] for a in answers])
    low, high = interval(pairs, random, macro)
    flip_low, flip_high = interval(pairs, random, flips)
    print(f"{name}: {len(moods)} texts")
    print(f"  macro-recall {macro(pairs):.3f} [{low:.3f}, {high:.3f}]")
    print(f"  negative read as positive {flips(pairs):.3f} [{flip_low:.3f}, {flip_high:.3f}]")
    for k, mood in enumerate(lines.MOODS):
        row = [int(((moods == k) & (said == j)).sum()) for j in range(4)]
        print(f"  {mood:9} {row}  recall {row[k] / max(1, sum(row)):.3f}")
    print(f"  calibration error {calibration_error(p, moods):.3f}, uncertain {unsure.mean():.3f}")
    wrong = said != moods
    if unsure.any():
        print(f"  wrong where uncertain {wrong[unsure].mean():.3f}, elsewhere {wrong[~unsure].mean():.3f}")
        sure = pairs[~unsure]
        print(f"  where sure: macro-recall {macro(sure):.3f}, negative as positive {flips(sure):.3f}")


def long_texts(language, count=200):
    """Check-ins of 8 to 20 development lines with one mood and neutral ones, or with both poles."""
    texts, moods = lines.dev_lines(language)
    random = numpy.random.RandomState(8)
    made = [calibrate.long_text(numpy.array(moods), i % 4, random) for i in range(count)]
    return [" ".join(texts[c] for c in m) for m in made], [i % 4 for i in range(count)]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("languages", nargs="*", default=["en", "ko"])
    for language in parser.parse_args().languages:
        reader = MoodReader(ROOT / "resources" / "mood" / f"mood-{language}.bin")
        texts, moods = lines.dev_lines(language)
        show(f"{language} development lines", [reader.read(t) for t in texts], moods)
        random = numpy.random.RandomState(4)
        noisy = [augment.noisy(t, language, random) for t in texts]
        show(f"{language} the same with noise", [reader.read(t) for t in noisy], moods)
        texts, moods = long_texts(language)
        started = time.time()
        show(f"{language} long check-ins", [reader.read(t) for t in texts], moods)
        print(f"  {1000 * (time.time() - started) / len(texts):.1f} ms a text in numpy")


if __name__ == "__main__":
    main()
