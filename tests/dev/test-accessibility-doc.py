#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether docs/accessibility.md is complete, and what it refers to is there. Prints TAP.

usage: test-accessibility-doc.py SOURCE_FOLDER

In a column of evidence, what stands between backquotes is a case of a test program (/suite/case),
a case of a test in Python (suite: case), or a file of this repository.
"""

import json
import re
import sys
from pathlib import Path

ROOT = Path(sys.argv[1])
DOCUMENT = ROOT / 'docs' / 'accessibility.md'
VERDICTS = ('pass', 'fail', 'not applicable')
MOST_GRADE = 9

# The heuristics of Chartability by their names; an asterisk marks the critical ones.
HEURISTICS = '''
*Low contrast
*Content is only visual
*Small text size
*Visual presents seizure risk
Color is used alone to communicate meaning
Meaningful elements can be distinguished from each other
Not CVD-friendly
Spacing is inappropriate
*Interaction modality only has one input type
*No interaction cues or instructions
*Controls override AT controls
Low contrast on interactive elements
Keyboard focus indicator missing, obscured, or low contrast
Inappropriate tab stops
Complex actions have no alternatives
Target pointer interaction size is too small
*No explanation for purpose or for how to read
*No title, summary, or caption
*Reading level inappropriate
Interactive context is not clear
Information complexity is inappropriate
Changes are not easy to follow
Metrics and variables are undefined
Statistical uncertainty isn't clearly communicated
Axis labels are unclear or missing
Controls are inappropriate
Does not conform to standards
Semantically invalid
Fragile technology support
*No table
Information can only be reached through single process
Location and history is clear
Interactions are not forgiveable
Information cannot be navigated according to narrative or structure
Table/data is static
State is not easy to share and reproduce
*Data density is inappropriate
*Navigation and interaction is tedious
Visually apparent features and relationships are not described
Data in text is not human-readable
Space does not handle extremes
No default "build-your-own" provided
*User style change not respected
Long animations cannot be controlled
Scrolling experiences cannot be altered
Zoom and reflow are not supported
User's text adjustments are not respected
Design is not consistent and familiar
Contrast and textures cannot be adjusted
Difficult chart type has no alternative
'''.strip().splitlines()
CRITICAL = {name[1:] for name in HEURISTICS if name.startswith('*')}
HEURISTICS = [name.removeprefix('*') for name in HEURISTICS]

# The success criteria of levels A and AA in WCAG 2.2, without 4.1.1, which it has given up.
CRITERIA = '''
1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5
1.4.10 1.4.11 1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5
2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6
3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3
'''.split()


def rows(text, columns, first):
    """The rows of all tables with so many columns and that word at the head of the first."""
    found, inside = [], False
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip().strip('|').split('|')]
        if not line.startswith('|') or len(cells) != columns:
            inside = False
        elif cells[0] == first:
            inside = True
        elif inside and not set(line) <= set('|-: '):
            found.append(cells)
    return found


TEXT = DOCUMENT.read_text(encoding='utf-8')
CHARTABILITY = rows(TEXT, 4, 'heuristic')
WCAG = rows(TEXT, 4, 'criterion')
SOURCES = {path: path.read_text(encoding='utf-8')
           for path in [*ROOT.glob('tests/*/*.c'), *ROOT.glob('tests/*/*.py')]}
SUITES = '\n'.join(path.read_text(encoding='utf-8') for path in ROOT.glob('tests/*/meson.build'))


def has_case(path):
    """Whether a C file adds this case, by its whole path or by the path's two parts."""
    head, _, rest = path[1:].partition('/')
    return any(f'"{path}"' in text or f'"/{head}/" ' in text and f'"{rest}"' in text or
               head == 'renderings' and '"/renderings/' in text and
               f'"{rest.removeprefix("fails/")}"' in text
               for source, text in SOURCES.items() if source.suffix == '.c')


def has_python_case(suite, case):
    """Whether there is this test, and a case that its file names."""
    run = re.search(rf"test\('{re.escape(suite)}', python,\s*args: \[?files\('([^']+)'", SUITES)
    if not run:
        return False
    files = [source for source in SOURCES if source.name == run[1]]
    texts = [SOURCES[path] for source in files for path in SOURCES
             if path.parent == source.parent and path.suffix == '.py']
    return any(f'"{part}"' in text or f"'{part}'" in text or f'f"{part}, {{' in text
               for text in texts for part in (case, case.partition(', ')[0]))


