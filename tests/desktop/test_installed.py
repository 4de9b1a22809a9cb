#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs what was built into an empty folder and checks that the desktop finds there
what it needs, and that its parts name each other rightly. Prints TAP.

usage: test_installed.py BUILD_FOLDER PREFIX MODULE_FOLDER APPLICATION_ID
"""

import configparser
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

BUILD, PREFIX, MODULES, ID = sys.argv[1:]
TYPE = 'application/vnd.entente.dossier+json'
MIME = '{http://www.freedesktop.org/standards/shared-mime-info}'
FILES = [
    'bin/entente',
    f'{os.path.relpath(MODULES, PREFIX)}/entente-gstreamer.so',
    f'share/applications/{ID}.desktop',
    f'share/dbus-1/services/{ID}.service',
    f'share/glib-2.0/schemas/{ID}.gschema.xml',
    f'share/gnome-shell/search-providers/{ID}.search-provider.ini',
    f'share/icons/hicolor/scalable/apps/{ID}.svg',
    f'share/icons/hicolor/symbolic/apps/{ID}-symbolic.svg',
    'share/man/man1/entente.1',
    f'share/metainfo/{ID}.metainfo.xml',
    f'share/mime/packages/{ID}.xml',
]
TESTS = []


def test(function):
    TESTS.append(function)
    return function


def read_ini(path):
    parser = configparser.ConfigParser(interpolation=None, delimiters=['='])
    parser.optionxform = str
    parser.read_string(path.read_text(encoding='utf-8'))
    return parser


def run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout


@test
def every_file_is_there(root):
    missing = [name for name in FILES if not (root / name).is_file()]
    assert not missing, missing
    assert os.access(root / 'bin/entente', os.X_OK)


@test
def nothing_else_is_installed_than_named_after_the_application(root):
    for path in root.rglob('*'):
        if path.is_file():
            assert 'entente' in path.name.lower(), path


@test
def translations_are_installed_for_every_language(root):
    lines = (pathlib.Path(__file__).parents[2] / 'po/LINGUAS').read_text(encoding='utf-8')
    for language in lines.split():
        assert (root / f'share/locale/{language}/LC_MESSAGES/entente.mo').is_file(), language


@test
def the_bus_starts_the_installed_program(root):
    service = read_ini(root / f'share/dbus-1/services/{ID}.service')['D-BUS Service']
    program, *arguments = service['Exec'].split()
    assert service['Name'] == ID
    assert program == f'{PREFIX}/bin/entente', program
    assert arguments == ['--gapplication-service']


@test
def the_desktop_entry_is_valid_and_started_by_the_bus(root):
    path = root / f'share/applications/{ID}.desktop'
    entry = read_ini(path)
    assert run('desktop-file-validate', '--warn-kde', path) == ''
    main = entry['Desktop Entry']
    assert main['DBusActivatable'] == 'true'
    assert main['Icon'] == ID
    assert TYPE in main['MimeType'].split(';')
    for action in filter(None, main['Actions'].split(';')):
        assert f'Desktop Action {action}' in entry, action


@test
def the_search_provider_names_the_application(root):
    path = root / f'share/gnome-shell/search-providers/{ID}.search-provider.ini'
    provider = read_ini(path)['Shell Search Provider']
    assert provider['DesktopId'] == f'{ID}.desktop'
    assert provider['BusName'] == ID
    assert provider['ObjectPath'] == '/' + ID.replace('.', '/') + '/SearchProvider'
    assert provider['Version'] == '2'


@test
def the_metainfo_names_desktop_entry_and_type(root):
    component = xml.parse(root / f'share/metainfo/{ID}.metainfo.xml').getroot()
    assert component.findtext('id') == ID
    assert component.findtext('launchable') == f'{ID}.desktop'
    assert TYPE in [e.text for e in component.findall('provides/mediatype')]


@test
def the_type_has_names_and_a_beginning_to_be_known_by(root):
    tree = xml.parse(root / f'share/mime/packages/{ID}.xml').getroot()
    types = tree.findall(f'{MIME}mime-type')
    assert [t.get('type') for t in types] == [TYPE]
    assert types[0].find(f'{MIME}comment') is not None
    assert types[0].find(f'{MIME}sub-class-of').get('type') == 'application/json'


def guess(root, name, text):
    """The type that GIO finds for a file, with the installed types and the system's."""
    folder = pathlib.Path(tempfile.mkdtemp(dir=root))
    (folder / name).write_text(text, encoding='utf-8')
    environment = {**os.environ, 'XDG_DATA_HOME': str(root / 'share')}
    said = run('gio', 'info', '-a', 'standard::content-type', folder / name, env=environment)
    return said.rsplit('standard::content-type:', 1)[1].strip()


@test
def dossiers_are_known_by_name_and_by_content(root):
    mime = root / 'share/mime'
    said = subprocess.run(['update-mime-database', '-V', mime], capture_output=True, text=True,
                          check=False)
    assert said.returncode == 0, said.stderr
    assert ID not in said.stderr, said.stderr
    dossier = '{\n  "$schema": "x.json",\n  "format": "entente-dossier",\n  "version": 1\n}\n'
    guesses = [guess(root, name, text) for name, text in (
        ('a.entente', dossier), ('a.dossier.json', dossier), ('without-ending', dossier),
        ('a.json', '{"format": 1}'), ('other', '{"format": "entente"}'))]
    assert guesses[:3] == [TYPE] * 3 and guesses[3] == 'application/json', guesses
    assert guesses[4] != TYPE, guesses


@test
def a_dossier_opens_with_the_application(root):
    run('update-desktop-database', root / 'share/applications')
    cache = (root / 'share/applications/mimeinfo.cache').read_text(encoding='utf-8')
    assert f'{TYPE}={ID}.desktop;' in cache.splitlines()


def main():
    destination = tempfile.mkdtemp()
    print(f'1..{len(TESTS)}')
    failed = 0
    try:
        subprocess.run(['meson', 'install', '-C', BUILD, '--no-rebuild', '--quiet',
                        '--destdir', destination], check=True, stdout=subprocess.DEVNULL)
        root = pathlib.Path(destination + PREFIX)
        for number, function in enumerate(TESTS, 1):
            name = function.__name__.replace('_', ' ')
            try:
                function(root)
                print(f'ok {number} - {name}')
            except (AssertionError, OSError, subprocess.CalledProcessError, KeyError) as error:
                failed += 1
                print(f'not ok {number} - {name}')
                print(f'# {type(error).__name__}: {error}')
                print(f'# {getattr(error, "stderr", "") or ""}'.replace('\n', '\n# '))
    finally:
        shutil.rmtree(destination)
    return 1 if failed else 0


sys.exit(main())
