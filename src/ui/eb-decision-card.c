/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-decision-card.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-decision-letter.h"
#include "eb-decision-sheet.h"
#include "eb-money-words.h"
#include "eb-what-if.h"
#include "eb-words.h"

#define ADULT_AGE 18

struct _EbDecisionCard
{
  AdwBin parent_instance;

  EbSession *session;
  GtkLabel  *lead;
  GtkBox    *list;
};

G_DEFINE_FINAL_TYPE (EbDecisionCard, eb_decision_card, ADW_TYPE_BIN)

/* --- In words ---------------------------------------------------------------------------- */

static char *
word_amount (const EbDecisionWords *words)
{
  g_autofree char *amount = eb_money_word_amount (words->amount);

  if (words->amount == 0)
    return g_strdup (_ ("No own payment"));
  /* Translators: an amount */
  return g_strdup_printf (_ ("%s a month"), amount);
}

static const char *
word_where (const EbDecisionWords *words,
            EbDate                 today)
{
  if (eb_date_compare (words->from, today) > 0)
    return _ ("Later");
  if (eb_date_is_set (words->to) && eb_date_compare (words->to, today) < 0)
    return _ ("Over");
  return _ ("Now");
}

static char *
word_complaint (const EbDecisionWords *words,
                EbDate                 today)
{
  g_autofree char *date = eb_date_is_set (words->complain) ? eb_words_long_date (words->complain) : NULL;
  const gint32     days = date == NULL ? 0 : eb_date_days_between (today, words->complain);
  g_autofree char *left = days >= 0 ? eb_words_days_left (days) : NULL;

  if (date == NULL)
    return g_strdup (_ ("No last day for a complaint was written in."));
  if (left == NULL)
    /* Translators: a date */
    return g_strdup_printf (_ ("The last day for a complaint was %s (check the letter)."), date);
  /* Translators: a date; such as "in 12 days" */
  return g_strdup_printf (_ ("Last day for a complaint: %1$s, %2$s (check the letter)."), date, left);
}

/* By the newest worksheet; NULL: there is none. */
static char *
word_leaves (EbBinder              *binder,
             const EbDecisionWords *words)
{
  EbWorksheet       *sheet = eb_money_find_worksheet (eb_binder_get_money (binder), EB_WORKSHEET_CONTRIBUTION, FALSE);
  gsize              n_lines = 0;
  const EbMoneyLine *lines = sheet == NULL ? NULL : eb_worksheet_get_lines (sheet, &n_lines);
  EbWhatIf           month = eb_what_if_read (lines, n_lines);
  EbContribution     sums;
  g_autofree char   *left = NULL;
  g_autofree char   *room = NULL;

  if (sheet == NULL)
    return NULL;
  month.dials[EB_WHAT_IF_PAYMENT] = words->amount;
  sums = eb_what_if_reckon (&month);
  left = eb_money_word_amount (sums.left);
  room = eb_money_word_amount (ABS (sums.room));
  if (sums.room < 0)
    /* Translators: amounts */
    return g_strdup_printf (_ ("By the newest worksheet it leaves %1$s a month, and %2$s are missing for expenses and savings."), left, room);
  /* Translators: amounts */
  return g_strdup_printf (_ ("By the newest worksheet it leaves %1$s a month, and %2$s after expenses and savings."), left, room);
}

static char *
word_author (EbDecision *decision)
{
  g_autofree char *date = eb_words_date (eb_clock_date_of (eb_decision_get_time (decision)));

  /* Translators: a name, a date */
  return g_strdup_printf (_ ("Written in by %1$s on %2$s"), eb_person_get_name (eb_decision_get_author (decision)), date);
}

static char *
word_other (EbDecision *decision)
{
  const EbDecisionWords *other = eb_decision_get_other (decision);
  g_autofree char       *amount = other == NULL ? NULL : word_amount (other);
  g_autofree char       *period = other == NULL ? NULL : eb_money_word_period (other->from, other->to);

  if (other == NULL)
    return NULL;
  /* Translators: such as "2.000,00 kr. a month"; a period */
  return g_strdup_printf (_ ("Written at the same time elsewhere: %1$s. %2$s."), amount, period);
}

static char *
word_reference (const EbDecisionWords *words)
{
  if (words->reference == NULL || *words->reference == '\0')
    return NULL;
  /* Translators: a case number, or where the letter lies */
  return g_strdup_printf (_ ("Reference: %s"), words->reference);
}

