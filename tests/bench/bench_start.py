# SPDX-License-Identifier: GPL-3.0-or-later
"""From the start of the application to its first painted frame, with the whole dossier, beside
an empty window of libadwaita. A library that is loaded into both tells when that is, and what
it took. Both are on a message bus of their own, on which nothing else is or can be started."""

import contextlib
import subprocess
import time

import bench

BUS = '''<busconfig>
  <type>session</type>
  <listen>unix:dir={}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
'''


@contextlib.contextmanager
def message_bus(place):
    """Gives the address of a bus."""
    configuration = place.scratch / 'bus.conf'
    configuration.write_text(BUS.format(place.scratch), encoding='utf-8')
    with subprocess.Popen(['dbus-daemon', f'--config-file={configuration}', '--nofork',
                           '--print-address'], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          text=True) as daemon:
        try:
            address = daemon.stdout.readline().strip()
            if not address:
                raise bench.Failed('The message bus did not start')
            yield address
        finally:
            daemon.terminate()


def sampler(place, command, environment):
    """A sampler of starts."""
    answer = place.scratch / 'first-frame'

    def sample():
        answer.unlink(missing_ok=True)
        bench.run_once(command, env={
            **environment, 'LD_PRELOAD': str(place.programs / 'libfirst-frame.so'),
            'BENCH_ANSWER': str(answer), 'BENCH_STARTED': str(time.monotonic_ns()),
        })
        if not answer.exists():
            raise bench.Failed(f'{command[0]} painted nothing')
        wall, cpu, peak = answer.read_text(encoding='ascii').split()
        return {'wall': float(wall), 'cpu': float(cpu), 'peak': float(peak)}

    return sample


def benchmarks(place):
    """The results."""
    targets = {'cpu': 1.25, 'peak': 1.15, 'wall': None}
    if place.quick:
        targets = dict.fromkeys(targets)
    with message_bus(place) as address:
        environment = {**place.application_environment(), 'DBUS_SESSION_BUS_ADDRESS': address}
        ours = sampler(place, [place.application], environment)
        peer = bench.Peer('an empty AdwApplicationWindow',
                          sampler(place, [place.programs / 'empty-window'], environment))
        yield from bench.compare('start to the first frame', ours, peer, targets,
                                 1 if place.quick else 9)
