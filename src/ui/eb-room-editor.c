/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-room-editor.h"

#include <glib/gi18n.h>

#include "eb-hand-css.h"
#include "eb-ink-pad.h"
#include "eb-problem.h"
#include "eb-room-asks.h"
#include "eb-room-draft.h"
#include "eb-room-ticks.h"
#include "eb-settings.h"
#include "eb-text-area.h"
#include "eb-words.h"

#define DRAFT_DELAY_MS 400
#define LARGE_SHEET 560

struct _EbRoomEditor
{
  AdwBin parent_instance;

  EbSession      *session;
  EbRoomDraft    *draft; /* NULL: nothing is being written */
  gboolean        loading;
  guint           draft_timer;
  GtkCssProvider *hand_css;
  GtkTextView    *view;
  EbInkPad       *pad;
  EbRoomTicks    *ticks;

  /* Template children */
  GtkLabel  *heading_label;
  GtkEntry  *title_entry;
  GtkStack  *stack;
  EbProblem *problem;
  GtkLabel  *state_label;
};

G_DEFINE_FINAL_TYPE (EbRoomEditor, eb_room_editor, ADW_TYPE_BIN)

typedef enum
{
  SIGNAL_DONE,
} EbRoomEditorSignal;

static guint signals[SIGNAL_DONE + 1];

static void
say_problem (EbRoomEditor *self,
             const GError *error)
{
  g_autofree char *sentence = error == NULL ? NULL : eb_words_error (error);

  eb_problem_say (self->problem, NULL, sentence);
}

/* The youth's own seat, whoever else sits down in this moment. */
static EbSeat *
find_seat (EbRoomEditor *self)
{
  EbBinder *binder = eb_session_get_binder (self->session);
  EbPerson *youth = binder == NULL ? NULL : eb_binder_get_youth (binder);

  return youth == NULL ? NULL : eb_table_find (eb_session_get_table (self->session), eb_person_get_account (youth));
}

/* --- What is being written ---------------------------------------------------------- */

static void
read_widgets (EbRoomEditor *self)
{
  EbRoomDraft *draft = self->draft;

  g_free (draft->title);
  draft->title = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title_entry)));
  if (draft->kind == EB_ROOM_NOTE)
    {
      g_free (draft->text);
      draft->text = eb_text_area_dup_text (self->view);
    }
  else if (draft->kind == EB_ROOM_LIST)
    {
      g_ptr_array_unref (draft->lines);
      draft->lines = eb_room_ticks_dup (self->ticks);
    }
  else
    {
      EbDrawing *drawing = eb_drawing_ref (eb_ink_pad_get_drawing (self->pad));

      g_clear_pointer (&draft->drawing, eb_drawing_unref);
      draft->drawing = drawing;
    }
}

/* Something new that has nothing in it is no draft. */
static gboolean
is_nothing (EbRoomEditor *self)
{
  return eb_id_is_none (&self->draft->changes) && eb_room_draft_is_empty (self->draft);
}

static void
save_draft (EbRoomEditor *self)
{
  EbBinder *binder = eb_session_get_binder (self->session);
  EbSeat   *seat = find_seat (self);
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->draft_timer, g_source_remove);
  if (self->draft == NULL || binder == NULL || seat == NULL)
    return;
  read_widgets (self);
  if (eb_binder_save_own_draft (binder, seat, EB_ROOM_DRAFT, is_nothing (self) ? NULL : eb_room_draft_to_variant (self->draft), &error))
    gtk_label_set_label (self->state_label, _ ("Kept on this machine, under your key"));
  say_problem (self, error);
}

static gboolean
on_draft_timer (gpointer user_data)
{
  EbRoomEditor *self = user_data;

  self->draft_timer = 0;
  save_draft (self);
  return G_SOURCE_REMOVE;
}

static void
flush_draft (EbRoomEditor *self)
{
  if (self->draft_timer != 0)
    save_draft (self);
}

static void
on_typed_cb (EbRoomEditor *self)
{
  if (self->loading || self->draft == NULL)
    return;
  eb_session_use_pen (self->session);
  if (self->draft_timer != 0)
    return;
  gtk_label_set_label (self->state_label, "");
  self->draft_timer = g_timeout_add (DRAFT_DELAY_MS, on_draft_timer, self);
}

