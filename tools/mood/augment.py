"""Noise in the spirit of the data: what a recogniser drops, fillers, two check-ins said in a row."""
NEGATIVE, NEUTRAL, POSITIVE, MIXED = range(4)
FILLERS = {"en": ["um", "uh", "so", "well", "like", "you know", "i mean"],
           "ko": ["음", "어", "그", "아", "뭐", "그냥", "저기"]}


def joined(a, b):
    """The mood of two check-ins said in a row."""
    if a == b or b == NEUTRAL:
        return a
    if a == NEUTRAL:
        return b
    return MIXED


def noisy(text, language, random):
    r = random.rand()
    if r < 0.25:
        text = text.lower()
        for mark in ".,!?;:":
            text = text.replace(mark, "")
    elif r < 0.32 and language == "en":
        text = text.replace("'", "").replace("\u2019", "")
    words = text.split(" ")
    if language == "ko" and len(words) > 2 and random.rand() < 0.2:
        k = random.randint(len(words) - 1)
        words[k:k + 2] = [words[k] + words[k + 1]]
    if random.rand() < 0.1:
        words.insert(random.randint(min(len(words), 6) + 1),
                     FILLERS[language][random.randint(len(FILLERS[language]))])
    return " ".join(words)


def epoch(texts, moods, language, random, pairs):
    """The lines of one epoch with noise, and a share of pairs joined, half of them of one mood: mixed
    lines are longer than others, and length alone must not tell."""
    out, labels = [noisy(t, language, random) for t in texts], list(moods)
    alike = [[i for i, mood in enumerate(moods) if mood == k] for k in range(4)]
    for n in range(int(pairs * len(texts))):
        i, j = random.randint(len(texts), size=2)
        if n % 2:
            j = alike[moods[i]][random.randint(len(alike[moods[i]]))]
        out.append(noisy(texts[i], language, random) + " " + noisy(texts[j], language, random))
        labels.append(joined(moods[i], moods[j]))
    return out, labels
