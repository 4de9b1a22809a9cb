/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EntenteQuantity: a figure with its unit, and the interval that the thing measured
 * lies in.
 *
 * A figure printed as x whose last digit stands for u is taken to be rounded: it
 * stands for [x - u/2, x + u/2], trailing zeros counted as printed. With a relation
 * the figure is a limit, taken as printed: "more than 40" is [40, +inf). "About"
 * keeps the rounding interval; how wide "about" is nobody said. */

#include "entente-quantity-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* A half unit of the last digit is added and the result must fit 64 bits. */
#define MAX_DIGITS 17

/* A double that stands for more digits than this may not print them again. */
#define MAX_TEXT 64

G_DEFINE_BOXED_TYPE (EntenteQuantity, entente_quantity,
                     entente_quantity_ref, entente_quantity_unref)
G_DEFINE_QUARK (entente-quantity-error-quark, entente_quantity_error)

/* A printed figure: (-1)^negative * digits / 10^decimals. */
typedef struct
{
  gboolean negative;
  guint64 digits;
  int decimals;
} Decimal;

static void
quantity_clear (gpointer data)
{
  EntenteQuantity *self = data;

  g_clear_pointer (&self->unit, entente_unit_unref);
  g_clear_pointer (&self->measure, g_free);
  g_clear_pointer (&self->digits, g_free);
}

static gboolean
read_decimal (const char *text,
              Decimal    *decimal)
{
  const char *p = text;
  gboolean after_point = FALSE;

  *decimal = (Decimal) { *p == '-', 0, 0 };
  if (*p == '-' || *p == '+')
    p++;
  if (!g_ascii_isdigit (*p) || strlen (p) > MAX_TEXT)
    return FALSE;

  for (; *p != '\0'; p++)
    {
      if (*p == '.' && !after_point && g_ascii_isdigit (p[1]))
        {
          after_point = TRUE;
          continue;
        }
      if (!g_ascii_isdigit (*p))
        return FALSE;

      decimal->digits = decimal->digits * 10 + (guint64) g_ascii_digit_value (*p);
      decimal->decimals += after_point;
      /* Checked at each digit, so that the number cannot wrap round. */
      if (decimal->digits >= G_GUINT64_CONSTANT (100000000000000000))
        return FALSE;
    }

  return TRUE;
}

static char *
decimal_to_text (gint64 digits,
                 int    decimals)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE + MAX_TEXT];
  int whole;

  g_snprintf (buffer, sizeof buffer, "%0*" G_GINT64_MODIFIER "d", decimals + 1, ABS (digits));
  whole = (int) strlen (buffer) - decimals;

  return g_strdup_printf ("%s%.*s%s%s", digits < 0 ? "-" : "", whole, buffer,
                          decimals > 0 ? "." : "", buffer + whole);
}

/* The figure moved by @halves halves of its last digit. */
static char *
decimal_moved (const Decimal *decimal,
               int            halves)
{
  gint64 digits = (gint64) decimal->digits * (decimal->negative ? -10 : 10) + 5 * halves;

  return decimal_to_text (digits, decimal->decimals + 1);
}

/* Whether the nearest double still prints the digits it was read from. */
static gboolean
survives_double (const Decimal *decimal)
{
  g_autofree char *text = decimal_to_text ((gint64) decimal->digits, decimal->decimals);
  char again[MAX_TEXT * 2 + 32];
  char format[16];

  g_snprintf (format, sizeof format, "%%.%df", decimal->decimals);
  g_ascii_formatd (again, sizeof again, format, g_ascii_strtod (text, NULL));

  return g_str_equal (text, again);
}

static EntenteQuantity *
quantity_new (EntenteUnit     *unit,
              EntenteRelation  relation,
              const char      *measure)
{
  EntenteQuantity *self = g_atomic_rc_box_new0 (EntenteQuantity);

  self->unit = unit != NULL ? entente_unit_ref (unit) : entente_unit_new_none ();
  self->relation = relation;
  self->measure = g_strdup (measure);

  return self;
}

/**
 * entente_quantity_new_stated:
 * @digits: the figure as printed: an optional sign, digits, an optional point
 * @unit: (nullable): the unit, %NULL for a bare number
 * @relation: how the thing measured stands to the figure
 * @exact: whether the figure is a count or a price that nobody rounded
 * @measure: (nullable): what is measured
 * @error: set to %ENTENTE_QUANTITY_ERROR_DIGITS where @digits is no figure
 *
 * Makes a figure that somebody stated.
 *
 * Returns: (transfer full): the quantity, or %NULL with @error set
 */
