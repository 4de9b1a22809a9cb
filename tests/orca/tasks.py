# SPDX-License-Identifier: GPL-3.0-or-later
"""What a listener wants to know, the keys that lead there, and how much may be said on the way.

Keys are counted from the opened window, and words from the first key to the last. `answer` are
regular expressions, all of which have to be found in what is said; `each` is what every
stop of those in `stops` has to have.
"""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Task:
    """One question."""

    name: str
    keys: list
    most_keys: int
    answer: list
    most_words: int = 0        # 0: any number
    each: list = field(default_factory=list)
    most_each: int = 0
    stops: range = range(0)    # of the keys, those that lead to a mark or an event
    prices: Path = None        # imported before the first key


UNIT = r"(HK\$[0-9]|[0-9] percent)"
KIND = r"\b(stated|derived)\b"
YEAR = r"\b20[0-9][0-9]\b"
STATUS = (r"(Announced|Quote|Reported|Company-reported|Research estimate|Analyst view|Claim|"
          r"Characterisation|Background|Not stated|Implied|Derived)")
PRICES = Path(__file__).resolve().parents[1] / "data/prices/ui-daily.csv"
MARKS = 8
EVENTS = 18

TASKS = [
    Task("The highest share among the named vendors", ["ctrl+2"], 2,
         [r"[Hh]ighest of the 3 named: Vivo, 17 percent"], most_words=30),
    Task("The intraday high, its source and paragraph", ["ctrl+1", "ctrl+Up"], 2,
         [r"Intraday high, HK\$124\.3, 13 February 2025, stated, Report, paragraph 4"],
         most_words=30),
    Task("Every mark of the price chart and the share chart",
         ["ctrl+1", *["Right"] * 4, "ctrl+2", *["Right"] * 4], MARKS + 2,
         [r"Last close of 2024, at most HK\$83\.54", r"Previous close, HK\$113\.83",
          r"Intraday high, HK\$124\.3", r"\bClose, HK\$116\.79", r"Vivo, 17 percent",
          r"Huawei, 16 percent", r"Apple, 15 percent", r"Vendors not named .*52\.0 percent"],
         each=[UNIT, YEAR, KIND], most_each=14, stops=[1, 2, 3, 4, 6, 7, 8, 9]),
    Task("Every event in order, with its date in words and its status",
         ["End", "Home", *["Down"] * (EVENTS - 1)], EVENTS + 1,
         [r"Apple leads China’s smartphone market, in or before 2023",
          r"Alibaba brings out Qwen 2\.5, late January 2025",
          r"Apple’s fiscal first quarter 2025, 29 September to 28 December 2024",
          r"Analysts and experts weigh the deal, 13 February 2025"],
         each=[YEAR, STATUS], most_each=20, stops=range(1, EVENTS + 1)),
    Task("How the previous close was derived: formula, inputs, interval",
         ["ctrl+1", "Right", "Right", "Return"], 4,
         [r"HK\$113\.83, between 113\.72 and 113\.93", r"HK\$124\.3 ÷ \(1 \+ 9\.2 %\)",
          r"Intraday high.* ÷ \(1 \+ .*Largest rise of the day"]),
    Task("Which statements are analyst views",
         ["ctrl+shift+f", "End", "Return", "Down", "Down"], 5,
         [r"3 facts", r"evidence of Alibaba’s skill", r"the speed at which AI features reach China",
          r"Apple’s rivals have put great force into selling AI phones"]),
    Task("What the gain of 2.6 % at the close was checked against, with prices imported",
         ["ctrl+f", "type:2.6", "Return"], 8,
         [r"Differs by −0\.052 percentage points: 2\.548 % was found",
          r"[Hh]eld against the close of the day, the close before"],
         prices=PRICES),
]
