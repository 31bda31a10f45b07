/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-due-row.h"

#include <glib/gi18n.h>

#include "eb-aside.h"
#include "eb-words.h"

struct _EbDueRow
{
  GtkListBoxRow parent_instance;

  EbDateItem *item;

  /* Template children */
  GtkLabel      *date_label;
  GtkLabel      *left_label;
  GtkLabel      *title_label;
  GtkLabel      *plain_label;
  GtkLabel      *source_label;
  GtkLabel      *story_label;
  GtkWidget     *held_button;
  GtkWidget     *moved_button;
  GtkMenuButton *menu_button;
};

G_DEFINE_FINAL_TYPE (EbDueRow, eb_due_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  SIGNAL_CLOSE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_held_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_CLOSE], 0, EB_CLOSE_HELD);
}

static void
on_moved_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_CLOSE], 0, EB_CLOSE_MOVED);
}

static void
on_not_needed_action (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_CLOSE], 0, EB_CLOSE_NOT_NEEDED);
}

static void
eb_due_row_dispose (GObject *object)
{
  EbDueRow *self = EB_DUE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_DUE_ROW);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (eb_due_row_parent_class)->dispose (object);
}

static void
eb_due_row_class_init (EbDueRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EB_TYPE_ASIDE);
  G_OBJECT_CLASS (klass)->dispose = eb_due_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-due-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EbDueRow, date_label);
  gtk_widget_class_bind_template_child (widget_class, EbDueRow, left_label);
  gtk_widget_class_bind_template_child (widget_class, EbDueRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, EbDueRow, plain_label);
  gtk_widget_class_bind_template_child (widget_class, EbDueRow, source_label);
  gtk_widget_class_bind_template_child (widget_class, EbDueRow, story_label);
  gtk_widget_class_bind_template_child (widget_class, EbDueRow, held_button);
  gtk_widget_class_bind_template_child (widget_class, EbDueRow, moved_button);
  gtk_widget_class_bind_template_child (widget_class, EbDueRow, menu_button);
  gtk_widget_class_install_action (widget_class, "due.held", NULL, on_held_action);
  gtk_widget_class_install_action (widget_class, "due.moved", NULL, on_moved_action);
  gtk_widget_class_install_action (widget_class, "due.not-needed", NULL, on_not_needed_action);

  signals[SIGNAL_CLOSE] = g_signal_new ("close", EB_TYPE_DUE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
eb_due_row_init (EbDueRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
append_part (GString    *text,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

static char *
word_source (const EbDue *due)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_part (text, eb_rule_get_source (due->rule));
  append_part (text, eb_words_duty (eb_rule_get_duty (due->rule)));
  append_part (text, eb_words_certainty (eb_rule_get_certainty (due->rule)));
  if (due->clamped)
    append_part (text, _ ("that month has no such day: the earlier date is shown"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Who acted on it and what they said. */
static char *
word_story (EbDateItem *item)
{
  const EbDue     *due = eb_date_item_get_due (item);
  EbPerson        *actor = eb_date_item_get_actor (item);
  const char      *reason = eb_date_item_get_reason (item);
  g_autofree char *on = eb_words_date (eb_date_item_get_acted_on (item));
  g_autofree char *original = eb_words_date (due->original);
  g_autoptr (GString) text = g_string_new (NULL);

  if (actor == NULL)
    return NULL;
  if (due->state == EB_DUE_HELD)
    /* Translators: date, name */
    g_string_append_printf (text, _ ("Held on %s, says %s"), on, eb_person_get_name (actor));
  else if (due->state == EB_DUE_NOT_NEEDED)
    /* Translators: name */
    g_string_append_printf (text, _ ("Not needed, says %s"), eb_person_get_name (actor));
  else
    /* Translators: date it was moved from, name */
    g_string_append_printf (text, _ ("Moved from %s by %s"), original, eb_person_get_name (actor));
  if (*reason != '\0')
    /* Translators: somebody's reason, in their words */
    g_string_append_printf (text, _ (": “%s”"), reason);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_left (EbDueRow    *self,
           const EbDue *due)
{
  g_autofree char *left = eb_words_days_left (due->days_left);

  switch (due->state)
    {
    case EB_DUE_OVERDUE:
      gtk_label_set_label (self->left_label, left);
      gtk_widget_add_css_class (GTK_WIDGET (self), "overdue");
      gtk_widget_add_css_class (GTK_WIDGET (self->date_label), "error");
      break;
    case EB_DUE_HELD:
      gtk_label_set_label (self->left_label, _ ("held"));
      break;
    case EB_DUE_NOT_NEEDED:
      gtk_label_set_label (self->left_label, _ ("not needed"));
      break;
    case EB_DUE_AHEAD:
    case EB_DUE_PASSED:
    default:
      gtk_label_set_label (self->left_label, left);
    }
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text == NULL ? "" : text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_item (EbDueRow *self)
{
  const EbDue     *due = eb_date_item_get_due (self->item);
  const gboolean   open = eb_due_is_open (due) && eb_rule_get_kind (due->rule) != EB_RULE_EVENT;
  g_autofree char *date = eb_words_date (due->due);
  g_autofree char *source = word_source (due);
  g_autofree char *story = word_story (self->item);
  g_autofree char *title = eb_words_due (due);
  g_autofree char *said = NULL;

  gtk_label_set_label (self->date_label, date);
  gtk_label_set_label (self->title_label, title);
  show_text (self->plain_label, eb_rule_get_plain (due->rule));
  show_text (self->source_label, source);
  show_text (self->story_label, story);
  show_left (self, due);
  gtk_widget_set_visible (self->held_button, open);
  gtk_widget_set_visible (self->moved_button, open);
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), open);
  said = g_strdup_printf ("%s, %s, %s", title, date, gtk_label_get_label (self->left_label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

/**
 * eb_due_row_new:
 * @item: a date
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
eb_due_row_new (EbDateItem *item)
{
  EbDueRow *self = g_object_new (EB_TYPE_DUE_ROW, NULL);

  self->item = g_object_ref (item);
  show_item (self);
  return GTK_WIDGET (self);
}

/**
 * eb_due_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none): its date
 */
EbDateItem *
eb_due_row_get_item (EbDueRow *self)
{
  g_return_val_if_fail (EB_IS_DUE_ROW (self), NULL);

  return self->item;
}
