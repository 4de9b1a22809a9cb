#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# po/POTFILES.in lists every file with words for translators and nothing else. Prints TAP.
#
# usage: check-potfiles.sh SOURCE_ROOT
set -eu
cd "$1"

wanted=$(
  {
    grep -rlE '\b(_|N_|C_|NC_)\("|\bngettext \(' src --include='*.c' || :
    grep -rlE '\b(_|C_)\(' ui --include='*.blp' || :
    find data -name '*.desktop.in' -o -name '*.metainfo.xml.in' -o -name '*.gschema.xml' -o \
      -name '*.mime.xml.in'
  } | LC_ALL=C sort
)
listed=$(grep -v '^#' po/POTFILES.in | grep . | LC_ALL=C sort)

echo 1..1
if [ "$wanted" = "$listed" ]; then
  echo 'ok 1 - POTFILES.in is complete'
else
  echo 'not ok 1 - POTFILES.in is complete'
  {
    printf '%s\n' "$wanted" >"${TMPDIR:-/tmp}/wanted.$$"
    printf '%s\n' "$listed" >"${TMPDIR:-/tmp}/listed.$$"
    diff "${TMPDIR:-/tmp}/listed.$$" "${TMPDIR:-/tmp}/wanted.$$" || :
    rm -f "${TMPDIR:-/tmp}/wanted.$$" "${TMPDIR:-/tmp}/listed.$$"
  } | sed 's/^/# /'
  exit 1
fi
