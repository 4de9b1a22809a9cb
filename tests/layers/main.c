/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Linked with the whole of one layer and only the libraries that the layer may use: what
 * reaches further has an undefined symbol. */
int
main (void)
{
  return 0;
}
