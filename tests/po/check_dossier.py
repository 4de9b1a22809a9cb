#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the built-in dossier is whole in every language, and prints TAP.

usage: check_dossier.py SOURCE_ROOT BUILD_ROOT

Every text has every language; it names the same facts in each; what is built in for a language
has that one alone, and is otherwise the dossier.
"""

import json
import re
import sys
from pathlib import Path

SOURCE, BUILD = map(Path, sys.argv[1:])
LANGUAGES = ['ar', 'de', 'en', 'zh-Hans', 'zh-Hant-HK']

TEXTS = {'title', 'subtitle', 'description', 'name', 'note', 'statement', 'who', 'label', 'text',
         'measure', 'publisher'}

IDENTIFIER = re.compile(r'(?<![A-Za-z0-9])[ADEFX][0-9]{2}[a-e]?(?![A-Za-z0-9])')


def is_text(pointer, value):
    """Whether the format has a text there."""
    key = pointer.rsplit('/', 1)[1]
    return value is not None and (key in TEXTS or pointer.startswith('/units/') or
                                  (key == 'paragraph' and not isinstance(value, int)))


def texts(value, pointer=''):
    """All texts, with the way to them."""
    if pointer and is_text(pointer, value):
        yield pointer, value
    elif isinstance(value, dict):
        for key, member in value.items():
            yield from texts(member, f'{pointer}/{key}')
    elif isinstance(value, list):
        for i, item in enumerate(value):
            yield from texts(item, f'{pointer}/{i}')


DOSSIER = json.loads((SOURCE / 'data/dossiers/alibaba-apple.json').read_text(encoding='utf-8'))
ALL = dict(texts(DOSSIER))


def check_count():
    if len(ALL) < 480:
        yield f'only {len(ALL)} texts'


def check_languages():
    for pointer, text in ALL.items():
        if not isinstance(text, dict) or sorted(text) != LANGUAGES:
            yield f'{pointer} is in {sorted(text) if isinstance(text, dict) else text}'


def check_identifiers():
    for pointer, text in ALL.items():
        named = {tag: sorted(IDENTIFIER.findall(words)) for tag, words in text.items()}
        for tag, found in named.items():
            if found != named['en']:
                yield f'{pointer} names {found} in {tag}, {named["en"]} in en'


def check_translated():
    """Names stay as they are in places, sentences never do."""
    for pointer, text in ALL.items():
        if pointer.endswith(('/statement', '/text', '/note', '/description')):
            for tag, words in text.items():
                if tag != 'en' and words == text['en']:
                    yield f'{pointer} is not translated to {tag}'


def check_built(tag):
    built = json.loads((BUILD / f'data/dossiers/alibaba-apple.{tag}.json')
                       .read_text(encoding='utf-8'))
    if built['language'] != tag:
        yield f'the language is {built["language"]}'
    for pointer, words in texts(built):
        wanted = ALL[pointer]
        if words != (wanted if re.fullmatch('/parties/[0-9]+/name', pointer) else wanted[tag]):
            yield f'{pointer} has {words}'
    if len(dict(texts(built))) != len(ALL):
        yield 'texts are missing'


CASES = [('texts are found', check_count), ('every text has every language', check_languages),
         ('facts are named alike', check_identifiers), ('sentences are translated', check_translated)]
CASES += [(f'what is built in for {tag}', lambda tag=tag: check_built(tag)) for tag in LANGUAGES]

failures = 0
print(f'1..{len(CASES)}')
for number, (title, check) in enumerate(CASES, 1):
    wrong = list(check())
    failures += bool(wrong)
    print(f'{"not ok" if wrong else "ok"} {number} - {title}')
    for line in wrong:
        print(f'# {line}')
sys.exit(1 if failures else 0)
