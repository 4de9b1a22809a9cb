/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-label-placer.h"

/* Always the same marks. */
#define SEED 20250213

#define GAP 4.0
#define MOST 60

static const cairo_rectangle_t bounds = { 0, 0, 400, 200 };

static EntenteLabelRequest
request_at (double x,
            double y,
            double width,
            double height)
{
  return (EntenteLabelRequest) {
    .anchor = { x, y }, .radius = 5,
    .variants = { { width, height, height / 2 }, { width / 2, height / 2, height / 2 } },
    .n_variants = 2
  };
}

static const EntenteLabelAttempt both = { .allowed = { TRUE, TRUE }, .costs = { 0, 20 } };
static const EntenteLabelAttempt large = { .allowed = { TRUE, FALSE } };
static const EntenteLabelAttempt small = { .allowed = { FALSE, TRUE } };

static void
place (const EntenteLabelRequest   *requests,
       guint                        n,
       const EntenteLabelAttempt   *attempt,
       EntenteLabelPlacement       *placements)
{
  EntenteLabelObstacle obstacles[MOST];
  EntenteLabelRequest owned[MOST];

  for (guint i = 0; i < n; i++)
    {
      owned[i] = requests[i];
      owned[i].owner = (int) i;
      obstacles[i] = (EntenteLabelObstacle) {
        entente_rectangle_around (requests[i].anchor, requests[i].anchor, requests[i].radius),
        (int) i
      };
    }
  entente_label_placer_place (owned, n, attempt, 1, &bounds, obstacles, n, GAP, placements);
}

static void
assert_apart (const EntenteLabelRequest   *requests,
              const EntenteLabelPlacement *placements,
              guint                        n)
{
  for (guint i = 0; i < n; i++)
    {
      if (placements[i].variant < 0)
        continue;
      g_assert_true (entente_rectangle_encloses (&bounds, &placements[i].box));
      for (guint j = 0; j < n; j++)
        {
          cairo_rectangle_t mark = entente_rectangle_around (requests[j].anchor,
                                                             requests[j].anchor,
                                                             requests[j].radius);

          g_assert_false (entente_rectangle_overlaps (&mark, &placements[i].box));
          if (i == j || placements[j].variant < 0)
            continue;
          g_assert_false (entente_rectangle_overlaps (&placements[i].box, &placements[j].box));
          if (placements[i].has_leader)
            g_assert_false (entente_rectangle_meets_segment (
              &placements[j].box, placements[i].leader[0], placements[i].leader[1]));
        }
    }
}

/* With all the room there is, the label begins right beside its mark. */
static void
test_alone (void)
{
  EntenteLabelRequest request = request_at (200, 100, 80, 30);
  EntenteLabelPlacement placement;

  place (&request, 1, &both, &placement);
  g_assert_cmpint (placement.variant, ==, 0);
  g_assert_false (placement.has_leader);
  g_assert_false (placement.before);
  g_assert_cmpfloat (placement.box.x, >, 205);
  g_assert_cmpfloat (placement.box.x, <, 220);
  g_assert_cmpfloat_with_epsilon (placement.box.y, 85, 0.01);
}

/* At the right edge it ends there instead. */
static void
test_at_edge (void)
{
  EntenteLabelRequest request = request_at (390, 100, 80, 30);
  EntenteLabelPlacement placement;

  place (&request, 1, &both, &placement);
  g_assert_cmpint (placement.variant, ==, 0);
  g_assert_true (placement.before);
  g_assert_cmpfloat (placement.box.x + placement.box.width, <, 385);
}

static void
test_cluster (void)
{
  const EntenteLabelRequest requests[] = {
    request_at (390, 40, 120, 30), request_at (390, 52, 120, 30), request_at (385, 60, 120, 30),
    request_at (388, 70, 120, 30),
  };
  EntenteLabelPlacement placements[G_N_ELEMENTS (requests)];

  place (requests, G_N_ELEMENTS (requests), &both, placements);
  for (guint i = 0; i < G_N_ELEMENTS (requests); i++)
    g_assert_cmpint (placements[i].variant, >=, 0);
  assert_apart (requests, placements, G_N_ELEMENTS (requests));
}

static void
test_variants (void)
{
  EntenteLabelRequest request = request_at (200, 100, 80, 30);
  EntenteLabelPlacement placement;

  place (&request, 1, &small, &placement);
  g_assert_cmpint (placement.variant, ==, 1);
}

/* Of several ways to write all labels, the one that costs least. */
static void
test_attempts (void)
{
  EntenteLabelRequest request = request_at (200, 100, 80, 30);
  EntenteLabelAttempt attempts[] = { large, small };
  EntenteLabelPlacement placement;

  attempts[0].cost = 50;
  entente_label_placer_place (&request, 1, attempts, 2, &bounds, NULL, 0, GAP, &placement);
  g_assert_cmpint (placement.variant, ==, 1);

  attempts[1].cost = 60;
  entente_label_placer_place (&request, 1, attempts, 2, &bounds, NULL, 0, GAP, &placement);
  g_assert_cmpint (placement.variant, ==, 0);
}

static void
test_too_large (void)
{
  EntenteLabelRequest request = request_at (200, 100, 900, 30);
  EntenteLabelPlacement placement;

  place (&request, 1, &large, &placement);
  g_assert_cmpint (placement.variant, ==, -1);
}

/* However many there are: never a label on another, and an end. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  for (int round = 0; round < 40; round++)
    {
      guint n = (guint) g_rand_int_range (rand, 0, MOST);
      EntenteLabelRequest requests[MOST];
      EntenteLabelPlacement placements[MOST];

      for (guint i = 0; i < n; i++)
        requests[i] = request_at (g_rand_double_range (rand, 0, 400),
                                  g_rand_double_range (rand, 0, 200),
                                  g_rand_double_range (rand, 20, 150),
                                  g_rand_double_range (rand, 10, 40));
      place (requests, n, &both, placements);
      assert_apart (requests, placements, n);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/label-placer/alone", test_alone);
  g_test_add_func ("/label-placer/edge", test_at_edge);
  g_test_add_func ("/label-placer/cluster", test_cluster);
  g_test_add_func ("/label-placer/variants", test_variants);
  g_test_add_func ("/label-placer/attempts", test_attempts);
  g_test_add_func ("/label-placer/too-large", test_too_large);
  g_test_add_func ("/label-placer/random", test_random);

  return g_test_run ();
}
