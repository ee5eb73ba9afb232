"""Reads the check-in lines and the external sets from the folder named by PULSEMATES_DATA."""
import collections
import gzip
import json
import os
import pathlib

import numpy

Split = collections.namedtuple("Split", "kept moods implied held held_moods held_implied")
MOODS = ["negative", "neutral", "positive", "mixed"]
DATA = pathlib.Path(os.environ.get("PULSEMATES_DATA", "../shared/data"))
OWN = pathlib.Path(__file__).with_name("lines")


def read_lines(path):
    rows = [json.loads(line) for line in open(path, encoding="utf-8")]
    return [r["text"] for r in rows], [MOODS.index(r["mood"]) for r in rows]


def train_lines(language):
    """Texts, moods, and whether a line implies its mood as the development lines do: those of the
    first file and our own."""
    shared = [DATA / "lines" / f"checkin-train-{language}{suffix}.jsonl" for suffix in ("", "-a", "-b")]
    texts, moods, implied = [], [], []
    for path in shared + sorted(OWN.glob(f"*-{language}.jsonl")):
        t, m = read_lines(path)
        texts += t
        moods += m
        implied += [path not in shared[1:]] * len(t)
    return texts, moods, numpy.array(implied)


def dev_lines(language):
    return read_lines(DATA / "lines" / f"checkin-dev-{language}.jsonl")


def read_table(name):
    with gzip.open(DATA / "external" / name, "rt", encoding="utf-8") as file:
        return [tuple(line.rstrip("\n").split("\t", 1)) for line in file]


def english_external():
    """GoEmotions: texts and a (n, 28) table of its labels."""
    table = read_table("goemotions-train.tsv.gz")
    names = sorted({n for labels, _ in table for n in labels.split(",")})
    out = numpy.zeros((len(table), len(names)), numpy.float32)
    for row, (labels, _) in zip(out, table):
        row[[names.index(n) for n in labels.split(",")]] = 1
    return [text for _, text in table], out


def korean_external(count):
    """NSMC: a fixed choice of @p count texts and a (n, 3) table of negative, middle, positive."""
    table = read_table("nsmc-3way-train.tsv.gz")
    chosen = [table[i] for i in numpy.random.RandomState(5).permutation(len(table))[:count]]
    names = ["negative", "middle", "positive"]
    return [t for _, t in chosen], numpy.eye(3, dtype=numpy.float32)[
        [names.index(n) for n, _ in chosen]]


def split(language, share=0.08):
    """Train lines, held-out lines, and for each of both whether it implies its mood (train_lines()).
    The held-out ones only set the calibration and the decision rule."""
    texts, moods, implied = train_lines(language)
    order = numpy.random.RandomState(11).permutation(len(texts))
    out = order[:int(share * len(texts))]
    kept = numpy.sort(order[len(out):])
    return Split([texts[i] for i in kept], [moods[i] for i in kept], implied[kept],
                 [texts[i] for i in out], [moods[i] for i in out], implied[out])
