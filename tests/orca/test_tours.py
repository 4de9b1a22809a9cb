#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what the real Orca says on tours of the application with transcripts that are kept.

usage: test_tours.py ENTENTE [TOUR…]
With UPDATE in the environment, the transcripts are written anew. They are of one version of
Orca; where there is another, it may say more, but nothing twice.
"""

import difflib
import os
import re
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1] / "a11y"), str(Path(__file__).parent)]

from driver.tap import Cases, same, skip_all
from reader import open_reader, other_orca, why_not
from tours import ARGUMENTS, TOURS
from twice import said_twice

FOLDER = Path(__file__).parent
# What Orca 48 says of a field whose text is written anew, and newer versions do not.
OF_KEPT_ORCA = {"Text unselected."}


def take(reader, step):
    """What is said after a step."""
    kind, _, rest = step.partition(":")
    if kind == "type":
        return reader.type(rest)
    if kind == "orca":
        return reader.press_orca(rest)
    if kind == "size":
        return reader.resize(rest)
    return reader.press(step)


def transcribe(reader, command, steps):
    """The transcript of a tour: each step, and below it what is said."""
    reader.open_window(command)
    try:
        said = [(step, take(reader, step)) for step in steps]
    finally:
        errors = reader.close_window()
    same(errors, [], "warnings of the application")
    lines = []
    for step, spoken in said:
        lines.append(f"[{step}]")
        lines += [f"    {line}" for line in spoken]
    return "\n".join(lines) + "\n"


def steps_of(transcript):
    """Each step with the lines that are said after it."""
    steps = []
    for line in transcript.splitlines():
        if line.startswith("["):
            steps.append((line, []))
        else:
            steps[-1][1].append(line)
    return steps


def compare_with_other(kept, found):
    """Asserts that another version says all that is kept, step by step, and nothing twice."""
    for (step, expected), (_, heard) in zip(steps_of(kept), steps_of(found), strict=True):
        for line in expected:
            if line.strip() in OF_KEPT_ORCA:
                continue
            words = iter(re.findall(r"\w+", " ".join(heard)))
            missing = [word for word in re.findall(r"\w+", line) if word not in words]
            assert not missing, f"after {step}, {' '.join(missing)} of:\n{line}\nin:\n{heard}"
        same(said_twice([line.strip() for line in heard]), [], f"said twice after {step}: {heard}")


def check_review(reader, command, kept, steps):
    """Asserts that the review begins with the chart, where that has the focus.

    Newer versions of Orca, in accordance with ARIA, take an image for one thing, which has no
    lines to go to, and where a key leads next depends on how fast the one before was released.
    """
    reader.open_window(command)
    try:
        take(reader, steps[0])
        heard = take(reader, "KP_Up")
        focused = reader.application.focused()
        same(focused.get_role_name(), "image")
        name = focused.get_name()
    finally:
        errors = reader.close_window()
    same(errors, [], "warnings of the application")
    assert steps_of(kept)[0][1][0].strip().startswith(name), f"{name} is another chart"
    same(heard, [name], "the review of the chart")


def check(reader, command, name):
    """Compares one tour."""
    path = FOLDER / f"{name}.txt"
    command = command + ARGUMENTS.get(name, [])
    kept = path.read_text(encoding="utf-8") if path.exists() else ""
    if other_orca() and name.startswith("flat-review"):
        check_review(reader, command, kept, TOURS[name])
        return
    found = transcribe(reader, command, TOURS[name])
    if other_orca():
        compare_with_other(kept, found)
        return
    if os.environ.get("UPDATE"):
        path.write_text(found, encoding="utf-8")
        kept = found
    difference = difflib.unified_diff(kept.splitlines(), found.splitlines(), "kept", "heard",
                                      lineterm="")
    assert found == kept, "\n".join(difference)


def main():
    """Runs the tours."""
    reason = why_not()
    if reason:
        skip_all(reason)
    session, reader = open_reader()
    cases = Cases()
    try:
        for name in sys.argv[2:] or TOURS:
            cases.run(name, check, reader, [sys.argv[1]], name)
    finally:
        session.close()
    cases.finish()


main()
