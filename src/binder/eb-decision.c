/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-decision-private.h"

struct _EbDecision
{
  GObject parent_instance;

  EbId      record;
  EbPerson *author;
  GArray   *versions; /* of EbVersion */
  GArray   *words;    /* of EbDecisionWords, of the same; what they point at is owned */
  guint     head;
  gboolean  gone;
  guint     changes;
};

G_DEFINE_FINAL_TYPE (EbDecision, eb_decision, G_TYPE_OBJECT)

typedef enum
{
  PROP_CHANGED = 1,
} EbDecisionProperty;

static GParamSpec *properties[PROP_CHANGED + 1];

static void
clear_words (EbDecisionWords *words)
{
  char *reference = (char *) words->reference;
  char *name = (char *) words->letter_name;

  g_free (reference);
  g_free (name);
  g_clear_pointer (&words->letter, g_bytes_unref);
}

/* Its own of all that @said points at. */
static EbDecisionWords
copy_words (const EbDecisionWords *said)
{
  EbDecisionWords words = *said;

  words.reference = g_strdup (said->reference == NULL ? "" : said->reference);
  words.letter_name = g_strdup (said->letter_name == NULL ? "" : said->letter_name);
  if (said->letter != NULL)
    g_bytes_ref (said->letter);
  return words;
}

static void
eb_decision_finalize (GObject *object)
{
  EbDecision *self = EB_DECISION (object);

  g_clear_pointer (&self->versions, g_array_unref);
  g_clear_pointer (&self->words, g_array_unref);
  g_clear_object (&self->author);

  G_OBJECT_CLASS (eb_decision_parent_class)->finalize (object);
}

static void
eb_decision_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch ((EbDecisionProperty) id)
    {
    case PROP_CHANGED:
      g_value_set_uint (value, EB_DECISION (object)->changes);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_decision_class_init (EbDecisionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = eb_decision_finalize;
  object_class->get_property = eb_decision_get_property;

  properties[PROP_CHANGED] = g_param_spec_uint ("changed", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
eb_decision_init (EbDecision *self)
{
  self->versions = eb_versions_new ();
  self->words = g_array_new (FALSE, FALSE, sizeof (EbDecisionWords));
  g_array_set_clear_func (self->words, (GDestroyNotify) clear_words);
}

static void
notify_changed (EbDecision *self)
{
  self->changes++;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHANGED]);
}

EbDecision *
eb_decision_new (const EbSealedHead    *head,
                 EbPerson              *author,
                 const EbDecisionWords *words)
{
  EbDecision *self = g_object_new (EB_TYPE_DECISION, NULL);

  self->record = head->record;
  self->author = g_object_ref (author);
  eb_decision_revise (self, head, words, NULL);
  return self;
}

static const EbVersion *
present (EbDecision *self)
{
  return &g_array_index (self->versions, EbVersion, self->head);
}

const EbId *
eb_decision_get_head (EbDecision *self)
{
  return &present (self)->stamp.id;
}

const EbStamp *
eb_decision_get_stamp (EbDecision *self)
{
  return &g_array_index (self->versions, EbVersion, 0).stamp;
}

GVariant *
eb_decision_settle (EbDecision *self)
{
  return eb_versions_settle (self->versions);
}

/* A letter may be large, and nobody asks for words that others came after. */
static void
drop_letters (EbDecision *self)
{
  for (guint i = 0; i < self->words->len; i++)
    if (g_array_index (self->versions, EbVersion, i).is_followed)
      g_clear_pointer (&g_array_index (self->words, EbDecisionWords, i).letter, g_bytes_unref);
}

void
eb_decision_revise (EbDecision            *self,
                    const EbSealedHead    *head,
                    const EbDecisionWords *words,
                    GVariant              *settles)
{
  const EbDecisionWords copy = copy_words (words);

  eb_versions_add (self->versions, head, settles);
  g_array_append_val (self->words, copy);
  self->head = eb_versions_head (self->versions);
  drop_letters (self);
  notify_changed (self);
}

void
eb_decision_drop (EbDecision *self)
{
  self->gone = TRUE;
  notify_changed (self);
}

/**
 * eb_decision_get_record:
 * @self: a decision
 *
 * Returns: (transfer none): its record
 */
const EbId *
eb_decision_get_record (EbDecision *self)
{
  g_return_val_if_fail (EB_IS_DECISION (self), NULL);

  return &self->record;
}

/**
 * eb_decision_get_words:
 * @self: a decision
 *
 * Returns: (transfer none): what it says; valid until "changed" notifies
 */
const EbDecisionWords *
eb_decision_get_words (EbDecision *self)
{
  g_return_val_if_fail (EB_IS_DECISION (self), NULL);

  return &g_array_index (self->words, EbDecisionWords, self->head);
}

/**
 * eb_decision_get_author:
 * @self: a decision
 *
 * Returns: (transfer none): who wrote it in, and alone may correct it
 */
EbPerson *
eb_decision_get_author (EbDecision *self)
{
  g_return_val_if_fail (EB_IS_DECISION (self), NULL);

  return self->author;
}

/**
 * eb_decision_get_time:
 * @self: a decision
 *
 * Returns: when its present words were written, in microseconds since 1970-01-01 UTC
 */
gint64
eb_decision_get_time (EbDecision *self)
{
  g_return_val_if_fail (EB_IS_DECISION (self), 0);

  return present (self)->stamp.time;
}

/**
 * eb_decision_get_other:
 * @self: a decision
 *
 * Returns: (transfer none) (nullable): what its author wrote at the same time
 *   elsewhere, the last of them; %NULL: nothing
 */
const EbDecisionWords *
eb_decision_get_other (EbDecision *self)
{
  g_autoptr (GArray) beside = NULL;

  g_return_val_if_fail (EB_IS_DECISION (self), NULL);

  beside = eb_versions_list_beside (self->versions);
  return beside->len == 0 ? NULL : &g_array_index (self->words, EbDecisionWords, g_array_index (beside, guint, beside->len - 1));
}

/**
 * eb_decision_is_gone:
 * @self: a decision
 *
 * Returns: whether it was written in by mistake
 */
gboolean
eb_decision_is_gone (EbDecision *self)
{
  g_return_val_if_fail (EB_IS_DECISION (self), FALSE);

  return self->gone;
}
