# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
#: package         makes a Debian package for Debian 13 and newer, checks it with
#:                 lintian, starts what is in it, and says where it is.

package_outside ()
{
  [ $# -eq 0 ] || fail_usage 'package: it takes no arguments.'
  prepare build virtual-display package
  enter package
}

package_inside ()
{
  local work

  export LC_ALL=C.UTF-8
  mkdir -p -- "$DEV_CACHE/package"
  lock 7 "$DEV_CACHE/package.lock" exclusive 'makes a Debian package'
  work=$(mktemp -d "${TMPDIR:-/tmp}/entente-package.XXXXXX")
  # The folder is known now, and not when this ends.
  # shellcheck disable=SC2064
  trap "rm -rf -- '$work'" EXIT
  copy_source "$work/entente"
  build_package "$work"
  check_package "$work"
  ask_for_libraries "$work"
  start_packaged "$work"
  rm -f -- "$DEV_CACHE"/package/*.deb
  mv -- "$work"/entente_*.deb "$DEV_CACHE/package/"
  say 'The Debian package:'
  printf '%s\n' "$DEV_CACHE"/package/entente_*.deb
}

# copy_source FOLDER: the checkout, where building may leave things behind.
copy_source ()
{
  mkdir -- "$1"
  tar -C "$source_dir" --exclude=./.git --exclude=./builddir -cf - . | tar -C "$1" -xf -
  chmod -R go-w -- "$1"
}

build_package ()
{
  say 'Building the package…'
  (cd -- "$1/entente" && dpkg-buildpackage --unsigned-source --unsigned-changes) \
    < /dev/null > "$1/log" 2>&1 || {
    tail -n 60 "$1/log" >&2
    fail 'The package could not be built.'
  }
}

# check_package FOLDER: what is only for information is shown, and no failure.
check_package ()
{
  say 'Checking the package…'
  (cd -- "$1" && lintian --allow-root --info --pedantic --display-info --fail-on error,warning \
    entente_*.changes) >&2 || fail 'lintian finds fault with the package.'
}

# ask_for_libraries FOLDER: also for those of the module, which the program starts without.
ask_for_libraries ()
{
  local library

  for library in libadwaita-1-0 libgstreamer1.0-0; do
    dpkg-deb --field "$1"/entente_*.deb Depends | grep -q "\b$library\b" ||
      fail "The package does not depend on $library."
  done
}

# start_packaged FOLDER: as after an installation, as far as that can be had without one.
start_packaged ()
{
  local root=$1/installed

  say 'Starting what is in it…'
  dpkg-deb --extract "$1"/entente_*.deb "$root"
  glib-compile-schemas "$root/usr/share/glib-2.0/schemas"
  export XDG_DATA_DIRS=$root/usr/share:/usr/local/share:/usr/share
  [ "$("$root/usr/bin/entente" facts --search 124.3 | wc -l)" -gt 0 ] ||
    fail 'The packaged program finds no fact.'
  bash "$library/session" bash "$library/show" "$1/picture.png" "$root/usr/bin/entente" \
    > "$1/shown" 2>&1 || {
    cat "$1/shown" >&2
    fail 'The packaged program does not show its window.'
  }
}
