/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-room-page.h"

#include <glib/gi18n.h>

#include "eb-keep-place.h"
#include "eb-problem.h"
#include "eb-room-asks.h"
#include "eb-room-card.h"
#include "eb-room-editor.h"
#include "eb-settings.h"
#include "eb-words.h"

struct _EbRoomPage
{
  AdwBin parent_instance;

  EbSession *session;

  /* Template children */
  GtkStack          *stack;
  AdwStatusPage     *closed_page;
  GtkScrolledWindow *scroller;
  EbProblem         *problem;
  EbRoomEditor      *editor;
  GtkWidget         *all_box;
  GtkWidget         *empty_label;
  GtkBox            *cards;
  GtkWidget         *notes_box;
  GtkBox            *notes;
};

G_DEFINE_FINAL_TYPE (EbRoomPage, eb_room_page, ADW_TYPE_BIN)

static gboolean
is_open (EbRoomPage *self)
{
  EbBinder *binder = eb_session_get_binder (self->session);

  return binder != NULL && eb_binder_is_alone (binder);
}

/* --- What is in it ------------------------------------------------------------------- */

static void
empty_box (GtkBox *box)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static gboolean
is_plain (void)
{
  g_autoptr (GSettings) settings = eb_settings_new ();

  return g_settings_get_boolean (settings, EB_SETTING_PLAIN_TYPE);
}

static void
show_all (EbRoomPage *self,
          gboolean    writing)
{
  gtk_widget_set_visible (GTK_WIDGET (self->editor), writing);
  gtk_widget_set_visible (self->all_box, !writing);
}

static void
on_change_cb (EbRoomPage *self,
              EbRoomCard *card)
{
  show_all (self, TRUE);
  eb_room_editor_change (self->editor, eb_room_card_get_item (card));
}

static void
on_thrown_away_cb (gpointer user_data)
{
  eb_room_page_show (EB_ROOM_PAGE (user_data));
}

static void
on_throw_away_cb (EbRoomPage *self,
                  EbRoomCard *card)
{
  eb_room_ask_throw_away (self->session, eb_room_card_get_item (card), GTK_WIDGET (self), on_thrown_away_cb);
}

