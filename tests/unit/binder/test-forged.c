/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sqlite3.h>

#include "binder-fixture.h"
#include "eb-clock.h"
#include "eb-keyring-private.h"

/* What a patched program could write with the right door key, and what a raw
 * SQLite client could do to the file. */

/**
 * Forgery:
 * @by: whose keys seal and sign it
 * @as: whom it claims as its author
 * @door: under which door's key
 * @record: whose revision it is; NULL: a record of its own
 * @parent: NULL: none
 * @payload: as g_variant_new_parsed() understands it
 */
typedef struct
{
  Who         by;
  Who         as;
  EbDoor      door;
  const EbId *record;
  const EbId *parent;
  GVariant   *payload;
} Forgery;

static EbId
append (Home          *home,
        const Forgery *forgery)
{
  EbKeyring   *keyring = eb_seat_get_keyring (home_seat (home, forgery->by));
  const EbId   own = keyring->account;
  EbSealedHead head = { .binder = home->id, .time = eb_clock_now_us () };
  g_autoptr (GVariant) payload = g_variant_ref_sink (forgery->payload);
  g_autoptr (GBytes) bytes = g_variant_get_data_as_bytes (payload);
  g_autoptr (EbBatch) batch = eb_batch_new ();
  g_autoptr (GError) error = NULL;

  head.id = eb_vault_random_id ();
  head.record = forgery->record != NULL ? *forgery->record : eb_vault_random_id ();
  head.parent = forgery->parent != NULL ? *forgery->parent : EB_ID_NONE;
  head.key = eb_keyring_find_door (keyring, &home->id, forgery->door)->id;
  head.author = home_account (forgery->as)->id;
  keyring->account = head.author; /* else the vault would refuse to seal it */
  g_ptr_array_add (batch->revisions, eb_keyring_seal (keyring, &head, NULL, bytes, &error));
  keyring->account = own;
  g_assert_no_error (error);
  eb_journal_commit (home->journal, batch, &error);
  g_assert_no_error (error);
  return head.id;
}

static GVariant *
note_payload (const EbId *goal,
              const char *text)
{
  return g_variant_new_parsed ("{'kind': <'note'>, 'goal': <%@ay>, 'text': <%s>}", home_id_variant (goal), text);
}

static GVariant *
goal_payload (const char *state,
              const char *text)
{
  return g_variant_new_parsed ("{'kind': <'goal'>, 'state': <%s>, 'text': <%s>}", state, text);
}

static GVariant *
pin_payload (Who         who,
             const char *actor)
{
  const EbAccount *account = home_account (who);
  GVariant        *sign = g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, account->public_sign, EB_PUBLIC_SIGN_SIZE, 1);

  return g_variant_new_parsed ("{'kind': <'pin'>, 'account': <%@ay>, 'sign': <%@ay>, 'actor': <%s>, 'name': <'Malte'>}", home_id_variant (&account->id), sign, actor);
}

/* The newest revision of @record, by whoever. */
typedef struct
{
  EbId record;
  EbId newest;
} Search;

static gboolean
find_newest (const EbSealed *sealed,
             gpointer        user_data)
{
  Search *search = user_data;

  if (eb_id_equal (&sealed->head.record, &search->record))
    search->newest = sealed->head.id;
  return TRUE;
}

static EbId
newest_of (Home       *home,
           const EbId *record)
{
  Search search = { *record, EB_ID_NONE };

  eb_journal_each_revision (home->journal, &home->id, NULL, find_newest, &search, NULL);
  g_assert_false (eb_id_is_none (&search.newest));
  return search.newest;
}

