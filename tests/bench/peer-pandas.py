# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: peer-pandas.py FILE

Reads the file for each line of standard input; prints the milliseconds of the clock and of the
processor.
"""

import sys
import time

import pandas

for _ in sys.stdin:
    wall, cpu = time.perf_counter(), time.process_time()
    table = pandas.read_csv(sys.argv[1], parse_dates=['Date'])
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    assert table['Date'].dtype.kind == 'M' and table['Close'].dtype.kind == 'f'
    del table
    print(1000 * wall, 1000 * cpu, flush=True)
