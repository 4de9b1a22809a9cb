#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs benchmarks and prints the medians as a table and as JSON.

usage: run.py --tree FOLDER --json FILE [--quick] [NAME …]

A benchmark is a program bench-* of the build, which prints a line of JSON for each result, or a
file bench_*.py beside this one, whose function benchmarks(place) yields results; bench.py says
what is in them. With names only those run whose own name has one of them in it: `pyramid` for
bench-pyramid. With --quick all is small and measured once, to see that it works: such figures
say nothing, and there are no targets.
"""

import argparse
import importlib.util
import json
import os
import pathlib
import platform
import subprocess
import sys
import tempfile

import bench

HERE = pathlib.Path(__file__).resolve().parent


def from_program(path):
    """The results of a program of the build."""
    with subprocess.Popen([path], stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout:
            yield json.loads(line)
    if process.returncode != 0:
        raise bench.Failed(f'{path.name} ended with {process.returncode}')


def from_file(path, place):
    """The results of a file beside this one."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield from module.benchmarks(place)


def find_sources(place, names):
    """What gives results, each with its name."""
    sources = [(path.name, from_program(path)) for path in sorted(place.programs.glob('bench-*'))
               if path.is_file() and os.access(path, os.X_OK)]
    sources += [(path.name, from_file(path, place)) for path in sorted(HERE.glob('bench_*.py'))]

    return [(name, source) for name, source in sources
            if not names or any(part in name.replace('_', '-') for part in names)]


def measure(sources):
    """All results, judged, and whether each source gave all that it has."""
    results = []
    complete = True
    for name, source in sources:
        print(f'{name}…', file=sys.stderr, flush=True)
        try:
            results += [bench.judge(result) for result in source]
        except (bench.Failed, subprocess.CalledProcessError, OSError) as error:
            print(f'bench: {name}: {error}', file=sys.stderr)
            complete = False

    return results, complete


def figure(value):
    """At least three digits."""
    return f'{value:.0f}' if value >= 1000 else f'{value:#.3g}'.rstrip('.')


def row(result):
    """A result as cells of the table."""
    peer = 'peer' in result
    name = result.get('peer_name', '')
    return (
        result['name'], figure(result['ours_median']) if 'ours_median' in result else '',
        figure(result['peer_median']) if peer else '', result['unit'],
        figure(result['ratio']) if peer else '',
        f'{result["target"]:g}' if 'target' in result else '',
        {True: 'met', False: 'MISSED', None: 'NOT COMPARED'}[result['met']]
        if 'met' in result else '',
        ': '.join(filter(None, (name, result.get('lacking')))),
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


def print_summary(results, path):
    """How many targets are met, and how many could not be looked at."""
    met = [result['met'] for result in results if 'met' in result]
    judged = [one for one in met if one is not None]
    print(f'{judged.count(True)} of {len(judged)} targets met; all samples are in {path}')
    if len(judged) < len(met):
        print(f'{len(met) - len(judged)} more could not be compared: see the last column')
    print(f'Load of the machine at the end: {os.getloadavg()[0]:.1f} '
          f'with {os.cpu_count()} processors')


def parse_arguments():
    """What is asked for."""
    parser = argparse.ArgumentParser(prog='bench')
    parser.add_argument('--tree', type=pathlib.Path, required=True)
    parser.add_argument('--json', type=pathlib.Path, required=True)
    parser.add_argument('--quick', action='store_true')
    parser.add_argument('names', nargs='*')

    return parser.parse_args()


def main():
    """Returns the exit status: 0 if all was measured, whatever came of it."""
    options = parse_arguments()
    load = os.getloadavg()[0]
    if options.quick:
        os.environ['BENCH_QUICK'] = '1'

    with tempfile.TemporaryDirectory() as scratch:
        place = bench.Place(HERE.parent.parent, options.tree.resolve(), pathlib.Path(scratch),
                            options.quick)
        sources = find_sources(place, options.names)
        if not sources:
            print('bench: there is no benchmark with such a name.', file=sys.stderr)
            return 2
        results, complete = measure(sources)

    if results:
        print_table(results)
        print_summary(results, options.json)
    options.json.write_text(json.dumps({
        'processors': os.cpu_count(), 'machine': platform.machine(),
        'load': [load, os.getloadavg()[0]], 'quick': options.quick, 'benchmarks': results,
    }, indent=2, ensure_ascii=False) + '\n', encoding='utf-8')

    return 0 if complete else 1


if __name__ == '__main__':
    sys.exit(main())
