/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-edtf.h"

G_DEFINE_ENUM_TYPE (EntenteEdtfKind, entente_edtf_kind,
                    G_DEFINE_ENUM_VALUE (ENTENTE_EDTF_KIND_DATE, "date"),
                    G_DEFINE_ENUM_VALUE (ENTENTE_EDTF_KIND_DATE_TIME, "date-time"),
                    G_DEFINE_ENUM_VALUE (ENTENTE_EDTF_KIND_SEASON, "season"),
                    G_DEFINE_ENUM_VALUE (ENTENTE_EDTF_KIND_INTERVAL, "interval"),
                    G_DEFINE_ENUM_VALUE (ENTENTE_EDTF_KIND_ONE_OF, "one-of"),
                    G_DEFINE_ENUM_VALUE (ENTENTE_EDTF_KIND_ALL_OF, "all-of"))

G_DEFINE_FLAGS_TYPE (EntenteEdtfQualification, entente_edtf_qualification,
                     G_DEFINE_ENUM_VALUE (ENTENTE_EDTF_QUALIFICATION_NONE, "none"),
                     G_DEFINE_ENUM_VALUE (ENTENTE_EDTF_QUALIFICATION_UNCERTAIN, "uncertain"),
                     G_DEFINE_ENUM_VALUE (ENTENTE_EDTF_QUALIFICATION_APPROXIMATE, "approximate"))

G_DEFINE_ENUM_TYPE (EntenteEdtfPart, entente_edtf_part,
                    G_DEFINE_ENUM_VALUE (ENTENTE_EDTF_PART_YEAR, "year"),
                    G_DEFINE_ENUM_VALUE (ENTENTE_EDTF_PART_MONTH, "month"),
                    G_DEFINE_ENUM_VALUE (ENTENTE_EDTF_PART_DAY, "day"))

G_DEFINE_ENUM_TYPE (EntenteEdtfEndKind, entente_edtf_end_kind,
                    G_DEFINE_ENUM_VALUE (ENTENTE_EDTF_END_KNOWN, "known"),
                    G_DEFINE_ENUM_VALUE (ENTENTE_EDTF_END_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (ENTENTE_EDTF_END_UNKNOWN, "unknown"))

G_DEFINE_ENUM_TYPE (EntenteEdtfPrecision, entente_edtf_precision,
                    G_DEFINE_ENUM_VALUE (ENTENTE_EDTF_PRECISION_SECOND, "second"),
                    G_DEFINE_ENUM_VALUE (ENTENTE_EDTF_PRECISION_DAY, "day"),
                    G_DEFINE_ENUM_VALUE (ENTENTE_EDTF_PRECISION_MONTH, "month"),
                    G_DEFINE_ENUM_VALUE (ENTENTE_EDTF_PRECISION_SEASON, "season"),
                    G_DEFINE_ENUM_VALUE (ENTENTE_EDTF_PRECISION_YEAR, "year"),
                    G_DEFINE_ENUM_VALUE (ENTENTE_EDTF_PRECISION_DECADE, "decade"),
                    G_DEFINE_ENUM_VALUE (ENTENTE_EDTF_PRECISION_CENTURY, "century"),
                    G_DEFINE_ENUM_VALUE (ENTENTE_EDTF_PRECISION_MILLENNIUM, "millennium"),
                    G_DEFINE_ENUM_VALUE (ENTENTE_EDTF_PRECISION_UNKNOWN, "unknown"))

G_DEFINE_ENUM_TYPE (EntenteEdtfWords, entente_edtf_words,
                    G_DEFINE_ENUM_VALUE (ENTENTE_EDTF_WORDS_LONG, "long"),
                    G_DEFINE_ENUM_VALUE (ENTENTE_EDTF_WORDS_MEDIUM, "medium"),
                    G_DEFINE_ENUM_VALUE (ENTENTE_EDTF_WORDS_SHORT, "short"))

G_DEFINE_ENUM_TYPE (EntenteTruth, entente_truth,
                    G_DEFINE_ENUM_VALUE (ENTENTE_TRUTH_NO, "no"),
                    G_DEFINE_ENUM_VALUE (ENTENTE_TRUTH_YES, "yes"),
                    G_DEFINE_ENUM_VALUE (ENTENTE_TRUTH_UNKNOWN, "unknown"))
