/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-readiness-bars.h"

G_BEGIN_DECLS

/**
 * EbReadinessSide:
 *
 * Whose voice it is: its name and the nick of its ink.
 */
typedef struct
{
  const char *name;
  const char *ink;
} EbReadinessSide;

/**
 * EbReadinessView:
 *
 * What was and what is behind one door, the youth's voice first. Focusable, and
 * read aloud as a sentence with every number in it.
 */
#define EB_TYPE_READINESS_VIEW (eb_readiness_view_get_type ())
G_DECLARE_FINAL_TYPE (EbReadinessView, eb_readiness_view, EB, READINESS_VIEW, AdwBin)

GtkWidget *eb_readiness_view_new (EbDoor door) G_GNUC_WARN_UNUSED_RESULT;
void       eb_readiness_view_show (EbReadinessView       *self,
                                   const EbReadinessDoor *counts,
                                   EbReadinessScale       scale,
                                   const EbReadinessSide  sides[2]);
/* "A place to live. Amira, first: Not tried 3, With help 1; now: …" */
char *eb_readiness_view_word (EbDoor                 door,
                              const EbReadinessDoor *counts,
                              EbReadinessScale       scale,
                              const EbReadinessSide  sides[2]) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
