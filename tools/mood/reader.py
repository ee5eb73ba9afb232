"""Reads a trained file and answers for a text, in numpy alone: what the program does, step by step."""
import numpy

import decision
import linear
import modelfile
from features import EnglishFeatures, KoreanFeatures
from moodtext import english_tokens, is_hangul, korean_tokens

LIMIT = {"en": 64, "ko": 48}  # tokens of a segment
TOKENS = {"en": english_tokens, "ko": korean_tokens}
MARKS = (".", "!", "?", ",")


def sigmoid(x):
    return 1 / (1 + numpy.exp(-x))


def is_end(token):
    return token in (".", "!", "?")


def segments(tokens, limit):
    """Whole sentences as long as they fit in @p limit; a longer sentence is cut at the limit."""
    out, current, sentence = [], [], []
    for k, token in enumerate(tokens):
        sentence.append(token)
        if is_end(token) or len(sentence) == limit or k == len(tokens) - 1:
            if current and len(current) + len(sentence) > limit:
                out.append(current)
                current = []
            current += sentence
            sentence = []
    return out + [current] if current else out


class MoodReader:
    def __init__(self, path):
        self.model = modelfile.read(path)
        self.language = self.model["language"]
        if self.language == "en":
            self.features = EnglishFeatures(self.model["vocabulary"], self.model["buckets"])
        else:
            self.features = KoreanFeatures(self.model["ones"], self.model["twos"],
                                           self.model["threes"])

    def known(self, tokens):
        """How many words (syllables) are known, and of how many."""
        words = [t for t in tokens if t not in MARKS]
        if self.language == "en":
            return sum(w in self.features.index and "a" <= w[0] <= "z" for w in words), len(words)
        known = sum(c in self.model["known"] for w in words for c in w)
        return known, sum(len(w) if is_hangul(w[0]) else 1 for w in words)

    def gru(self, member, x, suffix):
        """(tokens, width) to (tokens, hidden); gates in the order reset, update, new."""
        size = member["hh" + suffix].shape[1]
        given = x @ member["ih" + suffix].T + member["bi" + suffix]
        h, out = numpy.zeros(size, numpy.float32), numpy.zeros((len(x), size), numpy.float32)
        steps = range(len(x)) if not suffix else range(len(x) - 1, -1, -1)
        for t in steps:
            own = member["hh" + suffix] @ h + member["bh" + suffix]
            g = given[t]
            reset = sigmoid(g[:size] + own[:size])
            update = sigmoid(g[size:2 * size] + own[size:2 * size])
            new = numpy.tanh(g[2 * size:] + reset * own[2 * size:])
            h = (1 - update) * new + update * h
            out[t] = h
        return out

    def raw(self, segment):
        """Both members' four probabilities for one segment."""
        return decision.blended(self.network(segment), self.linear(segment),
                                self.model["linear"]["share"])

    def linear(self, segment):
        model = self.model["linear"]
        found = linear.values(linear.counted(segment, self.language), model["index"], model["idf"])
        z = model["bias"].astype(float)
        for place, value in found:
            z = z + value * model["weights"][:, place]
        return decision.softmax(z)

    def network(self, segment):
        """The network's four probabilities for one segment."""
        rows = self.features.rows_of(segment)
        if not rows:
            return decision.UNKNOWN
        x = numpy.stack([self.model["table"][r].sum(0) for r in rows])
        logits = []
        for member in self.model["members"]:
            h = numpy.concatenate([self.gru(member, x, ""), self.gru(member, x, "_reverse")], 1)
            weight = h @ member["attention"].T + member["attention_bias"]
            weight = decision.softmax(weight.T)
            v = numpy.concatenate([(weight @ h).ravel(), h.max(0)])
            z = member["mood"] @ v + member["mood_bias"]
            logits.append(numpy.log(decision.softmax(z)))
        return decision.softmax(numpy.mean(logits, 0))

    def read(self, text):
        """Calibrated probabilities, label (0 to 3), uncertain."""
        calibration = self.model["calibration"]
        tokens = TOKENS[self.language](text)
        known, total = self.known(tokens)
        if known == 0:
            return decision.UNKNOWN, decision.NEUTRAL, True
        cut = segments(tokens, LIMIT[self.language])
        parts = [decision.calibrated(self.raw(s), calibration) for s in cut]
        p = decision.pooled(parts, [len(s) for s in cut], calibration)
        return p, decision.label(p, calibration), decision.uncertain(p, calibration, known, total)
