/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timer-probe.h"

#include <string.h>

static char *
dup_timer_info (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *link = g_build_filename ("/proc/self/fd", name, NULL);
      g_autofree char *info = g_build_filename ("/proc/self/fdinfo", name, NULL);
      g_autofree char *target = g_file_read_link (link, NULL);
      char            *text = NULL;

      if (g_strcmp0 (target, "anon_inode:[timerfd]") == 0 && g_file_get_contents (info, &text, NULL, NULL))
        return text;
    }

  return NULL;
}

gint64
timer_probe_seconds (void)
{
  g_autofree char *info = dup_timer_info ();
  const char      *value = info != NULL ? strstr (info, "it_value: (") : NULL;

  if (value == NULL)
    return -1;
  return g_ascii_strtoll (value + strlen ("it_value: ("), NULL, 10);
}

gboolean
timer_probe_follows_clock (void)
{
  g_autofree char *info = dup_timer_info ();

  return info != NULL && strstr (info, "clockid: 0\n") != NULL && strstr (info, "settime flags: 03\n") != NULL;
}
