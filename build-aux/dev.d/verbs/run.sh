# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
#: run [ARGS]      builds, and opens the window; ARGS go to the application.
#:                 Without a display a virtual one is used, and a screenshot of
#:                 the window is written.

run_outside ()
{
  if displayed; then
    prepare build
  else
    say 'There is no display: a virtual one is used, and a screenshot is taken.'
    unset DISPLAY WAYLAND_DISPLAY
    prepare build virtual-display
  fi
  enter run "$@"
}

run_inside ()
{
  build installed
  if [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ]; then
    say 'Opening the window…'
    leave
    exec entente "$@"
  fi
  say 'Starting the application on a virtual display…'
  user_locale
  exec bash "$library/session" bash "$library/show" "$DEV_CACHE/entente.png" entente "$@"
}
