/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-binder-money.h"

G_BEGIN_DECLS

/* Fills @list with the worksheets of @kind that may be seen here, newest first, each with
 * a button that says @verb and calls @chosen with @owner and the button. @binder: NULL:
 * there are none. Returns how many there are. */
guint eb_worksheet_list_fill (GtkListBox     *list,
                              EbBinder       *binder,
                              EbWorksheetKind kind,
                              const char     *verb,
                              GCallback       chosen,
                              gpointer        owner);
/* The worksheet that @button is about. */
EbWorksheet *eb_worksheet_list_get (GtkWidget *button);
/* "Saved by Lone on 14 Nov 2026" */
char *eb_worksheet_word_saved (EbWorksheet *sheet) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
