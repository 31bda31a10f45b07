/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-pay-plan-sheet.h"

#include <glib/gi18n.h>

#include "eb-money-asking.h"
#include "eb-week-words.h"

#define DAYS_IN_WEEK 7
#define DAYS_IN_MONTH 31
#define FRIDAY 5

/* What can be chosen, in this order. */
typedef enum
{
  EVERY_WEEK = 0,
  EVERY_MONTH,
  EVERY_NEVER,
} Every;

/* What one open sheet works on. */
typedef struct
{
  EbLedgerKind kind;
  gboolean     is_first; /* nothing was agreed before */
  AdwComboRow *every;
  AdwComboRow *weekday;
  AdwComboRow *monthday;
  AdwComboRow *how;
  EbDateRow   *from;
  AdwEntryRow *why;
} Planning;

static EbPayday
read_payday (Planning *self)
{
  switch ((Every) adw_combo_row_get_selected (self->every))
    {
    case EVERY_WEEK:
      return (EbPayday){ EB_PAY_WEEKLY, adw_combo_row_get_selected (self->weekday) + 1 };
    case EVERY_MONTH:
      return (EbPayday){ EB_PAY_MONTHLY, adw_combo_row_get_selected (self->monthday) + 1 };
    case EVERY_NEVER:
    default:
      return (EbPayday){ EB_PAY_NEVER, 0 };
    }
}

static gboolean
tell_plan (gpointer  asking,
           EbBinder *binder,
           EbSeat   *seat,
           GError  **error)
{
  Planning *self = asking;
  EbPayPlan plan = { .payday = read_payday (self), .mode = (EbPayMode) adw_combo_row_get_selected (self->how) };

  return eb_money_asking_check_from (self->from, binder, self->is_first, &plan.from) &&
         eb_binder_plan_pay (binder, seat, self->kind, &plan, gtk_editable_get_text (GTK_EDITABLE (self->why)), error);
}

static void
on_every_changed_cb (GObject *sheet)
{
  Planning   *self = g_object_get_data (sheet, "planning");
  const Every every = (Every) adw_combo_row_get_selected (self->every);

  gtk_widget_set_visible (GTK_WIDGET (self->weekday), every == EVERY_WEEK);
  gtk_widget_set_visible (GTK_WIDGET (self->monthday), every == EVERY_MONTH);
  gtk_widget_set_visible (GTK_WIDGET (self->how), every != EVERY_NEVER);
}

static AdwComboRow *
add_weekday (EbSheet *sheet,
             guint    day)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < DAYS_IN_WEEK; i++)
    {
      g_autofree char *name = eb_week_word_alone (eb_week_word_weekday (i));

      g_strv_builder_add (names, name);
    }
  list = g_strv_builder_end (names);
  return eb_money_asking_add_choice (sheet, _ ("Weekday"), (const char *const *) list, day - 1);
}

static AdwComboRow *
add_monthday (EbSheet *sheet,
              guint    day)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  AdwComboRow *row = NULL;

  for (guint i = 1; i <= DAYS_IN_MONTH; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      g_strv_builder_add (names, name);
    }
  list = g_strv_builder_end (names);
  row = eb_money_asking_add_choice (sheet, _ ("Day of the month"), (const char *const *) list, day - 1);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("A month without that day pays on its last."));
  return row;
}

/* The plan that holds now; a Friday where none was made. */
static EbPayPlan
find_plan (EbMoney     *money,
           EbLedgerKind kind)
{
  const EbAllowance *allowance = eb_money_get_allowance (money, kind);

  if (allowance->n_plans > 0)
    return allowance->plans[allowance->n_plans - 1];
  return (EbPayPlan){ .payday = { EB_PAY_WEEKLY, FRIDAY }, .mode = EB_PAY_CASH };
}

static void
add_rows (Planning        *self,
          EbSheet         *sheet,
          EbBinder        *binder,
          const EbPayPlan *plan)
{
  const char *const everies[] = { _ ("Every week"), _ ("Every month"), _ ("Never: nothing falls due"), NULL };
  const Every       every = plan->payday.every == EB_PAY_NEVER ? EVERY_NEVER : plan->payday.every == EB_PAY_MONTHLY ? EVERY_MONTH
                                                                                                                    : EVERY_WEEK;

  self->every = eb_money_asking_add_choice (sheet, _ ("When it is paid"), everies, every);
  self->weekday = add_weekday (sheet, every == EVERY_WEEK ? plan->payday.day : FRIDAY);
  self->monthday = add_monthday (sheet, every == EVERY_MONTH ? plan->payday.day : 1);
  self->how = eb_money_asking_add_mode (sheet, plan->mode);
  self->from = eb_money_asking_add_from (sheet, eb_binder_get_today (binder));
  self->why = eb_money_asking_add_words (sheet, _ ("A word on it (if you like)"));
}

static void
ask (EbSession       *session,
     EbLedgerKind     kind,
     GtkWidget       *over,
     const EbPayPlan *plan,
     const char      *title,
     const char      *lead)
{
  EbBinder *binder = eb_session_get_binder (session);
  EbSheet  *sheet = eb_sheet_new (over, title, _ ("Write it down"), lead);
  Planning *self = g_new0 (Planning, 1);

  self->kind = kind;
  self->is_first = eb_money_get_allowance (eb_binder_get_money (binder), kind)->n_plans == 0;
  eb_money_asking_new (sheet, session, tell_plan, self, g_free);
  add_rows (self, sheet, binder, plan);
  g_object_set_data (G_OBJECT (sheet), "planning", self);
  on_every_changed_cb (G_OBJECT (sheet));
  g_signal_connect_object (self->every, "notify::selected", G_CALLBACK (on_every_changed_cb), sheet, G_CONNECT_SWAPPED);
  eb_money_asking_present (sheet, session, EB_SHEET_YOUTH | EB_SHEET_ADULTS, GTK_WIDGET (self->every));
}

/**
 * eb_pay_plan_sheet_ask:
 * @session: what the window works on
 * @kind: which book
 * @over: a widget of the window
 */
void
eb_pay_plan_sheet_ask (EbSession   *session,
                       EbLedgerKind kind,
                       GtkWidget   *over)
{
  EbBinder       *binder = eb_session_get_binder (session);
  const EbPayPlan plan = find_plan (eb_binder_get_money (binder), kind);
  const gboolean  is_first = eb_money_get_allowance (eb_binder_get_money (binder), kind)->n_plans == 0;

  ask (session, kind, over, &plan, _ ("When it is paid"), is_first ? _ ("From that day on the amounts fall due by themselves. It can be a day that has passed.") : _ ("Days that have passed keep what was agreed for them."));
}

/**
 * eb_pay_plan_sheet_stop:
 * @session: what the window works on
 * @kind: which book
 * @over: a widget of the window
 */
void
eb_pay_plan_sheet_stop (EbSession   *session,
                        EbLedgerKind kind,
                        GtkWidget   *over)
{
  EbPayPlan plan = find_plan (eb_binder_get_money (eb_session_get_binder (session)), kind);

  plan.payday = (EbPayday){ EB_PAY_NEVER, 0 };
  ask (session, kind, over, &plan, _ ("Stop it from a day on"), _ ("From that day on nothing falls due. What is owed until then stays owed. Ask the municipality first: it decides."));
}
