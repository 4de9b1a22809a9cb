# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Locales that the system where the work is done has not: they are made in the
# cache folder, where no administrator is needed.

# user_locale: the user's own. Until it is there the scripts do without, since
# the shell complains of a locale that is missing.
user_locale ()
{
  use_locales "${DEV_LC_ALL-}" "${LC_MESSAGES-}" "${LC_NUMERIC-}" "${LC_TIME-}" "${LANG-}"
  unset LC_ALL
  if [ -n "${DEV_LC_ALL-}" ]; then
    { export LC_ALL=$DEV_LC_ALL; } 2> /dev/null
  fi
}

# use_locales NAME…: makes those that are UTF-8 and missing, and has the C
# library look there.
use_locales ()
{
  local folder=$DEV_CACHE/locales-$DEV_PLACE name missing=()
  local known

  known=" $(locale -a 2>/dev/null | tr '\n' ' ') "
  for name in "$@"; do
    case $name in
      '' | C | C.* | POSIX ) continue ;;
      *.UTF-8 | *.utf8 ) ;;
      * ) continue ;;
    esac
    case $known in
      *" ${name%.*}.utf8 "* | *" $name "* ) ;;
      * ) missing+=("${name%.*}") ;;
    esac
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v localedef > /dev/null || return 0
  mkdir -p -- "$folder"
  for name in "${missing[@]}"; do
    [ -d "$folder/$name.utf8" ] || make_locale "$folder" "$name" &
  done
  wait
  export LOCPATH=$folder
}

# make_locale FOLDER LANGUAGE: under another name until it is complete; what
# cannot be made is done without.
make_locale ()
{
  local new

  new=$(mktemp -d "$1/.new.XXXXXX")
  if localedef --no-archive -i "$2" -f UTF-8 "$new/$2" > /dev/null 2>&1; then
    mv -T -- "$new/$2" "$1/$2.utf8" 2>/dev/null || true
  fi
  rm -rf -- "$new"
}
