/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The notation of formulas, by recursive descent:
 *
 *   sum      = product { ( "+" | "-" ) product }
 *   product  = factor { ( "*" | "/" ) factor }
 *   factor   = "-" factor | operand
 *   operand  = number [ "%" ] | fact | "(" sum ")"
 *            | ( "min" | "max" ) "(" sum { "," sum } ")"
 *            | ( "abs" | "ceil" | "floor" | "low" | "high" ) "(" sum ")"
 *            | ( "date" | "since" ) "(" fact ")"
 *
 * The result is an array in which operands stand before what is made of them, so
 * that nothing that works on it later needs to recurse. */

#include "entente-formula-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_LENGTH 4096
#define MAX_DEPTH 64
#define MAX_NUMBER_LENGTH 32

typedef enum
{
  TOKEN_END,
  TOKEN_NUMBER,
  TOKEN_NAME,
  TOKEN_SIGN, /* any other single character */
} TokenKind;

typedef struct
{
  EntenteFormula *formula;
  TokenKind token;
  gsize start; /* of the token, in bytes */
  gsize end;
  gsize previous_end;
  guint depth;
  gsize *error_position;
  GError **error;
} Parser;

static const struct
{
  const char *name;
  EntenteFormulaKind kind;
} functions[] = {
  { "abs", ENTENTE_FORMULA_ABS },     { "ceil", ENTENTE_FORMULA_CEIL },
  { "date", ENTENTE_FORMULA_DATE },   { "floor", ENTENTE_FORMULA_FLOOR },
  { "high", ENTENTE_FORMULA_HIGH },   { "low", ENTENTE_FORMULA_LOW },
  { "max", ENTENTE_FORMULA_MAX },     { "min", ENTENTE_FORMULA_MIN },
  { "since", ENTENTE_FORMULA_SINCE },
};

static gboolean parse_sum (Parser *parser,
                           guint  *node);

static gboolean
fail_at_token (Parser     *parser,
               const char *expectation)
{
  const char *text = parser->formula->text;
  gsize position = (gsize) g_utf8_pointer_to_offset (text, text + parser->start);
  g_autofree char *found = NULL;

  *parser->error_position = position;
  if (parser->token == TOKEN_END)
    {
      g_set_error (parser->error, ENTENTE_FORMULA_ERROR, ENTENTE_FORMULA_ERROR_SYNTAX,
                   /* Translators: %1$s is what a formula must go on with, such as
                    * "Expected “)”"; %2$u counts characters from 0. */
                   _("%1$s at character %2$u, where the formula ends"),
                   expectation, (guint) position);
      return FALSE;
    }

  found = g_strndup (text + parser->start, parser->end - parser->start);
  g_set_error (parser->error, ENTENTE_FORMULA_ERROR, ENTENTE_FORMULA_ERROR_SYNTAX,
               /* Translators: %1$s is what a formula must go on with, such as
                * "Expected “)”"; %2$u counts characters from 0, %3$s is what is there. */
               _("%1$s at character %2$u, found “%3$s”"), expectation, (guint) position, found);

  return FALSE;
}

static gboolean
fail_too_complex (Parser *parser)
{
  const char *text = parser->formula->text;

  *parser->error_position = (gsize) g_utf8_pointer_to_offset (text, text + parser->start);
  g_set_error_literal (parser->error, ENTENTE_FORMULA_ERROR, ENTENTE_FORMULA_ERROR_TOO_COMPLEX,
                       _("The formula is too long or too deeply nested"));

  return FALSE;
}

static gsize
name_length (const char *p)
{
  gsize length = 0;

  while (g_ascii_isalnum (p[length]) || p[length] == '_')
    length++;

  return length;
}

static gsize
number_length (const char *p)
{
  gsize length = strspn (p, "0123456789");
  gsize decimals;

  if (p[length] != '.')
    return length;

  decimals = strspn (p + length + 1, "0123456789");
  return decimals > 0 ? length + 1 + decimals : length;
}

static void
advance (Parser *parser)
{
  const char *text = parser->formula->text;
  const char *p = text + parser->end;
  gsize length;

  parser->previous_end = parser->end;
  while (g_ascii_isspace (*p))
    p++;

  if (*p == '\0')
    {
      parser->token = TOKEN_END;
      length = 0;
    }
  else if (g_ascii_isalpha (*p))
    {
      parser->token = TOKEN_NAME;
      length = name_length (p);
    }
  else if (g_ascii_isdigit (*p))
    {
      parser->token = TOKEN_NUMBER;
      length = number_length (p);
    }
  else
    {
      parser->token = TOKEN_SIGN;
      length = (gsize) (g_utf8_next_char (p) - p);
    }

  parser->start = (gsize) (p - text);
  parser->end = parser->start + length;
}

