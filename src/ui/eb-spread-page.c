/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-spread-page.h"

#include <glib/gi18n.h>

#include "eb-aside.h"
#include "eb-clock.h"
#include "eb-composer.h"
#include "eb-goal-editor.h"
#include "eb-goal-sheet.h"
#include "eb-goal-story.h"
#include "eb-hand.h"
#include "eb-note-menu.h"
#include "eb-note-view.h"
#include "eb-pair.h"
#include "eb-settings.h"
#include "eb-spread-model.h"
#include "eb-spread-scroll.h"
#include "eb-words.h"

struct _EbSpreadPage
{
  AdwBin parent_instance;

  EbSession *session;
  EbGoal    *goal;
  GSettings *settings;
  gboolean   plain;

  /* Template children */
  AdwWindowTitle    *title;
  GtkToggleButton   *plain_button;
  GtkLabel          *goal_label;
  EbAside           *head;
  GtkLabel          *state_label;
  GtkLabel          *story_label;
  GtkLabel          *outlook_label;
  GtkLabel          *other_label;
  GtkMenuButton     *moves_button;
  GtkButton         *join_button;
  GtkButton         *take_over_button;
  GtkLabel          *youth_label;
  GtkLabel          *adults_label;
  GtkStack          *pages_stack;
  GtkListView       *list_view;
  EbPair            *heads_pair;
  GtkSeparator      *separator;
  EbPair            *writing_pair;
  GtkScrolledWindow *writing_scroller;
  GtkButton         *turn_button;
  EbComposer        *youth_composer;
  EbComposer        *adult_composer;
  AdwToastOverlay   *toasts;
};

G_DEFINE_FINAL_TYPE (EbSpreadPage, eb_spread_page, ADW_TYPE_BIN)

