/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-saving-card.h"

#include <glib/gi18n.h>

#include "eb-contact-asks.h"
#include "eb-saving-asks.h"
#include "eb-saving-words.h"

struct _EbSavingCard
{
  AdwBin parent_instance;

  EbSession *session;
  EbSaving  *saving;
  EbId       record;
  gboolean   is_over;

  GtkLabel       *title;
  GtkLabel       *other;
  GtkLabel       *end;
  GtkLabel       *state;
  GtkProgressBar *bar;
  GtkLabel       *pace;
  GtkExpander    *moves_expander;
  GtkBox         *moves;
  GtkFlowBox     *buttons;
};

G_DEFINE_FINAL_TYPE (EbSavingCard, eb_saving_card, ADW_TYPE_BIN)

/* --- What it says ----------------------------------------------------------------- */

static GtkLabel *
add_label (GtkBox     *box,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
say (GtkLabel   *label,
     const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
show_other (EbSavingCard *self)
{
  const char *other = eb_saving_get_other_wording (self->saving);
  g_auto (GStrv) titles = g_strsplit (other == NULL ? "" : other, "\n", -1);
  g_autoptr (GString) words = g_string_new (NULL);

  for (char **title = titles; *title != NULL; title++)
    {
      /* Translators: another title of the same */
      g_string_append_printf (words, _ ("Written somewhere else at the same time: “%s”."), *title);
      g_string_append_c (words, '\n');
    }
  if (words->len > 0)
    g_string_append (words, _ ("Change it, and one wording stands."));
  say (self->other, words->str);
}

static void
show_pace (EbSavingCard *self,
           EbDate        today)
{
  const EbAmount   missing = eb_saving_get_target (self->saving) - eb_saving_get_saved (self->saving, today);
  g_autofree char *sentence = NULL;

  if (!self->is_over && eb_saving_get_target (self->saving) > 0)
    sentence = eb_saving_word_pace (missing, eb_saving_get_when (self->saving), today);
  say (self->pace, sentence == NULL ? "" : sentence);
}

static void
show_bar (EbSavingCard *self,
          EbDate        today,
          const char   *state)
{
  gtk_progress_bar_set_fraction (self->bar, eb_saving_get_part (self->saving, today));
  gtk_widget_set_visible (GTK_WIDGET (self->bar), eb_saving_get_target (self->saving) > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, state, -1);
}

/* Newest first. */
static void
show_moves (EbSavingCard *self)
{
  GArray          *moves = eb_saving_get_moves (self->saving);
  g_autofree char *title = g_strdup_printf (ngettext ("What went in and out: %u time", "What went in and out: %u times", moves->len), moves->len);
  GtkWidget       *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->moves))) != NULL)
    gtk_box_remove (self->moves, child);
  for (guint i = moves->len; i > 0; i--)
    {
      g_autofree char *words = eb_saving_word_move (&g_array_index (moves, EbSavingMove, i - 1));

      gtk_label_set_label (add_label (self->moves, NULL), words);
    }
  gtk_expander_set_label (self->moves_expander, title);
  gtk_widget_set_visible (GTK_WIDGET (self->moves_expander), moves->len > 0);
}

/* --- What can be done with it --------------------------------------------------------- */

static void
on_action (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  static const struct
  {
    const char *action;
    void (*ask) (EbSession *session,
                 EbSaving  *saving,
                 GtkWidget *over);
  } asks[] = {
    { "saving.put", eb_saving_ask_put },
    { "saving.take", eb_saving_ask_take },
    { "saving.change", eb_saving_ask_words },
    { "saving.used", eb_saving_ask_used },
    { "saving.give-up", eb_saving_ask_give_up },
    { "saving.again", eb_saving_ask_again },
  };
  EbSavingCard *self = EB_SAVING_CARD (widget);

  for (gsize i = 0; i < G_N_ELEMENTS (asks); i++)
    if (g_str_equal (asks[i].action, action))
      asks[i].ask (self->session, self->saving, widget);
}

static void
add_button (EbSavingCard *self,
            const char   *words,
            const char   *action)
{
  GtkWidget *child = gtk_flow_box_child_new ();
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
  gtk_flow_box_append (self->buttons, child);
}

static void
add_buttons (EbSavingCard *self)
{
  if (self->is_over)
    {
      add_button (self, _ ("Take it up again …"), "saving.again");
      return;
    }
  add_button (self, _ ("Put aside …"), "saving.put");
  add_button (self, _ ("Take out …"), "saving.take");
  add_button (self, _ ("Change …"), "saving.change");
  add_button (self, _ ("I have used it …"), "saving.used");
  add_button (self, _ ("Give it up …"), "saving.give-up");
}

