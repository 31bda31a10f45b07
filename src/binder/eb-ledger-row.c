/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-ledger-row-private.h"

struct _EbLedgerRow
{
  GObject parent_instance;

  EbLedgerWords words; /* its note is owned, its author and what it corrects are held */
  EbAnswer      answer;
  EbPerson     *answerer;
  EbStamp       answered;
  char         *answer_why;
  EbStamp       last_no;
  gboolean      has_no;
};

G_DEFINE_FINAL_TYPE (EbLedgerRow, eb_ledger_row, G_TYPE_OBJECT)

typedef enum
{
  PROP_CHANGED = 1,
} EbLedgerRowProperty;

static GParamSpec *properties[PROP_CHANGED + 1];

static void
eb_ledger_row_finalize (GObject *object)
{
  EbLedgerRow *self = EB_LEDGER_ROW (object);
  char        *note = (char *) self->words.note;

  g_free (note);
  g_clear_object (&self->words.author);
  g_clear_object (&self->words.corrects);
  g_clear_object (&self->answerer);
  g_clear_pointer (&self->answer_why, g_free);

  G_OBJECT_CLASS (eb_ledger_row_parent_class)->finalize (object);
}

static void
eb_ledger_row_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  const EbLedgerRow *self = EB_LEDGER_ROW (object);

  switch ((EbLedgerRowProperty) id)
    {
    case PROP_CHANGED:
      g_value_set_int64 (value, MAX (self->words.time, self->answered.time));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_ledger_row_class_init (EbLedgerRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = eb_ledger_row_finalize;
  object_class->get_property = eb_ledger_row_get_property;

  properties[PROP_CHANGED] = g_param_spec_int64 ("changed", NULL, NULL, G_MININT64, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
eb_ledger_row_init (EbLedgerRow *self)
{
}

static void
notify_changed (EbLedgerRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHANGED]);
}

EbLedgerRow *
eb_ledger_row_new (const EbLedgerWords *words)
{
  EbLedgerRow *self = g_object_new (EB_TYPE_LEDGER_ROW, NULL);

  self->words = *words;
  self->words.note = words->note == NULL || *words->note == '\0' ? NULL : g_strdup (words->note);
  if (words->author != NULL)
    g_object_ref (words->author);
  if (words->corrects != NULL)
    g_object_ref (words->corrects);
  return self;
}

/* By day, then as they were written; an open payday, which nobody wrote, before
 * all else of its day. */
int
eb_ledger_row_compare (gconstpointer a,
                       gconstpointer b,
                       gpointer      nothing)
{
  const EbLedgerWords *first = &((const EbLedgerRow *) a)->words;
  const EbLedgerWords *second = &((const EbLedgerRow *) b)->words;
  const int            days = eb_date_compare (second->day, first->day);
  const gboolean       is_open = first->kind == EB_LEDGER_ROW_OPEN;

  if (days != 0)
    return days;
  if (is_open != (second->kind == EB_LEDGER_ROW_OPEN))
    return is_open ? -1 : 1;
  return eb_stamp_compare (&(EbStamp){ second->time, second->record }, &(EbStamp){ first->time, first->record });
}

/* Whether that answer counts and not the one that is there. */
static gboolean
outdoes (const EbLedgerRow *self,
         EbAnswer           answer,
         const EbStamp     *stamp)
{
  const int order = eb_stamp_compare (stamp, &self->answered);

  if (self->answer != answer)
    return self->answer != EB_ANSWER_YES;
  return answer == EB_ANSWER_YES ? order < 0 : order > 0;
}

static void
take_answer (EbLedgerRow   *self,
             EbPerson      *person,
             const EbStamp *stamp,
             EbAnswer       answer,
             const char    *why)
{
  self->answer = answer;
  g_set_object (&self->answerer, person);
  self->answered = *stamp;
  g_free (self->answer_why);
  self->answer_why = *why == '\0' ? NULL : g_strdup (why);
}

gboolean
eb_ledger_row_say (EbLedgerRow   *self,
                   EbPerson      *person,
                   const EbStamp *stamp,
                   EbAnswer       answer,
                   const char    *why)
{
  const EbAnswer before = self->answer;

  if (answer == EB_ANSWER_NO && (!self->has_no || eb_stamp_compare (stamp, &self->last_no) > 0))
    self->last_no = *stamp;
  self->has_no = self->has_no || answer == EB_ANSWER_NO;
  if (outdoes (self, answer, stamp))
    take_answer (self, person, stamp, answer, why);
  notify_changed (self);
  return self->answer != before;
}

void
eb_ledger_row_retitle (EbLedgerRow *self,
                       const char  *title)
{
  char *before = (char *) self->words.note;

  self->words.note = g_strdup (title);
  g_free (before);
  notify_changed (self);
}

void
eb_ledger_row_touch (EbLedgerRow *self)
{
  notify_changed (self);
}

/**
 * eb_ledger_row_get_kind:
 * @self: a row
 *
 * Returns: what it is; it stays that
 */
EbLedgerRowKind
eb_ledger_row_get_kind (EbLedgerRow *self)
{
  g_return_val_if_fail (EB_IS_LEDGER_ROW (self), EB_LEDGER_ROW_OPEN);

  return self->words.kind;
}

/**
 * eb_ledger_row_get_ledger:
 * @self: a row
 *
 * Returns: in which book it stands
 */
EbLedgerKind
eb_ledger_row_get_ledger (EbLedgerRow *self)
{
  g_return_val_if_fail (EB_IS_LEDGER_ROW (self), EB_LEDGER_POCKET);

  return self->words.ledger;
}

/**
 * eb_ledger_row_get_record:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): its record; %NULL for an open payday
 */
const EbId *
eb_ledger_row_get_record (EbLedgerRow *self)
{
  g_return_val_if_fail (EB_IS_LEDGER_ROW (self), NULL);

  return self->words.kind == EB_LEDGER_ROW_OPEN ? NULL : &self->words.record;
}

/**
 * eb_ledger_row_get_day:
 * @self: a row
 *
 * Returns: the day that it counts from
 */
EbDate
eb_ledger_row_get_day (EbLedgerRow *self)
{
  g_return_val_if_fail (EB_IS_LEDGER_ROW (self), EB_DATE_UNSET);

  return self->words.day;
}

/**
 * eb_ledger_row_get_due:
 * @self: a row
 *
 * Returns: the payday that it is about; unset: none was named
 */
EbDate
eb_ledger_row_get_due (EbLedgerRow *self)
{
  g_return_val_if_fail (EB_IS_LEDGER_ROW (self), EB_DATE_UNSET);

  return self->words.due;
}

/**
 * eb_ledger_row_get_amount:
 * @self: a row
 *
 * Returns: in øre: what fell due, was paid, is added to what is owed, or (below 0) was
 *   put aside
 */
EbAmount
eb_ledger_row_get_amount (EbLedgerRow *self)
{
  g_return_val_if_fail (EB_IS_LEDGER_ROW (self), 0);

  return self->words.amount;
}

/**
 * eb_ledger_row_get_mode:
 * @self: an open payday or a payout
 *
 * Returns: how it is, or was, paid
 */
EbPayMode
eb_ledger_row_get_mode (EbLedgerRow *self)
{
  g_return_val_if_fail (EB_IS_LEDGER_ROW (self), EB_PAY_CASH);

  return self->words.mode;
}

/**
 * eb_ledger_row_get_author:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): who wrote it; %NULL for an open payday
 */
EbPerson *
eb_ledger_row_get_author (EbLedgerRow *self)
{
  g_return_val_if_fail (EB_IS_LEDGER_ROW (self), NULL);

  return self->words.author;
}

/**
 * eb_ledger_row_get_time:
 * @self: a row
 *
 * Returns: when it was written, in microseconds since 1970-01-01 UTC
 */
gint64
eb_ledger_row_get_time (EbLedgerRow *self)
{
  g_return_val_if_fail (EB_IS_LEDGER_ROW (self), 0);

  return self->words.time;
}

/**
 * eb_ledger_row_get_note:
 * @self: a row
 *
 * Returns: (transfer none): a word on the payout, why it is corrected, or what is
 *   saved for; "" if nothing was said; valid until "changed" notifies
 */
const char *
eb_ledger_row_get_note (EbLedgerRow *self)
{
  g_return_val_if_fail (EB_IS_LEDGER_ROW (self), "");

  return self->words.note == NULL ? "" : self->words.note;
}

/**
 * eb_ledger_row_get_answer:
 * @self: a payout or a correction
 *
 * Returns: what the other side says of it
 */
EbAnswer
eb_ledger_row_get_answer (EbLedgerRow *self)
{
  g_return_val_if_fail (EB_IS_LEDGER_ROW (self), EB_ANSWER_NONE);

  return self->answer;
}

/**
 * eb_ledger_row_get_answerer:
 * @self: a payout or a correction
 *
 * Returns: (transfer none) (nullable): who gave that answer; %NULL: nobody yet
 */
EbPerson *
eb_ledger_row_get_answerer (EbLedgerRow *self)
{
  g_return_val_if_fail (EB_IS_LEDGER_ROW (self), NULL);

  return self->answerer;
}

/**
 * eb_ledger_row_get_answer_time:
 * @self: a payout or a correction
 *
 * Returns: when, in microseconds since 1970-01-01 UTC; 0: nobody answered yet
 */
gint64
eb_ledger_row_get_answer_time (EbLedgerRow *self)
{
  g_return_val_if_fail (EB_IS_LEDGER_ROW (self), 0);

  return self->answered.time;
}

/**
 * eb_ledger_row_get_answer_why:
 * @self: a payout or a correction
 *
 * Returns: (transfer none): what was said with it, may be ""; valid until "changed"
 *   notifies
 */
const char *
eb_ledger_row_get_answer_why (EbLedgerRow *self)
{
  g_return_val_if_fail (EB_IS_LEDGER_ROW (self), "");

  return self->answer_why == NULL ? "" : self->answer_why;
}

/**
 * eb_ledger_row_is_disputed:
 * @self: a payout or a correction
 *
 * Returns: whether somebody said no after a yes, which stands nevertheless
 */
gboolean
eb_ledger_row_is_disputed (EbLedgerRow *self)
{
  g_return_val_if_fail (EB_IS_LEDGER_ROW (self), FALSE);

  return self->answer == EB_ANSWER_YES && self->has_no && eb_stamp_compare (&self->last_no, &self->answered) > 0;
}

/**
 * eb_ledger_row_get_corrects:
 * @self: a correction
 *
 * Returns: (transfer none) (nullable): the row that it is about; %NULL: none was named
 */
EbLedgerRow *
eb_ledger_row_get_corrects (EbLedgerRow *self)
{
  g_return_val_if_fail (EB_IS_LEDGER_ROW (self), NULL);

  return self->words.corrects;
}
