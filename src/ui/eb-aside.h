/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Under this width the three parts stand one above the other. */
#define EB_ASIDE_WIDE 560

/**
 * EbAside:
 *
 * Three parts of a row: a narrow one at the start, the broad middle, and
 * buttons at the end; one above the other where there is little width.
 * Properties: "start", "middle", "end".
 */
#define EB_TYPE_ASIDE (eb_aside_get_type ())
G_DECLARE_FINAL_TYPE (EbAside, eb_aside, EB, ASIDE, GtkWidget)

G_END_DECLS
