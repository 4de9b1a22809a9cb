/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The type of a dossier's file; data/io.github.entente.Entente.mime.xml.in describes it. */
#define ENTENTE_DOSSIER_MIME_TYPE "application/vnd.entente.dossier+json"
#define ENTENTE_DOSSIER_SUFFIX    "entente"
