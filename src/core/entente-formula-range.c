/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The range of a formula over a box, by branch and bound.
 *
 * A variable in which the formula is monotone over a box is set to that end of its
 * interval which matters; where that settles every variable the bound is the value
 * at a corner. Otherwise the formula is enclosed by its natural extension and by the
 * mean value form, whichever is less wide, and the box is cut in two where it pays
 * most, as long as the enclosure gets tighter and the budget lasts. What is found
 * encloses the range at every moment.
 *
 * Method: Moore, Kearfott, Cloud, "Introduction to Interval Analysis", chapters 6
 * and 11; R. B. Kearfott, "Rigorous Global Search: Continuous Problems", 1996. */

#include "entente-formula-private.h"

#include <float.h>
#include <math.h>

#define MAX_CELLS 400
#define TOLERANCE 1e-10
#define NO_VARIABLE G_MAXUINT

/* A search for the greatest value, or the least one by way of the negative. */
typedef struct
{
  EntenteProgram *program;
  guint target;
  gboolean upper;
  EntenteInterval *values;
  EntenteInterval *slopes;
  EntenteInterval *point;
  double attained; /* a value that is reached, or a lesser one */
} Search;

typedef struct
{
  EntenteInterval *box;
  double bound; /* no value over the box is greater */
  guint widest; /* the variable to cut, or NO_VARIABLE */
} Cell;

static void
cell_clear (gpointer data)
{
  Cell *cell = data;

  g_clear_pointer (&cell->box, g_free);
}

static const EntenteVariable *
get_variable (const Search *search,
              guint         index)
{
  return &g_array_index (search->program->variables, EntenteVariable, index);
}

static EntenteInterval
signed_value (Search                *search,
              const EntenteInterval *box)
{
  entente_program_evaluate (search->program, 0, search->target, box, search->values);

  return search->upper ? search->values[search->target]
                       : entente_interval_negate (search->values[search->target]);
}

static EntenteInterval
signed_slope (const Search *search,
              guint         index)
{
  guint step = get_variable (search, index)->step;

  if (step > search->target)
    return entente_interval_point (0);

  return search->upper ? search->slopes[step] : entente_interval_negate (search->slopes[step]);
}

/* The end of an unbounded interval is everything beyond the largest double. */
static EntenteInterval
upper_end (EntenteInterval a)
{
  return (EntenteInterval) { isinf (a.high) ? MAX (a.low, DBL_MAX) : a.high, a.high };
}

static EntenteInterval
lower_end (EntenteInterval a)
{
  return entente_interval_negate (upper_end (entente_interval_negate (a)));
}

static gboolean
is_settled (EntenteInterval a)
{
  return a.low == a.high || (a.low == DBL_MAX && isinf (a.high))
         || (a.high == -DBL_MAX && isinf (a.low));
}

/* Sets variables to the end at which the result is greatest. */
static gboolean
settle_monotone (Search          *search,
                 EntenteInterval *box)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < search->program->variables->len; i++)
    {
      EntenteInterval slope = signed_slope (search, i);

      if (is_settled (box[i]) || (slope.low < 0 && slope.high > 0))
        continue;

      if (slope.low == 0 && slope.high == 0)
        box[i] = entente_interval_point (entente_interval_midpoint (box[i]));
      else
        box[i] = slope.low >= 0 ? upper_end (box[i]) : lower_end (box[i]);
      changed = TRUE;
    }

  return changed;
}

/* The variable whose width adds most to that of the result. */
static guint
find_widest (const Search          *search,
             const EntenteInterval *box)
{
  guint widest = NO_VARIABLE;
  double most = -1;

  for (guint i = 0; i < search->program->variables->len; i++)
    {
      EntenteInterval slope = entente_interval_abs (signed_slope (search, i));
      double smear = MIN (slope.high * (box[i].high - box[i].low), DBL_MAX);

      if (is_settled (box[i]) || smear <= most)
        continue;
      most = smear;
      widest = i;
    }

  return widest;
}

/* A small interval that holds a point of the variable's true interval, in the middle
 * of @box. */
static EntenteInterval
attained_point (const EntenteVariable *variable,
                EntenteInterval        box)
{
  double middle = entente_interval_midpoint (box);

  if (is_settled (box) && isinf (box.high - box.low))
    return box;
  if (entente_interval_contains (variable->low, middle))
    return variable->low;
  if (entente_interval_contains (variable->high, middle))
    return variable->high;

  return entente_interval_point (middle);
}

/* Bounds the result by its value at a point and the slopes from there: the mean value
 * form. The value is one that is attained. */