/* All that a reader could see of the binder, in one string. */
static char *
describe (Home *home)
{
  EbBinder        *binder = home->binder;
  GListModel      *goals = eb_binder_get_goals (binder);
  GListModel      *people = eb_binder_get_people (binder);
  GListModel      *dates = eb_binder_get_dates (binder);
  g_autofree char *birth = eb_date_to_iso (eb_binder_get_case (binder)->birth);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s %s %d %s\n", eb_binder_get_youth_name (binder), birth, eb_binder_get_rhythm (binder).months, eb_binder_get_rhythm_with (binder));
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (EbPerson) person = g_list_model_get_item (people, i);
      const EbProfile *profile = eb_person_get_profile (person);

      g_string_append_printf (text, "person %s %d %s %s\n", profile->name, profile->role, profile->hand, profile->ink);
    }
  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (EbGoal) goal = g_list_model_get_item (goals, i);

      g_string_append_printf (text, "goal %d %s by %s, other %s, joined %u\n", eb_goal_get_state (goal), eb_goal_get_text (goal), eb_person_get_name (eb_goal_get_author (goal)), eb_goal_get_other_wording (goal), g_list_model_get_n_items (eb_goal_get_joined (goal)));
      for (guint j = 0; j < g_list_model_get_n_items (eb_goal_get_notes (goal)); j++)
        {
          g_autoptr (EbNote) note = g_list_model_get_item (eb_goal_get_notes (goal), j);

          g_string_append_printf (text, "note %s by %s\n", eb_note_get_text (note), eb_person_get_name (eb_note_get_author (note)));
        }
    }
  for (guint i = 0; i < g_list_model_get_n_items (dates); i++)
    {
      g_autoptr (EbDateItem) item = g_list_model_get_item (dates, i);

      g_string_append_printf (text, "date %s %d\n", eb_date_item_get_due (item)->key, eb_date_item_get_due (item)->state);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A note in Amira's name, sealed with the door's key that Lone rightly holds:
 * it is shown, and shown as one that she did not write. */
static void
test_note (Home         *home,
           gconstpointer data)
{
  EbGoal *goal = home_write_goal (home, AMIRA, "Jeg vil bo selv");
  EbId    record = *eb_goal_get_record (goal);
  g_autoptr (EbNote) real = NULL;
  g_autoptr (EbNote) forged = NULL;

  home_write_note (home, AMIRA, goal, "Kun hvis jeg selv bestemmer");
  append (home, &(Forgery){ LONE, AMIRA, EB_DOOR_HOME, NULL, NULL, note_payload (&record, "Jeg har fortrudt") });
  home_reopen (home);
  goal = eb_binder_find_goal (home->binder, &record);
  real = g_list_model_get_item (eb_goal_get_notes (goal), 0);
  forged = g_list_model_get_item (eb_goal_get_notes (goal), 1);
  g_assert_cmpint (eb_note_get_trust (forged), ==, EB_TRUST_UNCHECKED);
  g_assert_cmpint (eb_binder_check_note (home->binder, real), ==, EB_TRUST_SIGNED);
  g_assert_cmpint (eb_binder_check_note (home->binder, forged), ==, EB_TRUST_FORGED);
  g_assert_cmpint (eb_note_get_trust (forged), ==, EB_TRUST_FORGED);
}

/* Each of these is properly sealed, and most are properly signed; none of them
 * is its author's to say: nothing changes, and each is counted. */
static void
assert_refused (Home          *home,
                const Forgery *forgeries,
                guint          n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *before = describe (home);
      g_autofree char *after = NULL;

      append (home, &forgeries[i]);
      home_reopen (home);
      after = describe (home);
      g_test_message ("forgery %u", i);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, i + 1);
    }
  g_assert_cmpuint (eb_binder_get_missing (home->binder), ==, 0);
}

static void
test_refused_goals (Home         *home,
                    gconstpointer data)
{
  EbGoal       *mine = home_write_goal (home, AMIRA, "Jeg vil bo selv");
  EbGoal       *suggested = home_write_goal (home, LONE, "Amira laver et budget");
  const EbId    mine_id = *eb_goal_get_record (mine);
  const EbId    suggested_id = *eb_goal_get_record (suggested);
  const EbId    mine_head = newest_of (home, &mine_id);
  const EbId    suggested_head = newest_of (home, &suggested_id);
  const Forgery forgeries[] = {
    { LONE, LONE, EB_DOOR_HOME, &suggested_id, &suggested_head, goal_payload ("mine", "Jeg laver et budget") },
    { LONE, LONE, EB_DOOR_HOME, &suggested_id, &suggested_head, goal_payload ("agreed", "Vi laver et budget") },
    { LONE, LONE, EB_DOOR_HOME, &mine_id, &mine_head, goal_payload ("mine", "Amira vil blive boende") },
    { LONE, AMIRA, EB_DOOR_HOME, &mine_id, &mine_head, goal_payload ("mine", "Jeg vil blive boende") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, goal_payload ("mine", "Amira vil blive boende") },
    { LONE, AMIRA, EB_DOOR_HOME, NULL, NULL, goal_payload ("mine", "Jeg vil blive boende") },
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, NULL, goal_payload ("suggested", "Lone foreslår det") },
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, NULL, goal_payload ("agreed", "Det har vi aftalt") },
    { AMIRA, AMIRA, EB_DOOR_HOME, &mine_id, &mine_head, goal_payload ("agreed", "Det har vi aftalt") },
    { AMIRA, AMIRA, EB_DOOR_HOME, &mine_id, &mine_head, goal_payload ("suggested", "Jeg vil bo selv") },
    { AMIRA, AMIRA, EB_DOOR_JOB, &mine_id, &mine_head, goal_payload ("mine", "Bag en anden dør") },
    { AMIRA, AMIRA, EB_DOOR_ENTRY, NULL, NULL, goal_payload ("mine", "I Entréen") },
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, NULL, goal_payload ("reached", "Ingen kender det") },
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'goal'>, 'state': <'mine'>}") },
  };

  assert_refused (home, forgeries, G_N_ELEMENTS (forgeries));
}

