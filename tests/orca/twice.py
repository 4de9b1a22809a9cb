# SPDX-License-Identifier: GPL-3.0-or-later
"""What a listener hears more often than once in one stop."""

import re

# So many words in a row are not said again in one stop, wherever they begin.
RUN = 4


def phrases_of(lines):
    """What is between the pauses: signs that part, but not those in a number or a time. What
    is computed with is not a phrase: a formula has a figure as often as it counts."""
    found = []
    for line in lines:
        found += re.split(r"[,.;?!](?=\s|$)|[()“”]", line.casefold())
    return [phrase.strip() for phrase in found
            if re.search(r"\w", phrase) and not re.search(r"[+÷×−=]( |$)", phrase)]


def closes_as_it_opens(phrase):
    """Whether a name is said before and after what it is the name of."""
    words = phrase.split()
    return len(words) > 1 and words[0] == words[-1]


def said_twice(lines):
    """The phrases and the runs of words that a stop has more than once."""
    phrases = phrases_of(lines)
    runs = []
    for line in lines:
        words = re.findall(r"[\w$%’.-]*\w[\w$%’-]*", line.casefold())
        runs += [" ".join(words[i:i + RUN]) for i in range(len(words) - RUN + 1)]
    return sorted({what for all_of_them in (phrases, runs) for what in all_of_them
                   if all_of_them.count(what) > 1} | set(filter(closes_as_it_opens, phrases)))
