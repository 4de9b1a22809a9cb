# SPDX-License-Identifier: GPL-3.0-or-later
"""The ways through the application whose transcripts are kept, each from a newly opened window.

A step is a key, "type:" and text to be typed, "orca:" and a command of Orca, or "size:" and the
width and height that the window is to have. ARGUMENTS are
those of the application, for a tour that has any.
"""

from pathlib import Path

PRICES = ["--prices", str(Path(__file__).parent / "prices.csv")]
ARGUMENTS = {"prices": PRICES, "import": PRICES}

TOURS = {
    # Every event of the list; the way to the details and back.
    "timeline": ["End", "Home", *["Down"] * 17, "Home", "Return", "Escape", "F6"],
    # To scale: the axis, from event to event; Enter goes into what it chooses.
    "axis": ["Tab", "Right", "space", "shift+Tab", "Right", "Right", "Right", "End", "Tab",
             "Left", "Return"],
    # From chart to chart by the switch above them.
    "charts": ["ctrl+1", "shift+Tab", "Right", "space", "Right", "Return", "shift+Tab"],
    # A status that is turned on, and the facts that it leaves.
    "status": ["ctrl+shift+f", "Right", "space", "space", "Left", "Return", "Escape"],
    # From the chart as a whole to each mark, its event, and back.
    "price-chart": ["ctrl+1", *["Right"] * 4, "Right", "Home", "ctrl+Up", "ctrl+Down", "ctrl+j",
                    "Escape", "Return", "Escape"],
    # The bars; the table twin.
    "share-chart": ["ctrl+2", *["Right"] * 4, "ctrl+Up", "ctrl+t", "Down", "Down", "ctrl+t"],
    # From flag to flag, from the chart as a whole and from a mark, and back to the marks.
    "flags": ["ctrl+1", "ctrl+shift+Right", "ctrl+shift+Right", "ctrl+shift+Left", "Home",
              "ctrl+shift+Left", "Return", "Escape", "Right"],
    # From row to row of imported prices, and from gap to gap.
    "prices": ["alt+i", "ctrl+1", "Right", "ctrl+Left", "ctrl+Left", "ctrl+Right",
               "ctrl+Page_Up", "ctrl+Page_Up", "ctrl+Page_Down", "ctrl+Right", "Right"],
    # The keys of each view, for who asks; what has the focus does not say them.
    "keys": ["F1", "Down", "Escape", "ctrl+1", "F1", "Down", "Down", "Escape", "ctrl+t", "F1",
             "Escape", "alt+3", "F1", "Escape", "Down", "Return", "F1", "Escape"],
    # How much is said: what is chosen, what there is to choose, and what has been chosen.
    "preferences": ["ctrl+comma", "Right", "space", "Escape"],
    # Fewer words, and more: the marks of both charts, and events.
    "brief": ["ctrl+comma", "Left", "space", "Escape", *["Down"] * 5, "ctrl+1", *["Right"] * 4,
              "ctrl+2", *["Right"] * 4, "alt+3", "Down"],
    "full": ["ctrl+comma", "Right", "space", "Escape", *["Down"] * 5, "ctrl+1", *["Right"] * 4,
             "ctrl+2", *["Right"] * 4, "alt+3", "Down"],
    "facts": ["alt+3", "Down", "Down", "Down", "Up", "End", "Home"],
    # A computed figure, one of its inputs, and back step by step.
    "detail-page": ["ctrl+1", "Right", "Right", "Return", "Down", "Return", "Down", "Down",
                    "Escape", "Escape"],
    "search": ["ctrl+f", "type:124.3", "Return", "Escape", "Escape", "Escape"],
    "filter": ["ctrl+shift+f", "Right", "Right", "End", "Return", "Down", "Down", "Escape"],
    # Lists to choose from: what is chosen is said when one is opened and when it is closed.
    "choices": ["ctrl+shift+f", "shift+Tab", "Return", "space", "Down", "Return", "space", "Down",
                "Escape", "Tab", "space", "Down", "Down", "Return", "Escape", "Escape"],
    # Menus, and controls that a button opens.
    "menus": ["F10", "Down", "Escape", "ctrl+1", *["Tab"] * 6, "space", "Down", "Escape",
              *["Tab"] * 4, "space", *["Tab"] * 4, "Escape"],
    # How a file of prices is read: a list to choose from, and the line of the header.
    "import": [*["shift+Tab"] * 3, "Up", "Down", *["shift+Tab"] * 4, "space", "Down", "Return"],
    # A window as wide as that of a phone: the bar that switches between the views.
    "phone": ["size:360x700", "Down", "Tab", "Tab", "Right", "space", "shift+Tab", "Tab", "Right",
              "Return", "alt+2", "alt+1", "Tab", "Tab", "Tab"],
    "questions": ["ctrl+shift+f", "Tab", "Tab", "Return", "Down", "Down", "Escape"],
    # Orca's flat review, line by line: from mark to mark, and from a bar to the description and the
    # title of its chart; what lies as high in the other views is on the way.
    "flat-review": ["ctrl+1", "Right", "KP_Up", *["KP_Home"] * 5, "KP_Page_Up"],
    "flat-review-text": ["ctrl+3", "Right", "KP_Up", *["KP_Home"] * 7],
}
