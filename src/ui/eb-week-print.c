/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-week-print.h"

#include <glib/gi18n.h>

#include "eb-week-words.h"

/**
 * Job:
 *
 * What one printing works on; lives as long as its operation. The sheet is made when
 * the printer is chosen: who sat at the table may have left since it was asked for.
 */
typedef struct
{
  EbSession   *session;
  EbDate       monday;
  EbWeekSheet *sheet;
  GtkWidget   *over;
  void (*failed) (GtkWidget *over);
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->session);
  g_clear_pointer (&job->sheet, eb_week_sheet_free);
  if (job->over != NULL)
    g_object_remove_weak_pointer (G_OBJECT (job->over), (gpointer *) &job->over);
  g_free (job);
}

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

static void
on_begin_cb (GtkPrintOperation *operation,
             GtkPrintContext   *context,
             Job               *job)
{
  EbBinder *binder = eb_session_get_binder (job->session);
  g_autoptr (PangoLayout) layout = gtk_print_context_create_pango_layout (context);

  if (binder == NULL)
    {
      gtk_print_operation_cancel (operation);
      return;
    }
  g_clear_pointer (&job->sheet, eb_week_sheet_free);
  job->sheet = eb_week_sheet_of (binder, job->monday);
  gtk_print_operation_set_n_pages (operation, (int) eb_week_sheet_lay_out (job->sheet, layout, gtk_print_context_get_width (context), gtk_print_context_get_height (context)));
}

static void
on_draw_page_cb (GtkPrintOperation *operation,
                 GtkPrintContext   *context,
                 int                page,
                 Job               *job)
{
  g_autoptr (PangoLayout) layout = gtk_print_context_create_pango_layout (context);

  eb_week_sheet_draw (job->sheet, gtk_print_context_get_cairo_context (context), layout, (guint) page);
}

/* The printer's own words are for the log; what the person can do is always the same. */
static void
say_failed (Job          *job,
            const GError *error)
{
  g_message ("Printing did not work: %s", error == NULL ? "" : error->message);
  if (job->over != NULL)
    job->failed (job->over);
}

static void
on_done_cb (GtkPrintOperation      *operation,
            GtkPrintOperationResult result,
            Job                    *job)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  say_failed (job, error);
}

/**
 * eb_week_print:
 * @session: what the window works on
 * @monday: the first of seven days
 * @over: a widget of the window
 * @failed: called with @over, if that is still there, when it did not work
 */
void
eb_week_print (EbSession *session,
               EbDate     monday,
               GtkWidget *over,
               void (*failed) (GtkWidget *over))
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (over);
  Job     *job = g_new0 (Job, 1);

  job->session = g_object_ref (session);
  job->monday = monday;
  job->over = over;
  job->failed = failed;
  g_object_add_weak_pointer (G_OBJECT (over), (gpointer *) &job->over);
  g_object_set_data_full (G_OBJECT (operation), "job", job, (GDestroyNotify) job_free);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, "Egne Ben"); /* print queues are read by others */
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page_cb), job);
  g_signal_connect (operation, "done", G_CALLBACK (on_done_cb), job);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    say_failed (job, error);
}
