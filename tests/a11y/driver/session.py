# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop session of its own: display, window manager, message bus, accessibility bus."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from .processes import Rest

# No test waits longer for anything.
LONGEST_WAIT = 60
# Nothing has happened for this many seconds: what a key set off is over. Longer than the
# pause after which a search begins.
QUIET = 0.4

NEEDED = ["Xvfb", "dbus-daemon", "openbox", "xdotool", "xprop"]


def keycode(key):
    """F1 to F10 by their place on the keyboard: with some layouts, xdotool takes Alt for them."""
    *modifiers, last = key.split("+")
    if re.fullmatch("F[1-9]|F10", last):
        last = str(66 + int(last[1:]))
    return "+".join([*modifiers, last])


class SessionError(Exception):
    """The session, not what is tested in it, does not work."""


def missing_programs(names=()):
    """The programs that are needed and not there."""
    return [name for name in [*NEEDED, *names] if shutil.which(name) is None]


class Session:
    """Starts processes and ends them, the last one first."""

    def __init__(self):
        self.home = Path(tempfile.mkdtemp(prefix="entente-a11y-"))
        self.runtime = self.home / "runtime"
        self.runtime.mkdir(mode=0o700)
        self._processes = []
        self._set_environment()

    def _set_environment(self):
        """For this process too: it talks to the buses as those that it starts do."""
        for name in ("DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "WAYLAND_DISPLAY",
                     "XAUTHORITY", "DISPLAY", "LANGUAGE", "GTK_MODULES"):
            os.environ.pop(name, None)
        config = self.home / "config"
        (config / "gtk-4.0").mkdir(parents=True)
        (config / "gtk-4.0/settings.ini").write_text(
            "[Settings]\ngtk-font-name=Cantarell 11\n"
            "gtk-cursor-blink=false\ngtk-enable-animations=false\n")
        os.environ.update(
            HOME=str(self.home), XDG_RUNTIME_DIR=str(self.runtime), XDG_CONFIG_HOME=str(config),
            XDG_DATA_HOME=str(self.home / "data"), XDG_CACHE_HOME=str(self.home / "cache"),
            XDG_STATE_HOME=str(self.home / "state"), LC_ALL="C.UTF-8", LANG="C.UTF-8",
            GDK_BACKEND="x11", GSK_RENDERER="cairo", GTK_A11Y="atspi", GIO_USE_VFS="local",
            GSETTINGS_BACKEND="memory", ADW_DISABLE_PORTAL="1", NO_AT_BRIDGE="0",
            LIBGL_ALWAYS_SOFTWARE="1", PYTHONUNBUFFERED="1")

    def start(self, name, command, **options):
        """Starts a process whose words go to a file in the session's home."""
        with open(self.home / f"{name}.log", "wb") as log:
            options.setdefault("stdout", log)
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=log, **options)
        self._processes.append((name, process))
        return process

    def log(self, name):
        """What a process said on its standard error."""
        try:
            return (self.home / f"{name}.log").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ""

    def open(self):
        """Starts the display, the bus and the window manager."""
        reader, writer = os.pipe()
        self.start("display", ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x900x24",
                               "-nolisten", "tcp", "-noreset"], pass_fds=[writer])
        os.close(writer)
        with os.fdopen(reader) as file:
            number = file.readline().strip()
        if not number:
            raise SessionError("no display: " + self.log("display"))
        os.environ["DISPLAY"] = ":" + number
        bus = self.start("bus", ["dbus-daemon", "--session", "--nofork", "--nopidfile",
                                 "--print-address=1", f"--address=unix:dir={self.runtime}"],
                         stdout=subprocess.PIPE, text=True)
        address = bus.stdout.readline().strip()
        if not address:
            raise SessionError("no message bus: " + self.log("bus"))
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = address
        self.start("manager", ["openbox", "--sm-disable"])
        self.wait(self._has_manager, "the window manager")

    @staticmethod
    def _has_manager():
        check = subprocess.run(["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"],
                               capture_output=True, check=False)
        return b"window id" in check.stdout

    @staticmethod
    def wait(condition, what, limit=LONGEST_WAIT):
        """Waits until a condition holds and returns what it gave."""
        end = time.monotonic() + limit
        while True:
            value = condition()
            if value:
                return value
            if time.monotonic() > end:
                raise SessionError(f"waited in vain for {what}")
            time.sleep(0.05)

    @staticmethod
    def settle(progress=None, quiet=QUIET):
        """Waits until nothing happens any more: no process works, and nothing was said."""
        rest = Rest()
        last, since = progress() if progress else None, time.monotonic()
        end = since + LONGEST_WAIT
        while time.monotonic() < end:
            time.sleep(0.03)
            resting = rest.look()
            now = progress() if progress else None
            if now != last:
                last, since = now, time.monotonic()
            if resting >= quiet and time.monotonic() - since >= quiet:
                return
        raise SessionError("the session does not come to rest")

    @staticmethod
    def press(*keys):
        """Presses keys, each of which may have modifiers: "ctrl+f"."""
        subprocess.run(["xdotool", "key", "--clearmodifiers", *map(keycode, keys)], check=True)

    @staticmethod
    def press_with(modifier, key):
        """Presses a key while another is held that is no modifier for the display."""
        *more, last = key.split("+")
        held = [modifier, *more]
        command = ["xdotool"]
        for name in held:
            command += ["keydown", name]
        command += ["key", last]
        for name in reversed(held):
            command += ["keyup", name]
        subprocess.run(command, check=True)

    @staticmethod
    def active_window():
        """The identifier of the window with the focus."""
        found = subprocess.run(["xdotool", "getactivewindow"], capture_output=True, text=True,
                               check=True)
        return found.stdout.strip()

    @staticmethod
    def leave_window():
        """Takes the focus from every window."""
        subprocess.run(["xdotool", "getactivewindow", "windowminimize"], check=True)

    @staticmethod
    def enter_window(window):
        """Gives a window the focus."""
        subprocess.run(["xdotool", "windowactivate", "--sync", window], check=True,
                       stderr=subprocess.DEVNULL)

    @staticmethod
    def resize_window(width, height):
        """Gives the window with the focus another size."""
        subprocess.run(["xdotool", "getactivewindow", "windowsize", str(width), str(height)],
                       check=True)

    def end(self, process):
        """Ends one process that was started here."""
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        if process.stdout:
            process.stdout.close()
        self._processes = [(name, other) for name, other in self._processes if other != process]

    def close(self):
        """Ends what was started."""
        for _, process in reversed(self._processes[:]):
            self.end(process)
        shutil.rmtree(self.home, ignore_errors=True)


def open_session(prepare):
    """Opens a session and prepares it; once more, anew, if it does not come up.

    Only what the tests need is tried again, never what they assert.
    """
    for attempt in (1, 2):
        session = Session()
        try:
            session.open()
            return session, prepare(session)
        except SessionError as error:
            print(f"# session {attempt}: {error}", file=sys.stderr)
            session.close()
            if attempt == 2:
                raise
    return None
