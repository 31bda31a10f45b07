/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-money.h"
#include "eb-money-private.h"
#include "eb-money-write.h"
#include "eb-text.h"
#include "eb-vault.h"

/* Only who wrote it in may correct it, and not after it was taken back. */
static gboolean
check_writer (EbBinder   *self,
              EbSeat     *by,
              EbDecision *decision,
              GError    **error)
{
  const EbPerson *person = eb_binder_find_writer (self, by, error);

  if (person == NULL)
    return FALSE;
  if (decision == NULL)
    return TRUE;
  if (eb_money_find_decision_by_record (self->money, eb_decision_get_record (decision)) != decision ||
      eb_decision_get_author (decision) != person || eb_decision_is_gone (decision))
    return eb_binder_fail (error, EB_BINDER_ERROR_NOT_ALLOWED, "not theirs to correct");
  return TRUE;
}

/* An unset @day will do. */
static gboolean
is_since (EbDate day,
          EbDate since)
{
  return !eb_date_is_set (day) || (eb_date_is_valid (day) && eb_date_compare (day, since) >= 0);
}

static gboolean
check_days (EbBinder              *self,
            const EbDecisionWords *words,
            GError               **error)
{
  if (!eb_date_is_valid (words->from) || !is_since (words->to, words->from))
    return eb_binder_fail (error, EB_BINDER_ERROR_DATE, "it ends before it begins");
  if (!eb_date_is_valid (words->received) || eb_date_compare (words->received, self->today) > 0 || !is_since (words->complain, words->received))
    return eb_binder_fail (error, EB_BINDER_ERROR_DATE, "not a day on which it came, or could be complained of");
  return TRUE;
}

static gboolean
put_letter (GVariantDict          *dict,
            const EbDecisionWords *words,
            GError               **error)
{
  g_autofree char *name = NULL;

  if (words->letter == NULL)
    return TRUE;
  name = eb_text_clean_line (words->letter_name == NULL ? "" : words->letter_name, EB_DECISION_MAX_NAME_CHARS, error);
  if (name == NULL)
    return FALSE;
  if (g_bytes_get_size (words->letter) > EB_DECISION_MAX_LETTER_BYTES)
    {
      g_set_error_literal (error, EB_TEXT_ERROR, EB_TEXT_ERROR_TOO_LONG, "too large a letter");
      return FALSE;
    }
  g_variant_dict_insert (dict, "letter-name", "s", name);
  g_variant_dict_insert_value (dict, "letter", g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, words->letter, TRUE));
  return TRUE;
}

/* NULL: the words will not do. */
static GVariantDict *
decision_payload (EbBinder              *self,
                  const EbDecisionWords *words,
                  GError               **error)
{
  g_autoptr (GVariantDict) dict = eb_money_start ("decision");

  if (!eb_money_check_amount (words->amount, 0, error) || !check_days (self, words, error) ||
      !eb_money_put_line (dict, "reference", words->reference, EB_DECISION_MAX_REFERENCE_CHARS, error) ||
      !put_letter (dict, words, error))
    return NULL;
  g_variant_dict_insert (dict, "amount", "x", words->amount);
  eb_money_put_day (dict, "from", words->from);
  eb_money_put_day (dict, "to", words->to);
  eb_money_put_day (dict, "received", words->received);
  eb_money_put_day (dict, "complain", words->complain);
  return g_steal_pointer (&dict);
}

/**
 * eb_binder_write_decision:
 * @self: the binder
 * @by: anybody in it; only its author for one that is there
 * @decision: (nullable): what is corrected; %NULL: a new one
 * @words: all that it says
 * @error: return location for a #GError (%EB_BINDER_ERROR_NOT_ALLOWED,
 *   %EB_BINDER_ERROR_DATE, EB_AMOUNT_ERROR, EB_TEXT_ERROR for the reference and the
 *   letter: %EB_TEXT_ERROR_TOO_LONG also for one of too many bytes)
 *
 * Returns: (transfer none) (nullable): it; %NULL on error
 */
EbDecision *
eb_binder_write_decision (EbBinder              *self,
                          EbSeat                *by,
                          EbDecision            *decision,
                          const EbDecisionWords *words,
                          GError               **error)
{
  static const char *const optional[] = { "to", "complain", "reference", "letter", "letter-name", "settles", NULL };
  g_autoptr (GVariantDict) dict = NULL;
  const EbId record = decision == NULL ? eb_vault_random_id () : *eb_decision_get_record (decision);
  gboolean   stored = FALSE;

  g_return_val_if_fail (EB_IS_BINDER (self), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  dict = check_writer (self, by, decision, error) ? decision_payload (self, words, error) : NULL;
  if (dict == NULL)
    return NULL;
  if (decision != NULL)
    eb_money_put_settled (dict, eb_decision_settle (decision));
  if (decision == NULL)
    stored = eb_binder_write_one (self, by, EB_DOOR_ECONOMY, &record, NULL, g_variant_dict_end (dict), error);
  else
    stored = eb_money_write_next (self, by, &record, eb_decision_get_head (decision), dict, optional, error);
  if (!stored || !eb_binder_refresh_dates (self, error))
    return NULL;
  return eb_money_find_decision_by_record (self->money, &record);
}

/**
 * eb_binder_drop_decision:
 * @self: the binder
 * @by: its author
 * @decision: what was written in by mistake
 * @error: return location for a #GError (%EB_BINDER_ERROR_NOT_ALLOWED)
 *
 * For good. What was written stays in the file, and readable.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
eb_binder_drop_decision (EbBinder   *self,
                         EbSeat     *by,
                         EbDecision *decision,
                         GError    **error)
{
  g_autoptr (GVariantDict) dict = eb_money_start ("decision");

  g_return_val_if_fail (EB_IS_BINDER (self), FALSE);
  g_return_val_if_fail (EB_IS_DECISION (decision), FALSE);

  if (!check_writer (self, by, decision, error))
    return FALSE;
  g_variant_dict_insert (dict, "gone", "b", TRUE);
  return eb_binder_write_one (self, by, EB_DOOR_ECONOMY, eb_decision_get_record (decision), eb_decision_get_head (decision), g_variant_dict_end (dict), error) &&
         eb_binder_refresh_dates (self, error);
}
