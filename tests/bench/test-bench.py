#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The benchmarks work, small and quick; how long anything takes is no matter here. Needs a
display. Prints TAP.

usage: test-bench.py BUILD_ROOT
"""

import contextlib
import io
import json
import pathlib
import subprocess
import sys
import tempfile

import bench
import run

# What there must be: a part of the name, and whether something of ours is the peer, so that
# it is always there.
WANTED = [
    ('a frame of a chart, zooming', True),
    ('prices on an image, line', True),
    ('pyramid, build', True),
    ('chart of 1e5 rows, close, peak memory', True),
    ('import, 2e4 rows, threads: 1', False),
    ('import, 2e4 rows, threads: 2', False),
    ('import, 2e4 rows, wall', False),
    ('file to picture, 2e4 rows', False),
    ('start to the first frame on X11, cpu', True),
    ('start to the first frame on X11, peak', True),
    ('start to the first frame on X11, text, cpu', True),
    ('start to the first frame on Wayland', False),
]

# What was measured, and what is made of it.
JUDGEMENTS = [
    ('below the target', {'ours': [3, 1, 2], 'peer': [4, 5, 3], 'target': 0.5}, 0.5, True),
    ('above it', {'ours': [3, 1, 2], 'peer': [4, 5, 3], 'target': 0.4}, 0.5, False),
    ('without a peer', {'ours': [0.2], 'target': 0.3}, None, True),
    ('without a target', {'ours': [6], 'peer': [2]}, 3, 'none'),
    ('a peer that is lacking', {'ours': [6], 'lacking': 'gone', 'target': 0.3}, None, None),
    ('all that is lacking', {'lacking': 'gone'}, None, None),
]


def check_judgement(result, ratio, met):
    """What judge() says."""
    judged = bench.judge(dict(result))
    return judged.get('ratio') == ratio and judged.get('met', 'none') == met


def check_result(results, part, always):
    """There are such results, of something measured, each beside a peer or with the reason why
    there is none, or why nothing could be measured."""
    found = [result for result in results if part in result['name']]
    return bool(found) and all(
        'target' not in result and
        (result['ours_median'] > 0 if 'ours' in result else not always) and
        (result['peer_median'] > 0 if 'peer' in result else not always and result['lacking'])
        for result in found)


def check_table():
    """A lacking peer is named where the others are, and a missed target stands out."""
    results = [
        {'name': 'one', 'unit': 'ms', 'ours': [5], 'target': 1, 'peer_name': 'P',
         'lacking': 'not installed'},
        {'name': 'two', 'unit': 'ms', 'ours': [5], 'peer': [2], 'target': 1, 'peer_name': 'Q'},
        bench.lacking_result('three', 'no display'),
    ]
    with contextlib.redirect_stdout(io.StringIO()) as output:
        run.print_table([bench.judge(result) for result in results])
        run.print_summary(results, 'F')
    lines = output.getvalue().splitlines()
    return ('NOT COMPARED' in lines[1] and lines[1].endswith('P: not installed') and
            lines[2].split()[:7] == ['two', '5.00', '2.00', 'ms', '2.50', '1', 'MISSED'] and
            lines[3].split() == ['three', 'NOT', 'COMPARED', 'no', 'display'] and
            lines[4].startswith('0 of 1 targets met') and lines[5].startswith('2 more'))


def run_quick(tree, *names):
    """The exit status, what was printed, and the JSON."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'bench.json'
        done = subprocess.run(
            [sys.executable, pathlib.Path(run.__file__), '--tree', tree, '--json', path, '--quick',
             *names], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True, check=False)
        written = json.loads(path.read_text(encoding='utf-8')) if path.exists() else None
    return done, written


def main(tree):
    """Prints TAP, and returns the exit status."""
    done, written = run_quick(tree)
    results = written['benchmarks'] if written else []
    cases = [('all benchmarks run', done.returncode == 0 and written['quick'])]
    cases += [(f'there is: {part}', check_result(results, part, always))
              for part, always in WANTED]
    cases += [(f'the table has: {result["name"]}', result['name'] in done.stdout)
              for result in results]
    cases += [(f'judged: {words}', check_judgement(result, ratio, met))
              for words, result, ratio, met in JUDGEMENTS]
    cases += [('the table says what is lacking or missed', check_table()),
              ('an unknown name is refused', run_quick(tree, 'no-such')[0].returncode == 2)]

    print(f'1..{len(cases)}')
    for number, (words, good) in enumerate(cases, 1):
        print(f'{"ok" if good else "not ok"} {number} - {words}')
    if not all(good for _, good in cases):
        print(*(f'# {line}' for line in (done.stderr + done.stdout).splitlines()), sep='\n')
    return 0 if all(good for _, good in cases) else 1


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
