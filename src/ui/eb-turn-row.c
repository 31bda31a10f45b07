/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-turn-row.h"

#include <glib/gi18n.h>

#include "eb-turn-asks.h"
#include "eb-week-words.h"
#include "eb-words.h"

#define SPACING 6
#define TIGHT 2

struct _EbTurnRow
{
  GtkListBoxRow parent_instance;

  EbSession *session;
  EbRoutine *routine;
  EbTurn     turn;
};

G_DEFINE_FINAL_TYPE (EbTurnRow, eb_turn_row, GTK_TYPE_LIST_BOX_ROW)

/* --- What can be said -------------------------------------------------------------- */

typedef struct
{
  EbTurnMark  mark;
  const char *label;
} Choice;

/* In the order of the buttons. */
static const Choice choices[] = {
  { EB_TURN_MARK_DONE, N_ ("Done") },
  { EB_TURN_MARK_CONFIRMED, N_ ("I have seen it") },
  { EB_TURN_MARK_SLIPPED, N_ ("Slipped") },
  { EB_TURN_MARK_MOVED, N_ ("Move …") },
  { EB_TURN_MARK_BACK, N_ ("Take back") },
};

static void
on_choice_cb (EbTurnRow *self,
              GtkButton *button)
{
  const guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "choice"));

  /* The row may go while it is said. */
  eb_turn_tell (self->session, self->routine, &self->turn, choices[i].mark, GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
}

static void
add_choice (EbTurnRow  *self,
            GtkFlowBox *buttons,
            guint       i)
{
  GtkWidget *button = gtk_button_new_with_label (_ (choices[i].label));
  GtkWidget *child = gtk_flow_box_child_new ();

  /* For the screen reader: which of the many buttons "Done" this one is. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, eb_routine_get_title (self->routine), -1);
  g_object_set_data (G_OBJECT (button), "choice", GUINT_TO_POINTER (i));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_choice_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
  gtk_flow_box_append (buttons, child);
}

/* What was moved is done where it stands now. */
static gboolean
is_offered (EbTurnRow *self,
            EbTurnMark mark)
{
  return self->turn.state != EB_TURN_MOVED || mark == EB_TURN_MARK_BACK;
}

/* NULL: nobody at the table may say anything. */
static GtkWidget *
choices_new (EbTurnRow *self)
{
  GtkWidget *buttons = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (buttons), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (buttons), G_N_ELEMENTS (choices));
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (buttons), SPACING);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (buttons), SPACING);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (is_offered (self, choices[i].mark) && eb_turn_may_tell (self->session, self->turn.state, choices[i].mark))
      add_choice (self, GTK_FLOW_BOX (buttons), i);
  if (gtk_widget_get_first_child (buttons) != NULL)
    return buttons;
  g_object_ref_sink (buttons);
  g_object_unref (buttons);
  return NULL;
}

/* --- The row ------------------------------------------------------------------------- */

static GtkWidget *
label_new (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
state_new (EbTurnRow *self)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  g_autofree char *state = eb_week_word_state (self->routine, &self->turn);
  g_autofree char *alone = eb_week_word_alone (state);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (eb_week_icon_of (self->turn.state)));
  gtk_box_append (GTK_BOX (box), label_new (alone, NULL));
  return box;
}

static char *
word_detail (EbTurnRow *self)
{
  g_autofree char *who = eb_week_word_alone (eb_week_word_who (self->routine));

  return g_strdup_printf ("%s · %s", who, eb_words_door (eb_routine_get_door (self->routine)));
}

static void
eb_turn_row_dispose (GObject *object)
{
  EbTurnRow *self = EB_TURN_ROW (object);

  g_clear_object (&self->routine);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_turn_row_parent_class)->dispose (object);
}

static void
eb_turn_row_class_init (EbTurnRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eb_turn_row_dispose;
}

static void
eb_turn_row_init (EbTurnRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}

/**
 * eb_turn_row_new:
 * @session: what the window works on
 * @turn: a turn of the open binder
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
eb_turn_row_new (EbSession        *session,
                 const EbWeekTurn *turn)
{
  EbTurnRow       *self = g_object_new (EB_TYPE_TURN_ROW, NULL);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, TIGHT);
  GtkWidget       *buttons = NULL;
  g_autofree char *said = eb_week_word_turn (turn->routine, &turn->turn);
  g_autofree char *detail = NULL;

  self->session = g_object_ref (session);
  self->routine = g_object_ref (turn->routine);
  self->turn = turn->turn;
  detail = word_detail (self);
  buttons = choices_new (self);
  gtk_box_append (GTK_BOX (box), label_new (eb_routine_get_title (self->routine), "heading"));
  gtk_box_append (GTK_BOX (box), label_new (detail, "caption"));
  gtk_box_append (GTK_BOX (box), state_new (self));
  if (buttons != NULL)
    gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_add_css_class (box, "roomy");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  return GTK_WIDGET (self);
}

/**
 * eb_turn_row_is_of:
 * @self: a row
 * @turn: a turn, perhaps as it was before
 *
 * Returns: whether both are about the same turn on the same day
 */
gboolean
eb_turn_row_is_of (EbTurnRow        *self,
                   const EbWeekTurn *turn)
{
  g_return_val_if_fail (EB_IS_TURN_ROW (self), FALSE);

  return self->routine == turn->routine && eb_date_compare (self->turn.due, turn->turn.due) == 0 && eb_date_compare (self->turn.on, turn->turn.on) == 0;
}

/**
 * eb_turn_row_get_turn:
 * @self: a row
 *
 * Returns: its turn, with the routine borrowed
 */
EbWeekTurn
eb_turn_row_get_turn (EbTurnRow *self)
{
  return (EbWeekTurn){ self->routine, self->turn };
}
