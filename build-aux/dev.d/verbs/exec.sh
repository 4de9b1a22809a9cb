# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
#: exec CMD …      runs CMD in the build environment, with the freshly built
#:                 entente on PATH; nothing else is printed to standard output.
#:                 ENTENTE_BUILD_DIR names Meson's build folder.

exec_outside ()
{
  [ $# -gt 0 ] || fail_usage 'exec: which command? For example: build-aux/dev exec entente facts'
  prepare build
  enter exec "$@"
}

exec_inside ()
{
  build installed
  leave
  if ! type -- "$1" > /dev/null 2>&1; then
    printf '%s: there is no such command in the build environment.\n' "$1" >&2
    exit 127
  fi
  exec -- "$@"
}
