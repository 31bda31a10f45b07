/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-topic-private.h"

/* --- What is answered apart ------------------------------------------------ */

/* A reading with what binds its author to it; what others see comes first. */
typedef struct
{
  EbReading reading;
  guint8    commit[EB_COMMIT_SIZE];
} Bound;

struct _EbTopic
{
  GObject parent_instance;

  char      *name;
  GPtrArray *readings; /* of Bound */
};

G_DEFINE_FINAL_TYPE (EbTopic, eb_topic, G_TYPE_OBJECT)

typedef enum
{
  PROP_READINGS = 1,
} EbTopicProperty;

static GParamSpec *topic_properties[PROP_READINGS + 1];

static void
bound_free (gpointer data)
{
  Bound *bound = data;

  g_clear_object (&bound->reading.person);
  g_clear_pointer (&bound->reading.answers, g_variant_unref);
  g_free (bound);
}

static void
eb_topic_finalize (GObject *object)
{
  EbTopic *self = EB_TOPIC (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->readings, g_ptr_array_unref);

  G_OBJECT_CLASS (eb_topic_parent_class)->finalize (object);
}

static void
eb_topic_get_property (GObject    *object,
                       guint       id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  EbTopic *self = EB_TOPIC (object);

  switch ((EbTopicProperty) id)
    {
    case PROP_READINGS:
      g_value_set_uint (value, self->readings->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_topic_class_init (EbTopicClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = eb_topic_finalize;
  object_class->get_property = eb_topic_get_property;

  topic_properties[PROP_READINGS] = g_param_spec_uint ("readings", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (topic_properties), topic_properties);
}

static void
eb_topic_init (EbTopic *self)
{
  self->readings = g_ptr_array_new_with_free_func (bound_free);
}

EbTopic *
eb_topic_new (const char *name)
{
  EbTopic *self = g_object_new (EB_TYPE_TOPIC, NULL);

  self->name = g_strdup (name);
  return self;
}

/**
 * eb_topic_get_name:
 * @self: a topic
 *
 * Returns: (transfer none): its name, such as "follow-up:FOLLOW_FIRST"
 */
const char *
eb_topic_get_name (EbTopic *self)
{
  g_return_val_if_fail (EB_IS_TOPIC (self), NULL);

  return self->name;
}

/**
 * eb_topic_get_readings:
 * @self: a topic
 *
 * Returns: (transfer none) (element-type EbReading): of everybody who is ready, in
 *   the order in which they first were
 */
GPtrArray *
eb_topic_get_readings (EbTopic *self)
{
  g_return_val_if_fail (EB_IS_TOPIC (self), NULL);

  return self->readings; /* a Bound begins with its EbReading */
}

static Bound *
find_bound (EbTopic  *self,
            EbPerson *person)
{
  for (guint i = 0; i < self->readings->len; i++)
    {
      Bound *bound = g_ptr_array_index (self->readings, i);

      if (bound->reading.person == person)
        return bound;
    }
  return NULL;
}

/**
 * eb_topic_find:
 * @self: a topic
 * @person: somebody of the binder
 *
 * Returns: (transfer none) (nullable): what they answered; %NULL until they are
 *   ready
 */
EbReading *
eb_topic_find (EbTopic  *self,
               EbPerson *person)
{
  Bound *bound = NULL;

  g_return_val_if_fail (EB_IS_TOPIC (self), NULL);

  bound = find_bound (self, person);
  return bound == NULL ? NULL : &bound->reading;
}

void
eb_topic_set_ready (EbTopic     *self,
                    EbPerson    *person,
                    gint64       time,
                    const guint8 commit[EB_COMMIT_SIZE])
{
  Bound *bound = find_bound (self, person);

  if (bound == NULL)
    {
      bound = g_new0 (Bound, 1);
      bound->reading.person = g_object_ref (person);
      g_ptr_array_add (self->readings, bound);
    }
  bound->reading.ready = time;
  memcpy (bound->commit, commit, EB_COMMIT_SIZE);
  g_object_notify_by_pspec (G_OBJECT (self), topic_properties[PROP_READINGS]);
}

const guint8 *
eb_topic_get_commit (EbTopic  *self,
                     EbPerson *person)
{
  const Bound *bound = find_bound (self, person);

  return bound == NULL ? NULL : bound->commit;
}

gboolean
eb_topic_is_taken (EbTopic     *self,
                   EbPerson    *person,
                   const guint8 commit[EB_COMMIT_SIZE])
{
  for (guint i = 0; i < self->readings->len; i++)
    {
      const Bound *bound = g_ptr_array_index (self->readings, i);

      if (bound->reading.person != person && memcmp (bound->commit, commit, EB_COMMIT_SIZE) == 0)
        return TRUE;
    }
  return FALSE;
}

void
eb_topic_set_answers (EbTopic  *self,
                      EbPerson *person,
                      GVariant *answers)
{
  Bound *bound = find_bound (self, person);

  g_return_if_fail (bound != NULL);

  g_clear_pointer (&bound->reading.answers, g_variant_unref);
  bound->reading.answers = g_variant_ref (answers);
  g_object_notify_by_pspec (G_OBJECT (self), topic_properties[PROP_READINGS]);
}

static guint
count (EbTopic *self,
       EbActor  actor,
       gboolean shown_only)
{
  guint found = 0;

  for (guint i = 0; i < self->readings->len; i++)
    {
      const EbReading *reading = g_ptr_array_index (self->readings, i);

      found += eb_person_get_actor (reading->person) == actor && (!shown_only || reading->answers != NULL);
    }
  return found;
}

gboolean
eb_topic_may_answer (EbTopic  *self,
                     EbPerson *person)
{
  const EbReading *reading = eb_topic_find (self, person);
  const EbActor    other = eb_person_get_actor (person) == EB_ACTOR_YOUTH ? EB_ACTOR_ADULT : EB_ACTOR_YOUTH;

  return reading == NULL || (reading->answers == NULL && count (self, other, TRUE) == 0);
}

gboolean
eb_topic_may_show (EbTopic  *self,
                   EbPerson *person)
{
  return eb_apart_may_show (eb_person_get_actor (person), count (self, EB_ACTOR_YOUTH, FALSE), count (self, EB_ACTOR_ADULT, FALSE));
}

gboolean
eb_topic_has_both_sides (EbTopic *self,
                         gboolean shown)
{
  return count (self, EB_ACTOR_YOUTH, shown) > 0 && count (self, EB_ACTOR_ADULT, shown) > 0;
}

GBytes *
eb_answers_to_bytes (GVariant *answers)
{
  g_autoptr (GVariant) swapped = G_BYTE_ORDER == G_BIG_ENDIAN ? g_variant_byteswap (answers) : g_variant_ref (answers);

  return g_variant_get_data_as_bytes (swapped);
}

GVariant *
eb_answers_from_bytes (GBytes *bytes)
{
  g_autoptr (GVariant) answers = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE_VARDICT, bytes, FALSE));

  return G_BYTE_ORDER == G_BIG_ENDIAN ? g_variant_byteswap (answers) : g_steal_pointer (&answers);
}

/* --- What the youth raised ------------------------------------------------- */

struct _EbRaised
{
  GObject parent_instance;

  EbId         record;
  EbRaisedWhat what;
  char        *text;
  EbPerson    *author;
  gint64       time;
  GPtrArray   *heard; /* of EbHeard */
};

G_DEFINE_FINAL_TYPE (EbRaised, eb_raised, G_TYPE_OBJECT)

typedef enum
{
  PROP_HEARD = 1,
} EbRaisedProperty;

static GParamSpec *raised_properties[PROP_HEARD + 1];

static void
heard_free (gpointer data)
{
  EbHeard *heard = data;

  g_clear_object (&heard->person);
  g_free (heard->text);
  g_free (heard);
}

static void
eb_raised_finalize (GObject *object)
{
  EbRaised *self = EB_RAISED (object);

  g_clear_pointer (&self->text, g_free);
  g_clear_object (&self->author);
  g_clear_pointer (&self->heard, g_ptr_array_unref);

  G_OBJECT_CLASS (eb_raised_parent_class)->finalize (object);
}

static void
eb_raised_get_property (GObject    *object,
                        guint       id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  EbRaised *self = EB_RAISED (object);

  switch ((EbRaisedProperty) id)
    {
    case PROP_HEARD:
      g_value_set_uint (value, self->heard->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_raised_class_init (EbRaisedClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = eb_raised_finalize;
  object_class->get_property = eb_raised_get_property;

  raised_properties[PROP_HEARD] = g_param_spec_uint ("heard", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (raised_properties), raised_properties);
}

static void
eb_raised_init (EbRaised *self)
{
  self->heard = g_ptr_array_new_with_free_func (heard_free);
}

EbRaised *
eb_raised_new (const EbId  *record,
               EbRaisedWhat what,
               const char  *text,
               EbPerson    *author,
               gint64       time)
{
  EbRaised *self = g_object_new (EB_TYPE_RAISED, NULL);

  self->record = *record;
  self->what = what;
  self->text = g_strdup (text);
  self->author = g_object_ref (author);
  self->time = time;
  return self;
}

void
eb_raised_add_heard (EbRaised   *self,
                     EbPerson   *person,
                     gint64      time,
                     const char *text)
{
  EbHeard *heard = g_new0 (EbHeard, 1);

  heard->person = g_object_ref (person);
  heard->time = time;
  heard->text = g_strdup (text);
  g_ptr_array_add (self->heard, heard);
  g_object_notify_by_pspec (G_OBJECT (self), raised_properties[PROP_HEARD]);
}

/**
 * eb_raised_get_record:
 * @self: what was raised
 *
 * Returns: (transfer none): the id of its record
 */
const EbId *
eb_raised_get_record (EbRaised *self)
{
  g_return_val_if_fail (EB_IS_RAISED (self), NULL);

  return &self->record;
}

/**
 * eb_raised_get_what:
 * @self: what was raised
 *
 * Returns: which of the three it is
 */
EbRaisedWhat
eb_raised_get_what (EbRaised *self)
{
  g_return_val_if_fail (EB_IS_RAISED (self), EB_RAISED_TALK);

  return self->what;
}

/**
 * eb_raised_get_text:
 * @self: what was raised
 *
 * Returns: (transfer none): the youth's words; may be ""
 */
const char *
eb_raised_get_text (EbRaised *self)
{
  g_return_val_if_fail (EB_IS_RAISED (self), NULL);

  return self->text;
}

/**
 * eb_raised_get_author:
 * @self: what was raised
 *
 * Returns: (transfer none): the youth
 */
EbPerson *
eb_raised_get_author (EbRaised *self)
{
  g_return_val_if_fail (EB_IS_RAISED (self), NULL);

  return self->author;
}

/**
 * eb_raised_get_time:
 * @self: what was raised
 *
 * Returns: when, microseconds since 1970-01-01 UTC
 */
gint64
eb_raised_get_time (EbRaised *self)
{
  g_return_val_if_fail (EB_IS_RAISED (self), 0);

  return self->time;
}

/**
 * eb_raised_get_heard:
 * @self: what was raised
 *
 * Returns: (transfer none) (element-type EbHeard): who has heard it, in the order
 *   of the file
 */
GPtrArray *
eb_raised_get_heard (EbRaised *self)
{
  g_return_val_if_fail (EB_IS_RAISED (self), NULL);

  return self->heard;
}
