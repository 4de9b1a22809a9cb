#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the schema of dossiers against dossiers good and bad, and prints TAP."""

import copy
import json
import re
import sys
from pathlib import Path

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("1..0 # SKIP python3-jsonschema is not installed")
    sys.exit(0)

ROOT = Path(__file__).resolve().parents[2]
BUILT_IN = ROOT / "data/dossiers/alibaba-apple.json"
SCHEMA = ROOT / "data/dossiers/dossier.schema.json"
MANUAL = ROOT / "docs/dossier-format.md"
SAMPLES = ROOT / "tests/data/dossiers"

# What a schema cannot see; the loader's own tests do.
BEYOND_SCHEMA = {
    "chart-unit-mismatch.json",
    "duplicate-fact-id.json",
    "formula-cycle.json",
    "formula-declared-unit-wrong.json",
    "formula-division-by-zero.json",
    "formula-self.json",
    "formula-syntax.json",
    "formula-unit-mismatch.json",
    "formula-unknown-fact.json",
    "formula-without-date.json",
    "unknown-fact-in-chart.json",
    "unknown-fact-in-event.json",
    "unknown-party.json",
    "unknown-source.json",
}
BEYOND_SCHEMA_POINTERS = {
    ("bad-date.json", "/facts/0/date/edtf"),
    ("bad-date.json", "/facts/2/since"),
    ("paragraph-out-of-range.json", "/facts/0/paragraph"),
    ("several-problems.json", "/parties/1/id"),
    ("several-problems.json", "/sources/0/date/edtf"),
    ("several-problems.json", "/facts/0/about/1"),
    ("several-problems.json", "/facts/3/source"),
    ("several-problems.json", "/facts/4/formula"),
    ("several-problems.json", "/facts/6/id"),
    ("several-problems.json", "/events/0/facts/1"),
}
NOT_JSON = {"empty-file.json", "not-utf8.json", "trailing-garbage.json", "truncated.json"}

LEFT_OUT = object()

# Changes to the built-in dossier that leave it valid: pointer, new value.
GOOD_CHANGES = [
    ("/title", {"en": "Alibaba and Apple", "zh-Hans": "阿里巴巴与苹果"}),
    ("/subtitle", LEFT_OUT),
    ("/language", "zh-Hant-HK"),
    ("/parties/0/aliases", [{"en": "Alibaba Group", "zh-Hans": "阿里巴巴集团"}, "9988.HK"]),
    ("/sources/0/publisher", {"en": "A newspaper"}),
    ("/sources/0/date", None),
    ("/facts/0/date", {"edtf": "{2025-01..2025-02,2024-21}", "basis": "none"}),
    ("/facts/0/date/edtf", "2004-06-~01/2004-06-%20"),
    ("/facts/0/date/edtf", "1985-04-12T23:20:30+04:30"),
    ("/facts/0/paragraph", "caption of the picture"),
    ("/facts/0/paragraph", {"en": "caption", "zh-Hans": "图注"}),
    ("/$schema", "dossier.schema.json"),
    ("/facts/0/who", None),
    ("/facts/17/quantity/exact", True),
    ("/facts/17/quantity/value", "+0.50"),
    ("/facts/17/quantity/unit", "percentage points"),
    ("/facts/17/quantity/relation", "<="),
    ("/questions", []),
    ("/charts", LEFT_OUT),
]

# Changes that make it invalid.
BAD_CHANGES = [
    ("/format", "dossier"),
    ("/version", "1"),
    ("/id", LEFT_OUT),
    ("/language", "English"),
    ("/title", {}),
    ("/title", {"en": 5}),
    ("/title", {"no language": "A title"}),
    ("/parties/0/kind", "company"),
    ("/parties/0/aliases", "Alibaba Group"),
    ("/sources/0/paragraphs", 0),
    ("/sources/0/paragraphs", "8"),
    ("/facts/0/statement", ""),
    ("/facts/0/date", "2025-02-13"),
    ("/facts/0/date/edtf", LEFT_OUT),
    ("/facts/0/date/basis", LEFT_OUT),
    ("/facts/0/date/edtf", "13 February 2025"),
    ("/facts/0/date/basis", "guessed"),
    ("/facts/0/about", ["alibaba", "alibaba"]),
    ("/facts/0/paragraph", 1.5),
    ("/facts/0/paragraph", 0),
    ("/facts/0/paragraph", ""),
    ("/facts/0/source", None),
    ("/facts/0/status", "derived"),
    ("/facts/17/title", LEFT_OUT),
    ("/facts/17/title", "A title that goes on for more than forty characters"),
    ("/facts/17/quantity/value", LEFT_OUT),
    ("/facts/17/quantity/value", "1,243"),
    ("/facts/17/quantity/value", "−11"),
    ("/facts/17/quantity/measure", LEFT_OUT),
    ("/facts/17/quantity/unit", " %"),
    ("/facts/17/quantity/relation", "≈"),
    ("/facts/40/quantity/value", "113.8"),
    ("/facts/40/source", "report"),
    ("/facts/40/status", "reported"),
    ("/events/0/facts", []),
    ("/events/0/date", None),
    ("/charts/0/type", "pie"),
    ("/charts/0/series", []),
    ("/charts/0/series/2/marks/0/bound", "above"),
    ("/questions/0/facts", LEFT_OUT),
    ("/questions/0/text", LEFT_OUT),
]


