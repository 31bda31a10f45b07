/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-finder.h"

G_BEGIN_DECLS

/**
 * EbHitView:
 *
 * Something that was found: where, the line with the words marked, and by whom.
 * In plain type: this is for finding, the spread is for reading.
 */
#define EB_TYPE_HIT_VIEW (eb_hit_view_get_type ())
G_DECLARE_FINAL_TYPE (EbHitView, eb_hit_view, EB, HIT_VIEW, AdwBin)

GtkWidget *eb_hit_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* @query: as it was typed */
void eb_hit_view_set_hit (EbHitView  *self,
                          EbHit      *hit,
                          const char *query);

G_END_DECLS
