#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks every translation against a template made on the spot, and prints TAP.

usage: check_catalogues.py SOURCE_ROOT BUILD_ROOT

A catalogue is complete: no string is missing, fuzzy, empty or left over. What it puts into
its strings is what the application fills in: formats (msgfmt sees to them), names in braces,
mnemonics. Text that runs from right to left isolates what is filled in, so that a name in
Latin letters or a figure stays in its place. The files for the desktop have every language.
"""

import configparser
import re
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ET
from pathlib import Path

SOURCE = Path(sys.argv[1])
BUILD = Path(sys.argv[2])
LANGUAGES = (SOURCE / 'po/LINGUAS').read_text(encoding='utf-8').split()
APPLICATION = 'io.github.entente.Entente'
XML_LANG = '{http://www.w3.org/XML/1998/namespace}lang'

# As Meson's preset "glib" has it, as far as the sources need.
KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2']
FLAGS = ['N_:1:pass-c-format', '_:1:pass-c-format', 'C_:2:pass-c-format', 'NC_:2:pass-c-format',
         'g_strdup_printf:1:c-format', 'g_string_append_printf:2:c-format',
         'g_set_error:4:c-format']

# What the desktop's formats call languages: tags where msgfmt writes them, or locales.
TAGS = {'zh_CN': 'zh-Hans-CN', 'zh_HK': 'zh-Hant-HK'}

# For whom the desktop is to find a language that is not quite theirs.
SERVES = {'zh_HK': ['zh_HK', 'zh_TW']}

PLURALS = {'ar': 6, 'de': 2, 'zh_CN': 1, 'zh_HK': 1}

# A part of a date may be said in another way than in English.
DATE_PARTS = {'month', 'month-alone', 'month-number', 'month-whole'}

FSI, PDI = '\u2068', '\u2069'


def run(*command, ok=True, **options):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True,
                          encoding='utf-8', check=False, **options)
    if ok and done.returncode:
        raise RuntimeError(done.stderr or done.stdout)
    return done


def template(folder):
    path = Path(folder) / 'entente.pot'
    run('xgettext', '--files-from=po/POTFILES.in', '--from-code=UTF-8', '--package-name=entente',
        *(f'--keyword={keyword}' for keyword in KEYWORDS), *(f'--flag={flag}' for flag in FLAGS),
        '-o', path, cwd=SOURCE)
    return path


def unquoted(line):
    text = line[line.index('"') + 1:line.rindex('"')]
    return re.sub(r'\\(.)', lambda m: {'n': '\n', 't': '\t'}.get(m[1], m[1]), text)


def entries(path):
    """The strings of a catalogue: (context, text, plural, [translations])."""
    text = run('msgcat', '--no-wrap', '--no-location', path).stdout
    for block in text.split('\n\n'):
        fields, key = {}, None
        for line in block.splitlines():
            if line.startswith('#'):
                continue
            if not line.startswith('"'):
                key = line.split(' ', 1)[0]
                fields[key] = ''
            fields[key] += unquoted(line)
        if fields.get('msgid'):
            yield (fields.get('msgctxt'), fields['msgid'], fields.get('msgid_plural'),
                   [value for name, value in fields.items() if name.startswith('msgstr')])


def names(text):
    return re.findall(r'\{([a-z][a-z0-9-]*)\}', text)


def plain(name):
    number = name[-1] if name[-1].isdigit() else ''
    return 'month' + number if name.rstrip('0123456789') in DATE_PARTS else name


def check_complete(language, pot):
    """msgcmp misses what is missing and untranslated, msgattrib what is fuzzy or left over."""
    path = SOURCE / f'po/{language}.po'
    done = run('msgcmp', path, pot, ok=False)
    if done.returncode:
        yield from done.stderr.splitlines()[:10]
    for what in ('--only-fuzzy', '--only-obsolete', '--untranslated'):
        if found := run('msgattrib', what, path).stdout.strip():
            yield f'{what}: {found[:200]}'


def check_format(language, _pot):
    done = run('msgfmt', '--check', '--check-accelerators=_', '-o', '/dev/null',
               SOURCE / f'po/{language}.po', ok=False)
    yield from done.stderr.splitlines()[:10]


def check_names(language, _pot):
    for _, text, plural, translations in entries(SOURCE / f'po/{language}.po'):
        wanted = {plain(name) for name in names(text)} | {plain(n) for n in names(plural or '')}
        for translation in translations:
            found = {plain(name) for name in names(translation)}
            # One, two and none may be words; the year may be told once.
            spare = wanted - found - {'n', 'year', 'year2'}
            if found - wanted or spare:
                yield f'“{text}” and “{translation}” do not name the same'


def check_plurals(language, _pot):
    for _, text, plural, translations in entries(SOURCE / f'po/{language}.po'):
        if plural and len(translations) != PLURALS[language]:
            yield f'“{text}” has {len(translations)} forms'


def check_blanks(language, _pot):
    """What begins or ends with a blank or a line's end is put beside something."""
    for _, text, _, translations in entries(SOURCE / f'po/{language}.po'):
        for translation in translations:
            if text.endswith('\n') != translation.endswith('\n'):
                yield f'“{text}” ends otherwise than “{translation}”'
            if text.strip() and translation != translation.strip(' ') and text == text.strip(' '):
                yield f'“{translation}” has a blank at an end'
            if not translation.strip():
                yield f'“{text}” is empty'


