#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the command line as a reader of dossiers would, and prints TAP.

usage: test_cli.py PROGRAM
"""

import csv
import io
import json
import os
import subprocess
import sys
import tempfile
import wave
from array import array
from pathlib import Path

PROGRAM = sys.argv[1]
ROOT = Path(__file__).resolve().parents[2]
DOSSIER = ROOT / "data/dossiers/alibaba-apple.json"
SAMPLES = ROOT / "tests/data/dossiers"

# No display, so that a command that opens one fails.
ENVIRONMENT = {key: value for key, value in os.environ.items()
               if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
ENVIRONMENT["G_DEBUG"] = "fatal-criticals"

FACT_KEYS = {"id", "statement", "status", "who", "speaker", "about", "date", "quantity", "source",
             "formula", "inputs"}
DATE_KEYS = {"edtf", "earliest", "latest", "words", "basis", "label"}
QUANTITY_KEYS = {"value", "low", "high", "unit", "relation", "words"}

# Worked out by hand from the report: value, low, high, how close.
DERIVED = {
    "D01": (113.828, 113.729, 113.926, 0.0011),
    "D02": (116.787, 116.630, 116.945, 0.0011),
    "D03": (-6.044, -6.133, -5.955, 0.0011),
    "D04": (71.74, 71.03, 72.44, 0.011),
    "D05": (10.472, 10.415, 10.529, 0.0011),
    "D06": (2.960, 2.900, 3.020, 0.0011),
    "D07a": (88.786, 88.750, 88.822, 0.0011),
    "D07b": (83.420, 83.307, 83.533, 0.0011),
    "D07c": (81.306, 81.235, 81.376, 0.0011),
    "D08": (20.798, 20.675, 20.921, 0.0011),
    "D09": (2.288, 2.170, 2.406, 0.0011),
    "D10": (52, 50.5, 53.5, 1e-9),
    "D11": (4, 4, None, 1e-9),
    "D12": (1.205, 1.197, 1.213, 0.0011),
    "D13": (None, 1109, 1139, 1e-9),
    "D14": (2, 1, 3, 1e-9),
    "D15": (48, 46.5, 49.5, 1e-9),
    "D16": (1.133, 1.064, 1.207, 0.0011),
    "D17": (None, 13, 23, 1e-9),
}

TESTS = []


def test(function):
    TESTS.append(function)
    return function


def entente(*arguments, status=0):
    """What the command prints on standard output; its exit status has to be as expected."""
    done = subprocess.run([PROGRAM, *map(str, arguments)], env=ENVIRONMENT, capture_output=True,
                          text=True, stdin=subprocess.DEVNULL, timeout=60)
    assert done.returncode == status, \
        f"{arguments}: exit status {done.returncode}, not {status}: {done.stderr}"
    entente.stderr = done.stderr
    return done.stdout


def entente_json(*arguments, status=0):
    return json.loads(entente(*arguments, "--format", "json", status=status))


def close(found, wanted, by):
    if wanted is None or found is None:
        return found is wanted
    return abs(found - wanted) <= by


@test
def facts_are_all_there():
    facts = {fact["id"]: fact for fact in entente_json("facts")}
    wanted = {f"F{n:02}" for n in range(1, 41)} | {f"X{n:02}" for n in range(1, 9)} | set(DERIVED)
    assert wanted <= set(facts), sorted(wanted - set(facts))
    for fact in facts.values():
        assert FACT_KEYS <= set(fact), fact
        assert fact["date"] is None or set(fact["date"]) == DATE_KEYS, fact
        assert fact["quantity"] is None or QUANTITY_KEYS <= set(fact["quantity"]), fact
        assert fact["source"] is None or set(fact["source"]) == {"id", "paragraph"}, fact
        derived = fact["id"].startswith("D")
        assert (fact["formula"] is not None) == derived, fact
        assert (fact["inputs"] is not None) == derived, fact
        assert (fact["source"] is None) == derived, fact


@test
def derived_figures_are_right():
    facts = {fact["id"]: fact for fact in entente_json("facts")}
    for identifier, (value, low, high, by) in DERIVED.items():
        quantity = facts[identifier]["quantity"]
        assert close(quantity["value"], value, by), (identifier, quantity)
        assert close(quantity["low"], low, by), (identifier, quantity)
        assert close(quantity["high"], high, by), (identifier, quantity)


@test
def stated_figures_keep_their_digits():
    facts = {fact["id"]: fact["quantity"] for fact in entente_json("facts")}
    for identifier, wanted in {
            "F18": (124.3, 124.25, 124.35, "HKD/share", "="),
            "F30": (18.51, 18.505, 18.515, "USD billion", "="),
            "F31": (-17, -17.5, -16.5, "%", "="),
            "F37": (40, 40, None, "%", ">")}.items():
        quantity = facts[identifier]
        found = tuple(quantity[key] for key in ("value", "low", "high", "unit", "relation"))
        assert found == wanted, (identifier, found)


@test
def derived_figures_follow_their_inputs():
    dossier = json.loads(DOSSIER.read_text(encoding="utf-8"))
    for fact in dossier["facts"]:
        if fact["id"] == "F18":
            fact["quantity"]["value"] = "150.0"
    before = {fact["id"]: fact["quantity"] for fact in entente_json("facts")}
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(dossier, file)
        file.flush()
        after = {fact["id"]: fact["quantity"] for fact in entente_json("facts", file.name)}
    moved = {key for key in DERIVED if before[key] != after[key]}
    assert moved == {"D01", "D02", "D05", "D06", "D07a", "D07b", "D07c"}, moved


@test
def facts_by_status():
    for status, wanted in {"analyst view": ["F21", "F22", "F23"], "claim": ["F39"],
                           "not stated": ["F13"]}.items():
        assert [fact["id"] for fact in entente_json("facts", "--status", status)] == wanted


@test
def facts_by_search():
    found = entente_json("facts", "--search", "124.3")
    assert found[0]["id"] == "F18"
    assert entente_json("facts", "--search", "no such words anywhere") == []


@test
def facts_as_table():
    rows = list(csv.DictReader(io.StringIO(entente("facts", "--format", "csv"))))
    values = {row["id"]: row for row in rows}
    assert values["F18"]["value"] == "124.3" and values["F18"]["paragraph"] == "4"
    assert values["D10"]["low"] == "50.5" and values["F37"]["high"] == "inf", values["F37"]


@test
def facts_as_text():
    text = entente("facts")
    assert "F18" in text and "paragraph 4" in text


@test
def timeline_is_in_order():
    events = entente_json("timeline")
    assert len(events) >= 12
    for event in events:
        assert set(event) == {"id", "title", "date", "facts", "parties", "status", "who"}
        assert event["facts"]
    days = [event["date"]["earliest"] for event in events
            if event["date"] and event["date"]["earliest"]]
    assert days == sorted(days), days
    assert len(list(csv.DictReader(io.StringIO(entente("timeline", "--format", "csv"))))) \
        == len(events)
    assert events[0]["title"] in entente("timeline")


@test
def dates():
    late, unknown, opened, wrong = entente_json(
        "date", "[2025-01-21..2025-01-31]", "/2025-02-13", "../2025-02-13", "2025-13", status=1)
    assert late["valid"] and late["level"] == 2
    assert (late["earliest"], late["latest"]) == ("2025-01-21", "2025-01-31")
    assert late["words"] == "late January 2025"
    assert unknown["earliest"] is None and unknown["latest"] == "2025-02-13"
    assert unknown["start"]["unknown"] and not unknown["start"]["open"]
    assert opened["earliest"] is None and opened["start"]["open"]
    assert not wrong["valid"] and wrong["canonical"] is None
    assert wrong["error"]["position"] == 5, wrong["error"]
    assert "month" in wrong["error"]["message"]


@test
def dates_compared():
    year, = entente_json("date", "2024", "--compare", "2024-10/2024-12")
    assert year["compared_with"]["before"] == "cannot be known"
    earlier, = entente_json("date", "2022-01", "--compare", "2025-02-13")
    assert earlier["compared_with"]["before"] == "yes"
    assert earlier["compared_with"]["after"] == "no"
    assert "before 2025-02-13: yes" in entente("date", "2022-01", "--compare", "2025-02-13")


@test
def negative_years_are_no_options():
    assert json.loads(entente("date", "--format", "json", "--", "-0044"))[0]["valid"]


@test
def validate_counts_every_problem():
    report = entente_json("validate", SAMPLES / "several-problems.json", status=1)
    assert set(report) == {"file", "problems"}
    assert len(report["problems"]) >= 6
    for problem in report["problems"]:
        assert set(problem) == {"severity", "pointer", "line", "message", "hint"}
        assert problem["line"] > 0
    assert entente_json("validate", DOSSIER) == {"file": str(DOSSIER), "problems": []}
    assert "no problems" in entente("validate", DOSSIER)


@test
def validate_bad_files():
    for sample in sorted(SAMPLES.glob("*.json")):
        status = 0 if sample.name in ("empty-dossier.json", "unknown-key.json") else 1
        entente("validate", sample, status=status)
    for path in ("/nonexistent.json", "/", "/dev/zero"):
        report = entente_json("validate", path, status=1)
        assert len(report["problems"]) == 1


@test
def validate_huge_file():
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        file.truncate(200 * 1024 * 1024)
        report = entente_json("validate", file.name, status=1)
    assert "64 MiB" in report["problems"][0]["message"]


@test
def charts_as_tables():
    kinds = {}
    for chart in ("price", "share", "sales"):
        data = entente_json("chart", chart, "--table")
        for series in data["series"]:
            for mark in series["marks"]:
                assert set(mark) == {"label", "date", "value", "low", "high", "unit", "kind",
                                     "fact"}, mark
                kinds[mark["fact"]] = mark["kind"]
    assert kinds["F18"] == "stated" and kinds["D01"] == "derived" and kinds["D10"] == "derived"
    rows = list(csv.DictReader(io.StringIO(entente("chart", "share", "--format", "csv"))))
    assert [row["fact"] for row in rows] == ["F33", "F34", "F32", "D10"]
    assert "Others" not in entente("chart", "share", "--table")


@test
def charts_in_words():
    for chart in ("price", "share", "sales"):
        lines = entente("chart", chart, "--describe").splitlines()
        assert len(lines) >= 3 and any("paragraph" in line for line in lines), lines


@test
def charts_as_pictures():
    heads = {"png": b"\x89PNG\r\n\x1a\n", "svg": b"<?xml", "pdf": b"%PDF-"}
    with tempfile.TemporaryDirectory() as folder:
        for chart in ("price", "share", "sales"):
            for suffix, head in heads.items():
                path = Path(folder, f"{chart}.{suffix}")
                entente("chart", chart, "--output", path, "--size", "640x400")
                first = path.read_bytes()
                assert first.startswith(head), (path.name, first[:10])
                entente("chart", chart, "--output", path, "--size", "640x400")
                assert path.read_bytes() == first, f"{path.name} differs the second time"
        for style in ("light", "dark", "high-contrast", "high-contrast-dark", "print"):
            entente("chart", "price", "--output", Path(folder, "style.png"), "--style", style)


@test
def charts_with_a_view():
    rows = [f"2025-02-{day:02},{day + 100},{day + 102},{day + 98},{day + 101}"
            for day in (10, 11, 12, 13, 14, 17)]
    with tempfile.TemporaryDirectory() as folder:
        prices = Path(folder, "my <prices>.csv")
        prices.write_text("\n".join(["Date,Open,High,Low,Close", *rows]) + "\n")
        picture = Path(folder, "price.svg")
        pictures = set()
        for more in ([], ["--from", "2025-02-10", "--to", "2025-02"], ["--scale", "log"],
                     ["--scale", "percent"], ["--form", "candles"], ["--form", "area"]):
            entente("chart", "price", "--prices", prices, "--output", picture, *more)
            svg = picture.read_text()
            assert "imported, from my &lt;prices&gt;.csv" in svg, more
            assert "6 rows, 10 February 2025 to 17 February 2025" in svg, more
            pictures.add(svg)
        assert len(pictures) == 6, "some of these pictures are the same"
        assert "my <prices>.csv: 6 rows" in entente("chart", "price", "--prices", prices,
                                                    "--describe")
        data = entente_json("chart", "price", "--prices", prices)["prices"]
        assert data == {"kind": "imported", "file": "my <prices>.csv", "rows": 6,
                        "first": "2025-02-10", "last": "2025-02-17"}, data


def read_wave(path):
    """The frames of a WAVE file, as pairs of left and right."""
    with wave.open(str(path)) as sound:
        assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (2, 2, 48000)
        samples = array("h", sound.readframes(sound.getnframes()))
    if sys.byteorder == "big":
        samples.byteswap()
    return list(zip(samples[::2], samples[1::2]))


def heard_frequency(frames):
    """From how often the left ear's signal rises through 0."""
    left = [pair[0] for pair in frames]
    rises = [i for i in range(1, len(left)) if left[i - 1] < 0 <= left[i]]
    return (len(rises) - 1) * 48000 / (rises[-1] - rises[0])


