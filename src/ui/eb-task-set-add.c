/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-task-set-add.h"

#include <glib/gi18n.h>

#include "eb-chooser.h"
#include "eb-problem.h"
#include "eb-task-set-folder.h"
#include "eb-task-set-words.h"

/**
 * Asking:
 * @bytes: (nullable): the file that would be added
 * @set: (nullable): what was read of it
 * @sets: (nullable) (element-type EbTaskSet): what may be taken away
 *
 * What one open sheet works on; lives as long as the sheet.
 */
typedef struct
{
  EbSession   *session;
  GtkWidget   *over; /* weak */
  GBytes      *bytes;
  EbTaskSet   *set;
  GPtrArray   *sets;
  AdwComboRow *chosen;
  EbProblem   *problem;
} Asking;

static void
asking_free (Asking *asking)
{
  g_clear_object (&asking->session);
  g_clear_weak_pointer (&asking->over);
  g_clear_pointer (&asking->bytes, g_bytes_unref);
  g_clear_pointer (&asking->set, eb_task_set_free);
  g_clear_pointer (&asking->sets, g_ptr_array_unref);
  g_free (asking);
}

typedef void (*AcceptedFunc) (EbSheet *sheet,
                              Asking  *asking);

static Asking *
asking_new (EbSession   *session,
            GtkWidget   *over,
            EbSheet     *sheet,
            AcceptedFunc accepted)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->session = g_object_ref (session);
  g_set_weak_pointer (&asking->over, over);
  g_signal_connect_data (sheet, "accepted", G_CALLBACK (accepted), asking, (GClosureNotify) (GCallback) asking_free, 0);
  return asking;
}

static void
add_problem (EbSheet *sheet,
             Asking  *asking)
{
  asking->problem = g_object_new (EB_TYPE_PROBLEM, NULL);
  eb_sheet_add (sheet, GTK_WIDGET (asking->problem));
}

static void
say_error (const Asking *asking,
           const GError *error)
{
  g_autofree char *words = eb_task_set_word_error (error);

  eb_problem_say (asking->problem, NULL, words);
}

static void
add_words (EbSheet    *sheet,
           const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  eb_sheet_add (sheet, label);
}

/* --- Another file ------------------------------------------------------------------ */

static void
on_another_cb (EbSheet *sheet,
               Asking  *asking)
{
  g_autoptr (EbSession) session = g_object_ref (asking->session);
  GtkWidget *over = asking->over;

  gtk_window_destroy (GTK_WINDOW (sheet));
  if (over != NULL)
    eb_task_set_add (session, over);
}

static void
show_problem (EbSession    *session,
              const GError *error,
              GtkWidget    *over)
{
  EbSheet *sheet = eb_sheet_new (over, _ ("Add tasks from a file"), _ ("Choose another file …"), _ ("Nothing was added."));
  Asking  *asking = asking_new (session, over, sheet, on_another_cb);

  add_problem (sheet, asking);
  gtk_window_present (GTK_WINDOW (sheet));
  say_error (asking, error);
}

/* --- Added ---------------------------------------------------------------------------- */

/* The file is there in any case: that the binder could not be read anew says nothing
 * about it. */
static void
reload (EbSession *session)
{
  g_autoptr (GError) error = NULL;

  if (!eb_session_reload_tasks (session, &error))
    g_message ("The binder could not be read with the sets as they are now: %s", error->message);
}

static void
on_add_cb (EbSheet *sheet,
           Asking  *asking)
{
  g_autoptr (EbSession) session = g_object_ref (asking->session);
  g_autoptr (GError) error = NULL;

  if (!eb_task_set_folder_put (eb_session_get_task_folder (session), asking->set, asking->bytes, &error))
    {
      say_error (asking, error);
      return;
    }
  gtk_window_destroy (GTK_WINDOW (sheet));
  reload (session);
}

/* What is put in the place of another is said, and asked by another verb. */
static void
show_set (EbSession *session,
          GBytes    *bytes,
          EbTaskSet *set, /* taken */
          GtkWidget *over)
{
  g_autoptr (EbTaskSet) before = eb_task_set_folder_find (eb_session_get_task_folder (session), eb_task_set_get_name (set));
  g_autofree char *what = eb_task_set_word_set (set);
  g_autofree char *doors = eb_task_set_word_doors (set);
  EbSheet         *sheet = eb_sheet_new (over, _ ("Add tasks from a file"), before == NULL ? _ ("Add them") : _ ("Put it in its place"), what);
  Asking          *asking = asking_new (session, over, sheet, on_add_cb);

  asking->bytes = g_bytes_ref (bytes);
  asking->set = set;
  add_words (sheet, doors);
  if (before != NULL)
    {
      g_autofree char *old = eb_task_set_word_set (before);
      /* Translators: what a set of tasks is called, who made it, its version */
      g_autofree char *words = g_strdup_printf (_ ("There is a set of that name already: %s. It would give way to this one. What was said about its tasks stays in the binder."), old);

      add_words (sheet, words);
    }
  add_words (sheet, _ ("The words of a set were written by whoever made it, and nobody here has looked at them."));
  add_problem (sheet, asking);
  gtk_window_present (GTK_WINDOW (sheet));
}

