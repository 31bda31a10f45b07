/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-task-set-words.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "eb-words.h"

#define NAME_MAX_CHARS 40

/* The domain's messages say "[group] key: what", for developers. Group and key help
 * whoever wrote the file. */
static char *
word_damage (const GError *error)
{
  const char      *end = strchr (error->message, ':');
  g_autofree char *where = end == NULL ? g_strdup (error->message) : g_strndup (error->message, (gsize) (end - error->message));

  /* Translators: where in the file, such as "[Task IRON_SHIRT] Title" */
  return g_strdup_printf (_ ("Something in the file makes no sense, at %s. Whoever made it can put it right."), where);
}

static char *
word_task_error (const GError *error)
{
  switch ((EbTaskError) error->code)
    {
    case EB_TASK_ERROR_CUT_SHORT:
      return g_strdup (_ ("A piece of the file is missing. Fetch it once more, or ask for it anew."));
    case EB_TASK_ERROR_DAMAGED:
      return word_damage (error);
    case EB_TASK_ERROR_CLASH:
      return g_strdup (_ ("There are tasks of that name here already."));
    case EB_TASK_ERROR_NOT_TASKS:
    default:
      return g_strdup (_ ("That is not a file with tasks. Choose another one."));
    }
}

/**
 * eb_task_set_word_error:
 * @error: what went wrong with a file with tasks
 *
 * Returns: (transfer full): a sentence for the person at the window
 */
char *
eb_task_set_word_error (const GError *error)
{
  if (error->domain == EB_TASK_ERROR)
    return word_task_error (error);
  if (error->domain == G_IO_ERROR || error->domain == G_FILE_ERROR)
    return g_strdup (_ ("The file could not be read or written. Choose another place, or look whether there is room."));
  return eb_words_error (error);
}

/**
 * eb_task_set_word_set:
 * @set: a set of tasks
 *
 * Returns: (transfer full): what it is, who made it, and which version it is
 */
char *
eb_task_set_word_set (const EbTaskSet *set)
{
  /* Translators: what a set of tasks is called, who made it, its version */
  return g_strdup_printf (_ ("“%1$s”, made by %2$s, version %3$s"), eb_task_set_get_title (set), eb_task_set_get_author (set), eb_task_set_get_version (set));
}

/**
 * eb_task_set_word_doors:
 * @set: a set of tasks
 *
 * Returns: (transfer full): how many tasks there are behind each door
 */
char *
eb_task_set_word_doors (const EbTaskSet *set)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (EbDoor door = EB_DOOR_ECONOMY; door < EB_DOOR_ROOM; door++)
    {
      g_autoptr (GPtrArray) tasks = eb_task_set_list_door (set, door);
      g_autofree char *count = g_strdup_printf (ngettext ("%u task", "%u tasks", tasks->len), tasks->len);

      if (tasks->len == 0)
        continue;
      /* Translators: a door, "12 tasks" */
      g_string_append_printf (all, _ ("%1$s: %2$s"), eb_words_door (door), count);
      g_string_append_c (all, '\n');
    }
  if (all->len > 0)
    g_string_truncate (all, all->len - 1);
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
append_letter (GString *name,
               gunichar letter)
{
  const gunichar lower = g_unichar_tolower (letter);

  if (lower == 0xe6)
    g_string_append (name, "ae");
  else if (lower == 0xf8)
    g_string_append (name, "oe");
  else if (lower == 0xe5)
    g_string_append (name, "aa");
  else if (lower < 0x80 && g_ascii_isalnum ((char) lower))
    g_string_append_c (name, (char) lower);
  else if (name->len > 0 && name->str[name->len - 1] != '-')
    g_string_append_c (name, '-');
}

/**
 * eb_task_set_name_of:
 * @title: what somebody calls a set
 *
 * Returns: (transfer full): a short name of a to z, 0 to 9 and -; may be ""
 */
char *
eb_task_set_name_of (const char *title)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (const char *at = title; *at != '\0'; at = g_utf8_next_char (at))
    append_letter (name, g_utf8_get_char (at));
  g_string_truncate (name, MIN (name->len, NAME_MAX_CHARS));
  while (name->len > 0 && name->str[name->len - 1] == '-')
    g_string_truncate (name, name->len - 1);
  return g_string_free (g_steal_pointer (&name), FALSE);
}
