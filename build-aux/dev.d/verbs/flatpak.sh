# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
#: flatpak         builds the Flatpak, installs it for itself alone, starts it, and
#:                 checks what its sandbox has to allow and to forbid; writes the
#:                 bundle entente.flatpak into the cache folder. GNOME's runtime is
#:                 fetched; where it cannot be, Debian packages stand in for it.

flatpak_id=io.github.entente.Entente
flatpak_branch=51
flatpak_remote=https://dl.flathub.org/repo/flathub.flatpakrepo
# The Debian release with the GTK and libadwaita of that runtime.
flatpak_suite=forky
# What translations are tried in, with the stand-in.
flatpak_locales=(ar_EG de_DE en_US zh_CN zh_HK)

flatpak_outside ()
{
  [ $# -eq 0 ] || fail_usage 'flatpak: it takes no arguments.'
  kept_variables+=(http_proxy https_proxy no_proxy)
  prepare virtual-display flatpak
  [ "$place" = native ] || open_sandbox
  mkdir -p -- "$cache/flatpak"
  lock 7 "$cache/flatpak/lock" exclusive 'builds the Flatpak'
  get_runtime
  enter flatpak build
}

# open_sandbox: sets `sandbox` to what Flatpak can make its own sandboxes in: those
# need the whole of /proc.
open_sandbox ()
{
  if [ "$way" = sandbox ]; then
    [ "$(id -u)" = 0 ] && nests --bind /proc /proc && return 0
    nests --unshare-user --bind /proc /proc && return 0
  fi
  cannot 'Flatpak cannot make its sandbox on this system, as in many containers.'
}

# nests OPTION…: whether a sandbox with these can have another one in it, which an
# ordinary user has made.
nests ()
{
  sandbox=("$@")
  bwrap --ro-bind / / --dev /dev "$@" -- \
    unshare --user --map-user=1000 --map-group=1000 --mount -- \
    setpriv --ambient-caps=-all --inh-caps=-all \
    bwrap --ro-bind / / --dev /dev --unshare-pid --proc /proc -- true 2> /dev/null
}

# get_runtime: GNOME's, or what stands in for it; which, and how it was made, is
# noted in a file.
get_runtime ()
{
  local stamp=$cache/flatpak/runtime wanted

  wanted="stand-in $(packages_checksum flatpak-runtime) $(packages_checksum flatpak-sdk)"
  case $(cat "$stamp" 2> /dev/null) in
    fetched )
      return 0
      ;;
    "$wanted" )
      note_stand_in
      return 0
      ;;
  esac
  rm -rf -- "$stamp" "$cache/flatpak/installation"
  say "Looking for GNOME's runtime…"
  if timeout 60 /usr/lib/apt/apt-helper download-file "$flatpak_remote" \
    "$cache/flatpak/remote" > /dev/null 2>&1 && (enter flatpak fetch)
  then
    echo fetched > "$stamp"
    return 0
  fi
  note_stand_in
  make_stand_in
  (enter flatpak stand-in)
  echo "$wanted" > "$stamp"
}

note_stand_in ()
{
  say "GNOME's runtime cannot be fetched here; one made of Debian packages stands in for it."
}

# make_stand_in: the roots of runtime and SDK, as archives.
make_stand_in ()
{
  get_root_tools
  stand_in_root runtime flatpak-runtime
  stand_in_root sdk flatpak-runtime flatpak-sdk
}

# stand_in_root NAME SECTION…
stand_in_root ()
{
  local name=$1 section package options=() locales

  shift
  for section in "$@"; do
    for package in $(packages_in "$section"); do
      options+=("--include=$package")
    done
  done
  mapfile -t -O ${#options[@]} options < <(mirror_options)
  locales="for l in ${flatpak_locales[*]}; do
    chroot \"\$1\" localedef -i \$l -f UTF-8 \$l.UTF-8
  done"
  say "Fetching Debian packages for the stand-in's $name…"
  mapped mmdebstrap --verbose --mode=root --variant=minbase --format=tar \
    --aptopt='Acquire::Languages "none"' \
    --aptopt='Acquire::Retries "3"' \
    --aptopt='APT::Sandbox::User "root"' \
    --dpkgopt=force-unsafe-io \
    --dpkgopt='path-exclude=/usr/share/doc/*' \
    --dpkgopt='path-exclude=/usr/share/man/*' \
    --customize-hook="$locales" \
    "${options[@]}" \
    "$flatpak_suite" "$cache/flatpak/$name.tar.new" \
    ${ENTENTE_DEV_MIRROR:+"$ENTENTE_DEV_MIRROR"} \
    < /dev/null 2>&1 | tee "$cache/root.log" | apt_progress ||
    cannot 'The packages of the stand-in could not be had:' "$(last_errors)"
  mv -- "$cache/flatpak/$name.tar.new" "$cache/flatpak/$name.tar"
}

# flatpak_inside fetch|stand-in|build
flatpak_inside ()
{
  # These sandboxes know nothing of the locales that were made for others.
  export LC_ALL=C.UTF-8
  exec bash "$source_dir/build-aux/flatpak/as-user" \
    bash "$source_dir/build-aux/flatpak/steps" "$1" "$DEV_CACHE" "$flatpak_id" \
    "$flatpak_branch" "$flatpak_remote"
}
