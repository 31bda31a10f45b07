/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-goal-private.h"

/* What few notes have. There can be a hundred thousand of them. */
typedef struct
{
  EbId       head; /* the revision with the present words; none: the first */
  gint64     changed;
  GPtrArray *wordings; /* of EbWording */
  EbNote    *answers;  /* weak: a long row of answers must not be freed by recursion */
  char      *topic;
  EbDrawing *drawing;
  GPtrArray *signs; /* of EbGivenSign */
} More;

struct _EbNote
{
  GObject parent_instance;

  EbId      record;
  EbId      revision; /* the first */
  gint64    time;
  EbPerson *author;
  EbGoal   *goal; /* borrowed: it keeps its notes */
  char     *text;
  More     *more;      /* NULL: nothing of that */
  guint     trust : 2; /* EbTrust */
  guint private : 1;   /* behind the room's door */
  guint withdrawn : 1; /* for good */
};

G_DEFINE_FINAL_TYPE (EbNote, eb_note, G_TYPE_OBJECT)

typedef enum
{
  PROP_TRUST = 1,
  PROP_TEXT,
  PROP_SIGNS,
} EbNoteProperty;

static GParamSpec *properties[PROP_SIGNS + 1];

static void
wording_free (gpointer data)
{
  EbWording *wording = data;

  g_free (wording->text);
  g_free (wording);
}

static void
given_sign_free (gpointer data)
{
  EbGivenSign *given = data;

  g_object_unref (given->person);
  g_free (given);
}

static void
more_free (More *more)
{
  g_clear_weak_pointer (&more->answers);
  g_clear_pointer (&more->wordings, g_ptr_array_unref);
  g_clear_pointer (&more->drawing, eb_drawing_unref);
  g_clear_pointer (&more->signs, g_ptr_array_unref);
  g_free (more->topic);
  g_free (more);
}

