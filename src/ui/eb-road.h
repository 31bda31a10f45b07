/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-binder.h"

G_BEGIN_DECLS

/**
 * EbRoad:
 *
 * The road from 16 to 23 with the birthdays, the legal clock's dates and today
 * on it. A picture of what the lists under it say in words.
 */
#define EB_TYPE_ROAD (eb_road_get_type ())
G_DECLARE_FINAL_TYPE (EbRoad, eb_road, EB, ROAD, GtkWidget)

void eb_road_set_binder (EbRoad   *self,
                         EbBinder *binder);

G_END_DECLS
