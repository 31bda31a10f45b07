/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-ledger-head.h"

#include <glib/gi18n.h>

#include "eb-income-box.h"
#include "eb-ledger-day.h"
#include "eb-ledger-head-words.h"
#include "eb-money-card.h"

struct _EbLedgerHead
{
  AdwBin parent_instance;

  EbSession   *session;
  EbLedgerKind kind;

  EbMoneyCard *owed_card;
  EbMoneyCard *rate_card;
  EbMoneyCard *next_card;
  EbIncomeBox *income;
  EbLedgerDay *day;

  /* Template children */
  GtkWidget  *empty_box;
  GtkLabel   *empty_title;
  GtkFlowBox *cards;
  GtkLabel   *advance_label;
  AdwBin     *question_bin;
  GtkListBox *day_list;
  GtkWidget  *book_box;
  GtkLabel   *book_label;
};

G_DEFINE_FINAL_TYPE (EbLedgerHead, eb_ledger_head, ADW_TYPE_BIN)

static void
eb_ledger_head_dispose (GObject *object)
{
  EbLedgerHead *self = EB_LEDGER_HEAD (object);

  /* Else both the template and AdwBin would take the bound child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_LEDGER_HEAD);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_ledger_head_parent_class)->dispose (object);
}

static void
eb_ledger_head_class_init (EbLedgerHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_ledger_head_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-ledger-head.ui");
  gtk_widget_class_bind_template_child (widget_class, EbLedgerHead, empty_box);
  gtk_widget_class_bind_template_child (widget_class, EbLedgerHead, empty_title);
  gtk_widget_class_bind_template_child (widget_class, EbLedgerHead, cards);
  gtk_widget_class_bind_template_child (widget_class, EbLedgerHead, advance_label);
  gtk_widget_class_bind_template_child (widget_class, EbLedgerHead, question_bin);
  gtk_widget_class_bind_template_child (widget_class, EbLedgerHead, day_list);
  gtk_widget_class_bind_template_child (widget_class, EbLedgerHead, book_box);
  gtk_widget_class_bind_template_child (widget_class, EbLedgerHead, book_label);
}

static void
eb_ledger_head_init (EbLedgerHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static EbMoneyCard *
add_card (EbLedgerHead *self,
          const char   *verb,
          const char   *action)
{
  GtkWidget *card = eb_money_card_new (verb, action);
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), card);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_append (self->cards, child);
  return EB_MONEY_CARD (card);
}

/**
 * eb_ledger_head_new:
 * @session: what the window works on
 * @kind: which book
 *
 * Returns: (transfer floating): the head
 */
EbLedgerHead *
eb_ledger_head_new (EbSession   *session,
                    EbLedgerKind kind)
{
  EbLedgerHead *self = g_object_new (EB_TYPE_LEDGER_HEAD, NULL);

  self->session = g_object_ref (session);
  self->kind = kind;
  self->owed_card = add_card (self, _ ("Note a payment …"), "ledger.pay");
  gtk_widget_add_css_class (eb_money_card_get_button (self->owed_card), "suggested-action");
  self->rate_card = add_card (self, _ ("The rate …"), "ledger.rate");
  self->next_card = add_card (self, _ ("When it is paid …"), "ledger.plan");
  self->income = eb_income_box_new (session);
  adw_bin_set_child (self->question_bin, GTK_WIDGET (self->income));
  self->day = eb_ledger_day_new (session, kind);
  gtk_list_box_append (self->day_list, GTK_WIDGET (self->day));
  gtk_label_set_label (self->empty_title, kind == EB_LEDGER_CLOTHES ? _ ("The book of clothing money") : _ ("The book of pocket money"));
  gtk_label_set_label (self->book_label, gtk_label_get_label (self->empty_title));
  return self;
}

static void
show_cards (EbLedgerHead *self,
            EbBinder     *binder,
            gboolean      for_youth)
{
  g_autofree char *owed = eb_ledger_head_word_owed (binder, self->kind);
  g_autofree char *owed_more = eb_ledger_head_word_owed_more (binder, self->kind);
  g_autofree char *owed_to = eb_ledger_head_word_owed_to (binder, self->kind, for_youth);
  g_autofree char *rate = eb_ledger_head_word_rate (binder, self->kind);
  g_autofree char *rate_more = eb_ledger_head_word_rate_more (binder, self->kind);
  g_autofree char *next = eb_ledger_head_word_next (binder, self->kind);
  g_autofree char *next_more = eb_ledger_head_word_next_more (binder, self->kind);

  eb_money_card_say (self->owed_card, owed_to, owed, owed_more);
  eb_money_card_say (self->rate_card, _ ("The rate"), rate, rate_more);
  eb_money_card_say (self->next_card, _ ("Next payment"), next, next_more);
}

static gboolean
is_here (EbLedgerHead *self,
         EbActor       actor)
{
  g_autoptr (GPtrArray) seats = eb_session_list_seats (self->session, actor);

  return seats->len > 0;
}

/**
 * eb_ledger_head_show:
 * @self: the head
 *
 * Shows how it is now.
 */
void
eb_ledger_head_show (EbLedgerHead *self)
{
  EbBinder          *binder = NULL;
  EbMoney           *money = NULL;
  const EbAllowance *allowance = NULL;
  gboolean           is_empty = FALSE;
  g_autofree char   *advance = NULL;

  g_return_if_fail (EB_IS_LEDGER_HEAD (self));

  binder = eb_session_get_binder (self->session);
  money = eb_binder_get_money (binder);
  allowance = eb_money_get_allowance (money, self->kind);
  is_empty = allowance->n_plans == 0 && g_list_model_get_n_items (eb_money_get_book (money, self->kind)) == 0;
  advance = eb_ledger_head_word_advance (binder, self->kind, is_here (self, EB_ACTOR_YOUTH));
  gtk_widget_set_visible (self->empty_box, is_empty);
  gtk_widget_set_visible (self->book_box, !is_empty);
  gtk_widget_set_visible (GTK_WIDGET (self->day_list), !is_empty);
  gtk_widget_set_visible (eb_money_card_get_button (self->owed_card), !is_empty && is_here (self, EB_ACTOR_ADULT));
  gtk_label_set_label (self->advance_label, advance == NULL ? "" : advance);
  gtk_widget_set_visible (GTK_WIDGET (self->advance_label), advance != NULL);
  show_cards (self, binder, is_here (self, EB_ACTOR_YOUTH));
  eb_income_box_show (self->income);
  gtk_widget_set_visible (GTK_WIDGET (self->question_bin), gtk_widget_get_visible (GTK_WIDGET (self->income)));
  eb_ledger_day_show (self->day);
}
