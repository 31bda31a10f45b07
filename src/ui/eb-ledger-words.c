/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-ledger-words.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-money-words.h"
#include "eb-week-words.h"
#include "eb-words.h"

/* --- What it is ------------------------------------------------------------------- */

/* A payday that no plan knows is called by its date. */
static char *
word_due (EbMoney     *money,
          EbLedgerKind kind,
          EbDate       day)
{
  EbAllowanceDue due = { 0 };

  if (eb_allowance_on (eb_money_get_allowance (money, kind), day, &due) && due.every != EB_PAY_NEVER)
    return eb_money_word_due (day, due.every);
  return eb_words_date (day);
}

/**
 * eb_ledger_word_due:
 * @row: a payout
 * @money: the book's
 *
 * Returns: (transfer full) (nullable): the payday that it is for, as within a sentence;
 *   %NULL: none
 */
char *
eb_ledger_word_due (EbLedgerRow *row,
                    EbMoney     *money)
{
  const EbDate due = eb_ledger_row_get_due (row);

  return eb_date_is_set (due) ? word_due (money, eb_ledger_row_get_ledger (row), due) : NULL;
}

/* What a correction is about; NULL: nothing was named. */
static char *
word_corrected (EbLedgerRow *row,
                EbMoney     *money)
{
  EbLedgerRow *about = eb_ledger_row_get_corrects (row);
  EbDate       due = eb_ledger_row_get_due (row);

  if (!eb_date_is_set (due) && about != NULL)
    due = eb_ledger_row_get_due (about);
  if (eb_date_is_set (due))
    return word_due (money, eb_ledger_row_get_ledger (row), due);
  return about == NULL ? NULL : eb_words_date (eb_ledger_row_get_day (about));
}

static char *
word_payout (EbLedgerRow *row,
             EbMoney     *money)
{
  g_autofree char *due = eb_ledger_word_due (row, money);

  return due == NULL ? g_strdup (_ ("Paid out, for no payday")) : eb_week_word_alone (due);
}

static char *
word_correction (EbLedgerRow *row,
                 EbMoney     *money)
{
  g_autofree char *about = word_corrected (row, money);

  if (about == NULL)
    return g_strdup (_ ("Correction"));
  /* Translators: a week or month, such as "week 44" */
  return g_strdup_printf (_ ("Correction to %s"), about);
}

/**
 * eb_ledger_word_title:
 * @row: a row of a book
 * @money: the book's
 *
 * Returns: (transfer full): what it is
 */
char *
eb_ledger_word_title (EbLedgerRow *row,
                      EbMoney     *money)
{
  switch (eb_ledger_row_get_kind (row))
    {
    case EB_LEDGER_ROW_CORRECTION:
      return word_correction (row, money);
    case EB_LEDGER_ROW_SAVED:
      /* Translators: what is saved for */
      return g_strdup_printf (eb_ledger_row_get_amount (row) < 0 ? _ ("To savings: %s") : _ ("From savings: %s"), eb_ledger_row_get_note (row));
    case EB_LEDGER_ROW_OPEN:
    case EB_LEDGER_ROW_PAYOUT:
    default:
      return word_payout (row, money);
    }
}

/* --- Who signed --------------------------------------------------------------------- */

static const char *
name_of (EbPerson *person)
{
  return person == NULL ? "" : eb_person_get_name (person);
}

/**
 * eb_ledger_word_answerer:
 * @row: a payout or a correction
 * @binder: the binder it is in
 *
 * Returns: (transfer none): who has to answer
 */
const char *
eb_ledger_word_answerer (EbLedgerRow *row,
                         EbBinder    *binder)
{
  EbPerson *author = eb_ledger_row_get_author (row);

  if (author != NULL && eb_person_get_actor (author) == EB_ACTOR_YOUTH)
    return _ ("an adult");
  return eb_binder_get_youth_name (binder);
}

static gboolean
is_correction (EbLedgerRow *row)
{
  return eb_ledger_row_get_kind (row) == EB_LEDGER_ROW_CORRECTION;
}

/* @is_heard: no marks, whole words. */
static char *
word_answer (EbLedgerRow *row,
             EbBinder    *binder,
             gboolean     is_heard)
{
  const char *author = name_of (eb_ledger_row_get_author (row));
  const char *answerer = name_of (eb_ledger_row_get_answerer (row));

  switch (eb_ledger_row_get_answer (row))
    {
    case EB_ANSWER_YES:
      /* Translators: two names */
      return g_strdup_printf (is_heard ? _ ("signed by %1$s and %2$s") : _ ("✓ %1$s · ✓ %2$s"), author, answerer);
    case EB_ANSWER_NO:
      if (is_correction (row))
        /* Translators: two names */
        return g_strdup_printf (is_heard ? _ ("signed by %1$s, %2$s does not agree") : _ ("✓ %1$s · %2$s does not agree"), author, answerer);
      /* Translators: two names */
      return g_strdup_printf (is_heard ? _ ("signed by %1$s, not received by %2$s") : _ ("✓ %1$s · %2$s has not received it"), author, answerer);
    case EB_ANSWER_NONE:
    default:
      /* Translators: a name, and a name or "an adult" */
      return g_strdup_printf (is_heard ? _ ("signed by %1$s, waits for %2$s") : _ ("✓ %1$s · waits for %2$s"), author, eb_ledger_word_answerer (row, binder));
    }
}

