# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of a row of data, made from the CSV of the command line alone.

Numbers of the CSV are written with their unit as they are. Only a figure that is computed is
rounded: to as many decimals as its words have, and outward where it is a bound. Dates are in
words, and speech says "percent" for the sign.
"""

import math
import re

UNITS = {"HKD/share": ("HK$", ""), "%": ("", " %"), "USD billion": ("US$", " billion")}
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December"]


def plain(text):
    """Text with plain blanks."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def with_unit(number, unit):
    """A number of the CSV with its unit; nothing where there is none."""
    before, after = UNITS[unit]
    return before + number + after if number else ""


def _day(date):
    parts = date.rstrip("~").split("-")
    words = parts[0]
    if len(parts) > 1:
        words = f"{MONTHS[int(parts[1]) - 1]} {words}"
    if len(parts) > 2:
        words = f"{int(parts[2])} {words}"
    return "about " + words if date.endswith("~") else words


def date_words(date):
    """A date, or an interval of two, of the CSV."""
    if "/" not in date:
        return _day(date)
    first, last = map(_day, date.split("/"))
    if first.startswith("about "):
        return f"from {first} to {last}"
    year = re.search(r" \d{4}$", last).group()
    return f"{first.removesuffix(year)} to {last}"


def check_figure(words, row):
    """Asserts that the words of a figure are those of a row."""
    before, after = UNITS[row["unit"]]
    found = re.fullmatch(rf"(at most |at least )?{re.escape(before)}(\d+(?:\.\d+)?)"
                         rf"{re.escape(after)}", words)
    assert found, f"{words} is no figure in {row['unit']}"
    bound, number = found.groups()
    decimals = len(number.partition(".")[2])
    if bound:
        round_out = math.ceil if bound == "at most " else math.floor
        limit = float(row["high"] if bound == "at most " else row["low"])
        expected = f"{round_out(limit * 10 ** decimals) / 10 ** decimals:.{decimals}f}"
    elif row["kind"] == "stated":
        expected = row["value"]
    else:
        expected = f"{float(row['value']):.{decimals}f}"
    assert number == expected, f"{words} is not {expected}, of {row}"


def spoken(figure):
    """A figure as speech has it."""
    return figure.replace(" %", " percent") if not figure.startswith("at ") else figure
