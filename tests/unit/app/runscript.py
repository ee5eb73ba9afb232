#!/usr/bin/python3
"""./run on a built checkout: standard output is the program's own, and nothing is said beside it.

usage: runscript.py SOURCE_FOLDER VERSION
"""

import subprocess
import sys
from pathlib import Path

root, version = Path(sys.argv[1]), sys.argv[2]
run = subprocess.run([root / 'run', '--version'], capture_output=True, text=True, timeout=100, cwd='/')
problems = []
if run.returncode != 0:
    problems.append(f'exit status {run.returncode}')
if run.stdout != f'pulsemates {version}\n':
    problems.append(f'standard output: {run.stdout!r}')
if run.stderr:
    problems.append(f'standard error: {run.stderr!r}')
wrong = subprocess.run([root / 'run', 'no-such-command'], capture_output=True, text=True, timeout=100)
if wrong.returncode != 2 or wrong.stdout or not wrong.stderr:
    problems.append(f'a wrong command: {wrong.returncode}, {wrong.stdout!r}, {wrong.stderr!r}')
print('\n'.join(problems) or 'as it should be')
sys.exit(1 if problems else 0)
