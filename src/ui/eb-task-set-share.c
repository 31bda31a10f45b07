/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-task-set-share.h"

#include <glib/gi18n.h>

#include "eb-chooser.h"
#include "eb-clock.h"
#include "eb-problem.h"
#include "eb-task-set-words.h"
#include "eb-text.h"
#include "eb-words.h"

#define SHARING "eb-sharing"
#define FILE_SUFFIX ".egneben-tasks"

/**
 * Sharing:
 *
 * What one open sheet works on; lives as long as the sheet.
 */
typedef struct
{
  EbSession   *session;
  EbSheet     *sheet; /* that it belongs to */
  AdwEntryRow *title;
  AdwEntryRow *author;
  AdwEntryRow *name;
  gboolean     named;  /* by hand: the title does not change it any more */
  gboolean     naming; /* by the title, just now */
  EbProblem   *problem;
  GPtrArray   *checks; /* of GtkCheckButton, borrowed; each knows its task */
} Sharing;

static void
sharing_free (gpointer data)
{
  Sharing *sharing = data;

  g_clear_object (&sharing->session);
  g_clear_pointer (&sharing->checks, g_ptr_array_unref);
  g_free (sharing);
}

/* --- What goes along ------------------------------------------------------------- */

static gboolean
is_any_checked (const Sharing *sharing)
{
  for (guint i = 0; i < sharing->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (sharing->checks, i)))
      return TRUE;
  return FALSE;
}

/* A task's record is a random number: as an id it stays the same in the next version
 * of the set, and says nothing of where it comes from. */
static gboolean
put_task (EbTaskSet  *set,
          EbTaskItem *task,
          GError    **error)
{
  g_autofree char *hex = g_ascii_strup (eb_task_item_get_id (task), -1);
  g_autofree char *id = g_strconcat ("OWN_", hex, NULL);
  const char      *plain = eb_task_item_get_plain (task);
  const EbTaskDef  def = {
     .id = id,
     .title = eb_task_item_get_title (task),
     .plain = *plain == '\0' ? eb_task_item_get_title (task) : plain,
     .steps = (char **) eb_task_item_get_steps (task),
     .door = eb_task_item_get_door (task),
     .certainty = EB_CERTAINTY_UNVERIFIED,
  };

  return eb_task_set_put (set, &def, error);
}

static gboolean
put_tasks (const Sharing *sharing,
           EbTaskSet     *set,
           GError       **error)
{
  EbBinder      *binder = eb_session_get_binder (sharing->session);
  const gboolean all = !is_any_checked (sharing);

  for (guint i = 0; i < sharing->checks->len; i++)
    {
      GtkCheckButton *check = g_ptr_array_index (sharing->checks, i);
      EbTaskItem     *task = eb_binder_find_task (binder, g_object_get_data (G_OBJECT (check), "task"));

      if (task != NULL && (all || gtk_check_button_get_active (check)) && !put_task (set, task, error))
        return FALSE;
    }
  return TRUE;
}

/* --- What it is called --------------------------------------------------------------- */

static const char *
typed (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static gboolean
complain (const Sharing *sharing,
          AdwEntryRow   *row,
          const char    *words)
{
  eb_problem_say (sharing->problem, GTK_WIDGET (row), words);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  return FALSE;
}

static gboolean
check_line (const Sharing *sharing,
            AdwEntryRow   *row)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *line = eb_text_clean_line (typed (row), EB_TASK_MAX_TITLE_CHARS, &error);
  g_autofree char *words = line == NULL ? eb_words_error (error) : NULL;

  return line != NULL || complain (sharing, row, words);
}

static gboolean
check_words (const Sharing *sharing)
{
  eb_problem_say (sharing->problem, NULL, NULL);
  if (!check_line (sharing, sharing->title) || !check_line (sharing, sharing->author))
    return FALSE;
  if (!eb_task_set_name_is_valid (typed (sharing->name)))
    return complain (sharing, sharing->name, _ ("Use only a to z without accents, 0 to 9 and -, at most 40 of them."));
  return TRUE;
}

static void
say_error (const Sharing *sharing,
           const GError  *error)
{
  g_autofree char *words = eb_task_set_word_error (error);

  eb_problem_say (sharing->problem, NULL, words);
}

/* NULL: it is said why. */
static char *
make_text (const Sharing *sharing)
{
  const EbDate     today = eb_clock_today ();
  g_autofree char *version = g_strdup_printf ("%04d-%02d-%02d", today.year, today.month, today.day);
  g_autofree char *text = NULL;
  g_autoptr (EbTaskSet) set = NULL;
  g_autoptr (GError) error = NULL;

  if (eb_session_get_binder (sharing->session) == NULL || !check_words (sharing))
    return NULL;
  set = eb_task_set_new (typed (sharing->name), typed (sharing->title), typed (sharing->author), version, &error);
  if (set != NULL && put_tasks (sharing, set, &error))
    text = eb_task_set_to_text (set);
  if (error != NULL)
    say_error (sharing, error);
  if (text == NULL || strlen (text) <= EB_TASK_SET_MAX_BYTES)
    return g_steal_pointer (&text);
  eb_problem_say (sharing->problem, NULL, _ ("Those are too many tasks for one file. Tick some of them."));
  return NULL;
}

/* --- Where to ------------------------------------------------------------------------- */

/**
 * eb_task_set_share_to:
 * @sheet: what eb_task_set_share() has opened
 * @file: where to
 *
 * Returns: whether it is written; the sheet is gone then
 */
