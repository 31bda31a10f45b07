/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-person.h"

G_BEGIN_DECLS

/**
 * EbVoice:
 * @heading: (nullable): what was done, with the name; %NULL: the name stands under
 *   the words
 * @text: the words, or ""
 * @person: whose they are
 * @time: when, microseconds since 1970-01-01 UTC
 * @below: (nullable): something more to the date
 *
 * What somebody said.
 */
typedef struct
{
  const char *heading;
  const char *text;
  EbPerson   *person;
  gint64      time;
  const char *below;
} EbVoice;

/* A row for a list: the words in their author's hand and ink, name and date always
 * in plain type. */
GtkWidget *eb_voice_row_new (const EbVoice *voice,
                             gboolean       plain) G_GNUC_WARN_UNUSED_RESULT;
/* Shows @text in a label in the hand and ink that @person had at @time. */
void eb_voice_write (GtkLabel   *label,
                     const char *text,
                     EbPerson   *person,
                     gint64      time,
                     gboolean    plain);

G_END_DECLS
