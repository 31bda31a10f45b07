/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-ledger-history.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-money-window.h"
#include "eb-money-words.h"
#include "eb-week-words.h"
#include "eb-words.h"

#define SPACING 18

/**
 * Telling:
 * @box: what it is told in
 * @said: (element-type EbMoneySaid): all that was said, in the order of their times
 */
typedef struct
{
  GtkBox *box;
  GArray *said;
} Telling;

static EbDate
from_of (const EbMoneySaid *said)
{
  return said->is_rate ? said->own.from : said->plan.from;
}

/* --- Words ------------------------------------------------------------------------- */

/* Takes @words. */
static char *
alone (char *words)
{
  char *capital = eb_week_word_alone (words);

  g_free (words);
  return capital;
}

static char *
word_plan (const EbPayPlan *plan)
{
  g_autofree char *day = eb_money_word_payday (plan->payday);

  if (plan->payday.every == EB_PAY_NEVER)
    return eb_week_word_alone (day);
  /* Translators: when it is paid, such as "every Friday", and "handed out" or the like */
  return alone (g_strdup_printf (C_ ("payday", "%1$s, %2$s"), day, eb_money_word_mode (plan->mode)));
}

static char *
word_what (const EbMoneySaid *said)
{
  if (!said->is_rate)
    return word_plan (&said->plan);
  if (said->own.amount < 0)
    return g_strdup (_ ("The guiding rate of the table"));
  return eb_money_word_rate (said->own.amount, said->own.per);
}

static char *
word_who (const EbMoneySaid *said)
{
  g_autofree char *date = eb_words_long_date (eb_clock_date_of (said->time));
  const char      *name = eb_person_get_name (said->author);

  if (*said->why == '\0')
    /* Translators: a name, a date */
    return g_strdup_printf (_ ("Written by %1$s on %2$s"), name, date);
  /* Translators: a name, a date, somebody's words */
  return g_strdup_printf (_ ("Written by %1$s on %2$s: “%3$s”"), name, date, said->why);
}

static char *
word_replaced (const EbMoneySaid *said)
{
  g_autofree char *what = word_what (said);
  g_autofree char *who = word_who (said);

  /* Translators: a rate or a payday, who wrote it when */
  return g_strdup_printf (_ ("Replaced before it held: %1$s. %2$s"), what, who);
}

/* --- What is told ------------------------------------------------------------------ */

static GtkWidget *
add_heading (GtkBox     *box,
             const char *text,
             const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", text, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0F, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return label;
}

/* Takes @line. */
static void
add_line (GtkBox *box,
          char   *line)
{
  gtk_box_append (box, eb_money_window_label (line, NULL));
  g_free (line);
}

static GtkBox *
add_period (Telling *self,
            EbDate   from,
            EbDate   until)
{
  g_autofree char *words = eb_money_word_period (from, until);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  add_heading (GTK_BOX (box), words, "heading");
  gtk_box_append (self->box, box);
  return GTK_BOX (box);
}

/* Of several for one day the last one holds. */
static void
add_said (Telling *self,
          GtkBox  *box,
          gboolean is_rate,
          EbDate   from)
{
  gboolean holds = TRUE;

  for (guint i = self->said->len; i > 0; i--)
    {
      const EbMoneySaid *said = &g_array_index (self->said, EbMoneySaid, i - 1);

      if (said->is_rate != is_rate || eb_date_compare (from_of (said), from) != 0)
        continue;
      add_line (box, holds ? word_who (said) : word_replaced (said));
      holds = FALSE;
    }
}

static void
tell_rate (Telling            *self,
           const EbRatePeriod *period)
{
  GtkBox *box = add_period (self, period->from, period->until);

  if (period->own != NULL && period->own->amount >= 0)
    add_line (box, eb_money_word_rate (period->own->amount, period->own->per));
  else if (period->has_rate)
    {
      add_line (box, eb_money_word_rate (period->rate.weekly, EB_PAY_WEEKLY));
      add_line (box, eb_money_word_table_rate (&period->rate));
    }
  else
    add_line (box, g_strdup (_ ("None known")));
  add_said (self, box, TRUE, period->from);
}

static void
tell_rates (Telling           *self,
            const EbAllowance *allowance,
            EbDate             today)
{
  g_autoptr (GArray) periods = eb_allowance_list_rates (allowance, today);

  add_heading (self->box, _ ("The rate"), "title-4");
  for (guint i = periods->len; i > 0; i--)
    tell_rate (self, &g_array_index (periods, EbRatePeriod, i - 1));
}

static void
tell_plans (Telling           *self,
            const EbAllowance *allowance)
{
  EbDate until = EB_DATE_UNSET;

  add_heading (self->box, _ ("When it is paid"), "title-4");
  for (gsize i = allowance->n_plans; i > 0; i--)
    {
      const EbPayPlan *plan = &allowance->plans[i - 1];
      GtkBox          *box = NULL;

      if (i < allowance->n_plans && eb_date_compare (plan->from, allowance->plans[i].from) == 0)
        continue; /* told with the one that replaced it */
      box = add_period (self, plan->from, until);
      add_line (box, word_plan (plan));
      add_said (self, box, FALSE, plan->from);
      until = eb_date_add_days (plan->from, -1);
    }
}

/**
 * eb_ledger_history_show:
 * @session: what the window works on
 * @kind: which book
 * @over: a widget of the window
 *
 * Returns: (transfer none): the window, shown
 */
GtkWindow *
eb_ledger_history_show (EbSession   *session,
                        EbLedgerKind kind,
                        GtkWidget   *over)
{
  EbBinder          *binder = eb_session_get_binder (session);
  EbMoney           *money = eb_binder_get_money (binder);
  const EbAllowance *allowance = eb_money_get_allowance (money, kind);
  GtkWidget         *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWindow         *window = eb_money_window_new (session, over, _ ("Rates and plans so far"), box);
  Telling            telling = { GTK_BOX (box), eb_money_get_said (money, kind) };

  tell_rates (&telling, allowance, eb_binder_get_today (binder));
  tell_plans (&telling, allowance);
  gtk_window_present (window);
  return window;
}
