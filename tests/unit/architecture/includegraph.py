"""Draws the include graph of the folders and fails on an arrow that the architecture forbids.

    includegraph.py SOURCE_FOLDER [DOT_FILE]
"""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
INCLUDE = re.compile(r'^\s*#include\s+([<"])([^>"]+)[>"]', re.M)
VENDORS = re.compile(r'sherpa|moonshine|piper|silero|espeak(?!er)|assemblyai|openai|google', re.I)
WIDGETS = re.compile(r'^(QtWidgets|QWidget|QApplication$|QMainWindow|QLabel|QPushButton|QDialog|QSvgWidget|QAbstractButton)')

# What may include what, by folder prefix; the first rule whose "source" fits and whose "target" fits decides.
FORBIDDEN = [
    ('core/', 'ui/', 'core never calls up'),
    ('core/', 'app/', 'core never calls up'),
    ('ui/', 'app/', 'ui does not know the composition root'),
    ('core/pipeline/', 'core/providers/*/', 'the pipeline includes seams only'),
    ('core/pipeline/', 'core/cache/', 'the pipeline includes seams only'),
    ('core/pipeline/', 'core/models/', 'the pipeline includes seams only'),
    ('core/cache/', 'core/pipeline/', 'a store does not know its user'),
    ('core/models/', 'core/pipeline/', 'files do not know their user'),
    ('core/pipeline/', 'core/network/', 'the pipeline includes seams only'),
    ('core/network/', 'core/pipeline/', 'the network does not know who uses it'),
    ('core/network/', 'core/providers/', 'the network does not know who uses it'),
    ('core/network/', 'core/audio/', 'the network carries bytes'),
    ('core/guidance/', 'core/network/', 'guidance is pure functions over resources'),
    ('core/understanding/', 'core/network/', 'words are understood on this computer'),
    ('core/safety/', 'core/network/', 'nothing of safety leaves this computer'),
    ('core/settings/', 'core/pipeline/', 'settings do not know who follows them'),
    ('core/guidance/', 'core/pipeline/', 'guidance is pure functions over resources'),
    ('core/guidance/', 'core/audio/', 'guidance is pure functions over resources'),
    ('core/audio/', 'core/pipeline/', 'a seam does not know its user'),
    ('core/audio/', 'core/providers/', 'sound does not know speech'),
    ('core/speech/', 'core/pipeline/', 'a stage does not know the order of stages'),
    ('core/providers/', 'core/pipeline/', 'a seam does not know its user'),
    ('core/understanding/', 'core/pipeline/', 'a stage does not know the order of stages'),
    ('core/metrics/', 'core/pipeline/', 'figures do not know the pipeline'),
    ('core/common/', 'core/audio/', 'common stands below all'),
    ('core/common/', 'core/pipeline/', 'common stands below all'),
    ('core/common/', 'core/providers/', 'common stands below all'),
    ('core/common/', 'core/network/', 'common stands below all'),
    ('ui/', 'core/network/', 'sockets are the providers\' business'),
    ('ui/', 'core/providers/*/', 'vendors are the provider factory\'s business'),
]

# Of sound, the pipeline sees the seams and the values that pass through them, never a device.
SEAMS_OF_SOUND = {'audioclip.h', 'audioframe.h', 'audiooutput.h', 'audiosource.h', 'cues.h'}


def matches(path, pattern):
    if '*' in pattern:
        return re.match(re.escape(pattern).replace(r'\*', '[^/]+'), path) is not None
    return path.startswith(pattern)


def sources():
    for folder in ('app', 'ui', 'core', 'resources', 'tools'):
        yield from (path for path in sorted((root / folder).rglob('*')) if path.suffix in ('.h', '.cpp'))


problems, edges = [], set()
for path in sources():
    name = path.relative_to(root).as_posix()
    for kind, target in INCLUDE.findall(path.read_text(encoding='utf-8')):
        if kind == '<':
            if name.startswith('core/') and WIDGETS.match(target):
                problems.append(f'{name} includes <{target}>: core never links Widgets')
            if target.startswith('Qt') and '/' in target and name.split('/')[0] in ('core', 'ui'):
                problems.append(f'{name} includes <{target}>: write the short form')
            continue
        if target.endswith('.moc'):
            continue
        edges.add((pathlib.PurePath(name).parent.as_posix(), pathlib.PurePath(target).parent.as_posix()))
        if target.startswith('tests/'):
            problems.append(f'{name} includes {target}: nothing sees tests')
        if name.startswith('core/pipeline/') and target.startswith('core/audio/') \
                and pathlib.PurePath(target).name not in SEAMS_OF_SOUND:
            problems.append(f'{name} includes {target}: the pipeline includes seams only')
        for source, forbidden, reason in FORBIDDEN:
            if matches(name, source) and matches(target, forbidden):
                problems.append(f'{name} includes {target}: {reason}')
    vendor_place = name.startswith(('core/providers/', 'core/models/', 'core/settings/', 'app/providerfactory', 'tools/'))
    if not vendor_place:
        for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
            code = re.sub(r'//.*', '', line)
            if VENDORS.search(code):
                problems.append(f'{name}:{number} names a vendor: {line.strip()[:80]}')

if len(sys.argv) > 2:
    lines = [f'  "{a}" -> "{b}";' for a, b in sorted(edges) if a != b]
    pathlib.Path(sys.argv[2]).write_text('digraph includes {\n' + '\n'.join(lines) + '\n}\n', encoding='utf-8')
if not edges:
    problems.append('no include was found: is the source folder right?')
print('\n'.join(problems) or f'{len(edges)} arrows, none forbidden')
sys.exit(1 if problems else 0)
