# SPDX-License-Identifier: GPL-3.0-or-later
"""What the processes below this one are doing, from /proc."""

import os
import time

# Of the time between two looks, the share that a process may have used while it is taken to
# be at rest: a clock that ticks is not work.
REST_SHARE = 0.1


def _stat(path):
    """The fields of a stat file after the name, which may have blanks in it."""
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read().rpartition(")")[2].split()


def descendants(root):
    """The identifiers of all processes that `root` has started, and those have."""
    parents = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                parents[int(name)] = int(_stat(f"/proc/{name}/stat")[1])
            except (OSError, IndexError):
                pass
    found = []
    for process in parents:
        ancestor = process
        while ancestor in parents and ancestor != root:
            ancestor = parents[ancestor]
        if ancestor == root and process != root:
            found.append(process)
    return found


def _look(process):
    """Nanoseconds of processor time so far, and whether a thread runs or waits to."""
    used, busy = 0, False
    for task in os.listdir(f"/proc/{process}/task"):
        path = f"/proc/{process}/task/{task}"
        fields = _stat(f"{path}/stat")
        busy = busy or fields[0] in "RD"
        try:
            with open(f"{path}/schedstat", encoding="ascii") as file:
                used += int(file.read().split()[0])
        except OSError:
            used += (int(fields[11]) + int(fields[12])) * 10_000_000
    return used, busy


class Rest:
    """Knows for how long nothing has happened below this process.

    A process that is kept waiting for a processor counts as busy: a machine with much else to
    do makes the wait longer, not wrong.
    """

    def __init__(self):
        self._used = {}
        self._at = time.monotonic()
        self.since = self._at

    def look(self):
        """Takes one look; returns for how many seconds all has been at rest."""
        now = time.monotonic()
        allowed = (now - self._at) * REST_SHARE * 1e9
        used = {}
        at_rest = True
        for process in descendants(os.getpid()):
            try:
                used[process], busy = _look(process)
            except (OSError, IndexError):
                continue
            if busy or used[process] - self._used.get(process, 0) > allowed:
                at_rest = False
        self._used = used
        self._at = now
        if not at_rest:
            self.since = now
        return now - self.since
