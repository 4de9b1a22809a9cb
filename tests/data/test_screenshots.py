#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The screenshots of the metainfo: each is there, small, of the size that is said, with a
ground to see through; and with an address the metainfo is valid. Prints TAP.

usage: test_screenshots.py METAINFO PICTURES APPSTREAMCLI
"""

import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

# A page with all of them is to load fast.
MOST_BYTES = 160_000
# How long a caption may be in a list.
MOST_CHARACTERS = 100
COLOUR_PALETTE, COLOUR_ALPHA = 3, 6


def picture(path):
    """Width, height, and whether something can be seen through."""
    data = path.read_bytes()
    assert data.startswith(b'\x89PNG\r\n\x1a\n'), 'it is no PNG'
    transparent = data[25] == COLOUR_ALPHA or data[25] == COLOUR_PALETTE and b'tRNS' in data
    return int.from_bytes(data[16:20]), int.from_bytes(data[20:24]), transparent


def check_screenshot(screenshot, pictures):
    caption, image = screenshot.findtext('caption'), screenshot.find('image')
    assert caption and len(caption) <= MOST_CHARACTERS and not caption.endswith('.'), caption
    address, name = image.text.rsplit('/', 1)
    assert address == '@SCREENSHOTS_URL@', address
    path = pictures / name
    assert path.stat().st_size <= MOST_BYTES, f'{path.stat().st_size} bytes'
    width, height, transparent = picture(path)
    assert (width, height) == (int(image.get('width')), int(image.get('height'))), (width, height)
    assert transparent, 'the shadow is on a ground of its own'


def check_kept(metainfo, pictures):
    named = {image.text.rsplit('/', 1)[1] for image in metainfo.iter('image')}
    there = {path.name for path in pictures.iterdir()}
    assert named == there, named ^ there


def check_valid(path, appstreamcli):
    text = path.read_text(encoding='utf-8')
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / path.name.removesuffix('.in')
        copy.write_text(text.replace('@SCREENSHOTS_URL@', 'https://example.org/screenshots'),
                        encoding='utf-8')
        said = subprocess.run([appstreamcli, 'validate', '--strict', '--no-net',
                               '--override=url-homepage-missing=pedantic', copy],
                              capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout


def main(path, pictures, appstreamcli):
    metainfo = ElementTree.parse(path)
    screenshots = list(metainfo.iter('screenshot'))
    checks = [(image.findtext('image').rsplit('/', 1)[1], check_screenshot, image, pictures)
              for image in screenshots]
    checks += [('there are some, one of them the first', check_first, screenshots),
               ('no picture is kept that is not shown', check_kept, metainfo, pictures),
               ('the metainfo with them is valid', check_valid, path, appstreamcli)]
    failed = False
    print(f'1..{len(checks)}')
    for number, (name, function, *arguments) in enumerate(checks, 1):
        try:
            function(*arguments)
            print(f'ok {number} - {name}')
        except (AssertionError, OSError) as error:
            failed = True
            print(f'not ok {number} - {name}')
            print('\n'.join(f'# {line}' for line in str(error).splitlines()))
    return failed


def check_first(screenshots):
    first = [screenshot.get('type') == 'default' for screenshot in screenshots]
    assert len(first) >= 3 and first == [True] + [False] * (len(first) - 1), first


sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]))
