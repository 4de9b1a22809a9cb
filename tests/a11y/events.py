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
def focus_events(application):
    """Yields a list of the names of the nodes that say that they have got the focus."""
    heard = []

    def take(event):
        if event.detail1 == 1:
            heard.append(event.source.get_name())

    listener = application.atspi.EventListener.new(take)
    listener.register("object:state-changed:focused")
    try:
        iterate()
        heard.clear()
        yield heard
        application.session.settle(lambda: (iterate(), len(heard))[1])
    finally:
        listener.deregister("object:state-changed:focused")
