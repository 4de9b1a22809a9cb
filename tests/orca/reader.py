# SPDX-License-Identifier: GPL-3.0-or-later
"""A listener with a keyboard: the real Orca, the application, and what is said after each key."""

import json
import os
import re
import sys
from importlib.util import find_spec
from pathlib import Path

from driver.application import Application
from driver.session import Session, missing_programs, open_session
from speech_server import SpeechServer

LAUNCHER = Path(__file__).parent / "launch_orca.py"

# The transcripts and the README's table are of this version.
KEPT_ORCA = "48"

# Orca as it comes, but for the echo of keys, which is not about the application.
SETTINGS = {
    "general": {},
    "profiles": {"default": {"profile": ["Default", "default"], "enableKeyEcho": False,
                             "pronunciations": {}, "keybindings": {}}},
    "pronunciations": {},
    "keybindings": {},
}


def why_not():
    """Why the tests cannot run here; None if they can."""
    missing = missing_programs()
    if missing:
        return f"{', '.join(missing)} not installed"
    for module in ("gi", "orca"):
        if find_spec(module) is None:
            return f"the Python module {module} is not installed"
    return None


def other_orca():
    """The version of the Orca here, if it is not the one whose words are kept; else None.

    Versions differ in full stops, in what they call a container, and in when they leave one.
    """
    from orca import orca_platform
    version = orca_platform.version
    return None if version.split(".")[0] == KEPT_ORCA else version


def normalise(text):
    """One line; spaces that no line breaks at, and direction marks, are of no concern here."""
    text = re.sub(r"[\u200e\u200f\u2066-\u2069]", "", text)
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ").replace("\u202f", " ")).strip()


def count_words(lines):
    """Words as a listener counts them: what blanks part, without stray signs."""
    return sum(bool(re.search(r"\w", word)) for line in lines for word in line.split())


class Reader:
    """Presses keys and takes down what Orca says."""

    def __init__(self, session):
        self.session = session
        self.application = None
        settings = session.home / "data/orca"
        settings.mkdir(parents=True)
        (settings / "user-settings.conf").write_text(json.dumps(SETTINGS))
        path = session.runtime / "speech-dispatcher/speechd.sock"
        self.server = SpeechServer(path)
        os.environ["SPEECHD_ADDRESS"] = f"unix_socket:{path}"
        self.orca = None

    def _start_orca(self):
        """A new one for each window: Orca remembers things by addresses that are used again."""
        before = self.server.count()
        self.orca = self.session.start("orca", [sys.executable, str(LAUNCHER)])
        self.session.wait(lambda: any("creen reader on" in text
                                      for text in self.server.since(before)), "Orca to speak")
        self.session.settle(self.server.count)

    def open_window(self, command):
        """Starts Orca and the application; returns what is said when its window is there.

        What is said of a window that has just come up depends on which of the two, Orca or the
        application, is faster on the bus; so the window is left and entered anew.
        """
        self._start_orca()
        self.application = Application(self.session, command)
        self.session.settle(self.server.count)
        window = Session.active_window()
        Session.leave_window()
        self.session.settle(self.server.count)
        return self._take_down(lambda: Session.enter_window(window))

    def close_window(self):
        """Ends both; returns the warnings that the application gave."""
        errors = self.application.errors()
        self.session.end(self.application.process)
        self.application = None
        self.session.end(self.orca)
        return errors

    def _take_down(self, act):
        before = self.server.count()
        act()
        self.session.settle(self.server.count)
        return [normalise(text) for text in self.server.since(before)]

    def press(self, key):
        """What is said after a key."""
        return self._take_down(lambda: Session.press(key))

    def press_orca(self, key):
        """What is said after a command of Orca."""
        return self._take_down(lambda: Session.press_with("KP_Insert", key))

    def resize(self, size):
        """What is said when the window has another size, such as "360x700"."""
        return self._take_down(lambda: Session.resize_window(*size.split("x")))

    def type(self, text):
        """What is said after text is typed."""
        keys = [{" ": "space", ".": "period"}.get(letter, letter) for letter in text]
        return self._take_down(lambda: Session.press(*keys))


def open_reader():
    """A session with a reader in it."""
    return open_session(Reader)
