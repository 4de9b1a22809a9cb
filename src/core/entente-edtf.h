/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "entente-day.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_EDTF               (entente_edtf_get_type ())
#define ENTENTE_TYPE_EDTF_KIND          (entente_edtf_kind_get_type ())
#define ENTENTE_TYPE_EDTF_QUALIFICATION (entente_edtf_qualification_get_type ())
#define ENTENTE_TYPE_EDTF_PART          (entente_edtf_part_get_type ())
#define ENTENTE_TYPE_EDTF_END_KIND      (entente_edtf_end_kind_get_type ())
#define ENTENTE_TYPE_EDTF_PRECISION     (entente_edtf_precision_get_type ())
#define ENTENTE_TYPE_EDTF_WORDS         (entente_edtf_words_get_type ())
#define ENTENTE_TYPE_TRUTH              (entente_truth_get_type ())
#define ENTENTE_EDTF_ERROR              (entente_edtf_error_quark ())

typedef struct _EntenteEdtf EntenteEdtf;

typedef enum
{
  ENTENTE_EDTF_ERROR_SYNTAX,
  ENTENTE_EDTF_ERROR_RANGE,
} EntenteEdtfError;

/* What a value is. Every value of EDTF is one of these. */
typedef enum
{
  ENTENTE_EDTF_KIND_DATE,      /* a day, month or year, with or without unspecified digits */
  ENTENTE_EDTF_KIND_DATE_TIME, /* a day with a time of day */
  ENTENTE_EDTF_KIND_SEASON,    /* any sub-year grouping: season, quarter, … */
  ENTENTE_EDTF_KIND_INTERVAL,  /* from a date to a date: A/B */
  ENTENTE_EDTF_KIND_ONE_OF,    /* one member of a set: [a,b,c..d] */
  ENTENTE_EDTF_KIND_ALL_OF,    /* every member of a set: {a,b,c..d} */
} EntenteEdtfKind;

/* What the writer says of the certainty of a part of a date. */
typedef enum
{
  ENTENTE_EDTF_QUALIFICATION_NONE        = 0,
  ENTENTE_EDTF_QUALIFICATION_UNCERTAIN   = 1 << 0, /* "?" */
  ENTENTE_EDTF_QUALIFICATION_APPROXIMATE = 1 << 1, /* "~"; both are "%" */
} EntenteEdtfQualification;

typedef enum
{
  ENTENTE_EDTF_PART_YEAR,
  ENTENTE_EDTF_PART_MONTH, /* or the sub-year grouping */
  ENTENTE_EDTF_PART_DAY,
} EntenteEdtfPart;

/* What is known of one end of a date. */
typedef enum
{
  ENTENTE_EDTF_END_KNOWN,   /* between lower and upper, both included */
  ENTENTE_EDTF_END_OPEN,    /* there is none: ".." */
  ENTENTE_EDTF_END_UNKNOWN, /* there is one, but nothing is known of it: "" */
} EntenteEdtfEndKind;

typedef struct
{
  EntenteEdtfEndKind kind;
  EntenteDay lower; /* only where kind is KNOWN */
  EntenteDay upper;
} EntenteEdtfEnd;

typedef enum
{
  ENTENTE_EDTF_PRECISION_SECOND,
  ENTENTE_EDTF_PRECISION_DAY,
  ENTENTE_EDTF_PRECISION_MONTH,
  ENTENTE_EDTF_PRECISION_SEASON, /* any sub-year grouping */
  ENTENTE_EDTF_PRECISION_YEAR,
  ENTENTE_EDTF_PRECISION_DECADE,
  ENTENTE_EDTF_PRECISION_CENTURY,
  ENTENTE_EDTF_PRECISION_MILLENNIUM, /* a thousand years or more */
  ENTENTE_EDTF_PRECISION_UNKNOWN,
} EntenteEdtfPrecision;

typedef enum
{
  ENTENTE_TRUTH_NO,
  ENTENTE_TRUTH_YES,
  ENTENTE_TRUTH_UNKNOWN, /* the dates are not precise enough to tell */
} EntenteTruth;

