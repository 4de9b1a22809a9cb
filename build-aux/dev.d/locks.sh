# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Two commands at once wait for each other where they would get in each other's
# way. The locks are the kernel's, so that none outlives the processes that hold
# it; file descriptors 7 to 9 are kept for them.

# lock FD FILE exclusive|shared REASON
lock ()
{
  local fd=$1 file=$2 kind=$3 reason=$4

  eval "exec $fd>>\"\$file\""
  flock --nonblock "--$kind" "$fd" && return 0
  say "Another command $reason; waiting for it."
  flock "--$kind" "$fd"
}

# unlock FD
unlock ()
{
  eval "exec $1>&-"
}
