/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-saving-private.h"

/* What one revision says. */
typedef struct
{
  char       *title;
  EbAmount    target;
  EbDate      when;
  EbSavingEnd end;
} Wording;

struct _EbSaving
{
  GObject parent_instance;

  EbId    record;
  GArray *versions; /* of EbVersion */
  GArray *wordings; /* of Wording, of the same */
  guint   head;
  char   *other_wording;
  GArray *moves;
  guint   changes;
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

  g_clear_pointer (&self->versions, g_array_unref);
  g_clear_pointer (&self->wordings, g_array_unref);
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
clear_wording (Wording *wording)
{
  g_clear_pointer (&wording->title, g_free);
}

static void
clear_move (EbSavingMove *move)
{
  g_clear_pointer (&move->note, g_free);
}

static void
eb_saving_init (EbSaving *self)
{
  self->versions = eb_versions_new ();
  self->wordings = g_array_new (FALSE, FALSE, sizeof (Wording));
  g_array_set_clear_func (self->wordings, (GDestroyNotify) clear_wording);
  self->moves = g_array_new (FALSE, FALSE, sizeof (EbSavingMove));
  g_array_set_clear_func (self->moves, (GDestroyNotify) clear_move);
}

static void
notify_changed (EbSaving *self)
{
  self->changes++;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHANGED]);
}

static const char *const end_nicks[EB_N_SAVING_ENDS] = {
  [EB_SAVING_USED] = "used",
  [EB_SAVING_GIVEN_UP] = "given-up",
};

const char *
eb_saving_end_to_nick (EbSavingEnd end)
{
  return (gsize) end < EB_N_SAVING_ENDS ? end_nicks[end] : NULL;
}

EbSavingEnd
eb_saving_end_from_nick (const char *nick)
{
  for (EbSavingEnd end = EB_SAVING_USED; end < EB_N_SAVING_ENDS; end++)
    if (g_str_equal (end_nicks[end], nick))
      return end;
  return EB_SAVING_OVER;
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

static const Wording *
present (EbSaving *self)
{
  return &g_array_index (self->wordings, Wording, self->head);
}

const EbId *
eb_saving_get_head (EbSaving *self)
{
  return &g_array_index (self->versions, EbVersion, self->head).stamp.id;
}

const EbStamp *
eb_saving_get_stamp (EbSaving *self)
{
  return &g_array_index (self->versions, EbVersion, 0).stamp;
}

GVariant *
eb_saving_settle (EbSaving *self)
{
  return eb_versions_settle (self->versions);
}

/* What is over in either is over. */
static EbSavingEnd
end_of (EbSaving *self)
{
  g_autoptr (GArray) beside = eb_versions_list_beside (self->versions);
  EbSavingEnd end = present (self)->end;

  for (guint i = 0; i < beside->len; i++)
    {
      const EbSavingEnd other = g_array_index (self->wordings, Wording, g_array_index (beside, guint, i)).end;

      if (end == EB_SAVING_GOES_ON)
        end = other;
      else if (other != EB_SAVING_GOES_ON && other != end)
        end = EB_SAVING_OVER;
    }
  return end;
}

/* NULL: it says the same as the present words. */
static char *
word_other (EbSaving      *self,
            const Wording *other)
{
  const Wording *words = present (self);

  if (other->target != words->target && other->target > 0)
    {
      g_autofree char *amount = eb_amount_to_text (other->target);

      return g_strdup_printf ("%s · %s", other->title, amount);
    }
  if (other->target == words->target && eb_date_compare (other->when, words->when) == 0 && g_str_equal (other->title, words->title))
    return NULL;
  return g_strdup (other->title);
}

static void
list_others (EbSaving *self)
{
  g_autoptr (GArray) beside = eb_versions_list_beside (self->versions);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < beside->len; i++)
    {
      g_autofree char *other = word_other (self, &g_array_index (self->wordings, Wording, g_array_index (beside, guint, i)));

      if (other != NULL)
        g_string_append_printf (all, "%s%s", all->len == 0 ? "" : "\n", other);
    }
  g_free (self->other_wording);
  self->other_wording = all->len == 0 ? NULL : g_strdup (all->str);
}

void
eb_saving_revise (EbSaving            *self,
                  const EbSealedHead  *head,
                  const EbSavingWords *words)
{
  const Wording wording = { g_strdup (words->title), words->target, words->when, words->end };

  eb_versions_add (self->versions, head, words->settles);
  g_array_append_val (self->wordings, wording);
  self->head = eb_versions_head (self->versions);
  list_others (self);
  notify_changed (self);
}

static int
compare_moves (const EbSavingMove *a,
               const EbSavingMove *b)
{
  const EbStamp first = { a->time, a->record };
  const EbStamp second = { b->time, b->record };
  const int     days = eb_date_compare (a->day, b->day);

  return days != 0 ? days : eb_stamp_compare (&first, &second);
}

/* By day, and of one day as they were written. */
void
eb_saving_move (EbSaving           *self,
                const EbSavingMove *move)
{
  EbSavingMove copy = *move;
  guint        at = self->moves->len;

  copy.note = g_strdup (move->note);
  while (at > 0 && compare_moves (&g_array_index (self->moves, EbSavingMove, at - 1), move) > 0)
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

  return present (self)->title;
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

  return present (self)->target;
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

  return present (self)->when;
}

/**
 * eb_saving_get_end:
 * @self: what is saved for
 *
 * Returns: how it ended; of two that were written at the same time and say otherwise,
 *   only that it did
 */
EbSavingEnd
eb_saving_get_end (EbSaving *self)
{
  g_return_val_if_fail (EB_IS_SAVING (self), EB_SAVING_GOES_ON);

  return end_of (self);
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

  return eb_saving_get_end (self) != EB_SAVING_GOES_ON;
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
