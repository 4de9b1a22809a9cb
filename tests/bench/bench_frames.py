# SPDX-License-Identifier: GPL-3.0-or-later
"""Frames of a chart in a window: the program needs a display as large as the window."""

import contextlib
import json
import os
import subprocess

import bench

SCREEN = '1600x900x24'


@contextlib.contextmanager
def display():
    """A virtual display of its own: what it is called."""
    reading, writing = os.pipe()
    with subprocess.Popen(['Xvfb', '-displayfd', str(writing), '-screen', '0', SCREEN,
                           '-nolisten', 'tcp'],
                          pass_fds=[writing], stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as numbers:
                number = numbers.readline().strip()
            if not number:
                raise bench.Failed('The virtual display did not start')
            yield f':{number}'
        finally:
            server.terminate()


def benchmarks(place):
    """The results of the program."""
    with display() as name:
        environment = {
            **os.environ, 'DISPLAY': name, 'GDK_BACKEND': 'x11', 'GSK_RENDERER': 'cairo',
            'GDK_DISABLE': 'gl,vulkan', 'GTK_A11Y': 'none', 'ADW_DISABLE_PORTAL': '1',
            'GSETTINGS_BACKEND': 'memory', 'DBUS_SESSION_BUS_ADDRESS': 'disabled:',
        }
        with subprocess.Popen([place.tree / 'tests' / 'bench' / 'frames'], env=environment,
                              stdout=subprocess.PIPE, text=True) as process:
            for line in process.stdout:
                yield json.loads(line)
        if process.returncode != 0:
            raise bench.Failed(f'frames ended with {process.returncode}')
