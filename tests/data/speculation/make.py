#!/usr/bin/env python3
"""Makes monologues-{en,ko}.jsonl from {en,ko}.txt: when each word is said, what a streaming recogniser
shows meanwhile, and where the person stops. The same texts give the same files.

    make.py            writes them
    make.py --check    fails where they are not what it would write
    make.py --salt N   writes them with other times, pauses and stops, to see what hangs on those
"""
import json
import math
import pathlib
import random
import sys

SALT = ' ' + sys.argv[2] if sys.argv[1:2] == ['--salt'] else ''
FOLDER = pathlib.Path(__file__).parent
CADENCE, LAG = 250, 300  # of partial words, in ms: performance.md, section 6
ENDED = 300              # silence after which a recogniser closes a sentence
HARD_END = 2000          # silence that ends a recording by itself

OPENERS = {'en': ['', '', 'um', 'so', 'okay', 'well', 'hi', 'uh so', 'right so'],
           'ko': ['', '', '음', '저', '네', '어', '그러니까', '아 네']}
CLOSERS = {'en': ['so yeah', "so yeah that's it", 'yeah', "that's about it", 'anyway yeah', 'you know',
                  "that's all really", 'so that was my day really I think', 'I guess'],
           'ko': ['네 그래요', '뭐 그런 것 같아요', '여기까지예요', '네 이상이에요', '그냥 그랬어요', '네 감사합니다',
                  '네', '뭐 그냥 그런 하루였어요', '아무튼 그래요']}
FILLERS = {'en': ['uh', 'um', 'like', 'you know'], 'ko': ['음', '그', '뭐', '어']}
JOINTS = {'en': ['and', 'also', 'then', 'and you know', 'what else', ''],
          'ko': ['그리고', '또', '아 그리고', '음 그다음에', '']}
PAUSES = {'/': (150, 380), '//': (450, 1100), '///': (1200, 2200)}


def spoken(language, kind, text, chance):
    """Words, each with the pause before it, and the index of the deciding one."""
    tokens = text.split()
    opener = chance.choice(OPENERS[language]) if kind != 'short' else ''
    tokens = opener.split() + tokens
    if kind == 'closer':
        tokens += ['//'] + chance.choice(CLOSERS[language]).split()
    words, decides, pause = [], None, ''
    for token in tokens:
        if token in PAUSES:
            pause = token
            if token == '/' and chance.random() < 0.2:
                words.append([chance.choice(FILLERS[language]).split()[0], ''])
            continue
        if token.startswith('^'):
            decides, token = len(words), token[1:]
        words.append([token, pause])
        pause = ''
    return words, decides


def timed(language, words, chance):
    rate, now, out = chance.uniform(0.85, 1.25), chance.randint(200, 900), []
    for word, pause in words:
        now += chance.randint(*PAUSES[pause]) if pause else chance.randint(20, 70)
        length = 110 * len(word) if language == 'ko' else 90 + 42 * len(word)
        end = now + int(length * rate)
        out.append([word, now, end])
        now = end
    return out


def misheard(language, word):
    if language == 'ko':
        return word[:-1] if len(word) > 2 else word + '은'
    return word[:-1] if len(word) > 4 else word + 's'


def partials(language, words, marks, wrong, sure, chance):
    """Every 250 ms what was said 300 ms ago, where that is news. A mark at the end of a phrase comes with the
    word behind it, or when silence has made the recogniser end it."""
    out, shown, tick = [], None, words[0][1]
    while True:
        tick += CADENCE
        at = tick + chance.randint(-20, 20)
        known = sum(1 for word in words if word[2] <= at - LAG)
        ended = known and marks[known - 1] != '' and at - LAG - words[known - 1][2] >= ENDED
        if known and (known, ended) != shown:
            partial = {'at': at, 'words': known}
            if ended:
                partial['ended'] = True
            unsettled = known < len(words) and not ended and chance.random() < 0.12
            if unsettled:
                partial['last'] = misheard(language, words[known - 1][0])
            if sure:
                partial['confidence'] = round(
                    chance.uniform(0.5, 0.78) if unsettled or wrong == known - 1 else chance.uniform(0.83, 0.98), 2)
            out.append(partial)
            # the open end is mended with the next look, also where nothing new was said
            shown = None if unsettled else (known, ended)
        if known == len(words) and ended:
            return out


def stop(words, chance):
    last = words[-1][2]
    how = chance.random()
    if how < 0.2:
        return {'by': 'silence', 'at': last + HARD_END}
    if how < 0.4:
        return {'by': 'key', 'at': last + chance.randint(250, 1000)}
    if how < 0.5:  # the hand was there all the time
        return {'by': 'pointer', 'approach': words[0][1] + chance.randint(500, 1500),
                'at': last + chance.randint(250, 900)}
    approach = last + chance.randint(200, 1300)  # to the mouse and to the button, partly during the last words
    return {'by': 'pointer', 'approach': approach, 'at': approach + chance.randint(100, 400)}


def marked(words):
    """The words as recognisers write them, and the mark after each."""
    texts, marks = [], []
    for word, pause in words:
        if pause in ('//', '///'):
            marks[-1] = '.'
        elif pause == '/':
            marks[-1] = ','
        start = not marks or marks[-1] == '.'
        texts.append(word[0].upper() + word[1:] if start else word)
        marks.append('')
    marks[-1] = '.'
    return texts, marks


def monologue(language, number, line):
    kind, text = (part.strip() for part in line.split('|'))
    chance = random.Random(f'{language} {number} {text}{SALT}')
    words, decides = spoken(language, kind, text, chance)
    times = timed(language, words, chance)
    texts, marks = marked(words)
    wrong = chance.randrange(len(words)) if chance.random() < 0.05 else None
    sure = chance.random() < 0.5
    end = stop(times, chance)
    seen = [partial for partial in partials(language, times, marks, wrong, sure, chance) if partial['at'] < end['at']]
    out = {'id': f'{language}-{number:03}', 'language': language, 'kind': kind}
    if kind == 'late-crisis':
        out['neverSent'] = True
    if decides is not None:
        out['decides'] = decides
    if wrong is not None:
        out['heardWrong'] = {'word': wrong, 'as': misheard(language, texts[wrong])}
    delay = int(math.exp(chance.gauss(math.log(256), 0.211)))
    said = [[text + mark, start, over] for text, mark, (_, start, over) in zip(texts, marks, times)]
    return out | {'words': said, 'partials': seen, 'stop': end, 'final': {'at': end['at'] + delay}}


def joined(language, line, lines):
    """Long ones are several of the others: "@3" is the third line."""
    kind, text = (part.strip() for part in line.split('|'))
    if kind != 'long':
        return line
    chance = random.Random(f'{language} {text}')
    parts = [lines[int(token[1:]) - 1].split('|')[1].strip() for token in text.split()]
    return kind + ' | ' + parts[0] + ''.join(f' // {chance.choice(JOINTS[language])} {part}' for part in parts[1:])


def made(language):
    lines = [line for line in (FOLDER / f'{language}.txt').read_text(encoding='utf-8').splitlines()
             if line and not line.startswith('#')]
    return ''.join(json.dumps(monologue(language, number, joined(language, line, lines)), ensure_ascii=False, separators=(',', ':')) + '\n'
                   for number, line in enumerate(lines, 1))


for language in ('en', 'ko'):
    path = FOLDER / f'monologues-{language}.jsonl'
    if sys.argv[1:] == ['--check']:
        if path.read_text(encoding='utf-8') != made(language):
            sys.exit(f'{path.name} is not what its text makes; run make.py')
    else:
        path.write_text(made(language), encoding='utf-8')
