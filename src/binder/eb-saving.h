/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-amount.h"
#include "eb-date.h"
#include "eb-id.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define EB_SAVING_MAX_TITLE_CHARS 80

typedef enum
{
  EB_SAVING_GOES_ON = 0,
  EB_SAVING_OVER,     /* used or given up: it was not said which */
  EB_SAVING_USED,     /* for what it was saved for */
  EB_SAVING_GIVEN_UP, /* not saved for any more */
} EbSavingEnd;

#define EB_N_SAVING_ENDS (EB_SAVING_GIVEN_UP + 1)

/**
 * EbSavingMove:
 * @amount: put aside; below 0: taken out
 * @from_pocket: out of, or back to, the pocket money that was received
 */
typedef struct
{
  EbId     record;
  EbDate   day;
  EbAmount amount;
  gboolean from_pocket;
  char    *note; /* may be "" */
  gint64   time; /* microseconds since 1970-01-01 UTC */
} EbSavingMove;

/**
 * EbSaving:
 *
 * Something that the youth saves for, in the youth's words. Property: "changed".
 */
#define EB_TYPE_SAVING (eb_saving_get_type ())
G_DECLARE_FINAL_TYPE (EbSaving, eb_saving, EB, SAVING, GObject)

const EbId *eb_saving_get_record (EbSaving *self);
const char *eb_saving_get_title (EbSaving *self);
/* Words written at the same time elsewhere; NULL if there are none. */
const char *eb_saving_get_other_wording (EbSaving *self);
EbAmount    eb_saving_get_target (EbSaving *self); /* 0: none was set */
EbDate      eb_saving_get_when (EbSaving *self);   /* by when; may be unset */
EbSavingEnd eb_saving_get_end (EbSaving *self);
gboolean    eb_saving_is_over (EbSaving *self); /* used, or given up */
EbAmount    eb_saving_get_saved (EbSaving *self,
                                 EbDate    until); /* the sum of its moves, that day included */
/* (element-type EbSavingMove), by day; borrowed until it changes. */
GArray *eb_saving_get_moves (EbSaving *self);

G_END_DECLS
