/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-goal-state.h"

G_BEGIN_DECLS

#define EB_SPREAD_NO_NOTE G_MAXUINT

/**
 * EbSpreadLine:
 * @left: index of the youth's note in time order, or %EB_SPREAD_NO_NOTE
 * @right: index of the adult's note, or %EB_SPREAD_NO_NOTE
 *
 * One line of the spread: at most one note a side. Where both are set the left
 * one was written first, so that the dialogue reads left, right, down.
 */
typedef struct
{
  guint left;
  guint right;
} EbSpreadLine;

/* Where the note @index (of @actor, last in time order) goes after the line
 * @last (NULL: none yet): TRUE if it joins @last on its free right side, FALSE
 * if it opens a line of its own; @line is the line with the note in it. */
gboolean eb_spread_place (const EbSpreadLine *last,
                          guint               index,
                          EbActor             actor,
                          EbSpreadLine       *line);

G_END_DECLS
