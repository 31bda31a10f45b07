/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-money-private.h"
#include "money-fixture.h"
#include "notes-fixture.h"

/* What a patched program could say of money with the right door key. */

typedef struct
{
  Who         by;
  Who         as;
  EbDoor      door;
  const EbId *record;
  const EbId *parent;
  GVariant   *payload;
} Forgery;

static void
assert_refused (Home          *home,
                const Forgery *forgeries,
                guint          n)
{
  const guint broken = eb_binder_get_broken (home->binder);

  for (guint i = 0; i < n; i++)
    {
      const Forgery   *forgery = &forgeries[i];
      g_autofree char *before = money_describe (home);
      g_autofree char *after = NULL;

      g_test_message ("forgery %u", i);
      notes_append (home, forgery->by, forgery->as, forgery->door, forgery->record, forgery->parent, forgery->payload);
      money_reopen (home);
      after = money_describe (home);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, broken + i + 1);
    }
}

/* Of days: 20778 is HOME_TODAY. */
#define P(...) g_variant_new_parsed (__VA_ARGS__)
#define ECONOMY EB_DOOR_ECONOMY

static void
assert_kept (Home     *home,
             Who       who,
             GVariant *payload)
{
  const guint      broken = eb_binder_get_broken (home->binder);
  g_autofree char *before = money_describe (home);
  g_autofree char *after = NULL;

  notes_append (home, who, who, ECONOMY, NULL, NULL, payload);
  money_reopen (home);
  after = money_describe (home);
  g_assert_cmpstr (after, !=, before);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, broken);
}

/* From when each of the pocket money's plans, or rates, holds. */
static void
assert_begins (Home       *home,
               gboolean    is_rate,
               const char *expected)
{
  const EbAllowance *allowance = eb_money_get_allowance (eb_binder_get_money (home->binder), EB_LEDGER_POCKET);
  g_autoptr (GString) all = g_string_new (NULL);

  for (gsize i = 0; i < (is_rate ? allowance->n_own : allowance->n_plans); i++)
    g_string_append_printf (all, "%s%d", i == 0 ? "" : " ", eb_date_to_days (is_rate ? allowance->own[i].from : allowance->plans[i].from));
  g_assert_cmpstr (all->str, ==, expected);
}

