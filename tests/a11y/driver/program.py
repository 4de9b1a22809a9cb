# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests that drive one application have in common, from the session to the end."""

from .application import Application, has_atspi
from .session import missing_programs, open_session
from .tap import Cases, same, skip_all


class DrivenTests:
    """Cases that share one running application; each begins by going where it needs to be."""

    def __init__(self, session, command):
        self.session = session
        self.application = Application(session, command)

    def press(self, *keys):
        """Presses keys, each when what the one before it set off is over."""
        for key in keys:
            self.session.press(key)
            self.session.settle()

    def test_quiet(self):
        """Nothing went wrong on the way."""
        same(self.application.errors(), [], "warnings of the application")
        same(self.application.process.poll(), None, "exit status")

    def close(self):
        """Ends the application."""
        self.session.end(self.application.process)


def run_program(prepare, run_cases, programs=()):
    """Opens a session, makes what is tested in it with `prepare`, and gives that and the cases
    to `run_cases`. `programs` are needed besides those that every session needs."""
    missing = missing_programs(programs)
    if missing:
        skip_all(f"{', '.join(missing)} not installed")
    if not has_atspi():
        skip_all("gir1.2-atspi-2.0 or python3-gi not installed")

    session, tests = open_session(prepare)
    cases = Cases()
    try:
        run_cases(cases, tests)
    finally:
        session.close()
    cases.finish()
