/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-problem.h"
#include "eb-sheet.h"

G_BEGIN_DECLS

/**
 * EbKeyDoors:
 *
 * A row for each door in a sheet about keys, to be ticked; lives as long as the
 * sheet, which owns the rows.
 */
typedef struct
{
  AdwActionRow   *rows[EB_N_DOORS]; /* NULL: not asked about */
  GtkCheckButton *checks[EB_N_DOORS];
  EbProblem      *problem;
} EbKeyDoors;

void eb_key_doors_add (EbKeyDoors *self,
                       EbSheet    *sheet,
                       EbDoor      door,
                       const char *title,
                       gboolean    ticked);
/* After the last row: the place where it says that none is ticked. */
void eb_key_doors_end (EbKeyDoors *self,
                       EbSheet    *sheet);
/* How it stands with @door now, and whether it can be chosen. */
void eb_key_doors_set (EbKeyDoors *self,
                       EbDoor      door,
                       const char *stands,
                       gboolean    shown);
/* EB_DOOR_BIT()s of what is ticked and shown; complains if that is none. */
guint eb_key_doors_get (EbKeyDoors *self);

G_END_DECLS
