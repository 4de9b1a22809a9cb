#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts Orca as its own program does, without regard to others.

That program ends where the user has another Orca, in whatever session, or ends that one. What
is tested here neither minds nor disturbs the Orca of somebody who works at this machine.
"""

import sys
from importlib.util import find_spec

if find_spec("orca.settings_manager"):
    from orca import orca, settings_manager
    manager = settings_manager.get_manager()
    manager.activate(None, {})
    sys.path.insert(0, manager.get_prefs_dir())
else:
    # Newer versions have their settings elsewhere, and want to be loaded in this order.
    from orca import debugging_tools_manager, gsettings_registry, orca  # noqa: F401
    gsettings_registry.get_registry().set_runtime_value("typing-echo", "key-echo", False)
sys.exit(orca.main())
