/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-statement-print.h"

#include <cairo-pdf.h>

#include "eb-ledger-statement.h"

/* A4 in points, and what any printer leaves of it. */
#define A4_WIDTH 595.28
#define A4_HEIGHT 841.89
#define PAGE_MARGIN 20.0

/**
 * Job:
 *
 * What one printing works on; lives as long as its operation. The statement is made
 * when the printer is chosen: who sat at the table may have left since it was asked for.
 */
typedef struct
{
  EbSession         *session;
  EbLedgerKind       ledger;
  EbDate             from;
  EbDate             to;
  EbLedgerPaper     *paper;
  EbLedgerStatement *statement;
  GtkWidget         *over;
  void (*failed) (GtkWidget *over);
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->session);
  g_clear_pointer (&job->statement, eb_ledger_statement_free);
  g_clear_pointer (&job->paper, eb_ledger_paper_free);
  g_clear_weak_pointer (&job->over);
  g_free (job);
}

/* --- A file ------------------------------------------------------------------------ */

static cairo_status_t
write_bytes (void                *bytes,
             const unsigned char *data,
             unsigned int         length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
draw_pages (EbLedgerStatement *statement,
            cairo_t           *cr)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  const guint n = eb_ledger_statement_lay_out (statement, layout, A4_WIDTH - 2 * PAGE_MARGIN, A4_HEIGHT - 2 * PAGE_MARGIN);

  for (guint page = 0; page < n; page++)
    {
      cairo_save (cr);
      cairo_translate (cr, PAGE_MARGIN, PAGE_MARGIN);
      eb_ledger_statement_draw (statement, cr, layout, page);
      cairo_restore (cr);
      cairo_show_page (cr);
    }
}

/**
 * eb_statement_to_pdf:
 * @binder: an open binder
 * @ledger: which book
 * @from: the first day
 * @to: the last
 *
 * Returns: (transfer full): a PDF on A4
 */
GBytes *
eb_statement_to_pdf (EbBinder    *binder,
                     EbLedgerKind ledger,
                     EbDate       from,
                     EbDate       to)
{
  g_autoptr (EbLedgerPaper) paper = eb_ledger_paper_new (binder, ledger, from, to);
  g_autoptr (EbLedgerStatement) statement = eb_ledger_statement_new (paper);
  GByteArray      *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_bytes, bytes, A4_WIDTH, A4_HEIGHT);
  cairo_t         *cr = cairo_create (surface);

  draw_pages (statement, cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

/* --- A printer ------------------------------------------------------------------------ */

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
  g_clear_pointer (&job->statement, eb_ledger_statement_free);
  g_clear_pointer (&job->paper, eb_ledger_paper_free);
  job->paper = eb_ledger_paper_new (binder, job->ledger, job->from, job->to);
  job->statement = eb_ledger_statement_new (job->paper);
  gtk_print_operation_set_n_pages (operation, (int) eb_ledger_statement_lay_out (job->statement, layout, gtk_print_context_get_width (context), gtk_print_context_get_height (context)));
}

static void
on_draw_page_cb (GtkPrintOperation *operation,
                 GtkPrintContext   *context,
                 int                page,
                 Job               *job)
{
  g_autoptr (PangoLayout) layout = gtk_print_context_create_pango_layout (context);

  eb_ledger_statement_draw (job->statement, gtk_print_context_get_cairo_context (context), layout, (guint) page);
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
 * eb_statement_print:
 * @session: what the window works on
 * @ledger: which book
 * @from: the first day
 * @to: the last
 * @over: a widget of the window
 * @failed: called with @over, if that is still there, when it did not work
 */
void
eb_statement_print (EbSession   *session,
                    EbLedgerKind ledger,
                    EbDate       from,
                    EbDate       to,
                    GtkWidget   *over,
                    void (*failed) (GtkWidget *over))
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (over);
  Job     *job = g_new0 (Job, 1);

  *job = (Job){ .session = g_object_ref (session), .ledger = ledger, .from = from, .to = to, .failed = failed };
  g_set_weak_pointer (&job->over, over);
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
