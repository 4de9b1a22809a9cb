#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts Orca as its own program does, without regard to others.

That program ends where the user has another Orca, in whatever session, or ends that one. What
is tested here neither minds nor disturbs the Orca of somebody who works at this machine.
"""

import sys
from importlib.util import find_spec

from gi.repository import GLib

# Milliseconds in which the application and the display have said all that belongs together.
PATIENCE = 60


class Patient:
    """Runs what is to be done when there is nothing else to do, and a moment later.

    On X11 a popover that takes the keyboard leaves the window and enters it again. An Orca that
    is quick says both, one that has more to do neither; with Wayland there is no such thing.
    """

    def __getattr__(self, name):
        return getattr(GLib, name)

    @staticmethod
    def idle_add(function):
        """As that of GLib."""
        def begin():
            GLib.idle_add(function)
            return GLib.SOURCE_REMOVE

        return GLib.timeout_add(PATIENCE, begin)



if find_spec("orca.settings_manager"):
    from orca import event_manager, orca, settings_manager
    manager = settings_manager.get_manager()
    manager.activate(None, {})
    sys.path.insert(0, manager.get_prefs_dir())
else:
    # Newer versions have their settings elsewhere, and want to be loaded in this order.
    from orca import debugging_tools_manager, gsettings_registry  # noqa: F401, I001
    from orca import event_manager, orca
    gsettings_registry.get_registry().set_runtime_value("typing-echo", "key-echo", False)
event_manager.GLib = Patient()
sys.exit(orca.main())
