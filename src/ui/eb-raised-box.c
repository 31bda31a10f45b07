/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-raised-box.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-raised-sheets.h"
#include "eb-voice.h"
#include "eb-words.h"

#define SPACING 6
#define SPACING_PARTS 12
#define MARGIN 12
#define N_WHAT (EB_RAISED_WRONG + 1)

struct _EbRaisedBox
{
  AdwBin parent_instance;

  EbSession    *session;
  gboolean      plain;
  GSignalGroup *signals; /* of the binder's list */

  GtkLabel   *lead_label;
  GtkFlowBox *buttons;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (EbRaisedBox, eb_raised_box, ADW_TYPE_BIN)

static GtkWidget *
label_new (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* --- What was raised --------------------------------------------------------- */

static void
add_words (EbRaisedBox *self,
           GtkBox      *box,
           const char  *text,
           EbPerson    *person,
           gint64       time)
{
  GtkWidget *label = label_new ("", NULL);

  if (*text == '\0')
    return;
  eb_voice_write (GTK_LABEL (label), text, person, time, self->plain);
  gtk_box_append (box, label);
}

static void
add_heard (EbRaisedBox *self,
           GtkBox      *box,
           EbRaised    *raised)
{
  GPtrArray *all = eb_raised_get_heard (raised);

  if (all->len == 0)
    gtk_box_append (box, label_new (_ ("Nobody has said yet that they heard it"), "dim-label"));
  for (guint i = 0; i < all->len; i++)
    {
      const EbHeard   *heard = g_ptr_array_index (all, i);
      g_autofree char *date = eb_words_date (eb_clock_date_of (heard->time));
      /* Translators: name, date */
      g_autofree char *line = g_strdup_printf (_ ("%1$s has heard it · %2$s"), eb_person_get_name (heard->person), date);

      gtk_box_append (box, label_new (line, "caption-heading"));
      add_words (self, box, heard->text, heard->person, heard->time);
    }
}

static gboolean
has_heard (EbRaised   *raised,
           const EbId *account)
{
  GPtrArray *all = eb_raised_get_heard (raised);

  for (guint i = 0; i < all->len; i++)
    {
      const EbHeard *heard = g_ptr_array_index (all, i);

      if (eb_id_equal (eb_person_get_account (heard->person), account))
        return TRUE;
    }
  return FALSE;
}

/* An adult is at the table who has not said so yet. */
static gboolean
can_hear (EbRaisedBox *self,
          EbRaised    *raised)
{
  g_autoptr (GPtrArray) adults = eb_session_list_seats (self->session, EB_ACTOR_ADULT);

  for (guint i = 0; i < adults->len; i++)
    if (!has_heard (raised, eb_seat_get_account (g_ptr_array_index (adults, i))))
      return TRUE;
  return FALSE;
}

static void
on_hear_clicked_cb (EbRaisedBox *self,
                    GtkButton   *button)
{
  eb_raised_sheet_hear (self->session, g_object_get_data (G_OBJECT (button), "raised"), GTK_WIDGET (self));
}

static void
add_hear_button (EbRaisedBox *self,
                 GtkBox      *box,
                 EbRaised    *raised)
{
  GtkWidget *button = NULL;

  if (!can_hear (self, raised))
    return;
  button = gtk_button_new_with_label (_ ("I have heard it …"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_set_data_full (G_OBJECT (button), "raised", g_object_ref (raised), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_hear_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, button);
}

/* For the screen reader: what, the words, who and when. */
static void
name_row (GtkWidget  *row,
          EbRaised   *raised,
          const char *line)
{
  const char      *what = eb_words_raised (eb_raised_get_what (raised));
  g_autofree char *name = g_strdup_printf ("%s: %s · %s", what, eb_raised_get_text (raised), line);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
row_new (EbRaisedBox *self,
         EbRaised    *raised)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  EbPerson        *author = eb_raised_get_author (raised);
  g_autofree char *date = eb_words_date (eb_clock_date_of (eb_raised_get_time (raised)));
  /* Translators: name, date */
  g_autofree char *line = g_strdup_printf (_ ("%1$s · %2$s"), eb_person_get_name (author), date);

  gtk_widget_add_css_class (box, "roomy");
  gtk_box_append (GTK_BOX (box), label_new (eb_words_raised (eb_raised_get_what (raised)), "heading"));
  add_words (self, GTK_BOX (box), eb_raised_get_text (raised), author, eb_raised_get_time (raised));
  gtk_box_append (GTK_BOX (box), label_new (line, "caption"));
  add_heard (self, GTK_BOX (box), raised);
  add_hear_button (self, GTK_BOX (box), raised);
  name_row (row, raised, line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

static void
rebuild (EbRaisedBox *self)
{
  EbBinder      *binder = eb_session_get_binder (self->session);
  GListModel    *all = binder == NULL ? NULL : eb_binder_get_raised (binder);
  const guint    n = all == NULL ? 0 : g_list_model_get_n_items (all);
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = n; i-- > 0;) /* the newest first */
    {
      g_autoptr (EbRaised) raised = g_list_model_get_item (all, i);

      g_signal_handlers_disconnect_by_func (raised, rebuild, self);
      g_signal_connect_object (raised, "notify::heard", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, row_new (self, raised));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
}

/* --- Three ways to begin ---------------------------------------------------------- */

static void
on_raise_clicked_cb (EbRaisedBox *self,
                     GtkButton   *button)
{
  eb_raised_sheet_raise (self->session, (EbRaisedWhat) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "what")), GTK_WIDGET (self));
}

static void
add_buttons (EbRaisedBox *self)
{
  for (EbRaisedWhat what = EB_RAISED_TALK; what < N_WHAT; what++)
    {
      GtkWidget *button = gtk_button_new ();
      GtkWidget *label = label_new (eb_words_raised (what), NULL);
      GtkWidget *child = gtk_flow_box_child_new ();

      gtk_label_set_xalign (GTK_LABEL (label), 0.5F);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
      gtk_button_set_child (GTK_BUTTON (button), label);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
      g_object_set_data (G_OBJECT (button), "what", GINT_TO_POINTER (what));
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_raise_clicked_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_set_focusable (child, FALSE);
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
      gtk_flow_box_append (self->buttons, child);
    }
}

static char *
word_lead (EbRaisedBox *self,
           EbBinder    *binder,
           gboolean     youth_here)
{
  const gboolean none = g_list_model_get_n_items (eb_binder_get_raised (binder)) == 0;

  if (youth_here)
    return g_strdup (none ? _ ("You need not wait for a meeting. Press what fits; you can write more about it if you like.") : _ ("You need not wait for a meeting."));
  if (none)
    /* Translators: the youth's name */
    return g_strdup_printf (_ ("%s can raise something here at any time, without waiting for a meeting. Nothing has been raised yet."), eb_binder_get_youth_name (binder));
  /* Translators: the youth's name */
  return g_strdup_printf (_ ("%s can raise something here at any time, without waiting for a meeting."), eb_binder_get_youth_name (binder));
}

static void
update (EbRaisedBox *self)
{
  EbBinder        *binder = eb_session_get_binder (self->session);
  g_autofree char *lead = NULL;
  g_autoptr (GPtrArray) youths = NULL;

  rebuild (self);
  if (binder == NULL)
    return;
  youths = eb_session_list_seats (self->session, EB_ACTOR_YOUTH);
  lead = word_lead (self, binder, youths->len > 0);
  gtk_label_set_label (self->lead_label, lead);
  gtk_widget_set_visible (GTK_WIDGET (self->buttons), youths->len > 0);
}

static void
eb_raised_box_dispose (GObject *object)
{
  EbRaisedBox *self = EB_RAISED_BOX (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_raised_box_parent_class)->dispose (object);
}

static void
eb_raised_box_class_init (EbRaisedBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eb_raised_box_dispose;
}

static void
eb_raised_box_init (EbRaisedBox *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING_PARTS);

  self->signals = g_signal_group_new (G_TYPE_LIST_STORE);
  g_signal_group_connect_swapped (self->signals, "items-changed", G_CALLBACK (update), self);
  self->lead_label = GTK_LABEL (label_new ("", NULL));
  self->buttons = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_selection_mode (self->buttons, GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (self->buttons, N_WHAT);
  gtk_flow_box_set_column_spacing (self->buttons, SPACING);
  gtk_flow_box_set_row_spacing (self->buttons, SPACING);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What was raised"), -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->lead_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->buttons));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  add_buttons (self);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * eb_raised_box_show:
 * @self: the box
 * @session: what the window works on
 * @plain: plain type instead of the hands
 */
void
eb_raised_box_show (EbRaisedBox *self,
                    EbSession   *session,
                    gboolean     plain)
{
  EbBinder *binder = NULL;

  g_return_if_fail (EB_IS_RAISED_BOX (self));

  g_set_object (&self->session, session);
  self->plain = plain;
  binder = eb_session_get_binder (session);
  g_signal_group_set_target (self->signals, binder == NULL ? NULL : eb_binder_get_raised (binder));
  update (self);
}
