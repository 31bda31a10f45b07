/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-words.h"

#include <glib/gi18n.h>

#include "eb-binder.h"
#include "eb-text.h"

/**
 * eb_words_door:
 * @door: a door
 *
 * Returns: (transfer none): its name in the house
 */
const char *
eb_words_door (EbDoor door)
{
  static const char *const names[EB_N_DOORS] = {
    [EB_DOOR_ENTRY] = N_ ("Entry"),
    [EB_DOOR_ECONOMY] = N_ ("Money and papers"),
    [EB_DOOR_HOME] = N_ ("A place to live"),
    [EB_DOOR_EVERYDAY] = N_ ("Everyday life"),
    [EB_DOOR_HEALTH] = N_ ("Health and well-being"),
    [EB_DOOR_EDUCATION] = N_ ("Education"),
    [EB_DOOR_JOB] = N_ ("Job"),
    [EB_DOOR_NETWORK] = N_ ("Family, friends and network"),
    [EB_DOOR_LEISURE] = N_ ("Leisure and communities"),
    [EB_DOOR_RIGHTS] = N_ ("My rights and the public sector"),
    [EB_DOOR_WHATIF] = N_ ("What if"),
    [EB_DOOR_ROOM] = N_ ("My room"),
  };

  g_return_val_if_fail ((gsize) door < G_N_ELEMENTS (names), "");
  return _ (names[door]);
}

/**
 * eb_words_role:
 * @role: a role
 *
 * Returns: (transfer none): what such a person is called, in lower case
 */
const char *
eb_words_role (EbRole role)
{
  static const char *const names[] = {
    [EB_ROLE_YOUTH] = N_ ("the young person"),
    [EB_ROLE_FOSTER] = N_ ("foster parent"),
    [EB_ROLE_STAFF] = N_ ("residential staff"),
    [EB_ROLE_CONTACT] = N_ ("contact person"),
    [EB_ROLE_PARENT] = N_ ("parent"),
  };

  g_return_val_if_fail ((gsize) role < G_N_ELEMENTS (names), "");
  return _ (names[role]);
}

/**
 * eb_words_placement:
 * @placement: a kind of placement
 *
 * Returns: (transfer none): its name
 */
const char *
eb_words_placement (EbPlacement placement)
{
  static const char *const names[] = {
    [EB_PLACEMENT_FOSTER] = N_ ("Foster family"),
    [EB_PLACEMENT_HOME] = N_ ("Residential home"),
    [EB_PLACEMENT_OWN_ROOM] = N_ ("Own room"),
    [EB_PLACEMENT_CONTACT] = N_ ("Contact person only"),
  };

  g_return_val_if_fail ((gsize) placement < G_N_ELEMENTS (names), "");
  return _ (names[placement]);
}

/**
 * eb_words_law:
 * @law: a law
 *
 * Returns: (transfer none): its name; laws keep their Danish names
 */
const char *
eb_words_law (EbLaw law)
{
  return law == EB_LAW_SERVICELOVEN ? _ ("Serviceloven (before 2024, for history)") : _ ("Barnets lov (from 2024)");
}

/**
 * eb_words_duty:
 * @duty: whose duty
 *
 * Returns: (transfer none): that in words; "" for nobody's
 */
const char *
eb_words_duty (EbDuty duty)
{
  switch (duty)
    {
    case EB_DUTY_MUNICIPALITY:
      return _ ("the municipality's duty");
    case EB_DUTY_BOTH:
      return _ ("for the municipality and you together");
    case EB_DUTY_US:
      return _ ("our own agreement");
    case EB_DUTY_NONE:
    default:
      return "";
    }
}

/**
 * eb_words_certainty:
 * @certainty: how sure a source is
 *
 * Returns: (transfer none): what to do about it; "" if it was verified
 */
const char *
eb_words_certainty (EbCertainty certainty)
{
  switch (certainty)
    {
    case EB_CERTAINTY_OLD:
      return _ ("check: may have changed since");
    case EB_CERTAINTY_SECONDARY:
      return _ ("check: from a secondary source");
    case EB_CERTAINTY_UNVERIFIED:
      return _ ("check: not verified");
    case EB_CERTAINTY_VERIFIED:
    default:
      return "";
    }
}

