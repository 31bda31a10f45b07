/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-keyring-private.h"
#include "eb-text.h"
#include "notes-fixture.h"

/* "Mit værelse": the youth's own notes, drawings and lists. */

static void
describe_item (EbRoomItem *item,
               GString    *all)
{
  static const char *const kinds[] = { "note", "drawing", "list" };
  const GPtrArray         *lines = eb_room_item_get_lines (item);
  EbDrawing               *drawing = eb_room_item_get_drawing (item);

  g_string_append_printf (all, "%s%s: %s|%s", kinds[eb_room_item_get_kind (item)], eb_room_item_is_beside (item) ? " beside" : "", eb_room_item_get_title (item), eb_room_item_get_text (item));
  if (drawing != NULL)
    g_string_append_printf (all, " %u strokes", eb_drawing_get_n_strokes (drawing));
  for (guint i = 0; i < lines->len; i++)
    {
      const EbRoomLine *line = g_ptr_array_index (lines, i);

      g_string_append_printf (all, " [%s%s]", line->done ? "x " : "", line->text);
    }
  g_string_append_c (all, '\n');
}

static char *
describe (Home *home)
{
  GListModel *room = eb_binder_get_room (home->binder);
  GString    *all = g_string_new (NULL);
  const guint n = g_list_model_get_n_items (room);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbRoomItem) item = g_list_model_get_item (room, i);

      describe_item (item, all);
    }
  return g_string_free (all, FALSE);
}

static void
assert_room (Home       *home,
             const char *expected)
{
  g_autofree char *all = describe (home);

  g_assert_cmpstr (all, ==, expected);
}

/* And nothing of it is counted as broken. */
static void
assert_read (Home       *home,
             const char *expected)
{
  assert_room (home, expected);
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
  g_assert_cmpuint (eb_binder_get_missing (home->binder), ==, 0);
}

static void
leave (Home *home,
       Who   who)
{
  eb_table_leave (home->table, home_seat (home, who));
  home_reopen (home);
}

static void
sit_down (Home *home,
          Who   who)
{
  home_sit (home->table, who);
  home_reopen (home);
}

static EbRoomItem *
nth (Home *home,
     guint n)
{
  g_autoptr (EbRoomItem) item = g_list_model_get_item (eb_binder_get_room (home->binder), n);

  g_assert_nonnull (item);
  return item; /* the list keeps it */
}

