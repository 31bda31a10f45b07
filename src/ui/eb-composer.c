/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-composer.h"

#include <glib/gi18n.h>

#include "eb-hand.h"
#include "eb-words.h"

#define DRAFT_DELAY_MS 400

struct _EbComposer
{
  AdwBin parent_instance;

  EbSession *session;
  EbActor    side;
  EbGoal    *goal;
  EbSeat    *seat; /* who writes here now */
  gboolean   plain;
  gboolean   loading;
  guint      draft_timer;
  GPtrArray *seats; /* of EbSeat, in the order of who_drop_down */

  GtkCssProvider *hand_css;

  /* Template children */
  GtkStack    *stack;
  GtkTextView *view;
  GtkLabel    *placeholder;
  GtkDropDown *who_drop_down;
  GtkLabel    *state_label;
  GtkLabel    *problem_label;
  GtkLabel    *away_label;
  GtkButton   *sit_button;
};

G_DEFINE_FINAL_TYPE (EbComposer, eb_composer, ADW_TYPE_BIN)

enum
{
  SIGNAL_SIT_DOWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkTextBuffer *
get_buffer (EbComposer *self)
{
  return gtk_text_view_get_buffer (self->view);
}

static char *
dup_text (EbComposer *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  return gtk_text_buffer_get_text (get_buffer (self), &start, &end, FALSE);
}

static void
say_problem (EbComposer   *self,
             const GError *error)
{
  g_autofree char *sentence = error == NULL ? NULL : eb_words_error (error);

  gtk_label_set_label (self->problem_label, sentence == NULL ? "" : sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), sentence != NULL);
}

/* --- Drafts ---------------------------------------------------------------- */

static void
save_draft (EbComposer *self)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  EbBinder *binder = eb_session_get_binder (self->session);

  g_clear_handle_id (&self->draft_timer, g_source_remove);
  if (self->seat == NULL || self->goal == NULL || binder == NULL)
    return;
  text = dup_text (self);
  if (eb_binder_save_draft (binder, self->seat, self->goal, text, &error))
    gtk_label_set_label (self->state_label, *text == '\0' ? "" : _ ("Saved, not sent"));
  say_problem (self, error);
}

static gboolean
on_draft_timer (gpointer user_data)
{
  EbComposer *self = user_data;

  self->draft_timer = 0;
  save_draft (self);
  return G_SOURCE_REMOVE;
}

static void
flush_draft (EbComposer *self)
{
  if (self->draft_timer != 0)
    save_draft (self);
}

static void
load_draft (EbComposer *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (self->seat != NULL && self->goal != NULL)
    text = eb_binder_load_draft (eb_session_get_binder (self->session), self->seat, self->goal, &error);
  self->loading = TRUE;
  gtk_text_buffer_set_text (get_buffer (self), text == NULL ? "" : text, -1);
  self->loading = FALSE;
  gtk_label_set_label (self->state_label, text == NULL ? "" : _ ("Saved, not sent"));
  say_problem (self, error);
}

static void
on_text_changed_cb (EbComposer *self)
{
  const gboolean empty = gtk_text_buffer_get_char_count (get_buffer (self)) == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->placeholder), empty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "composer.send", !empty);
  if (self->loading || self->draft_timer != 0)
    return;
  gtk_label_set_label (self->state_label, "");
  self->draft_timer = g_timeout_add (DRAFT_DELAY_MS, on_draft_timer, self);
}

/* --- The hand -------------------------------------------------------------- */

static char *
css_string (const char *text)
{
  g_autoptr (GString) escaped = g_string_new ("\"");

  for (const char *at = text; *at != '\0'; at++)
    if (*at == '"' || *at == '\\' || (guchar) *at < ' ')
      g_string_append_printf (escaped, "\\%x ", (guint) (guchar) *at);
    else
      g_string_append_c (escaped, *at);
  g_string_append_c (escaped, '"');
  return g_string_free (g_steal_pointer (&escaped), FALSE);
}

static EbPerson *
find_person (EbComposer *self)
{
  EbBinder *binder = eb_session_get_binder (self->session);

  return self->seat == NULL || binder == NULL ? NULL : eb_binder_find_person (binder, eb_seat_get_account (self->seat));
}

