"""Text as the model reads it: normalisation and tokens. The C++ reader repeats this exactly."""
import unicodedata

MAX_CHARACTERS = 20000  # UTF-16 units a reader looks at; the rest is ignored
DROPPED = {0x00AD, 0x2060, 0xFEFF} | set(range(0x200B, 0x2010)) | set(range(0xFE00, 0xFE10))
APOSTROPHES = {0x2018, 0x2019, 0x201B, 0x02BC, 0xFF07, 0x0060, 0x00B4}
STOPS = {ord(c): t for c, t in zip(".!?\u2026\u3002\uff01\uff1f\n,;:\uff0c\u3001",
                                   ".!?..!?.,,,,,")}


def normalise(text):
    """NFC, no zero-width signs, straight apostrophes, lower case (A-Z only)."""
    units = text.encode("utf-16-le", "surrogatepass")[:2 * MAX_CHARACTERS]
    text = unicodedata.normalize("NFC", units.decode("utf-16-le", "replace"))
    out = []
    for c in text:
        u = ord(c)
        if u in DROPPED:
            continue
        if u in APOSTROPHES:
            c = "'"
        elif 65 <= u <= 90:
            c = chr(u + 32)
        out.append(c)
    return "".join(out)


def is_latin(c):
    return "a" <= c <= "z" or "0" <= c <= "9"


def is_hangul(c):
    return "\uac00" <= c <= "\ud7a3" or "\u3131" <= c <= "\u3163"


def raw_tokens(text):
    """Runs of Latin letters and digits (an apostrophe inside belongs to them), runs of Hangul, and
    stop marks ('.', '!', '?', ','). Everything else only separates."""
    text = normalise(text)
    tokens, i, n = [], 0, len(text)
    while i < n:
        c = text[i]
        if is_latin(c):
            j = i + 1
            while j < n and (is_latin(text[j]) or
                             (text[j] == "'" and j + 1 < n and is_latin(text[j + 1]))):
                j += 1
            tokens.append(text[i:j])
            i = j
        elif is_hangul(c):
            j = i + 1
            while j < n and is_hangul(text[j]):
                j += 1
            tokens.append(text[i:j])
            i = j
        else:
            mark = STOPS.get(ord(c))
            if mark and not (tokens and tokens[-1] in ".!?," ):
                tokens.append(mark)
            i += 1
    return tokens


# Contractions are written whole in recognised speech and without apostrophe in typed words.
WITHOUT_APOSTROPHE = {
    "im": "i'm", "ive": "i've", "dont": "don't", "cant": "can't", "didnt": "didn't",
    "doesnt": "doesn't", "isnt": "isn't", "wasnt": "wasn't", "wont": "won't",
    "couldnt": "couldn't", "wouldnt": "wouldn't", "shouldnt": "shouldn't", "havent": "haven't",
    "hasnt": "hasn't", "hadnt": "hadn't", "arent": "aren't", "werent": "weren't",
    "thats": "that's", "whats": "what's", "theres": "there's", "theyre": "they're",
    "youre": "you're", "hes": "he's", "shes": "she's", "aint": "ain't", "youve": "you've",
    "theyve": "they've", "weve": "we've", "cannot": "can't"}


def english_tokens(text):
    """Words, with contractions split: "don't" is "do" "n't", "i'm" is "i" "'m"."""
    out = []
    for t in raw_tokens(text):
        t = WITHOUT_APOSTROPHE.get(t, t)
        if t.endswith("n't") and len(t) > 3:
            out += [t[:-3], "n't"]
        elif "'" in t[1:]:
            k = t.index("'", 1)
            out += [t[:k], t[k:]]
        else:
            out.append(t)
    return out


def korean_tokens(text):
    """Words; one of more than seven signs (a lost space) is cut after every fifth."""
    out = []
    for t in raw_tokens(text):
        while len(t) > 7:
            out.append(t[:5])
            t = t[5:]
        out.append(t)
    return out
