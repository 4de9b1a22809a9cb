# SPDX-License-Identifier: GPL-3.0-or-later

# usage: peer-fread.R FILE THREADS
# Reads the file for each line of standard input; prints the milliseconds of the clock and of
# the processor.

suppressPackageStartupMessages (library (data.table))
arguments <- commandArgs (trailingOnly = TRUE)
setDTthreads (as.integer (arguments[2]))

input <- file ("stdin")
open (input)
while (length (readLines (input, n = 1)) > 0)
  {
    gc ()
    before <- proc.time ()
    table <- fread (arguments[1], showProgress = FALSE, tz = "UTC")
    spent <- proc.time () - before
    stopifnot (inherits (table[[1]], "POSIXct"), is.numeric (table$Close))
    rm (table)
    cat (1000 * spent[["elapsed"]], 1000 * (spent[["user.self"]] + spent[["sys.self"]]), "\n")
    flush (stdout ())
  }
