/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * EbRecoverySheet:
 * @heading: what it is
 * @name: whose
 * @code: the recovery code in groups
 * @lines: (array zero-terminated=1): plain sentences under it
 *
 * The one page to print with a recovery code. All strings are borrowed.
 */
typedef struct
{
  const char        *heading;
  const char        *name;
  const char        *code;
  const char *const *lines;
} EbRecoverySheet;

/* Draws the page into @layout's cairo context; width and margins in points. */
void eb_recovery_sheet_draw (const EbRecoverySheet *sheet,
                             cairo_t               *cr,
                             PangoLayout           *layout,
                             double                 width,
                             double                 margin);

G_END_DECLS
