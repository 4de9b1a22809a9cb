#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says dates and figures in every language, and prints TAP.

usage: test_words.py PROGRAM LOCALES

LOCALES is a folder of locales of the C library. Marks that keep directions apart are left out
of what is compared.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import wave
from array import array
from pathlib import Path

PROGRAM, LOCALES = sys.argv[1:]

DATES = ['2025-02-13', '2025-02', '2024', '[2025-01-21..2025-01-31]', '../2025-02-13',
         '2024-09-29/2024-12-28', '2025-02-10/2025-02-13', '2023-10~', '-0043', 'Y170000002',
         '[2025-02-06,2025-02-13]']

# Of the facts F18, X05b, X04, D13, D03, D11, F05, F37.
FACTS = ['F18', 'X05b', 'X04', 'D13', 'D03', 'D11', 'F05', 'F37']

WANTED = {
    'zh_CN': [
        ['2025年2月13日', '2025年2月', '2024年', '2025年1月下旬', '2025年2月13日或之前，起始开放',
         '2024年9月29日至12月28日', '2025年2月10日至13日', '约2023年10月', '公元前44年',
         '170,000,002年', '2025年2月6日或13日'],
        ['124.3港元，介于124.25与124.35之间', '1,243亿美元，介于1,242.5与1,243.5之间',
         '2.85亿部，介于2.845与2.855之间', '1,109至1,139天', '−6.04%，介于−6.14与−5.95之间',
         '至少4家厂商', '3年，介于2.5与3.5之间', '超过40%'],
    ],
    'zh_HK': [
        ['2025年2月13日', '2025年2月', '2024年', '2025年1月下旬', '2025年2月13日或之前，起始開放',
         '2024年9月29日至12月28日', '2025年2月10日至13日', '約2023年10月', '公元前44年',
         '170,000,002年', '2025年2月6日或13日'],
        ['124.3港元，介於124.25與124.35之間', '1,243億美元，介於1,242.5與1,243.5之間',
         '2.85億部，介於2.845與2.855之間', '1,109至1,139天', '−6.04%，介於−6.14與−5.95之間',
         '至少4間廠商', '3年，介於2.5與3.5之間', '超過40%'],
    ],
    'de': [
        ['13. Februar 2025', 'Februar 2025', '2024', 'Ende Januar 2025',
         'am oder vor dem 13. Februar 2025, Beginn offen', '29. September bis 28. Dezember 2024',
         '10. bis 13. Februar 2025', 'etwa Oktober 2023', '44 v. Chr.', 'Jahr 170.000.002',
         '6. oder 13. Februar 2025'],
        ['124,3 HK$, zwischen 124,25 und 124,35',
         '124,3 Milliarden US$, zwischen 124,25 und 124,35',
         '285 Millionen Geräte, zwischen 284,5 und 285,5', '1.109 bis 1.139 Tage',
         '−6,04\u00a0%, zwischen −6,14 und −5,95', 'mindestens 4 Anbieter',
         '3 Jahre, zwischen 2,5 und 3,5', 'mehr als 40\u00a0%'],
    ],
    'ar': [
        ['13 فبراير 2025', 'فبراير 2025', '2024', 'أواخر يناير 2025',
         'في 13 فبراير 2025 أو قبله، والبداية مفتوحة', '29 سبتمبر إلى 28 ديسمبر 2024',
         '10 إلى 13 فبراير 2025', 'نحو أكتوبر 2023', '44 ق.م', 'سنة 170,000,002',
         '6 أو 13 فبراير 2025'],
        ['HK$124.3، بين 124.25 و124.35', 'US$124.3 مليار، بين 124.25 و124.35',
         '285 مليون وحدة، بين 284.5 و285.5', '1,109 إلى 1,139 يومًا',
         '−6.04%، بين −6.14 و−5.95', 'لا يقل عن 4 بائعين', '3 سنوات، بين 2.5 و3.5',
         'أكثر من 40%'],
    ],
}

NAMES = {'ar': 'ar_EG', 'de': 'de_DE', 'zh_CN': 'zh_CN', 'zh_HK': 'zh_HK'}

MARKS = re.compile('[\u200e\u200f\u2066-\u2069]')


def environment_of(language):
    environment = {**os.environ, 'LOCPATH': LOCALES, 'LC_ALL': f'{NAMES[language]}.UTF-8'}
    environment.pop('LANGUAGE', None)
    return environment


def entente(language, *arguments):
    done = subprocess.run([PROGRAM, *arguments], env=environment_of(language), check=True,
                          encoding='utf-8', capture_output=True)
    return json.loads(done.stdout)


def words_of_dates(language):
    return [MARKS.sub('', row['words'])
            for row in entente(language, 'date', '--format=json', '--', *DATES)]


def facts_of(language):
    return {fact['id']: fact for fact in entente(language, 'facts', '--format=json')}


