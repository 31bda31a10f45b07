/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-goal-private.h"

struct _EbNote
{
  GObject parent_instance;

  EbId      revision;
  gint64    time;
  EbPerson *author;
  char     *text;
  EbTrust   trust;
};

G_DEFINE_FINAL_TYPE (EbNote, eb_note, G_TYPE_OBJECT)

typedef enum
{
  PROP_TRUST = 1,
} EbNoteProperty;

static GParamSpec *properties[PROP_TRUST + 1];

static void
eb_note_finalize (GObject *object)
{
  EbNote *self = EB_NOTE (object);

  g_clear_object (&self->author);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (eb_note_parent_class)->finalize (object);
}

static void
eb_note_get_property (GObject    *object,
                      guint       id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  EbNote *self = EB_NOTE (object);

  switch ((EbNoteProperty) id)
    {
    case PROP_TRUST:
      g_value_set_uint (value, self->trust);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_note_class_init (EbNoteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = eb_note_finalize;
  object_class->get_property = eb_note_get_property;

  properties[PROP_TRUST] = g_param_spec_uint ("trust", NULL, NULL, 0, EB_TRUST_FORGED, EB_TRUST_UNCHECKED, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
eb_note_init (EbNote *self)
{
}

EbNote *
eb_note_new (const EbId *revision,
             EbPerson   *author,
             gint64      time,
             char       *text)
{
  EbNote *self = g_object_new (EB_TYPE_NOTE, NULL);

  self->revision = *revision;
  self->author = g_object_ref (author);
  self->time = time;
  self->text = text;
  return self;
}

const EbId *
eb_note_get_revision (EbNote *self)
{
  return &self->revision;
}

void
eb_note_set_trust (EbNote *self,
                   EbTrust trust)
{
  if (self->trust == trust)
    return;
  self->trust = trust;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TRUST]);
}

/**
 * eb_note_get_text:
 * @self: a note
 *
 * Returns: (transfer none): what its author wrote
 */
const char *
eb_note_get_text (EbNote *self)
{
  g_return_val_if_fail (EB_IS_NOTE (self), NULL);

  return self->text;
}

/**
 * eb_note_get_author:
 * @self: a note
 *
 * Returns: (transfer none): who wrote it
 */
EbPerson *
eb_note_get_author (EbNote *self)
{
  g_return_val_if_fail (EB_IS_NOTE (self), NULL);

  return self->author;
}

/**
 * eb_note_get_time:
 * @self: a note
 *
 * Returns: when it was sent, microseconds since 1970-01-01 UTC
 */
gint64
eb_note_get_time (EbNote *self)
{
  g_return_val_if_fail (EB_IS_NOTE (self), 0);

  return self->time;
}

/**
 * eb_note_get_trust:
 * @self: a note
 *
 * Returns: whether its author's signature was checked and held
 */
EbTrust
eb_note_get_trust (EbNote *self)
{
  g_return_val_if_fail (EB_IS_NOTE (self), EB_TRUST_FORGED);

  return self->trust;
}