@test
def charts_as_sound():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "sound.wav")
        for chart, notes in (("price", 4), ("share", 4), ("sales", 2)):
            assert f"{notes} notes" in entente("sonify", chart, "--output", path)
            first = path.read_bytes()
            told = entente_json("sonify", chart, "--output", path)
            assert path.read_bytes() == first, f"{chart} sounds otherwise the second time"
            frames = read_wave(path)
            assert told["notes"] == notes and close(told["duration"], len(frames) / 48000, 1e-4)
            assert max(max(map(abs, pair)) for pair in frames) < 32767 * 10 ** (-1 / 20)


@test
def sound_is_higher_where_figures_are():
    marks = {row["fact"]: row for row in
             csv.DictReader(io.StringIO(entente("chart", "share", "--format", "csv")))}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "sound.wav")
        told = entente_json("sonify", "share", "--output", path, "--range", "C4..C6",
                            "--scale", "continuous", "--tempo", "60")
        frames = read_wave(path)
        heard = {}
        for sound in told["sounds"]:
            start, length = (round(sound[key] * 48000) for key in ("start", "duration"))
            part = frames[start:start + length]
            if sound["kind"] == "rest":
                assert not any(map(any, part)), sound
            if sound["kind"] == "note":
                assert sound["source"] == marks[sound["fact"]]["kind"]
                heard[sound["fact"]] = heard_frequency(part[2000:-2000])
                assert close(heard[sound["fact"]], sound["frequency"], 1), sound
    in_order = sorted(marks, key=lambda fact: float(marks[fact]["value"]))
    assert sorted(heard, key=heard.get) == in_order, heard
    assert close(heard[in_order[0]], 261.6, 1) and close(heard[in_order[-1]], 1046.5, 1)


