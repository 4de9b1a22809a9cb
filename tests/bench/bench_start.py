# SPDX-License-Identifier: GPL-3.0-or-later
"""From the start of the application to its first painted frame, with the whole dossier, beside
an empty window of libadwaita, on X11 and on Wayland; and beside a window with some of the same
texts as labels, which tells how much of the rest is the drawing of text. A library that is loaded into both tells
when that is, and what it took. Both are on a message bus of their own, on which nothing else is
or can be started."""

import contextlib
import os
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


@contextlib.contextmanager
def compositor(place):
    """Gives the name of a display of Wayland."""
    runtime = place.scratch / 'runtime'
    runtime.mkdir(mode=0o700)
    command = ['weston', '--backend=headless', '--renderer=pixman', '--width=1600',
               '--height=900', '--idle-time=0', '--no-config', '--socket=entente-bench']
    with open(place.scratch / 'weston.log', 'w', encoding='utf-8') as log, \
            subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                             env={**os.environ, 'XDG_RUNTIME_DIR': str(runtime)}) as server:
        try:
            wait_for(runtime / 'entente-bench', server)
            yield str(runtime / 'entente-bench')
        finally:
            server.terminate()


def wait_for(socket, server):
    """Until a server listens."""
    for _ in range(100):
        if socket.exists():
            return
        if server.poll() is not None:
            break
        time.sleep(0.1)
    raise bench.Failed('The compositor did not start')


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


def compare(place, backend, environment):
    """The results on a backend of GDK."""
    targets = {'cpu': 1.25, 'peak': 1.15, 'wall': None}
    if place.quick:
        targets = dict.fromkeys(targets)
    ours = sampler(place, [place.application], environment)
    empty = bench.Peer('an empty AdwApplicationWindow',
                       sampler(place, [place.programs / 'empty-window'], environment))
    labels = bench.Peer('the texts of its lists as plain labels',
                        sampler(place, [place.programs / 'labels-window'], environment))
    name = f'start to the first frame on {backend}'
    runs = 1 if place.quick else 9
    yield from bench.compare(name, ours, empty, targets, runs)
    yield from bench.compare(f'{name}, text', ours, labels, {'cpu': None}, runs)


def benchmarks(place):
    """The results."""
    with message_bus(place) as address:
        environment = {**place.application_environment(), 'DBUS_SESSION_BUS_ADDRESS': address}
        yield from compare(place, 'X11', {**environment, 'GDK_BACKEND': 'x11'})
        lacking = bench.lacks_program('weston')
        if lacking:
            yield bench.lacking_result('start to the first frame on Wayland', lacking)
            return
        with compositor(place) as display:
            yield from compare(place, 'Wayland', {**environment, 'GDK_BACKEND': 'wayland',
                                                  'WAYLAND_DISPLAY': display})
