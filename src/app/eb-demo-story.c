/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-demo-story.h"

#include <gio/gio.h>

#include "eb-clock.h"

#define AMIRA "Amira"

/* --- Goals --------------------------------------------------------------------------- */

static gboolean
remember_goal (EbTeller   *teller,
               const char *name,
               EbGoal     *goal)
{
  if (goal != NULL)
    g_hash_table_insert (teller->goals, g_strdup (name), goal);
  return goal != NULL;
}

static gboolean
tell_goal (EbTeller *teller,
           EbSeat   *who,
           EbGoal   *goal,
           char    **parts,
           GError  **error)
{
  EbDoor door = EB_DOOR_HOME;

  eb_door_from_nick (parts[3], &door);
  return remember_goal (teller, parts[2], eb_binder_write_goal (teller->binder, who, door, parts[4], error));
}

static gboolean
tell_challenge (EbTeller *teller,
                EbSeat   *who,
                EbGoal   *goal,
                char    **parts,
                GError  **error)
{
  EbDoor door = EB_DOOR_HOME;

  eb_door_from_nick (parts[3], &door);
  return remember_goal (teller, parts[2], eb_binder_write_challenge (teller->binder, who, door, parts[4], error));
}

static gboolean
tell_mine (EbTeller *teller,
           EbSeat   *who,
           EbGoal   *goal,
           char    **parts,
           GError  **error)
{
  return eb_binder_take_over_goal (teller->binder, who, goal, parts[3], error);
}

static gboolean
tell_join (EbTeller *teller,
           EbSeat   *who,
           EbGoal   *goal,
           char    **parts,
           GError  **error)
{
  return eb_binder_join_goal (teller->binder, who, goal, error);
}

/* "move | who | goal | shelve | why | DAYS": to look again so many days from today. */
static gboolean
tell_move (EbTeller *teller,
           EbSeat   *who,
           EbGoal   *goal,
           char    **parts,
           GError  **error)
{
  EbGoalMove move = EB_GOAL_MOVE_START;
  EbDate     again = { 0 };

  if (g_strv_length (parts) > 5)
    again = eb_date_add_days (teller->today, (int) g_ascii_strtoll (parts[5], NULL, 10));
  eb_goal_move_from_nick (parts[3], &move);
  return eb_binder_move_goal (teller->binder, who, goal, move, parts[4], again, NULL, error);
}

static gboolean
tell_outcome (EbTeller *teller,
              EbSeat   *who,
              EbGoal   *goal,
              char    **parts,
              GError  **error)
{
  return eb_binder_tell_outcome (teller->binder, who, goal, parts[3], error);
}

static gboolean
tell_worth (EbTeller *teller,
            EbSeat   *who,
            EbGoal   *goal,
            char    **parts,
            GError  **error)
{
  EbWorth worth = EB_WORTH_SIGN;

  eb_worth_from_nick (parts[3], &worth);
  return eb_binder_answer_worth (teller->binder, who, goal, worth, parts[4], error);
}

/* "step | who | goal | doer | words | DAYS": doer is a name or "together". */
static gboolean
tell_step (EbTeller *teller,
           EbSeat   *who,
           EbGoal   *goal,
           char    **parts,
           GError  **error)
{
  EbSeat   *doer = g_str_equal (parts[3], AMIRA) ? teller->amira : teller->lone;
  EbPerson *person = eb_binder_find_person (teller->binder, eb_seat_get_account (doer));
  EbDate    when = { 0 };

  if (g_strv_length (parts) > 5)
    when = eb_date_add_days (teller->today, (int) g_ascii_strtoll (parts[5], NULL, 10));
  return eb_binder_write_step (teller->binder, who, goal, parts[4], g_str_equal (parts[3], "together") ? NULL : person, when, error);
}

/* The first step that is not done. */
static gboolean
tell_tick (EbTeller *teller,
           EbSeat   *who,
           EbGoal   *goal,
           char    **parts,
           GError  **error)
{
  GListModel *steps = eb_goal_get_steps (goal);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (EbStep) step = g_list_model_get_item (steps, i);

      if (!eb_step_is_done (step))
        return eb_binder_tick_step (teller->binder, who, goal, step, TRUE, error);
    }
  return TRUE;
}

/* --- Notes --------------------------------------------------------------------------- */

static gboolean
tell_note (EbTeller *teller,
           EbSeat   *who,
           EbGoal   *goal,
           char    **parts,
           GError  **error)
{
  return eb_binder_write_note (teller->binder, who, goal, parts[3], error);
}