/**
 * eb_words_goal_state:
 * @state: a goal's state
 *
 * Returns: (transfer none): that in words
 */
const char *
eb_words_goal_state (EbGoalState state)
{
  static const char *const names[] = {
    [EB_GOAL_SUGGESTED] = N_ ("Suggestion"),
    [EB_GOAL_MINE] = N_ ("My goal"),
    [EB_GOAL_AGREED] = N_ ("Agreed"),
    [EB_GOAL_GOING] = N_ ("In progress"),
    [EB_GOAL_REACHED] = N_ ("Reached"),
    [EB_GOAL_SHELVED] = N_ ("On the shelf"),
    [EB_GOAL_CHANGED] = N_ ("Became another goal"),
  };

  g_return_val_if_fail ((gsize) state < G_N_ELEMENTS (names), "");
  return _ (names[state]);
}

/**
 * eb_words_goal_move:
 * @move: something that can be done with a goal
 *
 * Returns: (transfer none): what a button says that does it
 */
const char *
eb_words_goal_move (EbGoalMove move)
{
  static const char *const names[] = {
    [EB_GOAL_MOVE_SUGGEST] = N_ ("Suggest it"),
    [EB_GOAL_MOVE_WRITE] = N_ ("Write it down"),
    [EB_GOAL_MOVE_TAKE_OVER] = N_ ("Make it mine"),
    [EB_GOAL_MOVE_REWORD] = N_ ("Change the words"),
    [EB_GOAL_MOVE_JOIN] = N_ ("I am in on it"),
    [EB_GOAL_MOVE_START] = N_ ("We are on our way"),
    [EB_GOAL_MOVE_REACH] = N_ ("It is reached"),
    [EB_GOAL_MOVE_SHELVE] = N_ ("Put it on the shelf"),
    [EB_GOAL_MOVE_TAKE_UP] = N_ ("Take it up again"),
    [EB_GOAL_MOVE_CHANGE] = N_ ("It becomes another goal"),
  };

  g_return_val_if_fail ((gsize) move < G_N_ELEMENTS (names), "");
  return _ (names[move]);
}

/**
 * eb_words_goal_event:
 * @move: an #EbGoalMove, or %EB_GOAL_MOVE_NONE for an outcome
 * @name: who did it
 *
 * Returns: (transfer full): that in words
 */
char *
eb_words_goal_event (int         move,
                     const char *name)
{
  switch (move)
    {
    case EB_GOAL_MOVE_SUGGEST:
      return g_strdup_printf (_ ("%s suggested it"), name);
    case EB_GOAL_MOVE_WRITE:
      return g_strdup_printf (_ ("%s wrote the goal"), name);
    case EB_GOAL_MOVE_TAKE_OVER:
      return g_strdup_printf (_ ("%s made it their own goal"), name);
    case EB_GOAL_MOVE_REWORD:
      return g_strdup_printf (_ ("%s changed the words"), name);
    case EB_GOAL_MOVE_JOIN:
      return g_strdup_printf (_ ("%s is in on it"), name);
    case EB_GOAL_MOVE_START:
      return g_strdup_printf (_ ("%s: we are on our way"), name);
    case EB_GOAL_MOVE_REACH:
      return g_strdup_printf (_ ("%s: it is reached"), name);
    case EB_GOAL_MOVE_SHELVE:
      return g_strdup_printf (_ ("%s put it on the shelf"), name);
    case EB_GOAL_MOVE_TAKE_UP:
      return g_strdup_printf (_ ("%s took it up again"), name);
    case EB_GOAL_MOVE_CHANGE:
      return g_strdup_printf (_ ("%s made it another goal"), name);
    case EB_GOAL_MOVE_NONE:
    default:
      return g_strdup_printf (_ ("%s wrote what came of it"), name);
    }
}

/**
 * eb_words_worth:
 * @worth: one of the questions to a goal
 *
 * Returns: (transfer none): the question
 */
