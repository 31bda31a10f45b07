/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-task-row.h"

#include <glib/gi18n.h>

#include "eb-words.h"

#define SPACING 2
/* At the least; else each text is also measured as a column of single letters, which
 * takes longer than all the rest of its row. */
#define LEAST_CHARS 12

struct _EbTaskRow
{
  GtkListBoxRow parent_instance;

  EbTaskItem *task;
};

G_DEFINE_FINAL_TYPE (EbTaskRow, eb_task_row, GTK_TYPE_LIST_BOX_ROW)

/* --- Its words --------------------------------------------------------------- */

static void
append_part (GString    *words,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (words->len > 0)
    g_string_append (words, " · ");
  g_string_append (words, part);
}

/**
 * eb_task_find_last_marked:
 * @task: a task
 *
 * Returns: (transfer none) (nullable): who said last where it is; %NULL if nobody
 *   has said anything
 */
const EbTaskMarked *
eb_task_find_last_marked (EbTaskItem *task)
{
  GPtrArray *marks = eb_task_item_get_marks (task);

  return marks == NULL || marks->len == 0 ? NULL : g_ptr_array_index (marks, marks->len - 1);
}

/**
 * eb_task_word_date:
 * @binder: the binder it is in
 * @task: a task
 *
 * Returns: (transfer full) (nullable): its date and how long that is from today;
 *   %NULL if it has none
 */
char *
eb_task_word_date (EbBinder   *binder,
                   EbTaskItem *task)
{
  const EbTaskDef *def = eb_task_item_get_def (task);
  const EbDate     today = eb_binder_get_today (binder);
  EbDate           date = EB_DATE_UNSET;
  g_autofree char *words = NULL;
  g_autofree char *left = NULL;

  if (def != NULL)
    date = eb_task_def_date_on (def, eb_binder_get_case (binder)->birth, today);
  if (!eb_date_is_set (date))
    return NULL;
  words = eb_words_date (date);
  left = eb_words_days_left (eb_date_days_between (today, date));
  /* Translators: a date, "in 12 days" */
  return g_strdup_printf (C_ ("task", "%1$s, %2$s"), words, left);
}

/**
 * eb_task_word_source:
 * @task: a task
 *
 * Returns: (transfer full) (nullable): where it says so and how sure that is
 */
char *
eb_task_word_source (EbTaskItem *task)
{
  const EbTaskDef *def = eb_task_item_get_def (task);
  g_autoptr (GString) words = g_string_new (NULL);

  if (def == NULL || def->source == NULL)
    return NULL;
  append_part (words, def->source);
  append_part (words, eb_words_certainty (def->certainty));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* "Slipped: “the reason”" */
static void
append_mark (GString    *words,
             EbTaskItem *task)
{
  const EbTaskMarked *marked = eb_task_find_last_marked (task);
  const EbTaskMark    mark = eb_task_item_get_mark (task);

  append_part (words, eb_words_task_mark (mark));
  if (mark != EB_TASK_MARK_NONE && mark != EB_TASK_MARK_TAKEN && marked != NULL && *marked->why != '\0')
    /* Translators: somebody's reason, in their words */
    g_string_append_printf (words, _ (": “%s”"), marked->why);
}

static void
append_plan (GString    *words,
             EbTaskItem *task)
{
  EbPerson        *who = eb_task_item_get_who (task);
  g_autofree char *by = eb_words_date (eb_task_item_get_by (task));

  if (who != NULL)
    append_part (words, eb_person_get_name (who));
  append_part (words, by);
}

static void
append_again (GString    *words,
              EbTaskItem *task)
{
  const EbTaskMarked *marked = eb_task_find_last_marked (task);
  g_autofree char    *until = NULL;
  g_autofree char    *again = NULL;

  if (eb_task_item_get_mark (task) != EB_TASK_MARK_RESTING || marked == NULL || !eb_date_is_set (marked->until))
    return;
  until = eb_words_date (marked->until);
  /* Translators: a date */
  again = g_strdup_printf (_ ("ask again on %s"), until);
  append_part (words, again);
}

static char *
word_state (EbBinder     *binder,
            EbTaskItem   *task,
            EbTaskRowKind kind)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *date = kind == EB_TASK_ROW_TIME ? eb_task_word_date (binder, task) : NULL;

  append_part (words, date);
  if (kind != EB_TASK_ROW_IN_DOOR)
    append_part (words, eb_words_door (eb_task_item_get_door (task)));
  append_plan (words, task);
  append_mark (words, task);
  append_again (words, task);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* --- The row ------------------------------------------------------------------ */

static void
add_label (GtkWidget  *box,
           const char *text,
           const char *first_class,
           const char *second_class)
{
  GtkWidget *label = NULL;

  if (text == NULL || *text == '\0')
    return;
  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CHARS);
  if (first_class != NULL)
    gtk_widget_add_css_class (label, first_class);
  if (second_class != NULL)
    gtk_widget_add_css_class (label, second_class);
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
words_new (EbTaskRow    *self,
           const char   *state,
           EbTaskRowKind kind)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  g_autofree char *source = NULL;

  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  add_label (box, eb_task_item_get_title (self->task), kind == EB_TASK_ROW_TIME ? "heading" : NULL, NULL);
  add_label (box, state, "caption", NULL);
  if (kind != EB_TASK_ROW_TIME)
    return box;
  source = eb_task_word_source (self->task);
  add_label (box, eb_task_item_get_plain (self->task), NULL, NULL);
  add_label (box, source, "caption", "dim-label");
  return box;
}

static void
eb_task_row_dispose (GObject *object)
{
  EbTaskRow *self = EB_TASK_ROW (object);

  g_clear_object (&self->task);

  G_OBJECT_CLASS (eb_task_row_parent_class)->dispose (object);
}

static void
eb_task_row_class_init (EbTaskRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eb_task_row_dispose;
}

static void
eb_task_row_init (EbTaskRow *self)
{
}

/**
 * eb_task_row_new:
 * @binder: the binder it is in
 * @task: a task
 * @kind: what the row is to tell
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
eb_task_row_new (EbBinder     *binder,
                 EbTaskItem   *task,
                 EbTaskRowKind kind)
{
  EbTaskRow       *self = g_object_new (EB_TYPE_TASK_ROW, NULL);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2 * SPACING);
  g_autofree char *state = word_state (binder, task, kind);
  g_autofree char *said = NULL;

  self->task = g_object_ref (task);
  gtk_box_append (GTK_BOX (box), words_new (self, state, kind));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_widget_add_css_class (box, "roomy");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  said = *state == '\0' ? g_strdup (eb_task_item_get_title (task)) : g_strdup_printf ("%s, %s", eb_task_item_get_title (task), state);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  if (kind == EB_TASK_ROW_TIME && *eb_task_item_get_plain (task) != '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, eb_task_item_get_plain (task), -1);
  return GTK_WIDGET (self);
}

/**
 * eb_task_row_get_task:
 * @self: a row
 *
 * Returns: (transfer none): its task
 */
EbTaskItem *
eb_task_row_get_task (EbTaskRow *self)
{
  g_return_val_if_fail (EB_IS_TASK_ROW (self), NULL);

  return self->task;
}
