#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the transcripts that are kept as a listener hears them: nothing twice in one stop.

usage: test_transcripts.py
Needs neither Orca nor a display, so that it runs wherever the others cannot.
"""

import re
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1] / "a11y"), str(Path(__file__).parent)]

from driver.tap import Cases, same
from tours import TOURS
from twice import said_twice

FOLDER = Path(__file__).parent
# What stands at an axis: a figure or a month for short, and nothing that it is of.
TICK = re.compile(r"(HK\$|US\$)?[−-]?\d[\d., ]*( ?%| percent)?\.?|(\d{1,2} )?"
                  r"(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)( \d{4})?\.?")
# Where the keys set a figure, which is said.
SETS_FIGURES = {"import"}


def stops_of(text):
    """The steps of a transcript, each with the lines that are said after it."""
    stops = []
    for line in text.splitlines():
        if line.startswith("["):
            stops.append((line.strip("[]"), []))
        else:
            stops[-1][1].append(line.strip())
    return stops


def check_rules():
    """The rules find what they are there for."""
    same(said_twice(["Axis page tab.", "Axis page tab."]), ["axis page tab"])
    same(said_twice(["Words combo box Words."]), ["words combo box words"])
    same(said_twice(["Implied, The report (implied)"]), ["implied"])
    same(said_twice(["1 ÷ (1 + low(2)) “Close” ÷ (1 + low(“Gain”))"]), [])
    same(said_twice(["Close, HK$116.79, 2025, derived", "2025"]), ["2025"])
    same(said_twice(["The gain of the day is the gain of the day"]),
         ["gain of the day", "the gain of the"])
    same(said_twice(["A, HK$116.79, 2025", "B, HK$16.79, 2024"]), [])
    for tick in ("80", "HK$80", "15 %", "Feb", "13 Feb 2025", "Dec 2024."):
        assert TICK.fullmatch(tick), tick
    for words in ("76 facts", "3 facts", "2024, Apple", "January 2022"):
        assert not TICK.fullmatch(words), words


def check_transcript(path):
    """Nothing is said twice in one stop, and no label of an axis is said."""
    stops = stops_of(path.read_text(encoding="utf-8"))
    assert stops, "nothing is said"
    for step, lines in stops:
        same(said_twice(lines), [], f"said twice after {step}: {lines}")
        ticks = [line for line in lines if TICK.fullmatch(line)]
        same([] if path.stem in SETS_FIGURES else ticks, [], f"labels of an axis: {step}")


def main():
    """Runs the cases."""
    cases = Cases()
    paths = sorted(FOLDER.glob("*.txt"))
    cases.run("rules", check_rules)
    cases.run("one for each tour", same, {path.stem for path in paths}, set(TOURS))
    for path in paths:
        cases.run(path.stem, check_transcript, path)
    cases.finish()


main()
