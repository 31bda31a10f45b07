/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-apart.h"

#include "eb-nick.h"

/* Stored in binders: never change one, never reuse one. */
static const char *const raised_nicks[] = {
  [EB_RAISED_TALK] = "talk",
  [EB_RAISED_GOOD] = "good",
  [EB_RAISED_WRONG] = "wrong",
};

/**
 * eb_apart_may_show:
 * @author: whose side the answer is of
 * @youths_ready: how many of the youth's side have said that they are ready
 * @adults_ready: how many of the adults' side have
 *
 * Nobody sees what others answered before having answered, so that one answer
 * does not lead the other: an answer waits until somebody of the other side is
 * ready as well, and until its own side is. One who answers on that side later
 * is not waited for.
 *
 * Source: design.md section 1, "Ready, not only able".
 *
 * Returns: whether an answer of @author's side may be shown
 */
gboolean
eb_apart_may_show (EbActor author,
                   guint   youths_ready,
                   guint   adults_ready)
{
  g_return_val_if_fail (author == EB_ACTOR_YOUTH || author == EB_ACTOR_ADULT, FALSE);

  return youths_ready > 0 && adults_ready > 0;
}

/**
 * eb_raised_to_nick:
 * @what: what was raised
 *
 * Returns: (transfer none): the name it is stored by
 */
const char *
eb_raised_to_nick (EbRaisedWhat what)
{
  g_return_val_if_fail ((guint) what < G_N_ELEMENTS (raised_nicks), NULL);

  return raised_nicks[what];
}

/**
 * eb_raised_from_nick:
 * @nick: (nullable): a stored name
 * @what: (out): the kind; left alone when @nick names none
 *
 * Returns: whether @nick names a kind
 */
gboolean
eb_raised_from_nick (const char   *nick,
                     EbRaisedWhat *what)
{
  int value = 0;

  g_return_val_if_fail (what != NULL, FALSE);

  if (!eb_nick_find (raised_nicks, G_N_ELEMENTS (raised_nicks), nick, &value))
    return FALSE;

  *what = (EbRaisedWhat) value;
  return TRUE;
}
