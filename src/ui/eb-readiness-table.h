/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-readiness-view.h"

G_BEGIN_DECLS

/**
 * EbReadinessTable:
 *
 * The numbers of an #EbReadinessView with headers. The header of each row
 * takes the focus and reads the row.
 */
#define EB_TYPE_READINESS_TABLE (eb_readiness_table_get_type ())
G_DECLARE_FINAL_TYPE (EbReadinessTable, eb_readiness_table, EB, READINESS_TABLE, AdwBin)

GtkWidget *eb_readiness_table_new (EbDoor door) G_GNUC_WARN_UNUSED_RESULT;
void       eb_readiness_table_show (EbReadinessTable      *self,
                                    const EbReadinessDoor *counts,
                                    EbReadinessScale       scale,
                                    const EbReadinessSide  sides[2]);

G_END_DECLS
