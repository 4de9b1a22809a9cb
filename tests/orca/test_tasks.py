#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the keys and the words that answers take with the real Orca.

usage: test_tasks.py ENTENTE README
The numbers have to be those in the README's table, which are of one version of Orca; with
UPDATE in the environment, it is written anew.
"""

import os
import re
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1] / "a11y"), str(Path(__file__).parent)]

from driver.tap import Cases, same, skip_all
from reader import count_words, open_reader, other_orca, why_not
from tasks import TASKS

# What other versions of Orca call a container, and say when they leave one, in words a task.
OTHER_WORDS = 3
HEAD = "| to learn | keys | words |\n|---|---|---|\n"
MEASURED = {}


def take(reader, step):
    """What is said after a key, or after "type:" and a text."""
    if step.startswith("type:"):
        return reader.type(step.removeprefix("type:"))
    return reader.press(step)


def check(reader, command, task):
    """Presses the keys of a task in a newly opened window."""
    reader.open_window([*command, "--prices", task.prices] if task.prices else command)
    try:
        if task.prices:
            reader.press("Return")  # Import has the focus
        said = [take(reader, step) for step in task.keys]
    finally:
        errors = reader.close_window()
    same(errors, [], "warnings of the application")

    text = "\n".join(line for lines in said for line in lines)
    for pattern in task.answer:
        assert re.search(pattern, text), f"{pattern} was not said; this was:\n{text}"
    for number in task.stops:
        stop = " ".join(said[number])
        for pattern in task.each:
            assert re.search(pattern, stop), f"no {pattern} in: {stop}"
        words = count_words(said[number])
        assert words <= task.most_each, f"{words} words: {stop}"
        for line in said[number]:
            assert said[number].count(line) == 1, f"said twice: {line}"
    words = count_words(text.splitlines())
    keys = sum(count_keys(key) for key in task.keys)
    MEASURED[task.name] = (keys, words)
    assert keys <= task.most_keys, f"{keys} keys"
    assert not task.most_words or words <= task.most_words, f"{words} words:\n{text}"


def count_keys(key):
    """How many keys a step takes: typing takes one for each character."""
    return len(key.removeprefix("type:")) if key.startswith("type:") else 1


def table():
    """What was measured, as it stands in the README."""
    return HEAD + "".join(f"| {name} | {keys} | {words} |\n"
                          for name, (keys, words) in MEASURED.items())


def compare_with_other(rows):
    """Asserts that another version takes the keys in the README, and hardly more words."""
    found = {}
    for row in rows.splitlines():
        name, keys, words = (cell.strip() for cell in row.strip("|").split("|"))
        found[name] = (int(keys), int(words))
    same(found.keys(), MEASURED.keys(), "tasks in the README")
    for name, (keys, words) in found.items():
        same(MEASURED[name][0], keys, f"keys of: {name}")
        assert words <= MEASURED[name][1] <= words + OTHER_WORDS, \
            f"{MEASURED[name][1]} words instead of {words}: {name}"


def check_readme(path):
    """Compares the README's table with what was measured."""
    text = path.read_text(encoding="utf-8")
    begin = text.find(HEAD)
    assert begin >= 0, "the README has no such table"
    end = begin + len(HEAD)
    while text.startswith("|", end):
        end = text.index("\n", end) + 1
    if other_orca():
        compare_with_other(text[begin + len(HEAD):end])
        return
    if os.environ.get("UPDATE") and text[begin:end] != table():
        path.write_text(text[:begin] + table() + text[end:], encoding="utf-8")
        return
    same(text[begin:end], table(), "the README's table; UPDATE=1 writes it anew")


def main():
    """Runs the tasks."""
    reason = why_not()
    if reason:
        skip_all(reason)
    entente, readme = sys.argv[1:]
    session, reader = open_reader()
    cases = Cases()
    try:
        for task in TASKS:
            cases.run(task.name, check, reader, [entente], task)
    finally:
        session.close()
    cases.run("The README has these numbers", check_readme, Path(readme))
    cases.finish()


main()
