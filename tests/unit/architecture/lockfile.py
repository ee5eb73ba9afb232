#!/usr/bin/python3
"""The lock files of npm packages name versions and checksums, and no address: where packages come from
is the business of whoever installs them.

usage: lockfile.py SOURCE_FOLDER
"""

import json
import re
import sys
from pathlib import Path

LOCK_FILES = ['packaging/speech/package-lock.json', 'tests/contract/providers/clients/package-lock.json']

root = Path(sys.argv[1])
problems, count = [], 0
for lock_file in LOCK_FILES:
    text = (root / lock_file).read_text(encoding='utf-8')
    packages = {name: entry for name, entry in json.loads(text)['packages'].items() if name}
    count += len(packages)
    problems += [f'{lock_file}: an address: {found}'
                 for found in re.findall(r'"(?:resolved|[a-z+]+://)[^"]*"?', text)]
    problems += [f'{lock_file}: {name} has no checksum' for name, entry in packages.items()
                 if not entry.get('integrity', '').startswith('sha512-')]
    if not packages:
        problems.append(f'{lock_file}: no package was found: is the source folder right?')
print('\n'.join(problems) or f'{count} packages, no address')
sys.exit(1 if problems else 0)
