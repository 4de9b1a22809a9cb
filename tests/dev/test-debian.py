#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is needed to build stands in debian/control as well as in build-aux/packages, and the
versions of the package and of the application are the same. Prints TAP.

usage: test-debian.py SOURCE_ROOT VERSION
"""

import pathlib
import re
import sys

# What every Debian package is built with, and what only the build from a checkout wants.
NOT_IN_CONTROL = {'adwaita-icon-theme', 'fonts-cantarell', 'gcc', 'libc6-dev', 'libgtk-4-bin',
                  'librsvg2-common', 'locales', 'ninja-build', 'pkgconf'}


def packages(root, section):
    text = (root / 'build-aux/packages').read_text(encoding='utf-8')
    lines = re.search(rf'^\[{section}\]\n(.*?)(?:^\[|\Z)', text, re.DOTALL | re.MULTILINE)[1]
    return {line.strip() for line in lines.splitlines() if line.strip() and line[0] != '#'}


def field(root, name):
    text = (root / 'debian/control').read_text(encoding='utf-8')
    value = re.search(rf'^{name}:(.*(?:\n .*)*)', text, re.MULTILINE)[1]
    return {re.match(r'[a-z0-9.+-]+', part.strip())[0]
            for part in value.split(',') if re.match(r'[a-z0-9]', part.strip())}


def main(root, version):
    changelog = (root / 'debian/changelog').read_text(encoding='utf-8')
    needed = {name for name in packages(root, 'build') - NOT_IN_CONTROL
              if not name.startswith('gstreamer1.0-')}
    checks = [('the versions are the same', changelog.startswith(f'entente ({version}) '), version)]
    checks += [(f'the package is built with {name}', name in field(root, 'Build-Depends'), '')
               for name in sorted(needed)]
    checks += [(f'the package depends on {name}', name in field(root, 'Depends'), '')
               for name in sorted(packages(root, 'build')) if name.startswith('gstreamer1.0-')]
    print(f'1..{len(checks)}')
    for number, (name, good, remark) in enumerate(checks, 1):
        print(f'{"ok" if good else "not ok"} {number} - {name}')
        if not good and remark:
            print(f'# {remark}')
    return 0 if all(good for _, good, _ in checks) else 1


sys.exit(main(pathlib.Path(sys.argv[1]), sys.argv[2]))
