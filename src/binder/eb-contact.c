/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-contact-private.h"

struct _EbContact
{
  GObject parent_instance;

  EbId   record;
  EbId   head;
  gint64 time;
  char  *name;
  char  *relation;
  char  *phone;
  char  *notes;
  char  *other_wording;

  EbContactWords words; /* its texts are borrowed from those above; its account is held */
  gboolean       gone;
  gboolean       chosen;
};

G_DEFINE_FINAL_TYPE (EbContact, eb_contact, G_TYPE_OBJECT)

typedef enum
{
  PROP_CHANGED = 1,
} EbContactProperty;

static GParamSpec *properties[PROP_CHANGED + 1];

static void
clear_words (EbContact *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->relation, g_free);
  g_clear_pointer (&self->phone, g_free);
  g_clear_pointer (&self->notes, g_free);
}

static void
eb_contact_finalize (GObject *object)
{
  EbContact *self = EB_CONTACT (object);

  clear_words (self);
  g_clear_pointer (&self->other_wording, g_free);
  g_clear_object (&self->words.account);

  G_OBJECT_CLASS (eb_contact_parent_class)->finalize (object);
}

static void
eb_contact_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  switch ((EbContactProperty) id)
    {
    case PROP_CHANGED:
      g_value_set_int64 (value, EB_CONTACT (object)->time);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_contact_class_init (EbContactClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = eb_contact_finalize;
  object_class->get_property = eb_contact_get_property;

  properties[PROP_CHANGED] = g_param_spec_int64 ("changed", NULL, NULL, G_MININT64, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
eb_contact_init (EbContact *self)
{
}

static void
notify_changed (EbContact *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHANGED]);
}

EbContact *
eb_contact_new (const EbId *record)
{
  EbContact *self = g_object_new (EB_TYPE_CONTACT, NULL);

  self->record = *record;
  return self;
}

const EbId *
eb_contact_get_head (EbContact *self)
{
  return &self->head;
}

void
eb_contact_revise (EbContact            *self,
                   const EbSealedHead   *head,
                   const EbContactWords *words,
                   EbContactGone         gone)
{
  self->head = head->id;
  self->time = head->time;
  clear_words (self);
  self->name = g_strdup (words->name);
  self->relation = g_strdup (words->relation);
  self->phone = g_strdup (words->phone);
  self->notes = g_strdup (words->notes);
  self->words.name = self->name;
  self->words.relation = self->relation;
  self->words.phone = self->phone;
  self->words.notes = self->notes;
  self->words.circle = words->circle;
  self->words.parent = words->parent;
  g_set_object (&self->words.account, words->account);
  if (gone != EB_CONTACT_GONE_UNSAID)
    self->gone = gone == EB_CONTACT_GONE_OUT;
  notify_changed (self);
}

static void
append_part (GString    *text,
             const char *separator,
             const char *part)
{
  if (*part != '\0')
    g_string_append_printf (text, "%s%s", text->len == 0 ? "" : separator, part);
}

void
eb_contact_add_other_wording (EbContact            *self,
                              const EbContactWords *words,
                              EbContactGone         gone)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *before = g_steal_pointer (&self->other_wording);

  append_part (text, ", ", words->name);
  append_part (text, ", ", words->relation);
  append_part (text, ", ", words->phone);
  append_part (text, "\n", words->notes);
  self->other_wording = before == NULL ? g_strdup (text->str) : g_strdup_printf ("%s\n%s", before, text->str);
  if (gone == EB_CONTACT_GONE_OUT)
    self->gone = TRUE;
  notify_changed (self);
}

void
eb_contact_set_chosen (EbContact *self,
                       gboolean   chosen)
{
  if (self->chosen == chosen)
    return;
  self->chosen = chosen;
  notify_changed (self);
}

/**
 * eb_contact_get_record:
 * @self: somebody around the youth
 *
 * Returns: (transfer none): their name in the journal, for life
 */
const EbId *
eb_contact_get_record (EbContact *self)
{
  g_return_val_if_fail (EB_IS_CONTACT (self), NULL);

  return &self->record;
}

/**
 * eb_contact_get_words:
 * @self: somebody around the youth
 *
 * Returns: (transfer none): what the youth says of them; valid until "changed"
 *   notifies
 */
const EbContactWords *
eb_contact_get_words (EbContact *self)
{
  g_return_val_if_fail (EB_IS_CONTACT (self), NULL);

  return &self->words;
}

/**
 * eb_contact_get_other_wording:
 * @self: somebody around the youth
 *
 * Returns: (transfer none) (nullable): what the youth wrote of them at the same
 *   time somewhere else; both are kept
 */
const char *
eb_contact_get_other_wording (EbContact *self)
{
  g_return_val_if_fail (EB_IS_CONTACT (self), NULL);

  return self->other_wording;
}

/**
 * eb_contact_is_called:
 * @self: somebody around the youth
 *
 * Returns: %TRUE if they are the one whom the youth calls
 */
gboolean
eb_contact_is_called (EbContact *self)
{
  g_return_val_if_fail (EB_IS_CONTACT (self), FALSE);

  return self->chosen && !self->gone;
}

/**
 * eb_contact_is_gone:
 * @self: somebody around the youth
 *
 * Returns: %TRUE if the youth took them out of the circle
 */
gboolean
eb_contact_is_gone (EbContact *self)
{
  g_return_val_if_fail (EB_IS_CONTACT (self), FALSE);

  return self->gone;
}
