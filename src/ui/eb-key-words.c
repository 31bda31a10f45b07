/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-key-words.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-words.h"

/* --- Names ---------------------------------------------------------------------- */

/**
 * eb_key_words_name:
 * @binder: a binder
 * @whom: an account, or a contact's record
 *
 * Returns: (transfer full): what they are called; "" if nobody knows them
 */
char *
eb_key_words_name (EbBinder   *binder,
                   const EbId *whom)
{
  EbPerson  *person = eb_binder_find_person (binder, whom);
  EbContact *contact = person == NULL ? eb_binder_find_contact (binder, whom) : NULL;

  if (person != NULL)
    return g_strdup (eb_person_get_name (person));
  return g_strdup (contact == NULL ? "" : eb_contact_get_words (contact)->name);
}

/* "A, B and C". */
static char *
join (GPtrArray *names)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      if (i > 0)
        /* Translators: between the last two of several names */
        g_string_append (words, i + 1 == names->len ? _ (" and ") : ", ");
      g_string_append (words, g_ptr_array_index (names, i));
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * eb_key_words_doors:
 * @doors: EB_DOOR_BIT()s
 *
 * Returns: (transfer full): their names in one line
 */
char *
eb_key_words_doors (guint doors)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (EbDoor door = EB_DOOR_ENTRY; door < EB_N_DOORS; door++)
    if ((doors & EB_DOOR_BIT (door)) != 0)
      g_ptr_array_add (names, (gpointer) eb_words_door (door));
  return join (names);
}

/**
 * eb_key_words_day:
 * @entry: a line of the log
 *
 * Returns: the local day on which it was written
 */
EbDate
eb_key_words_day (EbKeyEntry *entry)
{
  return eb_clock_date_of (eb_key_entry_get_time (entry));
}

/* --- How it stands ----------------------------------------------------------------- */

static gboolean
is_youth (EbBinder   *binder,
          const EbId *whom)
{
  EbPerson *person = eb_binder_find_person (binder, whom);

  return person != NULL && eb_person_get_actor (person) == EB_ACTOR_YOUTH;
}

static char *
word_given (EbKeyEntry *entry)
{
  g_autofree char *from = entry == NULL ? NULL : eb_words_long_date (eb_key_entry_get_from (entry));
  g_autofree char *until = entry == NULL ? NULL : eb_words_long_date (eb_key_entry_get_until (entry));

  if (until != NULL && *until != '\0')
    /* Translators: how it stands with a key; a date */
    return g_strdup_printf (_ ("until %s"), until);
  if (from != NULL && *from != '\0')
    /* Translators: how it stands with a key; a date */
    return g_strdup_printf (_ ("since %s, until further notice"), from);
  return g_strdup (_ ("has the key"));
}

static char *
word_withdrawn (EbKeyEntry *entry)
{
  g_autofree char *day = entry == NULL ? NULL : eb_words_long_date (eb_key_words_day (entry));

  if (day == NULL || (eb_key_entry_get_what (entry) != EB_KEY_WITHDRAWN && eb_key_entry_get_what (entry) != EB_KEY_LEFT))
    return g_strdup (_ ("taken back"));
  if (eb_key_entry_get_what (entry) == EB_KEY_LEFT)
    /* Translators: how it stands with a key; the day somebody moved or stopped working here */
    return g_strdup_printf (_ ("ended on %s: does not live or work here any more"), day);
  /* Translators: how it stands with a key; a date */
  return g_strdup_printf (_ ("taken back %s"), day);
}

/**
 * eb_key_words_stands:
 * @binder: a binder
 * @whom: an account, or a contact's record
 * @door: a door
 *
 * Returns: (transfer full): how it stands today, to be put after their name
 */
char *
eb_key_words_stands (EbBinder   *binder,
                     const EbId *whom,
                     EbDoor      door)
{
  const EbConsentStands stands = eb_binder_get_key (binder, whom, door);
  EbKeyEntry           *entry = eb_binder_find_key_entry (binder, whom, door);
  g_autofree char      *from = eb_words_long_date (entry == NULL ? EB_DATE_UNSET : eb_key_entry_get_from (entry));
  g_autofree char      *until = eb_words_long_date (entry == NULL ? EB_DATE_UNSET : eb_key_entry_get_until (entry));

  switch (stands.state)
    {
    case EB_CONSENT_ALWAYS:
      return g_strdup (is_youth (binder, whom) ? _ ("always") : _ ("has the key: the rule for adults of the house"));
    case EB_CONSENT_HOUSE:
      return g_strdup (_ ("has the key"));
    case EB_CONSENT_GIVEN:
      return word_given (entry);
    case EB_CONSENT_LATER:
      /* Translators: how it stands with a key; a date */
      return g_strdup_printf (_ ("from %s"), from);
    case EB_CONSENT_ENDED:
      /* Translators: how it stands with a key; a date */
      return *until == '\0' ? g_strdup (_ ("ended")) : g_strdup_printf (_ ("ended on %s"), until);
    case EB_CONSENT_WITHDRAWN:
      return word_withdrawn (entry);
    case EB_CONSENT_OF_AGE:
      return g_strdup (_ ("ended at 18"));
    case EB_CONSENT_NONE:
    default:
      return g_strdup (_ ("never"));
    }
}

