/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-budget-draft.h"

#define LINES_TYPE "a(sssb)"

static void
clear_line (gpointer data)
{
  EbBudgetLine *line = data;

  g_clear_pointer (&line->name, g_free);
  g_clear_pointer (&line->amount, g_free);
}

/**
 * eb_budget_draft_new:
 *
 * Returns: (transfer full) (element-type EbBudgetLine): no lines yet
 */
GArray *
eb_budget_draft_new (void)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (EbBudgetLine));

  g_array_set_clear_func (lines, clear_line);
  return lines;
}

/**
 * eb_budget_draft_add:
 * @lines: (element-type EbBudgetLine): what is being written
 * @part: where it stands
 * @name: what it is, as typed
 * @amount: how much, as typed
 * @counts: whether it is ticked
 */
void
eb_budget_draft_add (GArray      *lines,
                     EbBudgetPart part,
                     const char  *name,
                     const char  *amount,
                     gboolean     counts)
{
  const EbBudgetLine line = { .part = part, .name = g_strdup (name), .amount = g_strdup (amount), .counts = counts };

  g_array_append_val (lines, line);
}

/**
 * eb_budget_draft_new_from_worksheet:
 * @worksheet: a budget as it was saved
 *
 * Returns: (transfer full) (element-type EbBudgetLine): its lines, to be changed
 */
GArray *
eb_budget_draft_new_from_worksheet (EbWorksheet *worksheet)
{
  GArray            *lines = eb_budget_draft_new ();
  gsize              n = 0;
  const EbMoneyLine *saved = eb_worksheet_get_lines (worksheet, &n);

  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *amount = saved[i].amount == 0 ? g_strdup ("") : eb_amount_to_text (saved[i].amount);

      eb_budget_draft_add (lines, eb_budget_part_of (saved[i].group), saved[i].name, amount, saved[i].counts);
    }
  return lines;
}

/**
 * eb_budget_draft_new_from_variant:
 * @kept: what eb_budget_draft_to_variant() made
 *
 * Returns: (transfer full) (element-type EbBudgetLine): what was being written
 */
GArray *
eb_budget_draft_new_from_variant (GVariant *kept)
{
  GArray *lines = eb_budget_draft_new ();
  g_autoptr (GVariant) stored = g_variant_lookup_value (kept, "lines", G_VARIANT_TYPE (LINES_TYPE));
  const gsize n = stored == NULL ? 0 : g_variant_n_children (stored);

  for (gsize i = 0; i < n; i++)
    {
      const char  *nick = NULL;
      const char  *name = NULL;
      const char  *amount = NULL;
      gboolean     counts = FALSE;
      EbMoneyGroup group = EB_MONEY_GROUP_EXPENSE;

      g_variant_get_child (stored, i, "(&s&s&sb)", &nick, &name, &amount, &counts);
      if (eb_money_group_from_nick (nick, &group))
        eb_budget_draft_add (lines, eb_budget_part_of (group), name, amount, counts);
    }
  return lines;
}

/**
 * eb_budget_draft_to_variant:
 * @lines: (element-type EbBudgetLine): what is being written
 *
 * Returns: (transfer floating): an a{sv} to keep
 */
GVariant *
eb_budget_draft_to_variant (const GArray *lines)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (LINES_TYPE));
  g_auto (GVariantBuilder) draft = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  for (guint i = 0; i < lines->len; i++)
    {
      const EbBudgetLine *line = &g_array_index (lines, EbBudgetLine, i);

      g_variant_builder_add (&builder, "(sssb)", eb_money_group_to_nick (eb_budget_part_to_group (line->part)), line->name, line->amount, line->counts);
    }
  g_variant_builder_add (&draft, "{sv}", "lines", g_variant_builder_end (&builder));
  return g_variant_builder_end (&draft);
}

/**
 * eb_budget_draft_begin:
 * @lines: (element-type EbBudgetLine): what is being written
 * @binder: the open binder
 * @seat: the youth
 * @place: where to keep it
 * @error: return location for a #GError
 *
 * Returns: whether it is kept there; %FALSE without an error: something is begun there
 *   already, and stays
 */
gboolean
eb_budget_draft_begin (const GArray *lines,
                       EbBinder     *binder,
                       EbSeat       *seat,
                       const char   *place,
                       GError      **error)
{
  g_autoptr (GError) unread = NULL;
  g_autoptr (GVariant) begun = eb_binder_load_own_draft (binder, seat, place, &unread);

  if (unread != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&unread));
      return FALSE;
    }
  return begun == NULL && eb_binder_save_own_draft (binder, seat, place, eb_budget_draft_to_variant (lines), error);
}
