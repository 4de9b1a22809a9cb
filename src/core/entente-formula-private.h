/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-formula.h"
#include "entente-interval.h"

G_BEGIN_DECLS

typedef enum
{
  ENTENTE_FORMULA_NUMBER,
  ENTENTE_FORMULA_FACT,
  ENTENTE_FORMULA_DATE,
  ENTENTE_FORMULA_SINCE,
  ENTENTE_FORMULA_NEGATE,
  ENTENTE_FORMULA_ADD,
  ENTENTE_FORMULA_SUBTRACT,
  ENTENTE_FORMULA_MULTIPLY,
  ENTENTE_FORMULA_DIVIDE,
  ENTENTE_FORMULA_MIN,
  ENTENTE_FORMULA_MAX,
  ENTENTE_FORMULA_ABS,
  ENTENTE_FORMULA_CEIL,
  ENTENTE_FORMULA_FLOOR,
  ENTENTE_FORMULA_LOW,
  ENTENTE_FORMULA_HIGH,
} EntenteFormulaKind;

/* A node of a parsed formula; operands are indices of earlier nodes. */
typedef struct
{
  EntenteFormulaKind kind;
  guint left;
  guint right;
  guint start;            /* what it was read from, in bytes */
  guint end;
  EntenteInterval number; /* NUMBER */
  gboolean percent;       /* NUMBER */
  const char *id;         /* FACT, DATE, SINCE; owned by the formula's inputs */
} EntenteFormulaNode;

struct _EntenteFormula
{
  char *text;
  GArray *nodes;     /* of EntenteFormulaNode, operands first, the whole last */
  GPtrArray *inputs; /* of char *, NULL-terminated */
};

/* A formula whose inputs have been looked up and whose derived inputs stand in it
 * in full: a list of steps, operands first. A fact that is used twice is one
 * variable, and one step. */
typedef enum
{
  ENTENTE_STEP_CONSTANT,
  ENTENTE_STEP_VARIABLE,
  ENTENTE_STEP_NEGATE,
  ENTENTE_STEP_ADD,
  ENTENTE_STEP_SUBTRACT,
  ENTENTE_STEP_MULTIPLY,
  ENTENTE_STEP_DIVIDE,
  ENTENTE_STEP_MIN,
  ENTENTE_STEP_MAX,
  ENTENTE_STEP_ABS,
  ENTENTE_STEP_CEIL,
  ENTENTE_STEP_FLOOR,
  ENTENTE_STEP_SHIFT, /* times ten to a power */
} EntenteStepKind;

typedef struct
{
  EntenteStepKind kind;
  guint left;
  guint right;
  guint variable;           /* VARIABLE */
  int exponent;             /* SHIFT */
  EntenteInterval constant; /* CONSTANT */
  EntenteInterval known;    /* a proven enclosure over the whole box */
} EntenteStep;

/* The true bounds need not be doubles: each lies in a small interval, whose outer
 * ends make up the box. */
typedef struct
{
  guint step;
  EntenteInterval box;
  EntenteInterval low;
  EntenteInterval high;
  gboolean has_centre;
  double centre;
} EntenteVariable;

typedef struct
{
  GArray *steps;     /* of EntenteStep */
  GArray *variables; /* of EntenteVariable */
  GArray *values;    /* of EntenteInterval: what each step encloses over the box */
  gint64 budget;     /* step evaluations left for making enclosures tighter */
} EntenteProgram;

/* What a step stands for. */
typedef struct
{
  guint step;
  int exponent;      /* its numbers are multiples of ten to this */
  EntenteUnit *unit; /* for its dimension and its name */
  gboolean is_date;  /* a point in time, as opposed to a number of days */
} EntenteOperand;

/* What is known while a formula and those of its inputs are compiled. */
typedef struct
{
  EntenteProgram *program;
  EntenteFormulaResolver resolver;
  gpointer user_data;
  GPtrArray *chain;     /* of const char *: the derived facts being compiled */
  GHashTable *operands; /* of char * to EntenteOperand *: facts and dates done */
} EntenteFormulaCompiler;