/* --- All doors of one person --------------------------------------------------------- */

/**
 * Held:
 *
 * What somebody has a key to, of the doors with goals.
 */
typedef struct
{
  guint  open;
  guint  last;  /* how many of them have a last day */
  EbDate first; /* the first of those days */
} Held;

static Held
count_held (EbBinder   *binder,
            const EbId *whom)
{
  Held held = { 0 };

  for (EbDoor door = EB_DOOR_ECONOMY; door < EB_DOOR_ROOM; door++)
    {
      const EbConsentStands stands = eb_binder_get_key (binder, whom, door);
      EbKeyEntry           *entry = stands.state == EB_CONSENT_GIVEN ? eb_binder_find_key_entry (binder, whom, door) : NULL;
      const EbDate          until = entry == NULL ? EB_DATE_UNSET : eb_key_entry_get_until (entry);

      if (!stands.open)
        continue;
      held.open++;
      if (!eb_date_is_set (until))
        continue;
      held.last++;
      if (!eb_date_is_set (held.first) || eb_date_compare (until, held.first) < 0)
        held.first = until;
    }
  return held;
}

static gboolean
have_same_end (EbBinder   *binder,
               const EbId *whom,
               EbDate      end)
{
  for (EbDoor door = EB_DOOR_ECONOMY; door < EB_DOOR_ROOM; door++)
    {
      EbKeyEntry *entry = eb_binder_find_key_entry (binder, whom, door);

      if (entry != NULL && eb_binder_get_key (binder, whom, door).state == EB_CONSENT_GIVEN && eb_date_compare (eb_key_entry_get_until (entry), end) != 0)
        return FALSE;
    }
  return TRUE;
}

/**
 * eb_key_words_summary:
 * @binder: a binder
 * @whom: an account, or a contact's record
 *
 * Returns: (transfer full): all their doors in one sentence
 */
char *
eb_key_words_summary (EbBinder   *binder,
                      const EbId *whom)
{
  const Held       held = count_held (binder, whom);
  g_autofree char *name = eb_key_words_name (binder, whom);
  g_autofree char *day = eb_words_long_date (held.first);

  if (is_youth (binder, whom))
    /* Translators: name of the young person */
    return g_strdup_printf (_ ("%s has every key, and the only one to My room"), name);
  if (held.open == 0)
    /* Translators: name */
    return g_strdup_printf (_ ("%s has no key to any door now"), name);
  if (held.last == 0)
    /* Translators: name, a number */
    return g_strdup_printf (ngettext ("%1$s has a key to %2$u door", "%1$s has a key to %2$u doors", held.open), name, held.open);
  if (held.last == held.open && have_same_end (binder, whom, held.first))
    /* Translators: name, a number, a date */
    return g_strdup_printf (ngettext ("%1$s has a key to %2$u door until %3$s", "%1$s has a key to %2$u doors until %3$s", held.open), name, held.open, day);
  /* Translators: name, a number, a date */
  return g_strdup_printf (ngettext ("%1$s has a key to %2$u door; the first ends after %3$s", "%1$s has a key to %2$u doors; the first ends after %3$s", held.open), name, held.open, day);
}

/* --- All people of one door ------------------------------------------------------------ */

static void
add_holder (EbBinder   *binder,
            EbDoor      door,
            const EbId *whom,
            GPtrArray  *names)
{
  const EbConsentStands stands = eb_binder_get_key (binder, whom, door);
  EbKeyEntry           *entry = stands.state == EB_CONSENT_GIVEN ? eb_binder_find_key_entry (binder, whom, door) : NULL;
  g_autofree char      *name = eb_key_words_name (binder, whom);
  g_autofree char      *until = entry == NULL ? NULL : eb_words_long_date (eb_key_entry_get_until (entry));

  if (!stands.open || is_youth (binder, whom))
    return;
  if (until == NULL || *until == '\0')
    g_ptr_array_add (names, g_steal_pointer (&name));
  else
    /* Translators: name, a date */
    g_ptr_array_add (names, g_strdup_printf (_ ("%1$s until %2$s"), name, until));
}

/**
 * eb_key_words_holders:
 * @binder: a binder
 * @door: a door
 *
 * Returns: (transfer full): who has a key to it besides the youth; "" for nobody
 */
