/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-what-if.h"

static const EbMoneyGroup dial_groups[] = {
  [EB_WHAT_IF_WAGE] = EB_MONEY_GROUP_INCOME,
  [EB_WHAT_IF_SU] = EB_MONEY_GROUP_INCOME,
  [EB_WHAT_IF_OTHER] = EB_MONEY_GROUP_INCOME,
  [EB_WHAT_IF_HOUSING] = EB_MONEY_GROUP_HOUSING,
  [EB_WHAT_IF_EXPENSES] = EB_MONEY_GROUP_EXPENSE,
  [EB_WHAT_IF_SAVINGS] = EB_MONEY_GROUP_SAVING,
  [EB_WHAT_IF_PAYMENT] = EB_MONEY_GROUP_PAYMENT,
};

G_STATIC_ASSERT (G_N_ELEMENTS (dial_groups) == EB_N_WHAT_IF_DIALS);

/* --- Lines ------------------------------------------------------------------------- */

static EbWhatIfDial
dial_of (EbMoneyGroup group,
         guint        n_incomes)
{
  EbWhatIfDial dial = EB_WHAT_IF_HOUSING;

  if (group == EB_MONEY_GROUP_INCOME)
    return (EbWhatIfDial) MIN (n_incomes, EB_WHAT_IF_OTHER);
  while (dial_groups[dial] != group)
    dial++;
  return dial;
}

/* @line is within its bounds: so is this sum before it is cut. */
static void
turn_up (EbAmount *dial,
         EbAmount  amount)
{
  *dial = CLAMP (MAX (*dial, 0) + CLAMP (amount, 0, EB_AMOUNT_MAX), 0, EB_AMOUNT_MAX);
}

/**
 * eb_what_if_read:
 * @lines: (array length=n_lines): of a worksheet
 * @n_lines: how many
 *
 * The first income is the wage and the second SU, whatever they are called: lines that
 * do not count keep their place.
 *
 * Returns: a month as @lines have it
 */
EbWhatIf
eb_what_if_read (const EbMoneyLine *lines,
                 gsize              n_lines)
{
  EbWhatIf self = { { 0 } };
  guint    n_incomes = 0;

  self.dials[EB_WHAT_IF_PAYMENT] = EB_WHAT_IF_FOLLOWS;
  for (gsize i = 0; i < n_lines; i++)
    {
      const EbWhatIfDial dial = dial_of (lines[i].group, n_incomes);

      if (lines[i].group == EB_MONEY_GROUP_INCOME)
        n_incomes++;
      if (lines[i].counts)
        turn_up (&self.dials[dial], lines[i].amount);
    }
  return self;
}

/**
 * eb_what_if_to_lines:
 * @self: a month as it might be
 * @names: (array): the name of each dial
 *
 * Returns: (transfer full) (element-type EbMoneyLine): a line for each dial
 */
GArray *
eb_what_if_to_lines (const EbWhatIf    *self,
                     const char *const *names)
{
  GArray *lines = eb_money_lines_new ();

  for (guint dial = 0; dial < EB_N_WHAT_IF_DIALS; dial++)
    {
      const EbAmount amount = self->dials[dial];

      eb_money_lines_add (lines, dial_groups[dial], names[dial], MAX (amount, 0), amount >= 0);
    }
  return lines;
}

/* --- The arithmetic ------------------------------------------------------------------ */

/**
 * eb_what_if_reckon:
 * @self: a month as it might be
 *
 * As eb_contribution_reckon (), without allocating: it is done for each frame of a
 * slider's move.
 *
 * Returns: the arithmetic
 */
EbContribution
eb_what_if_reckon (const EbWhatIf *self)
{
  EbMoneyLine    lines[EB_N_WHAT_IF_DIALS] = { 0 };
  EbContribution sheet = { 0 };

  g_return_val_if_fail (self != NULL, sheet);

  for (guint dial = 0; dial < EB_N_WHAT_IF_DIALS; dial++)
    {
      lines[dial].group = dial_groups[dial];
      lines[dial].amount = CLAMP (self->dials[dial], 0, EB_AMOUNT_MAX);
      lines[dial].counts = self->dials[dial] >= 0;
    }
  /* Seven amounts within their bounds always add up. */
  eb_contribution_reckon (lines, G_N_ELEMENTS (lines), &sheet, NULL);
  return sheet;
}

static EbAmount
take (EbAmount *rest,
      EbAmount  wanted)
{
  const EbAmount taken = CLAMP (wanted, 0, *rest);

  *rest -= taken;
  return taken;
}

/**
 * eb_what_if_split:
 * @sheet: the arithmetic of a month
 * @parts: (out) (array fixed-size=5): what the income goes to; all but the missing part
 *   add up to it
 */
void
eb_what_if_split (const EbContribution *sheet,
                  EbAmount              parts[EB_N_MONEY_PARTS])
{
  EbAmount rest = MAX (sheet->income, 0);

  parts[EB_MONEY_PART_PAYMENT] = take (&rest, sheet->payment);
  parts[EB_MONEY_PART_EXPENSES] = take (&rest, sheet->expenses);
  parts[EB_MONEY_PART_SAVINGS] = take (&rest, sheet->savings);
  parts[EB_MONEY_PART_FREE] = rest;
  parts[EB_MONEY_PART_MISSING] = MAX (-sheet->room, 0);
}

/**
 * eb_what_if_say:
 * @sheet: the arithmetic of a month
 *
 * Returns: what there is to say about it
 */
EbWhatIfSaid
eb_what_if_say (const EbContribution *sheet)
{
  const EbAmount without = sheet->room + sheet->payment; /* room if nothing were paid */
  EbWhatIfSaid   said = { EB_WHAT_IF_ROOM, sheet->payment, 0 };

  if (sheet->income == 0 && sheet->payment == 0 && sheet->expenses == 0 && sheet->savings == 0)
    {
      said.verdict = EB_WHAT_IF_EMPTY;
    }
  else if (without < 0)
    {
      said.verdict = EB_WHAT_IF_NO_ROOM;
      said.missing = -without;
    }
  else if (MAX (sheet->payment, sheet->proposed) > without)
    {
      said.verdict = EB_WHAT_IF_LIMIT;
      said.payment = sheet->payment > without ? sheet->payment : sheet->proposed;
      said.missing = said.payment - without;
    }
  return said;
}

/**
 * eb_what_if_spread:
 * @now: a month as it is
 * @then: a month as it might be
 * @from: the first month that is as @then, 0 to 11
 * @n_months: how many of them there are
 * @year: (out): twelve months
 */
void
eb_what_if_spread (const EbContribution *now,
                   const EbContribution *then,
                   guint                 from,
                   guint                 n_months,
                   EbWhatIfYear         *year)
{
  EbAmount sum = 0;

  g_return_if_fail (year != NULL);

  for (guint i = 0; i < EB_WHAT_IF_MONTHS; i++)
    {
      const gboolean is_then = i >= from && i - from < n_months;

      year->month[i] = is_then ? then->after : now->after;
      sum += year->month[i];
      year->running[i] = sum;
    }
}
