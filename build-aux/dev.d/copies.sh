# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Working in the build root where nothing can be mounted. The checkout, the
# current folder (unless it is a large one), and every file that is named on the
# command line is copied to its own path in the root; what the command has made
# or changed there is copied back.

enter_by_copies ()
{
  local status=0 argument

  copied_files=()
  lock 9 "$root.copy.lock" exclusive 'copies files into the build root'
  make_devices
  copy_folder_in "$source_dir"
  if [ -d "$source_dir/../shared" ]; then
    copy_folder_in "$(cd "$source_dir/../shared" && pwd -P)"
  fi
  mkdir -p -- "$root$cache" "$root$PWD" "$root$HOME"
  note_copy "$cache/bench.json"
  note_copy "$cache/entente.png"
  note_copy "$cache/package"
  note_copy "$cache/screenshots"
  for argument in ${XAUTHORITY+"$XAUTHORITY"} "$PWD" "${@:2}"; do
    copy_argument_in "$argument"
  done
  unlock 9

  stamp=$(mktemp "$cache/copied.XXXXXX")
  trap : INT
  chroot "$root" env -i --chdir="$PWD" "${environment[@]}" \
    bash "$library/inside" "$@" || status=$?
  copy_out
  rm -f -- "$stamp"
  exit "$status"
}

# make_devices: those that mmdebstrap could not make. Where that is forbidden
# too, an empty file does for /dev/null.
make_devices ()
{
  mkdir -p "$root/dev/shm"
  chmod 1777 "$root/dev/shm"
  [ -c "$root/dev/null" ] && return 0
  rm -f "$root/dev/null"
  if mknod -m 666 "$root/dev/null" c 1 3 2>/dev/null; then
    mknod -m 666 "$root/dev/zero" c 1 5
    mknod -m 666 "$root/dev/random" c 1 8
    mknod -m 666 "$root/dev/urandom" c 1 9
  else
    : > "$root/dev/null"
    chmod 666 "$root/dev/null"
  fi
}

# copy_folder_in FOLDER: makes the copy equal to it.
copy_folder_in ()
{
  local folder=$1 file

  mkdir -p -- "$root$folder"
  (cd -- "$root$folder" && find . -name .git -prune -o ! -type d -print0) |
    while IFS= read -r -d '' file; do
      [ -e "$folder/$file" ] || [ -L "$folder/$file" ] || rm -f -- "$root$folder/$file"
    done
  tar -C "$folder" --exclude=./.git -cf - . | tar -C "$root$folder" -xf -
}

# copy_argument_in ARGUMENT: a file, or the place of one, as it stands or after
# the = of an option.
copy_argument_in ()
{
  local path=$1

  case $path in
    -*=* ) path=${path#*=} ;;
    -* | '' ) return 0 ;;
  esac
  case $path in
    /* ) ;;
    * ) path=$PWD/$path ;;
  esac
  may_copy "$path" || return 0
  if [ -f "$path" ]; then
    mkdir -p -- "$root${path%/*}"
    cp -pf -- "$path" "$root$path"
    note_copy "$path"
  elif [ -d "$path" ]; then
    copy_folder_in "$path"
    note_copy "$path"
  elif [ -d "${path%/*}" ]; then
    mkdir -p -- "$root${path%/*}"
    rm -f -- "$root$path"
    note_copy "$path"
  fi
}

# may_copy PATH: not what the root has of its own or was copied already, and no
# folder that holds everything.
may_copy ()
{
  case $1/ in
    /var/tmp/?* )
      ;;
    /bin/* | /boot/* | /dev/* | /etc/* | /lib*/* | /proc/* | /run/* | /sbin/* | /sys/* | \
    /usr/* | /var/* | "$source_dir"/* | "$cache"/* )
      return 1
      ;;
  esac
  [ -d "$1" ] || return 0
  case $(cd -- "$1" && pwd -P) in
    "$HOME" ) return 1 ;;
    /?*/?* ) small "$1" ;;
    * ) return 1 ;;
  esac
}

# small FOLDER: as folders go that somebody works in.
small ()
{
  local size

  size=$(du -sm -- "$1" 2>/dev/null | cut -f 1)
  [ "${size:-0}" -le 200 ] && return 0
  say "$1 has ${size} MB and is not copied into the build root."
  return 1
}

note_copy ()
{
  copied_files+=("$1")
}

# copy_out: what is newer than the stamp.
copy_out ()
{
  local path

  for path in "$source_dir" "${copied_files[@]}"; do
    [ -e "$root$path" ] || continue
    find "$root$path" -type f -newer "$stamp" -print0
  done | while IFS= read -r -d '' path; do
    path=${path#"$root"}
    mkdir -p -- "${path%/*}"
    cp -f -- "$root$path" "$path"
  done
}