/* What would change an old week holds from the day on which it was written. */
static void
test_plans (Home         *home,
            gconstpointer data)
{
  const EbId    other = eb_vault_random_id ();
  const Forgery first[] = {
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, NULL, P ("{'kind': <'pay-plan'>, 'ledger': <'pocket'>, 'from': <20700>, 'every': <'week'>, 'day': <uint32 5>, 'mode': <'cash'>}") },
    { AMIRA, AMIRA, EB_DOOR_ENTRY, NULL, NULL, P ("{'kind': <'pay-plan'>, 'ledger': <'pocket'>, 'from': <20700>, 'every': <'week'>, 'day': <uint32 5>, 'mode': <'cash'>}") },
    { AMIRA, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'pay-plan'>, 'ledger': <'pocket'>, 'from': <20700>, 'every': <'week'>, 'day': <uint32 5>, 'mode': <'cash'>}") },
    { AMIRA, MALTE, ECONOMY, NULL, NULL, P ("{'kind': <'pay-plan'>, 'ledger': <'pocket'>, 'from': <20700>, 'every': <'week'>, 'day': <uint32 5>, 'mode': <'cash'>}") },
    { AMIRA, AMIRA, ECONOMY, NULL, &other, P ("{'kind': <'pay-plan'>, 'ledger': <'pocket'>, 'from': <20700>, 'every': <'week'>, 'day': <uint32 5>, 'mode': <'cash'>}") },
    { AMIRA, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'pay-plan'>, 'ledger': <'purse'>, 'from': <20700>, 'every': <'week'>, 'day': <uint32 5>, 'mode': <'cash'>}") },
    { AMIRA, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'pay-plan'>, 'ledger': <'pocket'>, 'every': <'week'>, 'day': <uint32 5>, 'mode': <'cash'>}") },
    { AMIRA, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'pay-plan'>, 'ledger': <'pocket'>, 'from': <20700>, 'every': <'week'>, 'day': <uint32 8>, 'mode': <'cash'>}") },
    { AMIRA, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'pay-plan'>, 'ledger': <'pocket'>, 'from': <20700>, 'every': <'week'>, 'mode': <'cash'>}") },
    { AMIRA, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'pay-plan'>, 'ledger': <'pocket'>, 'from': <20700>, 'every': <'day'>, 'day': <uint32 5>, 'mode': <'cash'>}") },
    { AMIRA, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'pay-plan'>, 'ledger': <'pocket'>, 'from': <20700>, 'every': <'week'>, 'day': <uint32 5>, 'mode': <'shells'>}") },
    { AMIRA, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'pay-plan'>, 'ledger': <'pocket'>, 'from': <20700>, 'every': <'week'>, 'day': <uint32 5>, 'mode': <'cash'>, 'why': <' x'>}") },
  };
  assert_refused (home, first, G_N_ELEMENTS (first));
  assert_kept (home, AMIRA, P ("{'kind': <'pay-plan'>, 'ledger': <'pocket'>, 'from': <20700>, 'every': <'week'>, 'day': <uint32 5>, 'mode': <'cash'>}"));
  assert_kept (home, LONE, P ("{'kind': <'pay-plan'>, 'ledger': <'pocket'>, 'from': <20776>, 'every': <'month'>, 'day': <uint32 31>, 'mode': <'cash'>}"));
  assert_begins (home, FALSE, "20700 20778");
  assert_kept (home, LONE, P ("{'kind': <'pay-plan'>, 'ledger': <'pocket'>, 'from': <20778>, 'every': <'never'>, 'mode': <'cash'>}"));
  assert_begins (home, FALSE, "20700 20778 20778");
}

/* Nor does one hold before there was anybody to be paid, nor before what was said of those days. */
static void
test_early_plans (Home         *home,
                  gconstpointer data)
{
  assert_kept (home, AMIRA, P ("{'kind': <'pay-plan'>, 'ledger': <'pocket'>, 'from': <14377>, 'every': <'week'>, 'day': <uint32 5>, 'mode': <'cash'>}"));
  assert_begins (home, FALSE, "14378");
  assert_kept (home, AMIRA, P ("{'kind': <'pay-plan'>, 'ledger': <'pocket'>, 'from': <-719162>, 'every': <'week'>, 'day': <uint32 4>, 'mode': <'cash'>}"));
  assert_begins (home, FALSE, "14378 20778");
}

