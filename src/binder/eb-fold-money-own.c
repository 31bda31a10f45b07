/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-entry.h"
#include "eb-money-private.h"
#include "eb-text.h"

/* What is saved for, worksheets, and the municipality's decisions. */

/* --- Savings: the youth's alone to say ------------------------------------------------ */

static gboolean
may_save (const EbEntry *entry)
{
  return entry->door == EB_DOOR_ECONOMY && eb_entry_is_the_youths (entry);
}

/* How it ended says nothing where it did not: an older program that takes it up again keeps
 * the one and drops the other. */
static EbSavingEnd
read_end (const EbEntry *entry)
{
  gboolean    over = FALSE;
  const char *how = "";

  g_variant_lookup (entry->payload, "over", "b", &over);
  g_variant_lookup (entry->payload, "how", "&s", &how);
  return over ? eb_saving_end_from_nick (how) : EB_SAVING_GOES_ON;
}

static gboolean
read_saving (const EbEntry *entry,
             EbSavingWords *words)
{
  words->end = read_end (entry);
  return eb_entry_read_line (entry, "title", EB_SAVING_MAX_TITLE_CHARS, &words->title) &&
         (!eb_entry_says (entry, "target") || eb_entry_read_amount (entry, "target", 1, &words->target)) &&
         eb_entry_read_optional_day (entry, "when", &words->when);
}

/* (transfer full) (nullable): those that its author had seen when this was written. */
static GVariant *
read_settles (const EbEntry *entry)
{
  return g_variant_lookup_value (entry->payload, "settles", G_VARIANT_TYPE ("aay"));
}

/* Of two wordings at once one counts, and the other one is kept: see eb_versions_head (). */
gboolean
eb_fold_saving (EbBinder      *self,
                const EbEntry *entry)
{
  EbSaving     *saving = eb_money_find_saving (self->money, &entry->head->record);
  EbSavingWords words = { 0 };
  g_autoptr (GVariant) settles = read_settles (entry);

  if (!may_save (entry) || !read_saving (entry, &words) ||
      (saving == NULL) != eb_id_is_none (&entry->head->parent))
    return FALSE;

  words.settles = settles;
  if (saving == NULL)
    {
      g_autoptr (EbSaving) made = eb_saving_new (entry->head, &words);

      eb_money_add_saving (self->money, made);
      return TRUE;
    }
  eb_saving_revise (saving, entry->head, &words);
  eb_money_retitle_saving (self->money, saving);
  return TRUE;
}

/* More than is in it may be taken out on two machines at once: that is not undone. */
gboolean
eb_fold_saving_move (EbBinder      *self,
                     const EbEntry *entry)
{
  EbSavingMove move = { .record = entry->head->record, .time = entry->head->time };
  EbSaving    *saving = NULL;
  EbId         record = EB_ID_NONE;
  const char  *note = NULL;

  if (!may_save (entry) || !eb_id_is_none (&entry->head->parent) ||
      !eb_payload_get_bytes (entry->payload, "saving", record.bytes, sizeof record.bytes))
    return FALSE;
  saving = eb_money_find_saving (self->money, &record);
  if (saving == NULL || !eb_entry_read_amount (entry, "amount", -EB_AMOUNT_MAX, &move.amount) || move.amount == 0 ||
      !eb_entry_read_past_day (entry, "day", &move.day) ||
      !g_variant_lookup (entry->payload, "pocket", "b", &move.from_pocket) ||
      !eb_entry_read_optional_line (entry, "note", EB_MONEY_MAX_NOTE_CHARS, &note))
    return FALSE;
  move.note = (char *) note; /* copied with it */
  return eb_money_move_saving (self->money, saving, &move, entry->author);
}

/* --- Worksheets ------------------------------------------------------------------------- */

static gboolean
is_clean_name (const char *name)
{
  g_autofree char *cleaned = eb_text_clean_line_optional (name, EB_WORKSHEET_MAX_NAME_CHARS, NULL);

  return g_strcmp0 (cleaned, name) == 0;
}

/* NULL: they will not do. */
static GArray *
read_lines (const EbEntry *entry)
{
  g_autoptr (GVariant) stored = g_variant_lookup_value (entry->payload, "lines", G_VARIANT_TYPE ("a(ssxb)"));
  g_autoptr (GArray) lines = eb_money_lines_new ();
  const gsize n = stored == NULL ? 0 : g_variant_n_children (stored);

  if (stored == NULL || n > EB_WORKSHEET_MAX_LINES)
    return NULL;
  for (gsize i = 0; i < n; i++)
    {
      const char  *nick = NULL;
      const char  *name = NULL;
      EbAmount     amount = 0;
      gboolean     counts = FALSE;
      EbMoneyGroup group = EB_MONEY_GROUP_INCOME;

      g_variant_get_child (stored, i, "(&s&sxb)", &nick, &name, &amount, &counts);
      if (!eb_money_group_from_nick (nick, &group) || amount < 0 || amount > EB_AMOUNT_MAX || !is_clean_name (name))
        return NULL;
      eb_money_lines_add (lines, group, name, amount, counts);
    }
  return g_steal_pointer (&lines);
}