static void
apply_hand (EbComposer *self)
{
  EbPerson     *person = find_person (self);
  const EbHand *hand = eb_hands_find (person == NULL || self->plain ? "" : eb_person_get_profile (person)->hand);
  g_autoptr (GString) css = g_string_new ("* { ");

  if (hand != NULL && *hand->family != '\0')
    {
      g_autofree char *family = css_string (hand->family);
      char             scale[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (css, "font-family: %s; font-size: %sem;", family, g_ascii_formatd (scale, sizeof scale, "%.2f", hand->scale));
    }
  g_string_append (css, " }");
  gtk_css_provider_load_from_data (self->hand_css, css->str, (gssize) css->len);
  eb_ink_apply (GTK_WIDGET (self->view), person == NULL ? "black" : eb_person_get_profile (person)->ink);
}

/* --- Who writes ------------------------------------------------------------ */

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
name_view (EbComposer *self)
{
  EbPerson        *person = find_person (self);
  g_autofree char *name = NULL;

  if (person == NULL)
    return;
  /* Translators: for the screen reader: whose place to write this is */
  name = g_strdup_printf (_ ("Write as %s"), eb_person_get_name (person));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_writer (EbComposer *self,
            EbSeat     *seat)
{
  flush_draft (self);
  g_set_object (&self->seat, seat);
  gtk_stack_set_visible_child_name (self->stack, seat != NULL && self->goal != NULL ? "write" : "away");
  apply_hand (self);
  name_view (self);
  load_draft (self);
}

static void
on_who_changed_cb (EbComposer *self)
{
  const guint chosen = gtk_drop_down_get_selected (self->who_drop_down);

  if (!self->loading && chosen < self->seats->len)
    set_writer (self, g_ptr_array_index (self->seats, chosen));
}

/* Several adults may be at the table: then one of them is chosen to write. */
static void
offer_seats (EbComposer *self,
             EbBinder   *binder)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  for (guint i = 0; i < self->seats->len; i++)
    {
      EbSeat *seat = g_ptr_array_index (self->seats, i);

      gtk_string_list_append (names, eb_person_get_name (eb_binder_find_person (binder, eb_seat_get_account (seat))));
      if (seat == self->seat)
        chosen = i;
    }
  self->loading = TRUE;
  gtk_drop_down_set_model (self->who_drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->who_drop_down, chosen);
  gtk_widget_set_visible (GTK_WIDGET (self->who_drop_down), self->seats->len > 1);
  self->loading = FALSE;
  set_writer (self, self->seats->len == 0 ? NULL : g_ptr_array_index (self->seats, chosen));
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
  EbBinder *binder = NULL;

  g_return_if_fail (EB_IS_COMPOSER (self));

  flush_draft (self);
  g_set_object (&self->goal, goal);
  binder = eb_session_get_binder (self->session);
  if (goal == NULL || binder == NULL)
    {
      g_ptr_array_set_size (self->seats, 0);
      g_clear_object (&self->seat);
      return;
    }
  g_clear_pointer (&self->seats, g_ptr_array_unref);
  self->seats = eb_session_list_seats (self->session, self->side);
  describe_away (self, binder);
  gtk_widget_set_visible (GTK_WIDGET (self->sit_button), self->side == EB_ACTOR_ADULT || eb_binder_get_youth (binder) != NULL);
  offer_seats (self, binder);
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

  self->plain = plain;
  apply_hand (self);
}

/* --- Sending --------------------------------------------------------------- */

static void
send_note (EbComposer *self)
{
  g_autofree char *text = dup_text (self);
  g_autoptr (GError) error = NULL;
  EbBinder *binder = eb_session_get_binder (self->session);

  if (self->seat == NULL || self->goal == NULL || binder == NULL)
    return;
  g_clear_handle_id (&self->draft_timer, g_source_remove);
  if (eb_binder_write_note (binder, self->seat, self->goal, text, &error))
    load_draft (self); /* the draft went with the note */
  else
    save_draft (self);
  say_problem (self, error);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
on_send_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  send_note (EB_COMPOSER (widget));
}

static void
on_sit_down_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_SIT_DOWN], 0);
}

static void
eb_composer_dispose (GObject *object)
{
  EbComposer *self = EB_COMPOSER (object);

  if (self->session != NULL)
    flush_draft (self);
  g_clear_handle_id (&self->draft_timer, g_source_remove);
  /* Else both the template and AdwBin would take the bound child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_COMPOSER);
  g_clear_object (&self->goal);
  g_clear_object (&self->seat);
  g_clear_object (&self->session);
  g_clear_object (&self->hand_css);
  g_clear_pointer (&self->seats, g_ptr_array_unref);

  G_OBJECT_CLASS (eb_composer_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-composer.ui");
  gtk_widget_class_bind_template_child (widget_class, EbComposer, stack);
  gtk_widget_class_bind_template_child (widget_class, EbComposer, view);
  gtk_widget_class_bind_template_child (widget_class, EbComposer, placeholder);
  gtk_widget_class_bind_template_child (widget_class, EbComposer, who_drop_down);
  gtk_widget_class_bind_template_child (widget_class, EbComposer, state_label);
  gtk_widget_class_bind_template_child (widget_class, EbComposer, problem_label);
  gtk_widget_class_bind_template_child (widget_class, EbComposer, away_label);
  gtk_widget_class_bind_template_child (widget_class, EbComposer, sit_button);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_who_changed_cb);
}

static void
eb_composer_class_init (EbComposerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_composer_dispose;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "composer.send", NULL, on_send_action);
  gtk_widget_class_install_action (widget_class, "composer.sit-down", NULL, on_sit_down_action);

  signals[SIGNAL_SIT_DOWN] = g_signal_new ("sit-down", EB_TYPE_COMPOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* Before the text view sees the key: to it Ctrl+Return is a new line. */
static void
add_send_shortcut (EbComposer *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter");

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), gtk_shortcut_new (trigger, gtk_named_action_new ("composer.send")));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
eb_composer_init (EbComposer *self)
{
  self->seats = g_ptr_array_new_with_free_func (g_object_unref);
  self->hand_css = gtk_css_provider_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "composer.send", FALSE); /* nothing is written yet */
  add_send_shortcut (self);
  gtk_style_context_add_provider (gtk_widget_get_style_context (GTK_WIDGET (self->view)), GTK_STYLE_PROVIDER (self->hand_css), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_style_context_add_provider (gtk_widget_get_style_context (GTK_WIDGET (self->placeholder)), GTK_STYLE_PROVIDER (self->hand_css), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
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
  g_signal_connect_object (session, "leaving", G_CALLBACK (flush_draft), self, G_CONNECT_SWAPPED);
}
