#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program loads no library at its start that an empty window does not, but for those named
here, each with what the first frame needs it for. Prints TAP.

usage: test_libraries.py PROGRAM EMPTY_WINDOW MODULE
"""

import subprocess
import sys

NEEDED = {
    'libjson-glib-1.0.so': 'the dossier is JSON',
}
LATE = 'libgstreamer-1.0.so'


def libraries(file):
    """The names, without versions, of all libraries that come with it."""
    said = subprocess.run(['ldd', file], check=True, capture_output=True, text=True).stdout
    names = [line.split()[0].rsplit('/', 1)[-1] for line in said.splitlines()]
    return {name.split('.so')[0] + '.so' for name in names}


def main(program, empty, module):
    loaded = libraries(program)
    more = loaded - libraries(empty) - NEEDED.keys()
    unused = NEEDED.keys() - loaded
    checks = [
        ('the program loads no more than it needs', not more, more),
        ('what it is said to need it loads', not unused, unused),
        ('GStreamer comes with the module', LATE in libraries(module), libraries(module)),
    ]
    print(f'1..{len(checks)}')
    for number, (name, good, found) in enumerate(checks, 1):
        print(f'{"ok" if good else "not ok"} {number} - {name}')
        if not good:
            print(f'# {", ".join(sorted(found))}')
    return 0 if all(good for _, good, _ in checks) else 1


sys.exit(main(*sys.argv[1:]))