static double
mean_value_bound (Search                *search,
                  const EntenteInterval *box)
{
  EntenteInterval bound;

  for (guint i = 0; i < search->program->variables->len; i++)
    search->point[i] = attained_point (get_variable (search, i), box[i]);

  bound = signed_value (search, search->point);
  search->attained = MAX (search->attained, bound.low);

  for (guint i = 0; i < search->program->variables->len; i++)
    {
      EntenteInterval offset = entente_interval_subtract (box[i], search->point[i]);

      bound = entente_interval_add (bound,
                                    entente_interval_multiply (signed_slope (search, i), offset));
    }

  return bound.high;
}

static Cell
analyse (Search          *search,
         EntenteInterval *box)
{
  Cell cell = { .box = box, .bound = INFINITY };

  do
    {
      cell.bound = MIN (cell.bound, signed_value (search, box).high);
      entente_program_slopes (search->program, search->target, search->values, search->slopes);
    }
  while (settle_monotone (search, box) && search->program->budget > 0);

  cell.widest = find_widest (search, box);
  cell.bound = MIN (cell.bound, mean_value_bound (search, box));

  return cell;
}

static guint
find_top (GArray *cells)
{
  guint top = 0;

  for (guint i = 1; i < cells->len; i++)
    {
      if (g_array_index (cells, Cell, i).bound > g_array_index (cells, Cell, top).bound)
        top = i;
    }

  return top;
}

static void
split_top (Search *search,
           GArray *cells,
           guint   top)
{
  guint n_variables = search->program->variables->len;
  Cell cell = g_array_index (cells, Cell, top);
  EntenteInterval *other = g_memdup2 (cell.box, n_variables * sizeof (EntenteInterval));
  double middle = entente_interval_midpoint (cell.box[cell.widest]);
  Cell half;

  cell.box[cell.widest].high = middle;
  other[cell.widest].low = middle;

  /* A part of a cell never has a greater value than the whole. */
  half = analyse (search, cell.box);
  half.bound = MIN (half.bound, cell.bound);
  g_array_index (cells, Cell, top) = half;

  half = analyse (search, other);
  half.bound = MIN (half.bound, cell.bound);
  g_array_append_val (cells, half);
}

/* Whether cutting the cell with the greatest bound can still tell us anything. */
static gboolean
is_worth_splitting (const Search *search,
                    const Cell   *top,
                    double        scale)
{
  EntenteInterval widest;

  if (top->widest == NO_VARIABLE || search->program->budget <= 0
      || top->bound - search->attained <= TOLERANCE * scale)
    return FALSE;

  widest = top->box[top->widest];
  return entente_interval_midpoint (widest) > widest.low
         && entente_interval_midpoint (widest) < widest.high;
}

/* Finds an interval that holds the greatest value of the search. */
static EntenteInterval
search_greatest (Search *search)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  guint n_variables = search->program->variables->len;
  EntenteInterval *box = g_new (EntenteInterval, n_variables);
  double scale;
  guint top = 0;
  Cell cell;

  g_array_set_clear_func (cells, cell_clear);
  for (guint i = 0; i < n_variables; i++)
    box[i] = get_variable (search, i)->box;

  search->attained = -INFINITY;
  cell = analyse (search, box);
  g_array_append_val (cells, cell);
  scale = isfinite (cell.bound) ? fabs (cell.bound) : 0;
  if (isfinite (search->attained))
    scale = MAX (scale, fabs (search->attained));

  while (cells->len < MAX_CELLS
         && is_worth_splitting (search, &g_array_index (cells, Cell, top), scale))
    {
      split_top (search, cells, top);
      top = find_top (cells);
    }

  return (EntenteInterval) { search->attained, g_array_index (cells, Cell, top).bound };
}

/* Finds where the least and the greatest value of @target over the whole box lie: the
 * range is enclosed by @low's low and @high's high bound, and its true ends lie in
 * @low and @high. */
void
entente_program_get_range (EntenteProgram  *self,
                           guint            target,
                           EntenteInterval *low,
                           EntenteInterval *high)
{
  g_autofree EntenteInterval *values = g_new0 (EntenteInterval, target + 1);
  g_autofree EntenteInterval *slopes = g_new (EntenteInterval, target + 1);
  g_autofree EntenteInterval *point = g_new (EntenteInterval, self->variables->len);
  Search search = {
    .program = self,
    .target = target,
    .values = values,
    .slopes = slopes,
    .point = point,
  };

  search.upper = TRUE;
  *high = search_greatest (&search);
  search.upper = FALSE;
  *low = entente_interval_negate (search_greatest (&search));
}
