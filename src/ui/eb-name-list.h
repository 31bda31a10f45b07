/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EbNameList:
 *
 * Names to choose from, as large rows. Property: "title", for the screen reader.
 * Signal: "chosen" with the name's index.
 */
#define EB_TYPE_NAME_LIST (eb_name_list_get_type ())
G_DECLARE_FINAL_TYPE (EbNameList, eb_name_list, EB, NAME_LIST, AdwBin)

void eb_name_list_clear (EbNameList *self);
/* @seated: is at the table already, and so cannot be chosen */
void eb_name_list_add (EbNameList *self,
                       const char *name,
                       gboolean    seated);

G_END_DECLS
