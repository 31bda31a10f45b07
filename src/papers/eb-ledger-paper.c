/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-ledger-paper.h"

#include <glib/gi18n.h>

#include "eb-clock.h"

/* What one paper is made with. */
typedef struct
{
  EbLedgerPaper *paper;
  EbMoney       *money;
  gboolean       is_whole;
  GHashTable    *open; /* days since 1970-01-01 of paydays for which nothing was noted */
} Making;

/* --- Words ------------------------------------------------------------------------- */

/**
 * eb_ledger_paper_title:
 * @ledger: a ledger
 *
 * Returns: (transfer none): what it is called
 */
const char *
eb_ledger_paper_title (EbLedgerKind ledger)
{
  return ledger == EB_LEDGER_CLOTHES ? _ ("Clothing money") : _ ("Pocket money");
}

/**
 * eb_ledger_paper_date:
 * @date: a day
 *
 * Numbers alone, and in this order: so a Danish spreadsheet takes it for a day, whatever
 * language the program speaks.
 *
 * Returns: (transfer full): such as "20-11-2026"; "" for none
 */
char *
eb_ledger_paper_date (EbDate date)
{
  if (!eb_date_is_set (date))
    return g_strdup ("");
  return g_strdup_printf ("%02d-%02d-%04d", date.day, date.month, date.year);
}

static const char *
word_mode (EbPayMode mode)
{
  static const char *const names[EB_N_PAY_MODES] = {
    [EB_PAY_CASH] = N_ ("handed out"),
    [EB_PAY_ACCOUNT] = N_ ("to the account"),
    [EB_PAY_TOGETHER] = N_ ("used together"),
  };

  g_return_val_if_fail ((gsize) mode < G_N_ELEMENTS (names), "");
  return _ (names[mode]);
}

static char *
word_payday (EbPayday payday)
{
  static const char *const days[] = { N_ ("Monday"), N_ ("Tuesday"), N_ ("Wednesday"), N_ ("Thursday"), N_ ("Friday"), N_ ("Saturday"), N_ ("Sunday") };

  if (payday.every == EB_PAY_WEEKLY && payday.day >= 1 && payday.day <= G_N_ELEMENTS (days))
    /* Translators: a weekday */
    return g_strdup_printf (_ ("Payday from here on: every %s"), _ (days[payday.day - 1]));
  if (payday.every == EB_PAY_MONTHLY)
    return g_strdup_printf (_ ("Payday from here on: day %u of each month"), payday.day);
  return g_strdup (_ ("From here on nothing falls due"));
}

static char *
word_own (const EbOwnRate *own)
{
  g_autofree char *amount = NULL;

  if (own->amount < 0)
    return g_strdup (_ ("Rate from here on: the table’s"));
  amount = eb_amount_to_text (own->amount);
  /* Translators: an amount of money */
  return g_strdup_printf (own->per == EB_PAY_MONTHLY ? _ ("Rate from here on: %s kr. a month") : _ ("Rate from here on: %s kr. a week"), amount);
}

static char *
word_due (EbDate     day,
          EbPayEvery every)
{
  int       year = 0;
  const int week = eb_date_iso_week (day, &year);

  if (every == EB_PAY_MONTHLY)
    /* Translators: a month's number, a year */
    return g_strdup_printf (_ ("Month %1$d of %2$d"), day.month, day.year);
  /* Translators: a week's number, the year that it belongs to */
  return g_strdup_printf (_ ("Week %1$d of %2$d"), week, year);
}

static char *
word_rate (const EbRate *rate)
{
  g_autofree char *band = NULL;

  if (rate->source == NULL)
    return g_strdup ("");
  if (rate->to_age == 0)
    band = g_strdup_printf (_ ("%d years and older"), rate->from_age);
  else
    band = g_strdup_printf (_ ("%1$d to %2$d years"), rate->from_age, rate->to_age);
  if (rate->is_current)
    return g_strdup_printf ("%s · %s", rate->source, band);
  return g_strdup_printf ("%s · %s · %s", rate->source, band, _ ("check with the municipality"));
}

