#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a dossier with the texts of one language alone.

usage: one-language.py DOSSIER TAG OUTPUT

A text that lacks the language is an error, since the built-in dossier is complete in each.
A text that is no map is the same in all of them.
"""

import json
import re
import sys
from pathlib import Path

# A search finds parties by the names that they have in any language.
IN_ALL_LANGUAGES = re.compile('/parties/[0-9]+/name')


def is_map(value):
    """Texts in several languages have English among them, and nothing else has."""
    return isinstance(value, dict) and 'en' in value


def reduced(value, tag, pointer=''):
    if is_map(value):
        if tag not in value:
            sys.exit(f'{pointer} has no text in the language “{tag}”')
        return value if IN_ALL_LANGUAGES.fullmatch(pointer) else value[tag]
    if isinstance(value, dict):
        return {key: reduced(member, tag, f'{pointer}/{key}') for key, member in value.items()}
    if isinstance(value, list):
        return [reduced(item, tag, f'{pointer}/{i}') for i, item in enumerate(value)]
    return value


def main():
    source, tag, output = sys.argv[1:]
    dossier = reduced(json.loads(Path(source).read_text(encoding='utf-8')), tag)
    dossier['language'] = tag
    Path(output).write_text(json.dumps(dossier, ensure_ascii=False), encoding='utf-8')


main()
