/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-hand.h"

G_BEGIN_DECLS

/**
 * EbHandPicker:
 *
 * The hands and the inks to choose from, each hand shown with the person's own
 * name in the chosen ink.
 */
#define EB_TYPE_HAND_PICKER (eb_hand_picker_get_type ())
G_DECLARE_FINAL_TYPE (EbHandPicker, eb_hand_picker, EB, HAND_PICKER, AdwBin)

void        eb_hand_picker_set_name (EbHandPicker *self,
                                     const char   *name);
void        eb_hand_picker_choose (EbHandPicker *self,
                                   const char   *family,
                                   const char   *ink);
const char *eb_hand_picker_get_family (EbHandPicker *self);
const char *eb_hand_picker_get_ink (EbHandPicker *self);

G_END_DECLS
