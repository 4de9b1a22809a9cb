#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs benchmarks and prints the medians as a table and as JSON.

usage: run.py --tree FOLDER --json FILE [NAME …]

A benchmark is a program bench-* of the build, which prints a line of JSON for each result, or a
file bench_*.py beside this one, whose function benchmarks(place) yields results. A result has
samples of ours and, mostly, of a peer measured in turn with it. With names only those run
whose own name has one of them in it: `pyramid` for bench-pyramid.
"""

import argparse
import importlib.util
import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile

import bench

HERE = pathlib.Path(__file__).resolve().parent


def from_programs(tree, wanted):
    """The results of the programs of the build."""
    for program in sorted((tree / 'tests' / 'bench').glob('bench-*')):
        if not program.is_file() or not os.access(program, os.X_OK) or not wanted(program.name):
            continue
        print(f'{program.name}…', file=sys.stderr, flush=True)
        with subprocess.Popen([program], stdout=subprocess.PIPE, text=True) as process:
            for line in process.stdout:
                yield json.loads(line)
        if process.returncode != 0:
            raise bench.Failed(f'{program.name} ended with {process.returncode}')


def from_files(place, wanted):
    """The results of the files beside this one."""
    for path in sorted(HERE.glob('bench_*.py')):
        if not wanted(path.stem):
            continue
        print(f'{path.name}…', file=sys.stderr, flush=True)
        spec = importlib.util.spec_from_file_location(path.stem, path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        yield from module.benchmarks(place)


def judge(result):
    """Adds the medians, their ratio, and whether the target is met."""
    result['ours_median'] = statistics.median(result['ours'])
    judged = result['ours_median']
    if 'peer' in result:
        result['peer_median'] = statistics.median(result['peer'])
        judged = result['ratio'] = result['ours_median'] / result['peer_median']
    if 'target' in result:
        result['met'] = judged <= result['target']
    return result


def figure(value):
    """At least three digits."""
    return f'{value:.0f}' if value >= 1000 else f'{value:#.3g}'.rstrip('.')


def row(result):
    """A result as cells of the table."""
    peer = 'peer' in result
    return (
        result['name'], figure(result['ours_median']),
        figure(result['peer_median']) if peer else '', result['unit'],
        figure(result['ratio']) if peer else '',
        f'{result["target"]:g}' if 'target' in result else '',
        {True: 'met', False: 'MISSED'}.get(result.get('met'), ''),
        result.get('peer_name', ''),
    )


def print_table(results):
    """With columns as wide as they need to be, figures flush right."""
    rows = [('benchmark', 'ours', 'peer', 'unit', 'ratio', 'target', '', 'the peer is')]
    rows += [row(result) for result in results]
    widths = [max(len(cells[column]) for cells in rows) for column in range(len(rows[0]))]
    right = {1, 2, 4, 5}
    for cells in rows:
        print('  '.join(cell.rjust(width) if column in right else cell.ljust(width)
                        for column, (cell, width) in enumerate(zip(cells, widths))).rstrip())


def main():
    """Returns the exit status: 0 if all was measured, whatever came of it."""
    parser = argparse.ArgumentParser(prog='bench')
    parser.add_argument('--tree', type=pathlib.Path, required=True)
    parser.add_argument('--json', type=pathlib.Path, required=True)
    parser.add_argument('names', nargs='*')
    options = parser.parse_args()

    def wanted(name):
        return not options.names or any(part in name for part in options.names)

    results = []
    status = 0
    with tempfile.TemporaryDirectory() as scratch:
        place = bench.Place(HERE.parent.parent, options.tree, pathlib.Path(scratch))
        for source in (from_programs(options.tree, wanted), from_files(place, wanted)):
            try:
                results += [judge(result) for result in source]
            except bench.Failed as error:
                print(f'bench: {error}', file=sys.stderr)
                status = 1
    if not results:
        print('bench: nothing was measured.', file=sys.stderr)
        return 2

    print_table(results)
    options.json.write_text(json.dumps({
        'processors': os.cpu_count(), 'machine': platform.machine(), 'benchmarks': results,
    }, indent=2, ensure_ascii=False) + '\n', encoding='utf-8')
    met = [result['met'] for result in results if 'met' in result]
    print(f'{met.count(True)} of {len(met)} targets met; all samples are in {options.json}')
    return status


sys.exit(main())
