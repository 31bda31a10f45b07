/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-saving.h"
#include "eb-sealed.h"

G_BEGIN_DECLS

/* For the fold and the commands of money only. */

/**
 * EbSavingWords:
 *
 * What one revision says; its title is borrowed.
 */
typedef struct
{
  const char *title;
  EbAmount    target;
  EbDate      when;
  gboolean    over;
} EbSavingWords;

EbSaving   *eb_saving_new (const EbSealedHead  *head,
                           const EbSavingWords *words) G_GNUC_WARN_UNUSED_RESULT;
const EbId *eb_saving_get_head (EbSaving *self);
void        eb_saving_revise (EbSaving            *self,
                              const EbSealedHead  *head,
                              const EbSavingWords *words);
/* Written at the same time elsewhere. What is over in either is over. */
void eb_saving_add_other (EbSaving            *self,
                          const EbSavingWords *words);
/* Its note is copied. */
void eb_saving_move (EbSaving           *self,
                     const EbSavingMove *move);

G_END_DECLS
