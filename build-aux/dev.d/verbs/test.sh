# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
#: test [SUITE …]  builds, and runs every test, or those of these suites, without
#:                 a display; the last line counts them.

# What tests of translated output and of other ways to write figures need.
test_locales=(de_DE.UTF-8 ar_EG.UTF-8 en_US.UTF-8 zh_CN.UTF-8 zh_HK.UTF-8)

test_outside ()
{
  prepare build virtual-display test
  enter test "$@"
}

test_inside ()
{
  local suite options=() log

  build all
  log=$tree/meson-logs/testlog.json
  known_suites "$@"
  use_locales "${test_locales[@]}"
  for suite in "$@"; do
    options+=(--suite "$suite")
  done
  rm -f -- "$log"
  say 'Testing…'
  unset LANG LANGUAGE "${!LC_@}"
  export LC_ALL=C.UTF-8
  export GSETTINGS_BACKEND=memory GTK_A11Y=${GTK_A11Y:-test}
  # Which tests failed is read from the log; the exit status says no more.
  bash "$library/session" meson test -C "$tree" --no-rebuild --timeout-multiplier 3 \
    "${options[@]}" < /dev/null >&2 || true
  python3 "$library/report" "$log"
}

# known_suites SUITE…: ends if one is unknown.
known_suites ()
{
  local suite suites

  [ $# -gt 0 ] || return 0
  suites=$(meson introspect --tests "$tree" |
    python3 -c 'import json, sys
print(*sorted({suite.partition(":")[2] for test in json.load(sys.stdin) for suite in test["suite"]}))')
  for suite in "$@"; do
    case " $suites " in
      *" $suite "* ) ;;
      * ) fail_usage "There is no suite '$suite'; these are: $suites." ;;
    esac
  done
}