static void
on_drawn_cb (EbRoomEditor *self)
{
  if (self->loading || self->draft == NULL)
    return;
  eb_session_use_pen (self->session);
  save_draft (self);
}

/* The page scrolls: a large sheet is a high one. */
static void
on_large_cb (EbRoomEditor *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self->pad), -1, eb_ink_pad_is_large (self->pad) ? LARGE_SHEET : -1);
}

/* --- What is shown --------------------------------------------------------------------- */

static void
apply_hand (EbRoomEditor *self)
{
  EbBinder        *binder = eb_session_get_binder (self->session);
  EbPerson        *youth = binder == NULL ? NULL : eb_binder_get_youth (binder);
  const EbProfile *profile = youth == NULL ? NULL : eb_person_get_profile (youth);
  const char      *ink = profile == NULL ? "black" : profile->ink;
  g_autoptr (GSettings) settings = eb_settings_new ();
  const gboolean plain = profile == NULL || g_settings_get_boolean (settings, EB_SETTING_PLAIN_TYPE);
  const EbHand  *hand = plain ? NULL : eb_hands_find (profile->hand);
  g_autoptr (PangoAttrList) attributes = hand == NULL ? NULL : eb_hand_attributes (hand, FALSE);

  eb_hand_css_load (self->hand_css, hand);
  eb_ink_apply (GTK_WIDGET (self->view), ink);
  eb_ink_apply (GTK_WIDGET (self->title_entry), ink);
  gtk_entry_set_attributes (self->title_entry, attributes);
  eb_ink_pad_set_ink (self->pad, ink);
  eb_room_ticks_set_hand (self->ticks, hand, ink);
}

static void
name_title (EbRoomEditor *self,
            EbRoomKind    kind)
{
  const char *name = kind == EB_ROOM_DRAWING ? _ ("What the drawing shows, in words") : _ ("Title (if you like)");

  gtk_entry_set_placeholder_text (self->title_entry, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title_entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static const char *
word_heading (const EbRoomDraft *draft)
{
  if (draft->kind == EB_ROOM_LIST)
    return _ ("A list");
  return draft->kind == EB_ROOM_DRAWING ? _ ("A drawing") : _ ("A note");
}

/* Where most is typed first. */
static void
focus (EbRoomEditor *self)
{
  static const char *const pages[] = { "note", "drawing", "list" };

  gtk_stack_set_visible_child_name (self->stack, pages[self->draft->kind]);
  if (self->draft->kind == EB_ROOM_NOTE)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  else if (self->draft->kind == EB_ROOM_DRAWING)
    gtk_widget_grab_focus (GTK_WIDGET (self->pad));
  else
    gtk_widget_grab_focus (eb_room_draft_is_empty (self->draft) ? GTK_WIDGET (self->title_entry) : GTK_WIDGET (self->ticks));
}

static void
fill (EbRoomEditor      *self,
      const EbRoomDraft *draft)
{
  self->loading = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->title_entry), draft->title);
  eb_text_area_set_text (self->view, draft->text);
  eb_room_ticks_set (self->ticks, draft->lines);
  eb_ink_pad_set_drawing (self->pad, draft->drawing);
  self->loading = FALSE;
}

/* Takes @draft. */
static void
show_draft (EbRoomEditor *self,
            EbRoomDraft  *draft)
{
  eb_room_editor_close (self);
  self->draft = draft;
  apply_hand (self);
  name_title (self, draft->kind);
  gtk_label_set_label (self->heading_label, word_heading (draft));
  fill (self, draft);
  focus (self);
}

/**
 * eb_room_editor_begin:
 * @self: where the youth writes
 * @kind: what shall be new in the room
 */
void
eb_room_editor_begin (EbRoomEditor *self,
                      EbRoomKind    kind)
{
  EbRoomDraft *draft = NULL;

  g_return_if_fail (EB_IS_ROOM_EDITOR (self));

  draft = eb_room_draft_new (kind);
  if (kind == EB_ROOM_LIST) /* a line to begin with */
    g_ptr_array_add (draft->lines, eb_room_line_new ("", FALSE));
  show_draft (self, draft);
}