/* The newest note of @who's, or of the other one's. */
static EbNote *
find_note (EbTeller *teller,
           EbGoal   *goal,
           EbSeat   *who,
           gboolean  own)
{
  GListModel *notes = eb_goal_get_notes (goal);
  EbPerson   *person = eb_binder_find_person (teller->binder, eb_seat_get_account (who));

  for (guint i = g_list_model_get_n_items (notes); i > 0; i--)
    {
      g_autoptr (EbNote) note = g_list_model_get_item (notes, i - 1);

      if ((eb_note_get_author (note) == person) == own)
        return note; /* the goal keeps it */
    }
  return NULL;
}

static gboolean
tell_answer (EbTeller *teller,
             EbSeat   *who,
             EbGoal   *goal,
             char    **parts,
             GError  **error)
{
  const EbNoteWords words = { .text = parts[3], .answers = find_note (teller, goal, who, FALSE) };

  return eb_binder_send_note (teller->binder, who, goal, &words, error);
}

static EbInkPoint
read_point (const char *text)
{
  EbInkPoint point = { 0, 0, 0.5F };
  char      *end = NULL;

  point.x = (float) g_ascii_strtod (text, &end);
  if (*end == ',')
    point.y = (float) g_ascii_strtod (end + 1, NULL);
  return point;
}

/* As a hand does: many points on the way, so that a corner stays one. */
static void
draw_to (EbDrawing *drawing,
         EbInkPoint from,
         EbInkPoint to)
{
  const float across = to.x - from.x;
  const float down = to.y - from.y;
  const int   n = MAX (1, (int) ((ABS (across) + ABS (down)) / 4));

  for (int i = 1; i <= n; i++)
    {
      const float part = (float) i / (float) n;

      eb_drawing_add (drawing, (EbInkPoint){ from.x + across * part, from.y + down * part, 0.5F });
    }
}

/* "12,20 40,22;8,9 10,11": strokes of points. */
static EbDrawing *
read_drawing (const char *text)
{
  g_auto (GStrv) strokes = g_strsplit (text, ";", -1);
  EbDrawing *drawing = eb_drawing_new (320, 200);

  for (char **stroke = strokes; *stroke != NULL; stroke++)
    {
      g_auto (GStrv) points = g_strsplit (*stroke, " ", -1);

      eb_drawing_begin (drawing, 2.5F);
      eb_drawing_add (drawing, read_point (points[0]));
      for (guint i = 1; points[i] != NULL; i++)
        draw_to (drawing, read_point (points[i - 1]), read_point (points[i]));
    }
  return drawing;
}

static gboolean
tell_drawing (EbTeller *teller,
              EbSeat   *who,
              EbGoal   *goal,
              char    **parts,
              GError  **error)
{
  g_autoptr (EbDrawing) drawing = read_drawing (parts[4]);
  const EbNoteWords words = { .text = parts[3], .drawing = drawing };

  return eb_binder_send_note (teller->binder, who, goal, &words, error);
}

static gboolean
tell_sign (EbTeller *teller,
           EbSeat   *who,
           EbGoal   *goal,
           char    **parts,
           GError  **error)
{
  EbSign  sign = EB_SIGN_NONE;
  EbNote *note = find_note (teller, goal, who, FALSE);

  eb_sign_from_nick (parts[3], &sign);
  return note == NULL || eb_binder_sign_note (teller->binder, who, goal, note, sign, error);
}

static gboolean
tell_revise (EbTeller *teller,
             EbSeat   *who,
             EbGoal   *goal,
             char    **parts,
             GError  **error)
{
  EbNote *note = find_note (teller, goal, who, TRUE);

  return note == NULL || eb_binder_revise_note (teller->binder, who, goal, note, parts[3], error);
}

static gboolean
tell_withdraw (EbTeller *teller,
               EbSeat   *who,
               EbGoal   *goal,
               char    **parts,
               GError  **error)
{
  EbNote *note = find_note (teller, goal, who, TRUE);

  return note == NULL || eb_binder_withdraw_note (teller->binder, who, goal, note, error);
}

static gboolean
tell_draft (EbTeller *teller,
            EbSeat   *who,
            EbGoal   *goal,
            char    **parts,
            GError  **error)
{
  return eb_binder_save_draft (teller->binder, who, goal, parts[3], error);
}

/* --- Meetings ------------------------------------------------------------------------ */

static EbDateItem *
find_open_date (EbTeller   *teller,
                const char *rule)
{
  GListModel *dates = eb_binder_get_dates (teller->binder);

  for (guint i = 0; i < g_list_model_get_n_items (dates); i++)
    {
      g_autoptr (EbDateItem) item = g_list_model_get_item (dates, i);
      const EbDue *due = eb_date_item_get_due (item);

      if (eb_due_is_open (due) && g_str_equal (eb_rule_get_id (due->rule), rule))
        return g_steal_pointer (&item);
    }
  return NULL;
}

