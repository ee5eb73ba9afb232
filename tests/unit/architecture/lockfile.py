#!/usr/bin/python3
"""The lock file of the speech parts names versions and checksums, and no address: where packages come
from is the business of whoever installs them.

usage: lockfile.py SOURCE_FOLDER
"""

import json
import re
import sys
from pathlib import Path

root = Path(sys.argv[1])
text = (root / 'packaging/speech/package-lock.json').read_text(encoding='utf-8')
packages = {name: entry for name, entry in json.loads(text)['packages'].items() if name}
problems = [f'an address: {found}' for found in re.findall(r'"(?:resolved|[a-z+]+://)[^"]*"?', text)]
problems += [f'{name} has no checksum' for name, entry in packages.items()
             if not entry.get('integrity', '').startswith('sha512-')]
if not packages:
    problems.append('no package was found: is the source folder right?')
print('\n'.join(problems) or f'{len(packages)} packages, no address')
sys.exit(1 if problems else 0)
