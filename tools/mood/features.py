"""Turns text into tokens, and each token into the few rows of the embedding table that it sums."""
import collections

from moodtext import english_tokens, korean_tokens

MAX_TOKENS = 160  # of one segment; see segments in docs/mood.md


def fnv1a(text):
    """32-bit FNV-1a over UTF-8."""
    h = 2166136261
    for byte in text.encode("utf-8"):
        h = ((h ^ byte) * 16777619) & 0xFFFFFFFF
    return h


class EnglishFeatures:
    """A word of the vocabulary has its own row; every word adds its character 4- and 5-grams, hashed.
    Row 0 is never used."""

    per_token = 8

    def __init__(self, vocabulary, buckets):
        self.vocabulary = vocabulary
        self.index = {word: i + 1 for i, word in enumerate(vocabulary)}
        self.first_bucket = 1 + len(vocabulary)
        self.buckets = buckets
        self.rows = self.first_bucket + buckets
        self.cache = {}

    @staticmethod
    def choose_vocabulary(lines, extra, vectors, frequent):
        seen = collections.Counter(w for t in lines for w in set(english_tokens(t)))
        others = collections.Counter(w for t in extra for w in set(english_tokens(t)))
        chosen = [w for w, n in sorted(seen.items()) if n >= 2 or w in vectors]
        have = set(chosen)
        chosen += [w for w, n in sorted(others.items()) if n >= 3 and w not in have]
        have = set(chosen)
        chosen += [w for w in frequent if w not in have]
        return chosen

    def token_rows(self, word):
        rows = self.cache.get(word)
        if rows is None:
            rows = [self.index[word]] if word in self.index else []
            if "a" <= word[0] <= "z":
                marked = "<" + word + ">"
                grams = [marked[i:i + n] for n in (4, 5) for i in range(len(marked) - n + 1)]
                rows += [self.first_bucket + fnv1a(g) % self.buckets
                         for g in grams[:self.per_token - len(rows)]]
            self.cache[word] = rows
        return rows

    def rows_of(self, tokens):
        return [r for r in map(self.token_rows, tokens) if r][:MAX_TOKENS]

    def __call__(self, text):
        return self.rows_of(english_tokens(text))


class KoreanFeatures:
    """One token a word: rows for its syllables, its pairs and triples of syllables with the ends
    marked, and the whole of a longer word; all hashed."""

    per_token = 20

    def __init__(self, ones, twos, threes):
        self.ones, self.twos, self.threes = ones, twos, threes
        self.rows = 1 + ones + twos + threes
        self.cache = {}

    def token_rows(self, word):
        rows = self.cache.get(word)
        if rows is None:
            second, third = 1 + self.ones, 1 + self.ones + self.twos
            marked = "<" + word + ">"
            rows = [1 + fnv1a(c) % self.ones for c in word]
            rows += [second + fnv1a(marked[i:i + 2]) % self.twos for i in range(len(marked) - 1)]
            rows += [third + fnv1a(marked[i:i + 3]) % self.threes for i in range(len(marked) - 2)]
            if len(word) > 3:
                rows.append(third + fnv1a(marked) % self.threes)
            rows = self.cache[word] = rows[:self.per_token]
        return rows

    def rows_of(self, tokens):
        return [self.token_rows(t) for t in tokens][:MAX_TOKENS]

    def __call__(self, text):
        return self.rows_of(korean_tokens(text))