/**
 * eb_room_editor_change:
 * @self: where the youth writes
 * @item: something in the room
 */
void
eb_room_editor_change (EbRoomEditor *self,
                       EbRoomItem   *item)
{
  g_return_if_fail (EB_IS_ROOM_EDITOR (self));

  show_draft (self, eb_room_draft_new_from_item (item));
}

/**
 * eb_room_editor_resume:
 * @self: where the youth writes
 * @error: return location for a #GError
 *
 * Returns: %TRUE if there was something begun, which is shown now
 */
gboolean
eb_room_editor_resume (EbRoomEditor *self,
                       GError      **error)
{
  EbBinder *binder = eb_session_get_binder (self->session);
  EbSeat   *seat = find_seat (self);
  g_autoptr (GVariant) kept = NULL;
  EbRoomDraft *draft = NULL;

  g_return_val_if_fail (EB_IS_ROOM_EDITOR (self), FALSE);

  kept = binder == NULL || seat == NULL ? NULL : eb_binder_load_own_draft (binder, seat, EB_ROOM_DRAFT, error);
  draft = kept == NULL ? NULL : eb_room_draft_new_from_variant (kept);
  if (draft == NULL)
    return FALSE;
  show_draft (self, draft);
  if (!eb_id_is_none (&draft->changes) && eb_room_draft_find_item (draft, binder) == NULL)
    {
      draft->changes = EB_ID_NONE; /* neither takes the other's place */
      eb_problem_say (self->problem, NULL, _ ("It was changed elsewhere, or thrown away, since you began. What you wrote here will stand beside it as something new."));
    }
  return TRUE;
}

/**
 * eb_room_editor_close:
 * @self: where the youth writes
 *
 * Keeps what was typed and empties the page.
 */
void
eb_room_editor_close (EbRoomEditor *self)
{
  g_autoptr (EbRoomDraft) nothing = NULL;

  g_return_if_fail (EB_IS_ROOM_EDITOR (self));

  flush_draft (self);
  g_clear_pointer (&self->draft, eb_room_draft_free);
  nothing = eb_room_draft_new (EB_ROOM_NOTE);
  fill (self, nothing);
  eb_problem_say (self->problem, NULL, NULL);
  gtk_label_set_label (self->state_label, "");
}

/* --- Into the room ---------------------------------------------------------------------- */

static gboolean
store (EbRoomEditor *self,
       GError      **error)
{
  EbBinder          *binder = eb_session_get_binder (self->session);
  EbSeat            *seat = find_seat (self);
  const EbRoomDraft *draft = self->draft;

  if (binder == NULL || seat == NULL)
    {
      g_set_error_literal (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "nobody at the table");
      return FALSE;
    }
  if (is_nothing (self))
    return eb_binder_save_own_draft (binder, seat, EB_ROOM_DRAFT, NULL, error);
  return eb_binder_write_room (binder, seat, eb_room_draft_find_item (draft, binder), draft->kind, draft->title, draft->text, draft->drawing, draft->lines, error) != NULL;
}

static gboolean
lacks_caption (const EbRoomDraft *draft)
{
  g_autofree char *title = g_strdup (draft->title);

  return draft->kind == EB_ROOM_DRAWING && draft->drawing != NULL && eb_drawing_get_n_strokes (draft->drawing) > 0 && *g_strstrip (title) == '\0';
}

/* It is in the room or thrown away: nothing of it is a draft any more. */
static void
finish (EbRoomEditor *self)
{
  g_clear_handle_id (&self->draft_timer, g_source_remove);
  g_clear_pointer (&self->draft, eb_room_draft_free);
  eb_room_editor_close (self);
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

static void
on_finish_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  EbRoomEditor *self = EB_ROOM_EDITOR (widget);
  g_autoptr (GError) error = NULL;

  if (self->draft == NULL)
    return;
  save_draft (self); /* whatever happens next */
  eb_session_use_pen (self->session);
  if (lacks_caption (self->draft))
    {
      eb_problem_say (self->problem, GTK_WIDGET (self->title_entry), _ ("Describe the drawing in words first, so that it can be found and read aloud."));
      gtk_widget_grab_focus (GTK_WIDGET (self->title_entry));
    }
  else if (store (self, &error))
    finish (self);
  else
    say_problem (self, error);
}