static gboolean
at_sign (const Parser *parser,
         char          sign)
{
  return parser->token == TOKEN_SIGN && parser->formula->text[parser->start] == sign;
}

static gboolean
expect_sign (Parser     *parser,
             char        sign,
             const char *expectation)
{
  if (!at_sign (parser, sign))
    return fail_at_token (parser, expectation);

  advance (parser);
  return TRUE;
}

static guint
add_node (Parser             *parser,
          EntenteFormulaKind  kind,
          guint               left,
          guint               right,
          gsize               start)
{
  EntenteFormulaNode node = {
    .kind = kind,
    .left = left,
    .right = right,
    .start = (guint) start,
    .end = (guint) parser->previous_end,
  };

  g_array_append_val (parser->formula->nodes, node);
  return parser->formula->nodes->len - 1;
}

static EntenteFormulaNode *
get_node (Parser *parser,
          guint   index)
{
  return &g_array_index (parser->formula->nodes, EntenteFormulaNode, index);
}

/* The formula's own copy of an id. */
static const char *
intern_input (Parser *parser)
{
  GPtrArray *inputs = parser->formula->inputs;
  g_autofree char *id = g_strndup (parser->formula->text + parser->start,
                                   parser->end - parser->start);

  for (guint i = 0; i < inputs->len; i++)
    {
      if (g_str_equal (inputs->pdata[i], id))
        return inputs->pdata[i];
    }

  g_ptr_array_add (inputs, g_steal_pointer (&id));
  return inputs->pdata[inputs->len - 1];
}

/* The function that the token names, or %ENTENTE_FORMULA_FACT where it names none. */
static EntenteFormulaKind
function_at_token (const Parser *parser)
{
  const char *name = parser->formula->text + parser->start;
  gsize length = parser->end - parser->start;

  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    {
      if (strlen (functions[i].name) == length && strncmp (functions[i].name, name, length) == 0)
        return functions[i].kind;
    }

  return ENTENTE_FORMULA_FACT;
}

static gboolean
parse_number (Parser *parser,
              guint  *node)
{
  gsize start = parser->start;
  g_autofree char *digits = NULL;
  gboolean percent;

  if (parser->end - start > MAX_NUMBER_LENGTH)
    return fail_at_token (parser, _("Expected a number of at most 32 characters"));

  digits = g_strndup (parser->formula->text + start, parser->end - start);
  advance (parser);
  percent = at_sign (parser, '%');
  if (percent)
    advance (parser);

  *node = add_node (parser, ENTENTE_FORMULA_NUMBER, 0, 0, start);
  get_node (parser, *node)->number = entente_interval_from_decimal (digits);
  get_node (parser, *node)->percent = percent;

  return TRUE;
}

static gboolean
parse_fact (Parser             *parser,
            EntenteFormulaKind  kind,
            gsize               start,
            guint              *node)
{
  const char *id;

  if (parser->token != TOKEN_NAME || function_at_token (parser) != ENTENTE_FORMULA_FACT)
    return fail_at_token (parser, _("Expected the id of a fact"));

  id = intern_input (parser);
  advance (parser);
  if (kind != ENTENTE_FORMULA_FACT && !expect_sign (parser, ')', _("Expected “)”")))
    return FALSE;

  *node = add_node (parser, kind, 0, 0, start);
  get_node (parser, *node)->id = id;

  return TRUE;
}

static gboolean
parse_function (Parser             *parser,
                EntenteFormulaKind  kind,
                guint              *node)
{
  gsize start = parser->start;
  gboolean many = kind == ENTENTE_FORMULA_MIN || kind == ENTENTE_FORMULA_MAX;

  advance (parser);
  if (!expect_sign (parser, '(', _("Expected “(”")))
    return FALSE;
  if (kind == ENTENTE_FORMULA_DATE || kind == ENTENTE_FORMULA_SINCE)
    return parse_fact (parser, kind, start, node);

  if (!parse_sum (parser, node))
    return FALSE;
  while (many && at_sign (parser, ','))
    {
      guint right;

      advance (parser);
      if (!parse_sum (parser, &right))
        return FALSE;
      *node = add_node (parser, kind, *node, right, start);
    }
  if (!expect_sign (parser, ')', many ? _("Expected “,” or “)”") : _("Expected “)”")))
    return FALSE;

  if (!many)
    *node = add_node (parser, kind, *node, 0, start);
  get_node (parser, *node)->start = (guint) start;
  get_node (parser, *node)->end = (guint) parser->previous_end;

  return TRUE;
}

