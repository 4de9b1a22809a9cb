/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Memory for columns. */

#include "entente-price-result.h"

#include <stdlib.h>
#include <sys/mman.h>

#define LARGE_PAGE (2 * 1024 * 1024)

/**
 * entente_price_allocate_column:
 * @size: in bytes
 *
 * Large columns are in large pages where the system has them: half the time of a fast import went
 * by in handing out small ones.
 *
 * Returns: (transfer full) (nullable): memory, to be freed with g_free() as all that the C library
 *   allocates; %NULL where there is not enough
 */
gpointer
entente_price_allocate_column (gsize size)
{
  gpointer column = NULL;

  if (size < LARGE_PAGE)
    return g_try_malloc (MAX (size, 1));
  if (posix_memalign (&column, LARGE_PAGE, size) != 0)
    return NULL;

#ifdef MADV_HUGEPAGE
  madvise (column, size, MADV_HUGEPAGE);
#endif
  return column;
}
