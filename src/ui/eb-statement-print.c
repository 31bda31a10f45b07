/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-statement-print.h"

#include "eb-ledger-statement.h"

/**
 * Asked:
 *
 * What a statement is made of once a printer is chosen: who sat at the table may have
 * left by then.
 */
typedef struct
{
  EbSession   *session;
  EbLedgerKind ledger;
  EbDate       from;
  EbDate       to;
} Asked;

/* The statement borrows from the paper. */
typedef struct
{
  EbLedgerPaper     *paper;
  EbLedgerStatement *statement;
} Made;

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  g_clear_object (&asked->session);
  g_free (asked);
}

static void
made_free (gpointer data)
{
  Made *made = data;

  eb_ledger_statement_free (made->statement);
  eb_ledger_paper_free (made->paper);
  g_free (made);
}

static Made *
made_new (EbBinder    *binder,
          EbLedgerKind ledger,
          EbDate       from,
          EbDate       to)
{
  Made *made = g_new0 (Made, 1);

  made->paper = eb_ledger_paper_new (binder, ledger, from, to);
  made->statement = eb_ledger_statement_new (made->paper);
  return made;
}

static gpointer
make (gpointer data)
{
  const Asked *asked = data;
  EbBinder    *binder = eb_session_get_binder (asked->session);

  return binder == NULL ? NULL : made_new (binder, asked->ledger, asked->from, asked->to);
}

static guint
lay_out (gpointer     paper,
         PangoLayout *layout,
         double       width,
         double       height)
{
  return eb_ledger_statement_lay_out (((Made *) paper)->statement, layout, width, height);
}

static void
draw (gpointer     paper,
      cairo_t     *cr,
      PangoLayout *layout,
      guint        page)
{
  eb_ledger_statement_draw (((Made *) paper)->statement, cr, layout, page);
}

static const EbPaper statement_paper = { make, lay_out, draw, made_free };

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
  Made   *made = made_new (binder, ledger, from, to);
  GBytes *bytes = eb_paper_to_pdf (&statement_paper, made);

  made_free (made);
  return bytes;
}

/**
 * eb_statement_print:
 * @session: what the window works on
 * @ledger: which book
 * @from: the first day
 * @to: the last
 * @over: a widget of the window
 * @ended: see eb_paper_print()
 */
void
eb_statement_print (EbSession       *session,
                    EbLedgerKind     ledger,
                    EbDate           from,
                    EbDate           to,
                    GtkWidget       *over,
                    EbPaperEndedFunc ended)
{
  Asked *asked = g_new0 (Asked, 1);

  *asked = (Asked){ .session = g_object_ref (session), .ledger = ledger, .from = from, .to = to };
  eb_paper_print (&statement_paper, asked, asked_free, over, ended);
}
