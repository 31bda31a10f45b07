/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-session.h"

G_BEGIN_DECLS

/**
 * EbBookPage:
 * @name: its name in the book's stack
 * @icon: (nullable): what stands before @title
 * @title: (nullable): as it is listed at the side; %NULL: reached another way
 * @make: makes it, with the book
 * @show: lets it read the session's binder
 * @live: keeps itself up to date while turned away, and is given only a new binder
 * @key: opens it together with Alt; 0: none
 *
 * A page of the book that is always there.
 */
typedef struct
{
  const char *name;
  const char *icon;
  const char *title;
  GtkWidget *(*make) (EbSession *session);
  void (*show) (GtkWidget *page);
  gboolean live;
  guint    key;
} EbBookPage;

/* After the last comes one without a name; those listed at the side come first. */
const EbBookPage *eb_book_pages (void);
/* How the side lists it; its child is a horizontal box. */
GtkWidget *eb_book_page_row_new (const EbBookPage *page);

G_END_DECLS
