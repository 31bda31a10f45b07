/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For tools/bench, in builds with the test clock only: with EGNEBEN_BENCH set to
 * "first-frame", says so on standard output when @window was first painted, and
 * ends the program if EGNEBEN_BENCH_QUIT is set. */
void eb_first_frame_report (GtkWidget *window);

G_END_DECLS
