/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-contact-words.h"

#include <glib/gi18n.h>

#include "eb-key-words.h"
#include "eb-words.h"

/* The shortest number that anybody rings, such as 112. */
#define FEWEST_DIGITS 3

/**
 * eb_contact_words_circle:
 * @circle: how close, %EB_CIRCLE_CLOSEST to %EB_CIRCLE_FARTHEST
 *
 * Returns: what that ring is called
 */
const char *
eb_contact_words_circle (guint circle)
{
  switch (circle)
    {
    case EB_CIRCLE_CLOSEST:
      return _ ("Closest");
    case 2:
      return _ ("Close to me");
    case 3:
      return _ ("Around me");
    case EB_CIRCLE_FARTHEST:
    default:
      return _ ("Further out");
    }
}

/**
 * eb_contact_words_closeness:
 * @circle: how close, %EB_CIRCLE_CLOSEST to %EB_CIRCLE_FARTHEST
 *
 * Returns: the same as the youth says it in the middle of a sentence
 */
const char *
eb_contact_words_closeness (guint circle)
{
  switch (circle)
    {
    case EB_CIRCLE_CLOSEST:
      return _ ("closest to me");
    case 2:
      return _ ("close to me");
    case 3:
      return _ ("around me");
    case EB_CIRCLE_FARTHEST:
    default:
      return _ ("further out");
    }
}

static void
append_part (GString    *words,
             const char *separator,
             const char *part)
{
  if (*part == '\0')
    return;
  if (words->len > 0)
    g_string_append (words, separator);
  g_string_append (words, part);
}

/**
 * eb_contact_words_line:
 * @contact: somebody around the youth
 *
 * Returns: (transfer full): who they are to the youth and their number, in a line
 */
char *
eb_contact_words_line (EbContact *contact)
{
  const EbContactWords *words = eb_contact_get_words (contact);
  g_autoptr (GString) line = g_string_new (NULL);

  append_part (line, " · ", words->relation);
  append_part (line, " · ", words->phone);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/**
 * eb_contact_words_spoken:
 * @contact: somebody around the youth
 *
 * Returns: (transfer full): all that the circle shows of them
 */
char *
eb_contact_words_spoken (EbContact *contact)
{
  const EbContactWords *words = eb_contact_get_words (contact);
  g_autoptr (GString) spoken = g_string_new (words->name);
  /* Translators: a telephone number, in the middle of a sentence */
  g_autofree char *phone = *words->phone == '\0' ? g_strdup ("") : g_strdup_printf (_ ("phone %s"), words->phone);

  append_part (spoken, ", ", words->relation);
  append_part (spoken, ", ", eb_contact_words_closeness (words->circle));
  append_part (spoken, ", ", phone);
  if (eb_contact_is_called (contact))
    append_part (spoken, ", ", _ ("the one I call"));
  return g_string_free (g_steal_pointer (&spoken), FALSE);
}

/**
 * eb_contact_words_tel:
 * @phone: a number as somebody typed it
 *
 * The number ends where words begin: "12 34 56 78 (after 10)".
 *
 * Returns: (transfer full) (nullable): a tel: address
 */
char *
eb_contact_words_tel (const char *phone)
{
  g_autoptr (GString) address = g_string_new ("tel:");
  guint digits = 0;

  for (const char *at = phone; *at != '\0' && strchr ("0123456789+-./() ", *at) != NULL; at++)
    {
      const gboolean is_plus = *at == '+' && digits == 0;

      digits += g_ascii_isdigit (*at) ? 1 : 0;
      if (g_ascii_isdigit (*at) || is_plus)
        g_string_append_c (address, *at);
    }
  return digits < FEWEST_DIGITS ? NULL : g_string_free (g_steal_pointer (&address), FALSE);
}

/**
 * eb_contact_words_readers:
 * @binder: the open binder
 *
 * Returns: (transfer full): who can read what the youth writes of the people
 */
char *
eb_contact_words_readers (EbBinder *binder)
{
  g_autofree char *names = eb_key_words_holders (binder, EB_DOOR_NETWORK);

  if (*names == '\0')
    /* Translators: the name of a door */
    return g_strdup_printf (_ ("It stands behind the door “%s”. Nobody but you has a key to it now."), eb_words_door (EB_DOOR_NETWORK));
  /* Translators: the name of a door, names of people */
  return g_strdup_printf (_ ("It stands behind the door “%1$s”. Besides you these have a key to it: %2$s."), eb_words_door (EB_DOOR_NETWORK), names);
}

/**
 * eb_contact_words_closed:
 * @binder: the open binder
 *
 * Returns: (transfer full): that nobody here can see the people, and who can
 */
char *
eb_contact_words_closed (EbBinder *binder)
{
  g_autofree char *names = eb_key_words_holders (binder, EB_DOOR_NETWORK);
  const char      *youth = eb_binder_get_youth_name (binder);

  if (*names == '\0')
    /* Translators: the name of a door, the young person's name */
    return g_strdup_printf (_ ("This stands behind the door “%1$s”, and nobody at the table has a key to it. %2$s can see it."), eb_words_door (EB_DOOR_NETWORK), youth);
  /* Translators: the name of a door, the young person's name, names of people */
  return g_strdup_printf (_ ("This stands behind the door “%1$s”, and nobody at the table has a key to it. %2$s can see it, and so can: %3$s."), eb_words_door (EB_DOOR_NETWORK), youth, names);
}