static void
on_thrown_away_cb (gpointer user_data)
{
  finish (EB_ROOM_EDITOR (user_data));
}

static void
on_throw_away_action (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  EbRoomEditor *self = EB_ROOM_EDITOR (widget);
  EbRoomItem   *item = NULL;

  if (self->draft == NULL)
    return;
  save_draft (self);
  item = eb_room_draft_find_item (self->draft, eb_session_get_binder (self->session));
  if (item == NULL && is_nothing (self))
    finish (self);
  else
    eb_room_ask_throw_away (self->session, item, widget, on_thrown_away_cb);
}

/* --- The widget ---------------------------------------------------------------------------- */

static void
eb_room_editor_unmap (GtkWidget *widget)
{
  flush_draft (EB_ROOM_EDITOR (widget));

  GTK_WIDGET_CLASS (eb_room_editor_parent_class)->unmap (widget);
}

static void
eb_room_editor_dispose (GObject *object)
{
  EbRoomEditor *self = EB_ROOM_EDITOR (object);

  if (self->session != NULL)
    flush_draft (self);
  g_clear_handle_id (&self->draft_timer, g_source_remove);
  g_clear_pointer (&self->draft, eb_room_draft_free);
  /* Else both the template and AdwBin would take the bound child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_ROOM_EDITOR);
  g_clear_object (&self->session);
  g_clear_object (&self->hand_css);

  G_OBJECT_CLASS (eb_room_editor_parent_class)->dispose (object);
}

static void
eb_room_editor_class_init (EbRoomEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EB_TYPE_PROBLEM);
  G_OBJECT_CLASS (klass)->dispose = eb_room_editor_dispose;
  widget_class->unmap = eb_room_editor_unmap;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-room-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, EbRoomEditor, heading_label);
  gtk_widget_class_bind_template_child (widget_class, EbRoomEditor, title_entry);
  gtk_widget_class_bind_template_child (widget_class, EbRoomEditor, stack);
  gtk_widget_class_bind_template_child (widget_class, EbRoomEditor, problem);
  gtk_widget_class_bind_template_child (widget_class, EbRoomEditor, state_label);
  gtk_widget_class_bind_template_callback (widget_class, on_typed_cb);
  gtk_widget_class_install_action (widget_class, "room-editor.finish", NULL, on_finish_action);
  gtk_widget_class_install_action (widget_class, "room-editor.throw-away", NULL, on_throw_away_action);

  signals[SIGNAL_DONE] = g_signal_new ("done", EB_TYPE_ROOM_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
eb_room_editor_init (EbRoomEditor *self)
{
  self->hand_css = gtk_css_provider_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->view = GTK_TEXT_VIEW (eb_text_area_new (_ ("Your words")));
  self->pad = EB_INK_PAD (eb_ink_pad_new ());
  self->ticks = g_object_new (EB_TYPE_ROOM_TICKS, NULL);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->view), "note");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->pad), "drawing");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->ticks), "list");
  gtk_style_context_add_provider (gtk_widget_get_style_context (GTK_WIDGET (self->view)), GTK_STYLE_PROVIDER (self->hand_css), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed", G_CALLBACK (on_typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pad, "changed", G_CALLBACK (on_drawn_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pad, "notify::large", G_CALLBACK (on_large_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ticks, "changed", G_CALLBACK (on_typed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * eb_room_editor_set_session:
 * @self: where the youth writes
 * @session: what the window works on
 */
void
eb_room_editor_set_session (EbRoomEditor *self,
                            EbSession    *session)
{
  g_return_if_fail (EB_IS_ROOM_EDITOR (self));

  g_set_object (&self->session, session);
  g_signal_connect_object (session, "leaving", G_CALLBACK (flush_draft), self, G_CONNECT_SWAPPED);
}