/* In the room only a budget, and that is the youth's. */
static gboolean
is_its_place (const EbEntry  *entry,
              EbWorksheetKind kind)
{
  if (entry->door == EB_DOOR_ROOM)
    return kind == EB_WORKSHEET_BUDGET && eb_entry_is_the_youths (entry);
  return entry->door == EB_DOOR_ECONOMY;
}

gboolean
eb_fold_worksheet (EbBinder      *self,
                   const EbEntry *entry)
{
  g_autoptr (EbWorksheet) worksheet = NULL;
  GArray         *lines = NULL;
  const char     *what = NULL;
  const char     *title = NULL;
  EbWorksheetKind kind = EB_WORKSHEET_CONTRIBUTION;

  if (!g_variant_lookup (entry->payload, "what", "&s", &what) || !eb_worksheet_kind_from_nick (what, &kind) ||
      !is_its_place (entry, kind) || !eb_id_is_none (&entry->head->parent) ||
      eb_money_find_worksheet_by_record (self->money, &entry->head->record) != NULL ||
      !eb_entry_read_optional_line (entry, "title", EB_WORKSHEET_MAX_TITLE_CHARS, &title))
    return FALSE;
  lines = read_lines (entry);
  if (lines == NULL)
    return FALSE;
  worksheet = eb_worksheet_new (entry->head, kind, title, lines, entry->author, entry->door == EB_DOOR_ROOM);
  eb_money_add_worksheet (self->money, worksheet);
  return TRUE;
}

/* --- Decisions ------------------------------------------------------------------------------ */

/* FALSE: one is named that is not there, or is too large. */
static gboolean
read_letter (const EbEntry   *entry,
             GBytes         **letter,
             EbDecisionWords *words)
{
  g_autoptr (GVariant) value = NULL;

  if (!eb_entry_read_optional_line (entry, "letter-name", EB_DECISION_MAX_NAME_CHARS, &words->letter_name))
    return FALSE;
  if (!eb_entry_says (entry, "letter"))
    return *words->letter_name == '\0';
  value = g_variant_lookup_value (entry->payload, "letter", G_VARIANT_TYPE_BYTESTRING);
  if (value == NULL || *words->letter_name == '\0' || g_variant_get_size (value) > EB_DECISION_MAX_LETTER_BYTES)
    return FALSE;
  *letter = g_variant_get_data_as_bytes (value);
  words->letter = *letter;
  return TRUE;
}

static gboolean
read_decision (const EbEntry   *entry,
               EbDecisionWords *words,
               GBytes         **letter)
{
  return read_letter (entry, letter, words) &&
         eb_entry_read_amount (entry, "amount", 0, &words->amount) &&
         eb_entry_read_day (entry, "from", &words->from) &&
         eb_entry_read_optional_day (entry, "to", &words->to) &&
         eb_entry_read_past_day (entry, "received", &words->received) &&
         eb_entry_read_optional_day (entry, "complain", &words->complain) &&
         (!eb_date_is_set (words->to) || eb_date_compare (words->to, words->from) >= 0) &&
         (!eb_date_is_set (words->complain) || eb_date_compare (words->complain, words->received) >= 0) &&
         eb_entry_read_optional_line (entry, "reference", EB_DECISION_MAX_REFERENCE_CHARS, &words->reference);
}

gboolean
eb_fold_decision (EbBinder      *self,
                  const EbEntry *entry)
{
  EbDecision *decision = eb_money_find_decision_by_record (self->money, &entry->head->record);
  g_autoptr (GBytes) letter = NULL;
  g_autoptr (GVariant) settles = read_settles (entry);
  EbDecisionWords words = { 0 };
  gboolean        gone = FALSE;

  if (entry->door != EB_DOOR_ECONOMY || (decision == NULL) != eb_id_is_none (&entry->head->parent) ||
      (decision != NULL && eb_decision_get_author (decision) != entry->author))
    return FALSE;
  g_variant_lookup (entry->payload, "gone", "b", &gone);
  if (gone && decision == NULL)
    return FALSE;
  if (!gone && !read_decision (entry, &words, &letter))
    return FALSE;

  if (decision == NULL)
    {
      g_autoptr (EbDecision) made = eb_decision_new (entry->head, entry->author, &words);

      eb_money_add_decision (self->money, made);
      return TRUE;
    }
  if (gone)
    eb_decision_drop (decision);
  else /* also of one that is gone: it may have been written at the same time elsewhere */
    eb_decision_revise (decision, entry->head, &words, settles);
  eb_money_decisions_changed (self->money);
  return TRUE;
}
