# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# The ways into the build root, best first:
#   sandbox   bubblewrap, as root or in a user namespace
#   mounts    chroot in a mount namespace, for root where bubblewrap cannot work
#   copies    chroot alone, for root where nothing can be mounted, as in many
#             containers: what is needed is copied in, what is new is copied out

# enter VERB ARGUMENT…: runs dev.d/inside where the work is done, in the current
# folder, and ends with its exit status.
enter ()
{
  if [ "$place" = native ]; then
    enter_native "$@"
  fi
  lock 8 "$root.use.lock" shared 'makes the build root anew'
  clean_environment
  environment+=(
    "PATH=/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin"
    "DEV_ROOT=$(cat "$root/.entente/id")"
  )
  forget_variable XDG_DATA_DIRS
  forget_variable XDG_CONFIG_DIRS
  "enter_by_$way" "$@"
}

# forget_variable NAME: what it says holds for this system only.
forget_variable ()
{
  local entry kept=()

  for entry in "${environment[@]}"; do
    [ "${entry%%=*}" = "$1" ] || kept+=("$entry")
  done
  environment=("${kept[@]}")
}

# find_way: sets `way`, and `sandbox` to the options that bubblewrap needs here.
find_way ()
{
  way=${ENTENTE_DEV_WAY-}
  case $way in
    sandbox )
      find_sandbox || fail 'bubblewrap cannot make a sandbox here.'
      return 0
      ;;
    mounts | copies )
      return 0
      ;;
    '' )
      ;;
    * )
      fail_usage "ENTENTE_DEV_WAY is '$way' but must be sandbox, mounts or copies."
      ;;
  esac
  if find_sandbox; then
    way=sandbox
  elif [ "$(id -u)" != 0 ]; then
    fail 'This system does not let an ordinary user have a namespace of its own,' \
      'and without one the Debian build root cannot be entered.' \
      'As root it works, also in a container.'
  elif unshare --mount --propagation private -- mount --bind / /mnt 2>/dev/null; then
    way=mounts
  elif chroot / true 2>/dev/null; then
    way=copies
  else
    fail 'Here, not even root can enter a build root: neither a namespace nor chroot is permitted.'
  fi
}

find_sandbox ()
{
  local own_processes=(--unshare-pid --proc /proc) same_processes=(--ro-bind /proc /proc)

  command -v bwrap > /dev/null || return 1
  if [ "$(id -u)" = 0 ]; then
    try_sandbox "${own_processes[@]}" || try_sandbox --unshare-user "${own_processes[@]}" ||
      try_sandbox "${same_processes[@]}" ||
      try_sandbox --unshare-user "${same_processes[@]}"
  else
    try_sandbox --unshare-user "${own_processes[@]}" ||
      try_sandbox --unshare-user "${same_processes[@]}"
  fi
}

try_sandbox ()
{
  sandbox=("$@")
  bwrap --ro-bind / / --dev /dev "$@" -- true 2>/dev/null
}

# host_folders: the folders of this system that are seen at their own place, one
# a line: every one at the top that does not belong to the system itself, and
# whatever else the work is in.
host_folders ()
{
  local folder

  for folder in /*; do
    if [ -d "$folder" ] && ! system_folder "$folder"; then
      printf '%s\n' "$folder"
    fi
  done
  for folder in "$source_dir" "$cache" "${HOME-}" "${XDG_RUNTIME_DIR-}" "$PWD" /run/dbus \
    /run/media; do
    case $folder in
      /var/?* | /run/?* | /usr/local/?* | /usr/src/?* )
        [ ! -d "$folder" ] || printf '%s\n' "$folder"
        ;;
    esac
  done
}

# system_folder FOLDER: whether the build root has its own of it.
system_folder ()
{
  case $1 in
    /bin | /boot | /dev | /etc | /lib | /lib32 | /lib64 | /libx32 | /lost+found | /proc | \
    /run | /sbin | /sys | /usr | /var )
      return 0
      ;;
  esac
  return 1
}

enter_by_sandbox ()
{
  local entry options=(--die-with-parent "${sandbox[@]}" --dev /dev --ro-bind /sys /sys)

  for entry in "$root"/*; do
    case ${entry##*/} in
      bin | lib | lib32 | lib64 | libx32 | sbin )
        options+=(--symlink "$(readlink "$entry")" "/${entry##*/}")
        ;;
      etc | usr | var )
        options+=(--ro-bind "$entry" "/${entry##*/}")
        ;;
    esac
  done
  options+=(
    --tmpfs /run --tmpfs /var/tmp
    --dev-bind-try /dev/dri /dev/dri --dev-bind-try /dev/snd /dev/snd
    --dev-bind-try /dev/fuse /dev/fuse
  )
  if [ "$(id -u)" != 0 ]; then
    name_user
    options+=(--ro-bind "$cache/passwd" /etc/passwd --ro-bind "$cache/group" /etc/group)
  fi
  while IFS= read -r entry; do
    case $entry in
      /var/* | /usr/* ) mkdir -p -- "$root$entry" ;;
    esac
    options+=(--bind "$entry" "$entry")
  done < <(host_folders)
  environment+=("DEV_SCRATCH=/run")
  exec env -i "${environment[@]}" bwrap "${options[@]}" --chdir "$PWD" -- \
    bash "$library/inside" "$@"
}

# name_user: user and group as this system names them, for inside.
name_user ()
{
  { cat "$root/etc/passwd"; getent passwd "$(id -u)"; } > "$cache/passwd.$$"
  mv -- "$cache/passwd.$$" "$cache/passwd"
  { cat "$root/etc/group"; getent group "$(id -g)"; } > "$cache/group.$$"
  mv -- "$cache/group.$$" "$cache/group"
}

enter_by_mounts ()
{
  local folders

  mapfile -t folders < <(host_folders)
  exec unshare --mount --propagation private -- \
    bash "$library/with-mounts" "$root" "${folders[@]}" -- \
    env -i --chdir="$PWD" "${environment[@]}" bash "$library/inside" "$@"
}
