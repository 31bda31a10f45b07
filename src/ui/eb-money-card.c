/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-money-card.h"

#define SPACING 4

struct _EbMoneyCard
{
  AdwBin parent_instance;

  GtkLabel  *about_label;
  GtkLabel  *answer_label;
  GtkLabel  *more_label;
  GtkWidget *button; /* NULL: none */
};

G_DEFINE_FINAL_TYPE (EbMoneyCard, eb_money_card, ADW_TYPE_BIN)

static void
eb_money_card_class_init (EbMoneyCardClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "moneycard");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkLabel *
add_label (GtkWidget  *box,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
eb_money_card_init (EbMoneyCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  self->about_label = add_label (box, "dim-label");
  self->answer_label = add_label (box, "title-2");
  self->more_label = add_label (box, "caption");
  /* Wide enough for an amount in one line, and for three beside each other. */
  gtk_label_set_width_chars (self->answer_label, 10);
  gtk_label_set_max_width_chars (self->more_label, 24);
  gtk_widget_set_vexpand (GTK_WIDGET (self->more_label), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->more_label), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * eb_money_card_new:
 * @verb: (nullable): what its button says
 * @action: (nullable): what its button does
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *
eb_money_card_new (const char *verb,
                   const char *action)
{
  EbMoneyCard *self = g_object_new (EB_TYPE_MONEY_CARD, NULL);
  GtkWidget   *button = NULL;

  if (verb == NULL)
    return GTK_WIDGET (self);
  button = gtk_button_new_with_label (verb);
  self->button = button;
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (adw_bin_get_child (ADW_BIN (self))), button);
  return GTK_WIDGET (self);
}

/**
 * eb_money_card_say:
 * @self: a card
 * @about: what it is about
 * @answer: how it is
 * @more: what there is to say about it; "": nothing
 */
void
eb_money_card_say (EbMoneyCard *self,
                   const char  *about,
                   const char  *answer,
                   const char  *more)
{
  g_return_if_fail (EB_IS_MONEY_CARD (self));

  gtk_label_set_label (self->about_label, about);
  gtk_label_set_label (self->answer_label, answer);
  gtk_label_set_label (self->more_label, more);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, about, -1);
}

/**
 * eb_money_card_get_button:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): its button
 */
GtkWidget *
eb_money_card_get_button (EbMoneyCard *self)
{
  g_return_val_if_fail (EB_IS_MONEY_CARD (self), NULL);

  return self->button;
}
