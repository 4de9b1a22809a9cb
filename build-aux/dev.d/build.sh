# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Building, and making what was built usable: it is installed into the cache
# folder, where it finds its schema, translations and desktop files by itself.

# build installed|all [release]: brings what is installed, or the tests too, up to
# date and sets the environment to it. A release build is another one beside it.
build ()
{
  local name

  build_type=${2:-debugoptimized}
  name=$(printf '%s\n' "$DEV_PLACE $source_dir${2:+ $2}" | sha256sum | cut -c 1-12)
  build_dir=$DEV_CACHE/build-$name
  tree=$build_dir/tree
  prefix=$build_dir/installed
  mkdir -p -- "$build_dir"
  lock 7 "$build_dir/lock" exclusive 'is building this checkout'
  configure
  compile "$1"
  install_built
  unlock 7
  use_built
}

# configure: once, and again if the compiler's system is another.
configure ()
{
  local place=${DEV_ROOT-native} werror=true

  # What the compiler takes for a mistake differs with how far it optimises.
  [ "$build_type" != release ] || werror=false
  if [ -f "$tree/build.ninja" ] && [ "$(cat "$build_dir/place" 2>/dev/null)" = "$place" ]; then
    return 0
  fi
  say 'Configuring the build…'
  rm -rf -- "$tree" "$prefix"
  configured meson setup --prefix="$prefix" --libdir=lib -Dwerror="$werror" \
    --buildtype="$build_type" "$tree" "$source_dir" || {
    rm -rf -- "$tree"
    fail 'The build could not be configured.'
  }
  printf '%s\n' "$place" > "$build_dir/place"
}

# configured COMMAND…: of what it prints, warnings are shown, and all if it fails.
configured ()
{
  local log=$build_dir/setup.log

  if ! "$@" < /dev/null > "$log" 2>&1; then
    cat "$log" >&2
    return 1
  fi
  grep 'WARNING' "$log" >&2 || true
}

# compile installed|all: says nothing if nothing is to be done.
compile ()
{
  local targets=(all) ninja=(ninja -C "$tree")

  [ "$1" = all ] || mapfile -t targets <<< "$(installed_targets)"
  case $("${ninja[@]}" -n "${targets[@]}" < /dev/null 2>&1) in
    *'ninja: no work to do.'* )
      return 0
      ;;
    *'no known rule to make it'* )
      # The checkout has become another one behind the build's back.
      rm -rf -- "$tree"
      configure
      ;;
  esac
  say 'Building…'
  rm -f -- "$build_dir/installed.stamp"
  configured "${ninja[@]}" build.ninja || fail 'The build could not be configured.'
  [ "$1" = all ] || mapfile -t targets <<< "$(installed_targets)"
  [ ! -t 2 ] || export CLICOLOR_FORCE=1
  "${ninja[@]}" "${targets[@]}" < /dev/null 2>&1 | ninja_progress ||
    fail 'The build failed; what it said stands above.'
  unset CLICOLOR_FORCE
}

# installed_targets: what the build makes and installs, one a line. What was made when it
# was configured is installed as well, but is no target.
installed_targets ()
{
  python3 - "$tree" <<'TEXT'
import json, os, sys
tree = sys.argv[1]

def introspect(name):
    with open(os.path.join(tree, 'meson-info', f'intro-{name}.json'), encoding='utf-8') as file:
        return json.load(file)

made = {path for target in introspect('targets') for path in target['filename']}
for path in introspect('installed'):
    if path in made:
        print(os.path.relpath(path, tree))
TEXT
}

# install_built: where the build or the source has changed since.
install_built ()
{
  local stamp=$build_dir/installed.stamp

  if [ -f "$stamp" ] &&
    [ -z "$(find "$source_dir" -name .git -prune -o -newer "$stamp" -print -quit)" ]
  then
    return 0
  fi
  rm -f -- "$stamp"
  : > "$stamp.new"
  # The tools that make caches want these folders, whatever is in them.
  mkdir -p -- "$prefix/share/applications" "$prefix/share/icons/hicolor"
  meson install -C "$tree" --no-rebuild < /dev/null > "$build_dir/install.log" 2>&1 || {
    cat "$build_dir/install.log" >&2
    fail 'What was built could not be installed into the cache folder.'
  }
  mv -- "$stamp.new" "$stamp"
}

# use_built: for what is run from here on.
use_built ()
{
  export PATH=$prefix/bin:$PATH
  export XDG_DATA_DIRS=$prefix/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}
  export ENTENTE_BUILD_DIR=$tree
}

# leave: gives the environment back as the user has it.
leave ()
{
  trap - INT TERM HUP
  user_locale
  unset DEV_STARTED DEV_CACHE DEV_PLACE DEV_ROOT DEV_SCRATCH DEV_LC_ALL
}
