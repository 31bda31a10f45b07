/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notes-fixture.h"

#include "eb-keyring-private.h"
#include "eb-writer.h"

EbGoal *
notes_start (Home *home)
{
  return home_write_goal (home, AMIRA, "Jeg vil bo selv");
}

EbNote *
notes_nth (EbGoal *goal,
           guint   n)
{
  g_autoptr (EbNote) note = g_list_model_get_item (eb_goal_get_notes (goal), n);

  g_assert_nonnull (note);
  return note; /* the goal keeps it */
}

guint
notes_count (EbGoal *goal)
{
  return g_list_model_get_n_items (eb_goal_get_notes (goal));
}

EbGoal *
notes_reopen (Home   *home,
              EbGoal *goal)
{
  const EbId record = *eb_goal_get_record (goal);

  home_reopen (home);
  return eb_binder_find_goal (home->binder, &record);
}

EbGoal *
notes_leave (Home   *home,
             Who     who,
             EbGoal *goal)
{
  eb_table_leave (home->table, home_seat (home, who));
  return notes_reopen (home, goal);
}

EbGoal *
notes_sit_down (Home   *home,
                Who     who,
                EbGoal *goal)
{
  home_sit (home->table, who);
  return notes_reopen (home, goal);
}

EbNote *
notes_send (Home              *home,
            Who                who,
            EbGoal            *goal,
            const EbNoteWords *words)
{
  g_autoptr (GError) error = NULL;

  eb_binder_send_note (home->binder, home_seat (home, who), goal, words, &error);
  g_assert_no_error (error);
  return notes_nth (goal, notes_count (goal) - 1);
}

void
notes_revise (Home       *home,
              Who         who,
              EbGoal     *goal,
              EbNote     *note,
              const char *text)
{
  g_autoptr (GError) error = NULL;

  eb_binder_revise_note (home->binder, home_seat (home, who), goal, note, text, &error);
  g_assert_no_error (error);
}

void
notes_withdraw (Home   *home,
                Who     who,
                EbGoal *goal,
                EbNote *note)
{
  g_autoptr (GError) error = NULL;

  eb_binder_withdraw_note (home->binder, home_seat (home, who), goal, note, &error);
  g_assert_no_error (error);
}

void
notes_assert_not_allowed (gboolean done,
                          GError **error)
{
  g_assert_false (done);
  g_assert_error (*error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED);
  g_clear_error (error);
}

EbId
notes_append (Home       *home,
              Who         by,
              Who         as,
              EbDoor      door,
              const EbId *record,
              const EbId *parent,
              GVariant   *payload)
{
  EbKeyring *keyring = eb_seat_get_keyring (home_seat (home, by));
  const EbId own = keyring->account;
  const EbId random = eb_vault_random_id ();
  g_auto (EbWriter) writer = { 0 };
  g_autoptr (GError) error = NULL;

  eb_writer_init (&writer, keyring, &home->id, NULL);
  keyring->account = home_account (as)->id; /* else the vault would refuse to seal it */
  eb_writer_add (&writer, door, record != NULL ? record : &random, parent, payload, &error);
  keyring->account = own;
  g_assert_no_error (error);
  eb_journal_commit (home->journal, writer.batch, &error);
  g_assert_no_error (error);
  return ((const EbSealed *) writer.batch->revisions->pdata[0])->head.id;
}

GVariant *
notes_text_payload (const EbId *goal,
                    const char *text)
{
  return g_variant_new_parsed ("{'kind': <'note'>, 'goal': <%@ay>, 'text': <%s>}", home_id_variant (goal), text);
}

GVariant *
notes_end_payload (const EbId *goal,
                   const char *how)
{
  return g_variant_new_parsed ("{'kind': <'note'>, 'goal': <%@ay>, %s: <true>}", home_id_variant (goal), how);
}

static void
describe_note (EbNote  *note,
               GString *all)
{
  const GPtrArray *wordings = eb_note_get_wordings (note);
  const GPtrArray *signs = eb_note_get_signs (note);

  g_string_append_printf (all, "%s%s%s: %s", eb_person_get_name (eb_note_get_author (note)), eb_note_is_withdrawn (note) ? " withdrawn" : "", eb_note_is_private (note) ? " private" : "", eb_note_get_text (note));
  for (guint i = 0; i < wordings->len; i++)
    {
      const EbWording *wording = g_ptr_array_index (wordings, i);

      g_string_append_printf (all, " %c %s", wording->beside ? '+' : '<', wording->text);
    }
  if (eb_note_get_drawing (note) != NULL)
    g_string_append_printf (all, " (%u strokes)", eb_drawing_get_n_strokes (eb_note_get_drawing (note)));
  if (eb_note_get_answers (note) != NULL)
    g_string_append_printf (all, " @ %s", eb_note_get_text (eb_note_get_answers (note)));
  for (guint i = 0; signs != NULL && i < signs->len; i++)
    {
      const EbGivenSign *given = g_ptr_array_index (signs, i);

      g_string_append_printf (all, " %s %s", eb_person_get_name (given->person), eb_sign_to_nick (given->sign));
    }
  g_string_append_c (all, '\n');
}

char *
notes_describe (EbGoal *goal)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < notes_count (goal); i++)
    describe_note (notes_nth (goal, i), all);
  return g_string_free (g_steal_pointer (&all), FALSE);
}

void
notes_assert (EbGoal     *goal,
              const char *expected)
{
  g_autofree char *all = notes_describe (goal);

  g_assert_cmpstr (all, ==, expected);
}

EbDrawing *
notes_draw (guint strokes)
{
  EbDrawing *drawing = eb_drawing_new (300, 200);

  for (guint i = 0; i < strokes; i++)
    {
      eb_drawing_begin (drawing, 3);
      eb_drawing_add (drawing, (EbInkPoint){ 10, (float) (10 * i), 0.5F });
      eb_drawing_add (drawing, (EbInkPoint){ 90, (float) (10 * i), 0.5F });
    }
  return drawing;
}

typedef struct
{
  EbKeyring *keyring;
  EbId       record;
  GVariant  *newest;
} Newest;

static gboolean
find_newest (const EbSealed *sealed,
             gpointer        user_data)
{
  Newest *search = user_data;
  g_auto (EbOpened) opened = { 0 };

  if (!eb_id_equal (&sealed->head.record, &search->record))
    return TRUE;
  g_assert_true (eb_keyring_open (search->keyring, sealed, &opened, NULL));
  g_clear_pointer (&search->newest, g_variant_unref);
  search->newest = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE_VARDICT, opened.payload, FALSE));
  return TRUE;
}

void
notes_assert_newest (Home       *home,
                     const EbId *record,
                     const char *expected)
{
  Newest search = { eb_seat_get_keyring (home_seat (home, AMIRA)), *record, NULL };
  g_autoptr (GVariant) newest = NULL;
  g_autoptr (GVariantDict) dict = NULL;
  g_auto (GStrv) keys = g_strsplit (expected, " ", 0);

  g_assert_true (eb_journal_each_revision (home->journal, &home->id, NULL, find_newest, &search, NULL));
  newest = search.newest;
  g_assert_nonnull (newest);
  dict = g_variant_dict_new (newest);
  for (guint i = 0; keys[i] != NULL; i++)
    g_assert_true (g_variant_dict_contains (dict, keys[i]));
  g_assert_cmpuint (g_variant_n_children (newest), ==, g_strv_length (keys));
}