gboolean
eb_task_set_share_to (EbSheet *sheet,
                      GFile   *file)
{
  const Sharing   *sharing = g_object_get_data (G_OBJECT (sheet), SHARING);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (sharing != NULL, FALSE);

  text = make_text (sharing);
  if (text == NULL)
    return FALSE;
  if (g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error))
    {
      gtk_window_destroy (GTK_WINDOW (sheet));
      return TRUE;
    }
  say_error (sharing, error);
  return FALSE;
}

static void
on_chosen (GtkWidget *sheet,
           GFile     *file,
           gpointer   data)
{
  eb_task_set_share_to (EB_SHEET (sheet), file);
}

static void
on_accepted_cb (EbSheet *sheet)
{
  const Sharing       *sharing = g_object_get_data (G_OBJECT (sheet), SHARING);
  g_autofree char     *text = make_text (sharing);
  g_autofree char     *name = g_strconcat (typed (sharing->name), FILE_SUFFIX, NULL);
  const EbChooserWords words = { .title = _ ("Share our own tasks"), .suggested = name };

  if (text != NULL)
    eb_chooser_ask (GTK_WIDGET (sheet), &words, on_chosen, NULL, NULL);
}

/* --- The sheet --------------------------------------------------------------------------- */

static void
on_title_changed_cb (AdwEntryRow *title,
                     Sharing     *sharing)
{
  g_autofree char *name = eb_task_set_name_of (typed (title));

  if (sharing->named)
    return;
  sharing->naming = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (sharing->name), name);
  sharing->naming = FALSE;
}

static void
on_name_changed_cb (AdwEntryRow *name,
                    Sharing     *sharing)
{
  if (!sharing->naming)
    sharing->named = TRUE;
}

static AdwEntryRow *
add_entry (EbSheet    *sheet,
           const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  eb_sheet_add (sheet, row);
  return ADW_ENTRY_ROW (row);
}

static GtkWidget *
task_row_new (Sharing    *sharing,
              EbTaskItem *task)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), eb_task_item_get_title (task));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), eb_words_door (eb_task_item_get_door (task)));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_object_set_data_full (G_OBJECT (check), "task", g_strdup (eb_task_item_get_id (task)), g_free);
  g_ptr_array_add (sharing->checks, check);
  return row;
}

static void
add_tasks (EbSheet *sheet,
           Sharing *sharing)
{
  GListModel *tasks = eb_binder_get_tasks (eb_session_get_binder (sharing->session));
  GtkWidget  *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Which tasks go along"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _ ("While none is ticked, all of them do."));
  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (EbTaskItem) task = g_list_model_get_item (tasks, i);

      if (eb_task_item_get_author (task) != NULL)
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), task_row_new (sharing, task));
    }
  eb_sheet_add (sheet, group);
}

static gboolean
has_own_tasks (EbBinder *binder)
{
  GListModel *tasks = eb_binder_get_tasks (binder);

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (EbTaskItem) task = g_list_model_get_item (tasks, i);

      if (eb_task_item_get_author (task) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
close_sheet (EbSheet *sheet)
{
  gtk_window_destroy (GTK_WINDOW (sheet));
}

static void
say_there_are_none (GtkWidget *over)
{
  EbSheet *sheet = eb_sheet_new (over, _ ("Share our own tasks"), _ ("Close"), _ ("There are no tasks of our own yet. Write one with “Write our own task …”, and it can be shared from here."));

  g_signal_connect_object (sheet, "accepted", G_CALLBACK (close_sheet), sheet, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (sheet));
}

/**
 * eb_task_set_share:
 * @session: what the window works on, with a binder open
 * @over: a widget of the window
 */
void
eb_task_set_share (EbSession *session,
                   GtkWidget *over)
{
  Sharing *sharing = NULL;
  EbSheet *sheet = NULL;

  if (eb_session_get_binder (session) == NULL)
    return;
  if (!has_own_tasks (eb_session_get_binder (session)))
    {
      say_there_are_none (over);
      return;
    }
  sheet = eb_sheet_new (over, _ ("Share our own tasks"), _ ("Choose where …"), _ ("Whoever gets the file can read what is in it: the words of the tasks, and what you write here. Nothing that was said about them goes along. Leave out names that others should not know."));
  sharing = g_new0 (Sharing, 1);
  sharing->session = g_object_ref (session);
  sharing->sheet = sheet;
  sharing->checks = g_ptr_array_new ();
  g_object_set_data_full (G_OBJECT (sheet), SHARING, sharing, sharing_free);
  sharing->title = add_entry (sheet, _ ("What the set is called"));
  sharing->author = add_entry (sheet, _ ("Who made it, such as a family or a site"));
  sharing->name = add_entry (sheet, _ ("Short name, for the file"));
  sharing->problem = g_object_new (EB_TYPE_PROBLEM, NULL);
  eb_sheet_add (sheet, GTK_WIDGET (sharing->problem));
  add_tasks (sheet, sharing);
  g_signal_connect (sharing->title, "changed", G_CALLBACK (on_title_changed_cb), sharing);
  g_signal_connect (sharing->name, "changed", G_CALLBACK (on_name_changed_cb), sharing);
  g_signal_connect (sheet, "accepted", G_CALLBACK (on_accepted_cb), NULL);
  gtk_window_present (GTK_WINDOW (sheet));
  gtk_widget_grab_focus (GTK_WIDGET (sharing->title));
}
