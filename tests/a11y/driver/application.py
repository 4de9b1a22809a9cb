# SPDX-License-Identifier: GPL-3.0-or-later
"""The application, as assistive technology sees it."""

import re
import subprocess
import warnings

from .session import SessionError

warnings.simplefilter("ignore")

# On a display without a compositor, GTK 4.24 says this of popovers; see tests/ui/display.c.
NOT_OURS = "gdk_frame_timings_submitted() called on submitted frame"


def has_atspi():
    """Whether the library is installed."""
    try:
        import gi
        gi.require_version("Atspi", "2.0")
    except (ImportError, ValueError):
        return False
    return True


def load_atspi():
    """The library, loaded when the session's bus is known; None where it is not installed."""
    if not has_atspi():
        return None
    from gi.repository import Atspi
    Atspi.init()
    return Atspi


class Application:
    """One running Entente."""

    NAME = "entente"

    def __init__(self, session, command, name="application"):
        self.session = session
        self.atspi = load_atspi()
        self.log_name = name
        self.process = session.start(name, command, stdout=subprocess.DEVNULL)
        self.root = session.wait(self._find, "the application on the accessibility bus")
        self.frame = session.wait(self._find_frame, "an active window")
        session.settle()

    def _find(self):
        if self.process.poll() is not None:
            raise SessionError(f"the application ended with {self.process.returncode}: " +
                               self.session.log(self.log_name))
        desktop = self.atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_name() == self.NAME:
                return child
        return None

    def _find_frame(self):
        for i in range(self.root.get_child_count()):
            frame = self.root.get_child_at_index(i)
            if frame and frame.get_state_set().contains(self.atspi.StateType.ACTIVE):
                return frame
        return None

    def walk(self, node=None, showing=True):
        """All nodes below one, in the order of the tree; by default only those that show."""
        node = node or self.frame
        yield node
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child is not None and (not showing or self.has(child, "SHOWING")):
                yield from self.walk(child, showing)

    def has(self, node, state):
        """Whether a node has a state, such as "FOCUSED"."""
        return node.get_state_set().contains(getattr(self.atspi.StateType, state))

    def find(self, role, name=None, node=None):
        """The first node of a role, such as "list item", and a name; None if there is none."""
        for found in self.walk(node):
            if found.get_role_name() == role and name in (None, found.get_name()):
                return found
        return None

    def children(self, node):
        """The children of a node."""
        return [node.get_child_at_index(i) for i in range(node.get_child_count())]

    def focused(self):
        """The node with the keyboard focus; None if there is none."""
        found = [node for node in self.walk() if self.has(node, "FOCUSED")]
        assert len(found) < 2, f"several have the focus: {[n.get_name() for n in found]}"
        return found[0] if found else None

    def extents(self, node):
        """x, y, width and height on the display."""
        window = node.get_component_iface().get_extents(self.atspi.CoordType.WINDOW)
        return window.x, window.y, window.width, window.height

    def errors(self):
        """Warnings and criticals that the application printed."""
        return [line for line in self.session.log(self.log_name).splitlines()
                if re.search("WARNING|CRITICAL|ERROR", line) and NOT_OURS not in line]
