/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-contribution.h"

#include "eb-nick.h"

/* Stored in binders: never change one, never reuse one. */
static const char *const group_nicks[] = {
  [EB_MONEY_GROUP_INCOME] = "income",
  [EB_MONEY_GROUP_HOUSING] = "housing",
  [EB_MONEY_GROUP_EXPENSE] = "expense",
  [EB_MONEY_GROUP_SAVING] = "saving",
  [EB_MONEY_GROUP_PAYMENT] = "payment",
};

G_STATIC_ASSERT (G_N_ELEMENTS (group_nicks) == EB_N_MONEY_GROUPS);

/* --- Lines ------------------------------------------------------------------------- */

/**
 * eb_money_group_to_nick:
 * @group: what a line is about
 *
 * Returns: (transfer none): the name it is stored by
 */
const char *
eb_money_group_to_nick (EbMoneyGroup group)
{
  g_return_val_if_fail ((guint) group < G_N_ELEMENTS (group_nicks), NULL);

  return group_nicks[group];
}

/**
 * eb_money_group_from_nick:
 * @nick: (nullable): a stored name
 * @group: (out): what it says; left alone when @nick names nothing
 *
 * Returns: whether @nick names a group
 */
gboolean
eb_money_group_from_nick (const char   *nick,
                          EbMoneyGroup *group)
{
  int value = 0;

  g_return_val_if_fail (group != NULL, FALSE);

  if (!eb_nick_find (group_nicks, G_N_ELEMENTS (group_nicks), nick, &value))
    return FALSE;

  *group = (EbMoneyGroup) value;
  return TRUE;
}

/**
 * eb_money_line_clear:
 * @line: a line
 *
 * Frees what is in @line.
 */
void
eb_money_line_clear (EbMoneyLine *line)
{
  g_return_if_fail (line != NULL);

  g_clear_pointer (&line->name, g_free);
}

static void
clear_line (gpointer line)
{
  eb_money_line_clear (line);
}

/**
 * eb_money_lines_new:
 *
 * Returns: (transfer full) (element-type EbMoneyLine): no lines yet
 */
GArray *
eb_money_lines_new (void)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (EbMoneyLine));

  g_array_set_clear_func (lines, clear_line);
  return lines;
}

/**
 * eb_money_lines_add:
 * @lines: (element-type EbMoneyLine): from eb_money_lines_new ()
 * @group: what the line is about
 * @name: its name
 * @amount: per month
 * @counts: whether it is in the sums
 *
 * Adds a line at the end.
 */
void
eb_money_lines_add (GArray      *lines,
                    EbMoneyGroup group,
                    const char  *name,
                    EbAmount     amount,
                    gboolean     counts)
{
  const EbMoneyLine line = {
    .group = group,
    .name = g_strdup (name),
    .amount = amount,
    .counts = counts,
  };

  g_return_if_fail (lines != NULL);

  g_array_append_val (lines, line);
}

/* --- The arithmetic ---------------------------------------------------------------- */

/* What each group comes to; @is_put_in: there is a payment, be it of 0. */
static gboolean
sum_groups (const EbMoneyLine *lines,
            gsize              n_lines,
            EbAmount           sums[EB_N_MONEY_GROUPS],
            gboolean          *is_put_in)
{
  for (gsize i = 0; i < n_lines; i++)
    {
      const EbMoneyLine *line = &lines[i];

      if (!line->counts)
        continue;
      if (!eb_amount_add (sums[line->group], line->amount, &sums[line->group]))
        return FALSE;
      *is_put_in |= line->group == EB_MONEY_GROUP_PAYMENT;
    }
  return TRUE;
}

static gboolean
take_off (EbContribution *self)
{
  EbAmount free_after = 0; /* without any payment */
  EbAmount free_saved = 0;

  if (!eb_amount_add (self->income, -self->payment, &self->left) ||
      !eb_amount_add (self->left, -self->expenses, &self->after) ||
      !eb_amount_add (self->after, -self->savings, &self->room) ||
      !eb_amount_add (self->income, -self->expenses, &free_after) ||
      !eb_amount_add (free_after, -self->savings, &free_saved))
    return FALSE;

  self->largest = CLAMP (free_saved, 0, self->proposed);
  return TRUE;
}

/**
 * eb_contribution_reckon:
 * @lines: (array length=n_lines): incomes, housing, expenses, savings and a payment to
 *   try; none of them below 0
 * @n_lines: how many
 * @result: (out): the arithmetic, line by line; left alone when it fails
 * @error: return location for a #GError
 *
 * Does the open arithmetic of a talk about egenbetaling. It says what is left and
 * where there is no room; it never says what is right.
 *
 * Returns: FALSE with %EB_AMOUNT_ERROR_TOO_LARGE when a sum does not fit
 */
gboolean
eb_contribution_reckon (const EbMoneyLine *lines,
                        gsize              n_lines,
                        EbContribution    *result,
                        GError           **error)
{
  EbAmount       sums[EB_N_MONEY_GROUPS] = { 0 };
  gboolean       is_put_in = FALSE;
  EbContribution sheet = { 0 };

  g_return_val_if_fail (lines != NULL || n_lines == 0, FALSE);
  g_return_val_if_fail (result != NULL, FALSE);

  if (sum_groups (lines, n_lines, sums, &is_put_in))
    {
      sheet.income = sums[EB_MONEY_GROUP_INCOME];
      sheet.housing = sums[EB_MONEY_GROUP_HOUSING];
      sheet.expenses = sums[EB_MONEY_GROUP_EXPENSE];
      sheet.savings = sums[EB_MONEY_GROUP_SAVING];
      sheet.proposed = MIN (sheet.housing, sheet.income);
      sheet.payment = is_put_in ? sums[EB_MONEY_GROUP_PAYMENT] : sheet.proposed;
      if (take_off (&sheet))
        {
          *result = sheet;
          return TRUE;
        }
    }

  g_set_error_literal (error, EB_AMOUNT_ERROR, EB_AMOUNT_ERROR_TOO_LARGE, "The sum is too large");
  return FALSE;
}