/* --- Lines ------------------------------------------------------------------------- */

static void
clear_line (gpointer data)
{
  EbLedgerLine *line = data;

  g_free (line->what);
  g_free (line->by);
  g_free (line->note);
  g_free (line->answered_by);
  g_free (line->answer);
  g_free (line->answer_why);
}

static gboolean
is_within (const Making *making,
           EbDate        day)
{
  const EbLedgerPaper *paper = making->paper;

  return eb_date_compare (day, paper->to) <= 0 && (making->is_whole || eb_date_compare (day, paper->from) >= 0);
}

/* What is not filled in yet is empty. */
static void
add_line (const Making *making,
          EbLedgerLine *line)
{
  char **const words[] = { &line->by, &line->note, &line->answered_by, &line->answer, &line->answer_why };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (*words[i] == NULL)
      *words[i] = g_strdup ("");
  if (line->how == NULL)
    line->how = "";
  g_array_append_val (making->paper->lines, *line);
}

static void
sign (EbLedgerLine *line,
      EbPerson     *author,
      gint64        time)
{
  line->by = g_strdup (author == NULL ? "" : eb_person_get_name (author));
  line->written = eb_clock_date_of (time);
}

static EbDate
said_from (const EbMoneySaid *said)
{
  return said->is_rate ? said->own.from : said->plan.from;
}

static void
add_said (const Making *making)
{
  const GArray *all = eb_money_get_said (making->money, making->paper->ledger);

  for (guint i = 0; i < all->len; i++)
    {
      const EbMoneySaid *said = &g_array_index (all, EbMoneySaid, i);
      EbLedgerLine       line = { .kind = EB_LEDGER_LINE_SAID, .day = said_from (said) };

      if (!is_within (making, line.day))
        continue;
      line.what = said->is_rate ? word_own (&said->own) : word_payday (said->plan.payday);
      line.how = said->is_rate ? "" : word_mode (said->plan.mode);
      line.note = g_strdup (said->why == NULL ? "" : said->why);
      sign (&line, said->author, said->time);
      add_line (making, &line);
    }
}

/* The one that holds on @day: the last to begin, and of those the last that was said. */
static const EbMoneySaid *
find_own (const Making *making,
          EbDate        day)
{
  const GArray      *all = eb_money_get_said (making->money, making->paper->ledger);
  const EbMoneySaid *found = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      const EbMoneySaid *said = &g_array_index (all, EbMoneySaid, i);

      if (said->is_rate && eb_date_compare (said->own.from, day) <= 0 && (found == NULL || eb_date_compare (said->own.from, found->own.from) >= 0))
        found = said;
    }
  return found;
}

static void
add_due (const Making *making)
{
  const EbAllowance *allowance = eb_money_get_allowance (making->money, making->paper->ledger);
  g_autoptr (GArray) dues = eb_allowance_list_due (allowance, making->paper->to);

  for (guint i = 0; i < dues->len; i++)
    {
      const EbAllowanceDue *due = &g_array_index (dues, EbAllowanceDue, i);
      const EbMoneySaid    *own = NULL;
      EbLedgerLine          line = { .kind = EB_LEDGER_LINE_DUE, .day = due->day, .due = due->amount };

      if (!is_within (making, due->day))
        continue;
      own = due->is_own ? find_own (making, due->day) : NULL;
      line.what = word_due (due->day, due->every);
      line.note = own == NULL ? word_rate (&due->rate) : g_strdup (own->why);
      if (own != NULL)
        sign (&line, own->author, own->time);
      if (g_hash_table_contains (making->open, GINT_TO_POINTER (eb_date_to_days (due->day))))
        line.answer = g_strdup (_ ("nothing noted yet"));
      add_line (making, &line);
    }
}