const char *
eb_words_worth (EbWorth worth)
{
  static const char *const questions[EB_N_WORTHS] = {
    [EB_WORTH_REALISTIC] = N_ ("Is it realistic?"),
    [EB_WORTH_CURRENT] = N_ ("Is it about what matters now?"),
    [EB_WORTH_MANAGEABLE] = N_ ("Can I manage it?"),
    [EB_WORTH_VISIBLE] = N_ ("Can we see it?"),
    [EB_WORTH_SIGN] = N_ ("How do we see that it is reached?"),
  };

  g_return_val_if_fail ((gsize) worth < G_N_ELEMENTS (questions), "");
  return _ (questions[worth]);
}

/**
 * eb_words_sign:
 * @sign: an answer without words
 *
 * Returns: (transfer none): what it says; "" for none
 */
const char *
eb_words_sign (EbSign sign)
{
  static const char *const names[EB_N_SIGNS] = {
    [EB_SIGN_READ] = N_ ("I have read it"),
    [EB_SIGN_HEART] = N_ ("It means something to me"),
    [EB_SIGN_SUN] = N_ ("That is good"),
    [EB_SIGN_THINK] = N_ ("I am thinking about it"),
    [EB_SIGN_TALK] = N_ ("Let us talk about it"),
  };

  g_return_val_if_fail ((gsize) sign < G_N_ELEMENTS (names), "");
  return names[sign] == NULL ? "" : _ (names[sign]);
}

/**
 * eb_words_raised:
 * @what: what the youth can raise at any time
 *
 * Returns: (transfer none): that in the youth's words
 */
const char *
eb_words_raised (EbRaisedWhat what)
{
  static const char *const names[] = {
    [EB_RAISED_TALK] = N_ ("I want to talk about something"),
    [EB_RAISED_GOOD] = N_ ("Something is good"),
    [EB_RAISED_WRONG] = N_ ("Something is wrong"),
  };

  g_return_val_if_fail ((gsize) what < G_N_ELEMENTS (names), "");
  return _ (names[what]);
}

/**
 * eb_words_can:
 * @can: what somebody can do of a task
 *
 * Returns: (transfer none): that in words
 */
const char *
eb_words_can (EbCan can)
{
  static const char *const names[EB_N_CANS] = {
    [EB_CAN_NOT_TRIED] = N_ ("Not tried"),
    [EB_CAN_WITH_HELP] = N_ ("With help"),
    [EB_CAN_WITH_REMINDER] = N_ ("With a reminder"),
    [EB_CAN_ALONE] = N_ ("Alone"),
    [EB_CAN_TEACH] = N_ ("Can teach it to somebody"),
  };

  g_return_val_if_fail ((gsize) can < G_N_ELEMENTS (names), "");
  return _ (names[can]);
}

/**
 * eb_words_ready:
 * @ready: how ready somebody feels for a task
 *
 * Returns: (transfer none): that in words; never as a number
 */
const char *
eb_words_ready (EbReady ready)
{
  static const char *const names[] = {
    [EB_READY_NOT_AT_ALL] = N_ ("Not ready"),
    [EB_READY_A_LITTLE] = N_ ("A little ready"),
    [EB_READY_HALFWAY] = N_ ("Halfway"),
    [EB_READY_ALMOST] = N_ ("Almost ready"),
    [EB_READY_FULLY] = N_ ("Quite ready"),
  };

  g_return_val_if_fail (eb_ready_is_valid (ready), "");
  return _ (names[ready]);
}

/**
 * eb_words_task_mark:
 * @mark: where a task is
 *
 * Returns: (transfer none): that in words; "" where nobody has said anything
 */
const char *
eb_words_task_mark (EbTaskMark mark)
{
  switch (mark)
    {
    case EB_TASK_MARK_TAKEN:
      return _ ("On our list");
    case EB_TASK_MARK_RESTING:
      return _ ("Not now");
    case EB_TASK_MARK_SLIPPED:
      return _ ("Slipped");
    case EB_TASK_MARK_NONE:
    default:
      return "";
    }
}

/* Month names are the program's own, so that they are right also where the
 * machine has no Danish locale. */
static const char *const months[12] = {
  N_ ("January"), N_ ("February"), N_ ("March"), N_ ("April"), NC_ ("whole month", "May"), N_ ("June"),
  N_ ("July"), N_ ("August"), N_ ("September"), N_ ("October"), N_ ("November"), N_ ("December")
};

