/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-spread.h"

/**
 * eb_spread_place:
 * @last: (nullable): the line the spread ends with; %NULL if it has none
 * @index: the note's place in time order; it is the newest
 * @actor: whose note it is
 * @line: (out): the line with the note in it
 *
 * Only an adult's note can join: it answers what stands to its left. A youth's
 * note beside an older one on the right would read as if it came before it.
 *
 * Returns: %TRUE if @line takes the place of @last, %FALSE if it comes after it
 */
gboolean
eb_spread_place (const EbSpreadLine *last,
                 guint               index,
                 EbActor             actor,
                 EbSpreadLine       *line)
{
  gboolean joins = FALSE;

  g_return_val_if_fail (line != NULL, FALSE);

  if (actor == EB_ACTOR_YOUTH)
    {
      *line = (EbSpreadLine){ .left = index, .right = EB_SPREAD_NO_NOTE };
      return FALSE;
    }

  joins = last != NULL && last->right == EB_SPREAD_NO_NOTE;
  *line = (EbSpreadLine){ .left = joins ? last->left : EB_SPREAD_NO_NOTE, .right = index };
  return joins;
}