static void
test_refused_notes (Home         *home,
                    gconstpointer data)
{
  EbGoal       *mine = home_write_goal (home, AMIRA, "Jeg vil bo selv");
  EbGoal       *suggested = home_write_goal (home, LONE, "Amira laver et budget");
  const EbId    mine_id = *eb_goal_get_record (mine);
  const EbId    suggested_id = *eb_goal_get_record (suggested);
  const EbId    mine_head = newest_of (home, &mine_id);
  const EbId    amira = home_account (AMIRA)->id;
  const Forgery forgeries[] = {
    /* joins */
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'join'>, 'goal': <%@ay>}", home_id_variant (&mine_id)) },
    { AMIRA, LONE, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'join'>, 'goal': <%@ay>}", home_id_variant (&mine_id)) },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'join'>, 'goal': <%@ay>}", home_id_variant (&suggested_id)) },
    /* notes */
    { LONE, LONE, EB_DOOR_JOB, NULL, NULL, note_payload (&mine_id, "Bag en anden dør") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, note_payload (&amira, "Til intet mål") },
    { AMIRA, AMIRA, EB_DOOR_HOME, NULL, &mine_head, note_payload (&mine_id, "En rettelse") },
    { LONE, MALTE, EB_DOOR_HOME, NULL, NULL, note_payload (&mine_id, "Fra en fremmed") },
  };

  assert_refused (home, forgeries, G_N_ELEMENTS (forgeries));
}

static void
test_refused_people (Home         *home,
                     gconstpointer data)
{
  const EbId    amira = home_account (AMIRA)->id;
  const EbId    amira_head = newest_of (home, &amira);
  const Forgery forgeries[] = {
    { LONE, LONE, EB_DOOR_ENTRY, NULL, NULL, pin_payload (MALTE, "youth") },
    { LONE, LONE, EB_DOOR_ENTRY, NULL, NULL, pin_payload (AMIRA, "adult") },
    { LONE, MALTE, EB_DOOR_ENTRY, NULL, NULL, pin_payload (MALTE, "adult") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, pin_payload (MALTE, "adult") },
    { LONE, LONE, EB_DOOR_ENTRY, &amira, &amira_head, g_variant_new_parsed ("{'kind': <'person'>, 'name': <'Tosse'>, 'role': <'foster'>, 'hand': <''>, 'ink': <'black'>}") },
    { LONE, AMIRA, EB_DOOR_ENTRY, &amira, &amira_head, g_variant_new_parsed ("{'kind': <'person'>, 'name': <'Tosse'>, 'role': <'youth'>, 'hand': <''>, 'ink': <'black'>}") },
    { AMIRA, AMIRA, EB_DOOR_ENTRY, &amira, &amira_head, g_variant_new_parsed ("{'kind': <'person'>, 'name': <'Amira'>, 'role': <'foster'>, 'hand': <''>, 'ink': <'black'>}") },
  };

  assert_refused (home, forgeries, G_N_ELEMENTS (forgeries));
}

