#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goes through all views, menus and dialogs of the running application by keyboard.

usage: test_views.py ENTENTE SEVERAL-PROBLEMS
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from driver.program import DrivenTests, run_program
from driver.tap import same

# More Tab stops than a window can have.
MANY = 60

# What comes up, the keys that lead there, and those that lead back.
PLACES = {
    "main menu": (["F10"], ["Escape"]),
    "preferences": (["ctrl+comma"], ["Escape"]),
    "keyboard shortcuts": (["ctrl+question"], ["Escape"]),
    "about": (["F10", "Up", "Return"], ["Escape"]),
    "filters": (["ctrl+shift+f", "shift+Tab", "Return"], ["Escape"]),
    "choice of a filter": (["ctrl+shift+f", "shift+Tab", "Return", "space"], ["Escape", "Escape"]),
    "search": (["ctrl+f", "1", "2", "4"], ["Escape", "Escape"]),
    "search without a result": (["ctrl+f", "x", "q", "x"], ["Escape", "Escape"]),
    "details of a fact": (["alt+3", "Down", "Return"], ["Escape"]),
    "details of an event": (["alt+1", "Home", "Return"], ["Escape"]),
    "questions": (["ctrl+shift+f", "Tab", "Tab", "Return"], ["Escape"]),
    "table of a chart": (["ctrl+2", "ctrl+t"], ["ctrl+t"]),
    "third chart": (["ctrl+3"], ["ctrl+2"]),
    "axis": (["alt+1", "Tab", "Right", "space"], ["Left", "space", "alt+1"]),
    "display": (["ctrl+1", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "space"], ["Escape"]),
}