enum
{
  SIGNAL_BACK,
  SIGNAL_SIT_DOWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- The notes ------------------------------------------------------------- */

/* The first time somebody looks at a note is when it must be known to be true. */
static void
on_first_shown_cb (EbSpreadPage *self,
                   EbNote       *note)
{
  EbBinder *binder = eb_session_get_binder (self->session);

  if (binder != NULL)
    eb_binder_check_note (binder, note);
}

static void
on_menu_cb (EbSpreadPage *self,
            EbNote       *note,
            EbNoteView   *view)
{
  eb_note_menu_popup (self->session, self->goal, note, GTK_WIDGET (view));
}

static GtkWidget *
note_view_new (EbSpreadPage *self)
{
  GtkWidget *view = eb_note_view_new ();

  g_signal_connect_object (view, "menu", G_CALLBACK (on_menu_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "first-shown", G_CALLBACK (on_first_shown_cb), self, G_CONNECT_SWAPPED);
  return view;
}

static void
on_row_setup_cb (EbSpreadPage             *self,
                 GtkListItem              *item,
                 GtkSignalListItemFactory *factory)
{
  GtkWidget *pair = eb_pair_new ();

  eb_pair_set_start (EB_PAIR (pair), note_view_new (self));
  eb_pair_set_end (EB_PAIR (pair), note_view_new (self));
  gtk_list_item_set_child (item, pair);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
on_row_bind_cb (EbSpreadPage             *self,
                GtkListItem              *item,
                GtkSignalListItemFactory *factory)
{
  EbPair          *pair = EB_PAIR (gtk_list_item_get_child (item));
  EbSpreadRow     *row = gtk_list_item_get_item (item);
  EbNote          *left = eb_spread_row_get_left (row);
  EbNote          *right = eb_spread_row_get_right (row);
  g_autofree char *date = eb_words_short_date (eb_clock_date_of (eb_note_get_time (left != NULL ? left : right)));

  eb_note_view_set_note (EB_NOTE_VIEW (eb_pair_get_start (pair)), left, self->plain);
  eb_note_view_set_note (EB_NOTE_VIEW (eb_pair_get_end (pair)), right, self->plain);
  eb_pair_set_mark (pair, date);
}

static void
set_factory (EbSpreadPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_row_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_row_bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
}

static void
scroll_to_newest (EbSpreadPage *self)
{
  GListModel *notes = eb_goal_get_notes (self->goal);

  gtk_stack_set_visible_child_name (self->pages_stack, g_list_model_get_n_items (notes) == 0 ? "empty" : "notes");
  eb_spread_scroll_to (self->list_view, NULL);
}

/**
 * eb_spread_page_show_note:
 * @self: the page, with the note's goal shown
 * @note: a note on it
 *
 * Scrolls to @note, whichever line it stands on, and gives it the focus.
 */
void
eb_spread_page_show_note (EbSpreadPage *self,
                          EbNote       *note)
{
  g_return_if_fail (EB_IS_SPREAD_PAGE (self));

  if (self->goal != NULL)
    eb_spread_scroll_to (self->list_view, note);
}

/* --- The goal on top --------------------------------------------------------- */

static EbSeat *
find_seat (EbSpreadPage *self,
           EbGoalMove    step)
{
  EbBinder   *binder = eb_session_get_binder (self->session);
  GListModel *table = G_LIST_MODEL (eb_session_get_table (self->session));
  GListModel *joined = eb_goal_get_joined (self->goal);
  const guint n = g_list_model_get_n_items (table);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbSeat) seat = g_list_model_get_item (table, i);
      EbPerson *person = eb_binder_find_person (binder, eb_seat_get_account (seat));

      if (person != NULL &&
          eb_goal_move_allowed (eb_goal_get_state (self->goal), step, eb_person_get_actor (person), eb_goal_get_author (self->goal) == person) &&
          !(step == EB_GOAL_MOVE_JOIN && g_list_store_find (G_LIST_STORE (joined), person, NULL)))
        return seat; /* the table keeps it */
    }
  return NULL;
}

static void
update_moves (EbSpreadPage *self)
{
  g_autoptr (GMenuModel) moves = eb_goal_moves_new (self->session, self->goal, "spread.move");
  g_autofree char *outlook = eb_goal_outlook (self->goal);

  gtk_menu_button_set_menu_model (self->moves_button, moves);
  gtk_widget_set_visible (GTK_WIDGET (self->moves_button), g_menu_model_get_n_items (moves) > 0);
  gtk_label_set_label (self->outlook_label, outlook == NULL ? "" : outlook);
  gtk_widget_set_visible (GTK_WIDGET (self->outlook_label), outlook != NULL && !eb_pair_is_narrow (self->writing_pair));
  gtk_widget_set_visible (GTK_WIDGET (self->join_button), find_seat (self, EB_GOAL_MOVE_JOIN) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->take_over_button), find_seat (self, EB_GOAL_MOVE_TAKE_OVER) != NULL);
}

static void
update_goal (EbSpreadPage *self)
{
  g_autofree char *story = NULL;
  g_autoptr (PangoAttrList) hand = NULL;
  const EbProfile *author = NULL;
  const char      *other = NULL;

  if (self->goal == NULL || eb_session_get_binder (self->session) == NULL)
    return;
  author = eb_person_get_profile_at (eb_goal_get_author (self->goal), eb_goal_get_time (self->goal));
  hand = eb_hand_attributes (eb_hands_find (author->hand), self->plain);
  story = eb_goal_story (self->goal);
  other = eb_goal_get_other_wording (self->goal);
  adw_window_title_set_title (self->title, eb_words_door (eb_goal_get_door (self->goal)));
  pango_attr_list_change (hand, pango_attr_weight_new (PANGO_WEIGHT_NORMAL));
  gtk_label_set_attributes (self->goal_label, hand);
  gtk_label_set_label (self->goal_label, eb_goal_get_text (self->goal));
  eb_ink_apply (GTK_WIDGET (self->goal_label), author->ink);
  gtk_label_set_label (self->state_label, eb_words_goal_state (eb_goal_get_state (self->goal)));
  gtk_label_set_label (self->story_label, story);
  gtk_label_set_label (self->other_label, other == NULL ? "" : other);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->other_label)), other != NULL);
  update_moves (self);
}