static EbRoomItem *
write_note (Home       *home,
            EbRoomItem *item,
            const char *title,
            const char *text)
{
  g_autoptr (GError) error = NULL;
  EbRoomItem *written = eb_binder_write_room (home->binder, home_seat (home, AMIRA), item, EB_ROOM_NOTE, title, text, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (written);
  return written;
}

/* Each line "x words" is done. */
static EbRoomItem *
write_list (Home              *home,
            EbRoomItem        *item,
            const char        *title,
            const char *const *texts,
            GError           **error)
{
  EbRoomLine lines[EB_ROOM_MAX_LINES + 1] = { 0 };
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (guint i = 0; texts[i] != NULL; i++)
    {
      lines[i].done = g_str_has_prefix (texts[i], "x ");
      lines[i].text = (char *) texts[i] + (lines[i].done ? 2 : 0);
      g_ptr_array_add (list, &lines[i]);
    }
  return eb_binder_write_room (home->binder, home_seat (home, AMIRA), item, EB_ROOM_LIST, title, NULL, NULL, list, error);
}

static EbRoomItem *
write_drawing (Home       *home,
               EbRoomItem *item,
               const char *title,
               guint       strokes,
               GError    **error)
{
  g_autoptr (EbDrawing) drawing = notes_draw (strokes);

  return eb_binder_write_room (home->binder, home_seat (home, AMIRA), item, EB_ROOM_DRAWING, title, NULL, drawing, NULL, error);
}

static void
throw_away (Home       *home,
            EbRoomItem *item)
{
  g_autoptr (GError) error = NULL;

  eb_binder_clear_room (home->binder, home_seat (home, AMIRA), item, &error);
  g_assert_no_error (error);
}

/* --- Alone ------------------------------------------------------------------------ */

static void
test_each_kind (Home         *home,
                gconstpointer data)
{
  const char *const shopping[] = { " Mælk\n ", "x Æg", "  ", NULL };
  const char *const bought[] = { "x Mælk", "x Æg", NULL };
  const char       *expected = "note: |Jeg savner far.\nMeget.\ndrawing: Mit værelse| 2 strokes\nlist: Køb ind| [Mælk] [x Æg]\n";
  EbRoomItem       *list = NULL;

  leave (home, LONE);
  write_note (home, NULL, " ", " Jeg savner far.\nMeget. ");
  g_assert_nonnull (write_drawing (home, NULL, "Mit\nværelse", 2, NULL));
  g_assert_nonnull (write_list (home, NULL, "Køb ind", shopping, NULL));
  assert_read (home, expected);
  home_restart (home);
  assert_read (home, ""); /* Lone is back */
  leave (home, LONE);
  assert_read (home, expected);

  list = nth (home, 2);
  g_assert_true (write_list (home, list, "", bought, NULL) == list);
  write_note (home, nth (home, 0), "Far", "");
  g_assert_nonnull (write_drawing (home, nth (home, 1), "Mit rum", 3, NULL));
  expected = "note: Far|\ndrawing: Mit rum| 3 strokes\nlist: | [x Mælk] [x Æg]\n";
  assert_read (home, expected);
  home_reopen (home);
  assert_read (home, expected);
}

static void
test_throw_away (Home         *home,
                 gconstpointer data)
{
  g_autoptr (EbRoomItem) kept = NULL;
  EbId record = EB_ID_NONE;
  g_autoptr (GError) error = NULL;

  leave (home, LONE);
  write_note (home, NULL, "Væk", "Jeg er bange");
  write_note (home, NULL, "Bliver", "Jeg er glad");
  kept = g_object_ref (nth (home, 0));
  record = *eb_room_item_get_record (kept);
  throw_away (home, kept);
  assert_read (home, "note: Bliver|Jeg er glad\n");
  g_assert_cmpstr (eb_room_item_get_text (kept), ==, "");
  notes_assert_newest (home, &record, "gone kind");
  notes_assert_not_allowed (eb_binder_clear_room (home->binder, home_seat (home, AMIRA), kept, &error), &error);
  notes_assert_not_allowed (eb_binder_write_room (home->binder, home_seat (home, AMIRA), kept, EB_ROOM_NOTE, "", "Igen", NULL, NULL, &error) != NULL, &error);
  home_restart (home);
  leave (home, LONE);
  assert_read (home, "note: Bliver|Jeg er glad\n");
}

/* Somebody sits down: nothing is in the list, and nothing is opened until they left. */
static void
test_not_alone (Home         *home,
                gconstpointer data)
{
  g_autoptr (EbRoomItem) kept = NULL;
  g_autoptr (GError) error = NULL;

  notes_assert_not_allowed (eb_binder_write_room (home->binder, home_seat (home, AMIRA), NULL, EB_ROOM_NOTE, "", "Hemmeligt", NULL, NULL, &error) != NULL, &error);
  leave (home, LONE);
  write_note (home, NULL, "Far", "Jeg er bange");
  kept = g_object_ref (nth (home, 0));
  home_sit (home->table, LONE);
  assert_read (home, "");
  g_assert_cmpstr (eb_room_item_get_text (kept), ==, "");
  g_assert_cmpstr (eb_room_item_get_title (kept), ==, "");
  notes_assert_not_allowed (eb_binder_clear_room (home->binder, home_seat (home, AMIRA), kept, &error), &error);
  notes_assert_not_allowed (eb_binder_write_room (home->binder, home_seat (home, LONE), NULL, EB_ROOM_NOTE, "", "Jeg også", NULL, NULL, &error) != NULL, &error);
  home_reopen (home);
  assert_read (home, "");
  leave (home, LONE);
  assert_read (home, "note: Far|Jeg er bange\n");
}

typedef struct
{
  EbKeyring *keyring;
  EbId       record;
  guint      rows;
  guint      opened;
} Look;

static gboolean
look (const EbSealed *sealed,
      gpointer        user_data)
{
  Look *search = user_data;
  g_auto (EbOpened) opened = { 0 };

  if (eb_id_equal (&sealed->head.record, &search->record))
    {
      search->rows++;
      search->opened += eb_keyring_open (search->keyring, sealed, &opened, NULL);
    }
  return TRUE;
}

/* Lone, who holds every door's key but the room's, opens no row of it. */
static void
test_adult (Home         *home,
            gconstpointer data)
{
  Look search = { 0 };
  g_autoptr (GError) error = NULL;

  leave (home, LONE);
  write_note (home, write_note (home, NULL, "Far", "Jeg er bange"), "Far", "Jeg er lidt bange");
  search.record = *eb_room_item_get_record (nth (home, 0));
  sit_down (home, LONE);
  leave (home, AMIRA);
  assert_read (home, "");
  notes_assert_not_allowed (eb_binder_write_room (home->binder, home_seat (home, LONE), NULL, EB_ROOM_NOTE, "", "Jeg også", NULL, NULL, &error) != NULL, &error);
  search.keyring = eb_seat_get_keyring (home_seat (home, LONE));
  g_assert_true (eb_journal_each_revision (home->journal, &home->id, NULL, look, &search, NULL));
  g_assert_cmpuint (search.rows, ==, 2);
  g_assert_cmpuint (search.opened, ==, 0);
}

/* --- What will not do ------------------------------------------------------------------ */

static void
assert_wrong (EbRoomItem *item,
              GError    **error,
              int         code)
{
  g_assert_null (item);
  g_assert_error (*error, EB_TEXT_ERROR, code);
  g_clear_error (error);
}

static void
test_limits (Home         *home,
             gconstpointer data)
{
  EbSeat          *amira = NULL;
  const char      *lines[EB_ROOM_MAX_LINES + 2] = { NULL };
  const char      *none[] = { " ", NULL };
  const char      *long_line[] = { NULL, NULL };
  g_autofree char *long_title = g_strnfill (EB_ROOM_TITLE_MAX_CHARS + 1, 'a');
  g_autofree char *long_words = g_strnfill (EB_ROOM_LINE_MAX_CHARS + 1, 'a');
  g_autoptr (GError) error = NULL;

  leave (home, LONE);
  amira = home_seat (home, AMIRA);
  assert_wrong (eb_binder_write_room (home->binder, amira, NULL, EB_ROOM_NOTE, " ", "\n", NULL, NULL, &error), &error, EB_TEXT_ERROR_EMPTY);
  assert_wrong (eb_binder_write_room (home->binder, amira, NULL, EB_ROOM_NOTE, long_title, "a", NULL, NULL, &error), &error, EB_TEXT_ERROR_TOO_LONG);
  assert_wrong (eb_binder_write_room (home->binder, amira, NULL, EB_ROOM_DRAWING, "Uden streger", NULL, NULL, NULL, &error), &error, EB_TEXT_ERROR_EMPTY);
  assert_wrong (write_drawing (home, NULL, "Uden streger", 0, &error), &error, EB_TEXT_ERROR_EMPTY);
  assert_wrong (write_drawing (home, NULL, " ", 2, &error), &error, EB_TEXT_ERROR_EMPTY);
  assert_wrong (write_list (home, NULL, "", none, &error), &error, EB_TEXT_ERROR_EMPTY);
  long_line[0] = long_words;
  assert_wrong (write_list (home, NULL, "", long_line, &error), &error, EB_TEXT_ERROR_TOO_LONG);
  for (guint i = 0; i <= EB_ROOM_MAX_LINES; i++)
    lines[i] = "a";
  assert_wrong (write_list (home, NULL, "", lines, &error), &error, EB_TEXT_ERROR_TOO_LONG);
  assert_read (home, "");
  lines[EB_ROOM_MAX_LINES] = NULL;
  g_assert_nonnull (write_list (home, NULL, "", lines, &error));
}

typedef struct
{
  EbId  record;
  guint n;
} Count;

static gboolean
count_one (const EbSealed *sealed,
           gpointer        user_data)
{
  Count *count = user_data;

  count->n += eb_id_equal (&sealed->head.record, &count->record);
  return TRUE;
}

/* What a newer program said stays; saying the same again writes nothing. */
static void
test_rewrite (Home         *home,
              gconstpointer data)
{
  Count count = { eb_vault_random_id (), 0 };

  notes_append (home, AMIRA, AMIRA, EB_DOOR_ROOM, &count.record, NULL, g_variant_new_parsed ("{'kind': <'room'>, 'what': <'note'>, 'title': <'Far'>, 'text': <'Et'>, 'mood': <'blue'>}"));
  leave (home, LONE);
  write_note (home, nth (home, 0), "", "To");
  write_note (home, nth (home, 0), " ", "To\n");
  assert_read (home, "note: |To\n");
  notes_assert_newest (home, &count.record, "kind mood text title what");
  g_assert_true (eb_journal_each_revision (home->journal, &home->id, NULL, count_one, &count, NULL));
  g_assert_cmpuint (count.n, ==, 2);
}

/* --- At the same time -------------------------------------------------------------------- */

static GVariant *
note_payload (const char *text)
{
  return g_variant_new_parsed ("{'kind': <'room'>, 'what': <'note'>, 'text': <%s>}", text);
}

static GVariant *
gone_payload (void)
{
  return g_variant_new_parsed ("{'kind': <'room'>, 'gone': <true>}");
}

static EbId
elsewhere (Home       *home,
           const EbId *record,
           const EbId *parent,
           GVariant   *payload)
{
  return notes_append (home, AMIRA, AMIRA, EB_DOOR_ROOM, record, parent, payload);
}

/* Both are kept and shown, and each goes on by itself. */
static void
test_two_at_once (Home         *home,
                  gconstpointer data)
{
  EbId record = EB_ID_NONE;
  EbId first = EB_ID_NONE;

  leave (home, LONE);
  write_note (home, NULL, "", "Et");
  record = *eb_room_item_get_record (nth (home, 0));
  first = *eb_room_item_get_revision (nth (home, 0));
  write_note (home, nth (home, 0), "", "To");
  elsewhere (home, &record, &first, note_payload ("Imens"));
  home_reopen (home);
  assert_room (home, "note: |To\nnote beside: |Imens\n");
  write_note (home, nth (home, 1), "", "Imens igen");
  write_note (home, nth (home, 0), "", "Tre");
  assert_room (home, "note: |Tre\nnote beside: |Imens igen\n");
  throw_away (home, nth (home, 0));
  assert_room (home, "note beside: |Imens igen\n");
  home_reopen (home);
  assert_room (home, "note beside: |Imens igen\n");
  throw_away (home, nth (home, 0));
  home_reopen (home);
  assert_room (home, "");
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

/* In whichever order the two stand in the file. */
static void
test_gone_at_once (Home         *home,
                   gconstpointer data)
{
  const gboolean gone_first[] = { TRUE, FALSE };

  leave (home, LONE);
  for (guint i = 0; i < G_N_ELEMENTS (gone_first); i++)
    {
      const EbId record = eb_vault_random_id ();
      const EbId first = elsewhere (home, &record, NULL, note_payload ("Et"));

      elsewhere (home, &record, &first, gone_first[i] ? gone_payload () : note_payload ("Reddet"));
      elsewhere (home, &record, &first, gone_first[i] ? note_payload ("Reddet") : gone_payload ());
    }
  home_reopen (home);
  assert_room (home, "note beside: |Reddet\nnote: |Reddet\n");
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 0);
}

/* --- What a patched program could say ---------------------------------------------------- */

typedef struct
{
  Who         as;
  EbDoor      door;
  const EbId *record;
  const EbId *parent;
  const char *payload;
} Forgery;

static void
test_forged (Home         *home,
             gconstpointer data)
{
  const EbId    note = eb_vault_random_id ();
  const EbId    gone = eb_vault_random_id ();
  const EbId    nothing = eb_vault_random_id ();
  const EbId    head = elsewhere (home, &note, NULL, note_payload ("Et"));
  const EbId    before = elsewhere (home, &gone, NULL, note_payload ("Et"));
  const EbId    end = elsewhere (home, &gone, &before, gone_payload ());
  const Forgery forgeries[] = {
    { LONE, EB_DOOR_ROOM, NULL, NULL, "{'kind': <'room'>, 'what': <'note'>, 'text': <'Lone'>}" },
    { LONE, EB_DOOR_ROOM, &note, &head, "{'kind': <'room'>, 'what': <'note'>, 'text': <'Lone'>}" },
    { LONE, EB_DOOR_ROOM, &note, &head, "{'kind': <'room'>, 'gone': <true>}" },
    { AMIRA, EB_DOOR_HOME, NULL, NULL, "{'kind': <'room'>, 'what': <'note'>, 'text': <'For alle'>}" },
    { AMIRA, EB_DOOR_ENTRY, NULL, NULL, "{'kind': <'room'>, 'what': <'note'>, 'text': <'For alle'>}" },
    { AMIRA, EB_DOOR_ROOM, &note, NULL, "{'kind': <'room'>, 'what': <'note'>, 'text': <'En til'>}" },
    { AMIRA, EB_DOOR_ROOM, &note, &nothing, "{'kind': <'room'>, 'what': <'note'>, 'text': <'Af intet'>}" },
    { AMIRA, EB_DOOR_ROOM, NULL, &head, "{'kind': <'room'>, 'what': <'note'>, 'text': <'Andet'>}" },
    { AMIRA, EB_DOOR_ROOM, &note, &head, "{'kind': <'room'>, 'what': <'list'>, 'lines': <@a(bs) []>}" },
    { AMIRA, EB_DOOR_ROOM, NULL, NULL, "{'kind': <'room'>, 'what': <'song'>, 'text': <'La la'>}" },
    { AMIRA, EB_DOOR_ROOM, NULL, NULL, "{'kind': <'room'>, 'text': <'Hvad'>}" },
    { AMIRA, EB_DOOR_ROOM, NULL, NULL, "{'kind': <'room'>, 'what': <'note'>}" },
    { AMIRA, EB_DOOR_ROOM, NULL, NULL, "{'kind': <'room'>, 'what': <'list'>, 'lines': <['a']>}" },
    { AMIRA, EB_DOOR_ROOM, NULL, NULL, "{'kind': <'room'>, 'what': <'drawing'>, 'title': <'Tom'>}" },
    { AMIRA, EB_DOOR_ROOM, NULL, NULL, "{'kind': <'room'>, 'what': <'drawing'>, 'ink': <'Tom'>}" },
    { AMIRA, EB_DOOR_ROOM, NULL, NULL, "{'kind': <'room'>, 'gone': <true>}" },
    { AMIRA, EB_DOOR_ROOM, &gone, &end, "{'kind': <'room'>, 'what': <'note'>, 'text': <'Op igen'>}" },
    { AMIRA, EB_DOOR_ROOM, &gone, &end, "{'kind': <'room'>, 'gone': <true>}" },
  };

  leave (home, LONE);
  for (guint i = 0; i < G_N_ELEMENTS (forgeries); i++)
    {
      const Forgery *forgery = &forgeries[i];

      g_test_message ("forgery %u", i);
      notes_append (home, AMIRA, forgery->as, forgery->door, forgery->record, forgery->parent, g_variant_new_parsed (forgery->payload));
      home_reopen (home);
      assert_room (home, "note: |Et\n");
      g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, i + 1);
    }
}

