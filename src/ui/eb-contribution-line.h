/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-amount-entry.h"
#include "eb-contribution.h"

G_BEGIN_DECLS

/**
 * EbContributionLine:
 * @typed: what is typed now, if it can be read
 * @settled: what could be read when the row was last left, or when it was filled
 * @is_unread: what is typed now cannot be read
 *
 * One line of a worksheet while it is typed. Its row lives in a list.
 */
typedef struct _EbContributionLine EbContributionLine;

struct _EbContributionLine
{
  EbMoneyGroup        group;
  EbAmountEntry      *row;
  GtkCheckButton     *tick; /* NULL: it counts when something is typed */
  GtkMenuButton      *menu;
  GtkEditable        *name;
  GtkEventController *focus;
  EbAmount            typed;
  EbAmount            settled;
  gboolean            is_unread;
  void (*changed) (gpointer owner);
  void (*removed) (gpointer owner, EbContributionLine *line);
  gpointer owner;
};

/* @may_go: it can be taken out. The row is the caller's to put in a list. */
EbContributionLine *eb_contribution_line_new (EbMoneyGroup group,
                                              const char  *name,
                                              gboolean     may_go) G_GNUC_WARN_UNUSED_RESULT;
/* Only the line: its row goes with its list. */
void        eb_contribution_line_free (EbContributionLine *self);
const char *eb_contribution_line_get_name (EbContributionLine *self);
/* What is typed, or what was there before if that cannot be read: the beginning of a
 * number is none that anybody meant. */
EbAmount eb_contribution_line_get_amount (EbContributionLine *self);
gboolean eb_contribution_line_counts (EbContributionLine *self);
/* As a worksheet has it: a payment that is not there is none, not one of 0. */
void eb_contribution_line_set (EbContributionLine *self,
                               EbAmount            amount,
                               gboolean            counts);
void eb_contribution_line_set_typed (EbContributionLine *self,
                                     const char         *typed,
                                     gboolean            counts);

G_END_DECLS
