#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A layer sees the headers of the layers before it and no others. The build gives each
# layer only those folders; this sees to it that no include walks around them, and that
# the layers below the user interface name nothing of its toolkit. Prints TAP.
#
# usage: check-includes.sh SOURCE_ROOT
set -eu
cd "$1"

number=0
failed=0

check() {
  number=$((number + 1))
  # shellcheck disable=SC2086 # several folders
  if found=$(grep -rnE "$2" $3 --include='*.c' --include='*.h'); then
    failed=1
    echo "not ok $number - $1"
    echo "$found" | sed 's/^/# /'
  else
    echo "ok $number - $1"
  fi
}

echo 1..4
check 'no include leaves its folder' '^#include ["<]\.\./' 'src tests'
check 'no toolkit below the user interface' '\b(Gtk|Adw|Gdk)[A-Z]|\b(gtk|adw|gdk)_|<(gtk/|adwaita)' \
  'src/core src/chart src/audio src/gstreamer src/cli'
check 'no drawing in the core' '\b(cairo|pango)_|<(cairo|pango)' 'src/core'
check 'no GStreamer but in the module that plays sound' '\b(gst_|Gst[A-Z])|<gst/' \
  'src/core src/chart src/audio src/cli src/ui'
exit $failed