static const char *const short_months[12] = {
  N_ ("Jan"), N_ ("Feb"), N_ ("Mar"), N_ ("Apr"), NC_ ("short month", "May"), N_ ("Jun"),
  N_ ("Jul"), N_ ("Aug"), N_ ("Sep"), N_ ("Oct"), N_ ("Nov"), N_ ("Dec")
};

/**
 * eb_words_month:
 * @date: a civil date
 *
 * Returns: (transfer none): its month's name in full
 */
const char *
eb_words_month (EbDate date)
{
  g_return_val_if_fail (eb_date_is_valid (date), "");

  return date.month == 5 ? C_ ("whole month", "May") : _ (months[date.month - 1]);
}

static const char *
word_short_month (EbDate date)
{
  return date.month == 5 ? C_ ("short month", "May") : _ (short_months[date.month - 1]);
}

/**
 * eb_words_date:
 * @date: a civil date
 *
 * Returns: (transfer full): such as "14 Nov 2026"; "" if it is not set
 */
char *
eb_words_date (EbDate date)
{
  if (!eb_date_is_valid (date))
    return g_strdup ("");
  /* Translators: a date: day, short month, year */
  return g_strdup_printf (_ ("%1$d %2$s %3$d"), date.day, word_short_month (date), date.year);
}

/**
 * eb_words_short_date:
 * @date: a civil date
 *
 * Returns: (transfer full): such as "14 Nov"
 */
char *
eb_words_short_date (EbDate date)
{
  if (!eb_date_is_valid (date))
    return g_strdup ("");
  /* Translators: a date without its year: day, short month */
  return g_strdup_printf (_ ("%1$d %2$s"), date.day, word_short_month (date));
}

/**
 * eb_words_long_date:
 * @date: a civil date
 *
 * Returns: (transfer full): such as "14 November 2026"
 */
char *
eb_words_long_date (EbDate date)
{
  if (!eb_date_is_valid (date))
    return g_strdup ("");
  /* Translators: a date in full: day, month, year */
  return g_strdup_printf (C_ ("whole month", "%1$d %2$s %3$d"), date.day, eb_words_month (date), date.year);
}

/**
 * eb_words_days_left:
 * @days: from today; negative when it has passed
 *
 * Returns: (transfer full): that in words
 */
char *
eb_words_days_left (gint32 days)
{
  if (days == 0)
    return g_strdup (_ ("today"));
  if (days > 0)
    return g_strdup_printf (ngettext ("in %d day", "in %d days", (gulong) days), days);
  return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong) -days), -days);
}

/**
 * eb_words_due:
 * @due: a date
 *
 * Returns: (transfer full): what it is about
 */
char *
eb_words_due (const EbDue *due)
{
  if (due->about != NULL)
    return g_strdup_printf ("%s: %s", eb_rule_get_title (due->rule), due->about);
  if (due->of <= 1)
    return g_strdup (eb_rule_get_title (due->rule));
  /* Translators: what it is about, such as a visit; "1 of 2 in 2026" */
  return g_strdup_printf (_ ("%1$s, %2$d of %3$d in %4$d"), eb_rule_get_title (due->rule), due->number, due->of, due->trigger.year);
}

/* --- What went wrong --------------------------------------------------------- */

static const char *
words_for_journal (int code)
{
  switch ((EbJournalError) code)
    {
    case EB_JOURNAL_ERROR_FULL:
      return _ ("The disk is full, so this was not saved. Make some room and try again. What you wrote is still here.");
    case EB_JOURNAL_ERROR_READ_ONLY:
      return _ ("Egne Ben may not write in its folder, so this was not saved. Ask whoever looks after the computer for help.");
    case EB_JOURNAL_ERROR_BUSY:
      return _ ("Another program is using the file right now. Wait a moment and try again.");
    case EB_JOURNAL_ERROR_DAMAGED:
      return _ ("The file is damaged. Nothing has been changed in it. A copy from before can be put in its place.");
    case EB_JOURNAL_ERROR_NOT_OURS:
      return _ ("The file is not one that Egne Ben has written. Nothing has been changed in it.");
    case EB_JOURNAL_ERROR_TOO_NEW:
      return _ ("The file was written by a newer Egne Ben. Nothing has been changed in it. Update the program and try again.");
    case EB_JOURNAL_ERROR_REFUSED:
      return _ ("That would change something that has been written, and the file does not allow it.");
    case EB_JOURNAL_ERROR_NOT_FOUND:
    case EB_JOURNAL_ERROR_FAILED:
    default:
      return _ ("The file could not be read or written. Try again. What you wrote is still here.");
    }
}