static gboolean
tell_held (EbTeller *teller,
           EbSeat   *who,
           EbGoal   *goal,
           char    **parts,
           GError  **error)
{
  g_autoptr (EbDateItem) item = NULL;

  if (!eb_binder_refresh_dates (teller->binder, error))
    return FALSE;
  item = find_open_date (teller, parts[2]);
  return item == NULL || eb_binder_close_date (teller->binder, who, item, EB_CLOSE_HELD, eb_clock_today (), parts[3], error);
}

static gboolean
tell_rhythm (EbTeller *teller,
             EbSeat   *who,
             EbGoal   *goal,
             char    **parts,
             GError  **error)
{
  return eb_binder_set_rhythm (teller->binder, who, 3, parts[2], parts[3], error);
}

/* "ready | who | RULE | good | hard | next | need | 1 to 5 | words" */
static gboolean
tell_ready (EbTeller *teller,
            EbSeat   *who,
            EbGoal   *goal,
            char    **parts,
            GError  **error)
{
  static const char *const keys[] = { "good", "hard", "next", "need" };
  g_autoptr (GVariantDict) answers = g_variant_dict_new (NULL);
  g_autoptr (EbDateItem) item = NULL;
  g_autofree char *topic = NULL;

  if (!eb_binder_refresh_dates (teller->binder, error))
    return FALSE;
  item = find_open_date (teller, parts[2]);
  if (item == NULL || g_strv_length (parts) < 9)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_variant_dict_insert (answers, keys[i], "s", parts[3 + i]);
  g_variant_dict_insert (answers, "coop", "u", (guint32) g_ascii_strtoull (parts[7], NULL, 10));
  g_variant_dict_insert (answers, "coop-words", "s", parts[8]);
  topic = g_strconcat ("follow-up:", eb_date_item_get_due (item)->key, NULL);
  return eb_binder_save_answers (teller->binder, who, topic, g_variant_dict_end (answers), error) &&
         eb_binder_be_ready (teller->binder, who, topic, error);
}

static gboolean
tell_raised (EbTeller *teller,
             EbSeat   *who,
             EbGoal   *goal,
             char    **parts,
             GError  **error)
{
  EbRaisedWhat what = EB_RAISED_TALK;

  eb_raised_from_nick (parts[2], &what);
  return eb_binder_raise (teller->binder, who, what, parts[3], error);
}

/* The newest thing that was raised. */
static gboolean
tell_heard (EbTeller *teller,
            EbSeat   *who,
            EbGoal   *goal,
            char    **parts,
            GError  **error)
{
  GListModel *all = eb_binder_get_raised (teller->binder);
  const guint n = g_list_model_get_n_items (all);
  g_autoptr (EbRaised) raised = n == 0 ? NULL : g_list_model_get_item (all, n - 1);

  return raised == NULL || eb_binder_hear (teller->binder, who, raised, parts[2], error);
}

/* --- Tasks --------------------------------------------------------------------------- */

/* "task | who | ID | mark | why | DAYS": to ask again so many days from today. */
static gboolean
tell_task (EbTeller *teller,
           EbSeat   *who,
           EbGoal   *goal,
           char    **parts,
           GError  **error)
{
  static const char *const marks[] = { "none", "taken", "resting", "slipped" };
  EbTaskItem              *task = eb_binder_find_task (teller->binder, parts[2]);
  EbDate                   until = { 0 };
  EbTaskMark               mark = EB_TASK_MARK_NONE;

  if (g_strv_length (parts) > 5)
    until = eb_date_add_days (teller->today, (int) g_ascii_strtoll (parts[5], NULL, 10));
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_equal (parts[3], marks[i]))
      mark = (EbTaskMark) i;
  return task == NULL || eb_binder_mark_task (teller->binder, who, task, mark, g_strv_length (parts) > 4 ? parts[4] : "", until, error);
}

/* "scales | who | ID | can | ready | why" */
static gboolean
tell_scales (EbTeller *teller,
             EbSeat   *who,
             EbGoal   *goal,
             char    **parts,
             GError  **error)
{
  EbTaskItem *task = eb_binder_find_task (teller->binder, parts[2]);
  EbCan       can = EB_CAN_NOT_TRIED;
  EbReady     ready = EB_READY_HALFWAY;

  eb_can_from_nick (parts[3], &can);
  eb_ready_from_nick (parts[4], &ready);
  return task == NULL || eb_binder_answer_task (teller->binder, who, task, can, ready, g_strv_length (parts) > 5 ? parts[5] : "", error);
}

/* --- The lines ----------------------------------------------------------------------- */

