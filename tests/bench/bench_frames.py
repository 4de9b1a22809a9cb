# SPDX-License-Identifier: GPL-3.0-or-later
"""Frames of a chart in a window, on the display that is there."""

import json
import os
import subprocess

import bench


def benchmarks(place):
    """The results of the program."""
    environment = {
        **os.environ, 'GDK_BACKEND': 'x11', 'GSK_RENDERER': 'cairo',
        'GDK_DISABLE': 'gl,vulkan', 'GTK_A11Y': 'none', 'ADW_DISABLE_PORTAL': '1',
        'GSETTINGS_BACKEND': 'memory', 'DBUS_SESSION_BUS_ADDRESS': 'disabled:',
    }
    with subprocess.Popen([place.programs / 'frames'], env=environment,
                          stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout:
            yield json.loads(line)
    if process.returncode != 0:
        raise bench.Failed(f'frames ended with {process.returncode}')
