#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes what the tests of translation run in, below one folder.

usage: make_pseudo.py SOURCE_ROOT FOLDER STAMP

FOLDER/locales has locales of the C library for the languages that there are translations for.
FOLDER/po has a translation into a language “xx” that nobody speaks: every letter of a string is
a like one that English has not, and a string is two fifths longer. FOLDER/dossier.json is the
built-in dossier in Greek letters. What is still in plain letters on the screen is neither
translated nor the dossier's.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

SOURCE, FOLDER, STAMP = (Path(argument).resolve() for argument in sys.argv[1:])

LOCALES = ['ar_EG', 'de_DE', 'en_US', 'zh_CN', 'zh_HK', 'zh_TW']

KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2']

PLAIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
LIKE = 'ÀƁĆĎĖƑĜĤĨĴĶĹṀŃŌƤɊŔŠŤŨṼŴẊŸŽàƀćďėƒĝĥĩĵķĺṁńōƥɋŕšťũṽŵẋÿž'
GREEK = 'ΑΒΨΔΕΦΓΗΙΞΚΛΜΝΟΠΘΡΣΤΥΩΩΧΥΖαβψδεφγηιξκλμνοπθρστυωωχυζ'

# Formats of times, and lists of numbers.
KEPT = {'date on an axis', 'time on an axis', 'month on an axis', 'day on an axis',
        'time of a price', 'powers of ten'}

# What a string has that is not letters: formats, names in braces, escapes.
FILLED_IN = re.compile(r'(%%|%(?:[0-9]+\$)?[-\'+0-9.*]*(?:<PRI[a-zA-Z0-9]+>|lu|zu|[a-zA-Z])'
                       r'|\{[a-z][a-z0-9-]*\}|\\.)')

TEXTS = {'title', 'subtitle', 'description', 'name', 'note', 'statement', 'who', 'label', 'text',
         'measure', 'publisher', 'aliases'}


def run(*command, **options):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True,
                          text=True, encoding='utf-8', **options).stdout


def make_locales():
    """As far as the system has what they are made from; without one its tests are skipped."""
    folder = FOLDER / 'locales'
    folder.mkdir(parents=True, exist_ok=True)
    for name in LOCALES:
        if (folder / f'{name}.utf8').exists():
            continue
        try:
            run('localedef', '--no-archive', '-i', name, '-f', 'UTF-8', folder / f'{name}.utf8')
        except (OSError, subprocess.CalledProcessError) as error:
            print(f'There is no locale {name}: {error}', file=sys.stderr)


def accented(text):
    """Of the letters, not of what is filled in."""
    parts = FILLED_IN.split(text)
    parts[::2] = [part.translate(str.maketrans(PLAIN, LIKE)) for part in parts[::2]]
    return ''.join(parts)


def pseudo(text, context):
    """A string as it stands between quotation marks in a catalogue."""
    if context in KEPT or text == 'translator-credits':
        return text
    end = '\\n' if text.endswith('\\n') else ''
    body = text.removesuffix('\\n')
    letters = sum(len(re.findall('[A-Za-z]', part)) for part in FILLED_IN.split(body)[::2])
    n_more = letters * 2 // 5
    # Long strings grow by words, where lines can break.
    more = 'ẋ' * n_more if n_more < 7 else ' ẋẋẋẋẋẋ' * (n_more // 7)
    # The key words of the desktop entry end with a semicolon.
    last = ';' if body.endswith(';') and body.count(';') > 2 else ''
    return f'⟦{accented(body)}{more}⟧{last}{end}'


def make_catalogue():
    folder = FOLDER / 'po/xx/LC_MESSAGES'
    folder.mkdir(parents=True, exist_ok=True)
    template = run('xgettext', '--files-from=po/POTFILES.in', '--from-code=UTF-8',
                   *(f'--keyword={keyword}' for keyword in KEYWORDS), '-o', '-', cwd=SOURCE)
    joined = subprocess.run(['msgcat', '--no-wrap', '--no-location', '-'], input=template,
                            check=True, capture_output=True, text=True, encoding='utf-8').stdout
    (FOLDER / 'xx.po').write_text('\n\n'.join(map(fill, joined.split('\n\n'))),
                                  encoding='utf-8')
    run('msgfmt', '-o', folder / 'entente.mo', FOLDER / 'xx.po')


def fill(block):
    """An entry of the template, with its translation."""
    fields, key = {}, None
    for line in block.splitlines():
        if line.startswith('#') or not line:
            continue
        if not line.startswith('"'):
            key, line = line.split(' ', 1)
            fields[key] = []
        fields[key].append(line)
    values = {name: ''.join(part[1:-1] for part in parts) for name, parts in fields.items()}
    if not values.get('msgid'):
        return ('msgid ""\nmsgstr ""\n"Language: xx\\n"\n'
                '"Content-Type: text/plain; charset=UTF-8\\n"\n'
                '"Plural-Forms: nplurals=2; plural=n != 1;\\n"')
    context = values.get('msgctxt')
    lines = [f'{name} "{value}"' for name, value in values.items() if not
             name.startswith('msgstr')]
    if 'msgid_plural' in values:
        lines += [f'msgstr[0] "{pseudo(values["msgid"], context)}"',
                  f'msgstr[1] "{pseudo(values["msgid_plural"], context)}"']
    else:
        lines.append(f'msgstr "{pseudo(values["msgid"], context)}"')
    return '\n'.join(lines)


def english(value):
    return value['en'] if isinstance(value, dict) and 'en' in value else value


def greek(value, key=None):
    value = english(value)
    if isinstance(value, dict):
        return {name: greek(member, name if key != 'units' else 'name')
                for name, member in value.items()}
    if isinstance(value, list):
        return [greek(item, key) for item in value]
    if isinstance(value, str) and (key in TEXTS or (key == 'paragraph')):
        # Identifiers, such as F18, are not words.
        return re.sub(r'\b[A-Z][0-9]{2}[a-e]?\b|[A-Za-z]',
                      lambda m: m[0] if len(m[0]) > 1 else
                      m[0].translate(str.maketrans(PLAIN, GREEK)), value)
    return value


def make_dossier():
    dossier = json.loads((SOURCE / 'data/dossiers/alibaba-apple.json').read_text(encoding='utf-8'))
    (FOLDER / 'dossier.json').write_text(json.dumps(greek(dossier), ensure_ascii=False),
                                         encoding='utf-8')


FOLDER.mkdir(parents=True, exist_ok=True)
make_locales()
make_catalogue()
make_dossier()
STAMP.write_text('', encoding='utf-8')
