"""Fails where a header is over 150 lines, a source over 400 or a function over 40: split first, then
add. The rows of a table of test data count as data."""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
MOST_LINES = {'.h': 150, '.cpp': 400}
MOST_OF_FUNCTION = 40
NO_FUNCTION = re.compile(r'\s*(class|struct|enum|namespace|union)\b')


def functions(lines):
    """Signature and lines of the body; the formatter puts both braces on lines of their own."""
    for start, line in enumerate(lines):
        indent = re.fullmatch(r'( *)\{', line)
        if not indent or start == 0:
            continue
        end = next((i for i in range(start, len(lines))
                    if lines[i] in (indent[1] + '}', indent[1] + '};')), len(lines))
        first = start - 1
        while first > 0 and lines[first].startswith(indent[1] + ' '):
            first -= 1
        if not NO_FUNCTION.match(lines[first]):
            yield lines[first].strip(), end - start - 1


problems = []
for folder in ('app', 'ui', 'core', 'resources', 'tools', 'tests'):
    for path in sorted((root / folder).rglob('*')):
        limit = MOST_LINES.get(path.suffix)
        if not limit:
            continue
        lines = path.read_text(encoding='utf-8').splitlines()
        where = path.relative_to(root)
        if len(lines) > limit:
            problems.append(f'{where}: {len(lines)} lines, at most {limit}')
        for signature, length in functions(lines):
            if length > MOST_OF_FUNCTION and not re.search(r'_data\(\)$', signature):
                problems.append(f'{where}: {signature}: {length} lines, at most {MOST_OF_FUNCTION}')
print('\n'.join(problems) or 'all within size')
sys.exit(1 if problems else 0)