static void
test_rates (Home         *home,
            gconstpointer data)
{
  const Forgery first[] = {
    { LONE, LONE, EB_DOOR_JOB, NULL, NULL, P ("{'kind': <'own-rate'>, 'ledger': <'pocket'>, 'from': <20700>, 'amount': <int64 30000>, 'per': <'week'>, 'why': <'mødet'>}") },
    { LONE, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'own-rate'>, 'ledger': <'pocket'>, 'from': <20700>, 'amount': <int64 30000>, 'per': <'week'>, 'why': <'mødet'>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'own-rate'>, 'ledger': <'pocket'>, 'from': <20700>, 'amount': <int64 30000>, 'per': <'week'>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'own-rate'>, 'ledger': <'pocket'>, 'from': <20700>, 'amount': <int64 30000>, 'per': <'week'>, 'why': <''>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'own-rate'>, 'ledger': <'pocket'>, 'from': <20700>, 'amount': <int64 -1>, 'per': <'week'>, 'why': <'mødet'>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'own-rate'>, 'ledger': <'pocket'>, 'from': <20700>, 'amount': <int64 1000000001>, 'per': <'week'>, 'why': <'mødet'>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'own-rate'>, 'ledger': <'pocket'>, 'from': <20700>, 'amount': <30000>, 'per': <'week'>, 'why': <'mødet'>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'own-rate'>, 'ledger': <'pocket'>, 'from': <20700>, 'amount': <int64 30000>, 'per': <'never'>, 'why': <'mødet'>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'own-rate'>, 'ledger': <'pocket'>, 'amount': <int64 30000>, 'per': <'week'>, 'why': <'mødet'>}") },
  };
  const Forgery next[] = {
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'own-income'>, 'from': <20700>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'own-income'>, 'has': <true>}") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, P ("{'kind': <'own-income'>, 'has': <true>, 'from': <20700>}") },
  };

  assert_refused (home, first, G_N_ELEMENTS (first));
  assert_kept (home, LONE, P ("{'kind': <'own-rate'>, 'ledger': <'pocket'>, 'from': <20700>, 'amount': <int64 30000>, 'per': <'week'>, 'why': <'mødet'>}"));
  assert_refused (home, next, G_N_ELEMENTS (next));
  assert_kept (home, AMIRA, P ("{'kind': <'own-rate'>, 'ledger': <'pocket'>, 'from': <20701>, 'amount': <int64 90000>, 'per': <'week'>, 'why': <'mødet'>}"));
  assert_begins (home, TRUE, "20700 20778");
  assert_kept (home, LONE, P ("{'kind': <'own-rate'>, 'ledger': <'pocket'>, 'from': <20778>, 'per': <'week'>, 'why': <'tabellen igen'>}"));
  assert_begins (home, TRUE, "20700 20778 20778");
  assert_kept (home, AMIRA, P ("{'kind': <'own-income'>, 'has': <true>, 'from': <20700>}"));
}

static void
test_payouts (Home         *home,
              gconstpointer data)
{
  const EbId    there = *eb_ledger_row_get_record (money_pay (home, EB_LEDGER_POCKET, MONEY_DAY (11, 20), 100));
  const EbId    other = eb_vault_random_id ();
  const Forgery forgeries[] = {
    { AMIRA, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'payout'>, 'ledger': <'pocket'>, 'amount': <int64 100>, 'day': <20778>, 'mode': <'cash'>}") },
    { AMIRA, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'payout'>, 'ledger': <'pocket'>, 'amount': <int64 100>, 'day': <20778>, 'mode': <'cash'>}") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, P ("{'kind': <'payout'>, 'ledger': <'pocket'>, 'amount': <int64 100>, 'day': <20778>, 'mode': <'cash'>}") },
    { LONE, LONE, ECONOMY, &there, NULL, P ("{'kind': <'payout'>, 'ledger': <'pocket'>, 'amount': <int64 100>, 'day': <20778>, 'mode': <'cash'>}") },
    { LONE, LONE, ECONOMY, &there, &other, P ("{'kind': <'payout'>, 'ledger': <'pocket'>, 'amount': <int64 100>, 'day': <20778>, 'mode': <'cash'>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'payout'>, 'ledger': <'pocket'>, 'amount': <int64 0>, 'day': <20778>, 'mode': <'cash'>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'payout'>, 'ledger': <'pocket'>, 'amount': <int64 -100>, 'day': <20778>, 'mode': <'cash'>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'payout'>, 'ledger': <'pocket'>, 'amount': <int64 9223372036854775807>, 'day': <20778>, 'mode': <'cash'>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'payout'>, 'ledger': <'pocket'>, 'amount': <100.0>, 'day': <20778>, 'mode': <'cash'>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'payout'>, 'ledger': <'pocket'>, 'amount': <int64 100>, 'day': <20780>, 'mode': <'cash'>}") }, /* to come */
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'payout'>, 'ledger': <'pocket'>, 'amount': <int64 100>, 'mode': <'cash'>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'payout'>, 'ledger': <'pocket'>, 'amount': <int64 100>, 'day': <20778>, 'due': <'i dag'>, 'mode': <'cash'>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'payout'>, 'ledger': <'pocket'>, 'amount': <int64 100>, 'day': <20778>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'payout'>, 'amount': <int64 100>, 'day': <20778>, 'mode': <'cash'>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'payout'>, 'ledger': <'pocket'>, 'amount': <int64 100>, 'day': <20778>, 'mode': <'cash'>, 'note': <'a\nb'>}") },
  };

  assert_refused (home, forgeries, G_N_ELEMENTS (forgeries));
  assert_kept (home, LONE, P ("{'kind': <'payout'>, 'ledger': <'pocket'>, 'amount': <int64 100>, 'day': <20778>, 'mode': <'cash'>}"));
}

