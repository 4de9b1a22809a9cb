#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the installed Flatpak as a user would, and checks what its sandbox must and must
not allow. Runs in a session of its own, see dev.d/session. Prints TAP; the exit status is 0
only if nothing failed.

usage: check.py APPLICATION_ID SOURCE_FOLDER
"""

import configparser
import contextlib
import gettext
import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import time

import gi
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

ID, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])
PATH = '/' + ID.replace('.', '/')
PATIENCE = 60
# The session may mount file systems; what runs in it as the user's own may not.
PLAIN = ['setpriv', '--ambient-caps=-all', '--inh-caps=-all']
LOCALES = {'ar': 'ar_EG', 'de': 'de_DE', 'zh_CN': 'zh_CN', 'zh_HK': 'zh_HK'}
PERMITTED = {
    'shared': {'ipc'},
    'sockets': {'x11', 'wayland', 'pulseaudio', 'fallback-x11'},
    'devices': {'dri'},
}
BUILTIN_TITLE = 'Alibaba and Apple'
FIGURE = 'HK$124.3'
DOSSIER = {
    'format': 'entente-dossier', 'version': 1, 'id': 'chosen', 'title': 'Chosen Through the Portal',
    'facts': [{'id': 'K1', 'statement': 'A zeppelin crossed the lake.', 'status': 'background',
               'speaker': 'nobody named'}],
}
CHECKS = []


class Skip(Exception):
    """What cannot be checked here, with the reason."""


def check(function):
    CHECKS.append(function)
    return function


def wait(condition, what, patience=PATIENCE):
    """What `condition` returns, as soon as that is something."""
    end = time.monotonic() + patience
    while True:
        with contextlib.suppress(GLib.Error):   # what is looked at may go away meanwhile
            found = condition()
            if found:
                return found
        assert time.monotonic() < end, f'waited for {what}; on the screen: {names_on_screen()}'
        time.sleep(0.2)


def flatpak(*arguments, **options):
    return subprocess.run([*PLAIN, 'flatpak', *arguments], check=True, timeout=PATIENCE,
                          capture_output=True, text=True, **options).stdout


def inside(script, *options):
    """What a shell in the application's sandbox prints, and its exit status."""
    done = subprocess.run([*PLAIN, 'flatpak', 'run', '--user', '--command=bash', *options, ID, '-c',
                           script], check=False, timeout=PATIENCE, capture_output=True, text=True)
    return done.stdout + done.stderr, done.returncode


# The accessible tree, as a screen reader outside of the sandbox sees it

def children(accessible):
    count = accessible.get_child_count()
    for i in range(min(count, 500)):
        child = accessible.get_child_at_index(i)
        if child is not None:
            yield child


def tree(accessible, depth=0):
    yield accessible
    if depth < 40:
        for child in children(accessible):
            yield from tree(child, depth + 1)


def windows(title=None):
    Atspi.get_desktop(0).clear_cache()
    for application in children(Atspi.get_desktop(0)):
        for window in children(application):
            if title is None or window.get_name() == title:
                yield window


def window(title):
    return next(windows(title), None)


def says(accessible, text):
    return any(text in (part.get_name() or '') for part in tree(accessible))


def names_on_screen():
    with contextlib.suppress(GLib.Error):
        return [w.get_name() for w in windows()]
    return []


def await_title(title):
    return wait(lambda: window(title), f'a window with the title “{title}”')


def keys(*arguments):
    subprocess.run(['xdotool', *arguments], check=True, stdout=subprocess.DEVNULL)


