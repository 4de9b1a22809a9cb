# SPDX-License-Identifier: GPL-3.0-or-later
"""What files bench_*.py of benchmarks share: whole processes in turn, ours and a peer's.

Such a file has a function benchmarks(place) that yields results, each of compare().
"""

import dataclasses
import os
import pathlib
import shutil
import subprocess
import time


@dataclasses.dataclass(frozen=True)
class Place:
    """Where things are."""
    source: pathlib.Path    # the checkout
    tree: pathlib.Path      # the release build
    scratch: pathlib.Path   # an empty folder, for files to work with


class Failed(Exception):
    """A process did not do what is measured."""


def has(program):
    """Whether there is such a program to compare with."""
    return shutil.which(program) is not None


def run_once(command, **options):
    """Runs a command to its end: its milliseconds of the clock, those of the processor (with
    those of the processes that it started and waited for), and the most memory in MB, which
    is never less than what this interpreter takes."""
    options = {'stdin': subprocess.DEVNULL, 'stdout': subprocess.DEVNULL,
               'stderr': subprocess.DEVNULL, **options}
    start = time.perf_counter()
    with subprocess.Popen([str(word) for word in command], **options) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    if process.returncode != 0:
        raise Failed(f'{command[0]} ended with {process.returncode}')
    return {'wall': wall * 1000, 'cpu': (usage.ru_utime + usage.ru_stime) * 1000,
            'peak': usage.ru_maxrss / 1024}


UNITS = {'wall': 'ms', 'cpu': 'ms', 'peak': 'MB'}


def compare(name, ours, peer=None, peer_name=None, measure='wall', target=None, runs=5,
            **options):
    """Runs two commands in turn, once to warm up and then so often, and returns the result.
    The target is the most that is good of ours / peer, or of ours if there is no peer."""
    commands = [command for command in (ours, peer) if command is not None]
    samples = [[] for _ in commands]
    for number in range(runs + 1):
        for command, into in zip(commands, samples):
            value = run_once(command, **options)[measure]
            if number > 0:
                into.append(value)
    result = {'name': name, 'unit': UNITS[measure], 'ours': samples[0]}
    if peer is not None:
        result |= {'peer_name': peer_name, 'peer': samples[1]}
    if target is not None:
        result['target'] = target
    return result
