#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the running application over the accessibility bus.

usage: test_application.py ENTENTE
"""

import csv
import io
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import wording
from driver.program import DrivenTests, run_program
from driver.tap import same

CHARTS = ["price", "share", "sales"]


def data_of(entente, chart):
    """The rows of a chart, as the command line gives them."""
    result = subprocess.run([entente, "chart", chart, "--table", "--format", "csv"],
                            capture_output=True, text=True, check=True)
    return list(csv.DictReader(io.StringIO(result.stdout)))


def timeline_of(entente):
    """The events of the timeline, as the command line gives them."""
    result = subprocess.run([entente, "timeline", "--format", "csv"],
                            capture_output=True, text=True, check=True)
    return list(csv.DictReader(io.StringIO(result.stdout)))


def check_cells(row, cells, several):
    """Asserts that the cells of a table are those of a row of the CSV."""
    wording.check_figure(cells["Figure"], row)
    expected = {"Mark": row["label"], "Date": wording.date_words(row["date"]),
                "Kind": row["kind"]}
    if several:
        expected["Series"] = row["series"]
    # A bound leaves the other side open.
    if not cells["Figure"].startswith("at most "):
        expected["At least"] = wording.with_unit(row["low"], row["unit"])
    if not cells["Figure"].startswith("at least "):
        expected["At most"] = wording.with_unit(row["high"], row["unit"])
    same({name: cells[name] for name in expected}, expected, "cells")


def row_words(row, cells, several):
    """What a row of the table is to say, without its source."""
    parts = [row["label"], f"series {row['series']}" if several else "",
             f"figure {cells['Figure']}"]
    parts += [f"{name.lower()} {cells[name]}" for name in ("At least", "At most") if cells[name]]
    parts += [f"date {cells['Date']}", f"kind {cells['Kind']}"]
    return ", ".join(part for part in parts if part)


class Tests(DrivenTests):
    """The marks and the events of the bundled dossier."""

    def __init__(self, session, entente):
        super().__init__(session, [entente])
        self.entente = entente

    def go_to_chart(self, chart):
        """The picture of a chart, with the cursor on its first mark."""
        self.press(f"ctrl+{CHARTS.index(chart) + 1}")
        self.press("Home")
        picture = next((node for node in self.application.walk()
                        if node.get_role_name() == "image" and node.get_child_count() > 0), None)
        assert picture, "no chart shows"
        return picture

    def marks(self, picture):
        """The marks of a chart in the order of reading, which is that of the arrow keys."""
        nodes = [mark for series in self.application.children(picture)
                 for mark in self.application.children(series)]
        return nodes

    def table_rows(self):
        """The table of a chart: for each row its name and its cells by their columns."""
        table = self.application.find("tree table")
        assert table, "no table shows"
        rows = [node for node in self.application.walk(table)
                if node.get_role_name() == "table row"]
        heads, *rows = [(wording.plain(row.get_name()),
                         [wording.plain(self.words_in(cell))
                          for cell in self.application.children(row)]) for row in rows]
        return [(name, dict(zip(heads[1], cells))) for name, cells in rows]

    def words_in(self, node):
        """What a cell says: its text."""
        return " ".join(found.get_name() for found in self.application.walk(node)
                        if found.get_role_name() == "label")

    def test_twin(self, chart):
        """Tree, table and CSV have the same marks, with the same words for everything."""
        from events import focus_events
        rows = data_of(self.entente, chart)
        nodes = self.marks(self.go_to_chart(chart))
        for node in nodes:
            same(node.get_role_name(), "list item")
        tree = [wording.plain(node.get_name()) for node in nodes]
        with focus_events(self.application) as heard:
            self.session.press("ctrl+t")
        try:
            same(heard, [self.application.focused().get_name()], "focus events of the table")
            table = self.table_rows()
        finally:
            with focus_events(self.application) as heard:
                self.session.press("ctrl+t")
        same(heard, [self.application.focused().get_name()], "focus events of the picture")
        same((len(tree), len(table)), (len(rows), len(rows)), "marks in tree and table")
        several = len({row["series"] for row in rows}) > 1
        for row, (name, cells) in zip(rows, table):
            check_cells(row, cells, several)
            same(name.split(", source ")[0], row_words(row, cells, several), "row of the table")
            mark = ", ".join([row["label"], wording.spoken(cells["Figure"]), cells["Date"],
                              cells["Kind"]])
            found = [words for words in tree if words == mark or words.startswith(mark + ", ")
                     or words.startswith(mark + ". ")]
            same(len(found), 1, f"marks that say “{mark}”: {tree}")

    def picture_boxes(self, nodes):
        """What the display shows, and where on it nodes say that they are."""
        from picture import Picture, point_away, window_origin
        point_away(self.session)
        left, top = window_origin(self.application)
        boxes = []
        for node in nodes:
            x, y, width, height = self.application.extents(node)
            assert width > 0 and height > 0, f"{node.get_name()} has no extents"
            boxes.append((x + left, y + top, width, height))
        return Picture(), boxes

    def test_ink(self, chart):
        """Marks are where they say, and where their figures and dates belong."""
        from ink import check_bars, check_points
        rows = data_of(self.entente, chart)
        picture_node = self.go_to_chart(chart)
        nodes = self.marks(picture_node)
        # Rings of focus and selection are no ink of a mark.
        self.press("alt+1")
        self.press("End")
        picture, boxes = self.picture_boxes([picture_node, *nodes])
        names = [node.get_name() for node in nodes]
        marks = {}
        for row in rows:
            index = next(i for i, name in enumerate(names) if name.startswith(row["label"] + ", "))
            marks[row["label"]] = (row, boxes[index + 1])
        check = check_points if chart == "price" else check_bars
        check(picture, boxes[0], list(marks.values()))

    def test_axis_ink(self):
        """Events on the axis are where they say, one below the other in their order."""
        from ink import check_events
        axis = self.go_to_axis()
        nodes = self.application.children(axis)
        titles = [row["title"] for row in timeline_of(self.entente)]
        same(sorted(node.get_name().split(", ")[0] for node in nodes), sorted(titles), "events")
        # The one with the cursor has a ring, and is left out.
        for key, chosen in (("End", len(nodes) - 1), ("Home", 0)):
            self.press(key)
            assert self.application.has(nodes[chosen], "FOCUSED"), f"{key} does not lead to an end"
            self.press("Escape")
            picture, boxes = self.picture_boxes([axis, *nodes])
            check_events(picture, boxes[0], boxes[1:], chosen)

    def go_to_axis(self):
        """The axis of the timeline."""
        self.press("alt+1")
        axis = self.application.find("list", "Timeline axis")
        if axis is None:
            self.press("Tab", "Right", "space", "shift+Tab")
            axis = self.application.find("list", "Timeline axis")
        assert axis, "no axis shows"
        return axis

    def test_arrows(self, chart):
        """Each key gives one focus event, on the mark that the data has next."""
        from events import focus_events
        labels = [row["label"] for row in data_of(self.entente, chart)]
        self.go_to_chart(chart)

        def move(key, label):
            if label and self.application.focused().get_name().startswith(label + ", "):
                label = None
            with focus_events(self.application) as heard:
                self.session.press(key)
            same(len(heard), 1 if label else 0, f"focus events after {key}: {heard}")
            if label:
                assert heard[0].startswith(label + ", "), f"{heard[0]} is not {label}"
                same(self.application.focused().get_name(), heard[0])

        for label in labels[1:]:
            move("Right", label)
        move("Right", None)
        move("Left", labels[-2])
        move("Home", labels[0])
        # A tenth of so few marks is one.
        move("Page_Down", labels[1])
        move("Page_Up", labels[0])
        move("End", labels[-1])
        values = [float(row["value"]) for row in data_of(self.entente, chart)]
        if chart != "share":  # there, what others computed is no rank
            move("ctrl+Up", None if values[-1] == max(values) else
                 labels[values.index(max(values))])
            move("ctrl+Down", labels[values.index(min(values))])

    def test_flags(self):
        """Each key to a flag gives one focus event, on the flag's node, and no announcement."""
        from events import announcements, focus_events
        picture = self.go_to_chart("price")

        def flags():
            return [node.get_name() for node in self.application.children(picture)
                    if node.get_role_name() == "list item"]

        n_flags = len(flags())
        assert n_flags > 2, f"flags in the tree: {flags()}"
        visited = []
        for key in ("ctrl+shift+Right", "ctrl+shift+Right", "ctrl+shift+Left", "Right"):
            with announcements(self.application) as said, focus_events(self.application) as heard:
                self.session.press(key)
            same(said, [], f"announcements after {key}")
            same(heard, [self.application.focused().get_name()], f"focus events after {key}")
            visited.append(flags().index(heard[0]) if heard[0] in flags() else None)
            same(len(flags()), n_flags, f"flags after {key}")
        first = visited[0]
        assert first is not None, "the first key leads to no flag"
        same(visited, [first, first + 1, first, None], "flags that the keys lead to")

    def test_events_arrows(self):
        """The same from event to event of the timeline."""
        from events import focus_events
        titles = [row["title"] for row in timeline_of(self.entente)]
        self.press("alt+1")
        self.press("End")
        for key, title in [("Home", titles[0]), *(("Down", title) for title in titles[1:]),
                           ("Down", None), ("Up", titles[-2])]:
            with focus_events(self.application) as heard:
                self.session.press(key)
            same([name.split(", ")[0] for name in heard], [title] if title else [],
                 f"focus events after {key}")
        same(self.application.focused().get_name(), heard[0])

    def test_extents_everywhere(self):
        """No node is larger than what there is, shown or not: a review would not end."""
        huge = [(node.get_role_name(), node.get_name(), self.application.extents(node))
                for node in self.application.walk(showing=False)
                if node.get_component_iface() and max(self.application.extents(node)[2:]) > 20000]
        same(huge, [], "nodes with extents that cannot be")


def run(cases, tests):
    """Runs the cases."""
    for chart in CHARTS:
        cases.run(f"table twin, {chart}", tests.test_twin, chart)
        cases.run(f"extents, {chart}", tests.test_ink, chart)
        cases.run(f"arrows, {chart}", tests.test_arrows, chart)
    cases.run("arrows, timeline", tests.test_events_arrows)
    cases.run("extents, axis", tests.test_axis_ink)
    cases.run("flags", tests.test_flags)
    cases.run("extents", tests.test_extents_everywhere)
    cases.run("no warning", tests.test_quiet)


run_program(lambda session: Tests(session, sys.argv[1]), run, ["import"])
