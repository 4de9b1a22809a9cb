# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases of a test, printed as TAP."""

import sys
import traceback


class Skip(Exception):
    """What cannot be tested here, with the reason."""


class Cases:
    """Runs functions one after the other and counts what comes of each."""

    def __init__(self):
        self.count = 0
        self.failed = False

    def run(self, name, function, *args):
        """Runs one case. An assertion that does not hold fails the case, not the test."""
        self.count += 1
        try:
            function(*args)
        except Skip as reason:
            print(f"ok {self.count} {name} # SKIP {reason}", flush=True)
        except AssertionError as error:
            self._fail(name, str(error) or "".join(traceback.format_tb(error.__traceback__)))
        except Exception:  # what is wrong with one case says nothing of the next
            self._fail(name, traceback.format_exc())
        else:
            print(f"ok {self.count} {name}", flush=True)

    def _fail(self, name, reason):
        self.failed = True
        print(f"not ok {self.count} {name}")
        for line in reason.rstrip().splitlines():
            print(f"# {line}")
        sys.stdout.flush()

    def finish(self):
        """Prints the plan and ends the test."""
        print(f"1..{self.count}", flush=True)
        sys.exit(1 if self.failed else 0)


def skip_all(reason):
    """Says that nothing can be tested here, and ends the test."""
    print(f"1..0 # SKIP {reason}", flush=True)
    sys.exit(0)


def same(found, expected, what=""):
    """Asserts that two values are the same, and says both if they are not."""
    assert found == expected, f"{what}\nfound:    {found!r}\nexpected: {expected!r}".strip()
