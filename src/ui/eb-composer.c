/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-composer.h"

#include <glib/gi18n.h>

#include "eb-begun.h"
#include "eb-writing.h"

struct _EbComposer
{
  AdwBin parent_instance;

  EbSession *session;
  EbActor    side;
  EbGoal    *goal;
  EbSeat    *seat; /* who writes here now: holds the pen */

  /* Template children */
  GtkStack  *stack;
  EbWriting *writing;
  GtkLabel  *away_label;
  GtkLabel  *rest_label;
  GtkButton *sit_button;
  GtkBox    *takers;
};

G_DEFINE_FINAL_TYPE (EbComposer, eb_composer, ADW_TYPE_BIN)

typedef enum
{
  PROP_LARGE = 1,
} EbComposerProperty;

static GParamSpec *properties[PROP_LARGE + 1];

enum
{
  SIGNAL_SIT_DOWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- Who writes ------------------------------------------------------------ */

static const char *
get_seat_name (EbComposer *self,
               EbSeat     *seat)
{
  EbBinder *binder = eb_session_get_binder (self->session);
  EbPerson *person = binder == NULL ? NULL : eb_binder_find_person (binder, eb_seat_get_account (seat));

  return person == NULL ? eb_seat_get_name (seat) : eb_person_get_name (person);
}

static void
describe_away (EbComposer *self,
               EbBinder   *binder)
{
  EbPerson        *youth = eb_binder_get_youth (binder);
  g_autofree char *text = NULL;

  if (self->side == EB_ACTOR_ADULT)
    text = g_strdup (_ ("This is the adults' page. They write when they sit at the table."));
  else if (youth == NULL)
    /* Translators: name */
    text = g_strdup_printf (_ ("This page is for %s. It opens when there is an account for it."), eb_binder_get_youth_name (binder));
  else
    /* Translators: name, name */
    text = g_strdup_printf (_ ("This page is for %s. It opens when %s sits at the table."), eb_person_get_name (youth), eb_person_get_name (youth));
  gtk_label_set_label (self->away_label, text);
}

static void
describe_rest (EbComposer *self)
{
  EbSeat          *holder = eb_session_get_pen (self->session);
  g_autofree char *text = NULL;

  if (holder == NULL)
    text = g_strdup (_ ("The pen lies on the table."));
  else
    /* Translators: name */
    text = g_strdup_printf (_ ("%s has the pen."), get_seat_name (self, holder));
  gtk_label_set_label (self->rest_label, text);
}

/* Whether @seat has something on the closed page: only that, not what. */
static gboolean
has_draft (EbComposer *self,
           EbSeat     *seat)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbBegun) begun = eb_begun_load (eb_session_get_binder (self->session), seat, self->goal, &error);

  if (error != NULL)
    g_debug ("draft of a closed page: %s", error->message); /* said when it is opened */
  return eb_begun_has (begun, begun->now);
}

static GtkWidget *
taker_new (EbComposer *self,
           EbSeat     *seat)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget       *button = NULL;
  g_autofree char *account = eb_id_to_hex (eb_seat_get_account (seat));
  /* Translators: name */
  g_autofree char *words = g_strdup_printf (_ ("Take the pen, %s"), get_seat_name (self, seat));

  button = gtk_button_new_with_label (words);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "composer.take-pen");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", account);
  gtk_box_append (GTK_BOX (box), button);
  if (has_draft (self, seat))
    {
      GtkWidget *state = gtk_label_new (_ ("Saved, not sent"));

      gtk_label_set_ellipsize (GTK_LABEL (state), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (state, "caption");
      gtk_widget_add_css_class (state, "dim-label");
      gtk_box_append (GTK_BOX (box), state);
    }
  return box;
}

static void
clear_takers (EbComposer *self)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->takers))) != NULL)
    gtk_box_remove (self->takers, child);
}

/* Everybody of this side who does not hold the pen may take it. */
static void
offer_pen (EbComposer *self,
           GPtrArray  *seats)
{
  clear_takers (self);
  for (guint i = 0; i < seats->len; i++)
    {
      EbSeat *seat = g_ptr_array_index (seats, i);

      if (seat != self->seat)
        gtk_box_append (self->takers, taker_new (self, seat));
    }
}

static const char *
choose_page (EbComposer *self,
             GPtrArray  *seats)
{
  if (self->seat != NULL)
    return "write";
  return seats->len > 0 ? "rest" : "away";
}

/* Looks anew who of this side is here and who of them holds the pen. */
static void
look_who_writes (EbComposer *self)
{
  EbBinder *binder = eb_session_get_binder (self->session);
  EbSeat   *holder = eb_session_get_pen (self->session);
  g_autoptr (GPtrArray) seats = eb_session_list_seats (self->session, self->side);

  if (!g_ptr_array_find (seats, holder, NULL))
    holder = NULL;
  g_set_object (&self->seat, holder);
  describe_away (self, binder);
  describe_rest (self);
  gtk_widget_set_visible (GTK_WIDGET (self->sit_button), self->side == EB_ACTOR_ADULT || eb_binder_get_youth (binder) != NULL);
  gtk_stack_set_visible_child_name (self->stack, choose_page (self, seats));
  eb_writing_open (self->writing, self->seat, self->goal);
  offer_pen (self, seats); /* what was being typed is a draft by now */
}

