/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-savings-view.h"

#include <glib/gi18n.h>

#include "eb-contact-asks.h"
#include "eb-saving-asks.h"
#include "eb-saving-card.h"
#include "eb-saving-words.h"

struct _EbSavingsView
{
  AdwBin parent_instance;

  EbSession *session;
  EbBinder  *binder; /* whose changes are heard; NULL: none */
  guint      update_source;

  /* Template children */
  GtkScrolledWindow *scroller;
  GtkLabel          *state_label;
  GtkBox            *cards;
  GtkWidget         *new_button;
  GtkWidget         *rule_label;
  GtkWidget         *over_expander;
  GtkBox            *over_cards;
};

G_DEFINE_FINAL_TYPE (EbSavingsView, eb_savings_view, ADW_TYPE_BIN)

static gboolean
is_open (EbSavingsView *self)
{
  return self->binder != NULL && eb_binder_has_door (self->binder, EB_DOOR_ECONOMY);
}

/* --- What is shown -------------------------------------------------------------------- */

/* From @card on: they are somebody else's cards now. */
static void
drop_cards (GtkBox    *box,
            GtkWidget *card)
{
  while (card != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (card);

      gtk_box_remove (box, card);
      card = next;
    }
}

/* A card that stays is not made anew: whoever is in it stays there. */
static guint
fill_cards (EbSavingsView *self,
            GtkBox        *box,
            gboolean       over)
{
  GListModel *savings = is_open (self) ? eb_money_get_savings (eb_binder_get_money (self->binder)) : NULL;
  const guint n = savings == NULL ? 0 : g_list_model_get_n_items (savings);
  GtkWidget  *card = gtk_widget_get_first_child (GTK_WIDGET (box));
  guint       shown = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbSaving) saving = g_list_model_get_item (savings, i);

      if (eb_saving_is_over (saving) != over)
        continue;
      shown++;
      if (card != NULL && !eb_saving_card_is_of (EB_SAVING_CARD (card), saving))
        {
          drop_cards (box, card);
          card = NULL;
        }
      if (card == NULL)
        {
          gtk_box_append (box, eb_saving_card_new (self->session, saving));
          continue;
        }
      eb_saving_card_show (EB_SAVING_CARD (card), saving);
      card = gtk_widget_get_next_sibling (card);
    }
  drop_cards (box, card);
  return shown;
}

static char *
word_empty (EbBinder *binder,
            gboolean  youth_here)
{
  if (youth_here)
    return g_strdup (_ ("Here you can write what you save for: a bicycle, a driving licence, a deposit for a place to live. A first step is to write one down. What it costs, and by when you would like it, can wait."));
  /* Translators: the young person's name */
  return g_strdup_printf (_ ("Here stands what %1$s saves for, once %1$s has written it."), eb_binder_get_youth_name (binder));
}

static void
show_state (EbSavingsView *self,
            guint          n,
            gboolean       youth_here)
{
  g_autofree char *sentence = NULL;

  if (self->binder != NULL && !is_open (self))
    sentence = eb_saving_word_closed (self->binder);
  else if (self->binder != NULL && n == 0)
    sentence = word_empty (self->binder, youth_here);
  else if (self->binder != NULL && youth_here)
    sentence = eb_saving_word_readers (self->binder);
  else if (self->binder != NULL)
    /* Translators: the young person's name */
    sentence = g_strdup_printf (_ ("Only %s writes here."), eb_binder_get_youth_name (self->binder));
  gtk_label_set_label (self->state_label, sentence == NULL ? "" : sentence);
}

static void
update (EbSavingsView *self)
{
  const gboolean youth_here = self->binder != NULL && eb_contact_find_youth (self->session) != NULL;
  guint          n = 0;
  guint          n_over = 0;

  g_clear_handle_id (&self->update_source, g_source_remove);
  n = fill_cards (self, self->cards, FALSE);
  n_over = fill_cards (self, self->over_cards, TRUE);
  show_state (self, n, youth_here);
  gtk_widget_set_visible (GTK_WIDGET (self->cards), n > 0);
  gtk_widget_set_visible (self->new_button, is_open (self) && youth_here);
  gtk_widget_set_visible (self->rule_label, n > 0);
  gtk_widget_set_visible (self->over_expander, n_over > 0);
}