static gboolean
parse_parentheses (Parser *parser,
                   guint  *node)
{
  gsize start = parser->start;

  advance (parser);
  if (!parse_sum (parser, node) || !expect_sign (parser, ')', _("Expected an operator or “)”")))
    return FALSE;

  get_node (parser, *node)->start = (guint) start;
  get_node (parser, *node)->end = (guint) parser->previous_end;

  return TRUE;
}

static gboolean
parse_operand (Parser *parser,
               guint  *node)
{
  EntenteFormulaKind function;

  if (parser->token == TOKEN_NUMBER)
    return parse_number (parser, node);
  if (at_sign (parser, '('))
    return parse_parentheses (parser, node);
  if (parser->token != TOKEN_NAME)
    return fail_at_token (parser, _("Expected a number, a fact, a function or “(”"));

  function = function_at_token (parser);
  if (function != ENTENTE_FORMULA_FACT)
    return parse_function (parser, function, node);

  return parse_fact (parser, ENTENTE_FORMULA_FACT, parser->start, node);
}

/* Every way down leads through here, so the depth is counted here. */
static gboolean
parse_factor (Parser *parser,
              guint  *node)
{
  gsize start = parser->start;
  gboolean parsed;

  if (parser->depth >= MAX_DEPTH)
    return fail_too_complex (parser);

  parser->depth++;
  if (at_sign (parser, '-'))
    {
      advance (parser);
      parsed = parse_factor (parser, node);
      if (parsed)
        *node = add_node (parser, ENTENTE_FORMULA_NEGATE, *node, 0, start);
    }
  else
    parsed = parse_operand (parser, node);
  parser->depth--;

  return parsed;
}

static gboolean
parse_product (Parser *parser,
               guint  *node)
{
  gsize start = parser->start;
  guint right;

  if (!parse_factor (parser, node))
    return FALSE;

  while (at_sign (parser, '*') || at_sign (parser, '/'))
    {
      gboolean multiply = at_sign (parser, '*');

      advance (parser);
      if (!parse_factor (parser, &right))
        return FALSE;
      *node = add_node (parser, multiply ? ENTENTE_FORMULA_MULTIPLY : ENTENTE_FORMULA_DIVIDE,
                        *node, right, start);
    }

  return TRUE;
}

static gboolean
parse_sum (Parser *parser,
           guint  *node)
{
  gsize start = parser->start;
  guint right;

  if (!parse_product (parser, node))
    return FALSE;

  while (at_sign (parser, '+') || at_sign (parser, '-'))
    {
      gboolean add = at_sign (parser, '+');

      advance (parser);
      if (!parse_product (parser, &right))
        return FALSE;
      *node = add_node (parser, add ? ENTENTE_FORMULA_ADD : ENTENTE_FORMULA_SUBTRACT,
                        *node, right, start);
    }

  return TRUE;
}

/* Fills in the nodes and the inputs of @self from its text. */
gboolean
entente_formula_parse_nodes (EntenteFormula  *self,
                             gsize           *error_position,
                             GError         **error)
{
  Parser parser = { .formula = self, .error_position = error_position, .error = error };
  const char *invalid;
  guint root;

  if (!g_utf8_validate (self->text, -1, &invalid))
    {
      *error_position = (gsize) g_utf8_strlen (self->text, invalid - self->text);
      g_set_error (error, ENTENTE_FORMULA_ERROR, ENTENTE_FORMULA_ERROR_SYNTAX,
                   /* Translators: %u counts characters from 0. */
                   _("Expected text in UTF-8 at character %u"), (guint) *error_position);
      return FALSE;
    }
  if (strlen (self->text) > MAX_LENGTH)
    return fail_too_complex (&parser);

  advance (&parser);
  if (!parse_sum (&parser, &root))
    return FALSE;
  if (parser.token != TOKEN_END)
    return fail_at_token (&parser, _("Expected an operator"));

  g_assert (root == self->nodes->len - 1);
  return TRUE;
}