static const char *
word_answer (EbLedgerRow *row)
{
  const gboolean is_payout = eb_ledger_row_get_kind (row) == EB_LEDGER_ROW_PAYOUT;

  switch (eb_ledger_row_get_answer (row))
    {
    case EB_ANSWER_YES:
      if (eb_ledger_row_is_disputed (row))
        return is_payout ? _ ("received; later somebody said no") : _ ("agreed; later somebody said no");
      return is_payout ? _ ("received") : _ ("agreed");
    case EB_ANSWER_NO:
      return is_payout ? _ ("not received") : _ ("not agreed");
    case EB_ANSWER_NONE:
    default:
      return _ ("waits for an answer");
    }
}

static char *
word_row (const Making *making,
          EbLedgerRow  *row)
{
  const EbDate     due = eb_ledger_row_get_due (row);
  EbLedgerRow     *of = eb_ledger_row_get_corrects (row);
  g_autofree char *day = NULL;
  EbAllowanceDue   on = { 0 };

  if (eb_ledger_row_get_kind (row) == EB_LEDGER_ROW_SAVED)
    return g_strdup (eb_ledger_row_get_amount (row) < 0 ? _ ("Put aside") : _ ("Taken from savings"));
  if (of != NULL)
    {
      day = eb_ledger_paper_date (eb_ledger_row_get_day (of));
      /* Translators: a day */
      return g_strdup_printf (_ ("Correction of the line of %s"), day);
    }
  if (eb_ledger_row_get_kind (row) == EB_LEDGER_ROW_CORRECTION)
    return g_strdup (_ ("Correction"));
  if (!eb_date_is_set (due))
    return g_strdup (_ ("Paid out"));
  eb_allowance_on (eb_money_get_allowance (making->money, making->paper->ledger), due, &on);
  day = word_due (due, on.every);
  /* Translators: "Week 46 of 2026", or a month likewise */
  return g_strdup_printf (_ ("Paid out: %s"), day);
}

static EbLedgerLineKind
kind_of (EbLedgerRow *row)
{
  switch (eb_ledger_row_get_kind (row))
    {
    case EB_LEDGER_ROW_PAYOUT:
      return EB_LEDGER_LINE_PAYOUT;
    case EB_LEDGER_ROW_CORRECTION:
      return EB_LEDGER_LINE_CORRECTION;
    case EB_LEDGER_ROW_OPEN:
    case EB_LEDGER_ROW_SAVED:
    default:
      return EB_LEDGER_LINE_SAVED;
    }
}

static void
put_amount (EbLedgerLine *line,
            EbLedgerRow  *row)
{
  const EbAmount amount = eb_ledger_row_get_amount (row);
  const EbAnswer answer = eb_ledger_row_get_answer (row);

  if (line->kind == EB_LEDGER_LINE_PAYOUT && answer == EB_ANSWER_YES)
    line->received = amount;
  else if (line->kind == EB_LEDGER_LINE_PAYOUT && answer == EB_ANSWER_NONE)
    line->waiting = amount;
  else if (line->kind == EB_LEDGER_LINE_CORRECTION && answer == EB_ANSWER_YES)
    line->correction = amount;
  else
    line->apart = amount;
}

static void
add_row (const Making *making,
         EbLedgerRow  *row)
{
  EbLedgerLine line = { .kind = kind_of (row), .day = eb_ledger_row_get_day (row) };
  EbPerson    *answerer = eb_ledger_row_get_answerer (row);

  line.what = word_row (making, row);
  line.how = line.kind == EB_LEDGER_LINE_PAYOUT ? word_mode (eb_ledger_row_get_mode (row)) : "";
  line.note = g_strdup (eb_ledger_row_get_note (row));
  sign (&line, eb_ledger_row_get_author (row), eb_ledger_row_get_time (row));
  put_amount (&line, row);
  if (line.kind != EB_LEDGER_LINE_SAVED)
    line.answer = g_strdup (word_answer (row));
  if (answerer != NULL)
    {
      line.answered_by = g_strdup (eb_person_get_name (answerer));
      line.answered = eb_clock_date_of (eb_ledger_row_get_answer_time (row));
      line.answer_why = g_strdup (eb_ledger_row_get_answer_why (row));
    }
  add_line (making, &line);
}