static char *
name_adults (EbBinder *binder)
{
  GListModel *people = eb_binder_get_people (binder);
  const guint n = g_list_model_get_n_items (people);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbPerson) person = g_list_model_get_item (people, i);

      if (eb_person_get_actor (person) == EB_ACTOR_ADULT)
        g_string_append_printf (names, "%s%s, %s", names->len == 0 ? "" : " · ", eb_person_get_name (person), eb_words_role (eb_person_get_profile (person)->role));
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
update_heads (EbSpreadPage *self,
              EbBinder     *binder)
{
  g_autofree char *adults = name_adults (binder);
  EbPerson        *youth = eb_binder_get_youth (binder);

  gtk_label_set_label (self->youth_label, eb_binder_get_youth_name (binder));
  gtk_label_set_label (self->adults_label, adults);
  eb_ink_apply (GTK_WIDGET (self->youth_label), youth == NULL ? "black" : eb_person_get_profile (youth)->ink);
}

/* --- What one can do ---------------------------------------------------------- */

static void
toast_error (EbSpreadPage *self,
             const GError *error)
{
  g_autofree char *sentence = eb_words_error (error);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (sentence));
}

static void
on_join_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  EbSpreadPage *self = EB_SPREAD_PAGE (widget);
  g_autoptr (GError) error = NULL;
  EbSeat *seat = find_seat (self, EB_GOAL_MOVE_JOIN);

  if (seat != NULL && !eb_binder_join_goal (eb_session_get_binder (self->session), seat, self->goal, &error))
    toast_error (self, error);
}

static void
on_take_over_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  EbSpreadPage *self = EB_SPREAD_PAGE (widget);

  eb_goal_editor_take_over (self->session, self->goal, GTK_WIDGET (self));
}

static void
on_about_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  EbSpreadPage *self = EB_SPREAD_PAGE (widget);

  if (self->goal != NULL)
    eb_goal_sheet_present (self->session, self->goal, widget);
}

static void
on_move_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  EbSpreadPage *self = EB_SPREAD_PAGE (widget);
  EbGoalMove    move = EB_GOAL_MOVE_START;

  if (self->goal != NULL && eb_goal_move_from_nick (g_variant_get_string (parameter, NULL), &move))
    eb_goal_sheet_move (self->session, self->goal, move, widget);
}

/* The note that @parameter names, and the page of whoever holds the pen. */
static EbNote *
find_note (EbSpreadPage *self,
           GVariant     *parameter,
           EbComposer  **composer)
{
  EbBinder      *binder = eb_session_get_binder (self->session);
  EbSeat        *seat = eb_session_get_pen (self->session);
  EbPerson      *person = seat == NULL || binder == NULL ? NULL : eb_binder_find_person (binder, eb_seat_get_account (seat));
  EbId           record = EB_ID_NONE;
  const gboolean youth = person != NULL && eb_person_get_actor (person) == EB_ACTOR_YOUTH;

  if (self->goal == NULL || person == NULL || !eb_id_from_hex (g_variant_get_string (parameter, NULL), &record))
    return NULL;
  eb_pair_turn_to (self->writing_pair, !youth);
  *composer = youth ? self->youth_composer : self->adult_composer;
  return eb_spread_find_note (eb_goal_get_notes (self->goal), &record);
}

static void
on_answer_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  EbComposer *composer = NULL;
  EbNote     *note = find_note (EB_SPREAD_PAGE (widget), parameter, &composer);

  if (note != NULL)
    eb_composer_answer (composer, note);
}

static void
on_revise_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  EbComposer *composer = NULL;
  EbNote     *note = find_note (EB_SPREAD_PAGE (widget), parameter, &composer);

  if (note != NULL)
    eb_composer_revise (composer, note);
}

static void
on_back_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_BACK], 0);
}

static void
on_turn_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  eb_pair_turn (EB_SPREAD_PAGE (widget)->writing_pair);
}

