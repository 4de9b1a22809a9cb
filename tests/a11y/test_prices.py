#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Imports prices into the running application, and goes through them by keyboard.

usage: test_prices.py ENTENTE
"""

import csv
import datetime
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import wording
from driver.program import DrivenTests, run_program
from driver.tap import same
from ink import check_prices
from picture import Picture, point_away, window_origin

# Working days from January on, with a gap of a month.
N_ROWS = 40
GAP = 18
FIRST = datetime.date(2024, 11, 4)


def make_prices():
    """Rows of a file of prices: as many as have a tenth of more than one."""
    rows, date = [], FIRST
    while len(rows) < N_ROWS:
        if len(rows) == GAP and date.month < 12:
            date += datetime.timedelta(30)
        if date.weekday() < 5:
            close = 80 + 1.37 * len(rows)
            rows.append({"Date": date.isoformat(), "Open": f"{close - 0.5:.2f}",
                         "High": f"{close + 1.25:.2f}", "Low": f"{close - 1:.2f}",
                         "Close": f"{close:.2f}"})
        date += datetime.timedelta(1)
    return rows


class Tests(DrivenTests):
    """Prices that have been imported."""

    def __init__(self, session, entente):
        self.rows = make_prices()
        path = session.home / "prices.csv"
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, self.rows[0])
            writer.writeheader()
            writer.writerows(self.rows)
        super().__init__(session, [entente, "--prices", str(path)])
        self.check_dialog()
        self.press("alt+i")
        self.press("ctrl+1", "Home", "ctrl+Left")

    def check_dialog(self):
        """The dialog says what was read, and all in it has a name."""
        assert self.application.find("dialog", "Import Prices"), "no dialog"
        nodes = [node for node in self.application.walk()
                 if self.application.has(node, "FOCUSABLE")]
        nameless = [node.get_role_name() for node in nodes if not node.get_name()]
        same(nameless, [], "nodes of the dialog that can have the focus and have no name")
        assert self.application.find("spin button", "Line of the header"), "no line of the header"

    def words_of(self, index):
        """What the node of a row is to say."""
        row = self.rows[index]
        words = (f"HK${row['Close']}, {wording.date_words(row['Date'])}, imported, "
                 f"from HK${row['Low']} to HK${row['High']}")
        if index == GAP:
            before = wording.date_words(self.rows[index - 1]["Date"])
            words += f", after a gap since {before}"
        return words

    def move(self, key, index):
        """Presses a key and asserts that it gives one focus event, on the node of a row."""
        from events import focus_events
        with focus_events(self.application) as heard:
            self.session.press(key)
        same([wording.plain(name) for name in heard],
             [] if index is None else [self.words_of(index)], f"focus events after {key}")

    def test_tree(self):
        """Every row of the file is in the tree, in order, with its figures and its date."""
        self.press("Home")
        found = []
        for _ in self.rows:
            node = self.application.focused()
            same(node.get_role_name(), "list item")
            found.append(wording.plain(node.get_name()))
            if len(found) < len(self.rows):
                self.press("ctrl+Right")
        same(found, [self.words_of(index) for index in range(len(self.rows))], "rows")

    def test_keys(self):
        """Each key gives one focus event, on the row that it is to lead to."""
        tenth, last = N_ROWS // 10, N_ROWS - 1
        assert tenth > 1
        self.press("Home")
        self.move("ctrl+Right", 1)
        self.move("ctrl+Left", 0)
        self.move("Page_Down", tenth)
        self.move("Page_Down", 2 * tenth)
        self.move("Page_Up", tenth)
        self.move("End", last)
        self.move("Page_Down", None)
        self.move("Page_Up", last - tenth)
        self.move("ctrl+Page_Up", GAP)
        self.move("Home", 0)
        self.move("ctrl+Page_Down", GAP)

    def test_flags(self):
        """From flag to flag the focus moves, and nothing is announced."""
        from events import announcements, focus_events
        self.press("Home")
        for key in ("ctrl+shift+Right", "ctrl+shift+Right", "ctrl+shift+Left"):
            with announcements(self.application) as said, focus_events(self.application) as heard:
                self.session.press(key)
            same((len(said), len(heard)), (0, 1), f"announcements {said}, focus events {heard}")

    def test_extents(self):
        """Rows are where they say: on the line, at even distances, as high as their figures."""
        self.press("ctrl+Left", "Home")
        picture_node = self.application.focused().get_parent().get_parent()
        same(picture_node.get_role_name(), "image")
        point_away(self.session)
        left, top = window_origin(self.application)
        places = []
        for node in self.application.children(self.application.focused().get_parent()):
            x, y, width, height = self.application.extents(node)
            assert width > 0 and height > 0, f"{node.get_name()} has no extents"
            node.clear_cache_single()
            name = wording.plain(node.get_name())
            row = next((row for index, row in enumerate(self.rows)
                        if name == self.words_of(index)), None)
            assert row, f"no row of the file is “{name}”"
            places.append((row, (x + left, y + top, width, height)))
        assert len(places) > N_ROWS / 2, "hardly any row in the tree"
        x, y, width, height = self.application.extents(picture_node)
        check_prices(Picture(), (x + left, y + top, width, height), places)


def run(cases, tests):
    """Runs the cases."""
    cases.run("tree and file", tests.test_tree)
    cases.run("keys", tests.test_keys)
    cases.run("flags", tests.test_flags)
    cases.run("extents", tests.test_extents)
    cases.run("no warning", tests.test_quiet)


run_program(lambda session: Tests(session, sys.argv[1]), run, ["import"])