static void
eb_note_finalize (GObject *object)
{
  EbNote *self = EB_NOTE (object);

  g_clear_object (&self->author);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->more, more_free);

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
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_SIGNS:
      g_value_set_boxed (value, eb_note_get_signs (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_note_class_init (EbNoteClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = eb_note_finalize;
  object_class->get_property = eb_note_get_property;

  properties[PROP_TRUST] = g_param_spec_uint ("trust", NULL, NULL, 0, EB_TRUST_FORGED, EB_TRUST_UNCHECKED, flags);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_SIGNS] = g_param_spec_boxed ("signs", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
eb_note_init (EbNote *self)
{
}

static More *
more_of (EbNote *self)
{
  if (self->more == NULL)
    self->more = g_new0 (More, 1);
  return self->more;
}

/* --- For the fold ------------------------------------------------------------ */

EbNote *
eb_note_new (const EbId *revision,
             EbPerson   *author,
             gint64      time,
             char       *text)
{
  EbNote *self = g_object_new (EB_TYPE_NOTE, NULL);

  self->record = *revision;
  self->revision = *revision;
  self->author = g_object_ref (author);
  self->time = time;
  self->text = text;
  return self;
}

void
eb_note_set_place (EbNote     *self,
                   const EbId *record,
                   EbGoal     *goal,
                   gboolean    is_private)
{
  self->record = *record;
  self->goal = goal;
  self->private = is_private != FALSE;
}

void
eb_note_set_answers (EbNote *self,
                     EbNote *answers)
{
  g_set_weak_pointer (&more_of (self)->answers, answers);
}

void
eb_note_set_topic (EbNote *self,
                   char   *topic)
{
  g_free (more_of (self)->topic);
  self->more->topic = topic;
}

void
eb_note_set_drawing (EbNote    *self,
                     EbDrawing *drawing)
{
  g_clear_pointer (&more_of (self)->drawing, eb_drawing_unref);
  self->more->drawing = drawing;
}

const EbId *
eb_note_get_revision (EbNote *self)
{
  return &self->revision;
}

EbGoal *
eb_note_get_goal (EbNote *self)
{
  return self->goal;
}

static gboolean
is_revised (EbNote *self)
{
  return self->more != NULL && !eb_id_is_none (&self->more->head);
}

const EbId *
eb_note_get_head (EbNote *self)
{
  return is_revised (self) ? &self->more->head : &self->revision;
}

static void
add_wording (EbNote     *self,
             const EbId *revision,
             gint64      time,
             char       *text,
             gboolean    beside)
{
  EbWording *wording = g_new0 (EbWording, 1);

  wording->revision = *revision;
  wording->time = time;
  wording->text = text;
  wording->beside = beside;
  g_ptr_array_add (self->more->wordings, wording);
}

/* The first wording is written down only when somebody asks, or when there is a
 * second one. */
static GPtrArray *
list_wordings (EbNote *self)
{
  More *more = more_of (self);

  if (more->wordings != NULL)
    return more->wordings;
  more->wordings = g_ptr_array_new_with_free_func (wording_free);
  if (!self->withdrawn)
    add_wording (self, &self->revision, self->time, g_strdup (self->text), FALSE);
  return more->wordings;
}

gboolean
eb_note_has_revision (EbNote     *self,
                      const EbId *revision)
{
  const GPtrArray *wordings = list_wordings (self);

  for (guint i = 0; i < wordings->len; i++)
    {
      const EbWording *wording = g_ptr_array_index (wordings, i);

      if (eb_id_equal (&wording->revision, revision))
        return TRUE;
    }
  return FALSE;
}

const char *
eb_note_get_first_text (EbNote *self)
{
  const EbWording *first = NULL;

  if (!is_revised (self) || self->withdrawn)
    return self->text;
  first = g_ptr_array_index (self->more->wordings, 0);
  return first->text;
}

void
eb_note_revise (EbNote     *self,
                const EbId *revision,
                const EbId *parent,
                gint64      time,
                char       *text)
{
  const gboolean beside = !eb_id_equal (parent, eb_note_get_head (self));

  g_return_if_fail (!self->withdrawn);

  list_wordings (self);
  if (!beside)
    {
      g_free (self->text);
      self->text = g_strdup (text);
      self->more->head = *revision;
    }
  self->more->changed = time;
  add_wording (self, revision, time, text, beside);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

void
eb_note_withdraw (EbNote *self,
                  gint64  time)
{
  More *more = more_of (self);

  more->changed = time;
  self->withdrawn = TRUE;
  g_free (self->text);
  self->text = g_strdup ("");
  g_clear_pointer (&more->wordings, g_ptr_array_unref);
  g_clear_pointer (&more->drawing, eb_drawing_unref);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIGNS]);
}

static EbGivenSign *
find_sign (GPtrArray *signs,
           EbPerson  *person,
           guint     *position)
{
  for (guint i = 0; i < signs->len; i++)
    {
      EbGivenSign *given = g_ptr_array_index (signs, i);

      *position = i;
      if (given->person == person)
        return given;
    }
  return NULL;
}

void
eb_note_sign (EbNote   *self,
              EbPerson *person,
              EbSign    sign)
{
  More        *more = more_of (self);
  EbGivenSign *given = NULL;
  guint        position = 0;

  if (more->signs == NULL)
    more->signs = g_ptr_array_new_with_free_func (given_sign_free);
  given = find_sign (more->signs, person, &position);
  if (given == NULL && sign == EB_SIGN_NONE)
    return;

  if (given == NULL)
    {
      given = g_new0 (EbGivenSign, 1);
      given->person = g_object_ref (person);
      g_ptr_array_add (more->signs, given);
    }
  given->sign = sign;
  if (sign == EB_SIGN_NONE)
    g_ptr_array_remove_index (more->signs, position);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIGNS]);
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

/* --- For everybody ------------------------------------------------------------- */

/**
 * eb_note_get_record:
 * @self: a note
 *
 * Returns: (transfer none): its name in the journal, for life
 */
const EbId *
eb_note_get_record (EbNote *self)
{
  g_return_val_if_fail (EB_IS_NOTE (self), NULL);

  return &self->record;
}

/**
 * eb_note_get_text:
 * @self: a note
 *
 * Returns: (transfer none): its present words, or a drawing's caption; "" once it
 *   is withdrawn; valid until "text" notifies
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
 * eb_note_get_changed:
 * @self: a note
 *
 * Returns: when it was last revised or withdrawn, microseconds since 1970-01-01
 *   UTC; 0: never
 */
gint64
eb_note_get_changed (EbNote *self)
{
  g_return_val_if_fail (EB_IS_NOTE (self), 0);

  return self->more == NULL ? 0 : self->more->changed;
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

  return (EbTrust) self->trust;
}

/**
 * eb_note_is_withdrawn:
 * @self: a note
 *
 * Returns: whether its author took it back; its place stays
 */
gboolean
eb_note_is_withdrawn (EbNote *self)
{
  g_return_val_if_fail (EB_IS_NOTE (self), FALSE);

  return self->withdrawn != 0;
}

/**
 * eb_note_is_private:
 * @self: a note
 *
 * Returns: whether it stands in the youth's room
 */
gboolean
eb_note_is_private (EbNote *self)
{
  g_return_val_if_fail (EB_IS_NOTE (self), FALSE);

  return self->private != 0;
}

/**
 * eb_note_get_answers:
 * @self: a note
 *
 * Returns: (transfer none) (nullable): the note of the same goal that it answers
 */
EbNote *
eb_note_get_answers (EbNote *self)
{
  g_return_val_if_fail (EB_IS_NOTE (self), NULL);

  return self->more == NULL ? NULL : self->more->answers;
}

/**
 * eb_note_get_topic:
 * @self: a note
 *
 * Returns: (transfer none) (nullable): the follow-up that it was written in
 */
const char *
eb_note_get_topic (EbNote *self)
{
  g_return_val_if_fail (EB_IS_NOTE (self), NULL);

  return self->more == NULL ? NULL : self->more->topic;
}

/**
 * eb_note_get_drawing:
 * @self: a note
 *
 * Returns: (transfer none) (nullable): what was drawn; %NULL once it is withdrawn
 */
EbDrawing *
eb_note_get_drawing (EbNote *self)
{
  g_return_val_if_fail (EB_IS_NOTE (self), NULL);

  return self->more == NULL ? NULL : self->more->drawing;
}

/**
 * eb_note_get_wordings:
 * @self: a note
 *
 * Those after the last one that is not beside another stand with it: both are
 * shown.
 *
 * Returns: (transfer none) (element-type EbWording): all its wordings, in the
 *   order of the file; empty once it is withdrawn; valid until "text" notifies
 */
GPtrArray *
eb_note_get_wordings (EbNote *self)
{
  g_return_val_if_fail (EB_IS_NOTE (self), NULL);

  return list_wordings (self);
}

/**
 * eb_note_get_text_at:
 * @self: a note
 * @time: microseconds since 1970-01-01 UTC
 *
 * Returns: (transfer none) (nullable): how it read then; %NULL if it was not
 *   written yet, or has been withdrawn, be it later
 */
const char *
eb_note_get_text_at (EbNote *self,
                     gint64  time)
{
  const char *text = NULL;

  g_return_val_if_fail (EB_IS_NOTE (self), NULL);

  if (self->withdrawn || time < self->time)
    return NULL;
  if (!is_revised (self))
    return self->text;
  for (guint i = 0; i < self->more->wordings->len; i++)
    {
      const EbWording *wording = g_ptr_array_index (self->more->wordings, i);

      if (!wording->beside && wording->time <= time)
        text = wording->text;
    }
  return text;
}

/**
 * eb_note_get_signs:
 * @self: a note
 *
 * Returns: (transfer none) (nullable) (element-type EbGivenSign): everybody's
 *   answer without words, at most one each; %NULL if there is none, or if the
 *   note is withdrawn
 */
GPtrArray *
eb_note_get_signs (EbNote *self)
{
  g_return_val_if_fail (EB_IS_NOTE (self), NULL);

  if (self->withdrawn || self->more == NULL || self->more->signs == NULL || self->more->signs->len == 0)
    return NULL;
  return self->more->signs;
}
