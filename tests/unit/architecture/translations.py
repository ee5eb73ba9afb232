"""Fails on a string of the program that has no Korean, and on a catalogue that does not know the sources.

lupdate writes a fresh catalogue beside the kept one; both must hold the same strings, and every Korean one must be
finished and in the tone of the program.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

root = pathlib.Path(sys.argv[1])
catalogues = root / 'resources' / 'translations'
lupdate = next((path for path in ('/usr/lib/qt6/bin/lupdate', '/usr/bin/lupdate') if pathlib.Path(path).exists()), 'lupdate')


def strings(path):
    found = {}
    for context in ElementTree.parse(path).getroot().iter('context'):
        for message in context.iter('message'):
            translation = message.find('translation')
            if translation is None or translation.get('type') in ('vanished', 'obsolete'):
                continue
            key = (context.findtext('name'), message.findtext('source'), message.findtext('comment') or '')
            found[key] = translation
    return found


with tempfile.TemporaryDirectory() as folder:
    fresh = pathlib.Path(folder) / 'fresh_ko.ts'
    subprocess.run([lupdate, '-silent', '-no-obsolete', '-I', '.', 'app', 'ui', 'core', '-source-language', 'en',
                    '-target-language', 'ko', '-ts', str(fresh)], cwd=root, check=True)
    wanted = strings(fresh)
problems = []
if not wanted:
    problems.append('lupdate found no string')
kept = strings(catalogues / 'pulsemates_ko.ts')
for key in wanted:
    if key not in kept:
        problems.append(f'not in pulsemates_ko.ts: {key[0]}: {key[1]!r}')
        continue
    translation = kept[key]
    texts = [form.text or '' for form in translation.iter('numerusform')] or [translation.text or '']
    if translation.get('type') == 'unfinished' or not all(text.strip() for text in texts):
        problems.append(f'without Korean: {key[0]}: {key[1]!r}')
    if any('니다' in text for text in texts): # the program speaks in 해요체 (docs/translation.md)
        problems.append(f'too formal in the Korean of {key[0]}: {key[1]!r}')
    for place in set(re.findall(r'%(?:L?\d|n)', key[1])):
        if not all(place in text for text in texts):
            problems.append(f'{place} is missing in the Korean of {key[0]}: {key[1]!r}')
print('\n'.join(problems) or f'{len(wanted)} strings, all in Korean')
sys.exit(1 if problems else 0)
