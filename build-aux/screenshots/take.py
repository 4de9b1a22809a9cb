#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes pictures of the window, with its shadow and its round corners on a transparent
ground: each page in each language, light and dark, wide and narrow. Runs in a session of its
own with a compositor, see dev.d/session.

usage: take.py [--keep] SOURCE_FOLDER OUTPUT_FOLDER [LANGUAGE …]
With --keep, it takes those of the README and of the metainfo instead.
"""

import argparse
import itertools
import os
import pathlib
import struct
import subprocess
import sys
import time

# What is pressed in a newly opened window, and what it is given, to have each page. A key
# may be asked for in a wide or in a narrow window alone; `forward` is the arrow that text runs to.
PAGES = {
    'timeline': ([], ['narrow:alt+1']),
    'axis': ([], ['narrow:alt+1', 'Tab', 'forward', 'space']),
    'price-chart': (['--show', 'price'], []),
    'prices': (['--prices', '{source}/tests/orca/prices.csv'], ['Return', 'ctrl+1']),
    'share-chart': (['--show', 'share'], []),
    'sales-chart': (['--show', 'sales'], []),
    'table': (['--show', 'share'], ['ctrl+t']),
    'facts': (['--show', 'F17'], []),
    'fact': (['--show', 'D01'], ['Return']),
    'verdicts': (['--show', 'F17', '--prices', '{source}/tests/orca/prices.csv'],
                 ['Return', 'Return']),
    'questions': (['--show', 'A01'], []),
    'import': (['--prices', '{source}/tests/orca/prices.csv'], []),
    'preferences': ([], ['ctrl+comma']),
    'shortcuts': ([], ['ctrl+question']),
    'about': ([], ['F10', 'Up', 'Return']),
}
# Those that the README and the metainfo show.
KEPT = [('timeline', 'light', 'wide'), ('axis', 'light', 'wide'), ('share-chart', 'dark', 'wide'),
        ('fact', 'light', 'wide'), ('questions', 'light', 'narrow')]
SCHEMES = {'light': 'prefer-light', 'dark': 'prefer-dark'}
SIZES = {'wide': (1240, 780), 'narrow': (360, 720)}
RIGHT_TO_LEFT = {'ar'}
# Where a language has no country in its name.
LOCALES = {'ar': 'ar_EG', 'en': 'en_US'}
PATIENCE = 60
# For so many seconds GTK shows where the focus is.
FOCUS_SHOWN = 3.5
SETTINGS = '[io/github/entente/Entente]\nwindow-width={}\nwindow-height={}\n'


def locale_of(language):
    return LOCALES.get(language, language if '_' in language
                       else f'{language}_{language.upper()}') + '.UTF-8'


class Window:
    """A newly opened window."""

    def __init__(self, arguments, language, scheme, size):
        settings = pathlib.Path(os.environ['XDG_CONFIG_HOME']) / 'glib-2.0/settings/keyfile'
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text(SETTINGS.format(*SIZES[size]), encoding='utf-8')
        environment = os.environ | {
            'ADW_DEBUG_COLOR_SCHEME': SCHEMES[scheme], 'ADW_DISABLE_PORTAL': '1',
            'GSETTINGS_BACKEND': 'keyfile', 'GTK_A11Y': 'none',
            'LANGUAGE': language, 'LC_ALL': locale_of(language)}
        self.process = subprocess.Popen(['entente', *arguments], env=environment)
        self.id = self.find()
        # Only what is on the screen is seen, and the pointer is to touch nothing.
        subprocess.run(['xdotool', 'windowmove', self.id, '100', '100', 'mousemove', '1', '1'],
                       check=True)

    def find(self):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self.process.poll() is None:
            found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid',
                                    str(self.process.pid)], capture_output=True, text=True,
                                   check=False).stdout.split()
            if found:
                return found[-1]
            time.sleep(0.1)
        self.close()
        sys.exit('There is no window.')

    def dump(self):
        return subprocess.run(['xwd', '-silent', '-id', self.id], capture_output=True,
                              check=True).stdout

    def at_rest(self, still=12):
        """What it looks like when it has been the same for a while."""
        last, same, end = None, 0, time.monotonic() + PATIENCE
        while same < still:
            time.sleep(0.1)
            now = self.dump()
            same = same + 1 if now == last else 0
            last = now
            if time.monotonic() > end:
                sys.exit('The window does not come to rest.')
        return last

    def press(self, keys):
        """Presses keys, and waits until the mark of the focus, which they show, has gone."""
        pressed = False
        for key in keys:
            subprocess.run(['xdotool', 'key', '--clearmodifiers', key], check=True)
            self.at_rest(3)
            pressed = True
        if pressed:
            time.sleep(FOCUS_SHOWN)

    def close(self):
        self.process.terminate()
        self.process.wait()


def picture(dump):
    """Width, height and the RGBA of what xwd has written, without what is not drawn on."""
    head = struct.unpack('>25I', dump[:100])
    size, depth, width, height, row = head[0], head[3], head[4], head[5], head[12]
    order, bits, colours = head[7], head[11], head[19]
    if (depth, bits, order) != (32, 32, 0):
        sys.exit(f'There is no compositor: the window has {depth} bits a pixel.')
    data = bytearray(dump[size + colours * 12:])
    pixels = bytearray(width * height * 4)
    for y in range(height):
        line = data[y * row:y * row + width * 4]
        line[0::4], line[2::4] = line[2::4], line[0::4]
        straighten(line)
        pixels[y * width * 4:(y + 1) * width * 4] = line
    return width, height, pixels


def straighten(line):
    """Colours are multiplied with their opacity on the screen, and are not in a file."""
    for x, alpha in enumerate(line[3::4]):
        if 0 < alpha < 255:
            for i in range(4 * x, 4 * x + 3):
                line[i] = min(255, (line[i] * 255 + alpha // 2) // alpha)


def write(path, dump):
    """As a small PNG."""
    width, height, pixels = picture(dump)
    path.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(['convert', '-size', f'{width}x{height}', '-depth', '8', 'rgba:-',
                    '-strip', '-define', 'png:exclude-chunks=date,time', f'png32:{path}'],
                   input=bytes(pixels), check=True)
    subprocess.run(['pngquant', '--force', '--skip-if-larger', '--speed', '1', '--quality',
                    '90-100', '--strip', '--output', path, path], check=False)


def take(source, page, language, scheme, size):
    """What a page looks like."""
    arguments, keys = PAGES[page]
    forward = 'Left' if language in RIGHT_TO_LEFT else 'Right'
    window = Window([argument.format(source=source) for argument in arguments], language, scheme,
                    size)
    try:
        window.at_rest()
        window.press(key.removeprefix(f'{size}:').replace('forward', forward) for key in keys
                     if ':' not in key or key.startswith(f'{size}:'))
        return window.at_rest()
    finally:
        window.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--keep', action='store_true')
    parser.add_argument('source', type=pathlib.Path)
    parser.add_argument('output', type=pathlib.Path)
    parser.add_argument('language', nargs='*')
    arguments = parser.parse_args()
    if arguments.keep:
        for page, scheme, size in KEPT:
            write(arguments.output / f'{page}.png',
                  take(arguments.source, page, 'en', scheme, size))
        print(arguments.output)
        return
    linguas = arguments.source / 'po/LINGUAS'
    for language in arguments.language or ['en', *linguas.read_text(encoding='utf-8').split()]:
        folder = arguments.output / language
        for page, scheme, size in itertools.product(PAGES, SCHEMES, SIZES):
            write(folder / f'{page}-{size}-{scheme}.png',
                  take(arguments.source, page, language, scheme, size))
        print(folder, flush=True)


main()