/* Of what did not come; NULL: nothing is owed for it. Another amount than the row's is
 * named: what was noted need not be what fell due. */
static char *
word_still_owed (EbLedgerRow *row,
                 EbMoney     *money)
{
  EbAmount         amount = 0;
  g_autofree char *words = NULL;

  if (!eb_money_is_still_owed (money, row, &amount))
    return NULL;
  if (amount == eb_ledger_row_get_amount (row))
    return g_strdup (_ ("still owed"));
  words = eb_money_word_amount (amount);
  /* Translators: an amount of money */
  return g_strdup_printf (_ ("%s still owed"), words);
}

static char *
word_signatures (EbLedgerRow *row,
                 EbBinder    *binder,
                 gboolean     is_heard)
{
  g_autofree char *answer = NULL;
  g_autofree char *owed = NULL;

  switch (eb_ledger_row_get_kind (row))
    {
    case EB_LEDGER_ROW_OPEN:
      return g_strdup (_ ("has not been given yet"));
    case EB_LEDGER_ROW_SAVED:
      return g_strdup (name_of (eb_ledger_row_get_author (row)));
    case EB_LEDGER_ROW_PAYOUT:
    case EB_LEDGER_ROW_CORRECTION:
    default:
      answer = word_answer (row, binder, is_heard);
      owed = word_still_owed (row, eb_binder_get_money (binder));
      if (owed != NULL)
        return g_strdup_printf (is_heard ? "%s, %s" : "%s · %s", answer, owed);
      if (!eb_ledger_row_is_disputed (row))
        return g_steal_pointer (&answer);
      /* Translators: who signed */
      return g_strdup_printf (_ ("%s · said no to afterwards"), answer);
    }
}

/**
 * eb_ledger_word_signed:
 * @row: a row of a book
 * @binder: the binder it is in
 *
 * Returns: (transfer full): who signed it; of a correction, why it was made as well
 */
char *
eb_ledger_word_signed (EbLedgerRow *row,
                       EbBinder    *binder)
{
  g_autofree char *signatures = word_signatures (row, binder, FALSE);

  if (!is_correction (row))
    return g_steal_pointer (&signatures);
  /* Translators: somebody's words, who signed */
  return g_strdup_printf (_ ("“%1$s” · %2$s"), eb_ledger_row_get_note (row), signatures);
}

/**
 * eb_ledger_word_row:
 * @row: a row of a book
 * @binder: the binder it is in
 *
 * Returns: (transfer full): all of it in a sentence, for a screen reader
 */
char *
eb_ledger_word_row (EbLedgerRow *row,
                    EbBinder    *binder)
{
  g_autofree char *date = eb_words_long_date (eb_ledger_row_get_day (row));
  g_autofree char *title = eb_ledger_word_title (row, eb_binder_get_money (binder));
  g_autofree char *amount = eb_money_word_amount (eb_ledger_row_get_amount (row));
  g_autofree char *signatures = word_signatures (row, binder, TRUE);

  if (is_correction (row))
    /* Translators: date, what it is, somebody's words, amount, who signed */
    return g_strdup_printf (_ ("%1$s: %2$s, “%3$s”, %4$s, %5$s"), date, title, eb_ledger_row_get_note (row), amount, signatures);
  /* Translators: date, what it is, amount, who signed */
  return g_strdup_printf (_ ("%1$s: %2$s, %3$s, %4$s"), date, title, amount, signatures);
}

/* --- The whole story ------------------------------------------------------------------ */

static void
add_line (GString *story,
          char    *line)
{
  g_string_append_printf (story, "%s%s", story->len == 0 ? "" : "\n", line);
  g_free (line);
}

static void
add_words (GString    *story,
           const char *words)
{
  /* Translators: somebody's words */
  if (*words != '\0')
    add_line (story, g_strdup_printf (_ ("“%s”"), words));
}

