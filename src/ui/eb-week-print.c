/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-week-print.h"

#include <glib/gi18n.h>

#include "eb-week-words.h"

/* --- What stands on it ------------------------------------------------------------ */

static EbWeekBox
box_of (EbTurnState state)
{
  switch (state)
    {
    case EB_TURN_DONE:
    case EB_TURN_CONFIRMED:
      return EB_WEEK_BOX_TICKED;
    case EB_TURN_MOVED:
      return EB_WEEK_BOX_NONE;
    case EB_TURN_OPEN:
    case EB_TURN_SLIPPED:
    default:
      return EB_WEEK_BOX_EMPTY;
    }
}

/* Where it hangs, others read it too: who does it, and where else it was moved to, but
 * nobody's reasons, and nothing about what slipped. */
static char *
word_detail (const EbWeekTurn *turn)
{
  g_autofree char *who = eb_week_word_alone (eb_week_word_who (turn->routine));
  g_autofree char *day = NULL;

  if (turn->turn.state != EB_TURN_MOVED)
    return g_steal_pointer (&who);
  day = eb_week_word_day (turn->turn.to);
  /* Translators: who does it; a weekday and its date */
  return g_strdup_printf (_ ("%1$s · moved to %2$s"), who, day);
}

/**
 * eb_week_sheet_of:
 * @binder: an open binder
 * @monday: the first of seven days
 *
 * Returns: (transfer full): that week for the fridge, without the youth's name
 */
EbWeekSheet *
eb_week_sheet_of (EbBinder *binder,
                  EbDate    monday)
{
  g_autofree char *span = eb_week_word_span (monday);
  /* Translators: a week's number in the year, its first and last day */
  g_autofree char *heading = g_strdup_printf (_ ("Week %1$d · %2$s"), eb_week_number (monday), span);
  EbWeekSheet     *sheet = eb_week_sheet_new (heading);
  g_autoptr (GArray) turns = eb_binder_get_week (binder, monday);

  for (guint i = 0; i < EB_WEEK_SHEET_DAYS; i++)
    {
      g_autofree char *day = eb_week_word_day (eb_date_add_days (monday, (gint32) i));
      g_autofree char *name = eb_week_word_alone (day);

      eb_week_sheet_name_day (sheet, i, name);
    }
  for (guint i = 0; i < turns->len; i++)
    {
      const EbWeekTurn *turn = &g_array_index (turns, EbWeekTurn, i);
      g_autofree char  *detail = word_detail (turn);

      eb_week_sheet_add (sheet, (guint) eb_date_days_between (monday, turn->turn.on), box_of (turn->turn.state), eb_routine_get_title (turn->routine), detail);
    }
  return sheet;
}

/* --- Printing ------------------------------------------------------------------------ */

/**
 * Asked:
 *
 * What the sheet is made of once a printer is chosen: who sat at the table may have
 * left by then.
 */
typedef struct
{
  EbSession *session;
  EbDate     monday;
} Asked;

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  g_clear_object (&asked->session);
  g_free (asked);
}

static gpointer
make (gpointer data)
{
  const Asked *asked = data;
  EbBinder    *binder = eb_session_get_binder (asked->session);

  return binder == NULL ? NULL : eb_week_sheet_of (binder, asked->monday);
}

static guint
lay_out (gpointer     paper,
         PangoLayout *layout,
         double       width,
         double       height)
{
  return eb_week_sheet_lay_out (paper, layout, width, height);
}

static void
draw (gpointer     paper,
      cairo_t     *cr,
      PangoLayout *layout,
      guint        page)
{
  eb_week_sheet_draw (paper, cr, layout, page);
}

static void
drop (gpointer paper)
{
  eb_week_sheet_free (paper);
}

static const EbPaper week_paper = { make, lay_out, draw, drop };

/**
 * eb_week_print:
 * @session: what the window works on
 * @monday: the first of seven days
 * @over: a widget of the window
 * @ended: see eb_paper_print()
 */
void
eb_week_print (EbSession       *session,
               EbDate           monday,
               GtkWidget       *over,
               EbPaperEndedFunc ended)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->session = g_object_ref (session);
  asked->monday = monday;
  eb_paper_print (&week_paper, asked, asked_free, over, ended);
}
