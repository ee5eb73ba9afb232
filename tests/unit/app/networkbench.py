#!/usr/bin/python3
"""pulsemates bench network on the virtual clock: what it writes is whole, and its exit status is that of its rows. Whether
a line holds is not asked here.

usage: networkbench.py PROGRAM SOURCE_FOLDER
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

program, source = sys.argv[1], sys.argv[2]
scenarios = ['S0', 'S2', 'S6', 'S7', 'S8']
arms = {'B0', 'B1', 'B2', 'ours'}
problems = []


def expect(holds, what):
    if not holds:
        problems.append(what)


def bench(folder, *arguments):
    # Nothing is on the path: no sound server is started, none is needed.
    environment = dict(os.environ, HOME=folder, PATH=folder, PULSEMATES_SOURCE_DIR=source)
    return subprocess.run([program, 'bench', 'network', '--quick', *arguments],
                          capture_output=True, encoding='utf-8', timeout=240, env=environment)


def look_at_rows(result):
    rows = result['rows']
    bad = [row['figure'] for row in rows if row['result'] in ('MISSED', 'not measured')]
    expect(bool(result['missed']) == bool(bad), f'missed sentences {result["missed"]} of {bad}')
    for name in scenarios:
        expect(any(row['scenario'] == name for row in rows), f'no row of {name}')
    outages = [row for row in rows if row['figure'].startswith('S8 Line ')]
    expect(len(outages) == 6, f'{len(outages)} rows of outages')
    for row in rows:
        expect(row['result'] == 'not measured' or (row['n'] > 0 and row['p50'] is not None), f'no value: {row}')
    ratios = [row for row in rows if ' / ours, ' in row['figure']]
    expect(ratios, 'no ratio')
    for row in ratios:
        low, high = row.get('interval', (0, 0))
        expect(0 < low <= high, f'a ratio without its interval: {row}')
    return 1 if bad else 0


def look_at_arms(result):
    expect(set(result['arms']) == arms, f'arms {sorted(result["arms"])}')
    for arm, figures in result['arms'].items():
        expect(len(figures) == 5, f'{arm} has {sorted(figures)}')
        for name, figure in figures.items():
            histogram = figure['histogram']
            counted = histogram['above'] + sum(count for _, count in histogram['buckets'])
            expect(counted == result['checkIns'] > 0, f'{arm}, {name}: {counted} of {result["checkIns"]}')
            expect(figure['p50'] <= figure['p99'] <= figure['max'], f'{arm}, {name}: not in order')


with tempfile.TemporaryDirectory() as folder:
    written, picture = Path(folder, 'it.json'), Path(folder, 'it.png')
    run = bench(folder, '--only', ','.join(scenarios), '--json', str(written), '--picture', str(picture))
    if written.exists() and picture.exists():
        result = json.loads(written.read_text(encoding='utf-8'))
        expect(result['schema'] == 'pulsemates.bench-network/1', f'schema {result["schema"]}')
        status = look_at_rows(result)
        expect(run.returncode == status, f'exit status {run.returncode}, and the rows say {status}')
        look_at_arms(result)
        for row in result['rows']:
            expect(row['figure'] in run.stdout, f'not in the table: {row["figure"]}')
        expect(picture.read_bytes().startswith(b'\x89PNG'), 'the picture is none')
    else:
        problems.append(f'nothing was written: status {run.returncode}, {run.stderr!r}')
    for wrong in (['--only', 'S99'], ['--json', str(Path(folder, 'nowhere', 'it.json'))]):
        run = bench(folder, *wrong)
        expect(run.returncode == 2 and not run.stdout and run.stderr, f'{wrong}: {run.returncode}, {run.stderr!r}')
print('\n'.join(problems) or 'as it should be')
sys.exit(1 if problems else 0)