static void
test_answers (Home         *home,
              gconstpointer data)
{
  EbLedgerRow  *row = money_pay (home, EB_LEDGER_POCKET, MONEY_DAY (11, 20), 100);
  const EbId    payout = *eb_ledger_row_get_record (row);
  const EbId    hers = *eb_ledger_row_get_record (money_correct (home, AMIRA, row, 50));
  const EbId    lones = *eb_ledger_row_get_record (money_correct (home, LONE, row, -50));
  const EbId    other = eb_vault_random_id ();
  const Forgery forgeries[] = {
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'receipt'>, 'payout': <%@ay>, 'received': <true>}", home_id_variant (&payout)) },
    { LONE, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'receipt'>, 'payout': <%@ay>, 'received': <true>}", home_id_variant (&payout)) },
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, NULL, P ("{'kind': <'receipt'>, 'payout': <%@ay>, 'received': <true>}", home_id_variant (&payout)) },
    { AMIRA, AMIRA, ECONOMY, NULL, &other, P ("{'kind': <'receipt'>, 'payout': <%@ay>, 'received': <true>}", home_id_variant (&payout)) },
    { AMIRA, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'receipt'>, 'payout': <%@ay>, 'received': <true>}", home_id_variant (&other)) },
    { AMIRA, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'receipt'>, 'payout': <%@ay>, 'received': <true>}", home_id_variant (&lones)) },
    { AMIRA, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'receipt'>, 'payout': <%@ay>}", home_id_variant (&payout)) },
    { AMIRA, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'receipt'>, 'received': <true>}") },
    { AMIRA, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'assent'>, 'correction': <%@ay>, 'agreed': <true>}", home_id_variant (&hers)) },
    { LONE, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'assent'>, 'correction': <%@ay>, 'agreed': <true>}", home_id_variant (&lones)) },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'assent'>, 'correction': <%@ay>, 'agreed': <true>}", home_id_variant (&lones)) },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'assent'>, 'correction': <%@ay>, 'agreed': <true>}", home_id_variant (&payout)) },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'assent'>, 'correction': <%@ay>}", home_id_variant (&hers)) },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'assent'>, 'correction': <%@ay>, 'agreed': <true>, 'why': <5>}", home_id_variant (&hers)) },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, P ("{'kind': <'assent'>, 'correction': <%@ay>, 'agreed': <true>}", home_id_variant (&hers)) },
    /* Corrections: of nothing, of the other book, for nothing, without a reason, twice. */
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'correction'>, 'ledger': <'pocket'>, 'of': <%@ay>, 'amount': <int64 5>, 'day': <20778>, 'why': <'x'>}", home_id_variant (&other)) },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'correction'>, 'ledger': <'clothes'>, 'of': <%@ay>, 'amount': <int64 5>, 'day': <20778>, 'why': <'x'>}", home_id_variant (&payout)) },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'correction'>, 'ledger': <'pocket'>, 'of': <'x'>, 'amount': <int64 5>, 'day': <20778>, 'why': <'x'>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'correction'>, 'ledger': <'pocket'>, 'amount': <int64 0>, 'day': <20778>, 'why': <'x'>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'correction'>, 'ledger': <'pocket'>, 'amount': <int64 -1000000001>, 'day': <20778>, 'why': <'x'>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'correction'>, 'ledger': <'pocket'>, 'amount': <int64 5>, 'day': <20780>, 'why': <'x'>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'correction'>, 'ledger': <'pocket'>, 'amount': <int64 5>, 'day': <20778>, 'why': <''>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'correction'>, 'ledger': <'pocket'>, 'amount': <int64 5>, 'day': <20778>}") },
    { LONE, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'correction'>, 'ledger': <'pocket'>, 'amount': <int64 5>, 'day': <20778>, 'why': <'x'>}") },
    { LONE, LONE, ECONOMY, &lones, NULL, P ("{'kind': <'correction'>, 'ledger': <'pocket'>, 'amount': <int64 5>, 'day': <20778>, 'why': <'x'>}") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, P ("{'kind': <'correction'>, 'ledger': <'pocket'>, 'amount': <int64 5>, 'day': <20778>, 'why': <'x'>}") },
  };

  assert_refused (home, forgeries, G_N_ELEMENTS (forgeries));
  assert_kept (home, AMIRA, P ("{'kind': <'receipt'>, 'payout': <%@ay>, 'received': <true>}", home_id_variant (&payout)));
  assert_kept (home, LONE, P ("{'kind': <'assent'>, 'correction': <%@ay>, 'agreed': <true>}", home_id_variant (&hers)));
  assert_kept (home, LONE, P ("{'kind': <'correction'>, 'ledger': <'pocket'>, 'of': <%@ay>, 'amount': <int64 5>, 'day': <20778>, 'why': <'x'>}", home_id_variant (&payout)));
}