static const char *
words_for_vault (int code)
{
  switch ((EbVaultError) code)
    {
    case EB_VAULT_ERROR_WRONG_PASSWORD:
      return _ ("That is not the right one. Look at capital letters and try again.");
    case EB_VAULT_ERROR_NO_MEMORY:
      return _ ("The computer has too little free memory to unlock. Close some programs and try again.");
    case EB_VAULT_ERROR_BROKEN_SEAL:
    case EB_VAULT_ERROR_FORGED:
      return _ ("Something in the file has been altered and is not shown.");
    case EB_VAULT_ERROR_NO_KEY:
    default:
      return _ ("Nobody at the table has a key to that.");
    }
}

static const char *
words_for_binder (int code)
{
  switch ((EbBinderError) code)
    {
    case EB_BINDER_ERROR_NOT_ALLOWED:
      return _ ("That is for somebody else to do.");
    case EB_BINDER_ERROR_REASON:
      return _ ("Write why, so that it can be understood later.");
    case EB_BINDER_ERROR_DATE:
      return _ ("Look at the date: something held cannot lie ahead, and a new date cannot lie behind.");
    case EB_BINDER_ERROR_UNTRUSTED:
      return _ ("The keys of this account are not the ones the binder knows. It is not opened. Ask those who are in the binder what has happened.");
    case EB_BINDER_ERROR_NO_DOOR:
    default:
      return _ ("Nobody at the table has a key to that.");
    }
}

static const char *
words_for_text (int code)
{
  switch ((EbTextError) code)
    {
    case EB_TEXT_ERROR_EMPTY:
      return _ ("Write something first.");
    case EB_TEXT_ERROR_TOO_LONG:
      return _ ("That is longer than fits here. Split it up. Nothing of it is lost.");
    case EB_TEXT_ERROR_NOT_TEXT:
    default:
      return _ ("That is not text that can be shown.");
    }
}

static const char *
words_for_case (int code)
{
  switch ((EbCaseError) code)
    {
    case EB_CASE_ERROR_BIRTH_INVALID:
      return _ ("Write the birth date as day, month and year, such as 14.5.2009.");
    case EB_CASE_ERROR_BIRTH_IN_FUTURE:
      return _ ("The birth date lies in the future.");
    case EB_CASE_ERROR_TOO_OLD:
      return _ ("With that birth date the young person is older than 30. Look at the year.");
    case EB_CASE_ERROR_START_INVALID:
      return _ ("Write when the placement began as day, month and year.");
    case EB_CASE_ERROR_START_BEFORE_BIRTH:
      return _ ("The placement cannot begin before the birth date.");
    case EB_CASE_ERROR_DECISION_BEFORE_BIRTH:
      return _ ("The decision cannot be older than the young person.");
    default:
      return _ ("Look at the dates.");
    }
}

/**
 * eb_words_error:
 * @error: what went wrong
 *
 * Returns: (transfer full): a sentence for the person at the window, with what
 *   can be done about it and nothing private in it
 */
char *
eb_words_error (const GError *error)
{
  const struct
  {
    GQuark domain;
    const char *(*words) (int code);
  } domains[] = {
    { EB_JOURNAL_ERROR, words_for_journal },
    { EB_VAULT_ERROR, words_for_vault },
    { EB_BINDER_ERROR, words_for_binder },
    { EB_TEXT_ERROR, words_for_text },
    { EB_CASE_ERROR, words_for_case },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (domains); i++)
    if (error->domain == domains[i].domain)
      return g_strdup (domains[i].words (error->code));
  return g_strdup (_ ("Something went wrong. Try again."));
}
