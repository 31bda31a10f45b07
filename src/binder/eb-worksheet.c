/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-worksheet-private.h"

struct _EbWorksheet
{
  GObject parent_instance;

  EbId            record;
  EbWorksheetKind kind;
  char           *title;
  GArray         *lines;
  EbPerson       *author;
  gint64          time;
  gboolean        in_room;
};

G_DEFINE_FINAL_TYPE (EbWorksheet, eb_worksheet, G_TYPE_OBJECT)

static const char *const nicks[EB_N_WORKSHEETS] = {
  [EB_WORKSHEET_CONTRIBUTION] = "contribution",
  [EB_WORKSHEET_WHAT_IF] = "what-if",
  [EB_WORKSHEET_BUDGET] = "budget",
};

static void
eb_worksheet_finalize (GObject *object)
{
  EbWorksheet *self = EB_WORKSHEET (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_object (&self->author);

  G_OBJECT_CLASS (eb_worksheet_parent_class)->finalize (object);
}

static void
eb_worksheet_class_init (EbWorksheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eb_worksheet_finalize;
}

static void
eb_worksheet_init (EbWorksheet *self)
{
}

EbWorksheet *
eb_worksheet_new (const EbSealedHead *head,
                  EbWorksheetKind     kind,
                  const char         *title,
                  GArray             *lines,
                  EbPerson           *author,
                  gboolean            in_room)
{
  EbWorksheet *self = g_object_new (EB_TYPE_WORKSHEET, NULL);

  self->record = head->record;
  self->time = head->time;
  self->kind = kind;
  self->title = g_strdup (title);
  self->lines = lines;
  self->author = g_object_ref (author);
  self->in_room = in_room;
  return self;
}

void
eb_worksheet_empty (EbWorksheet *self)
{
  g_free (self->title);
  self->title = g_strdup ("");
  g_array_set_size (self->lines, 0);
}

const char *
eb_worksheet_kind_to_nick (EbWorksheetKind kind)
{
  return nicks[kind];
}

gboolean
eb_worksheet_kind_from_nick (const char      *nick,
                             EbWorksheetKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    if (g_str_equal (nicks[i], nick))
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * eb_worksheet_get_record:
 * @self: a worksheet
 *
 * Returns: (transfer none): its record
 */
const EbId *
eb_worksheet_get_record (EbWorksheet *self)
{
  g_return_val_if_fail (EB_IS_WORKSHEET (self), NULL);

  return &self->record;
}

/**
 * eb_worksheet_get_kind:
 * @self: a worksheet
 *
 * Returns: what it is for
 */
EbWorksheetKind
eb_worksheet_get_kind (EbWorksheet *self)
{
  g_return_val_if_fail (EB_IS_WORKSHEET (self), EB_WORKSHEET_CONTRIBUTION);

  return self->kind;
}

/**
 * eb_worksheet_get_title:
 * @self: a worksheet
 *
 * Returns: (transfer none): its author's name for it; may be ""
 */
const char *
eb_worksheet_get_title (EbWorksheet *self)
{
  g_return_val_if_fail (EB_IS_WORKSHEET (self), "");

  return self->title;
}

/**
 * eb_worksheet_get_lines:
 * @self: a worksheet
 * @n_lines: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_lines): its lines, as they were ordered; none
 *   of one in the room after the youth sat there alone
 */
const EbMoneyLine *
eb_worksheet_get_lines (EbWorksheet *self,
                        gsize       *n_lines)
{
  g_return_val_if_fail (EB_IS_WORKSHEET (self), NULL);

  *n_lines = self->lines->len;
  return &g_array_index (self->lines, EbMoneyLine, 0);
}

/**
 * eb_worksheet_get_author:
 * @self: a worksheet
 *
 * Returns: (transfer none): who saved it
 */
EbPerson *
eb_worksheet_get_author (EbWorksheet *self)
{
  g_return_val_if_fail (EB_IS_WORKSHEET (self), NULL);

  return self->author;
}

/**
 * eb_worksheet_get_time:
 * @self: a worksheet
 *
 * Returns: when, in microseconds since 1970-01-01 UTC
 */
gint64
eb_worksheet_get_time (EbWorksheet *self)
{
  g_return_val_if_fail (EB_IS_WORKSHEET (self), 0);

  return self->time;
}

/**
 * eb_worksheet_is_in_room:
 * @self: a worksheet
 *
 * Returns: whether only the youth reads it
 */
gboolean
eb_worksheet_is_in_room (EbWorksheet *self)
{
  g_return_val_if_fail (EB_IS_WORKSHEET (self), FALSE);

  return self->in_room;
}