/* A screen reader says which one of the cards it is about. */
static void
name_buttons (EbSavingCard *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->buttons)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget       *button = gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child));
      const char      *words = gtk_label_get_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))));
      g_autofree char *name = g_strdup_printf ("%s: %s", words, eb_saving_get_title (self->saving));

      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
}

/* --- The card ------------------------------------------------------------------------------ */

static void
eb_saving_card_dispose (GObject *object)
{
  EbSavingCard *self = EB_SAVING_CARD (object);

  g_clear_object (&self->saving);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_saving_card_parent_class)->dispose (object);
}

static void
eb_saving_card_class_init (EbSavingCardClass *klass)
{
  static const char *const actions[] = { "saving.put", "saving.take", "saving.change", "saving.used", "saving.give-up", "saving.again" };
  GtkWidgetClass          *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_saving_card_dispose;
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, on_action);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkLabel *
add_heading (GtkBox *box)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0F, NULL);

  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
eb_saving_card_init (EbSavingCard *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));

  gtk_widget_add_css_class (GTK_WIDGET (box), "card");
  gtk_widget_add_css_class (GTK_WIDGET (box), "roomy");
  self->title = add_heading (box);
  self->other = add_label (box, NULL);
  self->end = add_label (box, NULL);
  self->state = add_label (box, "numeric");
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_box_append (box, GTK_WIDGET (self->bar));
  self->pace = add_label (box, NULL);
  self->moves_expander = GTK_EXPANDER (gtk_expander_new (NULL));
  self->moves = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_set_margin_top (GTK_WIDGET (self->moves), 6);
  gtk_expander_set_child (self->moves_expander, GTK_WIDGET (self->moves));
  gtk_box_append (box, GTK_WIDGET (self->moves_expander));
  self->buttons = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_selection_mode (self->buttons, GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (self->buttons, 5);
  gtk_flow_box_set_column_spacing (self->buttons, 6);
  gtk_flow_box_set_row_spacing (self->buttons, 6);
  gtk_box_append (box, GTK_WIDGET (self->buttons));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
}

/**
 * eb_saving_card_new:
 * @session: what the window works on
 * @saving: something that is saved for
 *
 * Returns: (transfer floating): its card
 */
GtkWidget *
eb_saving_card_new (EbSession *session,
                    EbSaving  *saving)
{
  EbSavingCard *self = g_object_new (EB_TYPE_SAVING_CARD, NULL);

  self->session = g_object_ref (session);
  self->saving = g_object_ref (saving);
  self->record = *eb_saving_get_record (saving);
  self->is_over = eb_saving_is_over (saving);
  add_buttons (self);
  eb_saving_card_show (self, saving);
  return GTK_WIDGET (self);
}

/**
 * eb_saving_card_is_of:
 * @self: a card
 * @saving: something that is saved for
 *
 * Returns: whether the card can show it
 */
gboolean
eb_saving_card_is_of (EbSavingCard *self,
                      EbSaving     *saving)
{
  g_return_val_if_fail (EB_IS_SAVING_CARD (self), FALSE);

  return eb_id_equal (&self->record, eb_saving_get_record (saving)) && self->is_over == eb_saving_is_over (saving);
}

/**
 * eb_saving_card_show:
 * @self: a card
 * @saving: what it is the card of
 */
void
eb_saving_card_show (EbSavingCard *self,
                     EbSaving     *saving)
{
  EbBinder        *binder = NULL;
  EbDate           today = EB_DATE_UNSET;
  g_autofree char *state = NULL;

  g_return_if_fail (EB_IS_SAVING_CARD (self));

  binder = eb_session_get_binder (self->session);
  if (binder == NULL)
    return;
  today = eb_binder_get_today (binder);
  g_set_object (&self->saving, saving);
  state = eb_saving_word_state (saving, today);
  gtk_label_set_label (self->title, eb_saving_get_title (saving));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, eb_saving_get_title (saving), -1);
  show_other (self);
  say (self->end, eb_saving_word_end (eb_saving_get_end (saving)));
  gtk_label_set_label (self->state, state);
  show_bar (self, today, state);
  show_pace (self, today);
  show_moves (self);
  name_buttons (self);
  gtk_widget_set_visible (GTK_WIDGET (self->buttons), eb_contact_find_youth (self->session) != NULL);
}
