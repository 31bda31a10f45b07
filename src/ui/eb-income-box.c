/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-income-box.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-money-asking.h"
#include "eb-words.h"

#define ADULT_YEARS 18
#define SPACING 6

struct _EbIncomeBox
{
  AdwBin parent_instance;

  EbSession *session;

  GtkLabel  *said_label;
  GtkLabel  *change_label;
  GtkWidget *stop_button;
};

G_DEFINE_FINAL_TYPE (EbIncomeBox, eb_income_box, ADW_TYPE_BIN)

/* --- Asking -------------------------------------------------------------------------- */

/* What one open sheet works on. */
typedef struct
{
  gboolean     has;
  EbDateRow   *from;
  AdwEntryRow *note;
} Saying;

static gboolean
tell_income (gpointer  asking,
             EbBinder *binder,
             EbSeat   *seat,
             GError  **error)
{
  Saying *self = asking;
  EbDate  from = EB_DATE_UNSET;

  /* When somebody got a job is a day that may have passed. */
  return eb_money_asking_check_from (self->from, binder, TRUE, &from) &&
         eb_binder_say_income (binder, seat, self->has, from, gtk_editable_get_text (GTK_EDITABLE (self->note)), error);
}

static void
ask (EbIncomeBox *self,
     gboolean     has)
{
  EbSheet *sheet = eb_sheet_new (GTK_WIDGET (self), has ? _ ("There is an income") : _ ("There is no income"), _ ("Write it down"), _ ("It is written down, and nothing stops by itself. What it means is for the municipality to say."));
  Saying  *saying = g_new0 (Saying, 1);

  saying->has = has;
  eb_money_asking_new (sheet, self->session, tell_income, saying, g_free);
  saying->from = eb_money_asking_add_from (sheet, eb_binder_get_today (eb_session_get_binder (self->session)));
  saying->note = eb_money_asking_add_words (sheet, _ ("A word on it (if you like)"));
  eb_money_asking_present (sheet, self->session, EB_SHEET_YOUTH | EB_SHEET_ADULTS, GTK_WIDGET (saying->note));
}

static void
on_yes_cb (EbIncomeBox *self)
{
  ask (self, TRUE);
}

static void
on_no_cb (EbIncomeBox *self)
{
  ask (self, FALSE);
}

/* --- The widget ------------------------------------------------------------------------ */

static void
eb_income_box_dispose (GObject *object)
{
  EbIncomeBox *self = EB_INCOME_BOX (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_income_box_parent_class)->dispose (object);
}

static void
eb_income_box_class_init (EbIncomeBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eb_income_box_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "moneycard");
}

static GtkLabel *
add_label (GtkWidget  *box,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static GtkWidget *
button_new (const char *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  return button;
}

static void
eb_income_box_init (EbIncomeBox *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *yes = button_new (_ ("Yes …"));
  GtkWidget *no = button_new (_ ("No …"));
  GtkLabel  *question = NULL;

  question = add_label (box, _ ("Is there an income of your own?"), "heading");
  add_label (box, _ ("From 18 on, pocket money and clothing money depend on having no income of your own, such as a wage or SU."), NULL);
  self->said_label = add_label (box, "", NULL);
  self->change_label = add_label (box, "", NULL);
  add_label (box, _ ("Source: the ministry's guidance on support for young people, point 498, from before 2024. Check with the municipality."), "caption");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (yes), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, question, NULL, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (no), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, question, NULL, -1);
  g_signal_connect_object (yes, "clicked", G_CALLBACK (on_yes_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (no, "clicked", G_CALLBACK (on_no_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (buttons), yes);
  gtk_box_append (GTK_BOX (buttons), no);
  gtk_box_append (GTK_BOX (box), buttons);
  self->stop_button = button_new (_ ("Stop it from a day on …"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->stop_button), "ledger.stop");
  gtk_box_append (GTK_BOX (box), self->stop_button);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * eb_income_box_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): the box
 */
EbIncomeBox *
eb_income_box_new (EbSession *session)
{
  EbIncomeBox *self = g_object_new (EB_TYPE_INCOME_BOX, NULL);

  self->session = g_object_ref (session);
  return self;
}

static char *
word_said (const EbOwnIncome *income)
{
  g_autofree char *from = NULL;
  g_autofree char *time = NULL;
  const char      *name = NULL;

  if (income == NULL)
    return g_strdup (_ ("Nobody has answered yet."));
  from = eb_words_long_date (income->from);
  time = eb_words_long_date (eb_clock_date_of (income->time));
  name = eb_person_get_name (income->author);
  if (income->has)
    /* Translators: a name, the date it was written, a date */
    return g_strdup_printf (_ ("%1$s wrote on %2$s: there is an income from %3$s on."), name, time, from);
  /* Translators: a name, the date it was written, a date */
  return g_strdup_printf (_ ("%1$s wrote on %2$s: there is no income from %3$s on."), name, time, from);
}

static const char *
word_change (const EbOwnIncome *income)
{
  if (income != NULL && income->has)
    return _ ("The municipality may then decide that it stops, and that you pay for the stay. Nothing stops by itself here: that is a step of its own, when it has been decided.");
  if (income != NULL)
    return _ ("Then pocket money and clothing money go on as before 18.");
  return _ ("No: it goes on as before 18. Yes: the municipality may decide that it stops. Nothing stops by itself here, whatever the answer is.");
}

/**
 * eb_income_box_show:
 * @self: the box
 *
 * Shows what was said, from the 18th birthday on.
 */
void
eb_income_box_show (EbIncomeBox *self)
{
  EbBinder          *binder = NULL;
  const EbOwnIncome *income = NULL;
  g_autofree char   *said = NULL;

  g_return_if_fail (EB_IS_INCOME_BOX (self));

  binder = eb_session_get_binder (self->session);
  gtk_widget_set_visible (GTK_WIDGET (self), eb_date_completed_years (eb_binder_get_case (binder)->birth, eb_binder_get_today (binder)) >= ADULT_YEARS);
  income = eb_money_get_own_income (eb_binder_get_money (binder));
  said = word_said (income);
  gtk_label_set_label (self->said_label, said);
  gtk_label_set_label (self->change_label, word_change (income));
  gtk_widget_set_visible (self->stop_button, income != NULL && income->has);
}