static void
test_refused_dates (Home         *home,
                    gconstpointer data)
{
  const Forgery forgeries[] = {
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'closing'>, 'key': <'DECIDE_175'>, 'how': <%u>, 'on': <%i>}", 0, 20000) },
    { LONE, LONE, EB_DOOR_ENTRY, NULL, NULL, g_variant_new_parsed ("{'kind': <'closing'>, 'key': <'DECIDE_175'>, 'how': <%u>, 'on': <%i>}", 3, 20000) },
    { LONE, LONE, EB_DOOR_ENTRY, NULL, NULL, g_variant_new_parsed ("{'kind': <'closing'>, 'key': <'FOLLOW_FIRST'>, 'how': <%u>}", 0) },
    { LONE, LONE, EB_DOOR_ENTRY, NULL, NULL, g_variant_new_parsed ("{'kind': <'closing'>, 'key': <'DECIDE_175'>, 'how': <%u>, 'on': <%i>}", 1, G_MAXINT32) },
    { LONE, AMIRA, EB_DOOR_ENTRY, NULL, NULL, g_variant_new_parsed ("{'kind': <'closing'>, 'key': <'DECIDE_175'>, 'how': <%u>, 'on': <%i>}", 2, 20000) },
    { LONE, LONE, EB_DOOR_ENTRY, NULL, NULL, g_variant_new_parsed ("{'kind': <'rhythm'>, 'months': <%i>, 'with': <'Lone'>}", 0) },
    { LONE, LONE, EB_DOOR_ENTRY, NULL, NULL, g_variant_new_parsed ("{'kind': <'rhythm'>, 'months': <%i>, 'with': <'Lone'>}", 13) },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'rhythm'>, 'months': <%i>, 'with': <'Lone'>}", 6) },
    /* the facts */
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'binder'>, 'youth': <'Tosse'>, 'placement': <'foster'>, 'law': <'barnets-lov'>, 'birth': <%i>}", 14378) },
    { LONE, LONE, EB_DOOR_ENTRY, NULL, NULL, g_variant_new_parsed ("{'kind': <'binder'>, 'youth': <'Tosse'>, 'placement': <'foster'>, 'law': <'barnets-lov'>}") },
    { LONE, LONE, EB_DOOR_ENTRY, NULL, NULL, g_variant_new_parsed ("{'kind': <'binder'>, 'youth': <'Tosse'>, 'placement': <'foster'>, 'law': <'barnets-lov'>, 'birth': <%i>, 'start': <%i>}", G_MAXINT32, G_MININT32) },
    /* nothing at all */
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("@a{sv} {}") },
    { LONE, LONE, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <%i>}", 7) },
  };

  assert_refused (home, forgeries, G_N_ELEMENTS (forgeries));
}

/* --- Every kind ---------------------------------------------------------------- */

typedef struct
{
  EbId goal;
  EbId note; /* Amira's, and its only revision */
  EbId note_head;
  EbId step;
  EbId raised;
} Written;

static Written
write_one_of_each (Home *home)
{
  EbGoal *goal = home_write_goal (home, AMIRA, "Jeg vil bo selv");
  EbNote *note = home_write_note (home, AMIRA, goal, "Om aftenen");
  g_autoptr (EbStep) step = NULL;
  g_autoptr (EbRaised) raised = NULL;

  g_assert_true (eb_binder_write_step (home->binder, home_seat (home, AMIRA), goal, "Ringe", NULL, (EbDate){ 0 }, NULL));
  g_assert_true (eb_binder_raise (home->binder, home_seat (home, AMIRA), EB_RAISED_TALK, "", NULL));
  step = g_list_model_get_item (eb_goal_get_steps (goal), 0);
  raised = g_list_model_get_item (eb_binder_get_raised (home->binder), 0);
  return (Written){
    *eb_goal_get_record (goal),
    *eb_note_get_record (note),
    newest_of (home, eb_note_get_record (note)),
    *eb_step_get_record (step),
    *eb_raised_get_record (raised),
  };
}

static GVariant *
zeroes_variant (gsize size)
{
  static const guint8 zeroes[EB_COMMIT_SIZE] = { 0 };

  return g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, zeroes, size, 1);
}

static GVariant *
ready_payload (const char *topic,
               GBytes     *answers)
{
  guint8 nonce[EB_NONCE_COMMIT_SIZE] = { 0 };
  guint8 commit[EB_COMMIT_SIZE] = { 0 };

  eb_vault_commit (nonce, answers, commit);
  return g_variant_new_parsed ("{'kind': <'ready'>, 'topic': <%s>, 'commit': <%@ay>}", topic, g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, commit, sizeof commit, 1));
}

static GVariant *
answers_payload (const char *topic,
                 GBytes     *answers)
{
  GVariant *words = g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, g_bytes_get_data (answers, NULL), g_bytes_get_size (answers), 1);

  return g_variant_new_parsed ("{'kind': <'answers'>, 'topic': <%s>, 'nonce': <%@ay>, 'answers': <%@ay>}", topic, zeroes_variant (EB_NONCE_COMMIT_SIZE), words);
}

