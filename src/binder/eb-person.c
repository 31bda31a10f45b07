/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-goal-private.h"

/**
 * eb_profile_new:
 * @name: the name shown
 * @role: who they are to the youth
 * @hand: font family; "" for plain type
 * @ink: nick of the ink
 *
 * Returns: (transfer full): a profile
 */
EbProfile *
eb_profile_new (const char *name,
                EbRole      role,
                const char *hand,
                const char *ink)
{
  EbProfile *profile = g_new0 (EbProfile, 1);

  profile->name = g_strdup (name);
  profile->role = role;
  profile->hand = g_strdup (hand);
  profile->ink = g_strdup (ink);
  return profile;
}

/**
 * eb_profile_free:
 * @profile: (transfer full): a profile
 */
void
eb_profile_free (EbProfile *profile)
{
  g_free (profile->name);
  g_free (profile->hand);
  g_free (profile->ink);
  g_free (profile);
}

struct _EbPerson
{
  GObject parent_instance;

  EbId       account;
  EbId       head;
  EbActor    actor;
  EbTie      tie;
  gboolean   left;
  guint8     public_sign[EB_PUBLIC_SIGN_SIZE];
  guint8     public_box[EB_PUBLIC_BOX_SIZE];
  EbProfile *profile;  /* the newest, borrowed from profiles */
  GPtrArray *profiles; /* of Period, in the order of time */
};

/* How somebody presented themselves from a moment on. */
typedef struct
{
  gint64     since;
  EbProfile *profile;
} Period;

static void
period_free (Period *period)
{
  g_clear_pointer (&period->profile, eb_profile_free);
  g_free (period);
}

G_DEFINE_FINAL_TYPE (EbPerson, eb_person, G_TYPE_OBJECT)

typedef enum
{
  PROP_PROFILE = 1,
} EbPersonProperty;

static GParamSpec *properties[PROP_PROFILE + 1];

static void
eb_person_finalize (GObject *object)
{
  EbPerson *self = EB_PERSON (object);

  g_clear_pointer (&self->profiles, g_ptr_array_unref);

  G_OBJECT_CLASS (eb_person_parent_class)->finalize (object);
}

static void
eb_person_get_property (GObject    *object,
                        guint       id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  EbPerson *self = EB_PERSON (object);

  switch ((EbPersonProperty) id)
    {
    case PROP_PROFILE:
      g_value_set_pointer (value, self->profile);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_person_class_init (EbPersonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = eb_person_finalize;
  object_class->get_property = eb_person_get_property;

  properties[PROP_PROFILE] = g_param_spec_pointer ("profile", NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
eb_person_init (EbPerson *self)
{
  self->profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) period_free);
}

static void
add_period (EbPerson  *self,
            EbProfile *profile,
            gint64     since)
{
  Period *period = g_new0 (Period, 1);

  period->since = since;
  period->profile = profile;
  g_ptr_array_add (self->profiles, period);
  self->profile = profile;
}

/* What the pin says of somebody, and how they present themselves until their
 * own profile has been read. */
EbPerson *
eb_person_new (const EbId  *account,
               EbActor      actor,
               const guint8 public_sign[32],
               EbProfile   *profile)
{
  EbPerson *self = g_object_new (EB_TYPE_PERSON, NULL);

  self->account = *account;
  self->actor = actor;
  self->tie = actor == EB_ACTOR_YOUTH ? EB_TIE_SELF : EB_TIE_HOUSE;
  memcpy (self->public_sign, public_sign, sizeof self->public_sign);
  add_period (self, profile, G_MININT64);
  return self;
}

void
eb_person_set_profile (EbPerson  *self,
                       EbProfile *profile,
                       gint64     since)
{
  add_period (self, profile, since);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROFILE]);
}

const guint8 *
eb_person_get_public_sign (EbPerson *self)
{
  return self->public_sign;
}

void
eb_person_set_pin (EbPerson    *self,
                   EbTie        tie,
                   const guint8 public_box[32])
{
  self->tie = tie;
  memcpy (self->public_box, public_box, sizeof self->public_box);
}

const guint8 *
eb_person_get_public_box (EbPerson *self)
{
  return self->public_box;
}

void
eb_person_leave (EbPerson *self)
{
  self->left = TRUE;
  self->tie = EB_TIE_OTHER;
}

gboolean
eb_person_has_left (EbPerson *self)
{
  return self->left;
}

const EbId *
eb_person_get_head (EbPerson *self)
{
  return &self->head;
}

void
eb_person_set_head (EbPerson   *self,
                    const EbId *head)
{
  self->head = *head;
}

/**
 * eb_person_get_account:
 * @self: a person
 *
 * Returns: (transfer none): the account that is theirs
 */
const EbId *
eb_person_get_account (EbPerson *self)
{
  g_return_val_if_fail (EB_IS_PERSON (self), NULL);

  return &self->account;
}

/**
 * eb_person_get_profile:
 * @self: a person
 *
 * Returns: (transfer none): name, role, hand and ink; valid until "profile"
 *   notifies
 */
const EbProfile *
eb_person_get_profile (EbPerson *self)
{
  g_return_val_if_fail (EB_IS_PERSON (self), NULL);

  return self->profile;
}

/**
 * eb_person_get_profile_at:
 * @self: a person
 * @time: microseconds since 1970-01-01 UTC
 *
 * Returns: (transfer none): how they presented themselves then
 */
const EbProfile *
eb_person_get_profile_at (EbPerson *self,
                          gint64    time)
{
  const EbProfile *then = NULL;

  g_return_val_if_fail (EB_IS_PERSON (self), NULL);

  for (guint i = 0; i < self->profiles->len; i++)
    {
      const Period *period = g_ptr_array_index (self->profiles, i);

      if (period->since <= time || then == NULL)
        then = period->profile;
    }
  return then;
}

/**
 * eb_person_get_name:
 * @self: a person
 *
 * Returns: (transfer none): the name to show
 */
const char *
eb_person_get_name (EbPerson *self)
{
  g_return_val_if_fail (EB_IS_PERSON (self), NULL);

  return self->profile->name;
}

/**
 * eb_person_get_actor:
 * @self: a person
 *
 * Pinned by whoever let them in: nobody becomes the youth by saying so.
 *
 * Returns: youth or adult
 */
EbActor
eb_person_get_actor (EbPerson *self)
{
  g_return_val_if_fail (EB_IS_PERSON (self), EB_ACTOR_ADULT);

  return self->actor;
}

/**
 * eb_person_get_tie:
 * @self: a person
 *
 * Pinned by whoever let them in, and changed only when they are said to have left.
 *
 * Returns: how they are tied to the youth, as far as keys are concerned
 */
EbTie
eb_person_get_tie (EbPerson *self)
{
  g_return_val_if_fail (EB_IS_PERSON (self), EB_TIE_OTHER);

  return self->tie;
}
