#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs `entente check` as somebody with a file of prices would, and prints TAP.

usage: test_check.py PROGRAM
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAM = sys.argv[1]

ENVIRONMENT = {key: value for key, value in os.environ.items()
               if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
ENVIRONMENT["G_DEBUG"] = "fatal-criticals"

KEYS = ["fact", "claim", "verdict", "stated", "found", "difference", "unit", "basis", "rows",
        "reason"]

# Made up, but for what the dossier says of these days.
ROWS = [
    ("2022-01-20", 121, 125.5, 120, 121.5, 1000),
    ("2022-01-21", 122, 124.6, 119, 115.5, 1000),
    ("2023-01-27", 116, 120.5, 115, 118.2, 1000),
    ("2024-12-30", 83, 84, 82, 82.9, 1000),
    ("2024-12-31", 82.4, 82.4, 82.4, 82.4, 0),
    ("2025-01-02", 82.5, 84, 81, 82, 1000),
    ("2025-02-11", 105, 106, 103, 104.9, 1000),
    ("2025-02-12", 106, 115, 105.5, 113.8, 1000),
    ("2025-02-13", 115, 124.3, 114, 116.7, 1000),
]

TESTS = []
FOLDER = tempfile.TemporaryDirectory()


def test(function):
    TESTS.append(function)
    return function


def write(name, factor=1):
    path = Path(FOLDER.name) / name
    lines = ["Date,Open,High,Low,Close,Volume"]
    for date, *prices, volume in ROWS:
        lines.append(",".join([date, *(f"{price * factor:.6f}" for price in prices), str(volume)]))
    path.write_text("\n".join(lines) + "\n")
    return path


def check(*arguments, status):
    done = subprocess.run([PROGRAM, "check", *map(str, arguments)], env=ENVIRONMENT,
                          capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=60)
    assert done.returncode == status, \
        f"{arguments}: exit status {done.returncode}, not {status}: {done.stderr}"
    check.stderr = done.stderr
    return done.stdout


def verdicts(*arguments, status):
    file, *found = json.loads(check(*arguments, "--format", "json", status=status))
    for one in found:
        assert list(one) == KEYS, list(one)
    return file, found


def of(found, fact):
    return [one for one in found if one["fact"] == fact]


@test
def every_claim_gets_its_verdict():
    file, found = verdicts("--prices", write("plain.csv"), status=1)
    assert file["adjusted"] == "unadjusted" and file["factor"] == 1, file
    high, = of(found, "F18")
    assert high["verdict"] == "agrees" and high["found"] == 124.3 and high["stated"] == 124.3
    assert high["unit"] == "HKD/share" and high["reason"] is None
    assert high["rows"] == [{"date": "2025-02-13", "line": 10}], high["rows"]
    rise, = of(found, "F17")
    assert rise["verdict"] == "agrees" and abs(rise["found"] - 9.22671) < 1e-5, rise
    assert [row["line"] for row in rise["rows"]] == [10, 9]
    gain, = of(found, "F20")
    assert gain["verdict"] == "differs" and abs(gain["found"] - 2.54833) < 1e-5, gain
    assert abs(gain["difference"] + 0.05167) < 1e-5 and gain["unit"] == "%", gain


@test
def days_are_compared_as_days():
    _, found = verdicts("--prices", write("plain.csv"), status=1)
    highs, closes = of(found, "F19")
    assert highs["verdict"] == "agrees" and highs["found"] == "2022-01-21", highs
    assert highs["stated"] == "2022-01" and highs["difference"] == 0
    assert closes["verdict"] == "differs" and closes["found"] == "2023-01-27", closes
    assert closes["difference"] == 361 and closes["unit"] == "days", closes


@test
def suspect_rows_are_named():
    _, found = verdicts("--prices", write("plain.csv"), status=1)
    year, _ = of(found, "F37")
    assert year["verdict"] == "agrees" and abs(year["found"] - 41.62621) < 1e-5, year
    assert year["rows"][1] == {"date": "2024-12-31", "line": 6}, year["rows"]
    assert year["reason"], year


@test
def an_adjusted_file_is_said_to_be_one():
    file, found = verdicts("--prices", write("adjusted.csv", 0.99887), status=1)
    assert file["adjusted"] == "adjusted" and abs(file["factor"] - 0.99887) < 1e-6, file
    assert of(found, "F18")[0]["verdict"] == "cannot-tell"
    assert "0.99887" in of(found, "F18")[0]["reason"]
    assert of(found, "F17")[0]["verdict"] == "agrees"
    text = check("--prices", write("adjusted.csv", 0.99887), status=1)
    assert "0.99887" in text.splitlines()[0], text


@test
def without_prices_other_sources_are_compared():
    file, found = verdicts(status=0)
    assert file["factor"] is None and file["file"] is None, file
    assert of(found, "D08")[0]["verdict"] == "agrees" and of(found, "D08")[0]["found"] == 20.82
    assert of(found, "F18")[0]["verdict"] == "cannot-tell" and of(found, "F18")[0]["reason"]


@test
def text_says_the_same():
    text = check("--prices", write("plain.csv"), status=1)
    for words in ("2.548", "0.052", "9.227", "21 January 2022", "27 January 2023", "line 10"):
        assert words in text, words


@test
def wrong_use_and_bad_files():
    check("a", "b", status=2)
    check("--prices", Path(FOLDER.name) / "missing.csv", status=1)
    assert "missing.csv" in check.stderr
    page = Path(FOLDER.name) / "page.csv"
    page.write_text("<!DOCTYPE html><html><body>No data</body></html>\n")
    check("--prices", page, status=1)
    assert "page.csv" in check.stderr
    open_question = Path(FOLDER.name) / "ambiguous.csv"
    open_question.write_text("Date,Close\n03/04/2024,80\n04/04/2024,81\n05/04/2024,82\n")
    check("--prices", open_question, status=1)
    assert "--date-order" in check.stderr, check.stderr
    check("--prices", open_question, "--date-order", "dmy", status=0)
    check("--prices", open_question, "--date-order", "sideways", status=2)


def main():
    failed = 0
    print(f"1..{len(TESTS)}")
    for number, function in enumerate(TESTS, 1):
        name = function.__name__.replace("_", " ")
        try:
            function()
            print(f"ok {number} - {name}")
        except Exception as error:  # reported as a failed test
            failed += 1
            print(f"not ok {number} - {name}")
            print("# " + str(error).replace("\n", "\n# "))
    FOLDER.cleanup()
    return 1 if failed else 0


sys.exit(main())
