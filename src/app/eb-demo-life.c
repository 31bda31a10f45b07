/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-clock.h"
#include "eb-demo-story.h"

/* What the story tells beside the plan: the week, the people, their keys and the
 * room. */

static EbDate
read_days (EbTeller *teller,
           char    **parts,
           guint     index)
{
  if (g_strv_length (parts) <= index || *parts[index] == '\0')
    return EB_DATE_UNSET;
  return eb_date_add_days (teller->today, (int) g_ascii_strtoll (parts[index], NULL, 10));
}

/* --- The week ------------------------------------------------------------------------ */

static EbPerson *
find_doer (EbTeller   *teller,
           const char *name)
{
  const EbSeat *seat = g_str_equal (name, "Amira") ? teller->amira : g_str_equal (name, "Lone") ? teller->lone
                                                                                                : NULL;

  return seat == NULL ? NULL : eb_binder_find_person (teller->binder, eb_seat_get_account ((EbSeat *) seat));
}

/* "routine | who | title | door | rule | doer | ID" */
static gboolean
tell_routine (EbTeller *teller,
              EbSeat   *who,
              EbGoal   *goal,
              char    **parts,
              GError  **error)
{
  g_autoptr (EbRecurrence) rule = eb_recurrence_parse (parts[4], error);
  EbDoor door = EB_DOOR_EVERYDAY;

  eb_door_from_nick (parts[3], &door);
  return rule != NULL && eb_binder_write_routine (teller->binder, who, door, parts[2], rule, eb_clock_today (), find_doer (teller, parts[5]), eb_teller_part (parts, 6), error) != NULL;
}

static EbRoutine *
find_routine (EbTeller   *teller,
              const char *title)
{
  GListModel *all = eb_binder_get_routines (teller->binder);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (EbRoutine) routine = g_list_model_get_item (all, i);

      if (g_str_equal (eb_routine_get_title (routine), title))
        return routine; /* the binder keeps it */
    }
  return NULL;
}

/* Its last turn up to the day of the story. */
static EbDate
find_due (EbRoutine *routine)
{
  const EbDate day = eb_clock_today ();
  g_autoptr (GArray) days = eb_recurrence_expand (eb_routine_get_rule (routine), eb_routine_get_start (routine), eb_routine_get_start (routine), day);

  return days->len == 0 ? EB_DATE_UNSET : g_array_index (days, EbDate, days->len - 1);
}

/* "turn | who | title | mark | DAYS | why": of the last one up to that day; moved
 * so many days on. */
static gboolean
tell_turn (EbTeller *teller,
           EbSeat   *who,
           EbGoal   *goal,
           char    **parts,
           GError  **error)
{
  EbRoutine   *routine = find_routine (teller, parts[2]);
  const EbDate due = routine == NULL ? EB_DATE_UNSET : find_due (routine);
  EbTurnMark   mark = EB_TURN_MARK_DONE;
  EbDate       to = EB_DATE_UNSET;

  if (!eb_date_is_set (due))
    return TRUE;
  eb_turn_mark_from_nick (parts[3], &mark);
  if (mark == EB_TURN_MARK_MOVED)
    to = eb_date_add_days (due, (int) g_ascii_strtoll (eb_teller_part (parts, 4), NULL, 10));
  return eb_binder_mark_turn (teller->binder, who, routine, due, mark, to, eb_teller_part (parts, 5), error);
}

/* --- People, and their keys ------------------------------------------------------------ */

static EbContact *
find_contact (EbTeller   *teller,
              const char *name)
{
  GListModel *all = eb_binder_get_contacts (teller->binder);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (EbContact) contact = g_list_model_get_item (all, i);

      if (g_str_equal (eb_contact_get_words (contact)->name, name))
        return contact; /* the binder keeps it */
    }
  return NULL;
}

/* Whom a contact is, among those with an account. */
static EbPerson *
find_account (EbTeller   *teller,
              const char *name)
{
  EbSeat *const seats[] = { teller->lone, teller->karim };

  for (gsize i = 0; i < G_N_ELEMENTS (seats); i++)
    if (seats[i] != NULL && g_str_equal (name, eb_seat_get_name (seats[i])))
      return eb_binder_find_person (teller->binder, eb_seat_get_account (seats[i]));
  return NULL;
}

/* "contact | who | name | relation | phone | circle | notes | parent" */
static gboolean
tell_contact (EbTeller *teller,
              EbSeat   *who,
              EbGoal   *goal,
              char    **parts,
              GError  **error)
{
  const EbContactWords words = {
    .name = parts[2],
    .relation = parts[3],
    .phone = parts[4],
    .circle = (guint) g_ascii_strtoull (parts[5], NULL, 10),
    .notes = eb_teller_part (parts, 6),
    .parent = g_str_equal (eb_teller_part (parts, 7), "parent"),
    .account = find_account (teller, parts[2]),
  };

  return eb_binder_write_contact (teller->binder, who, NULL, &words, error) != NULL;
}

