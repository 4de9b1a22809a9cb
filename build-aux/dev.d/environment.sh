# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# The environment of everything that is built or started: only what is named
# here comes through, so that compiler and library paths set for something else
# do not reach the build.

kept_variables=(
  CI COLORTERM COLUMNS DISPLAY HOME LANG LANGUAGE LINES LOGNAME NO_COLOR SHELL
  TERM TZ USER WAYLAND_DISPLAY XAUTHORITY
  'ADW_*' 'AT_SPI_*' 'DBUS_*' 'ENTENTE_*' 'GDK_*' 'GSETTINGS_*' 'GSK_*' 'GST_*'
  'GTK_*' 'G_*' 'LC_*' 'XDG_*'
)

# clean_environment: fills the array `environment` with NAME=VALUE.
clean_environment ()
{
  local name pattern where=$place

  [ "$place" = native ] || where=$suite
  environment=()
  while IFS= read -r name; do
    for pattern in "${kept_variables[@]}"; do
      # The patterns are meant to be patterns.
      # shellcheck disable=SC2053
      if [[ $name == $pattern ]]; then
        environment+=("$name=${!name}")
        break
      fi
    done
  done < <(compgen -e)
  environment+=(
    "PYTHONDONTWRITEBYTECODE=1"
    "DEV_LC_ALL=$DEV_LC_ALL"
    "DEV_STARTED=$DEV_STARTED"
    "DEV_CACHE=$cache"
    "DEV_PLACE=$where"
  )
  if [ -d "$source_dir/../shared" ]; then
    environment+=("ENTENTE_SHARED=$(cd "$source_dir/../shared" && pwd -P)")
  fi
}

# displayed: whether there is a display to open a window on.
displayed ()
{
  local number

  if [ -n "${WAYLAND_DISPLAY-}" ]; then
    case $WAYLAND_DISPLAY in
      /* ) [ -S "$WAYLAND_DISPLAY" ] && return 0 ;;
      * ) [ -S "${XDG_RUNTIME_DIR-}/$WAYLAND_DISPLAY" ] && return 0 ;;
    esac
  fi
  case ${DISPLAY-} in
    '' )
      return 1
      ;;
    :* )
      number=${DISPLAY#:}
      number=${number%%.*}
      [ -S "/tmp/.X11-unix/X$number" ] ||
        grep -qs "@/tmp/\.X11-unix/X$number\$" /proc/net/unix
      ;;
  esac
}