class Tests(DrivenTests):
    """Whatever can have the focus."""

    def name_of(self, node):
        """The name of a node, or that of what it is labelled by, as screen readers look for it."""
        if node.get_name():
            return node.get_name()
        atspi = self.application.atspi
        for relation in node.get_relation_set():
            if relation.get_relation_type() == atspi.RelationType.LABELLED_BY:
                for index in range(relation.get_n_targets()):
                    target = relation.get_target(index)
                    text = atspi.Text.get_text(target, 0, -1) if target.get_text_iface() else ""
                    if target.get_name() or text:
                        return target.get_name() or text
        return ""

    def check_lists(self, nodes):
        """Asserts that what the rows of a list are about is said, and once: by the name of the
        list, or of one that it is in."""
        lists = {node.get_parent() for node in nodes if node.get_role_name() == "list item"}
        for around in lists:
            names = []
            while around.get_role_name() not in ("dialog", "frame", "article"):
                names.append(self.name_of(around))
                around = around.get_parent()
            names = [name for name in names if name]
            assert names, "a list, and all that it is in, has no name"
            same(sorted(names), sorted(set(names)), "names of a list and of what it is in")

    def check_names(self):
        """Asserts that all that can have the focus has a name; returns what there is of it."""
        nodes = [node for node in self.application.walk()
                 if self.application.has(node, "FOCUSABLE")]
        assert nodes, "nothing can have the focus"
        nameless = [(node.get_role_name(), node.get_parent().get_role_name())
                    for node in nodes if not self.name_of(node)]
        same(nameless, [], "nodes that can have the focus and have no name, with their parents")
        focused = self.application.focused()
        assert focused, "the focus is nowhere"
        self.check_lists(nodes)
        return {(node.get_role_name(), self.name_of(node)) for node in nodes}

    def test_place(self, place):
        """Whatever can have the focus in a place has a name, and the place is another one."""
        there, back = PLACES[place]
        self.press("alt+1")
        before = self.check_names()
        self.press(*there)
        try:
            after = self.check_names()
        finally:
            self.press(*back)
        assert after - before, f"{place} has nothing that was not there before"

    def move(self, key, expected):
        """Presses a key and asserts that it gives one focus event, on a node of that name."""
        from events import focus_events
        with focus_events(self.application) as heard:
            self.session.press(key)
        same(heard, expected, f"focus events after {key}")
        if expected:
            same(self.application.focused().get_name(), expected[0], f"the focus after {key}")

    def siblings(self, role):
        """The names of what stands beside the node with the focus, and the index of that."""
        node = self.application.focused()
        same(node.get_role_name(), role)
        names = [child.get_name() for child in self.application.children(node.get_parent())
                 if child.get_role_name() == role]
        return names, names.index(node.get_name())

    def walk_down(self, role, count, forward="Down", back="Up"):
        """Goes along nodes, with one focus event for each key, and back by one."""
        for _ in range(count):
            names, index = self.siblings(role)
            self.move(forward, [names[index + 1]])
        names, index = self.siblings(role)
        self.move(back, [names[index - 1]])

    def test_facts(self):
        """From fact to fact, and to the ends of the list."""
        self.press("alt+3", "Down", "Home")
        first = self.application.focused().get_name()
        self.walk_down("list item", 4)
        self.press("End")
        assert self.application.focused().get_name() != first, "End leads nowhere"
        self.move("Down", [])
        self.move("Home", [first])
        self.move("Up", [])

    def test_axis(self):
        """From event to event of the axis, to its ends and by a tenth."""
        self.press("alt+1", "Tab", "Right", "space", "shift+Tab", "Home")
        try:
            names, index = self.siblings("list item")
            same(index, 0)
            for name in names[1:]:
                self.move("Right", [name])
            self.move("Right", [])
            self.move("Left", [names[-2]])
            self.move("Home", [names[0]])
            tenth = max(len(names) // 10, 1)
            self.move("Page_Down", [names[tenth]])
            self.move("End", [names[-1]])
            self.move("Page_Up", [names[-1 - tenth]])
        finally:
            self.press("Tab", "Left", "space")

    def test_table(self):
        """From row to row of a table."""
        self.press("ctrl+2", "Home", "ctrl+t")
        try:
            names, index = self.siblings("table row")
            same(index, 0)
            for name in names[1:]:
                self.move("Down", [name])
            self.move("Home", [names[0]])
            self.move("End", [names[-1]])
        finally:
            self.press("ctrl+t")

    def stops(self, key):
        """Where Tab leads, until it is back where it began."""
        stops = []
        while len(stops) < MANY:
            node = self.application.focused()
            assert node, f"the focus is nowhere after {stops[-1:]}"
            stop = (node.get_role_name(), node.get_name())
            assert stop[1], f"a {stop[0]} without a name after {stops[-1:]}"
            if stops and stop == stops[0]:
                return stops
            assert stop not in stops, f"{stop} comes twice: {stops}"
            stops.append(stop)
            self.press(key)
        raise AssertionError(f"{key} does not come round: {stops}")

    def test_tab(self):
        """Tab goes round, with one stop for each list and picture, and the same way back."""
        self.press("alt+1")
        forward = self.stops("Tab")
        views = [stop for stop in forward if stop[0] in ("list item", "image", "table row")]
        same(len(views), 3, f"stops in the three views: {views}")
        back = self.stops("shift+Tab")
        same(back[:1] + back[:0:-1], forward, "the way back")


def run_problems(cases, session, entente, path):
    """What is said of a dossier with problems, in a window of its own."""
    tests = Tests(session, [entente, path])

    def names():
        before = tests.check_names()
        tests.press("alt+s")
        assert tests.check_names() - before, "no list of the problems"
        tests.press("Escape")

    cases.run("names, problems", names)
    cases.run("no warning, problems", tests.test_quiet)


def run(cases, tests):
    """Runs the cases."""
    entente, problems = sys.argv[1:]
    cases.run("arrows, facts", tests.test_facts)
    cases.run("arrows, axis", tests.test_axis)
    cases.run("arrows, table", tests.test_table)
    cases.run("Tab, both ways", tests.test_tab)
    for place in PLACES:
        cases.run(f"names, {place}", tests.test_place, place)
    cases.run("no warning", tests.test_quiet)
    tests.close()
    run_problems(cases, tests.session, entente, problems)


run_program(lambda session: Tests(session, sys.argv[1:2]), run)
