#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every shell script passes ShellCheck. Prints TAP.
#
# usage: test-shellcheck.sh SOURCE_ROOT
set -eu
cd "$1"

if ! command -v shellcheck > /dev/null; then
  echo '1..0 # SKIP shellcheck is not installed'
  exit 0
fi
scripts=$(
  grep -rlE '^(#! ?/.*sh$|# shellcheck shell=)' .ci build-aux tests | LC_ALL=C sort
)

failed=0
number=0
printf '1..%d\n' "$(printf '%s\n' "$scripts" | wc -l)"
while IFS= read -r script; do
  number=$((number + 1))
  if said=$(shellcheck --external-sources -- "$script"); then
    echo "ok $number - $script"
  else
    failed=1
    echo "not ok $number - $script"
    echo "$said" | sed 's/^/# /'
  fi
done <<TEXT
$scripts
TEXT
exit $failed
