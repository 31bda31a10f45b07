/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-person.h"

G_BEGIN_DECLS

/**
 * EbHand:
 * @family: font family
 * @name: how the list shows it (localised where it is a description)
 * @scale: of the desktop's text size, so that hands look equally large
 * @hard: hard to read: never under 14 pt
 *
 * One line of data/hands/hands.ini, in order of liking.
 */
typedef struct
{
  char    *family;
  char    *name;
  double   scale;
  gboolean hard;
} EbHand;

/* The hands of the list that are installed here; plain type is always last,
 * with an empty family. Loaded at first use. (element-type EbHand) */
GPtrArray *eb_hands_list (void);
/* The hand for a stored family, listed or any other that is installed; plain type
 * if it is not installed. */
const EbHand *eb_hands_find (const char *family);
/* Whether a font family has the letters of Danish. */
gboolean eb_hand_can_write (const char *family);
/* Pango attributes for a label in that hand. @plain: everybody's in plain type. */
PangoAttrList *eb_hand_attributes (const EbHand *hand,
                                   gboolean      plain) G_GNUC_WARN_UNUSED_RESULT;

/* The inks: nicks that are also CSS classes "ink-blue", ... with light and dark
 * variants of enough contrast (ui/inks.css). NULL-terminated. */
const char *const *eb_inks_list (void);
const char        *eb_ink_title (const char *nick); /* localised */
/* Loads the inks' colours; eb_ink_apply() does it by itself at first use. */
void eb_inks_init (void);
/* Sets exactly one ink class on @widget. */
void eb_ink_apply (GtkWidget  *widget,
                   const char *nick);

G_END_DECLS