EntenteQuantity *
entente_quantity_new_stated (const char       *digits,
                             EntenteUnit      *unit,
                             EntenteRelation   relation,
                             gboolean          exact,
                             const char       *measure,
                             GError          **error)
{
  EntenteQuantity *self;
  Decimal decimal;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  g_return_val_if_fail (digits != NULL, NULL);

  if (!read_decimal (digits, &decimal) || !survives_double (&decimal))
    {
      g_set_error (error, ENTENTE_QUANTITY_ERROR, ENTENTE_QUANTITY_ERROR_DIGITS,
                   /* Translators: %s is what a file has in place of a figure, %d a
                    * number of digits. The decimal sign of files is the point. */
                   _("“%s” is no figure: expected an optional minus sign and at most %d digits "
                     "with an optional point, such as “124.3”"),
                   digits, MAX_DIGITS);
      return NULL;
    }

  self = quantity_new (unit, relation, measure);
  self->digits = g_strdup (digits);
  self->exact = exact;
  self->decimals = decimal.decimals;
  self->has_value = TRUE;
  self->value = g_ascii_strtod (digits, NULL);
  self->centre = entente_interval_from_decimal (digits);

  low = decimal_moved (&decimal, exact ? 0 : -1);
  high = decimal_moved (&decimal, exact ? 0 : 1);
  self->low = entente_interval_from_decimal (low);
  self->high = entente_interval_from_decimal (high);
  self->range = (EntenteInterval) { self->low.low, self->high.high };
  self->printed = (EntenteInterval) { g_ascii_strtod (low, NULL), g_ascii_strtod (high, NULL) };

  return self;
}

/**
 * entente_quantity_new_derived:
 * @value: (nullable): the central value, %NULL where there is none
 * @interval: the range of the figure, in @unit
 * @unit: (nullable): the unit, %NULL for a bare number
 * @relation: how the thing measured stands to the figure
 * @measure: (nullable): what is measured
 *
 * Makes a figure that was computed.
 *
 * Returns: (transfer full): the quantity
 */
EntenteQuantity *
entente_quantity_new_derived (const double    *value,
                              EntenteInterval  interval,
                              EntenteUnit     *unit,
                              EntenteRelation  relation,
                              const char      *measure)
{
  EntenteQuantity *self;

  g_return_val_if_fail (interval.low <= interval.high, NULL);

  self = quantity_new (unit, relation, measure);
  self->has_value = value != NULL;
  self->value = value != NULL ? *value : 0;
  self->centre = entente_interval_point (self->value);
  self->range = interval;
  self->low = entente_interval_point (interval.low);
  self->high = entente_interval_point (interval.high);

  return self;
}

/**
 * entente_quantity_ref:
 * @self: a quantity
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
EntenteQuantity *
entente_quantity_ref (EntenteQuantity *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * entente_quantity_unref:
 * @self: (transfer full): a quantity
 *
 * Drops a reference.
 */
void
entente_quantity_unref (EntenteQuantity *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, quantity_clear);
}

/**
 * entente_quantity_get_value:
 * @self: a quantity
 * @value: (out) (optional): the figure in its unit, set only where there is one
 *
 * Gets the stated figure, or the central value of a derived one.
 *
 * Returns: whether there is one; a difference of dates that are only known as
 *   ranges has none
 */
gboolean
entente_quantity_get_value (const EntenteQuantity *self,
                            double                *value)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->has_value && value != NULL)
    *value = self->value;

  return self->has_value;
}

/**
 * entente_quantity_get_interval:
 * @self: a quantity
 *
 * Gets the interval that the thing measured lies in, in the unit of @self. An
 * infinite bound means that there is none.
 *
 * Returns: the interval, rounded outward
 */
EntenteInterval
entente_quantity_get_interval (const EntenteQuantity *self)
{
  g_return_val_if_fail (self != NULL, entente_interval_everything ());

  /* A stated limit is taken as printed, a computed one is as wide as it may be. */
  return entente_quantity_open_side (self, entente_quantity_is_one_sided (self)
                                             && self->digits != NULL ? self->centre : self->range);
}

/**
 * entente_quantity_get_unit:
 * @self: a quantity
 *
 * Gets the unit.
 *
 * Returns: (transfer none): the unit, never %NULL
 */
EntenteUnit *
entente_quantity_get_unit (const EntenteQuantity *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->unit;
}

/**
 * entente_quantity_get_relation:
 * @self: a quantity
 *
 * Gets how the thing measured stands to the figure.
 *
 * Returns: the relation
 */
EntenteRelation
entente_quantity_get_relation (const EntenteQuantity *self)
{
  g_return_val_if_fail (self != NULL, ENTENTE_RELATION_EQUAL);

  return self->relation;
}

/**
 * entente_quantity_get_digits:
 * @self: a quantity
 *
 * Gets a stated figure as it was printed.
 *
 * Returns: (nullable): the digits, %NULL for a derived figure
 */
const char *
entente_quantity_get_digits (const EntenteQuantity *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->digits;
}

/**
 * entente_quantity_get_measure:
 * @self: a quantity
 *
 * Gets what is measured.
 *
 * Returns: (nullable): the text given on creation
 */
const char *
entente_quantity_get_measure (const EntenteQuantity *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->measure;
}

/**
 * entente_quantity_is_derived:
 * @self: a quantity
 *
 * Tells whether the figure was computed.
 *
 * Returns: %FALSE for a stated figure
 */
gboolean
entente_quantity_is_derived (const EntenteQuantity *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->digits == NULL;
}

/* Takes away the bound that a limit does not set. */
EntenteInterval
entente_quantity_open_side (const EntenteQuantity *self,
                            EntenteInterval        interval)
{
  if (entente_relation_has_no_upper (self->relation))
    interval.high = INFINITY;
  if (entente_relation_has_no_lower (self->relation))
    interval.low = -INFINITY;

  return interval;
}

/* Whether the figure is a limit rather than the thing itself. */
gboolean
entente_quantity_is_one_sided (const EntenteQuantity *self)
{
  return entente_relation_has_no_upper (self->relation)
         || entente_relation_has_no_lower (self->relation);
}
