/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-money.h"
#include "eb-money-private.h"
#include "eb-money-write.h"
#include "eb-text.h"
#include "eb-vault.h"

static gboolean
check_keeper (EbBinder       *self,
              EbSeat         *by,
              EbWorksheetKind kind,
              gboolean        in_room,
              GError        **error)
{
  if (!in_room)
    return eb_binder_find_writer (self, by, error) != NULL;
  if (kind != EB_WORKSHEET_BUDGET || !eb_binder_is_alone (self))
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "the room is the youth's alone");
  return eb_money_check_actor (self, by, EB_ACTOR_YOUTH, error);
}

/* NULL: they will not do. */
static GVariant *
lines_variant (GArray  *lines,
               GError **error)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ssxb)"));

  if (lines->len > EB_WORKSHEET_MAX_LINES)
    {
      g_set_error_literal (error, EB_TEXT_ERROR, EB_TEXT_ERROR_TOO_LONG, "too many lines");
      return NULL;
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const EbMoneyLine *line = &g_array_index (lines, EbMoneyLine, i);
      g_autofree char   *name = eb_text_clean_line_optional (line->name, EB_WORKSHEET_MAX_NAME_CHARS, error);

      if (name == NULL || !eb_money_check_amount (line->amount, 0, error))
        return NULL;
      g_variant_builder_add (&builder, "(ssxb)", eb_money_group_to_nick (line->group), name, line->amount, line->counts);
    }
  return g_variant_builder_end (&builder);
}

/**
 * eb_binder_keep_worksheet:
 * @self: the binder
 * @by: anybody in it; the youth alone for one in the room
 * @kind: what it is for
 * @title: (nullable): a name for it
 * @in_room: a budget for nobody else's eyes; only while the youth sits alone
 * @lines: (element-type EbMoneyLine): at most %EB_WORKSHEET_MAX_LINES
 * @error: return location for a #GError (%EB_BINDER_ERROR_NOT_ALLOWED, EB_TEXT_ERROR,
 *   EB_AMOUNT_ERROR)
 *
 * Returns: (transfer none) (nullable): what was saved; %NULL on error
 */
EbWorksheet *
eb_binder_keep_worksheet (EbBinder       *self,
                          EbSeat         *by,
                          EbWorksheetKind kind,
                          const char     *title,
                          gboolean        in_room,
                          GArray         *lines,
                          GError        **error)
{
  g_autoptr (GVariantDict) dict = eb_money_start ("worksheet");
  GVariant  *stored = NULL;
  const EbId record = eb_vault_random_id ();

  g_return_val_if_fail (EB_IS_BINDER (self), NULL);
  g_return_val_if_fail (kind < EB_N_WORKSHEETS && lines != NULL, NULL);

  if (!check_keeper (self, by, kind, in_room, error) || !eb_money_put_line (dict, "title", title, EB_WORKSHEET_MAX_TITLE_CHARS, error))
    return NULL;
  stored = lines_variant (lines, error);
  if (stored == NULL)
    return NULL;
  g_variant_dict_insert_value (dict, "lines", stored);
  g_variant_dict_insert (dict, "what", "s", eb_worksheet_kind_to_nick (kind));
  return eb_binder_write_one (self, by, in_room ? EB_DOOR_ROOM : EB_DOOR_ECONOMY, &record, NULL, g_variant_dict_end (dict), error) ? eb_money_find_worksheet_by_record (self->money, &record) : NULL;
}