/* Where only one page has room it is that of whoever writes. */
static void
on_pen_cb (EbSpreadPage *self)
{
  EbBinder *binder = eb_session_get_binder (self->session);
  EbSeat   *seat = eb_session_get_pen (self->session);
  EbPerson *person = seat == NULL || binder == NULL ? NULL : eb_binder_find_person (binder, eb_seat_get_account (seat));

  if (person != NULL)
    eb_pair_turn_to (self->writing_pair, eb_person_get_actor (person) == EB_ACTOR_ADULT);
}

/* A drawing that is being made takes the room of the notes and of the other page.
 * Where there is little, the notes are more than the goal's story; the sheet about
 * the goal tells it. */
static void
on_room_cb (EbSpreadPage *self)
{
  EbComposer    *composer = eb_composer_is_large (self->youth_composer) ? self->youth_composer : self->adult_composer;
  const gboolean large = eb_composer_is_large (composer);
  const gboolean narrow = eb_pair_is_narrow (self->writing_pair);

  eb_pair_set_alone (self->writing_pair, large ? GTK_WIDGET (composer) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->head), !large);
  gtk_widget_set_visible (GTK_WIDGET (self->story_label), !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->outlook_label), !large && !narrow && *gtk_label_get_label (self->outlook_label) != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->heads_pair), !large && !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->turn_button), !large && narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->separator), !large);
  gtk_widget_set_visible (GTK_WIDGET (self->pages_stack), !large);
  gtk_widget_set_vexpand (GTK_WIDGET (self->writing_scroller), large);
}

static void
on_sit_down_cb (EbSpreadPage *self)
{
  g_signal_emit (self, signals[SIGNAL_SIT_DOWN], 0);
}

static void
on_plain_changed_cb (EbSpreadPage *self)
{
  self->plain = g_settings_get_boolean (self->settings, EB_SETTING_PLAIN_TYPE);
  eb_composer_set_plain (self->youth_composer, self->plain);
  eb_composer_set_plain (self->adult_composer, self->plain);
  set_factory (self);
  update_goal (self);
}

/* --- The page ----------------------------------------------------------------- */

static void
forget_goal (EbSpreadPage *self)
{
  if (self->goal == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->goal, self);
  g_signal_handlers_disconnect_by_data (eb_goal_get_notes (self->goal), self);
  g_clear_object (&self->goal);
}

