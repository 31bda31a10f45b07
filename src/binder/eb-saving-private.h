/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-saving.h"
#include "eb-versions.h"

G_BEGIN_DECLS

/* For the fold and the commands of money only. */

/**
 * EbSavingWords:
 * @settles: (nullable): see eb_versions_add ()
 *
 * What one revision says; its title is borrowed.
 */
typedef struct
{
  const char *title;
  EbAmount    target;
  EbDate      when;
  EbSavingEnd end;
  GVariant   *settles;
} EbSavingWords;

const char *eb_saving_end_to_nick (EbSavingEnd end); /* "used", "given-up" as stored; NULL: nothing is */
/* Of what is over: %EB_SAVING_OVER for anything unknown, such as a newer program's. */
EbSavingEnd eb_saving_end_from_nick (const char *nick);

EbSaving   *eb_saving_new (const EbSealedHead  *head,
                           const EbSavingWords *words) G_GNUC_WARN_UNUSED_RESULT;
const EbId *eb_saving_get_head (EbSaving *self);
/* Where its first words stand among all that was written. */
const EbStamp *eb_saving_get_stamp (EbSaving *self);
/* NULL: nothing was written beside its present words. */
GVariant *eb_saving_settle (EbSaving *self) G_GNUC_WARN_UNUSED_RESULT;
/* The next words, or some that were written at the same time elsewhere: then what is over
 * in either is over. */
void eb_saving_revise (EbSaving            *self,
                       const EbSealedHead  *head,
                       const EbSavingWords *words);
/* Its note is copied. */
void eb_saving_move (EbSaving           *self,
                     const EbSavingMove *move);

G_END_DECLS
