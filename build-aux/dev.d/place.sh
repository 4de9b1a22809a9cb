# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Where the work is done: on this system if it has what is needed or can get it,
# else in a build root of a newer Debian.

# find_cache: sets `cache`, the folder of everything that is made.
find_cache ()
{
  local home=${HOME-}

  if [ -z "$home" ]; then
    home=$(getent passwd "$(id -u)" | cut -d : -f 6)
    export HOME=$home
  fi
  cache=${XDG_CACHE_HOME:-$home/.cache}/entente
  case $cache in
    /* ) ;;
    * ) fail "XDG_CACHE_HOME is '${XDG_CACHE_HOME-}' but must be an absolute path." ;;
  esac
  mkdir -p -- "$cache" ||
    fail "The cache folder $cache cannot be made; XDG_CACHE_HOME names another."
  [ -O "$cache" ] ||
    fail "The cache folder $cache belongs to another user; XDG_CACHE_HOME names another."
  cache=$(cd -- "$cache" && pwd -P)
}

# at_least VERSION LEAST
at_least ()
{
  [ "$2" = - ] || [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

# complete_here: whether this system has all that the build needs; what it lacks
# is left in `lacking`.
complete_here ()
{
  local name least version

  lacking=
  while read -r name least; do
    version=$(pkg-config --modversion "$name" 2>/dev/null) || version=
    if [ -z "$version" ]; then
      lacking="$lacking, $name $least"
    elif ! at_least "$version" "$least"; then
      lacking="$lacking, $name $least (here $version)"
    fi
  done < <(packages_in modules)
  while read -r name least; do
    version=
    if command -v "$name" > /dev/null; then
      version=any
      [ "$least" = - ] || version=$("$name" --version 2>/dev/null | head -n 1)
    fi
    if [ -z "$version" ]; then
      lacking="$lacking, $name"
    elif ! at_least "$version" "$least"; then
      lacking="$lacking, $name $least (here $version)"
    fi
  done < <(packages_in programs)
  lacking=${lacking#, }
  [ -z "$lacking" ]
}

# distribution_suffices: whether the packages that this system can install are
# new enough; if not, `too_old` says what is too old.
distribution_suffices ()
{
  local package least candidate

  command -v apt-get > /dev/null || return 1
  while read -r package least; do
    candidate=$(candidate_of "$package")
    if [ -z "$candidate" ] && [ "$(id -u)" = 0 ]; then
      update_lists
      candidate=$(candidate_of "$package")
    fi
    if [ -n "$candidate" ]; then
      too_old="its newest $package is $candidate, and $least is the least"
      dpkg --compare-versions "$candidate" ge "$least" || return 1
    else
      too_old='its release is too old'
      release_suffices || return 1
    fi
  done < <(packages_in gauge)
}

# candidate_of PACKAGE: the version that apt would install, empty if none.
candidate_of ()
{
  apt-cache policy "$1" 2>/dev/null |
    sed -n 's/^  Candidate: //p' | grep -v '^(none)$' || true
}

# release_suffices: the same by the name of the release, for where apt has no
# lists and only an administrator can fetch them.
release_suffices ()
{
  (
    . /etc/os-release
    case ${ID-} in
      debian ) at_least "${VERSION_ID:-99}" 13 ;;
      ubuntu ) at_least "${VERSION_ID:-99}" 25.04 ;;
      * ) false ;;
    esac
  )
}

# choose_place: sets `place` to native or root.
choose_place ()
{
  place=${ENTENTE_DEV_PLACE-}
  if [ -n "${ENTENTE_DEV_SUITE-}" ]; then
    [ "$place" != native ] ||
      fail_usage 'ENTENTE_DEV_SUITE names a build root, and ENTENTE_DEV_PLACE is native.'
    place=root
  fi
  case $place in
    native | root )
      return 0
      ;;
    '' )
      ;;
    * )
      fail_usage "ENTENTE_DEV_PLACE is '$place' but must be native or root."
      ;;
  esac
  if complete_here; then
    place=native
  elif [ -d "$cache/$suite" ]; then
    place=root
  elif distribution_suffices; then
    place=native
  elif command -v apt-get > /dev/null; then
    place=root
    say "This system cannot build Entente itself: $too_old."
  else
    fail "This system lacks $lacking." \
      'Only where apt is the package manager can that be installed from here.'
  fi
}

# prepare SECTION…: makes the place and puts these lists of packages there.
prepare ()
{
  choose_place
  if [ "$place" = native ]; then
    prepare_native "$@"
  else
    prepare_root "$@"
  fi
}

# administrator_command COMMAND: how this user would have it run.
administrator_command ()
{
  if ! command -v sudo > /dev/null; then
    printf "su -c '%s'\n" "$1"
  elif [[ $1 == *'&&'* ]]; then
    printf "sudo sh -c '%s'\n" "$1"
  else
    printf 'sudo %s\n' "$1"
  fi
}

# apt_command PACKAGE…: the one that installs them, for an administrator.
apt_command ()
{
  local update=

  [ -n "$(candidate_of "$1")" ] || update='apt-get update && '
  printf '%sapt-get install -y --no-install-recommends %s\n' "$update" "$*"
}

lists_updated=

# update_lists: apt-get update, once.
update_lists ()
{
  [ -z "$lists_updated" ] || return 0
  lists_updated=yes
  say 'Fetching the lists of packages…'
  DEBIAN_FRONTEND=noninteractive apt-get "${apt_options[@]}" update \
    < /dev/null > "$cache/apt.log" 2>&1 ||
    note "That went wrong in part; see $cache/apt.log."
}

# install_here PACKAGE…: as root, on this system.
install_here ()
{
  update_lists
  DEBIAN_FRONTEND=noninteractive apt-get "${apt_options[@]}" install -y \
    --no-install-recommends "$@" < /dev/null 2>&1 |
    tee -a "$cache/apt.log" | apt_progress
}

apt_options=(
  -q
  -o DPkg::Lock::Timeout=300
  -o Acquire::Retries=3
  -o Acquire::Languages=none
  -o APT::Sandbox::User=root
)

# lacking_packages SECTION…: those that this system has not installed, one a line.
lacking_packages ()
{
  local section package

  for section in "$@"; do
    for package in $(packages_in "$section"); do
      [ "$(dpkg-query -Wf '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] ||
        printf '%s\n' "$package"
    done
  done
}
