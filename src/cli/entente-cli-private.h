/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "entente-loader.h"

G_BEGIN_DECLS

/* Exit statuses */
enum
{
  ENTENTE_CLI_DONE = 0,
  ENTENTE_CLI_PROBLEMS = 1, /* the input has problems */
  ENTENTE_CLI_WRONG_USE = 2,
};

typedef enum
{
  ENTENTE_CLI_FORMAT_TEXT,
  ENTENTE_CLI_FORMAT_JSON,
  ENTENTE_CLI_FORMAT_CSV,
} EntenteCliFormat;

/* A subcommand. Its own options are filled in before it runs; what is left in argv are
 * arguments, the first at argv[1]. */
typedef struct
{
  const char *name;
  const char *arguments; /* for the usage line; translatable */
  const char *summary;   /* translatable */
  const GOptionEntry *options;
  gboolean has_csv;
  int (*run) (EntenteCliFormat  format,
              int               argc,
              char            **argv);
  gboolean reads_prices; /* it has the options for that as well */
} EntenteCliCommand;

extern const EntenteCliCommand entente_cli_chart;
extern const EntenteCliCommand entente_cli_check;
extern const EntenteCliCommand entente_cli_date;
extern const EntenteCliCommand entente_cli_facts;
extern const EntenteCliCommand entente_cli_prices;
extern const EntenteCliCommand entente_cli_sonify;
extern const EntenteCliCommand entente_cli_timeline;
extern const EntenteCliCommand entente_cli_validate;

gboolean        entente_cli_is_mirrored  (void);
int             entente_cli_wrong_use    (const char   *format,
                                          ...) G_GNUC_PRINTF (1, 2);
int             entente_cli_fail         (const char   *format,
                                          ...) G_GNUC_PRINTF (1, 2);
EntenteDossier *entente_cli_load         (const char   *path,
                                          int          *status);
int             entente_cli_unknown_chart (EntenteDossier *dossier,
                                          const char   *id);

void            entente_cli_print_json   (JsonBuilder  *builder);
void            entente_cli_print_csv_row (const char * const *cells);
void            entente_cli_add_string   (JsonBuilder  *builder,
                                          const char   *key,
                                          const char   *value);
void            entente_cli_add_number   (JsonBuilder  *builder,
                                          const char   *key,
                                          gboolean      has_value,
                                          double        value);
void            entente_cli_add_ids      (JsonBuilder  *builder,
                                          const char   *key,
                                          GListModel   *records);
void            entente_cli_add_date     (JsonBuilder  *builder,
                                          const char   *key,
                                          EntenteDate  *date);

G_END_DECLS