/* --- One of them ---------------------------------------------------------------------------- */

static void
add_text (GtkBox     *box,
          const char *text,
          const char *css_class)
{
  GtkWidget *label = NULL;

  if (text == NULL)
    return;
  label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
}

static EbDecision *
decision_of (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "decision");
}

static void
on_copy_cb (EbDecisionCard *self,
            GtkWidget      *button)
{
  eb_decision_letter_save_copy (decision_of (button), GTK_WIDGET (self));
}

static void
on_change_cb (EbDecisionCard *self,
              GtkWidget      *button)
{
  eb_decision_ask (self->session, decision_of (button), GTK_WIDGET (self));
}

static void
on_drop_cb (EbDecisionCard *self,
            GtkWidget      *button)
{
  eb_decision_ask_drop (self->session, decision_of (button), GTK_WIDGET (self));
}

static void
add_button (EbDecisionCard *self,
            GtkFlowBox     *box,
            EbDecision     *decision,
            const char     *label,
            GCallback       pressed)
{
  GtkWidget *words = gtk_label_new (label);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), words);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, words, NULL, -1);
  g_object_set_data_full (G_OBJECT (button), "decision", g_object_ref (decision), g_object_unref);
  g_signal_connect_object (button, "clicked", pressed, self, G_CONNECT_SWAPPED);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
  gtk_widget_set_focusable (child, FALSE);
  gtk_widget_set_halign (child, GTK_ALIGN_START);
  gtk_flow_box_append (box, child);
}

static void
add_buttons (EbDecisionCard *self,
             GtkBox         *box,
             EbDecision     *decision)
{
  const gboolean has_letter = eb_decision_get_words (decision)->letter != NULL;
  const gboolean may_change = eb_decision_find_author (self->session, decision) != NULL;
  GtkWidget     *buttons = NULL;

  if (!has_letter && !may_change)
    return;
  buttons = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (buttons), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (buttons), 3);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (buttons), 6);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (buttons), 6);
  if (has_letter)
    add_button (self, GTK_FLOW_BOX (buttons), decision, _ ("Save a copy of the letter …"), G_CALLBACK (on_copy_cb));
  if (may_change)
    {
      add_button (self, GTK_FLOW_BOX (buttons), decision, _ ("Change …"), G_CALLBACK (on_change_cb));
      add_button (self, GTK_FLOW_BOX (buttons), decision, _ ("Written in by mistake …"), G_CALLBACK (on_drop_cb));
    }
  gtk_box_append (box, buttons);
}

/* The box goes, and with it this. */
static void
on_decision_cb (GtkWidget *box)
{
  GtkWidget *card = gtk_widget_get_ancestor (box, EB_TYPE_DECISION_CARD);

  if (card != NULL)
    eb_decision_card_show (EB_DECISION_CARD (card));
}

static GtkWidget *
entry_new (EbDecisionCard *self,
           EbBinder       *binder,
           EbDecision     *decision)
{
  const EbDecisionWords *words = eb_decision_get_words (decision);
  const EbDate           today = eb_binder_get_today (binder);
  GtkWidget             *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char       *amount = word_amount (words);
  g_autofree char       *period = eb_money_word_period (words->from, words->to);
  g_autofree char       *complaint = word_complaint (words, today);
  g_autofree char       *leaves = word_leaves (binder, words);
  g_autofree char       *reference = word_reference (words);
  g_autofree char       *other = word_other (decision);
  g_autofree char       *author = word_author (decision);
  /* Translators: such as "Now" or "Over"; an amount per month */
  g_autofree char *heading = g_strdup_printf (_ ("%1$s: %2$s"), word_where (words, today), amount);

  gtk_widget_add_css_class (box, "contribution-part");
  g_signal_connect_object (decision, "notify::changed", G_CALLBACK (on_decision_cb), box, G_CONNECT_SWAPPED);
  add_text (GTK_BOX (box), heading, "heading");
  add_text (GTK_BOX (box), period, NULL);
  add_text (GTK_BOX (box), complaint, NULL);
  add_text (GTK_BOX (box), leaves, NULL);
  add_text (GTK_BOX (box), reference, NULL);
  add_text (GTK_BOX (box), other, "notice");
  add_text (GTK_BOX (box), author, "dim-label");
  add_buttons (self, GTK_BOX (box), decision);
  return box;
}

