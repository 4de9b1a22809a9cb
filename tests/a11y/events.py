# SPDX-License-Identifier: GPL-3.0-or-later
"""Events of the accessibility bus, while the session comes to rest."""

from contextlib import contextmanager

from gi.repository import GLib


def iterate():
    """Takes what has arrived."""
    context = GLib.MainContext.default()
    while context.pending():
        context.iteration(False)


# One listener for each kind of event, for as long as the test goes on, and who listens to it:
# GTK says nothing while it knows of no listener, and learns of one only after a while.
_LISTENERS = {}


def _listen(application, kind, take):
    """Has a function called with each event of a kind; returns what to call to end that."""
    if kind not in _LISTENERS:
        takers = []
        listener = application.atspi.EventListener.new(
            lambda event: [taker(event) for taker in takers])
        listener.register(kind)
        _LISTENERS[kind] = (listener, takers)
        application.session.settle()
    takers = _LISTENERS[kind][1]
    takers.append(take)
    return lambda: takers.remove(take)


@contextmanager
def _events(application, kind, take):
    """Yields a list of what `take` makes of each event, where that is not None."""
    heard = []

    def note(event):
        found = take(event)
        if found is not None:
            heard.append(found)

    end = _listen(application, kind, note)
    try:
        iterate()
        heard.clear()
        yield heard
        application.session.settle(lambda: (iterate(), len(heard))[1])
    finally:
        end()


def focus_events(application):
    """A list of the names of the nodes that say that they have got the focus."""
    def take(event):
        if event.detail1 != 1:
            return None
        # What is remembered may be older than the words of a row that has just been made.
        event.source.clear_cache_single()
        return event.source.get_name()

    return _events(application, "object:state-changed:focused", take)


def announcements(application):
    """A list of what is announced."""
    return _events(application, "object:announcement", lambda event: str(event.any_data))