/**
 * eb_task_set_add_file:
 * @session: what the window works on
 * @file: what was chosen
 * @over: a widget of the window
 */
void
eb_task_set_add_file (EbSession *session,
                      GFile     *file,
                      GtkWidget *over)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EbTaskSet) set = NULL;

  g_return_if_fail (eb_session_get_task_folder (session) != NULL);

  bytes = eb_task_set_read (file, &error);
  set = bytes == NULL ? NULL : eb_task_set_parse_bytes (bytes, &error);
  if (set == NULL)
    show_problem (session, error, over);
  else
    show_set (session, bytes, g_steal_pointer (&set), over);
}

static void
on_chosen (GtkWidget *over,
           GFile     *file,
           gpointer   session)
{
  if (eb_session_get_binder (session) != NULL)
    eb_task_set_add_file (session, file, over);
}

/**
 * eb_task_set_add:
 * @session: what the window works on
 * @over: a widget of the window
 */
void
eb_task_set_add (EbSession *session,
                 GtkWidget *over)
{
  static const char *const endings[] = { "egneben-tasks", "ini", NULL };
  const EbChooserWords     words = { .title = _ ("Add tasks from a file"), .verb = _ ("Look at it"), .kind = _ ("Sets of tasks"), .endings = endings, .also_others = TRUE };

  if (eb_session_get_task_folder (session) != NULL)
    eb_chooser_ask (over, &words, on_chosen, g_object_ref (session), g_object_unref);
}

/* --- Taken away -------------------------------------------------------------------------- */

static void
on_remove_cb (EbSheet *sheet,
              Asking  *asking)
{
  g_autoptr (EbSession) session = g_object_ref (asking->session);
  g_autoptr (GError) error = NULL;
  const guint      chosen = adw_combo_row_get_selected (asking->chosen);
  const EbTaskSet *set = chosen < asking->sets->len ? g_ptr_array_index (asking->sets, chosen) : NULL;

  if (set == NULL)
    return;
  if (!eb_task_set_folder_remove (eb_session_get_task_folder (session), eb_task_set_get_name (set), &error))
    {
      say_error (asking, error);
      return;
    }
  gtk_window_destroy (GTK_WINDOW (sheet));
  reload (session);
}

static void
show_none (EbSession *session,
           GtkWidget *over)
{
  EbSheet *sheet = eb_sheet_new (over, _ ("Remove a set of tasks"), _ ("Add tasks from a file …"), _ ("No set was added on this machine. The tasks that came with the program stay."));

  asking_new (session, over, sheet, on_another_cb);
  gtk_window_present (GTK_WINDOW (sheet));
}

/**
 * eb_task_set_remove_one:
 * @session: what the window works on
 * @over: a widget of the window
 */
void
eb_task_set_remove_one (EbSession *session,
                        GtkWidget *over)
{
  const char *folder = eb_session_get_task_folder (session);
  g_autoptr (GPtrArray) sets = folder == NULL ? NULL : eb_task_set_folder_list (folder, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  EbSheet *sheet = NULL;
  Asking  *asking = NULL;

  if (sets == NULL || sets->len == 0)
    {
      show_none (session, over);
      return;
    }
  sheet = eb_sheet_new (over, _ ("Remove a set of tasks"), _ ("Remove it"), _ ("Its tasks are not shown any more. What was said about them stays in the binder, and is shown again when the set is added again."));
  asking = asking_new (session, over, sheet, on_remove_cb);
  for (guint i = 0; i < sets->len; i++)
    gtk_string_list_append (names, eb_task_set_get_title (g_ptr_array_index (sets, i)));
  asking->sets = g_steal_pointer (&sets);
  asking->chosen = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (asking->chosen), _ ("Set"));
  adw_combo_row_set_model (asking->chosen, G_LIST_MODEL (names));
  eb_sheet_add (sheet, GTK_WIDGET (asking->chosen));
  add_problem (sheet, asking);
  gtk_window_present (GTK_WINDOW (sheet));
}
