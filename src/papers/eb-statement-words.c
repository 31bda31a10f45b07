/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-statement-words.h"

#include <glib/gi18n.h>

/**
 * eb_statement_word_title:
 * @paper: a book of some period
 *
 * Returns: (transfer full): what it is and whose
 */
char *
eb_statement_word_title (const EbLedgerPaper *paper)
{
  /* Translators: "Pocket money" or "Clothing money", the young person's name */
  return g_strdup_printf (_ ("%1$s · statement for %2$s"), eb_ledger_paper_title (paper->ledger), paper->youth);
}

/**
 * eb_statement_word_period:
 * @paper: a book of some period
 *
 * Returns: (transfer full): from when to when
 */
char *
eb_statement_word_period (const EbLedgerPaper *paper)
{
  g_autofree char *from = eb_ledger_paper_date (paper->from);
  g_autofree char *to = eb_ledger_paper_date (paper->to);

  /* Translators: two days */
  return g_strdup_printf (_ ("From %1$s to %2$s, both included. All amounts in kroner."), from, to);
}

/* Takes @words. */
static void
append (GString *details,
        char    *words)
{
  if (*words != '\0' && details->len > 0)
    g_string_append (details, " · ");
  g_string_append (details, words);
  g_free (words);
}

static char *
quote (const char *words)
{
  /* Translators: what somebody wrote */
  return *words == '\0' ? g_strdup ("") : g_strdup_printf (_ ("“%s”"), words);
}

/* What is told and not counted, or not yet, has no column of its own. */
static char *
word_apart (const EbLedgerLine *line)
{
  g_autofree char *amount = eb_amount_to_text (line->waiting == 0 ? line->apart : line->waiting);

  if (line->waiting != 0)
    /* Translators: an amount of money */
    return g_strdup_printf (_ ("%s kr., not counted while nobody has answered"), amount);
  /* Translators: an amount of money */
  return line->apart == 0 ? g_strdup ("") : g_strdup_printf (_ ("%s kr., not counted"), amount);
}

static char *
word_written (const EbLedgerLine *line)
{
  g_autofree char *day = eb_ledger_paper_date (line->written);

  /* Translators: a name, a day */
  return *line->by == '\0' ? g_strdup ("") : g_strdup_printf (_ ("written by %1$s on %2$s"), line->by, day);
}

static char *
word_answered (const EbLedgerLine *line)
{
  g_autofree char *day = eb_ledger_paper_date (line->answered);

  /* Translators: a name, a day */
  return *line->answered_by == '\0' ? g_strdup ("") : g_strdup_printf (_ ("answered by %1$s on %2$s"), line->answered_by, day);
}

/**
 * eb_statement_word_details:
 * @line: a line
 *
 * Returns: (transfer full): who wrote it and when, how, their words, and what was
 *   answered by whom; "" where nobody said anything
 */
char *
eb_statement_word_details (const EbLedgerLine *line)
{
  g_autoptr (GString) details = g_string_new (NULL);

  append (details, word_apart (line));
  append (details, g_strdup (line->how));
  /* Of what fell due, the rates' sources say it, once for all. */
  if (line->kind != EB_LEDGER_LINE_DUE)
    {
      append (details, word_written (line));
      append (details, quote (line->note));
    }
  append (details, g_strdup (line->answer));
  append (details, word_answered (line));
  append (details, quote (line->answer_why));
  return g_string_free (g_steal_pointer (&details), FALSE);
}

/**
 * eb_statement_word_waiting:
 * @paper: a book of some period
 *
 * Returns: (transfer full) (nullable): what of it waits for an answer; %NULL: nothing
 */
char *
eb_statement_word_waiting (const EbLedgerPaper *paper)
{
  const EbAmount   waiting = paper->closing.waiting;
  g_autofree char *amount = waiting == 0 ? NULL : eb_amount_to_text (waiting);

  /* Translators: an amount of money */
  return amount == NULL ? NULL : g_strdup_printf (_ ("%s kr. is said to be paid out and waits for an answer. It is not counted as received yet."), amount);
}

static char *
word_source (const EbLedgerLine *line)
{
  g_autofree char *from = eb_ledger_paper_date (line->day);
  g_autofree char *amount = eb_amount_to_text (line->due);
  g_autofree char *day = NULL;

  if (*line->by == '\0')
    /* Translators: a day, an amount of money, who says so */
    return g_strdup_printf (_ ("From %1$s: %2$s kr. each time. %3$s"), from, amount, line->note);
  day = eb_ledger_paper_date (line->written);
  /* Translators: a day, an amount of money, a name, a day, that person's words */
  return g_strdup_printf (_ ("From %1$s: %2$s kr. each time, a rate of its own, written by %3$s on %4$s: “%5$s”"), from, amount, line->by, day, line->note);
}

static gboolean
is_same_source (const EbLedgerLine *a,
                const EbLedgerLine *b)
{
  return a->due == b->due && g_str_equal (a->note, b->note) && g_str_equal (a->by, b->by) && eb_date_compare (a->written, b->written) == 0;
}

/**
 * eb_statement_list_sources:
 * @paper: a book of some period
 *
 * Returns: (transfer full) (element-type utf8): for each stretch of time in which the
 *   rate was the same: from when, how much, and where it comes from
 */
GPtrArray *
eb_statement_list_sources (const EbLedgerPaper *paper)
{
  GPtrArray          *sources = g_ptr_array_new_with_free_func (g_free);
  const EbLedgerLine *last = NULL;

  for (guint i = 0; i < paper->lines->len; i++)
    {
      const EbLedgerLine *line = &g_array_index (paper->lines, EbLedgerLine, i);

      if (line->kind != EB_LEDGER_LINE_DUE || (last != NULL && is_same_source (last, line)))
        continue;
      g_ptr_array_add (sources, word_source (line));
      last = line;
    }
  return sources;
}