static void
add_written (GString     *story,
             EbLedgerRow *row)
{
  g_autofree char *date = eb_words_long_date (eb_clock_date_of (eb_ledger_row_get_time (row)));
  g_autofree char *day = eb_words_long_date (eb_ledger_row_get_day (row));
  g_autofree char *amount = eb_money_word_amount (eb_ledger_row_get_amount (row));
  const char      *name = name_of (eb_ledger_row_get_author (row));

  if (eb_ledger_row_get_kind (row) == EB_LEDGER_ROW_PAYOUT)
    /* Translators: a name, the date it was written, amount, date, "handed out" or the like */
    add_line (story, g_strdup_printf (_ ("%1$s wrote on %2$s: %3$s was paid on %4$s, %5$s."), name, date, amount, day, eb_money_word_mode (eb_ledger_row_get_mode (row))));
  else
    /* Translators: a name, the date it was written, amount */
    add_line (story, g_strdup_printf (_ ("%1$s wrote on %2$s: %3$s is added to what is owed."), name, date, amount));
  add_words (story, eb_ledger_row_get_note (row));
}

static void
add_corrected (GString     *story,
               EbLedgerRow *row,
               EbMoney     *money)
{
  EbLedgerRow     *about = eb_ledger_row_get_corrects (row);
  g_autofree char *title = about == NULL ? NULL : eb_ledger_word_title (about, money);
  g_autofree char *amount = about == NULL ? NULL : eb_money_word_amount (eb_ledger_row_get_amount (about));
  g_autofree char *date = about == NULL ? NULL : eb_words_long_date (eb_ledger_row_get_day (about));

  if (about != NULL)
    /* Translators: what is corrected, its amount, its date */
    add_line (story, g_strdup_printf (_ ("It corrects: %1$s, %2$s, %3$s."), title, amount, date));
}

static char *
word_answer_on (EbLedgerRow *row,
                const char  *name,
                const char  *date)
{
  const gboolean yes = eb_ledger_row_get_answer (row) == EB_ANSWER_YES;

  if (is_correction (row))
    /* Translators: a name, a date */
    return g_strdup_printf (yes ? _ ("%1$s agreed on %2$s.") : _ ("%1$s wrote on %2$s: I do not agree."), name, date);
  /* Translators: a name, a date */
  return g_strdup_printf (yes ? _ ("%1$s wrote on %2$s: I have received it.") : _ ("%1$s wrote on %2$s: I have not received it."), name, date);
}

static void
add_still_owed (GString     *story,
                EbLedgerRow *row,
                EbMoney     *money)
{
  EbAmount         amount = 0;
  g_autofree char *words = NULL;

  if (!eb_money_is_still_owed (money, row, &amount))
    return;
  words = eb_money_word_amount (amount);
  /* Translators: an amount of money */
  add_line (story, g_strdup_printf (_ ("%s is still owed."), words));
}

static void
add_answered (GString     *story,
              EbLedgerRow *row,
              EbBinder    *binder)
{
  g_autofree char *date = NULL;

  if (eb_ledger_row_get_answer (row) == EB_ANSWER_NONE)
    {
      /* Translators: a name, or "an adult" */
      add_line (story, g_strdup_printf (_ ("It waits for an answer from %s."), eb_ledger_word_answerer (row, binder)));
      return;
    }
  date = eb_words_long_date (eb_clock_date_of (eb_ledger_row_get_answer_time (row)));
  add_line (story, word_answer_on (row, name_of (eb_ledger_row_get_answerer (row)), date));
  add_words (story, eb_ledger_row_get_answer_why (row));
  add_still_owed (story, row, eb_binder_get_money (binder));
  if (eb_ledger_row_is_disputed (row))
    add_line (story, g_strdup (_ ("Afterwards somebody said no to it. That is kept here and changes nothing: what both have signed is put right with a correction.")));
}

/**
 * eb_ledger_word_story:
 * @row: a row of a book
 * @binder: the binder it is in
 *
 * Returns: (transfer full): who wrote what and when
 */
char *
eb_ledger_word_story (EbLedgerRow *row,
                      EbBinder    *binder)
{
  g_autoptr (GString) story = g_string_new (NULL);
  g_autofree char *day = eb_words_long_date (eb_ledger_row_get_day (row));
  g_autofree char *amount = eb_money_word_amount (eb_ledger_row_get_amount (row));

  switch (eb_ledger_row_get_kind (row))
    {
    case EB_LEDGER_ROW_OPEN:
      /* Translators: amount, date */
      add_line (story, g_strdup_printf (_ ("%1$s fell due on %2$s and has not been given yet."), amount, day));
      break;
    case EB_LEDGER_ROW_SAVED:
      /* Translators: a name, amount, date */
      add_line (story, g_strdup_printf (_ ("%1$s moved %2$s on %3$s. What is put aside changes nothing in what is owed."), name_of (eb_ledger_row_get_author (row)), amount, day));
      break;
    case EB_LEDGER_ROW_PAYOUT:
    case EB_LEDGER_ROW_CORRECTION:
    default:
      add_written (story, row);
      add_corrected (story, row, eb_binder_get_money (binder));
      add_answered (story, row, binder);
    }
  return g_string_free (g_steal_pointer (&story), FALSE);
}
