# SPDX-License-Identifier: GPL-3.0-or-later
"""What files bench_*.py of benchmarks share: ours and a peer's, measured in turn.

Such a file has a function benchmarks(place) that yields results, each a dictionary:

  name, unit   what was measured
  ours         samples of ours
  target       the most that is good: of ours / peer, or of ours where there is no peer
  peer_name    what it is compared with
  peer         samples of that; or, where it cannot be had,
  lacking      why, in a few words; without samples of ours, nothing could be measured
"""

import contextlib
import dataclasses
import os
import pathlib
import shutil
import statistics
import subprocess
import time


@dataclasses.dataclass(frozen=True)
class Place:
    """Where things are, and how much is asked for."""
    source: pathlib.Path    # the checkout
    tree: pathlib.Path      # the build
    scratch: pathlib.Path   # an empty folder, for files to work with
    quick: bool             # whether all is to be small, to see that it works

    @property
    def programs(self):
        """Where the build has the programs of benchmarks."""
        return self.tree / 'tests' / 'bench'

    @property
    def application(self):
        """The application, which is to be run with application_environment()."""
        return self.tree / 'src' / 'entente'

    def application_environment(self):
        """An environment in which the application finds what it needs though not installed."""
        return {**os.environ, 'GSETTINGS_SCHEMA_DIR': str(self.tree / 'data'),
                'ENTENTE_MODULEDIR': str(self.tree / 'src' / 'gstreamer'),
                'GSETTINGS_BACKEND': 'memory', 'ADW_DISABLE_PORTAL': '1'}


class Failed(Exception):
    """A process did not do what is measured."""


@dataclasses.dataclass(frozen=True)
class Peer:
    """What ours is compared with: how to measure it, or why it cannot be had."""
    name: str
    sample: object = None   # a function that returns a dictionary of measures
    lacking: str = ''


UNITS = {'wall': 'ms', 'cpu': 'ms', 'peak': 'MB'}


def compare(name, ours, peer, targets, runs=5):
    """Samples both in turn, once to warm up and then so often, and yields a result for each
    measure in targets, a dictionary of the most that is good of ours / peer, or None."""
    samplers = [ours] if peer.sample is None else [ours, peer.sample]
    samples = [[] for _ in samplers]
    for number in range(runs + 1):
        for sampler, into in zip(samplers, samples):
            sample = sampler()
            if number > 0:
                into.append(sample)

    for measure, target in targets.items():
        result = {'name': f'{name}, {measure}', 'unit': UNITS[measure], 'peer_name': peer.name,
                  'ours': [sample[measure] for sample in samples[0]]}
        if peer.sample is not None:
            result['peer'] = [sample[measure] for sample in samples[1]]
        else:
            result['lacking'] = peer.lacking
        if target is not None:
            result['target'] = target
        yield result


def lacking_result(name, why):
    """A result of what cannot be measured here."""
    return {'name': name, 'unit': '', 'lacking': why}


def judge(result):
    """Adds the medians, their ratio, and whether the target is met: None where that cannot be
    told for lack of a peer, or of anything."""
    if 'ours' not in result:
        result['met'] = None
        return result
    result['ours_median'] = statistics.median(result['ours'])
    judged = result['ours_median']
    if 'peer' in result:
        result['peer_median'] = statistics.median(result['peer'])
        judged = result['ratio'] = result['ours_median'] / result['peer_median']
    if 'target' in result:
        result['met'] = None if 'lacking' in result else judged <= result['target']
    return result


def run_once(command, **options):
    """Runs a command to its end: its milliseconds of the clock, and those of the processor,
    with those of the processes that it started and waited for."""
    options = {'stdin': subprocess.DEVNULL, 'stdout': subprocess.DEVNULL,
               'stderr': subprocess.DEVNULL, **options}
    start = time.perf_counter()
    with subprocess.Popen([str(word) for word in command], **options) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    if process.returncode != 0:
        raise Failed(f'{command[0]} ended with {process.returncode}')
    return {'wall': wall * 1000, 'cpu': (usage.ru_utime + usage.ru_stime) * 1000}


def process_sampler(command, **options):
    """A sampler of whole processes."""
    return lambda: run_once(command, **options)


@contextlib.contextmanager
def worker(command, **options):
    """Starts a process that takes a sample for each line that it is sent, and answers with the
    milliseconds of the clock and of the processor; gives the sampler. So a peer's own start
    is not in what is measured."""
    with subprocess.Popen([str(word) for word in command], stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE, text=True, **options) as process:
        def sample():
            process.stdin.write('go\n')
            process.stdin.flush()
            words = process.stdout.readline().split()
            if len(words) != 2:
                raise Failed(f'{command[0]} did not answer')
            return {'wall': float(words[0]), 'cpu': float(words[1])}

        try:
            yield sample
        finally:
            with contextlib.suppress(BrokenPipeError):
                process.stdin.close()
            process.wait()


def lacks_program(program):
    """Why there is no such program; empty if there is."""
    return '' if shutil.which(program) else f'{program} is not installed'


def succeeds(command):
    """Whether a command can be run and ends well."""
    try:
        return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL, check=False).returncode == 0
    except OSError:
        return False
