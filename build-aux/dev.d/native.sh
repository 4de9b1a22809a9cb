# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Working on this system itself.

# prepare_native SECTION…
prepare_native ()
{
  local section packages sections=()

  for section in "$@"; do
    if [ "$section" != build ] || ! complete_here; then
      sections+=("$section")
    fi
  done
  [ ${#sections[@]} -gt 0 ] || return 0

  if ! command -v apt-get > /dev/null; then
    check_programs "${sections[@]}"
    return 0
  fi
  mapfile -t packages < <(lacking_packages "${sections[@]}")
  [ ${#packages[@]} -gt 0 ] || return 0
  if [ "$(id -u)" != 0 ]; then
    fail 'Some packages are missing. An administrator installs them with this one command;' \
      'then run this again:' "$(administrator_command "$(apt_command "${packages[@]}")")"
  fi
  say 'Installing the packages that are missing, with apt…'
  lock 9 "$cache/native.lock" exclusive 'installs packages'
  install_here "${packages[@]}" ||
    fail 'The packages could not be installed.' "$(tail -n 5 "$cache/apt.log")" \
      "All of it is in $cache/apt.log."
  unlock 9
  if ! complete_here; then
    fail "Still missing: $lacking."
  fi
}

# check_programs SECTION…: for systems without apt.
check_programs ()
{
  local section program missing=

  for section in "$@"; do
    case $section in
      virtual-display )
        for program in Xvfb openbox xdotool wmctrl import dbus-run-session; do
          command -v "$program" > /dev/null || missing="$missing $program"
        done
        ;;
      screenshots )
        for program in xfwm4 xwd pngquant convert; do
          command -v "$program" > /dev/null || missing="$missing $program"
        done
        ;;
    esac
  done
  if [ -n "$missing" ]; then
    fail "These programs are missing:$missing." \
      'They come with this system, under names that differ from one to another.'
  fi
}

# enter_native VERB ARGUMENT…
enter_native ()
{
  clean_environment
  environment+=("PATH=$PATH")
  exec env -i "${environment[@]}" bash "$library/inside" "$@"
}
