/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-house-count.h"
#include "eb-house-holders.h"
#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbHouseCell:
 *
 * A door in the hallway, under it the keys and what is behind it.
 */
#define EB_TYPE_HOUSE_CELL (eb_house_cell_get_type ())
G_DECLARE_FINAL_TYPE (EbHouseCell, eb_house_cell, EB, HOUSE_CELL, AdwBin)

GtkWidget *eb_house_cell_new (EbSession *session,
                              EbDoor     door) G_GNUC_WARN_UNUSED_RESULT;
/* @holders: (element-type EbHouseHolder): everybody who could have a key. Whoever
 * has the focus keeps it. */
void eb_house_cell_show (EbHouseCell        *self,
                         EbBinder           *binder,
                         const EbHouseCount *count,
                         GPtrArray          *holders);
/* Nothing is left to be read there. */
void eb_house_cell_clear (EbHouseCell *self);

G_END_DECLS