typedef enum
{
  ENTENTE_EDTF_WORDS_LONG,   /* spoken, a whole phrase */
  ENTENTE_EDTF_WORDS_MEDIUM, /* rows of a list */
  ENTENTE_EDTF_WORDS_SHORT,  /* labels of an axis */
} EntenteEdtfWords;

GType                    entente_edtf_get_type               (void) G_GNUC_CONST;
GType                    entente_edtf_kind_get_type          (void) G_GNUC_CONST;
GType                    entente_edtf_qualification_get_type (void) G_GNUC_CONST;
GType                    entente_edtf_part_get_type          (void) G_GNUC_CONST;
GType                    entente_edtf_end_kind_get_type      (void) G_GNUC_CONST;
GType                    entente_edtf_precision_get_type     (void) G_GNUC_CONST;
GType                    entente_edtf_words_get_type         (void) G_GNUC_CONST;
GType                    entente_truth_get_type              (void) G_GNUC_CONST;
GQuark                   entente_edtf_error_quark            (void);

EntenteEdtf             *entente_edtf_parse             (const char              *text,
                                                         gsize                   *error_position,
                                                         GError                 **error);
EntenteEdtf             *entente_edtf_ref               (EntenteEdtf             *self);
void                     entente_edtf_unref             (EntenteEdtf             *self);

gboolean                 entente_edtf_equal             (const EntenteEdtf       *a,
                                                         const EntenteEdtf       *b);
guint                    entente_edtf_hash              (const EntenteEdtf       *self);
char                    *entente_edtf_to_string         (const EntenteEdtf       *self);
char                    *entente_edtf_to_words          (const EntenteEdtf       *self,
                                                         EntenteEdtfWords         style);

EntenteEdtfKind          entente_edtf_get_kind          (const EntenteEdtf       *self);
int                      entente_edtf_get_level         (const EntenteEdtf       *self);
gboolean                 entente_edtf_is_extension      (const EntenteEdtf       *self);
EntenteEdtfPrecision     entente_edtf_get_precision     (const EntenteEdtf       *self);
gboolean                 entente_edtf_is_interval       (const EntenteEdtf       *self);
gboolean                 entente_edtf_is_uncertain      (const EntenteEdtf       *self);
gboolean                 entente_edtf_is_approximate    (const EntenteEdtf       *self);
EntenteEdtfQualification entente_edtf_get_qualification (const EntenteEdtf       *self,
                                                         EntenteEdtfPart          part);
gboolean                 entente_edtf_get_time          (const EntenteEdtf       *self,
                                                         int                     *hour,
                                                         int                     *minute,
                                                         int                     *second,
                                                         gboolean                *has_shift,
                                                         int                     *shift_minutes);
gsize                    entente_edtf_get_n_members     (const EntenteEdtf       *self);
EntenteEdtf             *entente_edtf_dup_member        (const EntenteEdtf       *self,
                                                         gsize                    index);
void                     entente_edtf_get_start         (const EntenteEdtf       *self,
                                                         EntenteEdtfEnd          *start);
void                     entente_edtf_get_end           (const EntenteEdtf       *self,
                                                         EntenteEdtfEnd          *end);
gboolean                 entente_edtf_get_earliest      (const EntenteEdtf       *self,
                                                         EntenteDay              *day);
gboolean                 entente_edtf_get_latest        (const EntenteEdtf       *self,
                                                         EntenteDay              *day);

int                      entente_edtf_compare           (const EntenteEdtf       *a,
                                                         const EntenteEdtf       *b);
EntenteTruth             entente_edtf_is_before         (const EntenteEdtf       *a,
                                                         const EntenteEdtf       *b);
EntenteTruth             entente_edtf_is_after          (const EntenteEdtf       *a,
                                                         const EntenteEdtf       *b);
EntenteTruth             entente_edtf_overlaps          (const EntenteEdtf       *a,
                                                         const EntenteEdtf       *b);
EntenteTruth             entente_edtf_covers            (const EntenteEdtf       *a,
                                                         const EntenteEdtf       *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteEdtf, entente_edtf_unref)

G_END_DECLS