/* A new reading of the binder counts @more broken rows. */
static void
assert_more_broken (Home          *home,
                    const Forgery *forgery,
                    guint          number,
                    guint          more)
{
  const guint before = eb_binder_get_broken (home->binder);

  append (home, forgery);
  home_reopen (home);
  g_test_message ("kind %u, by %d as %d, door %d", number, forgery->by, forgery->as, forgery->door);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, before + more);
}

/* Each row of docs/file-format.md section 7 as its author could say it: refused in
 * their name from somebody else with the same door key, refused behind a door where
 * it does not belong, and taken only from its author. */
static void
test_every_kind (Home         *home,
                 gconstpointer data)
{
  const Written w = write_one_of_each (home);
  const EbId    amira = home_account (AMIRA)->id;
  const EbId    amira_head = newest_of (home, &amira);
  g_autoptr (GVariant) lones = g_variant_ref_sink (g_variant_new_parsed ("{'good': <'Ro'>}"));
  g_autoptr (GVariant) amiras = g_variant_ref_sink (g_variant_new_parsed ("{'good': <'Larm'>}"));
  g_autoptr (GBytes) by_lone = g_variant_get_data_as_bytes (lones);
  g_autoptr (GBytes) by_amira = g_variant_get_data_as_bytes (amiras);
  const Forgery kinds[] = {
    { LONE, AMIRA, EB_DOOR_ENTRY, NULL, NULL, g_variant_new_parsed ("{'kind': <'binder'>, 'youth': <'Amira'>, 'placement': <'foster'>, 'law': <'barnets-lov'>, 'birth': <%i>, 'start': <%i>}", 14378, 18293) },
    { LONE, AMIRA, EB_DOOR_ENTRY, NULL, NULL, pin_payload (MALTE, "adult") },
    { LONE, AMIRA, EB_DOOR_ENTRY, &amira, &amira_head, g_variant_new_parsed ("{'kind': <'person'>, 'name': <'Tosse'>, 'role': <'youth'>}") },
    { LONE, AMIRA, EB_DOOR_ENTRY, NULL, NULL, g_variant_new_parsed ("{'kind': <'closing'>, 'key': <'DECIDE_175'>, 'how': <%u>, 'on': <%i>}", 2, 20000) },
    { LONE, AMIRA, EB_DOOR_ENTRY, NULL, NULL, g_variant_new_parsed ("{'kind': <'rhythm'>, 'months': <%i>}", 12) },
    { LONE, AMIRA, EB_DOOR_ENTRY, NULL, NULL, ready_payload ("another", by_amira) },
    { LONE, AMIRA, EB_DOOR_ENTRY, NULL, NULL, answers_payload ("one", by_amira) },
    { AMIRA, LONE, EB_DOOR_ENTRY, NULL, NULL, answers_payload ("one", by_lone) },
    { LONE, AMIRA, EB_DOOR_ENTRY, NULL, NULL, g_variant_new_parsed ("{'kind': <'raised'>, 'what': <'good'>, 'text': <'Alt er godt'>}") },
    { AMIRA, LONE, EB_DOOR_ENTRY, NULL, NULL, g_variant_new_parsed ("{'kind': <'heard'>, 'raised': <%@ay>, 'text': <'Du får ret'>}", home_id_variant (&w.raised)) },
    { LONE, AMIRA, EB_DOOR_HOME, NULL, NULL, goal_payload ("mine", "Jeg vil blive boende") },
    { AMIRA, LONE, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'join'>, 'goal': <%@ay>}", home_id_variant (&w.goal)) },
    { LONE, AMIRA, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'move'>, 'goal': <%@ay>, 'move': <'shelve'>, 'why': <'Jeg gider ikke'>}", home_id_variant (&w.goal)) },
    { LONE, AMIRA, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'outcome'>, 'goal': <%@ay>, 'text': <'Jeg gad ikke'>}", home_id_variant (&w.goal)) },
    { LONE, AMIRA, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'worth'>, 'goal': <%@ay>, 'question': <'realistic'>, 'text': <'Nej'>}", home_id_variant (&w.goal)) },
    { LONE, AMIRA, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'step'>, 'goal': <%@ay>, 'text': <'Rydde op'>}", home_id_variant (&w.goal)) },
    { LONE, AMIRA, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'tick'>, 'goal': <%@ay>, 'step': <%@ay>, 'done': <true>}", home_id_variant (&w.goal), home_id_variant (&w.step)) },
    { LONE, AMIRA, EB_DOOR_HOME, &w.note, &w.note_head, note_payload (&w.goal, "Jeg har fortrudt") },
    { LONE, AMIRA, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'sign'>, 'note': <%@ay>, 'sign': <'heart'>}", home_id_variant (&w.note)) },
  };
  GVariant *payloads[G_N_ELEMENTS (kinds)] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    payloads[i] = g_variant_ref_sink (kinds[i].payload);
  append (home, &(Forgery){ LONE, LONE, EB_DOOR_ENTRY, NULL, NULL, ready_payload ("one", by_lone) });
  append (home, &(Forgery){ AMIRA, AMIRA, EB_DOOR_ENTRY, NULL, NULL, ready_payload ("one", by_amira) });
  home_reopen (home);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const Who        author = kinds[i].as;
      const EbDoor     wrong = kinds[i].door == EB_DOOR_ENTRY ? EB_DOOR_HOME : EB_DOOR_ENTRY;
      const Forgery    elsewhere = { author, author, wrong, kinds[i].record, kinds[i].parent, payloads[i] };
      g_autofree char *before = describe (home);
      g_autofree char *after = NULL;

      assert_more_broken (home, &kinds[i], i, 1);
      assert_more_broken (home, &elsewhere, i, 1);
      after = describe (home);
      g_assert_cmpstr (after, ==, before);
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const Forgery own = { kinds[i].as, kinds[i].as, kinds[i].door, kinds[i].record, kinds[i].parent, payloads[i] };

      assert_more_broken (home, &own, i, 0);
      g_variant_unref (payloads[i]);
    }
}