def built(name):
    """A file for the desktop as it is installed."""
    return (BUILD / f'data/{APPLICATION}.{name}').read_text(encoding='utf-8')


def merged_metainfo():
    """With the pictures, which the build may leave out."""
    return run('msgfmt', '--xml', f'--template=data/{APPLICATION}.metainfo.xml.in', '-d', 'po',
               '-o', '-', cwd=SOURCE).stdout


def check_desktop(language, _pot):
    parser = configparser.ConfigParser(interpolation=None, delimiters='=')
    parser.optionxform = str
    parser.read_string(built('desktop'))
    for section in parser.sections():
        for key in ('Name', 'GenericName', 'Comment', 'Keywords'):
            for locale in SERVES.get(language, [language]):
                if key in parser[section] and f'{key}[{locale}]' not in parser[section]:
                    yield f'[{section}] has no {key}[{locale}]'


def check_xml(languages, text, tags):
    for parent in ET.fromstring(text).iter():
        if XML_LANG in parent.attrib:
            continue
        originals = [e for e in parent if e.tag.rpartition('}')[2] in tags
                     and XML_LANG not in e.attrib and (e.text or '').strip()]
        for tag in {e.tag for e in originals}:
            wanted = sum(e.tag == tag for e in originals)
            found = sum(e.tag == tag and e.get(XML_LANG) in languages
                        for e in parent)
            if found != wanted:
                yield f'{found} of {wanted} <{tag.rpartition("}")[2]}>'


def check_metainfo(language, _pot):
    for text in (built('metainfo.xml'), merged_metainfo()):
        yield from check_xml({language, TAGS.get(language, language)}, text,
                             {'name', 'summary', 'p', 'li', 'caption'})


def check_mime(language, _pot):
    for locale in SERVES.get(language, [language]):
        yield from check_xml({locale}, built('xml'), {'comment'})


def is_right_to_left(text):
    return any(unicodedata.bidirectional(c) in ('R', 'AL') for c in text)


def check_isolates(language, _pot):
    """A phrase that is filled into text from right to left is isolated, so that a name in
    Latin letters or a figure stays in its place."""
    phrase = re.compile(r'%(?:[0-9]\$)?s')
    for context, text, _, translations in entries(SOURCE / f'po/{language}.po'):
        if len(phrase.findall(text)) < 2 or not all(map(is_right_to_left, translations)):
            continue
        for translation in translations:
            if phrase.search(re.sub(f'{FSI}%(?:[0-9]\\$)?s{PDI}', '', translation)):
                yield f'“{context} {translation}” leaves what is filled in to its neighbours'


CASES = [('is complete', check_complete), ('passes msgfmt', check_format),
         ('names what is filled in', check_names), ('has its plural forms', check_plurals),
         ('keeps ends', check_blanks), ('isolates', check_isolates), ('is in the desktop entry', check_desktop),
         ('is in the metainfo', check_metainfo), ('is in the MIME type', check_mime)]


def main():
    failures = 0
    print(f'1..{len(CASES) * len(LANGUAGES)}')
    with tempfile.TemporaryDirectory() as folder:
        pot = template(folder)
        for i, language in enumerate(LANGUAGES):
            for j, (title, check) in enumerate(CASES):
                wrong = list(check(language, pot))
                failures += bool(wrong)
                print(f'{"not ok" if wrong else "ok"} {i * len(CASES) + j + 1} - '
                      f'{language} {title}')
                for line in wrong:
                    print('# ' + line.replace('\n', '\n# '))
    sys.exit(1 if failures else 0)


main()
