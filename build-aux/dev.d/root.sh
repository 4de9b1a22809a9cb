# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# The build root: a Debian release new enough for the application, in the cache
# folder. It is made under another name and gets its own when it is complete, so
# that it is whole or not there.

suite=${ENTENTE_DEV_SUITE:-trixie}
case $suite in
  *[!a-z]* ) fail_usage "ENTENTE_DEV_SUITE is '$suite' but must name a release, such as testing." ;;
esac

# prepare_root SECTION…
prepare_root ()
{
  root=$cache/$suite
  if root_has "$@"; then
    find_way
    return 0
  fi
  get_root_tools
  find_way
  lock 9 "$root.lock" exclusive 'is making the build root or adding to it'
  remove_leftovers
  if [ ! -d "$root" ]; then
    make_root "$@"
  elif ! root_has "$@"; then
    extend_root "$@"
  fi
  unlock 9
}

# root_has SECTION…: whether the root is sound and has these lists' packages.
root_has ()
{
  local section

  [ -d "$root/.entente" ] && [ ! -e "$root/.entente/changing" ] || return 1
  for section in "$@"; do
    [ "$(cat "$root/.entente/$section" 2>/dev/null)" = "$(packages_checksum "$section")" ] ||
      return 1
  done
}

# get_root_tools: what this system needs to make a root and to enter it. Keys that
# are there already may be too old, so all are installed if one is missing.
get_root_tools ()
{
  local packages sections=(root) missing=

  command -v mmdebstrap > /dev/null && command -v bwrap > /dev/null || missing=yes
  if [ "$(id -u)" != 0 ]; then
    sections+=(root-as-user)
    command -v newuidmap > /dev/null || missing=yes
  fi
  mapfile -t packages < <(for section in "${sections[@]}"; do packages_in "$section"; done)
  if [ "$(id -u)" != 0 ]; then
    check_user "$missing" "${packages[@]}"
  elif [ -n "$missing" ]; then
    say "Installing ${packages[*]}, to make a Debian build root with…"
    install_here "${packages[@]}" ||
      fail 'They could not be installed.' "$(tail -n 5 "$cache/apt.log")" \
        "All of it is in $cache/apt.log."
  fi
}

# check_user MISSING PACKAGE…: says what an administrator has to do, if anything,
# and ends.
check_user ()
{
  local missing=$1 command='' user range

  shift
  user=$(id -un)
  if [ -n "$missing" ]; then
    command=$(apt_command "$@")
  fi
  if ! grep -qs "^\($user\|$(id -u)\):" /etc/subuid ||
    ! grep -qs "^\($user\|$(id -u)\):" /etc/subgid
  then
    range=$(free_subordinate_ids)
    command="${command:+$command && }usermod --add-subuids $range --add-subgids $range $user"
  fi
  if [ -n "$command" ]; then
    fail 'A Debian build root has to be made, and this system is not ready for that.' \
      'An administrator makes it so with this one command; then run this again:' \
      "$(administrator_command "$command")"
  fi
}

# free_subordinate_ids: a range behind all that are given to somebody.
free_subordinate_ids ()
{
  cat /etc/subuid /etc/subgid 2>/dev/null |
    awk -F : '
      BEGIN { first = 100000 }
      $2 + $3 > first { first = $2 + $3 }
      END { print first "-" (first + 65535) }'
}

# mapped COMMAND…: as root, or as an ordinary user in a user namespace where the
# user is root and the user's subordinate ids are everybody else.
mapped ()
{
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    unshare --user --map-root-user --map-auto --mount --pid --fork --kill-child -- "$@"
  fi
}

# remove_tree FOLDER: also what belongs to subordinate ids; never what is
# mounted below.
remove_tree ()
{
  if grep -qsF " $1/" /proc/self/mountinfo; then
    fail "Something is mounted below $1; unmount it first."
  fi
  rm -rf --one-file-system -- "$1" 2>/dev/null ||
    mapped rm -rf --one-file-system -- "$1"
}

# remove_leftovers: of commands that were interrupted.
remove_leftovers ()
{
  local folder

  for folder in "$cache/$suite".new.* "$cache/$suite".old.*; do
    if [ -d "$folder" ]; then
      say "Removing what an interrupted command left…"
      remove_tree "$folder"
    fi
  done
}

