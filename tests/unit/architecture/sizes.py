"""Fails where a header is over 150 lines or a source over 400: split first, then add."""
import pathlib
import sys

root = pathlib.Path(sys.argv[1])
problems = []
for folder in ('app', 'ui', 'core', 'resources', 'tools', 'tests'):
    for path in sorted((root / folder).rglob('*')):
        limit = {'.h': 150, '.cpp': 400}.get(path.suffix)
        if limit:
            lines = len(path.read_text(encoding='utf-8').splitlines())
            if lines > limit:
                problems.append(f'{path.relative_to(root)}: {lines} lines, at most {limit}')
print('\n'.join(problems) or 'all within size')
sys.exit(1 if problems else 0)
