/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What any libadwaita program costs: a window with a header bar and nothing in it. */
#include "bench-window.h"

int
main (int    argc,
      char **argv)
{
  return bench_run_window ("dk.egneben.EmptyWindow", NULL, NULL);
}
