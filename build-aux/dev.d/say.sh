# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What the person at the terminal is told. All of it goes to standard error.

# say MESSAGE: one line, after the time since the start.
say ()
{
  local seconds=$((${EPOCHSECONDS:-$(date +%s)} - DEV_STARTED))

  end_progress
  printf '[%d:%02d] %s\n' $((seconds / 60)) $((seconds % 60)) "$*" >&2
}

# note MESSAGE: further lines to what was just said.
note ()
{
  end_progress
  printf '%s\n' "$*" | sed 's/^/       /' >&2
}

# fail MESSAGE [FURTHER LINE…]
fail ()
{
  local line

  say "$1"
  shift
  for line in "$@"; do
    note "$line"
  done
  exit 1
}

# cannot MESSAGE [FURTHER LINE…]: the same where it is this system that does not
# allow what is asked for; a status of its own tells.
cannot ()
{
  (fail "$@") || true
  exit 77
}

fail_usage ()
{
  printf '%s\n' "$*" >&2
  exit 2
}

interrupted ()
{
  trap - INT TERM HUP
  say 'Interrupted. Nothing is broken: the same command takes it up again.'
  exit 130
}

progress_shown=

# show_progress LABEL DONE TOTAL: on a terminal one line that is rewritten, else
# a line at every quarter.
show_progress ()
{
  local label=$1 done=$2 total=$3 quarter

  [ "$total" -gt 0 ] || return 0
  if [ -t 2 ]; then
    printf '\r\033[K       %s: %d of %d' "$label" "$done" "$total" >&2
    progress_shown=line
    return 0
  fi
  quarter="$label$((done * 4 / total))"
  if [ "$quarter" != "$progress_shown" ] && [ "$done" -gt 1 ]; then
    progress_shown=$quarter
    printf '       %s: %d of %d\n' "$label" "$done" "$total" >&2
  fi
}

end_progress ()
{
  if [ "$progress_shown" = line ]; then
    printf '\r\033[K' >&2
  fi
  progress_shown=
}

# apt_progress: reads what apt and dpkg print and shows how far they are.
apt_progress ()
{
  local line total=0 fetched=0 halves=0

  while IFS= read -r line; do
    case $line in
      *' newly installed, '* )
        total=${line#* upgraded, }
        total=$((${total%% *}))
        fetched=0 halves=0
        ;;
      'Get:'* )
        fetched=$((fetched + 1))
        show_progress 'packages fetched' "$fetched" "$total"
        ;;
      'Unpacking '* | 'Setting up '* )
        halves=$((halves + 1))
        show_progress 'packages installed' $((halves / 2)) "$total"
        ;;
    esac
  done
  end_progress
}

# ninja_progress: reads what ninja prints; shows how far it is, and everything
# that is not progress.
ninja_progress ()
{
  local line step

  while IFS= read -r line; do
    case $line in
      '['[0-9]*/[0-9]*']'* )
        step=${line%%]*}
        step=${step#[}
        show_progress 'steps built' "${step%/*}" "${step#*/}"
        ;;
      'ninja: Entering directory'* | 'ninja: no work to do.' )
        ;;
      * )
        end_progress
        printf '%s\n' "$line" >&2
        ;;
    esac
  done
  end_progress
}