EntenteProgram *entente_program_new          (void);
void            entente_program_free         (EntenteProgram        *self);
guint           entente_program_add_step     (EntenteProgram        *self,
                                              EntenteStepKind        kind,
                                              guint                  left,
                                              guint                  right);
guint           entente_program_add_constant (EntenteProgram        *self,
                                              EntenteInterval        constant);
guint           entente_program_add_variable (EntenteProgram        *self,
                                              const EntenteVariable *variable);
guint           entente_program_add_shift    (EntenteProgram        *self,
                                              guint                  step,
                                              int                    exponent);
void            entente_program_set_known    (EntenteProgram        *self,
                                              guint                  step,
                                              EntenteInterval        known);
void            entente_program_evaluate     (EntenteProgram        *self,
                                              guint                  first,
                                              guint                  target,
                                              const EntenteInterval *box,
                                              EntenteInterval       *values);
void            entente_program_slopes       (EntenteProgram        *self,
                                              guint                  target,
                                              const EntenteInterval *values,
                                              EntenteInterval       *slopes);
gboolean        entente_program_get_centre   (EntenteProgram        *self,
                                              guint                  target,
                                              double                *centre);
void            entente_program_get_range    (EntenteProgram        *self,
                                              guint                  target,
                                              EntenteInterval       *low,
                                              EntenteInterval       *high);

gboolean        entente_formula_compile      (EntenteFormula            *self,
                                              EntenteProgram            *program,
                                              const char                *id,
                                              EntenteUnit               *unit,
                                              EntenteFormulaResolver     resolver,
                                              gpointer                   user_data,
                                              EntenteOperand            *result,
                                              GError                   **error);

/* entente-formula-inputs.c */
gboolean        entente_formula_enter        (EntenteFormulaCompiler    *compiler,
                                              const char                *id,
                                              GError                   **error);
gboolean        entente_formula_resolve      (const EntenteFormulaCompiler *compiler,
                                              const char                *id,
                                              EntenteFormulaInput       *input,
                                              GError                   **error);
void            entente_formula_remember     (EntenteFormulaCompiler    *compiler,
                                              const char                *key,
                                              const EntenteOperand      *operand);
gboolean        entente_formula_recall       (const EntenteFormulaCompiler *compiler,
                                              const char                *key,
                                              EntenteOperand            *operand);
void            entente_formula_compile_quantity (EntenteFormulaCompiler *compiler,
                                              EntenteQuantity           *quantity,
                                              EntenteOperand            *result);
gboolean        entente_formula_compile_date (EntenteFormulaCompiler    *compiler,
                                              const EntenteFormulaNode  *node,
                                              EntenteOperand            *result,
                                              GError                   **error);
void            entente_formula_add_slack    (EntenteFormulaCompiler    *compiler,
                                              EntenteRelation            relation,
                                              EntenteOperand            *result);
gboolean        entente_formula_fail_too_complex (GError               **error);

/* entente-formula-units.c */
gboolean        entente_formula_check_sum    (const EntenteFormula      *self,
                                              const EntenteFormulaNode  *node,
                                              const EntenteOperand      *left,
                                              const EntenteOperand      *right,
                                              EntenteOperand            *result,
                                              GError                   **error);
gboolean        entente_formula_check_factor (const EntenteFormula      *self,
                                              guint                      node,
                                              const EntenteOperand      *operand,
                                              GError                   **error);
gboolean        entente_formula_check_result (const EntenteFormula      *self,
                                              const char                *id,
                                              EntenteUnit               *unit,
                                              EntenteOperand            *result,
                                              GError                   **error);
char           *entente_formula_name_node    (const EntenteFormula      *self,
                                              guint                      node);
EntenteOperand  entente_operand_copy         (const EntenteOperand      *self);
void            entente_operand_clear        (EntenteOperand            *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteProgram, entente_program_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteOperand, entente_operand_clear)

gboolean entente_formula_parse_nodes (EntenteFormula  *self,
                                      gsize           *error_position,
                                      GError         **error);

G_END_DECLS
