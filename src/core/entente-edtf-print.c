/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-edtf-private.h"

static const char *
qualification_mark (EntenteEdtfQualification qualification)
{
  switch ((guint) qualification)
    {
    case ENTENTE_EDTF_QUALIFICATION_UNCERTAIN:
      return "?";
    case ENTENTE_EDTF_QUALIFICATION_APPROXIMATE:
      return "~";
    case ENTENTE_EDTF_QUALIFICATION_UNCERTAIN | ENTENTE_EDTF_QUALIFICATION_APPROXIMATE:
      return "%";
    default:
      return "";
    }
}

static void
append_digits (GString      *text,
               const guint8 *digits,
               gsize         n_digits)
{
  for (gsize i = 0; i < n_digits; i++)
    if (digits[i] == ENTENTE_EDTF_UNSPECIFIED)
      g_string_append_c (text, 'X');
    else
      g_string_append_c (text, (char) ('0' + digits[i]));
}

static void
append_part (GString               *text,
             const EntenteEdtfDate *date,
             int                    part)
{
  switch (part)
    {
    case ENTENTE_EDTF_PART_YEAR:
      g_string_append_printf (text, "%s%s", date->letter ? "Y" : "", date->negative ? "-" : "");
      if (date->letter)
        g_string_append_printf (text, "%" G_GINT64_FORMAT, date->mantissa);
      else
        append_digits (text, date->year_digits, 4);
      if (date->exponent > 0)
        g_string_append_printf (text, "E%u", date->exponent);
      if (date->significant > 0)
        g_string_append_printf (text, "S%u", date->significant);
      break;

    case ENTENTE_EDTF_PART_MONTH:
      if (date->unit == ENTENTE_EDTF_UNIT_GROUPING)
        g_string_append_printf (text, "%d", date->grouping);
      else
        append_digits (text, date->month_digits, 2);
      break;

    case ENTENTE_EDTF_PART_DAY:
    default:
      append_digits (text, date->day_digits, 2);
      break;
    }
}

static void
append_time (GString               *text,
             const EntenteEdtfDate *date)
{
  int minutes = ABS (date->shift_minutes);

  if (date->unit != ENTENTE_EDTF_UNIT_SECOND)
    return;

  g_string_append_printf (text, "T%02d:%02d:%02d", date->hour, date->minute, date->second);

  if (date->shift == ENTENTE_EDTF_SHIFT_UTC)
    g_string_append_c (text, 'Z');

  if (date->shift == ENTENTE_EDTF_SHIFT_MINUTES)
    {
      g_string_append_printf (text, "%c%02d", date->shift_minutes < 0 ? '-' : '+', minutes / 60);
      if (minutes % 60 != 0)
        g_string_append_printf (text, ":%02d", minutes % 60);
    }
}

/* How many parts from the left have the mark of the year, where the others have none:
 * such a date is written with one mark behind that group. */
static int
marked_group (const EntenteEdtfDate *date,
              int                    n_parts)
{
  int n_marked = 0;

  if (date->qualification[0] == ENTENTE_EDTF_QUALIFICATION_NONE)
    return 0;

  while (n_marked < n_parts && date->qualification[n_marked] == date->qualification[0])
    n_marked++;

  for (int i = n_marked; i < n_parts; i++)
    if (date->qualification[i] != ENTENTE_EDTF_QUALIFICATION_NONE)
      return 0;

  return n_marked;
}

/*
 * entente_edtf_date_print:
 *
 * Prints a date in the canonical form: one mark behind a group from the left where that
 * says it all (`2004-06~-11`), else a mark before each part that has one (`?2004-06-~11`).
 */
char *
entente_edtf_date_print (const EntenteEdtfDate *date)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int n_parts = entente_edtf_date_n_parts (date);
  int group = marked_group (date, n_parts);

  for (int i = 0; i < n_parts; i++)
    {
      const char *mark = qualification_mark (date->qualification[i]);

      if (i > 0)
        g_string_append_c (text, '-');
      if (group == 0)
        g_string_append (text, mark);
      append_part (text, date, i);
      if (group == i + 1)
        g_string_append (text, mark);
    }

  append_time (text, date);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
append_end (GString               *text,
            EntenteEdtfEndKind     kind,
            const EntenteEdtfDate *date,
            const char            *open)
{
  g_autofree char *printed = NULL;

  switch (kind)
    {
    case ENTENTE_EDTF_END_KNOWN:
      printed = entente_edtf_date_print (date);
      g_string_append (text, printed);
      break;
    case ENTENTE_EDTF_END_OPEN:
      g_string_append (text, open);
      break;
    case ENTENTE_EDTF_END_UNKNOWN:
    default:
      break;
    }
}

static void
append_item (GString               *text,
             const EntenteEdtfItem *item,
             const char            *separator,
             const char            *open)
{
  append_end (text, item->first_kind, &item->first, open);

  if (item->is_range)
    {
      g_string_append (text, separator);
      append_end (text, item->last_kind, &item->last, open);
    }
}

/*
 * entente_edtf_print:
 *
 * Prints a value in the canonical form. Two values are equal where it is.
 */
char *
entente_edtf_print (const EntenteEdtf *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean is_one_of = self->kind == ENTENTE_EDTF_KIND_ONE_OF;
  gboolean is_set = is_one_of || self->kind == ENTENTE_EDTF_KIND_ALL_OF;

  if (is_set)
    g_string_append_c (text, is_one_of ? '[' : '{');

  for (gsize i = 0; i < self->n_items; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      append_item (text, &self->items[i], is_set ? ".." : "/", is_set ? "" : "..");
    }

  if (is_set)
    g_string_append_c (text, is_one_of ? ']' : '}');

  return g_string_free_and_steal (g_steal_pointer (&text));
}
