# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Reads build-aux/packages.

# packages_in SECTION: its lines, without comments.
packages_in ()
{
  sed -n "/^\[$1\]\$/,/^\[/{/^\[/d; s/[[:space:]]*#.*//; /./p}" \
    "$source_dir/build-aux/packages"
}

# packages_checksum SECTION: changes whenever the list does.
packages_checksum ()
{
  packages_in "$1" | sha256sum | cut -c 1-16
}
