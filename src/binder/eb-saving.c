/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-saving-private.h"

struct _EbSaving
{
  GObject parent_instance;

  EbId     record;
  EbId     head;
  char    *title;
  char    *other_wording;
  EbAmount target;
  EbDate   when;
  gboolean over;
  GArray  *moves;
  guint    changes;
};

G_DEFINE_FINAL_TYPE (EbSaving, eb_saving, G_TYPE_OBJECT)

typedef enum
{
  PROP_CHANGED = 1,
} EbSavingProperty;

static GParamSpec *properties[PROP_CHANGED + 1];

static void
eb_saving_finalize (GObject *object)
{
  EbSaving *self = EB_SAVING (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->other_wording, g_free);
  g_clear_pointer (&self->moves, g_array_unref);

  G_OBJECT_CLASS (eb_saving_parent_class)->finalize (object);
}

static void
eb_saving_get_property (GObject    *object,
                        guint       id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  switch ((EbSavingProperty) id)
    {
    case PROP_CHANGED:
      g_value_set_uint (value, EB_SAVING (object)->changes);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_saving_class_init (EbSavingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = eb_saving_finalize;
  object_class->get_property = eb_saving_get_property;

  properties[PROP_CHANGED] = g_param_spec_uint ("changed", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
clear_move (EbSavingMove *move)
{
  g_clear_pointer (&move->note, g_free);
}

static void
eb_saving_init (EbSaving *self)
{
  self->moves = g_array_new (FALSE, FALSE, sizeof (EbSavingMove));
  g_array_set_clear_func (self->moves, (GDestroyNotify) clear_move);
}

static void
notify_changed (EbSaving *self)
{
  self->changes++;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHANGED]);
}

EbSaving *
eb_saving_new (const EbSealedHead  *head,
               const EbSavingWords *words)
{
  EbSaving *self = g_object_new (EB_TYPE_SAVING, NULL);

  self->record = head->record;
  eb_saving_revise (self, head, words);
  return self;
}

const EbId *
eb_saving_get_head (EbSaving *self)
{
  return &self->head;
}

void
eb_saving_revise (EbSaving            *self,
                  const EbSealedHead  *head,
                  const EbSavingWords *words)
{
  self->head = head->id;
  g_free (self->title);
  self->title = g_strdup (words->title);
  self->target = words->target;
  self->when = words->when;
  self->over = words->over;
  notify_changed (self);
}

void
eb_saving_add_other (EbSaving            *self,
                     const EbSavingWords *words)
{
  if (g_strcmp0 (self->title, words->title) != 0)
    {
      g_autofree char *before = g_steal_pointer (&self->other_wording);

      self->other_wording = before == NULL ? g_strdup (words->title) : g_strconcat (before, "\n", words->title, NULL);
    }
  self->over = self->over || words->over;
  notify_changed (self);
}

/* By day, and of one day as they were written. */
void
eb_saving_move (EbSaving           *self,
                const EbSavingMove *move)
{
  EbSavingMove copy = *move;
  guint        at = self->moves->len;

  copy.note = g_strdup (move->note);
  while (at > 0 && eb_date_compare (g_array_index (self->moves, EbSavingMove, at - 1).day, move->day) > 0)
    at--;
  g_array_insert_val (self->moves, at, copy);
  notify_changed (self);
}

/**
 * eb_saving_get_record:
 * @self: what is saved for
 *
 * Returns: (transfer none): its record
 */
const EbId *
eb_saving_get_record (EbSaving *self)
{
  g_return_val_if_fail (EB_IS_SAVING (self), NULL);

  return &self->record;
}

/**
 * eb_saving_get_title:
 * @self: what is saved for
 *
 * Returns: (transfer none): that, in the youth's words; valid until "changed" notifies
 */
const char *
eb_saving_get_title (EbSaving *self)
{
  g_return_val_if_fail (EB_IS_SAVING (self), NULL);

  return self->title;
}

/**
 * eb_saving_get_other_wording:
 * @self: what is saved for
 *
 * Returns: (transfer none) (nullable): titles that were written at the same time
 *   elsewhere, one on each line; %NULL: none
 */
const char *
eb_saving_get_other_wording (EbSaving *self)
{
  g_return_val_if_fail (EB_IS_SAVING (self), NULL);

  return self->other_wording;
}

/**
 * eb_saving_get_target:
 * @self: what is saved for
 *
 * Returns: what it costs, in øre; 0: none was set
 */
EbAmount
eb_saving_get_target (EbSaving *self)
{
  g_return_val_if_fail (EB_IS_SAVING (self), 0);

  return self->target;
}

/**
 * eb_saving_get_when:
 * @self: what is saved for
 *
 * Returns: by when; may be unset
 */
EbDate
eb_saving_get_when (EbSaving *self)
{
  g_return_val_if_fail (EB_IS_SAVING (self), EB_DATE_UNSET);

  return self->when;
}

/**
 * eb_saving_is_over:
 * @self: what is saved for
 *
 * Returns: whether it was used, or given up
 */
gboolean
eb_saving_is_over (EbSaving *self)
{
  g_return_val_if_fail (EB_IS_SAVING (self), FALSE);

  return self->over;
}

/**
 * eb_saving_get_saved:
 * @self: what is saved for
 * @until: a day, itself included
 *
 * Returns: what is in it, in øre. A move that would not fit in the sum is left out: it
 *   takes nine billion of the largest
 */
EbAmount
eb_saving_get_saved (EbSaving *self,
                     EbDate    until)
{
  EbAmount saved = 0;

  g_return_val_if_fail (EB_IS_SAVING (self), 0);

  for (guint i = 0; i < self->moves->len; i++)
    {
      const EbSavingMove *move = &g_array_index (self->moves, EbSavingMove, i);

      if (eb_date_compare (move->day, until) > 0)
        break;
      eb_amount_add (saved, move->amount, &saved);
    }
  return saved;
}

/**
 * eb_saving_get_moves:
 * @self: what is saved for
 *
 * Returns: (transfer none) (element-type EbSavingMove): what was put aside and taken
 *   out, by day; valid until "changed" notifies
 */
GArray *
eb_saving_get_moves (EbSaving *self)
{
  g_return_val_if_fail (EB_IS_SAVING (self), NULL);

  return self->moves;
}