@test
def sound_of_a_part():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "sound.wav")
        told = entente_json("sonify", "price", "--output", path, "--from", "2025-02-13",
                            "--to", "2025")
        assert [sound["fact"] for sound in told["sounds"] if sound["kind"] == "note"] == \
            ["F18", "D02"]
        told = entente_json("sonify", "price", "--output", path, "--from", "2024", "--to", "2024")
        assert [sound["fact"] for sound in told["sounds"] if sound["kind"] == "note"] == ["D07b"]
        out = entente("sonify", "price", "--output", path, "--from", "2025-03", "--to", "2025-04",
                      status=1)
        assert out == "" and entente.stderr


@test
def wrong_use():
    for arguments in (["facts", "--format", "xml"], ["facts", "--status", "rumour"],
                      ["facts", "a", "b"], ["facts", "--nonsense"], ["timeline", "a", "b"],
                      ["chart"], ["chart", "nothing"], ["validate"], ["date"],
                      ["validate", DOSSIER, "--format", "csv"],
                      ["chart", "price", "--output", "/tmp/picture.gif"],
                      ["chart", "price", "--output", "/tmp/p.png", "--size", "big"],
                      ["chart", "price", "--output", "/tmp/p.png", "--style", "blue"],
                      ["chart", "price", "--output", "/tmp/p.png", "--from", "2025"],
                      ["chart", "price", "-o", "/tmp/p.png", "--from", "2025-13", "--to", "2026"],
                      ["chart", "price", "-o", "/tmp/p.png", "--from", "2026", "--to", "2025"],
                      ["chart", "price", "--output", "/tmp/p.png", "--scale", "log10"],
                      ["chart", "price", "--output", "/tmp/p.png", "--form", "pie"],
                      ["sonify"], ["sonify", "price"], ["sonify", "nothing", "-o", "/tmp/s.wav"],
                      ["sonify", "price", "--output", "/tmp/sound.ogg"],
                      ["sonify", "price", "-o", "/tmp/s.wav", "--tempo", "1000"],
                      ["sonify", "price", "-o", "/tmp/s.wav", "--tempo", "nan"],
                      ["sonify", "price", "-o", "/tmp/s.wav", "--range", "C4"],
                      ["sonify", "price", "-o", "/tmp/s.wav", "--range", "C5..C4"],
                      ["sonify", "price", "-o", "/tmp/s.wav", "--scale", "blues"],
                      ["sonify", "price", "-o", "/tmp/s.wav", "--from", "soon", "--to", "2025"],
                      ["sonify", "price", "-o", "/tmp/s.wav", "--from", "2026", "--to", "2025"],
                      ["sonify", "price", "-o", "/tmp/s.wav", "--from", "2025"],
                      ["sonify", "share", "-o", "/tmp/s.wav", "--from", "2025", "--to", "2025"]):
        out = entente(*arguments, status=2)
        assert out == "" and entente.stderr, arguments