/* --- All of them ------------------------------------------------------------------------------ */

static int
by_order (gconstpointer a,
          gconstpointer b,
          gpointer      holding)
{
  EbDecision *one = *(EbDecision *const *) a;
  EbDecision *two = *(EbDecision *const *) b;

  if (one == holding || two == holding)
    return one == holding ? -1 : 1;
  return eb_date_compare (eb_decision_get_words (two)->from, eb_decision_get_words (one)->from);
}

/* The one that holds today first, then the latest. */
static GPtrArray *
list_decisions (EbBinder *binder)
{
  EbMoney    *money = eb_binder_get_money (binder);
  GListModel *all = eb_money_get_decisions (money);
  GPtrArray  *decisions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (EbDecision) decision = g_list_model_get_item (all, i);

      if (!eb_decision_is_gone (decision))
        g_ptr_array_add (decisions, g_steal_pointer (&decision));
    }
  g_ptr_array_sort_with_data (decisions, by_order, eb_money_find_decision (money, eb_binder_get_today (binder)));
  return decisions;
}

static const char *
word_lead (EbBinder *binder,
           gboolean  is_empty)
{
  const int age = eb_date_completed_years (eb_binder_get_case (binder)->birth, eb_binder_get_today (binder));

  if (!is_empty)
    return _ ("As they were received. The newest worksheet says what each leaves.");
  if (age < ADULT_AGE)
    return _ ("No own payment before you are 18. When the decision comes, write it in here, with the amount, the period and the last day for a complaint.");
  return _ ("When it comes, write it in here, with the amount, the period and the last day for a complaint.");
}

static void
on_write_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  EbDecisionCard *self = EB_DECISION_CARD (widget);

  if (self->session != NULL && eb_session_get_binder (self->session) != NULL)
    eb_decision_ask (self->session, NULL, widget);
}

static void
eb_decision_card_dispose (GObject *object)
{
  g_clear_object (&EB_DECISION_CARD (object)->session);

  G_OBJECT_CLASS (eb_decision_card_parent_class)->dispose (object);
}

static void
eb_decision_card_class_init (EbDecisionCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eb_decision_card_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "decision.write", NULL, on_write_action);
}

static void
eb_decision_card_init (EbDecisionCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", _ ("The municipality's decision"), "wrap", TRUE, "xalign", 0.0F, NULL);
  GtkWidget *button = gtk_button_new_with_label (_ ("Write in the decision …"));

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "contribution-card");
  gtk_widget_add_css_class (title, "heading");
  gtk_box_append (GTK_BOX (box), title);
  self->lead = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_wrap (self->lead, TRUE);
  gtk_label_set_wrap_mode (self->lead, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->lead, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->lead), "dim-label");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->lead));
  self->list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "decision.write");
  gtk_box_append (GTK_BOX (box), button);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * eb_decision_card_new:
 *
 * Returns: (transfer floating): a card that shows nothing yet
 */
GtkWidget *
eb_decision_card_new (void)
{
  return g_object_new (EB_TYPE_DECISION_CARD, NULL);
}

/**
 * eb_decision_card_set_session:
 * @self: a card
 * @session: what the window works on
 */
void
eb_decision_card_set_session (EbDecisionCard *self,
                              EbSession      *session)
{
  g_return_if_fail (EB_IS_DECISION_CARD (self));

  g_set_object (&self->session, session);
}

/**
 * eb_decision_card_show:
 * @self: a card
 *
 * Reads the binder again.
 */
void
eb_decision_card_show (EbDecisionCard *self)
{
  EbBinder *binder = NULL;
  g_autoptr (GPtrArray) decisions = NULL;
  GtkWidget *child = NULL;

  g_return_if_fail (EB_IS_DECISION_CARD (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
  binder = self->session == NULL ? NULL : eb_session_get_binder (self->session);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "decision.write", binder != NULL);
  if (binder == NULL)
    return;
  decisions = list_decisions (binder);
  gtk_label_set_label (self->lead, word_lead (binder, decisions->len == 0));
  for (guint i = 0; i < decisions->len; i++)
    gtk_box_append (self->list, entry_new (self, binder, g_ptr_array_index (decisions, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->list), decisions->len > 0);
}
