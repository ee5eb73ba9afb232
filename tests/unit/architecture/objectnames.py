"""Holds the table of object names in docs/testing.md against the sources: testers find widgets by these names.

    objectnames.py SOURCE_FOLDER [--list]

A part of a name that is made while the program runs is written <so>, in the table as well.
"""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
CALL = re.compile(r'(?:->|\.|\s)setObjectName\((.*?)\);', re.S)
LITERAL = re.compile(r'(?:QStringLiteral|QLatin1String)\("([^"]*)"\)|u?"([^"]*)"')


def pattern(argument):
    """QStringLiteral("pattern") + camel(id) + QStringLiteral("Card") becomes pattern<>Card."""
    parts = []
    position = 0
    for found in LITERAL.finditer(argument):
        if argument[position:found.start()].strip(' +\n'):
            parts.append('<>')
        parts.append(found.group(1) or found.group(2) or '')
        position = found.end()
    if argument[position:].strip(' +\n'):
        parts.append('<>')
    return re.sub(r'(%1|<>)+', '<>', ''.join(parts))


def names():
    found, texts = {}, []
    for folder in ('ui', 'app'):
        for path in sorted((root / folder).rglob('*.cpp')):
            text = path.read_text(encoding='utf-8')
            texts.append(text)
            for argument in CALL.findall(text):
                name = pattern(argument)
                if name.strip('<>'):
                    found.setdefault(name, path.relative_to(root).as_posix())
    return found, '\n'.join(texts)


used, sources = names()
if '--list' in sys.argv:
    for name, path in used.items():
        print(path, name)
    sys.exit(0)
document = (root / 'docs' / 'testing.md').read_text(encoding='utf-8').partition('## Object names')[2]
table = set(re.sub(r'<[^>]*>', '<>', name)
            for row in re.findall(r'^\| (`[^|]*) \|', document, re.M)
            for name in re.findall(r'`([^`]+)`', row))


def stands_in_table(name):
    """A name whose beginning is handed over is found by its end; tst_WindowNames knows the whole of it."""
    return name in table or name.startswith('<>') and any(entry.endswith(name[2:]) for entry in table)


problems = [f'not in docs/testing.md: {name} ({path})' for name, path in used.items() if not stands_in_table(name)]
for name in sorted(table - used.keys()):
    # Names handed to a helper: they stand in the sources as a literal of their own.
    parts = [part for part in name.split('<>') if part]
    if not parts or not all(f'"{part}' in sources or f'{part}"' in sources for part in parts):
        problems.append(f'in docs/testing.md, but no widget has it: {name}')
if not used or not table:
    problems.append('no name was found: is the source folder right?')
print('\n'.join(problems) or f'{len(used)} names, all in the table')
sys.exit(1 if problems else 0)