static const EbTellEvent events[] = {
  { "note", tell_note, TRUE, 4 },
  { "answer", tell_answer, TRUE, 4 },
  { "drawing", tell_drawing, TRUE, 5 },
  { "sign", tell_sign, TRUE, 4 },
  { "revise", tell_revise, TRUE, 4 },
  { "withdraw", tell_withdraw, TRUE, 3 },
  { "draft", tell_draft, TRUE, 4 },
  { "goal", tell_goal, FALSE, 5 },
  { "challenge", tell_challenge, FALSE, 5 },
  { "mine", tell_mine, TRUE, 4 },
  { "join", tell_join, TRUE, 3 },
  { "move", tell_move, TRUE, 5 },
  { "outcome", tell_outcome, TRUE, 4 },
  { "worth", tell_worth, TRUE, 5 },
  { "step", tell_step, TRUE, 5 },
  { "tick", tell_tick, TRUE, 3 },
  { "held", tell_held, FALSE, 4 },
  { "rhythm", tell_rhythm, FALSE, 4 },
  { "ready", tell_ready, FALSE, 9 },
  { "raised", tell_raised, FALSE, 4 },
  { "heard", tell_heard, FALSE, 3 },
  { "task", tell_task, FALSE, 4 },
  { "scales", tell_scales, FALSE, 5 },
  { 0 },
};

static const EbTellEvent *
find_event (const char *name)
{
  const EbTellEvent *const all[] = { events, eb_demo_life_events, eb_demo_money_events };

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    for (const EbTellEvent *event = all[i]; event->event != NULL; event++)
      if (g_str_equal (event->event, name))
        return event;
  return NULL;
}

const char *
eb_teller_part (char **parts,
                guint  index)
{
  return g_strv_length (parts) > index ? parts[index] : "";
}

static gboolean
tell_event (EbTeller *teller,
            char    **parts,
            GError  **error)
{
  EbSeat            *who = g_str_equal (parts[1], AMIRA) ? teller->amira : teller->lone;
  EbGoal            *goal = g_hash_table_lookup (teller->goals, parts[2]);
  const EbTellEvent *event = find_event (parts[0]);

  if (event != NULL && g_strv_length (parts) >= event->parts && (goal != NULL || !event->about_goal))
    return event->tell (teller, who, goal, parts, error);
  g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_INVALID_VALUE, "the story does not say how: %s %s", parts[0], parts[2]);
  return FALSE;
}

static gboolean
read_number (const char *text,
             int         max,
             int        *number)
{
  guint64 read = 0;

  if (!g_ascii_string_to_unsigned (text, 10, 0, (guint64) max, &read, NULL))
    return FALSE;
  *number = (int) read;
  return TRUE;
}

/* The keys of [Story] are "DAYS-HH-MM", in the order of time. */
static gboolean
read_moment (const char *moment,
             int        *days,
             int        *minutes)
{
  g_auto (GStrv) parts = g_strsplit (moment, "-", 3);
  int hour = 0;

  if (g_strv_length (parts) != 3 || !read_number (parts[0], G_MAXINT, days) ||
      !read_number (parts[1], 23, &hour) || !read_number (parts[2], 59, minutes))
    return FALSE;
  *minutes += hour * 60;
  return TRUE;
}

/**
 * eb_teller_set_time:
 * @teller: who tells
 * @days: from the story's today
 * @minutes: past midnight
 *
 * Moves the program's clock there.
 */
void
eb_teller_set_time (EbTeller *teller,
                    int       days,
                    int       minutes)
{
  const EbDate day = eb_date_add_days (teller->today, days);
  g_autoptr (GDateTime) midnight = g_date_time_new_local (day.year, day.month, day.day, 0, 0, 0);

  eb_clock_set ((g_date_time_to_unix (midnight) + (gint64) minutes * 60) * G_USEC_PER_SEC);
}

/**
 * eb_teller_tell:
 * @teller: who tells
 * @story: data/demo/amira.ini
 * @chapter: the group of lines to tell
 * @error: return location for a #GError
 *
 * Returns: %TRUE when everything in it has been written into the binder
 */
gboolean
eb_teller_tell (EbTeller   *teller,
                GKeyFile   *story,
                const char *chapter,
                GError    **error)
{
  g_auto (GStrv) moments = g_key_file_get_keys (story, chapter, NULL, error);

  for (gsize i = 0; moments != NULL && moments[i] != NULL; i++)
    {
      g_autofree char *line = g_key_file_get_string (story, chapter, moments[i], error);
      g_auto (GStrv) parts = line == NULL ? NULL : g_strsplit (line, " | ", -1);
      int days = 0;
      int minutes = 0;

      if (parts == NULL || g_strv_length (parts) < 3 || !read_moment (moments[i], &days, &minutes))
        {
          g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_INVALID_VALUE, "the story does not hold together at %s", moments[i]);
          return FALSE;
        }
      eb_teller_set_time (teller, -days, minutes);
      if (!tell_event (teller, parts, error))
        return FALSE;
    }
  return moments != NULL;
}
