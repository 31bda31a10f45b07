/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-money.h"
#include "eb-money-private.h"
#include "eb-money-write.h"
#include "eb-text.h"
#include "eb-vault.h"

/* What is saved is the youth's alone to say. */
static gboolean
check_saver (EbBinder *self,
             EbSeat   *youth,
             EbSaving *saving,
             GError  **error)
{
  if (!eb_money_check_actor (self, youth, EB_ACTOR_YOUTH, error))
    return FALSE;
  if (saving != NULL && eb_money_find_saving (self->money, eb_saving_get_record (saving)) != saving)
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "not of this binder");
  return TRUE;
}

/**
 * eb_binder_write_saving:
 * @self: the binder
 * @youth: the youth
 * @saving: (nullable): what it is about; %NULL: something new
 * @title: what is saved for; one line, not empty
 * @target: what it costs, in øre; 0: not set
 * @when: by when; may be unset
 * @end: how it ended, or that it goes on
 * @error: return location for a #GError (%EB_BINDER_ERROR_NOT_ALLOWED, EB_TEXT_ERROR,
 *   EB_AMOUNT_ERROR, %EB_BINDER_ERROR_DATE)
 *
 * Returns: (transfer none) (nullable): it; %NULL on error
 */
EbSaving *
eb_binder_write_saving (EbBinder   *self,
                        EbSeat     *youth,
                        EbSaving   *saving,
                        const char *title,
                        EbAmount    target,
                        EbDate      when,
                        EbSavingEnd end,
                        GError    **error)
{
  static const char *const optional[] = { "target", "when", "over", "how", "settles", NULL };
  g_autoptr (GVariantDict) dict = eb_money_start ("saving");
  g_autofree char *line = NULL;
  const EbId       record = eb_vault_random_id ();

  g_return_val_if_fail (EB_IS_BINDER (self), NULL);
  g_return_val_if_fail (saving == NULL || EB_IS_SAVING (saving), NULL);

  line = check_saver (self, youth, saving, error) ? eb_text_clean_line (title, EB_SAVING_MAX_TITLE_CHARS, error) : NULL;
  if (line == NULL || !eb_money_check_amount (target, 0, error))
    return NULL;
  if (eb_date_is_set (when) && !eb_date_is_valid (when))
    {
      eb_binder_fail (error, EB_BINDER_ERROR_DATE, "no such day");
      return NULL;
    }

  g_variant_dict_insert (dict, "title", "s", line);
  if (target > 0)
    g_variant_dict_insert (dict, "target", "x", target);
  eb_money_put_day (dict, "when", when);
  if (end != EB_SAVING_GOES_ON)
    g_variant_dict_insert (dict, "over", "b", TRUE);
  if (eb_saving_end_to_nick (end) != NULL)
    g_variant_dict_insert (dict, "how", "s", eb_saving_end_to_nick (end));
  if (saving != NULL)
    eb_money_put_settled (dict, eb_saving_settle (saving));
  if (saving != NULL)
    return eb_money_write_next (self, youth, eb_saving_get_record (saving), eb_saving_get_head (saving), dict, optional, error) ? saving : NULL;
  return eb_binder_write_one (self, youth, EB_DOOR_ECONOMY, &record, NULL, g_variant_dict_end (dict), error) ? eb_money_find_saving (self->money, &record) : NULL;
}

/**
 * eb_binder_save_money:
 * @self: the binder
 * @youth: the youth
 * @saving: what it is put aside for
 * @amount: in øre, not 0; below 0: taken out, not more than is in it
 * @day: when; not after today
 * @from_pocket: out of, or back to, the pocket money that was received
 * @note: (nullable): one line
 * @error: return location for a #GError (%EB_BINDER_ERROR_NOT_ALLOWED,
 *   %EB_BINDER_ERROR_DATE, EB_AMOUNT_ERROR (%EB_AMOUNT_ERROR_TOO_LARGE also for more than
 *   is in it), EB_TEXT_ERROR)
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_save_money (EbBinder   *self,
                      EbSeat     *youth,
                      EbSaving   *saving,
                      EbAmount    amount,
                      EbDate      day,
                      gboolean    from_pocket,
                      const char *note,
                      GError    **error)
{
  g_autoptr (GVariantDict) dict = eb_money_start ("saving-move");

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_SAVING (saving), FALSE);

  if (!check_saver (self, youth, saving, error) || !eb_money_check_amount (ABS (amount), 1, error))
    return FALSE;
  if (!eb_date_is_valid (day) || eb_date_compare (day, self->today) > 0)
    return eb_binder_fail (error, EB_BINDER_ERROR_DATE, "not a day that has been");
  if (amount < 0 && -amount > eb_saving_get_saved (saving, self->today))
    {
      g_set_error_literal (error, EB_AMOUNT_ERROR, EB_AMOUNT_ERROR_TOO_LARGE, "more than is in it");
      return FALSE;
    }
  if (!eb_money_put_line (dict, "note", note, EB_MONEY_MAX_NOTE_CHARS, error))
    return FALSE;

  g_variant_dict_insert_value (dict, "saving", eb_payload_id (eb_saving_get_record (saving)));
  g_variant_dict_insert (dict, "amount", "x", amount);
  g_variant_dict_insert (dict, "pocket", "b", from_pocket != FALSE);
  eb_money_put_day (dict, "day", day);
  return eb_money_write (self, youth, dict, error);
}