/* Newest first. */
static void
fill_cards (EbRoomPage *self,
            EbBinder   *binder)
{
  GListModel    *room = eb_binder_get_room (binder);
  const gboolean plain = is_plain ();
  const guint    n = g_list_model_get_n_items (room);

  empty_box (self->cards);
  for (guint i = n; i > 0; i--)
    {
      g_autoptr (EbRoomItem) item = g_list_model_get_item (room, i - 1);
      GtkWidget *card = eb_room_card_new (self->session, item, plain);

      g_signal_connect_object (card, "change", G_CALLBACK (on_change_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (card, "throw-away", G_CALLBACK (on_throw_away_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->cards, card);
    }
  gtk_widget_set_visible (self->empty_label, n == 0);
}

/* What is not hers is not shown as hers: the spread says what is wrong with it. */
static gboolean
is_only_mine (EbBinder *binder,
              EbNote   *note)
{
  return eb_note_is_private (note) && !eb_note_is_withdrawn (note) && eb_binder_check_note (binder, note) == EB_TRUST_SIGNED;
}

static void
add_notes_of (EbRoomPage *self,
              EbBinder   *binder,
              EbGoal     *goal)
{
  GListModel    *notes = eb_goal_get_notes (goal);
  const gboolean plain = is_plain ();
  const guint    n = g_list_model_get_n_items (notes);

  for (guint i = n; i > 0; i--)
    {
      g_autoptr (EbNote) note = g_list_model_get_item (notes, i - 1);

      if (is_only_mine (binder, note))
        gtk_box_append (self->notes, eb_room_card_new_for_note (goal, note, plain));
    }
}

static void
fill_notes (EbRoomPage *self,
            EbBinder   *binder)
{
  GListModel *goals = eb_binder_get_goals (binder);
  const guint n = g_list_model_get_n_items (goals);

  empty_box (self->notes);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EbGoal) goal = g_list_model_get_item (goals, i);

      add_notes_of (self, binder, goal);
    }
  gtk_widget_set_visible (self->notes_box, gtk_widget_get_first_child (GTK_WIDGET (self->notes)) != NULL);
}

/* --- Open or closed --------------------------------------------------------------------- */

static char *
word_closed (EbRoomPage *self)
{
  EbBinder   *binder = eb_session_get_binder (self->session);
  EbPerson   *youth = binder == NULL ? NULL : eb_binder_get_youth (binder);
  const char *name = youth == NULL ? NULL : eb_person_get_name (youth);

  if (binder == NULL)
    return g_strdup ("");
  if (youth == NULL)
    /* Translators: name */
    return g_strdup_printf (_ ("Only %s alone can open this door. That needs an own account, which is not there yet."), eb_binder_get_youth_name (binder));
  if (eb_table_find (eb_session_get_table (self->session), eb_person_get_account (youth)) != NULL)
    /* Translators: name */
    return g_strdup_printf (_ ("Only %s alone can open this door. Somebody else sits at the table."), name);
  /* Translators: name, name */
  return g_strdup_printf (_ ("Only %1$s alone can open this door. It opens when %1$s sits at the table and nobody else does."), name);
}

/* Nothing of the room is left in any widget. */
static void
close_door (EbRoomPage *self)
{
  g_autofree char *why = word_closed (self);

  eb_room_editor_close (self->editor);
  empty_box (self->cards);
  empty_box (self->notes);
  eb_problem_say (self->problem, NULL, NULL);
  adw_status_page_set_description (self->closed_page, why);
  gtk_stack_set_visible_child_name (self->stack, "closed");
}

static void
open_door (EbRoomPage *self)
{
  EbBinder *binder = eb_session_get_binder (self->session);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  eb_keep_place (self->scroller);
  eb_room_editor_close (self->editor);
  fill_cards (self, binder);
  fill_notes (self, binder);
  gtk_stack_set_visible_child_name (self->stack, "open");
  show_all (self, eb_room_editor_resume (self->editor, &error));
  sentence = error == NULL ? NULL : eb_words_error (error);
  eb_problem_say (self->problem, NULL, sentence);
}

/**
 * eb_room_page_show:
 * @self: the page
 *
 * Reads the binder again. What was begun and not put into the room is there to be
 * gone on with.
 */
void
eb_room_page_show (EbRoomPage *self)
{
  g_return_if_fail (EB_IS_ROOM_PAGE (self));

  if (is_open (self))
    open_door (self);
  else
    close_door (self);
}

static void
on_binder_cb (EbRoomPage *self)
{
  eb_room_page_show (self);
}

/* Whoever sits down sees a closed door, and not only when the binder was read anew. */
static void
on_table_cb (EbRoomPage *self)
{
  if (!is_open (self))
    close_door (self);
}

static void
on_done_cb (EbRoomPage *self)
{
  eb_room_page_show (self);
  gtk_widget_child_focus (self->all_box, GTK_DIR_TAB_FORWARD);
}

static void
on_new_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  EbRoomPage *self = EB_ROOM_PAGE (widget);
  EbRoomKind  kind = EB_ROOM_NOTE;

  if (!is_open (self) || !eb_room_kind_from_nick (g_variant_get_string (parameter, NULL), &kind))
    return;
  show_all (self, TRUE);
  eb_room_editor_begin (self->editor, kind);
}

/* --- The widget -------------------------------------------------------------------------- */

static void
eb_room_page_dispose (GObject *object)
{
  EbRoomPage *self = EB_ROOM_PAGE (object);

  /* Else both the template and AdwBin would take the bound child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_ROOM_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_room_page_parent_class)->dispose (object);
}

static void
eb_room_page_class_init (EbRoomPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EB_TYPE_PROBLEM);
  g_type_ensure (EB_TYPE_ROOM_EDITOR);
  G_OBJECT_CLASS (klass)->dispose = eb_room_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-room-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EbRoomPage, stack);
  gtk_widget_class_bind_template_child (widget_class, EbRoomPage, closed_page);
  gtk_widget_class_bind_template_child (widget_class, EbRoomPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, EbRoomPage, problem);
  gtk_widget_class_bind_template_child (widget_class, EbRoomPage, editor);
  gtk_widget_class_bind_template_child (widget_class, EbRoomPage, all_box);
  gtk_widget_class_bind_template_child (widget_class, EbRoomPage, empty_label);
  gtk_widget_class_bind_template_child (widget_class, EbRoomPage, cards);
  gtk_widget_class_bind_template_child (widget_class, EbRoomPage, notes_box);
  gtk_widget_class_bind_template_child (widget_class, EbRoomPage, notes);
  gtk_widget_class_bind_template_callback (widget_class, on_done_cb);
  gtk_widget_class_install_action (widget_class, "room.new", "s", on_new_action);
}

static void
eb_room_page_init (EbRoomPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * eb_room_page_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): the page, with its door closed
 */
EbRoomPage *
eb_room_page_new (EbSession *session)
{
  EbRoomPage *self = g_object_new (EB_TYPE_ROOM_PAGE, NULL);

  self->session = g_object_ref (session);
  eb_room_editor_set_session (self->editor, session);
  g_signal_connect_object (session, "notify::binder", G_CALLBACK (on_binder_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (eb_session_get_table (session), "items-changed", G_CALLBACK (on_table_cb), self, G_CONNECT_SWAPPED);
  return self;
}
