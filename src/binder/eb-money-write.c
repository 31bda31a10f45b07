/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-money-write.h"

#include "eb-text.h"

gboolean
eb_money_check_amount (EbAmount amount,
                       EbAmount least,
                       GError **error)
{
  if (amount < least)
    {
      g_set_error_literal (error, EB_AMOUNT_ERROR, amount < 0 ? EB_AMOUNT_ERROR_NEGATIVE : EB_AMOUNT_ERROR_EMPTY, "too small an amount");
      return FALSE;
    }
  if (amount > EB_AMOUNT_MAX)
    {
      g_set_error_literal (error, EB_AMOUNT_ERROR, EB_AMOUNT_ERROR_TOO_LARGE, "too large an amount");
      return FALSE;
    }
  return TRUE;
}

gboolean
eb_money_check_actor (EbBinder *self,
                      EbSeat   *by,
                      EbActor   actor,
                      GError  **error)
{
  EbPerson *person = eb_binder_find_writer (self, by, error);

  if (person == NULL)
    return FALSE;
  return eb_person_get_actor (person) == actor || eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "that is the other side's to say");
}

GVariantDict *
eb_money_start (const char *kind)
{
  GVariantDict *dict = g_variant_dict_new (NULL);

  g_variant_dict_insert (dict, "kind", "s", kind);
  return dict;
}

void
eb_money_put_day (GVariantDict *dict,
                  const char   *key,
                  EbDate        day)
{
  if (eb_date_is_set (day))
    g_variant_dict_insert (dict, key, "i", eb_date_to_days (day));
}

gboolean
eb_money_put_line (GVariantDict *dict,
                   const char   *key,
                   const char   *typed,
                   glong         max_chars,
                   GError      **error)
{
  g_autofree char *line = eb_text_clean_line_optional (typed, max_chars, error);

  if (line == NULL)
    return FALSE;
  if (*line != '\0')
    g_variant_dict_insert (dict, key, "s", line);
  return TRUE;
}

void
eb_money_put_settled (GVariantDict *dict,
                      GVariant     *settles)
{
  if (settles != NULL)
    g_variant_dict_insert_value (dict, "settles", settles);
}

gboolean
eb_money_write (EbBinder     *self,
                EbSeat       *by,
                GVariantDict *dict,
                GError      **error)
{
  return eb_binder_write_one (self, by, EB_DOOR_ECONOMY, NULL, NULL, g_variant_dict_end (dict), error);
}

gboolean
eb_money_write_next (EbBinder          *self,
                     EbSeat            *by,
                     const EbId        *record,
                     const EbId        *head,
                     GVariantDict      *dict,
                     const char *const *optional,
                     GError           **error)
{
  g_autoptr (GVariant) ours = g_variant_ref_sink (g_variant_dict_end (dict));
  g_autoptr (GVariant) kept = g_variant_ref_sink (eb_binder_keep_unknown (self, head, ours));
  g_autoptr (GVariantDict) said = g_variant_dict_new (ours);
  g_autoptr (GVariantDict) next = g_variant_dict_new (kept);

  for (gsize i = 0; optional[i] != NULL; i++)
    if (!g_variant_dict_contains (said, optional[i]))
      g_variant_dict_remove (next, optional[i]);
  return eb_binder_write_one (self, by, EB_DOOR_ECONOMY, record, head, g_variant_dict_end (next), error);
}