/* A kind that only a newer program knows is neither shown nor a fault. */
static void
test_newer_kind (Home         *home,
                 gconstpointer data)
{
  append (home, &(Forgery){ LONE, LONE, EB_DOOR_HOME, NULL, NULL, g_variant_new_parsed ("{'kind': <'of-a-newer-program'>, 'text': <'Vaske'>}") });
  home_reopen (home);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

/* Two machines, one suggestion: what was taken over on both is kept from both. */
static void
test_same_parent (Home         *home,
                  gconstpointer data)
{
  EbGoal    *goal = home_write_goal (home, LONE, "Amira laver et budget");
  const EbId record = *eb_goal_get_record (goal);
  const EbId head = newest_of (home, &record);

  append (home, &(Forgery){ AMIRA, AMIRA, EB_DOOR_HOME, &record, &head, goal_payload ("mine", "Penge tilbage") });
  append (home, &(Forgery){ AMIRA, AMIRA, EB_DOOR_HOME, &record, &head, goal_payload ("mine", "Lidt på kontoen") });
  home_reopen (home);
  goal = eb_binder_find_goal (home->binder, &record);
  g_assert_cmpstr (eb_goal_get_text (goal), ==, "Penge tilbage");
  g_assert_cmpstr (eb_goal_get_other_wording (goal), ==, "Lidt på kontoen");
  g_assert_cmpstr (eb_goal_get_suggestion (goal), ==, "Amira laver et budget");
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

/* --- Raw SQL ---------------------------------------------------------------- */

/* Somebody else's program first takes the guards away. */
static void
run_sql (Home       *home,
         const char *sql)
{
  sqlite3 *db = NULL;
  char    *message = NULL;

  g_assert_cmpint (sqlite3_open (home->path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, "DROP TRIGGER IF EXISTS revision_stays; DROP TRIGGER IF EXISTS revision_is_fixed;", NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_changes (db), ==, 1);
  sqlite3_close (db);
}

static void
write_four_notes (Home *home,
                  EbId *goal)
{
  EbGoal *made = home_write_goal (home, AMIRA, "Jeg vil bo selv");

  *goal = *eb_goal_get_record (made);
  for (int i = 0; i < 4; i++)
    home_write_note (home, i % 2 == 0 ? AMIRA : LONE, made, "En aften mere");
}

static void
test_tampered (Home         *home,
               gconstpointer data)
{
  const struct
  {
    const char *sql;
    guint       broken;
    guint       missing;
    guint       notes;
  } tampers[] = {
    /* One of Lone's or Amira's that is not their last. */
    { "DELETE FROM revision WHERE seq = (SELECT max (seq) - 2 FROM revision)", 0, 1, 3 },
    /* The last one cannot be missed: docs/security.md says so. */
    { "DELETE FROM revision WHERE seq = (SELECT max (seq) FROM revision)", 0, 0, 3 },
    /* An altered row does not open, and is not the one that the next one names. */
    { "UPDATE revision SET box = randomblob (length (box)) WHERE seq = (SELECT max (seq) - 2 FROM revision)", 1, 1, 3 },
    { "UPDATE revision SET time = time + 1 WHERE seq = (SELECT max (seq) FROM revision)", 1, 0, 3 },
    { "UPDATE revision SET author = (SELECT author FROM revision WHERE seq = (SELECT max (seq) - 1 FROM revision)) WHERE seq = (SELECT max (seq) FROM revision)", 1, 0, 3 },
    { "UPDATE revision SET record = id WHERE seq = (SELECT max (seq) FROM revision)", 1, 0, 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tampers); i++)
    {
      EbId goal = EB_ID_NONE;

      if (i > 0)
        {
          home_tear_down (home, GINT_TO_POINTER (TRUE));
          home_set_up (home, GINT_TO_POINTER (TRUE));
        }
      write_four_notes (home, &goal);
      run_sql (home, tampers[i].sql);
      home_restart (home);
      g_test_message ("%s", tampers[i].sql);
      g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, tampers[i].broken);
      g_assert_cmpuint (eb_binder_get_missing (home->binder), ==, tampers[i].missing);
      g_assert_cmpuint (g_list_model_get_n_items (eb_goal_get_notes (eb_binder_find_goal (home->binder, &goal))), ==, tampers[i].notes);
    }
}

/* Neither a clock that was set back nor a row from the future, put in by
 * somebody without any key, makes a later row one that nobody would miss. */
static void
test_missed_whatever_the_time (Home         *home,
                               gconstpointer data)
{
  const EbId record = *eb_goal_get_record (home_write_goal (home, AMIRA, "Jeg vil bo selv"));

  run_sql (home, "INSERT INTO revision (id, record, binder, key_id, author, time, box) SELECT randomblob (16), randomblob (16), binder, randomblob (16), author, time + 1000000000000000, x'00' FROM revision WHERE seq = (SELECT max (seq) FROM revision)");
  home_reopen (home);
  home_set_clock ((EbDate){ 2026, 11, 20 }, 12);
  for (int i = 0; i < 3; i++)
    home_write_note (home, AMIRA, eb_binder_find_goal (home->binder, &record), "En aften mere");
  run_sql (home, "DELETE FROM revision WHERE seq = (SELECT max (seq) - 1 FROM revision)");
  home_restart (home);
  g_assert_cmpuint (eb_binder_get_missing (home->binder), ==, 1);
}

/* A row that is taken away while the binder lies open cannot be confirmed. */
static void
test_gone_meanwhile (Home         *home,
                     gconstpointer data)
{
  EbGoal *goal = home_write_goal (home, AMIRA, "Jeg vil bo selv");
  EbNote *note = home_write_note (home, AMIRA, goal, "En aften mere");

  run_sql (home, "DELETE FROM revision WHERE seq = (SELECT max (seq) FROM revision)");
  g_assert_cmpint (eb_binder_check_note (home->binder, note), ==, EB_TRUST_FORGED);
}

int
main (int   argc,
      char *argv[])
{
  home_init (&argc, &argv);
  HOME_ADD ("/forged/note", test_note);
  HOME_ADD ("/forged/refused-goals", test_refused_goals);
  HOME_ADD ("/forged/refused-notes", test_refused_notes);
  HOME_ADD ("/forged/refused-people", test_refused_people);
  HOME_ADD ("/forged/refused-dates", test_refused_dates);
  HOME_ADD ("/forged/every-kind", test_every_kind);
  HOME_ADD ("/forged/newer-kind", test_newer_kind);
  HOME_ADD ("/forged/same-parent", test_same_parent);
  HOME_ADD_ON_DISK ("/forged/tampered", test_tampered);
  HOME_ADD_ON_DISK ("/forged/missed-whatever-the-time", test_missed_whatever_the_time);
  HOME_ADD_ON_DISK ("/forged/gone-meanwhile", test_gone_meanwhile);
  return g_test_run ();
}