/* What waits is told as of today: who looks at a paper of last year wants to know what
 * came of it. */
static void
add_rows (Making *making)
{
  GListModel *book = eb_money_get_book (making->money, making->paper->ledger);

  for (guint i = g_list_model_get_n_items (book); i > 0; i--)
    {
      g_autoptr (EbLedgerRow) row = g_list_model_get_item (book, i - 1);

      if (eb_ledger_row_get_kind (row) == EB_LEDGER_ROW_OPEN)
        g_hash_table_add (making->open, GINT_TO_POINTER (eb_date_to_days (eb_ledger_row_get_day (row))));
      else if (is_within (making, eb_ledger_row_get_day (row)))
        add_row (making, row);
    }
}

/* Of one day first what is to hold, then what falls due, then what was done about it. */
static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const EbLedgerLine *first = a;
  const EbLedgerLine *second = b;
  const int           days = eb_date_compare (first->day, second->day);
  const int           first_rank = MIN (first->kind, EB_LEDGER_LINE_PAYOUT);
  const int           second_rank = MIN (second->kind, EB_LEDGER_LINE_PAYOUT);

  return days != 0 ? days : first_rank - second_rank;
}

static void
sum_up (EbLedgerPaper *paper)
{
  EbAmount owed = paper->opening.owed;

  for (guint i = 0; i < paper->lines->len; i++)
    {
      EbLedgerLine *line = &g_array_index (paper->lines, EbLedgerLine, i);

      owed += line->due + line->correction - line->received;
      line->owed = owed;
    }
}

/* --- The paper -------------------------------------------------------------------------- */

static void
make_lines (Making *making)
{
  EbLedgerPaper *paper = making->paper;

  making->open = g_hash_table_new (NULL, NULL);
  add_rows (making);
  add_said (making);
  add_due (making);
  /* The sort is stable: rows of one day stay as they were written. */
  g_array_sort (paper->lines, compare_lines);
  if (making->is_whole)
    paper->from = paper->lines->len == 0 ? paper->to : g_array_index (paper->lines, EbLedgerLine, 0).day;
  else
    paper->opening = eb_money_get_sums (making->money, paper->ledger, eb_date_add_days (paper->from, -1));
  paper->closing = eb_money_get_sums (making->money, paper->ledger, paper->to);
  sum_up (paper);
  g_hash_table_unref (making->open);
}

/**
 * eb_ledger_paper_new:
 * @binder: an open binder
 * @ledger: which book
 * @from: the first day; unset: all of it
 * @to: the last day
 *
 * Returns: (transfer full): that of the book as it can be taken out
 */
EbLedgerPaper *
eb_ledger_paper_new (EbBinder    *binder,
                     EbLedgerKind ledger,
                     EbDate       from,
                     EbDate       to)
{
  Making making = { .money = eb_binder_get_money (binder), .is_whole = !eb_date_is_set (from) };

  making.paper = g_new0 (EbLedgerPaper, 1);
  making.paper->youth = g_strdup (eb_binder_get_youth_name (binder));
  making.paper->ledger = ledger;
  making.paper->from = from;
  making.paper->to = to;
  making.paper->lines = g_array_new (FALSE, FALSE, sizeof (EbLedgerLine));
  g_array_set_clear_func (making.paper->lines, clear_line);
  make_lines (&making);
  return making.paper;
}

/**
 * eb_ledger_paper_free:
 * @self: (transfer full): a paper
 */
void
eb_ledger_paper_free (EbLedgerPaper *self)
{
  g_free (self->youth);
  g_array_unref (self->lines);
  g_free (self);
}
