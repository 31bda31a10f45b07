/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-history-notes.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-hand.h"
#include "eb-words.h"

#define SPACING 2

struct _EbHistoryNotes
{
  AdwBin parent_instance;

  EbSession  *session;
  EbGoal     *goal;
  gint64      time;
  gboolean    plain;
  GHashTable *bound; /* set of GtkListItem: those on show now */

  GtkSliceListModel *notes; /* those written by then */
  GtkListView       *list_view;
};

G_DEFINE_FINAL_TYPE (EbHistoryNotes, eb_history_notes, ADW_TYPE_BIN)

/* --- One note ----------------------------------------------------------------- */

static char *
word_author (EbNote *note)
{
  g_autofree char *date = eb_words_date (eb_clock_date_of (eb_note_get_time (note)));
  const char      *name = eb_person_get_name (eb_note_get_author (note));

  if (eb_note_get_trust (note) == EB_TRUST_FORGED)
    return g_strdup_printf (_ ("⚠ Cannot be confirmed: said to be by %s, %s"), name, date);
  return g_strdup_printf (_ ("%s, %s"), name, date);
}

/* NULL: it was withdrawn, be it later. */
static const char *
read_note (EbHistoryNotes *self,
           EbNote         *note)
{
  return eb_note_is_withdrawn (note) ? NULL : eb_note_get_text_at (note, self->time);
}

/* What stands there instead of words is in nobody's hand. */
static void
show_words (EbHistoryNotes *self,
            EbNote         *note,
            GtkLabel       *label)
{
  const EbProfile *author = eb_person_get_profile_at (eb_note_get_author (note), eb_note_get_time (note));
  const char      *text = read_note (self, note);
  const gboolean   theirs = text != NULL && eb_note_get_trust (note) != EB_TRUST_FORGED;
  g_autoptr (PangoAttrList) hand = eb_hand_attributes (eb_hands_find (theirs ? author->hand : ""), self->plain);
  g_autofree char *drawn = NULL;

  if (text != NULL && eb_note_get_drawing (note) != NULL)
    /* Translators: a note that is a drawing: its caption */
    drawn = g_strdup_printf (_ ("Drawing: %s"), text);
  if (text == NULL)
    text = _ ("Withdrawn");
  gtk_label_set_label (label, drawn != NULL ? drawn : text);
  gtk_label_set_attributes (label, hand);
  eb_ink_apply (GTK_WIDGET (label), theirs ? author->ink : "black");
}

/* Before anybody reads a note under somebody's name it must be known to be true. */
static void
show_note (EbHistoryNotes *self,
           GtkListItem    *item)
{
  EbNote          *note = gtk_list_item_get_item (item);
  EbBinder        *binder = eb_session_get_binder (self->session);
  GtkWidget       *words = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  g_autofree char *author = NULL;

  if (binder != NULL && eb_note_get_trust (note) == EB_TRUST_UNCHECKED)
    eb_binder_check_note (binder, note);
  show_words (self, note, GTK_LABEL (words));
  author = word_author (note);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (words)), author);
}

static void
on_note_setup_cb (EbHistoryNotes           *self,
                  GtkListItem              *item,
                  GtkSignalListItemFactory *factory)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  for (int i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "caption");
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "dim-label");
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
on_note_bind_cb (EbHistoryNotes           *self,
                 GtkListItem              *item,
                 GtkSignalListItemFactory *factory)
{
  g_hash_table_add (self->bound, item);
  show_note (self, item);
}

static void
on_note_unbind_cb (EbHistoryNotes           *self,
                   GtkListItem              *item,
                   GtkSignalListItemFactory *factory)
{
  g_hash_table_remove (self->bound, item);
}

static void
set_factory (EbHistoryNotes *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_note_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_note_bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_note_unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
}

/* --- All of them ---------------------------------------------------------------- */

/* How many were written by then: they stand in time order. */
static guint
count_written (GListModel *notes,
               gint64      time)
{
  guint low = 0;
  guint high = g_list_model_get_n_items (notes);

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;
      g_autoptr (EbNote) note = g_list_model_get_item (notes, middle);

      if (eb_note_get_time (note) <= time)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Most notes read the same on most days: only where one does not is it laid out
 * again. */
static gboolean
reads_same (EbHistoryNotes *self,
            GtkListItem    *item)
{
  EbNote     *note = gtk_list_item_get_item (item);
  GtkWidget  *words = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  const char *text = read_note (self, note);

  return text != NULL && eb_note_get_drawing (note) == NULL && g_str_equal (gtk_label_get_label (GTK_LABEL (words)), text);
}

static void
update_notes (EbHistoryNotes *self)
{
  GHashTableIter iter;
  gpointer       item = NULL;

  if (self->goal == NULL)
    return;
  gtk_slice_list_model_set_size (self->notes, count_written (eb_goal_get_notes (self->goal), self->time));
  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    if (!reads_same (self, item))
      show_note (self, item);
}

static void
eb_history_notes_dispose (GObject *object)
{
  EbHistoryNotes *self = EB_HISTORY_NOTES (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->bound, g_hash_table_unref);
  g_clear_object (&self->notes);
  g_clear_object (&self->goal);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_history_notes_parent_class)->dispose (object);
}

static void
eb_history_notes_class_init (EbHistoryNotesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eb_history_notes_dispose;
}

static void
eb_history_notes_init (EbHistoryNotes *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_scrollable_new ();
  g_autoptr (GtkNoSelection) rows = NULL;

  self->bound = g_hash_table_new (NULL, NULL);
  self->notes = gtk_slice_list_model_new (NULL, 0, 0);
  rows = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->notes)));
  self->list_view = GTK_LIST_VIEW (gtk_list_view_new (NULL, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->list_view), "spread");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("The notes as they read then"), -1);
  set_factory (self);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (rows));
  adw_clamp_scrollable_set_maximum_size (ADW_CLAMP_SCROLLABLE (clamp), 800);
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (clamp), GTK_WIDGET (self->list_view));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_widget_set_vexpand (scrolled, TRUE);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

/**
 * eb_history_notes_set_session:
 * @self: the notes
 * @session: whose open binder they are in
 */
void
eb_history_notes_set_session (EbHistoryNotes *self,
                              EbSession      *session)
{
  g_return_if_fail (EB_IS_HISTORY_NOTES (self));

  g_set_object (&self->session, session);
}

/**
 * eb_history_notes_set_goal:
 * @self: the notes
 * @goal: (nullable): whose notes
 * @plain: in plain type instead of the hand
 */
void
eb_history_notes_set_goal (EbHistoryNotes *self,
                           EbGoal         *goal,
                           gboolean        plain)
{
  g_return_if_fail (EB_IS_HISTORY_NOTES (self));

  self->plain = plain;
  g_set_object (&self->goal, goal);
  gtk_slice_list_model_set_size (self->notes, 0);
  gtk_slice_list_model_set_model (self->notes, goal == NULL ? NULL : eb_goal_get_notes (goal));
  update_notes (self);
}

/**
 * eb_history_notes_set_time:
 * @self: the notes
 * @time: microseconds since 1970-01-01 UTC
 */
void
eb_history_notes_set_time (EbHistoryNotes *self,
                           gint64          time)
{
  g_return_if_fail (EB_IS_HISTORY_NOTES (self));

  self->time = time;
  update_notes (self);
}
