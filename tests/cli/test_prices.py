#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs `entente prices` as somebody with a file would, and prints TAP.

usage: test_prices.py PROGRAM
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAM = sys.argv[1]
SAMPLES = Path(__file__).resolve().parents[1] / "data/prices"

ENVIRONMENT = {key: value for key, value in os.environ.items()
               if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
ENVIRONMENT["G_DEBUG"] = "fatal-criticals"

KEYS = ["encoding", "separator", "decimal", "header_line", "columns", "date_order", "interval",
        "rows", "skipped", "first", "last", "adjusted", "suspects", "ambiguous", "error"]

TESTS = []


def test(function):
    TESTS.append(function)
    return function


def prices(*arguments, status=0):
    done = subprocess.run([PROGRAM, "prices", *map(str, arguments)], env=ENVIRONMENT,
                          capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=60)
    assert done.returncode == status, \
        f"{arguments}: exit status {done.returncode}, not {status}: {done.stderr}"
    prices.stderr = done.stderr
    return done.stdout


def report(*arguments, status=0):
    found = json.loads(prices(*arguments, "--format", "json", status=status))
    assert list(found) == KEYS, list(found)
    return found


@test
def every_sample_gives_the_same_members():
    for path in sorted(SAMPLES.glob("*.csv")):
        done = subprocess.run([PROGRAM, "prices", path, "--format", "json"], env=ENVIRONMENT,
                              capture_output=True, text=True, timeout=60)
        found = json.loads(done.stdout)
        assert list(found) == KEYS, path
        good = found["error"] is None and not found["ambiguous"]
        assert done.returncode == (0 if good else 1), path
        assert (found["rows"] is not None) == good, path


@test
def a_good_file():
    found = report(SAMPLES / "yahoo-web.csv")
    assert found["encoding"] == "UTF-8" and found["separator"] == ","
    assert found["decimal"] == "." and found["header_line"] == 1
    assert found["columns"] == {"open": "Open", "high": "High", "low": "Low", "close": "Close",
                                "date": "Date", "adjusted": "Adj Close", "volume": "Volume"}
    assert found["date_order"] == "ymd" and found["interval"] == "daily"
    assert found["rows"] == 9 and found["adjusted"] == "unadjusted"
    assert (found["first"], found["last"]) == ("2024-01-08", "2024-01-19")
    assert [row["line"] for row in found["skipped"]] == [6]
    assert found["skipped"][0]["reason"]
    assert found["suspects"] == [] and found["ambiguous"] == [] and found["error"] is None


@test
def suspects_have_lines_and_reasons():
    found = report(SAMPLES / "suspects.csv")
    assert [row["line"] for row in found["suspects"]] == [2, 2, 2, 3, 4, 5, 6, 7, 8, 10]
    assert all(row["reason"].endswith(".") for row in found["suspects"])


@test
def an_open_question_is_asked_and_can_be_answered():
    path = SAMPLES / "ambiguous-dates.csv"
    found = report(path, status=1)
    question, = found["ambiguous"]
    assert question["what"] == "date-order" and question["example"] == "03/04/2024"
    assert question["choices"] == ["dmy", "mdy"] and "03/04/2024" in question["question"]
    assert found["rows"] is None and found["date_order"] is None
    assert report(path, "--date-order", "dmy")["first"] == "2024-04-03"
    assert report(path, "--date-order=mdy")["first"] == "2024-03-04"
    assert "--date-order" in prices(path, status=1)


@test
def decimal_symbol_and_column_are_options():
    path = SAMPLES / "ambiguous-decimal.csv"
    assert report(path, status=1)["ambiguous"][0]["what"] == "decimal"
    assert report(path, "--decimal", ",")["decimal"] == ","
    path = SAMPLES / "symbols-in-rows.csv"
    assert report(path, status=1)["ambiguous"][0]["choices"] == ["00700", "09988"]
    assert report(path, "--symbol", "00700")["rows"] == 10
    path = SAMPLES / "two-unknown.csv"
    assert report(path, status=1)["ambiguous"][0]["what"] == "column"
    assert report(path, "--column", "close=Beta")["columns"]["close"] == "Beta"
    assert report(path, "--column", "close=2")["columns"]["close"] == "Alpha"
    found = report(SAMPLES / "no-header.csv", "--column", "close=5", "--column", "high=3")
    assert found["columns"]["close"] == 5 and found["header_line"] is None


@test
def layout_options():
    found = report(SAMPLES / "eastmoney-gb18030.csv", "--encoding", "GB18030")
    assert found["columns"]["close"] == "收盘"
    assert report(SAMPLES / "sep-line.csv", "--separator", ";", "--header-line", "2")["rows"] == 10
    assert report(SAMPLES / "excel-utf16.csv", "--separator", "tab")["separator"] == "\t"


@test
def wrong_use():
    path = SAMPLES / "yahoo-web.csv"
    for arguments in ([], [path, path], [path, "--date-order", "ydm"], [path, "--decimal", ";"],
                      [path, "--column", "close"], [path, "--column", "weight=1"],
                      [path, "--separator", "x"], [path, "--format", "xml"], [path, "--no-such"]):
        assert prices(*arguments, status=2) == "" and prices.stderr, arguments


@test
def what_is_no_table_is_named():
    for name, words in (("page.csv", "web page"), ("limit.csv", "25 requests"),
                        ("brak-danych.csv", "Brak danych"), ("empty.csv", "empty"),
                        ("header-only.csv", "no row"), ("nul.csv", "Line 3")):
        found = report(SAMPLES / name, status=1)
        assert words in found["error"], found
        assert prices(SAMPLES / name, status=1) == "" and words in prices.stderr


@test
def what_is_no_file_is_refused_at_once():
    with tempfile.TemporaryDirectory() as folder:
        pipe = Path(folder) / "pipe.csv"
        os.mkfifo(pipe)
        for path in (pipe, folder, "/dev/zero", Path(folder) / "missing.csv"):
            assert report(path, status=1)["error"], path


@test
def text_from_files_is_printed_safely():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "steering.csv"
        path.write_text("\x1b[2Jnote\u202e\nDate,Close\x1b[31m\n2024-01-08,1\x1b]0;x\x07\n"
                        "2024-01-09,2\n", encoding="utf-8")
        text = prices(path, "--column", "close=2")
        assert "\x1b" not in text and "\x07" not in text and "\u202e" not in text
        assert "\x1b" not in prices(path, "--column", "close=2", "--format", "json")
        assert "\x1b" not in prices.stderr


@test
def text_says_it_in_sentences():
    text = prices(SAMPLES / "macrotrends.csv")
    for words in ("10 rows, 2024-01-08 to 2024-01-19.", "The symbol is TST.",
                  "The header is in line 11.", "The close is adjusted.", "Above the table stands:",
                  "ATTRIBUTION: name the source."):
        assert words in text, words


def main():
    print(f"1..{len(TESTS)}")
    failed = 0
    for number, function in enumerate(TESTS, 1):
        name = function.__name__.replace("_", " ")
        try:
            function()
            print(f"ok {number} - {name}", flush=True)
        except Exception as error:  # pylint: disable=broad-exception-caught
            failed += 1
            print(f"not ok {number} - {name}", flush=True)
            for line in f"{type(error).__name__}: {error}".splitlines():
                print(f"# {line}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
