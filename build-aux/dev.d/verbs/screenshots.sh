# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
#: screenshots [--keep] [LANGUAGE …]
#:                 takes pictures of the window under a compositor: each page, in
#:                 each language or these, light and dark, wide and narrow, into
#:                 the cache folder. --keep renews those in docs/screenshots.

# shellcheck source=test.sh
. "$library/verbs/test.sh"

screenshots_outside ()
{
  screenshots_arguments "$@"
  prepare build virtual-display screenshots
  enter screenshots "$@"
}

screenshots_inside ()
{
  local folder=$DEV_CACHE/screenshots

  screenshots_arguments "$@"
  [ ${#screenshots_options[@]} = 0 ] || folder=$source_dir/docs/screenshots
  build installed
  use_locales "${test_locales[@]}"
  say 'Taking pictures…'
  unset LANG LANGUAGE "${!LC_@}"
  export LC_ALL=C.UTF-8 NO_AT_BRIDGE=1 SESSION_SCREEN=1600x1100 SESSION_WINDOW_MANAGER=xfwm4
  bash "$library/session" python3 "$source_dir/build-aux/screenshots/take.py" \
    "${screenshots_options[@]}" "$source_dir" "$folder" "${screenshots_languages[@]}"
}

# screenshots_arguments ARGUMENT…: sets screenshots_options and screenshots_languages.
screenshots_arguments ()
{
  screenshots_options=() screenshots_languages=()
  while [ $# -gt 0 ]; do
    case $1 in
      --keep )
        screenshots_options+=(--keep)
        ;;
      -* )
        fail_usage "screenshots: there is no option '$1'; there is --keep."
        ;;
      * )
        [ "$1" = en ] || grep -qx -e "$1" "$source_dir/po/LINGUAS" ||
          fail_usage "screenshots: there is no language '$1' in po/LINGUAS."
        screenshots_languages+=("$1")
        ;;
    esac
    shift
  done
}
