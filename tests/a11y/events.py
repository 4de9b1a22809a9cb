# SPDX-License-Identifier: GPL-3.0-or-later
"""Events of the accessibility bus, while the session comes to rest."""

from contextlib import contextmanager

from gi.repository import GLib


def iterate():
    """Takes what has arrived."""
    context = GLib.MainContext.default()
    while context.pending():
        context.iteration(False)


@contextmanager
def _events(application, kind, take):
    """Yields a list of what `take` makes of each event, where that is not None."""
    heard = []

    def note(event):
        found = take(event)
        if found is not None:
            heard.append(found)

    listener = application.atspi.EventListener.new(note)
    listener.register(kind)
    try:
        iterate()
        heard.clear()
        yield heard
        application.session.settle(lambda: (iterate(), len(heard))[1])
    finally:
        listener.deregister(kind)


def focus_events(application):
    """A list of the names of the nodes that say that they have got the focus."""
    return _events(application, "object:state-changed:focused",
                   lambda event: event.source.get_name() if event.detail1 == 1 else None)


def announcements(application):
    """A list of what is announced."""
    return _events(application, "object:announcement", lambda event: str(event.any_data))