class Application:
    """The application in its sandbox."""

    def __init__(self, home):
        self.home = home
        self.dossier = home / 'chosen.entente'
        self.dossier.write_text(json.dumps(DOSSIER), encoding='utf-8')
        (home / 'secret.txt').write_text('a secret', encoding='utf-8')
        self.process = None

    def start(self):
        # What is said of graphics drivers and the like is for nobody here.
        self.process = subprocess.Popen([*PLAIN, 'flatpak', 'run', '--user', ID],
                                        stderr=open(self.home / 'log', 'w', encoding='utf-8'))

    def log(self):
        return (self.home / 'log').read_text(encoding='utf-8')

    def stop(self):
        if self.process is not None and self.process.poll() is None:
            subprocess.run([*PLAIN, 'flatpak', 'kill', ID], check=False, capture_output=True)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(10)
            if self.process.poll() is None:
                self.process.send_signal(signal.SIGTERM)


@check
def it_asks_for_no_more_than_it_needs(_):
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read_string(flatpak('info', '--show-permissions', ID))
    assert parser.sections() == ['Context'], parser.sections()
    asked = {key: set(filter(None, value.split(';'))) for key, value in parser['Context'].items()}
    assert asked == PERMITTED, asked


@check
def what_a_desktop_needs_of_it_is_exported(_):
    exports = pathlib.Path(os.environ['FLATPAK_USER_DIR']) / 'exports/share'
    for name in (f'applications/{ID}.desktop', f'dbus-1/services/{ID}.service',
                 f'gnome-shell/search-providers/{ID}.search-provider.ini',
                 f'icons/hicolor/scalable/apps/{ID}.svg', f'metainfo/{ID}.metainfo.xml',
                 f'mime/packages/{ID}.xml'):
        assert (exports / name).is_file(), name


@check
def it_starts_and_shows_the_dossier(application):
    application.start()
    frame = await_title(BUILTIN_TITLE)
    wait(lambda: says(frame, FIGURE), f'the figure {FIGURE}')
    assert application.process.poll() is None


@check
def its_accessible_tree_can_be_read_and_acted_on_from_outside(_):
    frame = await_title(BUILTIN_TITLE)
    assert sum(1 for _ in tree(frame)) > 100
    buttons = [part for part in tree(frame)
               if part.get_name() == 'Main menu' and part.get_n_actions() > 0]
    assert buttons, 'nothing named “Main menu” can be acted on'
    assert not any(part.get_role_name() == 'menu item' for part in tree(frame))
    buttons[-1].do_action(0)
    wait(lambda: any(part.get_role_name() == 'menu item' for part in tree(frame)), 'the menu')
    keys('key', 'Escape')


def button(frame, name):
    return next((part for part in tree(frame)
                 if part.get_name() == name and part.get_n_actions() > 0), None)


@check
def what_plays_sound_is_found(_):
    frame = await_title(BUILTIN_TITLE)
    wait(lambda: button(frame, 'Play Sound'), 'the button').do_action(0)
    # What is missing is told at once, and a device may take its time. Where there is none, that
    # is said.
    time.sleep(2)
    assert button(frame, 'Pause Sound') or says(frame, 'There is no device'), 'it does not play'
    if button(frame, 'Pause Sound'):
        keys('key', 'ctrl+shift+p')


@check
def the_desktop_searches_it(_):
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    found = bus.call_sync(ID, f'{PATH}/SearchProvider', 'org.gnome.Shell.SearchProvider2',
                          'GetInitialResultSet', GLib.Variant('(as)', (['124.3'],)), None,
                          Gio.DBusCallFlags.NONE, PATIENCE * 1000).unpack()[0]
    assert found and found[0] == 'F18', found


def can_connect(address):
    with contextlib.suppress(OSError), socket.create_connection(address, 5):
        return True
    return False


@check
def it_has_no_network(_):
    interfaces, status = inside('cat /proc/net/dev')
    assert status == 0, interfaces
    assert re.findall(r'^ *(\S+):', interfaces, re.MULTILINE) == ['lo'], interfaces

    with socket.create_server(('127.0.0.1', 0)) as server:
        port = server.getsockname()[1]
        assert can_connect(('127.0.0.1', port)), 'the server is not there'
        said, status = inside(f'exec 3<> /dev/tcp/127.0.0.1/{port}')
        assert status != 0, 'it reached a server on this machine'
        assert 'refused' in said or 'unreachable' in said.lower(), said
    said, status = inside('exec 3<> /dev/tcp/192.0.2.1/80')
    assert status != 0 and 'unreachable' in said.lower(), said


