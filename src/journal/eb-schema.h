/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-db.h"

G_BEGIN_DECLS

/* "EgBe", in the file's header: tells the file from other programs'. */
#define EB_APPLICATION_ID 0x45674265

/* steps[n] brings a file of version n to n + 1. Never change one that has been
 * released: add one. */
extern const char *const eb_schema_steps[];
extern const guint       eb_n_schema_steps;

/* What the file's first bytes say, read without SQLite, so that a file that is
 * not ours, too new or cut short is not touched at all. */
gboolean eb_schema_inspect (const char *path,
                            guint       n_steps,
                            GError    **error);
/* Brings @db up to version @n_steps; of an older file a copy is put beside it
 * first. On failure the file is as it was. */
gboolean eb_schema_migrate (EbDb              *db,
                            const char        *path,
                            const char *const *steps,
                            guint              n_steps,
                            GError           **error);

G_END_DECLS
