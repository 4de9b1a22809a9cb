#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What meson.build depends on stands in build-aux/packages, with the same least version,
and nothing else does. Prints TAP.

usage: test-packages.py SOURCE_ROOT
"""

import pathlib
import re
import sys

DEPENDENCY = re.compile(r"\bdependency\(\s*'([^']+)'(?:\s*,\s*version:\s*'>=\s*([^']+)')?")


def asked(root):
    """The modules that the build asks for, with the least version or -."""
    files = [root / 'meson.build', *(root / 'src').rglob('meson.build')]
    return {name: least or '-' for file in files
            for name, least in DEPENDENCY.findall(file.read_text(encoding='utf-8'))}


def listed(root):
    """The modules in the list."""
    text = (root / 'build-aux' / 'packages').read_text(encoding='utf-8')
    section = re.search(r'^\[modules\]\n(.*?)^\[', text, re.DOTALL | re.MULTILINE)[1]
    return dict(line.split() for line in section.splitlines()
                if line.strip() and not line.startswith('#'))


def main(root):
    wanted, given = asked(root), listed(root)
    names = sorted(wanted.keys() | given.keys())
    print(f'1..{len(names)}')
    for number, name in enumerate(names, 1):
        same = wanted.get(name) == given.get(name)
        print(f'{"ok" if same else "not ok"} {number} - {name}')
        if not same:
            print(f'# meson.build: {wanted.get(name)}, build-aux/packages: {given.get(name)}')
    return 0 if wanted and wanted == given else 1


sys.exit(main(pathlib.Path(sys.argv[1])))
