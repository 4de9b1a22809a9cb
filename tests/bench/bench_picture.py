# SPDX-License-Identifier: GPL-3.0-or-later
"""From a file of prices to a picture, as whole processes: the application, and programs that
draw all rows of the same file at the same size."""

import shlex
import subprocess

import bench
import bench_import

SIZE = (1600, 900)

GNUPLOT = '''set terminal pngcairo size {0[0]},{0[1]}
set output '{output}'
set datafile separator ','
set xdata time
set timefmt '%Y-%m-%d %H:%M:%S'
set key off
plot '{path}' every ::1 using 1:5 with lines
'''


def our_sampler(place, path):
    """The application's command line."""
    command = [place.application, 'chart', 'price', '--prices', path, '--size',
               f'{SIZE[0]}x{SIZE[1]}', '--output', place.scratch / 'ours.png']
    return bench.process_sampler(command, env=place.application_environment())


def gnuplot_peer(place, path):
    """gnuplot, as most people would have it draw this."""
    lacking = bench.lacks_program('gnuplot')
    if lacking:
        return bench.Peer('gnuplot', lacking=lacking)

    script = place.scratch / 'peer.gnuplot'
    script.write_text(GNUPLOT.format(SIZE, output=place.scratch / 'gnuplot.png', path=path),
                      encoding='utf-8')
    return bench.Peer('gnuplot, pngcairo', bench.process_sampler(['gnuplot', script]))


def goffice_peer(place, path):
    """goffice, the charts of Gnumeric, with a program that has to be compiled first."""
    name = 'goffice'
    program = place.scratch / 'peer-goffice'
    if not program.exists():
        flags = subprocess.run(['pkg-config', '--cflags', '--libs', 'libgoffice-0.10',
                                'gobject-2.0', 'cairo'], stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, text=True, check=False)
        if flags.returncode != 0:
            return bench.Peer(name, lacking='libgoffice-0.10 is not installed')
        source = place.source / bench_import.HERE / 'peer-goffice.c'
        if not bench.succeeds(['cc', '-O2', '-o', program, source, *shlex.split(flags.stdout)]):
            return bench.Peer(name, lacking='its program cannot be compiled')

    command = [program, path, place.scratch / 'goffice.png', *SIZE]
    return bench.Peer(name, bench.process_sampler(command))


def comparisons(place):
    """What to compare: rows, how they are called, a function that gives the peer, targets and
    how often."""
    targets = {'cpu': 0.1, 'wall': None}
    if place.quick:
        return [(20_000, '2e4', peer, {'cpu': None}, 1) for peer in (gnuplot_peer, goffice_peer)]
    return [(1_000_000, '1e6', gnuplot_peer, targets, 5),
            (1_000_000, '1e6', goffice_peer, targets, 5),
            (10_000_000, '1e7', gnuplot_peer, {'cpu': 0.05, 'wall': None}, 3)]


def benchmarks(place):
    """The results."""
    for rows, words, peer, targets, runs in comparisons(place):
        path = bench_import.write_prices(place, rows)
        yield from bench.compare(f'file to picture, {words} rows', our_sampler(place, path),
                                 peer(place, path), targets, runs)