/* Whoever used the keyboard here goes on using it here. */
static void
on_pen_cb (EbComposer *self)
{
  const gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  if (self->goal == NULL || eb_session_get_binder (self->session) == NULL)
    return;
  look_who_writes (self);
  if (focused)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/**
 * eb_composer_set_goal:
 * @self: a composer
 * @goal: (nullable): the spread it writes on
 *
 * Keeps what was typed on the goal before, then looks anew who may write here.
 */
void
eb_composer_set_goal (EbComposer *self,
                      EbGoal     *goal)
{
  g_return_if_fail (EB_IS_COMPOSER (self));

  g_set_object (&self->goal, goal);
  if (goal != NULL && eb_session_get_binder (self->session) != NULL)
    {
      look_who_writes (self);
      return;
    }
  clear_takers (self);
  g_clear_object (&self->seat);
  eb_writing_open (self->writing, NULL, NULL);
}

/**
 * eb_composer_set_plain:
 * @self: a composer
 * @plain: plain type instead of the hand
 */
void
eb_composer_set_plain (EbComposer *self,
                       gboolean    plain)
{
  g_return_if_fail (EB_IS_COMPOSER (self));

  eb_writing_set_plain (self->writing, plain);
}

static void
on_take_pen_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  EbComposer *self = EB_COMPOSER (widget);
  EbId        account = EB_ID_NONE;
  EbSeat     *seat = NULL;

  if (eb_id_from_hex (g_variant_get_string (parameter, NULL), &account))
    seat = eb_table_find (eb_session_get_table (self->session), &account);
  if (seat == NULL)
    return;
  eb_session_take_pen (self->session, seat);
  eb_writing_focus (self->writing);
}

static void
on_sit_down_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_SIT_DOWN], 0);
}

static void
on_large_cb (EbComposer *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LARGE]);
}

static void
eb_composer_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch ((EbComposerProperty) id)
    {
    case PROP_LARGE:
      g_value_set_boolean (value, eb_composer_is_large (EB_COMPOSER (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_composer_dispose (GObject *object)
{
  EbComposer *self = EB_COMPOSER (object);

  /* Else both the template and AdwBin would take the bound child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_COMPOSER);
  g_clear_object (&self->goal);
  g_clear_object (&self->seat);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_composer_parent_class)->dispose (object);
}

static void
eb_composer_class_init (EbComposerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EB_TYPE_WRITING);
  G_OBJECT_CLASS (klass)->get_property = eb_composer_get_property;
  G_OBJECT_CLASS (klass)->dispose = eb_composer_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-composer.ui");
  gtk_widget_class_bind_template_child (widget_class, EbComposer, stack);
  gtk_widget_class_bind_template_child (widget_class, EbComposer, writing);
  gtk_widget_class_bind_template_child (widget_class, EbComposer, away_label);
  gtk_widget_class_bind_template_child (widget_class, EbComposer, rest_label);
  gtk_widget_class_bind_template_child (widget_class, EbComposer, sit_button);
  gtk_widget_class_bind_template_child (widget_class, EbComposer, takers);
  gtk_widget_class_bind_template_callback (widget_class, on_large_cb);
  gtk_widget_class_install_action (widget_class, "composer.sit-down", NULL, on_sit_down_action);
  gtk_widget_class_install_action (widget_class, "composer.take-pen", "s", on_take_pen_action);

  properties[PROP_LARGE] = g_param_spec_boolean ("large", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (properties), properties);
  signals[SIGNAL_SIT_DOWN] = g_signal_new ("sit-down", EB_TYPE_COMPOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
eb_composer_init (EbComposer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * eb_composer_set_side:
 * @self: a composer
 * @session: what the window works on
 * @side: whose page it stands on
 */
void
eb_composer_set_side (EbComposer *self,
                      EbSession  *session,
                      EbActor     side)
{
  g_return_if_fail (EB_IS_COMPOSER (self));

  self->side = side;
  g_set_object (&self->session, session);
  eb_writing_set_session (self->writing, session);
  g_signal_connect_object (session, "notify::pen", G_CALLBACK (on_pen_cb), self, G_CONNECT_SWAPPED);
}

/**
 * eb_composer_is_large:
 * @self: a composer
 *
 * Returns: whether a drawing is being made here that wants all the room
 */
gboolean
eb_composer_is_large (EbComposer *self)
{
  g_return_val_if_fail (EB_IS_COMPOSER (self), FALSE);

  return eb_writing_is_large (self->writing);
}

/**
 * eb_composer_answer:
 * @self: the composer of whoever holds the pen
 * @note: what is answered
 *
 * The next note that is sent answers @note.
 */
void
eb_composer_answer (EbComposer *self,
                    EbNote     *note)
{
  g_return_if_fail (EB_IS_COMPOSER (self));

  eb_writing_answer (self->writing, note);
}

/**
 * eb_composer_revise:
 * @self: the composer of whoever holds the pen
 * @note: a note of theirs
 *
 * Its words are here to be changed; what had been begun is kept meanwhile.
 */
void
eb_composer_revise (EbComposer *self,
                    EbNote     *note)
{
  g_return_if_fail (EB_IS_COMPOSER (self));

  eb_writing_revise (self->writing, note);
}
