# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading prices, beside what reads them fast elsewhere. All get the same file; what it looks
like is found out, and times are read as times. Each works in a process that is there already."""

import contextlib
import shutil
import subprocess

import bench

HERE = 'tests/bench'

# What a run takes at most on a disk, a row.
BYTES_A_ROW = 64


def sizes(place):
    """Numbers of rows, how they are called, and how often each is read."""
    return [(20_000, '2e4', 1)] if place.quick else [(1_000_000, '1e6', 9), (10_000_000, '1e7', 3)]


def write_prices(place, rows):
    """A file of prices: each minute a row."""
    path = place.scratch / f'prices-{rows}.csv'
    if not path.exists():
        if shutil.disk_usage(place.scratch).free < rows * BYTES_A_ROW * 1.5:
            raise bench.Failed(f'{place.scratch} has no room for {rows} rows')
        subprocess.run([place.programs / 'write-prices', str(rows), path], check=True)
    return path


def our_command(place, path, threads):
    """Ours; 0 threads are as many as it likes."""
    return [place.programs / 'import-prices', path, threads]


@contextlib.contextmanager
def r_peer(place, path, threads):
    """R's fread."""
    name = f'R fread, {threads} thread{"s" if threads > 1 else ""}'
    lacking = bench.lacks_program('Rscript')
    if not lacking and not bench.succeeds(['Rscript', '--vanilla', '-e', 'library(data.table)']):
        lacking = 'R has no data.table'
    if lacking:
        yield bench.Peer(name, lacking=lacking)
        return

    command = ['Rscript', '--vanilla', place.source / HERE / 'peer-fread.R', path, threads]
    with bench.worker(command) as sample:
        yield bench.Peer(name, sample)


@contextlib.contextmanager
def pandas_peer(place, path):
    """pandas."""
    if not bench.succeeds(['python3', '-c', 'import pandas']):
        yield bench.Peer('pandas', lacking='python3 has no pandas')
        return

    command = ['python3', place.source / HERE / 'peer-pandas.py', path]
    with bench.worker(command) as sample:
        yield bench.Peer('pandas, dates parsed', sample)


def memory(place, path, rows, words):
    """The most memory of a process that reads the file. At few rows it is that of any program, so
    that there is a target for many only."""
    output = subprocess.run([place.programs / 'import-prices', path, '0', 'peak'], check=True,
                            stdout=subprocess.PIPE, text=True).stdout
    result = {'name': f'import, {words} rows, peak memory', 'unit': 'bytes a row',
              'ours': [float(output) / rows]}
    return result | ({'target': 40} if rows >= 10_000_000 else {})


def benchmarks(place):
    """The results."""
    for rows, words, runs in sizes(place):
        path = write_prices(place, rows)
        yield memory(place, path, rows, words)
        targets = {} if place.quick else {'wall': 0.6, 'cpu': 0.6}
        for threads in (1, 2):
            with bench.worker(our_command(place, path, threads)) as ours, \
                    r_peer(place, path, threads) as peer:
                yield from bench.compare(f'import, {words} rows, threads: {threads}', ours, peer,
                                         targets or {'wall': None}, runs)
        targets = {} if place.quick else {'wall': 0.08, 'cpu': None}
        with bench.worker(our_command(place, path, 0)) as ours, \
                pandas_peer(place, path) as peer:
            yield from bench.compare(f'import, {words} rows', ours, peer,
                                     targets or {'wall': None}, min(runs, 5))
