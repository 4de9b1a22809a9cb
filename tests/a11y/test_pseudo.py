#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what a screen reader is given in a language that nobody speaks.

usage: test_pseudo.py ENTENTE FOLDER

FOLDER is what tests/po/make_pseudo.py made: no translation in it has a plain letter, nor has the
dossier. A plain word in a name, a description or a text is an untranslated string.
"""

import os
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from driver.program import DrivenTests, run_program
from driver.tap import skip_all

LOCALE = "en_US"

MONTHS = ("January|February|March|April|May|June|July|August|September|October|November|December"
          "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec")

# What the toolkit says itself, names of keys among it.
TOOLKIT = ("(?:Close|Maximize|Minimize) the window|Close|Minimize|Maximize|Back"
           "|Ctrl|Alt|Shift|Escape|Return|Enter"
           "|Space|Tab|Home|End|Page|Up|Down|Left|Right|Delete|Menu|BackSpace")

KNOWN = re.compile(rf"\b(?:{MONTHS}|{TOOLKIT})\b")
# Names of keys are capital letters; of facts and of functions, see a formula.
PLAIN_WORD = re.compile(r"(?<![A-Za-z0-9_])[A-Za-z]{2,}(?![A-Za-z0-9_(])")


class Tests(DrivenTests):
    """What all nodes say."""

    def __init__(self, session, entente, folder):
        os.environ.update(LOCPATH=str(folder / "locales"), LC_ALL=f"{LOCALE}.UTF-8",
                          LANG=f"{LOCALE}.UTF-8", LANGUAGE="xx",
                          ENTENTE_LOCALEDIR=str(folder / "po"))
        super().__init__(session, [entente, str(folder / "dossier.json")])

    def texts(self, node):
        """All that a node says."""
        yield "name", node.get_name()
        yield "description", node.get_description()
        if "Text" in node.get_interfaces():
            atspi = self.application.atspi
            yield "text", atspi.Text.get_text(node, 0, atspi.Text.get_character_count(node))

    def check(self, keys):
        """Nothing that shows is in plain letters."""
        self.press(*keys)
        wrong, n = set(), 0
        for node in self.application.walk():
            for what, text in self.texts(node):
                n += bool(text)
                if text and PLAIN_WORD.search(KNOWN.sub("", text)):
                    wrong.add(f"{node.get_role_name()} {what} “{text}”")
        assert n > 20, f"{n} texts"
        assert not wrong, "\n".join(sorted(wrong))


PLACES = [("timeline", ["alt+1"]), ("axis", ["alt+1", "Tab", "Right"]),
          ("first chart", ["ctrl+1", "Home"]), ("table", ["ctrl+t"]),
          ("second chart", ["ctrl+t", "ctrl+2", "Home"]), ("third chart", ["ctrl+3", "Home"]),
          ("facts", ["alt+3"]), ("a fact", ["Down", "Return"]), ("shortcuts", ["ctrl+question"])]


def run(cases, tests):
    """Runs the cases."""
    for place, keys in PLACES:
        cases.run(f"translated, {place}", tests.check, keys)


def main():
    """Needs a locale of its own."""
    folder = Path(sys.argv[2])
    if not (folder / f"locales/{LOCALE}.utf8").is_dir():
        skip_all(f"there is no locale {LOCALE}")
    run_program(lambda session: Tests(session, sys.argv[1], folder), run)


main()