/* "call | who | name" */
static gboolean
tell_call (EbTeller *teller,
           EbSeat   *who,
           EbGoal   *goal,
           char    **parts,
           GError  **error)
{
  EbContact *contact = find_contact (teller, parts[2]);

  return contact == NULL || eb_binder_call_contact (teller->binder, who, contact, error);
}

static const EbId *
find_whom (EbTeller   *teller,
           const char *name)
{
  EbContact *contact = find_contact (teller, name);

  if (teller->karim != NULL && g_str_equal (name, eb_seat_get_name (teller->karim)))
    return eb_seat_get_account (teller->karim);
  if (g_str_equal (name, "Lone"))
    return eb_seat_get_account (teller->lone);
  return contact == NULL ? NULL : eb_contact_get_record (contact);
}

static guint
read_doors (const char *nicks)
{
  g_auto (GStrv) parts = g_strsplit (nicks, " ", -1);
  guint doors = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      EbDoor door = EB_DOOR_ENTRY;

      if (eb_door_from_nick (parts[i], &door))
        doors |= EB_DOOR_BIT (door);
    }
  return doors;
}

/* At a table of their own, as on another day. */
static gboolean
say_profile (EbTeller        *teller,
             EbSeat          *seat,
             const EbProfile *profile,
             GError         **error)
{
  g_autoptr (EbTable) table = eb_table_new ();
  g_autoptr (EbBinder) binder = NULL;

  eb_table_seat (table, seat);
  binder = eb_binder_open (teller->journal, table, eb_binder_get_id (teller->binder), teller->rules, error);
  return binder != NULL && eb_binder_set_profile (binder, seat, profile, error);
}

/* "account | who | name | ink | password": a contact person is asked in, and says
 * how they want to be seen. */
static gboolean
tell_account (EbTeller *teller,
              EbSeat   *who,
              EbGoal   *goal,
              char    **parts,
              GError  **error)
{
  g_autoptr (EbProfile) profile = eb_profile_new (parts[2], EB_ROLE_CONTACT, "", parts[3]);
  g_autoptr (EbAccount) account = eb_teller_make_account (parts[2], parts[4], &teller->karim, error);

  return account != NULL &&
         eb_binder_add_person (teller->binder, who, account, profile, error) &&
         say_profile (teller, teller->karim, profile, error);
}

/* "key | who | name | doors | DAYS | purpose | words": until so many days from today */
static gboolean
tell_key (EbTeller *teller,
          EbSeat   *who,
          EbGoal   *goal,
          char    **parts,
          GError  **error)
{
  const EbId      *whom = find_whom (teller, parts[2]);
  const EbKeyWords words = {
    .doors = read_doors (parts[3]),
    .from = eb_clock_today (),
    .until = read_days (teller, parts, 4),
    .purpose = parts[5],
    .words = eb_teller_part (parts, 6),
  };

  return whom == NULL || eb_binder_give_keys (teller->binder, who, whom, &words, error);
}

/* "key-back | who | name | doors | words" */
static gboolean
tell_key_back (EbTeller *teller,
               EbSeat   *who,
               EbGoal   *goal,
               char    **parts,
               GError  **error)
{
  const EbId *whom = find_whom (teller, parts[2]);

  return whom == NULL || eb_binder_withdraw_keys (teller->binder, who, whom, read_doors (parts[3]), eb_teller_part (parts, 4), error);
}

/* --- The room ---------------------------------------------------------------------------- */

/* @lines: of EbRoomLine, whose texts are in @parts. */
static GPtrArray *
read_lines (char  **parts,
            GArray *lines)
{
  GPtrArray *pointers = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const gboolean   done = *parts[i] == '+';
      const EbRoomLine line = { parts[i] + (done ? 1 : 0), done };

      g_array_append_val (lines, line);
    }
  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (pointers, &g_array_index (lines, EbRoomLine, i));
  return pointers;
}

/* "room | who | note or list | title | words, or lines with ; between, + before
 * what is done" */
static gboolean
tell_room (EbTeller *teller,
           EbSeat   *who,
           EbGoal   *goal,
           char    **parts,
           GError  **error)
{
  g_auto (GStrv) texts = g_strsplit (parts[4], "; ", -1);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (EbRoomLine));
  g_autoptr (GPtrArray) pointers = read_lines (texts, lines);

  if (g_str_equal (parts[2], "list"))
    return eb_binder_write_room (teller->binder, who, NULL, EB_ROOM_LIST, parts[3], "", NULL, pointers, error) != NULL;
  return eb_binder_write_room (teller->binder, who, NULL, EB_ROOM_NOTE, parts[3], parts[4], NULL, NULL, error) != NULL;
}

const EbTellEvent eb_demo_life_events[] = {
  { "routine", tell_routine, FALSE, 6 },
  { "turn", tell_turn, FALSE, 4 },
  { "contact", tell_contact, FALSE, 6 },
  { "call", tell_call, FALSE, 3 },
  { "account", tell_account, FALSE, 5 },
  { "key", tell_key, FALSE, 6 },
  { "key-back", tell_key_back, FALSE, 4 },
  { "room", tell_room, FALSE, 5 },
  { 0 },
};
