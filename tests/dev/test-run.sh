#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What `build-aux/dev run` does without a display: what is installed can be built by itself, and
# the window is shown, pictured and closed. Prints TAP.
#
# usage: test-run.sh SOURCE_ROOT BUILD_ROOT ENTENTE
#
# The functions are run by one of them.
# shellcheck disable=SC2317,SC2329
set -u

source_dir=$1
# What build.sh looks for the build in.
# shellcheck disable=SC2034
tree=$2
entente=$3
library=$source_dir/build-aux/dev.d
# shellcheck source=/dev/null
. "$library/build.sh"

for program in Xvfb openbox xdotool wmctrl import identify dbus-run-session ninja; do
  command -v "$program" > /dev/null || { echo "1..0 # SKIP $program is not installed"; exit 0; }
done
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
number=0
failed=0

# check NAME COMMAND…
check ()
{
  local name=$1

  shift
  number=$((number + 1))
  if "$@" > "$work/said" 2>&1; then
    echo "ok $number - $name"
  else
    failed=1
    echo "not ok $number - $name"
    sed 's/^/# /' "$work/said"
  fi
}

# show COMMAND…: as the verb does.
show ()
{
  DEV_STARTED=$(date +%s) bash "$library/session" bash "$library/show" "$work/picture.png" "$@"
}

installed_are_targets ()
{
  local target missing=0

  ninja -C "$tree" -t targets all | sed 's/: [^:]*$//' > "$work/targets"
  installed_targets > "$work/installed"
  grep -qx 'src/entente' "$work/installed" || return 1
  while IFS= read -r target; do
    grep -qxF -e "$target" "$work/targets" || { echo "no target: $target"; missing=1; }
  done < "$work/installed"
  return "$missing"
}

window_is_shown ()
{
  show "$entente" > "$work/shown" || return 1
  [ "$(tail -n 1 "$work/shown")" = "$work/picture.png" ]
}

# A window without anything in it has a handful of colours.
picture_is_of_it ()
{
  local width height colours

  read -r width height colours <<< "$(identify -format '%w %h %k' "$work/picture.png")"
  echo "$width x $height, $colours colours"
  [ "$width" -ge 1200 ] && [ "$height" -ge 700 ] && [ "$colours" -ge 100 ]
}

says_how_it_ended ()
{
  local status=0

  rm -f -- "$work/picture.png"
  show sh -c 'exit 3' || status=$?
  [ "$status" = 3 ] && [ ! -e "$work/picture.png" ]
}

echo '1..4'
check 'everything that is installed is a target of the build' installed_are_targets
check 'the window is shown, and where its picture is' window_is_shown
check 'the picture is of the window' picture_is_of_it
check 'what ends without a window passes its status on' says_how_it_ended
exit "$failed"
