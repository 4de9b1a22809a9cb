# SPDX-License-Identifier: GPL-3.0-or-later
"""The window while a reader imports prices, on the display that is there."""

import json
import subprocess

import bench
import bench_import


def benchmarks(place):
    """The results of the program."""
    rows, words = (20_000, '2e4') if place.quick else (10_000_000, '1e7')
    path = bench_import.write_prices(place, rows)
    environment = {
        **place.application_environment(), 'GDK_BACKEND': 'x11', 'GSK_RENDERER': 'cairo',
        'GDK_DISABLE': 'gl,vulkan', 'GTK_A11Y': 'none',
        'DBUS_SESSION_BUS_ADDRESS': 'disabled:',
    }
    command = [place.programs / 'import-stretch', path,
               f'import, {words} rows, longest stretch of the main thread']
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout:
            yield json.loads(line)
    if process.returncode != 0:
        raise bench.Failed(f'import-stretch ended with {process.returncode}')