char *
eb_key_words_holders (EbBinder *binder,
                      EbDoor    door)
{
  GListModel *people = eb_binder_get_people (binder);
  GListModel *contacts = eb_binder_get_contacts (binder);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (EbPerson) person = g_list_model_get_item (people, i);

      add_holder (binder, door, eb_person_get_account (person), names);
    }
  for (guint i = 0; i < g_list_model_get_n_items (contacts); i++)
    {
      g_autoptr (EbContact) contact = g_list_model_get_item (contacts, i);

      if (eb_contact_get_words (contact)->account == NULL)
        add_holder (binder, door, eb_contact_get_record (contact), names);
    }
  /* Apart, so that nobody's last day is read as somebody else's. */
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" · ", (char **) names->pdata);
}

/* --- The log ------------------------------------------------------------------------------ */

static char *
word_gave (EbKeyEntry *entry,
           const char *by)
{
  g_autofree char *doors = eb_key_words_doors (eb_key_entry_get_doors (entry));
  g_autofree char *from = eb_words_long_date (eb_key_entry_get_from (entry));
  g_autofree char *until = eb_words_long_date (eb_key_entry_get_until (entry));
  const gboolean   later = eb_date_compare (eb_key_entry_get_from (entry), eb_key_words_day (entry)) > 0;
  const char      *name = eb_key_entry_get_name (entry);

  if (later && *until != '\0')
    /* Translators: who gave, to whom, doors, from a date, until a date */
    return g_strdup_printf (_ ("%1$s gave %2$s the key to %3$s from %4$s until %5$s."), by, name, doors, from, until);
  if (later)
    /* Translators: who gave, to whom, doors, from a date */
    return g_strdup_printf (_ ("%1$s gave %2$s the key to %3$s from %4$s until further notice."), by, name, doors, from);
  if (*until != '\0')
    /* Translators: who gave, to whom, doors, until a date */
    return g_strdup_printf (_ ("%1$s gave %2$s the key to %3$s until %4$s."), by, name, doors, until);
  /* Translators: who gave, to whom, doors */
  return g_strdup_printf (_ ("%1$s gave %2$s the key to %3$s until further notice."), by, name, doors);
}

static char *
word_what (EbKeyEntry *entry,
           const char *by)
{
  const char      *name = eb_key_entry_get_name (entry);
  g_autofree char *doors = NULL;

  switch (eb_key_entry_get_what (entry))
    {
    case EB_KEY_ASKED_IN:
      /* Translators: who asked, who came */
      return g_strdup_printf (_ ("%1$s asked %2$s in. %2$s got an account here."), by, name);
    case EB_KEY_LEFT:
      /* Translators: who said it, who left */
      return g_strdup_printf (_ ("%1$s wrote that %2$s does not live or work here any more. All of %2$s’s keys ended."), by, name);
    case EB_KEY_WITHDRAWN:
      if ((eb_key_entry_get_doors (entry) & EB_DOOR_BIT (EB_DOOR_ENTRY)) != 0)
        /* Translators: who took, from whom */
        return g_strdup_printf (_ ("%1$s took all keys back from %2$s."), by, name);
      doors = eb_key_words_doors (eb_key_entry_get_doors (entry));
      /* Translators: who took, from whom, doors */
      return g_strdup_printf (_ ("%1$s took back from %2$s the key to %3$s."), by, name, doors);
    case EB_KEY_PRINTED:
      doors = eb_key_words_doors (eb_key_entry_get_doors (entry));
      /* Translators: who printed, for whom, doors */
      return g_strdup_printf (_ ("%1$s printed for %2$s, or saved as PDF, what stands behind %3$s."), by, name, doors);
    case EB_KEY_GIVEN:
    default:
      return word_gave (entry, by);
    }
}

/**
 * eb_key_words_entry:
 * @binder: the binder
 * @entry: a line of its log
 *
 * Returns: (transfer full): who did what, for what, and their own words
 */
char *
eb_key_words_entry (EbBinder   *binder,
                    EbKeyEntry *entry)
{
  EbPerson        *by = eb_key_entry_get_by (entry);
  g_autofree char *what = word_what (entry, by == NULL ? eb_binder_get_youth_name (binder) : eb_person_get_name (by));
  g_autoptr (GString) words = g_string_new (what);

  if (*eb_key_entry_get_purpose (entry) != '\0')
    /* Translators: what a key was given for */
    g_string_append_printf (words, _ (" For: %s."), eb_key_entry_get_purpose (entry));
  if (*eb_key_entry_get_words (entry) != '\0')
    /* Translators: somebody's own words */
    g_string_append_printf (words, _ (" “%s”"), eb_key_entry_get_words (entry));
  return g_string_free (g_steal_pointer (&words), FALSE);
}