static void
eb_spread_page_dispose (GObject *object)
{
  EbSpreadPage *self = EB_SPREAD_PAGE (object);

  forget_goal (self);
  /* Else both the template and AdwBin would take the bound child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_SPREAD_PAGE);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_spread_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-spread-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EbSpreadPage, title);
  gtk_widget_class_bind_template_child (widget_class, EbSpreadPage, plain_button);
  gtk_widget_class_bind_template_child (widget_class, EbSpreadPage, goal_label);
  gtk_widget_class_bind_template_child (widget_class, EbSpreadPage, head);
  gtk_widget_class_bind_template_child (widget_class, EbSpreadPage, state_label);
  gtk_widget_class_bind_template_child (widget_class, EbSpreadPage, story_label);
  gtk_widget_class_bind_template_child (widget_class, EbSpreadPage, outlook_label);
  gtk_widget_class_bind_template_child (widget_class, EbSpreadPage, other_label);
  gtk_widget_class_bind_template_child (widget_class, EbSpreadPage, moves_button);
  gtk_widget_class_bind_template_child (widget_class, EbSpreadPage, join_button);
  gtk_widget_class_bind_template_child (widget_class, EbSpreadPage, take_over_button);
  gtk_widget_class_bind_template_child (widget_class, EbSpreadPage, youth_label);
  gtk_widget_class_bind_template_child (widget_class, EbSpreadPage, adults_label);
  gtk_widget_class_bind_template_child (widget_class, EbSpreadPage, pages_stack);
  gtk_widget_class_bind_template_child (widget_class, EbSpreadPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, EbSpreadPage, heads_pair);
  gtk_widget_class_bind_template_child (widget_class, EbSpreadPage, separator);
  gtk_widget_class_bind_template_child (widget_class, EbSpreadPage, writing_pair);
  gtk_widget_class_bind_template_child (widget_class, EbSpreadPage, writing_scroller);
  gtk_widget_class_bind_template_child (widget_class, EbSpreadPage, turn_button);
  gtk_widget_class_bind_template_child (widget_class, EbSpreadPage, youth_composer);
  gtk_widget_class_bind_template_child (widget_class, EbSpreadPage, adult_composer);
  gtk_widget_class_bind_template_child (widget_class, EbSpreadPage, toasts);
  gtk_widget_class_bind_template_callback (widget_class, on_room_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_sit_down_cb);
}

static void
eb_spread_page_class_init (EbSpreadPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EB_TYPE_ASIDE);
  g_type_ensure (EB_TYPE_PAIR);
  g_type_ensure (EB_TYPE_COMPOSER);
  G_OBJECT_CLASS (klass)->dispose = eb_spread_page_dispose;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "spread.join", NULL, on_join_action);
  gtk_widget_class_install_action (widget_class, "spread.take-over", NULL, on_take_over_action);
  gtk_widget_class_install_action (widget_class, "spread.about", NULL, on_about_action);
  gtk_widget_class_install_action (widget_class, "spread.move", "s", on_move_action);
  gtk_widget_class_install_action (widget_class, "spread.answer", "s", on_answer_action);
  gtk_widget_class_install_action (widget_class, "spread.revise", "s", on_revise_action);
  gtk_widget_class_install_action (widget_class, "spread.turn", NULL, on_turn_action);
  gtk_widget_class_install_action (widget_class, "spread.back", NULL, on_back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "spread.back", NULL);

  signals[SIGNAL_BACK] = g_signal_new ("back", EB_TYPE_SPREAD_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SIT_DOWN] = g_signal_new ("sit-down", EB_TYPE_SPREAD_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
eb_spread_page_init (EbSpreadPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = eb_settings_new ();
  g_settings_bind (self->settings, EB_SETTING_PLAIN_TYPE, self->plain_button, "active", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (self->settings, "changed::" EB_SETTING_PLAIN_TYPE, G_CALLBACK (on_plain_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * eb_spread_page_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): a page without a goal
 */
EbSpreadPage *
eb_spread_page_new (EbSession *session)
{
  EbSpreadPage *self = g_object_new (EB_TYPE_SPREAD_PAGE, NULL);

  self->session = g_object_ref (session);
  eb_composer_set_side (self->youth_composer, session, EB_ACTOR_YOUTH);
  eb_composer_set_side (self->adult_composer, session, EB_ACTOR_ADULT);
  g_signal_connect_object (session, "notify::pen", G_CALLBACK (on_pen_cb), self, G_CONNECT_SWAPPED);
  on_plain_changed_cb (self);
  return self;
}

static void
show_rows (EbSpreadPage *self)
{
  g_autoptr (GtkNoSelection) rows = gtk_no_selection_new (G_LIST_MODEL (eb_spread_model_new (eb_goal_get_notes (self->goal))));

  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (rows));
  /* After the model has taken the new note in. */
  g_signal_connect_object (eb_goal_get_notes (self->goal), "items-changed", G_CALLBACK (scroll_to_newest), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  scroll_to_newest (self);
}

/**
 * eb_spread_page_show:
 * @self: the page
 * @goal: (nullable): a goal of the open binder
 */
void
eb_spread_page_show (EbSpreadPage *self,
                     EbGoal       *goal)
{
  EbBinder *binder = NULL;

  g_return_if_fail (EB_IS_SPREAD_PAGE (self));

  binder = eb_session_get_binder (self->session);
  eb_composer_set_goal (self->youth_composer, goal);
  eb_composer_set_goal (self->adult_composer, goal);
  forget_goal (self);
  g_set_object (&self->goal, goal);
  if (goal == NULL || binder == NULL)
    {
      gtk_list_view_set_model (self->list_view, NULL);
      return;
    }
  g_signal_connect_object (goal, "notify", G_CALLBACK (update_goal), self, G_CONNECT_SWAPPED);
  on_pen_cb (self);
  update_heads (self, binder);
  update_goal (self);
  show_rows (self);
}