static void
test_savings (Home         *home,
              gconstpointer data)
{
  EbSaving     *saving = money_save_for (home, "Cykel");
  const EbId    record = *eb_saving_get_record (saving);
  const EbId    head = *eb_saving_get_head (saving);
  const EbId    payout = *eb_ledger_row_get_record (money_pay (home, EB_LEDGER_POCKET, MONEY_DAY (11, 20), 100));
  const EbId    other = eb_vault_random_id ();
  const Forgery forgeries[] = {
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'saving'>, 'title': <'Støvsuger'>}") },
    { LONE, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'saving'>, 'title': <'Støvsuger'>}") },
    { LONE, LONE, ECONOMY, &record, &head, P ("{'kind': <'saving'>, 'title': <'Støvsuger'>}") },
    { AMIRA, AMIRA, EB_DOOR_HOME, &record, &head, P ("{'kind': <'saving'>, 'title': <'Scooter'>}") },
    { AMIRA, AMIRA, ECONOMY, &record, NULL, P ("{'kind': <'saving'>, 'title': <'Scooter'>}") },
    { AMIRA, AMIRA, ECONOMY, NULL, &other, P ("{'kind': <'saving'>, 'title': <'Scooter'>}") },
    { AMIRA, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'saving'>, 'title': <''>}") },
    { AMIRA, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'saving'>}") },
    { AMIRA, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'saving'>, 'title': <'Scooter'>, 'target': <int64 -1>}") },
    { AMIRA, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'saving'>, 'title': <'Scooter'>, 'target': <5>}") },
    { AMIRA, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'saving'>, 'title': <'Scooter'>, 'when': <'snart'>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'saving-move'>, 'saving': <%@ay>, 'amount': <int64 5>, 'day': <20778>, 'pocket': <true>}", home_id_variant (&record)) },
    { LONE, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'saving-move'>, 'saving': <%@ay>, 'amount': <int64 5>, 'day': <20778>, 'pocket': <true>}", home_id_variant (&record)) },
    { AMIRA, AMIRA, EB_DOOR_JOB, NULL, NULL, P ("{'kind': <'saving-move'>, 'saving': <%@ay>, 'amount': <int64 5>, 'day': <20778>, 'pocket': <true>}", home_id_variant (&record)) },
    { AMIRA, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'saving-move'>, 'saving': <%@ay>, 'amount': <int64 5>, 'day': <20778>, 'pocket': <true>}", home_id_variant (&other)) },
    { AMIRA, AMIRA, ECONOMY, &payout, NULL, P ("{'kind': <'saving-move'>, 'saving': <%@ay>, 'amount': <int64 5>, 'day': <20778>, 'pocket': <true>}", home_id_variant (&record)) },
    { AMIRA, AMIRA, ECONOMY, NULL, &head, P ("{'kind': <'saving-move'>, 'saving': <%@ay>, 'amount': <int64 5>, 'day': <20778>, 'pocket': <true>}", home_id_variant (&record)) },
    { AMIRA, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'saving-move'>, 'saving': <%@ay>, 'amount': <int64 0>, 'day': <20778>, 'pocket': <true>}", home_id_variant (&record)) },
    { AMIRA, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'saving-move'>, 'saving': <%@ay>, 'amount': <int64 5>, 'day': <20780>, 'pocket': <true>}", home_id_variant (&record)) },
    { AMIRA, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'saving-move'>, 'saving': <%@ay>, 'amount': <int64 5>, 'day': <20778>}", home_id_variant (&record)) },
  };

  assert_refused (home, forgeries, G_N_ELEMENTS (forgeries));
  assert_kept (home, AMIRA, P ("{'kind': <'saving-move'>, 'saving': <%@ay>, 'amount': <int64 5>, 'day': <20778>, 'pocket': <true>}", home_id_variant (&record)));
}