def differences(found, wanted):
    return [f'“{a}”, not “{b}”' for a, b in zip(found, wanted, strict=True) if a != b]


def check_dates(language):
    return differences(words_of_dates(language), WANTED[language][0])


def check_figures(language):
    facts = facts_of(language)
    return differences([MARKS.sub('', facts[fact]['quantity']['words']) for fact in FACTS],
                       WANTED[language][1])


def check_data(language):
    """What is data is the same in every language."""
    def data(facts):
        return [(fact['id'], fact['date'] and fact['date']['edtf'], fact['formula'],
                 fact['quantity'] and [fact['quantity'][key] for key in
                                       ('value', 'low', 'high', 'unit', 'relation')])
                for fact in facts.values()]
    environment = {**os.environ, 'LC_ALL': 'C.UTF-8'}
    plain = json.loads(subprocess.run([PROGRAM, 'facts', '--format=json'], env=environment,
                                      check=True, capture_output=True, encoding='utf-8').stdout)
    if data(facts_of(language)) != data({fact['id']: fact for fact in plain}):
        return ['the data differ from those in English']
    return []


def check_search(language):
    """Names in the language and in the original find the same facts at least."""
    names = {'ar': 'كاناليس', 'de': 'Canalys', 'zh_CN': '苹果', 'zh_HK': '蘋果'}
    originals = {'ar': 'Canalys', 'de': 'Canalys', 'zh_CN': 'Apple', 'zh_HK': 'Apple'}
    found = [{fact['id'] for fact in entente(language, 'facts', '--format=json',
                                             f'--search={name}')}
             for name in (names[language], originals[language])]
    if not found[0] & found[1] or len(found[1]) < 5:
        return [f'found {sorted(found[0])} and {sorted(found[1])}']
    return []


def check_converted(language):
    """A figure is found by the number that is shown, and by the one that the dossier has."""
    shown = {'zh_CN': '185.1', 'zh_HK': '185.1亿美元'.replace('亿', '億')}.get(language, '18.51')
    for typed in (shown, '18.51'):
        found = [fact['id'] for fact in entente(language, 'facts', '--format=json',
                                                f'--search={typed}')]
        if 'F30' not in found:
            yield f'“{typed}” finds {found}'


def check_direction(language):
    """A chart is heard from the side on which its language begins."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / 'price.wav'
        subprocess.run([PROGRAM, 'sonify', 'price', f'--output={path}'], check=True,
                       env=environment_of(language), stdout=subprocess.DEVNULL)
        with wave.open(str(path)) as sound:
            samples = array('h', sound.readframes(sound.getframerate() // 4))
    left, right = (sum(map(abs, samples[i::2])) for i in (0, 1))
    if (left < right) != (language == 'ar'):
        return [f'{left} on the left, {right} on the right']
    return []


# A locale, LANGUAGE, and in whose words both what the program says and the dossier are then.
AGREEMENTS = [
    ('zh_TW', None, 'zh_HK'),
    ('en_US', 'zh_TW:de', 'zh_HK'),
    ('en_US', 'zh_SG', 'zh_CN'),
    ('en_US', 'en_GB:de', 'en_US'),
    ('zh_CN', 'fr:ar', 'ar_EG'),
    ('C', 'de', 'en_US'),
]


def said(locale, language):
    """The words of the program, and those of the dossier."""
    environment = {**os.environ, 'LOCPATH': LOCALES, 'LC_ALL': f'{locale}.UTF-8'}
    environment.pop('LANGUAGE', None)
    if language is not None:
        environment['LANGUAGE'] = language
    summary, facts = (subprocess.run([PROGRAM, 'facts', option], env=environment, check=True,
                                     encoding='utf-8', capture_output=True).stdout
                      for option in ('--help', '--format=json'))
    return summary.split('\n')[3], json.loads(facts)[0]['statement']


def check_agreement(locale, language, wanted):
    return differences(said(locale, language), said(wanted, None))


def main():
    if missing := [name for name in [*NAMES.values(), 'en_US', 'zh_TW']
                   if not Path(LOCALES, f'{name}.utf8').is_dir()]:
        print(f'1..0 # SKIP there is no locale {missing[0]}')
        return
    checks = [('dates', check_dates), ('figures', check_figures), ('data', check_data),
              ('search', check_search), ('converted', check_converted),
              ('direction', check_direction)]
    number = failures = 0
    cases = [(f'{title} in {language}', check, (language,))
             for language in WANTED for title, check in checks]
    cases += [(f'{language} in {locale} is {wanted}', check_agreement, (locale, language, wanted))
              for locale, language, wanted in AGREEMENTS]
    print(f'1..{len(cases)}')
    for title, check, arguments in cases:
        number += 1
        wrong = list(check(*arguments))
        failures += bool(wrong)
        print(f'{"not ok" if wrong else "ok"} {number} - {title}')
        for line in wrong:
            print(f'# {line}')
    sys.exit(1 if failures else 0)


main()