@test
def failures_leave_nothing_on_standard_output():
    for arguments in (["facts", "/nonexistent.json"], ["timeline", SAMPLES / "truncated.json"],
                      ["chart", "price", "/nonexistent.json"],
                      ["chart", "price", "--output", "/nonexistent/p.png"],
                      ["chart", "price", "--prices", "/nonexistent.csv"],
                      ["sonify", "price", "/nonexistent.json", "--output", "/tmp/s.wav"],
                      ["sonify", "price", "--output", "/nonexistent/s.wav"],
                      ["date", "2025", "--compare", "2025-13"]):
        out = entente(*arguments, status=1)
        assert out == "" and entente.stderr, arguments


@test
def help_of_each_command():
    for command in ("facts", "timeline", "chart", "sonify", "validate", "date"):
        assert "--format" in entente(command, "--help")
        assert command in entente("--help")


def main():
    failures = 0
    print(f"1..{len(TESTS)}")
    for number, function in enumerate(TESTS, 1):
        name = function.__name__.replace("_", " ")
        try:
            function()
            print(f"ok {number} - {name}", flush=True)
        except (AssertionError, KeyError, ValueError, subprocess.SubprocessError) as error:
            failures += 1
            print(f"not ok {number} - {name}")
            for line in f"{type(error).__name__}: {error}".splitlines():
                print(f"# {line}", flush=True)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
