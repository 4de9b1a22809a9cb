/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-colour.h"

/* Always the same colours. */
#define SEED 20250213

typedef struct
{
  guint32 a, b;
  double contrast;
} Row;

/* Ratios as the calculators for WCAG give them. */
static const Row rows[] = {
  { 0x000000, 0xffffff, 21 },
  { 0xffffff, 0xffffff, 1 },
  { 0x777777, 0xffffff, 4.478 },
  { 0x767676, 0xffffff, 4.542 },
  { 0xff0000, 0xffffff, 3.998 },
  { 0x0000ff, 0x000000, 2.444 },
};

static void
test_contrast (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      EntenteColour a = entente_colour_from_rgb (rows[i].a);
      EntenteColour b = entente_colour_from_rgb (rows[i].b);

      g_assert_cmpfloat_with_epsilon (entente_colour_contrast (a, b), rows[i].contrast, 0.001);
      g_assert_cmpfloat_with_epsilon (entente_colour_contrast (b, a), rows[i].contrast, 0.001);
    }
}

static void
test_ensure_contrast (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  for (int i = 0; i < 2000; i++)
    {
      EntenteColour colour =
        entente_colour_from_rgb ((guint32) g_rand_int_range (rand, 0, 0x1000000));
      EntenteColour background =
        entente_colour_from_rgb ((guint32) g_rand_int_range (rand, 0, 0x1000000));
      EntenteColour better = entente_colour_ensure_contrast (colour, background, 4.5);

      /* Black or white has at least 4.58 on every colour. */
      g_assert_cmpfloat (entente_colour_contrast (better, background), >=, 4.499);
      if (entente_colour_contrast (colour, background) >= 4.5)
        g_assert_cmpmem (&colour, sizeof colour, &better, sizeof better);
    }
}

static void
test_over (void)
{
  EntenteColour black = entente_colour_from_rgb (0x000000);
  EntenteColour white = entente_colour_from_rgb (0xffffff);
  EntenteColour grey = entente_colour_over (entente_colour_with_alpha (black, 0.25), white);

  g_assert_cmpfloat_with_epsilon (grey.red, 0.75, 1e-9);
  g_assert_cmpfloat_with_epsilon (grey.alpha, 1, 1e-9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/colour/contrast", test_contrast);
  g_test_add_func ("/colour/ensure-contrast", test_ensure_contrast);
  g_test_add_func ("/colour/over", test_over);

  return g_test_run ();
}
