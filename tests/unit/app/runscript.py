#!/usr/bin/python3
"""./run on a built checkout: standard output is the program's own, and nothing is said beside it.

usage: runscript.py SOURCE_FOLDER VERSION
"""

import os
import subprocess
import sys
import tempfile
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


def built(arguments, has_package):
    """What ./run has built for these arguments, and what it says: nothing is, a stand-in only writes it down."""
    with tempfile.TemporaryDirectory() as folder:
        stand_ins = {'ninja': f'echo "$@" >"{folder}/asked"', 'pkg-config': f'exit {0 if has_package else 1}'}
        for name, script in stand_ins.items():
            stand_in = Path(folder, name)
            stand_in.write_text(f'#!/bin/sh\n{script}\n')
            stand_in.chmod(0o755)
        environment = dict(os.environ, PATH=f'{folder}:{os.environ["PATH"]}')
        ran = subprocess.run([root / 'run', *arguments], capture_output=True, text=True, timeout=100,
                             env=environment)
        return Path(folder, 'asked').read_text().split()[2:], ran.stderr


# A scenario that does not exist: nothing is measured.
bench = ['bench', 'network', '--only', 'S99']
targets, said = built(bench, True)
if targets != ['pulsemates', 'pulsemates_loopback'] or 'libnghttp2' in said:
    problems.append(f'bench network builds {targets}, says {said!r}')
targets, said = built(bench, False)
if targets != ['pulsemates'] or 'libnghttp2-dev' not in said:
    problems.append(f'bench network without the package builds {targets}, says {said!r}')
targets, said = built(['--version'], True)
if targets != ['pulsemates'] or said:
    problems.append(f'--version builds {targets}, says {said!r}')
print('\n'.join(problems) or 'as it should be')
sys.exit(1 if problems else 0)