def missing(evidence):
    """What is named there and does not exist."""
    for name in re.findall(r'`([^`]+)`', evidence):
        suite, colon, case = name.partition(': ')
        if name.startswith('/'):
            exists = has_case(name)
        elif colon:
            exists = has_python_case(suite, case)
        else:
            exists = (ROOT / name).exists()
        if not exists:
            yield name


def grade(texts):
    """The grade of school that it takes to read them, as Flesch and Kincaid reckon."""
    sentences = [part for text in texts for part in re.split(r'(?<=[.!?])\s+', text)
                 if re.search('[A-Za-z]', part)]
    words = [word for text in texts for word in re.findall(r"[A-Za-z][A-Za-z’'-]*|\d[\d.,]*", text)]
    syllables = 0
    for word in words:
        letters = re.sub('[^a-z]', '', word.lower())
        count = len(re.findall('[aeiouy]+', letters))
        if letters.endswith('e') and not letters.endswith('le') and count > 1:
            count -= 1
        syllables += max(count, 1)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def english(text):
    return text.get('en', '') if isinstance(text, dict) else text or ''


def check_heuristics():
    names = [name.removesuffix(' (critical)') for name, *_ in CHARTABILITY]
    if names != HEURISTICS:
        yield f'heuristics that differ: {sorted(set(names) ^ set(HEURISTICS))}'
    for name, *_ in CHARTABILITY:
        if name.endswith(' (critical)') != (name.removesuffix(' (critical)') in CRITICAL):
            yield f'{name}: critical or not?'


def check_criteria():
    numbers = [name.split()[0] for name, *_ in WCAG]
    if numbers != CRITERIA:
        yield f'criteria that differ: {sorted(set(numbers) ^ set(CRITERIA))}'


def check_verdicts():
    for name, verdict, _, evidence in CHARTABILITY + WCAG:
        if verdict not in VERDICTS:
            yield f'{name}: {verdict}'
        if not evidence:
            yield f'{name}: no evidence'


def check_critical():
    for name, verdict, *_ in CHARTABILITY:
        if name.endswith(' (critical)') and verdict == 'fail':
            yield f'{name} fails'


def check_evidence():
    for name, _, _, evidence in CHARTABILITY + WCAG:
        for what in missing(evidence):
            yield f'{name}: there is no {what}'
    for what in ('/style/no-such-case', 'a11y: no such case', 'no-suite: Tab', 'no/such/file'):
        if not list(missing(f'`{what}`')):
            yield f'{what} is taken for something that exists'


def check_count():
    """The numbers in the text are those of the tables."""
    for table, what in ((CHARTABILITY, 'heuristics'), (WCAG, 'criteria')):
        counts = [sum(row[1] == verdict for row in table) for verdict in VERDICTS]
        sentence = 'Of the {} {}, {} pass, {} fail, and {} do not apply.'.format(
            len(table), what, *counts)
        if sentence not in TEXT.replace('\n', ' '):
            yield f'missing: {sentence}'


def check_reading():
    path = ROOT / 'data' / 'dossiers' / 'alibaba-apple.json'
    dossier = json.loads(path.read_text(encoding='utf-8'))
    for part, key in (('facts', 'statement'), ('events', 'text'), ('questions', 'text'),
                      ('charts', 'note')):
        found = grade([english(item.get(key)) for item in dossier[part]])
        print(f'# {part}: grade {found:.1f}')
        if found > MOST_GRADE:
            yield f'the {part} take grade {found:.1f}'


CASES = [('every heuristic has a row', check_heuristics),
         ('every criterion has a row', check_criteria),
         ('every verdict is one of three', check_verdicts),
         ('no critical heuristic fails', check_critical),
         ('every test and file that is named exists', check_evidence),
         ('the text has the numbers of the tables', check_count),
         ('reading level', check_reading)]

failures = 0
print(f'1..{len(CASES)}')
for number, (title, check) in enumerate(CASES, 1):
    wrong = list(check())
    failures += bool(wrong)
    print(f'{"not ok" if wrong else "ok"} {number} - {title}')
    for line in wrong:
        print(f'# {line}')
sys.exit(1 if failures else 0)