static GVariant *
long_sheet (void)
{
  GVariantBuilder lines = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ssxb)"));

  for (guint i = 0; i <= EB_WORKSHEET_MAX_LINES; i++)
    g_variant_builder_add (&lines, "(ssxb)", "income", "", G_GINT64_CONSTANT (1), TRUE);
  return P ("{'kind': <'worksheet'>, 'what': <'what-if'>, 'lines': <%*>}", g_variant_builder_end (&lines));
}

static void
test_worksheets (Home         *home,
                 gconstpointer data)
{
  const EbId    other = eb_vault_random_id ();
  const Forgery forgeries[] = {
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, P ("{'kind': <'worksheet'>, 'what': <'contribution'>, 'lines': <[('income', 'SU', int64 1, true)]>}") },
    { LONE, AMIRA, ECONOMY, NULL, NULL, P ("{'kind': <'worksheet'>, 'what': <'contribution'>, 'lines': <[('income', 'SU', int64 1, true)]>}") },
    { LONE, LONE, ECONOMY, NULL, &other, P ("{'kind': <'worksheet'>, 'what': <'contribution'>, 'lines': <[('income', 'SU', int64 1, true)]>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'worksheet'>, 'what': <'verdict'>, 'lines': <[('income', 'SU', int64 1, true)]>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'worksheet'>, 'what': <'contribution'>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'worksheet'>, 'what': <'contribution'>, 'lines': <[('income', 'SU')]>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'worksheet'>, 'what': <'contribution'>, 'lines': <[('loot', 'SU', int64 1, true)]>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'worksheet'>, 'what': <'contribution'>, 'lines': <[('income', 'SU', int64 -1, true)]>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'worksheet'>, 'what': <'contribution'>, 'lines': <[('income', 'SU', int64 1000000001, true)]>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'worksheet'>, 'what': <'contribution'>, 'lines': <[('income', 'S\nU', int64 1, true)]>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, long_sheet () },
  };

  assert_refused (home, forgeries, G_N_ELEMENTS (forgeries));
  assert_kept (home, LONE, P ("{'kind': <'worksheet'>, 'what': <'contribution'>, 'lines': <[('income', 'SU', int64 1, true)]>}"));
}

/* What is in the room is a budget. */
static void
test_room (Home         *home,
           gconstpointer data)
{
  const Forgery forgeries[] = {
    { AMIRA, AMIRA, EB_DOOR_ROOM, NULL, NULL, P ("{'kind': <'worksheet'>, 'what': <'contribution'>, 'lines': <[('income', 'SU', int64 1, true)]>}") },
    { AMIRA, LONE, EB_DOOR_ROOM, NULL, NULL, P ("{'kind': <'worksheet'>, 'what': <'budget'>, 'lines': <[('income', 'SU', int64 1, true)]>}") },
    { AMIRA, AMIRA, EB_DOOR_ROOM, NULL, NULL, P ("{'kind': <'saving'>, 'title': <'Scooter'>}") },
  };

  money_leave (home, LONE);
  assert_refused (home, forgeries, G_N_ELEMENTS (forgeries));
}

static void
test_decisions (Home         *home,
                gconstpointer data)
{
  const EbId    record = eb_vault_random_id ();
  const EbId    head = notes_append (home, LONE, LONE, ECONOMY, &record, NULL, P ("{'kind': <'decision'>, 'amount': <int64 5>, 'from': <20778>, 'received': <20778>}"));
  const EbId    other = eb_vault_random_id ();
  const Forgery forgeries[] = {
    { AMIRA, AMIRA, ECONOMY, &record, &head, P ("{'kind': <'decision'>, 'amount': <int64 0>, 'from': <20778>, 'received': <20778>}") },
    { AMIRA, AMIRA, ECONOMY, &record, &head, P ("{'kind': <'decision'>, 'gone': <true>}") },
    { AMIRA, LONE, ECONOMY, &record, &head, P ("{'kind': <'decision'>, 'gone': <true>}") },
    { LONE, LONE, EB_DOOR_HOME, &record, &head, P ("{'kind': <'decision'>, 'gone': <true>}") },
    { LONE, LONE, ECONOMY, &record, NULL, P ("{'kind': <'decision'>, 'amount': <int64 0>, 'from': <20778>, 'received': <20778>}") },
    { LONE, LONE, ECONOMY, NULL, &other, P ("{'kind': <'decision'>, 'amount': <int64 0>, 'from': <20778>, 'received': <20778>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'decision'>, 'gone': <true>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'decision'>, 'amount': <int64 -1>, 'from': <20778>, 'received': <20778>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'decision'>, 'from': <20778>, 'received': <20778>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'decision'>, 'amount': <int64 0>, 'received': <20778>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'decision'>, 'amount': <int64 0>, 'from': <20778>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'decision'>, 'amount': <int64 0>, 'from': <20778>, 'received': <20780>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'decision'>, 'amount': <int64 0>, 'from': <20778>, 'to': <20777>, 'received': <20778>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'decision'>, 'amount': <int64 0>, 'from': <20778>, 'received': <20778>, 'complain': <20777>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'decision'>, 'amount': <int64 0>, 'from': <20778>, 'received': <20778>, 'letter': <b'x'>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'decision'>, 'amount': <int64 0>, 'from': <20778>, 'received': <20778>, 'letter-name': <'x.pdf'>}") },
    { LONE, LONE, ECONOMY, NULL, NULL, P ("{'kind': <'decision'>, 'amount': <int64 0>, 'from': <20778>, 'received': <20778>, 'letter': <'x'>, 'letter-name': <'x.pdf'>}") },
  };

  money_reopen (home);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
  assert_refused (home, forgeries, G_N_ELEMENTS (forgeries));
  assert_kept (home, AMIRA, P ("{'kind': <'decision'>, 'amount': <int64 0>, 'from': <20778>, 'to': <20778>, 'received': <20778>, 'complain': <20806>, 'letter': <b'x'>, 'letter-name': <'x.pdf'>}"));
}

int
main (int   argc,
      char *argv[])
{
  home_init (&argc, &argv);
  MONEY_ADD ("/money-forged/plans", test_plans);
  MONEY_ADD ("/money-forged/early-plans", test_early_plans);
  MONEY_ADD ("/money-forged/rates", test_rates);
  MONEY_ADD ("/money-forged/payouts", test_payouts);
  MONEY_ADD ("/money-forged/answers", test_answers);
  MONEY_ADD ("/money-forged/savings", test_savings);
  MONEY_ADD ("/money-forged/worksheets", test_worksheets);
  MONEY_ADD ("/money-forged/room", test_room);
  MONEY_ADD ("/money-forged/decisions", test_decisions);
  return g_test_run ();
}