# make_root SECTION…
make_root ()
{
  local new=$root.new.$$ section package include=() options=()

  check_space
  say "Making a Debian $suite build root in $root, once (about 1 GB)…"
  for section in "$@"; do
    for package in $(packages_in "$section"); do
      include+=("--include=$package")
    done
  done
  mapfile -t options < <(mirror_options)
  # Documentation is left out: nobody reads it there.
  mapped mmdebstrap --verbose --mode=root --variant=apt \
    --aptopt='Acquire::Languages "none"' \
    --aptopt='Acquire::Retries "3"' \
    --aptopt='APT::Sandbox::User "root"' \
    --aptopt='APT::Install-Recommends "false"' \
    --dpkgopt=force-unsafe-io \
    --dpkgopt='path-exclude=/usr/share/doc/*' \
    --dpkgopt='path-exclude=/usr/share/man/*' \
    --dpkgopt='path-exclude=/usr/share/info/*' \
    "${include[@]}" "${options[@]}" \
    "$suite" "$new" ${ENTENTE_DEV_MIRROR:+"$ENTENTE_DEV_MIRROR"} \
    < /dev/null 2>&1 | tee "$cache/root.log" | apt_progress ||
    fail 'The build root could not be made:' "$(last_errors)"
  finish_root "$new"
  for section in "$@"; do
    packages_checksum "$section" > "$new/.entente/$section"
  done
  put_in_place "$new"
}

# put_in_place FOLDER: as the build root. One that is there already goes once
# nobody works in it any more.
put_in_place ()
{
  local old=$root.old.$$

  if [ -d "$root" ]; then
    lock 8 "$root.use.lock" exclusive 'works in the build root'
    mv -T -- "$root" "$old"
  fi
  mv -T -- "$1" "$root"
  rm -rf -- "$cache/locales-$suite"
  if [ -d "$old" ]; then
    unlock 8
    remove_tree "$old"
  fi
}

last_errors ()
{
  grep -a '^[EW]: ' "$cache/root.log" | grep -v 'mmdebstrap failed\|setup failed' | tail -n 3 || true
  printf 'All of it is in %s.\n' "$cache/root.log"
}

# mirror_options: mmdebstrap knows where packages are; the keys, a proxy and
# whether dates count are as this system has them.
mirror_options ()
{
  local keys=/usr/share/keyrings/debian-archive-keyring.gpg

  [ ! -f "$keys" ] || printf '%s\n' "--keyring=$keys"
  apt-config dump 2>/dev/null |
    grep -E '^Acquire::(https?::(.*::)?Proxy|Check-Valid-Until|Check-Date) ".+";$' |
    sed 's/^/--aptopt=/' || true
}

check_space ()
{
  local free

  free=$(df -Pk -- "$cache" | awk 'NR == 2 { print int ($4 / 1024) }')
  [ "$free" -ge 2048 ] ||
    fail "A build root needs 2 GB in $cache, where $free MB are free." \
      'XDG_CACHE_HOME names another folder.'
}

# finish_root FOLDER: what mmdebstrap does not do.
finish_root ()
{
  mkdir "$1/.entente"
  tr -d - < /proc/sys/kernel/random/uuid > "$1/etc/machine-id"
  cp "$1/etc/machine-id" "$1/.entente/id"
  [ -e "$1/etc/resolv.conf" ] || : > "$1/etc/resolv.conf"
}

# extend_root SECTION…: puts further packages into the root that is there.
extend_root ()
{
  local section packages=()

  for section in "$@"; do
    if ! root_has "$section"; then
      mapfile -t -O ${#packages[@]} packages < <(packages_in "$section")
    fi
  done
  say "Adding packages to the build root ($*)…"
  : > "$cache/root.log"
  cat /etc/resolv.conf > "$root/etc/resolv.conf" 2>/dev/null || true
  if [ -e "$root/.entente/changing" ]; then
    note 'An earlier command was interrupted at this; mending that first.'
    in_root dpkg --force-confnew --configure -a < /dev/null >> "$cache/root.log" 2>&1 || true
  fi
  : > "$root/.entente/changing"
  if ! add_packages "${packages[@]}"; then
    if [ -z "$(in_root dpkg --audit 2>&1)" ] && in_root apt-get check > /dev/null 2>&1; then
      fail 'The packages could not be added:' "$(last_errors)"
    fi
    say 'That broke the build root; making it anew.'
    make_root "$@"
    return 0
  fi
  for section in "$@"; do
    packages_checksum "$section" > "$root/.entente/$section"
  done
  rm "$root/.entente/changing"
}

# add_packages PACKAGE…
add_packages ()
{
  {
    in_root apt-get "${apt_options[@]}" update &&
      in_root apt-get "${apt_options[@]}" install -y --fix-broken --no-install-recommends "$@" &&
      in_root apt-get clean
  } < /dev/null 2>&1 | tee -a "$cache/root.log" | apt_progress
}

# in_root COMMAND…: as its administrator, with this system's devices.
in_root ()
{
  local clean=(
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C HOME=/root TERM=dumb
    DEBIAN_FRONTEND=noninteractive
  )

  if [ "$way" = copies ]; then
    chroot "$root" "${clean[@]}" "$@"
  elif [ "$(id -u)" = 0 ]; then
    unshare --mount --propagation private -- \
      bash "$library/with-mounts" "$root" -- "${clean[@]}" "$@"
  else
    mapped bash "$library/with-mounts" "$root" -- "${clean[@]}" "$@"
  fi
}
