#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does to the application what a desktop does over the bus: starts it there, opens files,
does actions, searches. The bus is one of its own. Prints TAP.

usage: test_bus.py PROGRAM APPLICATION_ID
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as xml

try:
    from gi.repository import Gio, GLib
except ImportError:
    print('1..0 # SKIP python3-gi is not installed')
    sys.exit(0)

PROGRAM, ID = sys.argv[1:]
PATH = '/' + ID.replace('.', '/')
PATIENCE = 20
TYPE = 'application/vnd.entente.dossier+json'
DOSSIER = {
    'format': 'entente-dossier', 'version': 1, 'id': 'small', 'title': 'A Small Dossier',
    'sources': [{'id': 's', 'kind': 'report', 'title': 'A Report', 'paragraphs': 1}],
    'facts': [{'id': 'K1', 'statement': 'A zeppelin crossed the lake.', 'status': 'reported',
               'speaker': 'the report itself', 'source': 's', 'paragraph': 1}],
}
TESTS = []


def test(function):
    TESTS.append(function)
    return function


class Desktop:
    """A bus that knows how to start the application, and an empty home."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        for name in ('config', 'data', 'cache', 'state', 'services'):
            (self.folder / name).mkdir()
            os.environ[f'XDG_{name.upper()}_HOME'] = str(self.folder / name)
        os.environ['GSETTINGS_BACKEND'] = 'keyfile'
        service = self.folder / f'services/{ID}.service'
        service.write_text(f'[D-BUS Service]\nName={ID}\n'
                           f'Exec={PROGRAM} --gapplication-service\n', encoding='utf-8')
        self.bus = Gio.TestDBus.new(Gio.TestDBusFlags.NONE)
        self.bus.add_service_dir(str(self.folder / 'services'))
        display = os.environ['DISPLAY']
        self.bus.up()
        os.environ['DISPLAY'] = display     # which GTestDBus takes away
        os.environ['DBUS_SESSION_BUS_ADDRESS'] = self.bus.get_bus_address()
        self.connection = Gio.DBusConnection.new_for_address_sync(
            self.bus.get_bus_address(),
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT |
            Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        self.dossier = self.folder / 'small.entente'
        self.dossier.write_text(json.dumps(DOSSIER), encoding='utf-8')
        self.uri = self.dossier.as_uri()

    def call(self, path, interface, method, signature=None, *arguments, name=ID):
        parameters = GLib.Variant(signature, arguments) if signature else None
        return self.connection.call_sync(name, path, interface, method, parameters, None,
                                         Gio.DBusCallFlags.NONE, PATIENCE * 1000, None).unpack()

    def search(self, method, signature, *arguments):
        return self.call(f'{PATH}/SearchProvider', 'org.gnome.Shell.SearchProvider2', method,
                         signature, *arguments)

    def find(self, *terms):
        return self.search('GetInitialResultSet', '(as)', list(terms))[0]

    def metas(self, *results):
        return self.search('GetResultMetas', '(as)', list(results))[0]

    def application(self, method, signature, *arguments):
        self.call(PATH, 'org.freedesktop.Application', method, signature, *arguments)

    def runs(self):
        return self.call('/org/freedesktop/DBus', 'org.freedesktop.DBus', 'NameHasOwner', '(s)', ID,
                         name='org.freedesktop.DBus')[0]

    def windows(self):
        """The numbers of the windows that the application has on the bus."""
        said = self.call(f'{PATH}/window', 'org.freedesktop.DBus.Introspectable', 'Introspect')
        return [node.get('name') for node in xml.fromstring(said[0]).findall('node')]

    def await_windows(self, count):
        self.wait(lambda: len(self.windows()) == count, f'{count} windows', self.windows)

    @staticmethod
    def wait(condition, what, seen=lambda: ''):
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, f'waited for {what}; there is {seen()}'
            time.sleep(0.05)

    def settings(self):
        path = self.folder / 'config/glib-2.0/settings/keyfile'
        return path.read_text(encoding='utf-8') if path.exists() else ''

    def quit(self):
        if self.runs():
            self.call(PATH, 'org.gtk.Actions', 'Activate', '(sava{sv})', 'quit', [], {})
        self.wait(lambda: not self.runs(), 'the end')


@test
def a_search_starts_the_application_and_opens_no_window(desktop):
    assert not desktop.runs()
    assert desktop.find('124.3')[0] == 'F18'
    assert desktop.runs()
    assert desktop.windows() == []


@test
def a_search_finds_facts_and_events_that_have_all_words(desktop):
    found = desktop.find('apple', 'phones')
    assert 'E04' in found, found
    assert any(result.startswith(('F', 'D')) for result in found), found
    both = desktop.find('apple', 'zeppelin')
    assert both == [], both


@test
def a_search_goes_on(desktop):
    first = desktop.find('shar')
    then = desktop.search('GetSubsearchResultSet', '(asas)', first, ['shares', '124.3'])[0]
    assert 'F18' in then and 0 < len(then) < len(first), then


@test
def a_single_letter_finds_nothing_and_a_digit_does(desktop):
    assert desktop.find('a') == []
    assert desktop.find() == []
    assert desktop.find('4') != []


@test
def results_have_name_figure_footing_and_icon(desktop):
    fact, event = desktop.metas('F18', 'E04')
    assert fact['id'] == 'F18'
    assert fact['name'].startswith('Intraday high') and '124.3' in fact['name'], fact
    assert '13' in fact['description'] and '2025' in fact['description'], fact
    assert 'icon' in fact
    assert event['name'] == 'Apple ships fewer phones in China', event
    assert event['description'], event


@test
def of_what_is_not_there_nothing_is_told(desktop):
    assert desktop.metas('X99') == []
    assert desktop.metas('K1 file:///nowhere.entente', 'F18')[0]['id'] == 'F18'


@test
def a_chosen_result_opens_at_its_place_which_is_kept(desktop):
    desktop.search('ActivateResult', '(sasu)', 'F18', ['124.3'], 0)
    desktop.await_windows(1)
    desktop.wait(lambda: "'F18'" in desktop.settings(), 'the place', desktop.settings)
    desktop.search('ActivateResult', '(sasu)', 'E04', ['phones'], 0)
    desktop.wait(lambda: "'E04'" in desktop.settings(), 'the place', desktop.settings)
    assert len(desktop.windows()) == 1


@test
def the_place_is_kept_when_the_application_is_quit_at_once(desktop):
    desktop.search('ActivateResult', '(sasu)', 'F17', [], 0)
    desktop.quit()
    assert "'F17'" in desktop.settings(), desktop.settings()


@test
def activating_opens_one_window(desktop):
    desktop.application('Activate', '(a{sv})', {})
    desktop.await_windows(1)
    desktop.application('Activate', '(a{sv})', {})
    desktop.await_windows(1)


@test
def a_file_opens_in_a_window_of_its_own_once(desktop):
    desktop.application('Open', '(asa{sv})', [desktop.uri], {})
    desktop.await_windows(2)
    desktop.application('Open', '(asa{sv})', [desktop.uri], {})
    desktop.await_windows(2)


@test
def another_process_hands_its_file_over(desktop):
    done = subprocess.run([PROGRAM, str(desktop.dossier), '--show=K1'], timeout=PATIENCE,
                          check=True, capture_output=True, text=True)
    assert done.stdout == '', done.stdout
    desktop.await_windows(2)


@test
def a_search_finds_what_is_open(desktop):
    desktop.wait(lambda: desktop.find('zeppelin') == [f'K1 {desktop.uri}'], 'the result',
                 lambda: desktop.find('zeppelin'))
    assert desktop.metas(f'K1 {desktop.uri}')[0]['name'] == 'A zeppelin crossed the lake.'
    desktop.search('ActivateResult', '(sasu)', f'K1 {desktop.uri}', [], 0)
    desktop.await_windows(2)


@test
def an_opened_file_is_a_recent_one(desktop):
    path = desktop.folder / 'data/recently-used.xbel'
    desktop.wait(lambda: path.exists() and desktop.uri in path.read_text(encoding='utf-8'),
                 'the recent file')
    text = path.read_text(encoding='utf-8')
    assert TYPE in text and 'A Small Dossier' in text, text


@test
def a_search_goes_over_into_the_application(desktop):
    desktop.search('LaunchSearch', '(asu)', ['124.3'], 0)
    desktop.await_windows(2)


@test
def a_new_window_offers_what_could_be_opened(desktop):
    desktop.application('ActivateAction', '(sava{sv})', 'new-window', [], {})
    desktop.await_windows(3)
    subprocess.run([PROGRAM, '--new-window'], timeout=PATIENCE, check=True)
    desktop.await_windows(4)


@test
def actions_need_no_window_first(desktop):
    desktop.quit()
    desktop.application('ActivateAction', '(sava{sv})', 'about', [], {})
    desktop.await_windows(1)


@test
def the_application_ends_when_its_last_window_is_closed(desktop):
    desktop.quit()
    program = subprocess.Popen([PROGRAM])
    desktop.wait(desktop.runs, 'the application')
    desktop.await_windows(1)
    desktop.call(PATH, 'org.gtk.Actions', 'Activate', '(sava{sv})', 'quit', [], {})
    assert program.wait(PATIENCE) == 0


def main():
    print(f'1..{len(TESTS)}', flush=True)
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        desktop = Desktop(folder)
        for number, function in enumerate(TESTS, 1):
            name = function.__name__.replace('_', ' ')
            try:
                function(desktop)
                print(f'ok {number} - {name}', flush=True)
            except (AssertionError, GLib.Error, OSError, subprocess.SubprocessError) as error:
                failed += 1
                print(f'not ok {number} - {name}\n# {type(error).__name__}: {error}', flush=True)
        desktop.quit()
        desktop.connection.close_sync(None)
        desktop.bus.down()
    return 1 if failed else 0


sys.exit(main())