class Tap:
    """Counts results and prints one line for each."""

    def __init__(self):
        self.count = 0
        self.failed = 0

    def result(self, passed, name, details=()):
        self.count += 1
        self.failed += not passed
        print(f"{'ok' if passed else 'not ok'} {self.count} - {name.replace('#', '')}")
        if not passed:
            for detail in details:
                print(f"# {detail}")

    def finish(self):
        print(f"1..{self.count}")
        return 1 if self.failed else 0


def unescape(pointer):
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]


def step_into(value, step):
    return value[int(step)] if isinstance(value, list) else value[step]


def resolve(value, pointer):
    for step in unescape(pointer):
        value = step_into(value, step)
    return value


def change(dossier, pointer, new):
    """Returns a copy of the dossier with one value replaced, added or left out."""
    changed = copy.deepcopy(dossier)
    *path, last = unescape(pointer)
    parent = changed
    for step in path:
        parent = step_into(parent, step)
    if isinstance(parent, list):
        last = int(last)
    if new is LEFT_OUT:
        del parent[last]
    else:
        parent[last] = new
    return changed


def pointers_of(error):
    """Yields the pointer of every place that an error of the schema is about."""
    pointer = "".join(f"/{step}" for step in error.absolute_path)
    yield pointer
    if error.validator == "additionalProperties":
        for key in error.instance.keys() - error.schema.get("properties", {}).keys():
            yield f"{pointer}/{key}"
    for inner in error.context:
        yield from pointers_of(inner)


def describe(errors):
    return [f"{error.json_path}: {error.message}" for error in errors]


def read_expected():
    """Returns the expected problems: a list of (severity, pointer) for each file."""
    expected = {}
    for line in (SAMPLES / "expected.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, severity, pointer, _line, _subject = line.split("\t")
        expected.setdefault(name, []).append((severity, "" if pointer == "-" else pointer))
    return expected


def check_sample(tap, validator, name, problems):
    dossier = json.loads((SAMPLES / name).read_text(encoding="utf-8"))
    errors = list(validator.iter_errors(dossier))
    if name in BEYOND_SCHEMA or problems[0][0] == "none":
        tap.result(not errors, f"{name} passes the schema", describe(errors))
        return

    found = {pointer for error in errors for pointer in pointers_of(error)}
    wanted = {
        pointer
        for _severity, pointer in problems
        if (name, pointer) not in BEYOND_SCHEMA_POINTERS
    }
    missed = [pointer or "(the whole)" for pointer in wanted - found]
    tap.result(errors and not missed, f"{name} is refused where it is wrong", missed)


def check_samples(tap, validator):
    expected = read_expected()
    present = {path.name for path in SAMPLES.glob("*.json")}
    tap.result(
        present == set(expected),
        "expected.tsv lists every sample and no other",
        sorted(present ^ set(expected)),
    )
    for name in sorted((present & set(expected)) - NOT_JSON):
        dossier = json.loads((SAMPLES / name).read_text(encoding="utf-8"))
        lost = []
        for _severity, pointer in expected[name]:
            try:
                resolve(dossier, pointer)
            except (KeyError, IndexError, ValueError, TypeError):
                lost.append(pointer)
        tap.result(not lost, f"{name} has the places that expected.tsv names", lost)
        check_sample(tap, validator, name, expected[name])


def check_changes(tap, validator, dossier):
    for changes, good in ((GOOD_CHANGES, True), (BAD_CHANGES, False)):
        for pointer, new in changes:
            errors = list(validator.iter_errors(change(dossier, pointer, new)))
            what = "left out" if new is LEFT_OUT else json.dumps(new, ensure_ascii=False)
            verdict = "passes" if good else "is refused"
            tap.result(good == (not errors), f"{pointer} {what} {verdict}", describe(errors))


def check_manual(tap, validator):
    """The example in the manual has to be a dossier that opens."""
    examples = re.findall(r"^```json\n(.*?)^```", MANUAL.read_text(encoding="utf-8"), re.M | re.S)
    tap.result(len(examples) == 1, "the manual has one whole dossier")
    for example in examples:
        errors = list(validator.iter_errors(json.loads(example)))
        tap.result(not errors, "the manual's dossier passes the schema", describe(errors))


def main():
    tap = Tap()
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    dossier = json.loads(BUILT_IN.read_text(encoding="utf-8"))

    flaws = list(Draft202012Validator(Draft202012Validator.META_SCHEMA).iter_errors(schema))
    tap.result(not flaws, "the schema is a valid schema of 2020-12", describe(flaws))
    validator = Draft202012Validator(schema)

    errors = list(validator.iter_errors(dossier))
    tap.result(not errors, "the built-in dossier passes the schema", describe(errors))
    tap.result(BUILT_IN.stem == dossier["id"], "the built-in dossier is named by its id")
    check_manual(tap, validator)
    check_changes(tap, validator, dossier)
    check_samples(tap, validator)
    return tap.finish()


if __name__ == "__main__":
    sys.exit(main())