@check
def it_cannot_see_the_home_folder(application):
    secret = application.home / 'secret.txt'
    assert secret.read_text(encoding='utf-8') == 'a secret'
    said, status = inside(f'cat "{secret}"')
    assert status != 0 and 'a secret' not in said, said
    said, _ = inside(f'ls -A "{application.home}"')
    assert 'secret.txt' not in said and 'chosen' not in said, said
    said, _ = inside('find / -name secret.txt -not -path "/proc/*" 2> /dev/null')
    assert said == '', said


def choose(path):
    """In the file chooser, which has just come up: types where the file is."""
    time.sleep(1)
    keys('key', 'ctrl+l')
    time.sleep(1)
    keys('type', '--delay', '20', str(path))
    time.sleep(1)
    keys('key', 'Return')


@check
def it_opens_a_dossier_through_the_portal(application):
    if not os.access('/dev/fuse', os.R_OK | os.W_OK):
        raise Skip('the document portal needs /dev/fuse, which cannot be opened here')
    await_title(BUILTIN_TITLE)
    keys('search', '--sync', '--onlyvisible', '--name', BUILTIN_TITLE, 'windowactivate', '--sync')
    keys('key', 'ctrl+o')
    await_title('Open a Dossier')
    choose(application.dossier)
    frame = await_title(DOSSIER['title'])
    wait(lambda: says(frame, 'A zeppelin crossed the lake.'), 'the fact')
    documents = pathlib.Path(os.environ['XDG_RUNTIME_DIR']) / 'doc/by-app' / ID
    handed_over = [path.name for path in documents.glob('*/*')]
    assert handed_over == ['chosen.entente'], handed_over


def translated(language):
    """A line of the help in a language, from the catalogue that the bundle brought."""
    location = flatpak('info', '--show-location', ID).strip()
    catalogue = gettext.translation('entente', f'{location}/files/share/locale', [language])
    line = 'Show a fact, event, chart or question'
    words = catalogue.gettext(line)
    return words if words != line else None


@check
def its_translations_came_with_the_bundle(_):
    languages = (SOURCE / 'po/LINGUAS').read_text(encoding='utf-8').split()
    if not languages:
        raise Skip('there is no translation yet')
    tried = []
    for language in languages:
        words = translated(language)
        if words is None:
            continue
        said, status = inside('entente --help', f'--env=LANGUAGE={language}',
                              f'--env=LC_ALL={LOCALES.get(language, language)}.UTF-8')
        assert status == 0, said
        assert words in said, f'{language}: “{words}” is not in: {said}'
        tried.append(language)
    if not tried:
        raise Skip('no translation has the line that is looked for')


@check
def nothing_went_wrong_meanwhile(application):
    assert application.process.poll() is None, 'it has ended'
    bad = [line for line in application.log().splitlines()
           if re.search(r'(CRITICAL|ERROR) \*\*', line)]
    assert not bad, bad


def main():
    Atspi.init()
    application = Application(pathlib.Path(os.environ['HOME']))
    failed = 0
    print(f'1..{len(CHECKS)}', flush=True)
    for number, function in enumerate(CHECKS, 1):
        name = function.__name__.replace('_', ' ')
        try:
            function(application)
            print(f'ok {number} - {name}', flush=True)
        except Skip as reason:
            print(f'ok {number} - {name} # SKIP {reason}', flush=True)
        except (AssertionError, GLib.Error, OSError, subprocess.SubprocessError) as error:
            failed += 1
            print(f'not ok {number} - {name}\n# {type(error).__name__}: {error}', flush=True)
            print(f'# {getattr(error, "stderr", None) or ""}', flush=True)
    application.stop()
    return 1 if failed else 0


sys.exit(main())
