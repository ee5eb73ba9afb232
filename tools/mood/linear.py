"""The linear member: hashed n-grams of words and of signs, words after a negation, both sides of a
contrast; three blocks, each weighed by rarity (tf-idf) and scaled to length 1."""
import collections
import math

import numpy
import scipy.sparse
from sklearn.linear_model import LogisticRegression

import lines
from features import fnv1a
from moodtext import english_tokens, korean_tokens

LEAST = {"en": 2, "ko": 3}  # a feature of fewer training texts is not kept
IDF_STEPS = 20  # rarity is kept as a whole number of twentieths
MARKS = (".", "!", "?", ",")
NEGATORS = {"n't", "not", "no", "never", "nothing", "without", "hardly", "nobody", "none", "neither",
            "nor", "less"}
TURNS = {"but", "though", "yet", "however", "although"}
KOREAN_TURNS = ("지만", "는데", "은데", "인데", "한데", "그래도", "그런데", "근데", "다만", "면서도")
TOKENS = {"en": english_tokens, "ko": korean_tokens}


def grams(items, sizes, sign, glue=""):
    return [sign + glue.join(items[i:i + n]) for n in sizes for i in range(len(items) - n + 1)]


def english_blocks(tokens):
    words = [t for t in tokens if t not in MARKS]
    signs = [g for w in words for g in grams("<" + w + ">", (2, 3, 4, 5), "c")]
    more, left = ["s" + a + "_" + b for a, b in zip(words, words[2:])], 0
    for word in words:
        if word in NEGATORS:
            left = 4
        elif left:
            more.append("N" + word)
            left -= 1
    turns = [i for i, w in enumerate(words) if w in TURNS]
    if turns:
        more += ["A" + w for w in words[turns[-1] + 1:]] + ["B" + w for w in words[:turns[-1]]]
    more += ["L" + w for w in words[-4:]] + ["F" + w for w in words[:2]]
    return grams(words, (1, 2, 3), "w", " "), signs, more


def korean_blocks(tokens):
    words = [t for t in tokens if t not in MARKS]
    joined = "".join(words)
    more = ["E" + joined[-n:] for n in (2, 3, 4)]
    at, size = max((joined.rfind(t), len(t)) for t in KOREAN_TURNS)
    if at >= 0:
        more += grams(joined[at + size:], (2, 3), "A") + grams(joined[:at], (2, 3), "B")
    written = ""
    for token in tokens:
        written += token if token in MARKS or not written else " " + token
    return grams(words, (1, 2, 3), "w", " "), grams(written, (1, 2, 3, 4, 5), "c"), more


BLOCKS = {"en": english_blocks, "ko": korean_blocks}


def counted(tokens, language, blocks=2):
    """For each block, how often each feature (by its hash) occurs."""
    return [collections.Counter(fnv1a(n) for n in block)
            for block in BLOCKS[language](tokens)[:blocks]]


def values(blocks, index, idf):
    """Place and value, block by block. @p index: place of a hash; @p idf: by place, in twentieths."""
    out = []
    for block in blocks:
        places = [(index[h], n) for h, n in block.items() if h in index]
        row = [(at, (1 + math.log(n)) * int(idf[at]) / IDF_STEPS) for at, n in places]
        length = math.sqrt(sum(v * v for _, v in row))
        out += [(at, v / length) for at, v in row]
    return out


class Linear:
    """@p blocks: 2 for the member that ships, 3 with negation and contrast."""

    def __init__(self, language, blocks=2, strength=10, external_weight=0.05):
        self.language, self.blocks, self.external_weight = language, blocks, external_weight
        self.model = LogisticRegression(C=strength, max_iter=60)

    def counted(self, texts):
        return [counted(TOKENS[self.language](t), self.language, self.blocks) for t in texts]

    def table(self, counts):
        at, data, starts = [], [], [0]
        for blocks in counts:
            for place, value in values(blocks, self.index, self.idf):
                at.append(place)
                data.append(value)
            starts.append(len(at))
        return scipy.sparse.csr_matrix((numpy.array(data, numpy.float32), at, starts),
                                       (len(counts), len(self.hashes)))

    def fit(self, texts, moods, external, external_moods):
        """@p external_moods: 0 negative, 2 positive."""
        moods = numpy.asarray(moods)
        counts, others = self.counted(texts), self.counted(external)
        seen = collections.Counter(h for blocks in counts + others[:10000] for block in blocks
                                   for h in block)
        self.hashes = numpy.array(sorted(h for h, n in seen.items() if n >= LEAST[self.language]), "u4")
        self.index = {int(h): i for i, h in enumerate(self.hashes)}
        idf = numpy.log((10001 + len(texts)) / (1 + numpy.array([seen[int(h)] for h in self.hashes])))
        self.idf = numpy.rint((idf + 1) * IDF_STEPS).clip(1, 255).astype("u1")
        share = numpy.bincount(moods, minlength=4) / len(moods)
        weight = (0.25 / share[moods]) ** 0.7
        weight = numpy.append(weight, numpy.full(len(external), self.external_weight))
        rows = scipy.sparse.vstack([self.table(counts), self.table(others)])
        self.model.fit(rows, numpy.append(moods, external_moods), sample_weight=weight)
        return self

    def predict(self, texts):
        return self.model.predict_proba(self.table(self.counted(texts)))


PLEASANT = set("admiration amusement approval caring excitement gratitude joy love optimism pride "
               "relief".split())
UNPLEASANT = set("anger annoyance disappointment disapproval disgust embarrassment fear grief "
                 "nervousness remorse sadness".split())


def external(language):
    """Texts that are clearly one or the other, and their moods (0 negative, 2 positive)."""
    if language == "ko":
        named = [(0 if k == "negative" else 2, t) for k, t in
                 lines.read_table("nsmc-3way-train.tsv.gz")[:45000] if k != "middle"]
    else:
        named = [(set(labels.split(",")), t) for labels, t in
                 lines.read_table("goemotions-train.tsv.gz")]
        named = [(2 if s & PLEASANT else 0, t) for s, t in named
                 if bool(s & PLEASANT) != bool(s & UNPLEASANT)]
    return [t for _, t in named], [m for m, _ in named]
