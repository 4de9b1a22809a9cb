#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How build-aux/dev.d/report counts. Prints TAP."""

import json
import os
import subprocess
import sys
import tempfile

REPORT = os.environ['ENTENTE_REPORT']


def test(result='OK', stdout='', **more):
    return {'name': 'entente:core / dates', 'result': result, 'stdout': stdout, **more}


# What it is, the tests of the log, (passed, failed, skipped), words in the output.
TABLE = [
    ('nothing ran', [], (0, 0, 0), ['No test ran.']),
    ('a program that prints nothing', [test()], (1, 0, 0), []),
    ('one that fails', [test('FAIL', stderr='out of cheese\n')], (0, 1, 0),
     ['FAILED  entente:core / dates', 'out of cheese']),
    ('one that takes too long', [test('TIMEOUT')], (0, 1, 0), ['ended in timeout']),
    ('one that is meant to fail', [test('EXPECTEDFAIL')], (1, 0, 0), []),
    ('one that is meant to fail and does not', [test('UNEXPECTEDPASS')], (0, 1, 0), []),
    ('one that is skipped', [test('SKIP', 'no bus\n')], (0, 0, 1),
     ['SKIPPED entente:core / dates: no bus']),
    ('cases', [test('OK', 'TAP version 14\n1..3\nok 1 /a\nok 2 /b\nok 3 /c\n')], (3, 0, 0), []),
    ('the plan at the end', [test('OK', 'ok 1 - a\nok 2 - b\n1..2\n')], (2, 0, 0), []),
    ('a skipped case', [test('OK', '1..2\nok 1 /a\nok 2 /b # SKIP no display\n')], (1, 0, 1),
     ['/b: no display']),
    ('a case that is still to be done', [test('OK', '1..1\nnot ok 1 /a # TODO later\n')],
     (0, 0, 1), ['/a: later']),
    ('everything skipped', [test('SKIP', '1..0 # SKIP no display\n')], (0, 0, 1),
     [': no display']),
    ('a failed case', [test('FAIL', '1..2\nok 1 /a\nnot ok 2 /b - sums differ\n')], (1, 1, 0),
     ['/b - sums differ']),
    ('a failed case that ends the program',
     [test('ERROR', '1..3\nok 1 /a\nnot ok /b - ERROR: sums differ\nBail out!\n')], (1, 1, 0),
     ['1 further cases did not run']),
    ('a crash after some cases', [test('ERROR', '1..3\nok 1 /a\n')], (1, 1, 0),
     ['2 cases did not run']),
    ('a crash before the plan', [test('ERROR', 'TAP version 14\n')], (0, 1, 0), []),
    ('a crash after the last case', [test('ERROR', '1..1\nok 1 /a\n')], (1, 1, 0), []),
    ('subtests',
     [test('OK', '1..2\n    1..2\n    ok 1 /a/x\n    ok 2 /a/y\nok 1 /a\nok 2 /b\n')],
     (3, 0, 0), []),
    ('a failed subtest',
     [test('FAIL', '1..1\n    1..2\n    ok 1 /a/x\n    not ok 2 /a/y\nnot ok 1 /a\n')],
     (1, 1, 0), ['/a/y']),
    ('a subtest that fails as a whole',
     [test('FAIL', '1..1\n    1..1\n    ok 1 /a/x\nnot ok 1 /a\n')], (1, 1, 0), []),
    ('comments and chatter',
     [test('OK', '# ok 9 /no\nlooking ok 3\n1..1\nok 1 /a\nokay\n')], (1, 0, 0), []),
    ('several programs',
     [test(), test('FAIL'), test('OK', '1..2\nok 1 /a\nok 2 /b\n'), test('SKIP')], (3, 1, 1), []),
]


def run(tests):
    with tempfile.TemporaryDirectory() as folder:
        log = os.path.join(folder, 'testlog.json')
        if tests:
            with open(log, 'w', encoding='utf-8') as file:
                file.writelines(json.dumps(entry) + '\n' for entry in tests)
        return subprocess.run([sys.executable, REPORT, log], capture_output=True, text=True,
                              check=False)


def problem(tests, counts, words):
    """What is wrong with the report on these tests, or None."""
    report = run(tests)
    last = report.stdout.splitlines()[-1] if report.stdout else report.stderr
    expected = '{} passed, {} failed, {} skipped'.format(*counts)
    if last != expected:
        return f'said {last}, not {expected}'
    status = 0 if counts[0] > 0 and counts[1] == 0 else 1
    if report.returncode != status:
        return f'ended with {report.returncode}, not {status}'
    return next((f'did not say {word}' for word in words if word not in report.stdout), None)


failures = 0
print(f'1..{len(TABLE)}')
for number, (title, tests, counts, words) in enumerate(TABLE, 1):
    wrong = problem(tests, counts, words)
    failures += wrong is not None
    print(f'{"not ok" if wrong else "ok"} {number} - {title}')
    if wrong:
        print(f'# {wrong}')
sys.exit(1 if failures else 0)
