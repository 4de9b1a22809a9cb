# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
#: bench [--quick] [--json FILE] [NAME …]
#:                 makes a release build and runs the benchmarks, or those with
#:                 such a name, without a display; prints a table of medians
#:                 beside those of peers, and writes all samples as JSON.

bench_outside ()
{
  bench_arguments "$@"
  prepare build virtual-display bench
  enter bench "$@"
}

bench_inside ()
{
  bench_arguments "$@"
  build all release
  [ -n "$bench_json" ] || bench_json=$DEV_CACHE/bench.json
  say 'Measuring; this takes some minutes. Other work on the machine disturbs it…'
  unset LANG LANGUAGE "${!LC_@}"
  export LC_ALL=C.UTF-8 SESSION_SCREEN=1600x900
  exec bash "$library/session" python3 "$source_dir/tests/bench/run.py" --tree "$tree" \
    --json "$bench_json" "${bench_options[@]}" "${bench_names[@]}"
}

# bench_arguments ARGUMENT…: sets bench_json, bench_options and bench_names.
bench_arguments ()
{
  bench_json='' bench_options=() bench_names=()
  while [ $# -gt 0 ]; do
    case $1 in
      --json )
        [ $# -gt 1 ] || fail_usage 'bench: --json needs the name of a file.'
        bench_json=$2
        shift
        ;;
      --quick )
        bench_options+=(--quick)
        ;;
      -* )
        fail_usage "bench: there is no option '$1'; there are --quick and --json FILE."
        ;;
      * )
        bench_names+=("$1")
        ;;
    esac
    shift
  done
}
