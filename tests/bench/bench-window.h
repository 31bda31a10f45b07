/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef void (*BenchFrameFunc) (GtkBox  *content,
                                gpointer user_data);

/* Runs a program with one window: a header bar, and an empty box under it. Says
 * "first-frame" after its first paint, and then ends if EGNEBEN_BENCH_QUIT is
 * set. @on_frame (may be NULL) is called once after that first paint. */
int bench_run_window (const char    *app_id,
                      BenchFrameFunc on_frame,
                      gpointer       user_data);
/* Calls @on_frame once after the next paint of @content's window. */
void bench_after_next_frame (GtkBox        *content,
                             BenchFrameFunc on_frame,
                             gpointer       user_data);

G_END_DECLS