static gboolean
on_idle (gpointer user_data)
{
  EbSavingsView *self = user_data;

  self->update_source = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Several changes in a row are shown once; none while the page is turned away. */
static void
queue_update (EbSavingsView *self)
{
  if (self->update_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_source = g_idle_add (on_idle, self);
}

/* --- The binder ------------------------------------------------------------------------- */

static void
on_savings_changed_cb (EbSavingsView *self,
                       guint          position,
                       guint          removed,
                       guint          added,
                       GListModel    *savings)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (EbSaving) saving = g_list_model_get_item (savings, i);

      g_signal_connect_object (saving, "notify", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
    }
  queue_update (self);
}

static void
forget_binder (EbSavingsView *self)
{
  GListModel *savings = self->binder == NULL ? NULL : eb_money_get_savings (eb_binder_get_money (self->binder));
  const guint n = savings == NULL ? 0 : g_list_model_get_n_items (savings);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbSaving) saving = g_list_model_get_item (savings, i);

      g_signal_handlers_disconnect_by_data (saving, self);
    }
  if (savings != NULL)
    g_signal_handlers_disconnect_by_data (savings, self);
  if (self->binder != NULL)
    g_signal_handlers_disconnect_by_data (self->binder, self);
  g_clear_object (&self->binder);
}

static void
set_binder (EbSavingsView *self,
            EbBinder      *binder)
{
  GListModel *savings = NULL;

  if (self->binder == binder)
    return;
  forget_binder (self);
  if (binder == NULL)
    return;
  self->binder = g_object_ref (binder);
  savings = eb_money_get_savings (eb_binder_get_money (binder));
  g_signal_connect_object (binder, "notify::keys", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (binder, "notify::today", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (binder, "notify::youth-name", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (savings, "items-changed", G_CALLBACK (on_savings_changed_cb), self, G_CONNECT_SWAPPED);
  on_savings_changed_cb (self, 0, 0, g_list_model_get_n_items (savings), savings);
}

/* Nothing stays readable behind a closed door. */
static void
on_binder_cb (EbSavingsView *self)
{
  if (eb_session_get_binder (self->session) != self->binder)
    eb_savings_view_show (self);
}

static void
on_new_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  eb_saving_ask_words (EB_SAVINGS_VIEW (widget)->session, NULL, widget);
}

/* --- The widget ---------------------------------------------------------------------------- */

static void
eb_savings_view_dispose (GObject *object)
{
  EbSavingsView *self = EB_SAVINGS_VIEW (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  forget_binder (self);
  /* Else both the template and AdwBin would take the bound child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_SAVINGS_VIEW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_savings_view_parent_class)->dispose (object);
}

static void
eb_savings_view_class_init (EbSavingsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_savings_view_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-savings-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EbSavingsView, scroller);
  gtk_widget_class_bind_template_child (widget_class, EbSavingsView, state_label);
  gtk_widget_class_bind_template_child (widget_class, EbSavingsView, cards);
  gtk_widget_class_bind_template_child (widget_class, EbSavingsView, new_button);
  gtk_widget_class_bind_template_child (widget_class, EbSavingsView, rule_label);
  gtk_widget_class_bind_template_child (widget_class, EbSavingsView, over_expander);
  gtk_widget_class_bind_template_child (widget_class, EbSavingsView, over_cards);
  gtk_widget_class_install_action (widget_class, "savings.new", NULL, on_new_action);
}

static void
eb_savings_view_init (EbSavingsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * eb_savings_view_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): the view
 */
EbSavingsView *
eb_savings_view_new (EbSession *session)
{
  EbSavingsView *self = g_object_new (EB_TYPE_SAVINGS_VIEW, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::binder", G_CALLBACK (on_binder_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * eb_savings_view_show:
 * @self: the view
 *
 * Reads the binder again.
 */
void
eb_savings_view_show (EbSavingsView *self)
{
  g_return_if_fail (EB_IS_SAVINGS_VIEW (self));

  set_binder (self, eb_session_get_binder (self->session));
  update (self);
}
