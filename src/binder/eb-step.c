/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-goal-private.h"

struct _EbStep
{
  GObject parent_instance;

  EbId      record;
  EbId      head;
  EbPerson *author;
  gint64    time;
  char     *text;
  char     *other_wording;
  EbPerson *who;
  EbDate    by;
  gboolean  done;
  EbPerson *done_by;
  gint64    done_time;
};

G_DEFINE_FINAL_TYPE (EbStep, eb_step, G_TYPE_OBJECT)

typedef enum
{
  PROP_CHANGED = 1,
} EbStepProperty;

static GParamSpec *properties[PROP_CHANGED + 1];

static void
eb_step_finalize (GObject *object)
{
  EbStep *self = EB_STEP (object);

  g_clear_object (&self->author);
  g_clear_object (&self->who);
  g_clear_object (&self->done_by);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->other_wording, g_free);

  G_OBJECT_CLASS (eb_step_parent_class)->finalize (object);
}

static void
eb_step_get_property (GObject    *object,
                      guint       id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  EbStep *self = EB_STEP (object);

  switch ((EbStepProperty) id)
    {
    case PROP_CHANGED:
      g_value_set_int64 (value, MAX (self->time, self->done_time));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_step_class_init (EbStepClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = eb_step_finalize;
  object_class->get_property = eb_step_get_property;

  properties[PROP_CHANGED] = g_param_spec_int64 ("changed", NULL, NULL, G_MININT64, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
eb_step_init (EbStep *self)
{
}

static void
set_words (EbStep             *self,
           const EbSealedHead *head,
           const char         *text,
           EbPerson           *who,
           EbDate              by)
{
  self->head = head->id;
  self->time = head->time;
  g_free (self->text);
  self->text = g_strdup (text);
  g_set_object (&self->who, who);
  self->by = by;
}

EbStep *
eb_step_new (const EbSealedHead *head,
             EbPerson           *author,
             const char         *text,
             EbPerson           *who,
             EbDate              by)
{
  EbStep *self = g_object_new (EB_TYPE_STEP, NULL);

  self->record = head->record;
  self->author = g_object_ref (author);
  set_words (self, head, text, who, by);
  return self;
}

const EbId *
eb_step_get_head (EbStep *self)
{
  return &self->head;
}

void
eb_step_revise (EbStep             *self,
                const EbSealedHead *head,
                const char         *text,
                EbPerson           *who,
                EbDate              by)
{
  set_words (self, head, text, who, by);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHANGED]);
}

void
eb_step_add_other_wording (EbStep     *self,
                           const char *text)
{
  g_autofree char *before = g_steal_pointer (&self->other_wording);

  self->other_wording = before == NULL ? g_strdup (text) : g_strdup_printf ("%s\n%s", before, text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHANGED]);
}

void
eb_step_tick (EbStep   *self,
              EbPerson *person,
              gint64    time,
              gboolean  done)
{
  self->done = done;
  g_set_object (&self->done_by, person);
  self->done_time = time;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHANGED]);
}

/**
 * eb_step_get_record:
 * @self: a step
 *
 * Returns: (transfer none): its name in the journal, for life
 */
const EbId *
eb_step_get_record (EbStep *self)
{
  g_return_val_if_fail (EB_IS_STEP (self), NULL);

  return &self->record;
}

/**
 * eb_step_get_text:
 * @self: a step
 *
 * Returns: (transfer none): its present words; valid until "changed" notifies
 */
const char *
eb_step_get_text (EbStep *self)
{
  g_return_val_if_fail (EB_IS_STEP (self), NULL);

  return self->text;
}

/**
 * eb_step_get_author:
 * @self: a step
 *
 * Returns: (transfer none): who wrote it, and alone may change its words
 */
EbPerson *
eb_step_get_author (EbStep *self)
{
  g_return_val_if_fail (EB_IS_STEP (self), NULL);

  return self->author;
}

/**
 * eb_step_get_time:
 * @self: a step
 *
 * Returns: when its present words were written, microseconds since 1970 UTC
 */
gint64
eb_step_get_time (EbStep *self)
{
  g_return_val_if_fail (EB_IS_STEP (self), 0);

  return self->time;
}

/**
 * eb_step_get_who:
 * @self: a step
 *
 * Returns: (transfer none) (nullable): who does it; %NULL: they do it together
 */
EbPerson *
eb_step_get_who (EbStep *self)
{
  g_return_val_if_fail (EB_IS_STEP (self), NULL);

  return self->who;
}

/**
 * eb_step_get_by:
 * @self: a step
 *
 * Returns: by when; unset if no date was set
 */
EbDate
eb_step_get_by (EbStep *self)
{
  g_return_val_if_fail (EB_IS_STEP (self), EB_DATE_UNSET);

  return self->by;
}

/**
 * eb_step_is_done:
 * @self: a step
 *
 * Returns: what was last said of it
 */
gboolean
eb_step_is_done (EbStep *self)
{
  g_return_val_if_fail (EB_IS_STEP (self), FALSE);

  return self->done;
}

/**
 * eb_step_get_done_by:
 * @self: a step
 *
 * Returns: (transfer none) (nullable): who last said that it is done or that it
 *   is not; %NULL if nobody has
 */
EbPerson *
eb_step_get_done_by (EbStep *self)
{
  g_return_val_if_fail (EB_IS_STEP (self), NULL);

  return self->done_by;
}

/**
 * eb_step_get_done_time:
 * @self: a step
 *
 * Returns: when they said so, microseconds since 1970 UTC; 0 if nobody has
 */
gint64
eb_step_get_done_time (EbStep *self)
{
  g_return_val_if_fail (EB_IS_STEP (self), 0);

  return self->done_time;
}

/**
 * eb_step_get_other_wording:
 * @self: a step
 *
 * Returns: (transfer none) (nullable): words that its author wrote at the same
 *   time somewhere else; both are kept
 */
const char *
eb_step_get_other_wording (EbStep *self)
{
  g_return_val_if_fail (EB_IS_STEP (self), NULL);

  return self->other_wording;
}
