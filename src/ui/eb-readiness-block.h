/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-readiness-view.h"

G_BEGIN_DECLS

/**
 * EbReadinessBlock:
 *
 * One door on the page of readiness: as a picture or as a table, and what is seen
 * differently.
 */
#define EB_TYPE_READINESS_BLOCK (eb_readiness_block_get_type ())
G_DECLARE_FINAL_TYPE (EbReadinessBlock, eb_readiness_block, EB, READINESS_BLOCK, AdwBin)

GtkWidget *eb_readiness_block_new (EbDoor door) G_GNUC_WARN_UNUSED_RESULT;
/* @counts: NULL: nothing is behind the door, or nobody at the table has a key. */
void eb_readiness_block_show (EbReadinessBlock      *self,
                              const EbReadinessDoor *counts,
                              EbReadinessScale       scale,
                              const EbReadinessSide  sides[2],
                              gboolean               as_table);

G_END_DECLS