/* Whoever got hold of the room's key still cannot write in it. */
static void
test_stolen_key (Home         *home,
                 gconstpointer data)
{
  EbKeyring  *lone = eb_seat_get_keyring (home_seat (home, LONE));
  EbKeyring  *amira = eb_seat_get_keyring (home_seat (home, AMIRA));
  GHashTable *own = lone->keys;

  lone->keys = amira->keys;
  notes_append (home, LONE, LONE, EB_DOOR_ROOM, NULL, NULL, note_payload ("Lone var her"));
  lone->keys = own;
  leave (home, LONE);
  assert_room (home, "");
  g_assert_cmpuint (eb_binder_get_broken (home->binder), ==, 1);
}

/* --- What is being written ------------------------------------------------------------------ */

static void
save (Home       *home,
      Who         who,
      const char *place,
      const char *text)
{
  g_autoptr (GError) error = NULL;

  eb_binder_save_own_draft (home->binder, home_seat (home, who), place, text == NULL ? NULL : g_variant_new_parsed ("{'text': <%s>}", text), &error);
  g_assert_no_error (error);
}

static void
assert_draft (Home       *home,
              Who         who,
              const char *place,
              const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) draft = eb_binder_load_own_draft (home->binder, home_seat (home, who), place, &error);
  const char *text = NULL;

  g_assert_no_error (error);
  if (draft != NULL)
    g_variant_lookup (draft, "text", "&s", &text);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_draft (Home         *home,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  leave (home, LONE);
  assert_draft (home, AMIRA, EB_ROOM_DRAFT, NULL);
  save (home, AMIRA, EB_ROOM_DRAFT, "Midt i et or");
  save (home, AMIRA, "hall", "Andet");
  home_restart (home);
  assert_draft (home, AMIRA, EB_ROOM_DRAFT, "Midt i et or");
  assert_draft (home, LONE, EB_ROOM_DRAFT, NULL);
  save (home, LONE, EB_ROOM_DRAFT, "Lones");
  leave (home, LONE);

  /* It goes with what it became, and only then. */
  assert_wrong (eb_binder_write_room (home->binder, home_seat (home, AMIRA), NULL, EB_ROOM_NOTE, "", "", NULL, NULL, &error), &error, EB_TEXT_ERROR_EMPTY);
  assert_draft (home, AMIRA, EB_ROOM_DRAFT, "Midt i et or");
  write_note (home, NULL, "", "Midt i et ord");
  assert_draft (home, AMIRA, EB_ROOM_DRAFT, NULL);
  save (home, AMIRA, EB_ROOM_DRAFT, "Det samme");
  write_note (home, nth (home, 0), "", "Midt i et ord");
  assert_draft (home, AMIRA, EB_ROOM_DRAFT, NULL);
  save (home, AMIRA, EB_ROOM_DRAFT, "Væk");
  throw_away (home, nth (home, 0));
  assert_draft (home, AMIRA, EB_ROOM_DRAFT, NULL);

  assert_draft (home, AMIRA, "hall", "Andet");
  save (home, AMIRA, "hall", NULL);
  assert_draft (home, AMIRA, "hall", NULL);
  sit_down (home, LONE);
  assert_draft (home, LONE, EB_ROOM_DRAFT, "Lones");
}

int
main (int   argc,
      char *argv[])
{
  home_init (&argc, &argv);
  HOME_ADD_ON_DISK ("/room-items/each-kind", test_each_kind);
  HOME_ADD_ON_DISK ("/room-items/throw-away", test_throw_away);
  HOME_ADD ("/room-items/not-alone", test_not_alone);
  HOME_ADD ("/room-items/adult", test_adult);
  HOME_ADD ("/room-items/limits", test_limits);
  HOME_ADD ("/room-items/rewrite", test_rewrite);
  HOME_ADD ("/room-items/two-at-once", test_two_at_once);
  HOME_ADD ("/room-items/gone-at-once", test_gone_at_once);
  HOME_ADD ("/room-items/forged", test_forged);
  HOME_ADD ("/room-items/stolen-key", test_stolen_key);
  HOME_ADD_ON_DISK ("/room-items/draft", test_draft);
  return g_test_run ();
}
