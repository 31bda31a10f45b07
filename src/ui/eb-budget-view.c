/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-budget-view.h"

#include <glib/gi18n.h>

#include "eb-budget-lines.h"
#include "eb-budget-result.h"
#include "eb-budget-saved.h"
#include "eb-contact-asks.h"
#include "eb-problem.h"
#include "eb-saving-asks.h"
#include "eb-saving-words.h"
#include "eb-sheet.h"
#include "eb-words.h"

#define DRAFT_DELAY_MS 400
/* Where each of the two is kept while it is not saved (eb_binder_save_own_draft()). */
#define DRAFT_SHARED "budget"
#define DRAFT_ROOM "budget-room"

struct _EbBudgetView
{
  AdwBin parent_instance;

  EbSession  *session;
  EbBinder   *binder; /* whose changes are heard; NULL: none */
  const char *place;  /* what is being written: DRAFT_SHARED, DRAFT_ROOM or NULL */
  gboolean    loading;
  gboolean    has_draft; /* what is being written is not all saved */
  guint       draft_timer;
  guint       update_source;

  /* Template children */
  GtkScrolledWindow *scroller;
  GtkWidget         *place_box;
  GtkCheckButton    *room_button;
  GtkCheckButton    *shared_button;
  GtkLabel          *state_label;
  GtkWidget         *writing_box;
  EbBudgetLines     *lines;
  EbBudgetResult    *result;
  EbProblem         *problem;
  GtkWidget         *share_child;
  GtkWidget         *throw_child;
  GtkLabel          *kept_label;
  GtkBox            *saved_box;
};

G_DEFINE_FINAL_TYPE (EbBudgetView, eb_budget_view, ADW_TYPE_BIN)

static EbSeat *
find_youth (EbBudgetView *self)
{
  return self->binder == NULL ? NULL : eb_contact_find_youth (self->session);
}

/* Only now, not when the binder was read. */
static gboolean
is_alone (EbBudgetView *self)
{
  return self->binder != NULL && eb_binder_is_alone (self->binder);
}

static gboolean
is_shared_open (EbBudgetView *self)
{
  return self->binder != NULL && eb_binder_has_door (self->binder, EB_DOOR_ECONOMY);
}

/* What the youth would write now; NULL: nothing. */
static const char *
find_place (EbBudgetView *self)
{
  if (find_youth (self) == NULL)
    return NULL;
  if (is_alone (self) && gtk_check_button_get_active (self->room_button))
    return DRAFT_ROOM;
  return is_shared_open (self) ? DRAFT_SHARED : NULL;
}

static gboolean
is_room (const char *place)
{
  return g_strcmp0 (place, DRAFT_ROOM) == 0;
}

static void
say_problem (EbBudgetView *self,
             const GError *error)
{
  g_autofree char *sentence = error == NULL ? NULL : eb_words_error (error);

  eb_problem_say (self->problem, NULL, sentence);
}

static void
show_buttons (EbBudgetView *self)
{
  gtk_widget_set_visible (self->share_child, is_room (self->place) && is_shared_open (self));
  gtk_widget_set_visible (self->throw_child, self->has_draft);
}

/* --- What is typed and not saved ------------------------------------------------------- */

static void
say_kept (EbBudgetView *self)
{
  self->has_draft = TRUE;
  gtk_label_set_label (self->kept_label, _ ("Not saved yet. It is kept on this machine, under your key."));
  show_buttons (self);
}

static void
keep_draft (EbBudgetView *self)
{
  EbSeat *seat = find_youth (self);
  g_autoptr (GArray) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->draft_timer, g_source_remove);
  if (self->place == NULL || seat == NULL)
    return;
  lines = eb_budget_lines_dup (self->lines);
  if (eb_binder_save_own_draft (self->binder, seat, self->place, eb_budget_draft_to_variant (lines), &error))
    say_kept (self);
  say_problem (self, error);
}

static void
flush_draft (EbBudgetView *self)
{
  if (self->draft_timer != 0)
    keep_draft (self);
}

static gboolean
on_draft_timer (gpointer user_data)
{
  EbBudgetView *self = user_data;

  self->draft_timer = 0;
  keep_draft (self);
  return G_SOURCE_REMOVE;
}

static void
show_result (EbBudgetView *self)
{
  guint n_wrong = 0;
  g_autoptr (GArray) lines = eb_budget_lines_read (self->lines, FALSE, &n_wrong);

  eb_budget_result_show (self->result, (const EbMoneyLine *) (gpointer) lines->data, lines->len, n_wrong);
}

static void
on_lines_changed_cb (EbBudgetView *self)
{
  if (self->loading || self->place == NULL)
    return;
  show_result (self);
  eb_session_use_pen (self->session);
  gtk_label_set_label (self->kept_label, "");
  if (self->draft_timer == 0)
    self->draft_timer = g_timeout_add (DRAFT_DELAY_MS, on_draft_timer, self);
}

/* --- What stands there ------------------------------------------------------------------- */

static void
set_lines (EbBudgetView *self,
           GArray       *lines)
{
  self->loading = TRUE;
  eb_budget_lines_set (self->lines, lines);
  self->loading = FALSE;
  show_result (self);
}

/* What was begun, or else what was saved last, to go on from. */
static GArray *
load_lines (EbBudgetView *self,
            const char   *place,
            GError      **error)
{
  EbSeat *seat = find_youth (self);
  g_autoptr (GVariant) kept = seat == NULL ? NULL : eb_binder_load_own_draft (self->binder, seat, place, error);
  EbWorksheet *saved = eb_money_find_worksheet (eb_binder_get_money (self->binder), EB_WORKSHEET_BUDGET, is_room (place));

  self->has_draft = kept != NULL;
  if (kept != NULL)
    return eb_budget_draft_new_from_variant (kept);
  return saved == NULL ? eb_budget_draft_new () : eb_budget_draft_new_from_worksheet (saved);
}

static void
open_place (EbBudgetView *self,
            const char   *place)
{
  g_autoptr (GArray) lines = NULL;
  g_autoptr (GError) error = NULL;

  flush_draft (self);
  self->place = place;
  self->has_draft = FALSE;
  gtk_label_set_label (self->kept_label, "");
  lines = place == NULL ? eb_budget_draft_new () : load_lines (self, place, &error);
  set_lines (self, lines);
  say_problem (self, error);
  show_buttons (self);
  if (self->has_draft)
    say_kept (self);
  gtk_widget_set_visible (self->writing_box, place != NULL);
}

static char *
word_state (EbBudgetView *self,
            guint         n_saved)
{
  g_autofree char *readers = NULL;

  if (self->binder == NULL)
    return g_strdup ("");
  if (is_room (self->place))
    return g_strdup (_ ("A month of your own: what comes in, what goes out and what is left. Nobody else can read it, and it is only here while you sit alone."));
  if (!is_shared_open (self))
    return eb_saving_word_closed (self->binder);
  if (self->place == NULL && n_saved == 0)
    /* Translators: the young person's name */
    return g_strdup_printf (_ ("Here stands a month of %1$s's own, once %1$s has shared one."), eb_binder_get_youth_name (self->binder));
  if (self->place == NULL)
    /* Translators: the young person's name */
    return g_strdup_printf (_ ("Only %s writes here."), eb_binder_get_youth_name (self->binder));
  readers = eb_saving_word_readers (self->binder);
  /* Translators: a sentence about who can read it */
  return g_strdup_printf (_ ("A month of your own: what comes in, what goes out and what is left. %s"), readers);
}

static void
show_saved (EbBudgetView *self)
{
  const gboolean   in_room = is_room (self->place);
  GListModel      *worksheets = in_room || is_shared_open (self) ? eb_money_get_worksheets (eb_binder_get_money (self->binder)) : NULL;
  const guint      n_saved = eb_budget_saved_fill (self->saved_box, worksheets, in_room, self->place == NULL);
  g_autofree char *sentence = word_state (self, n_saved);

  gtk_label_set_label (self->state_label, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->saved_box), n_saved > 0);
}

static void
show_all (EbBudgetView *self)
{
  gtk_widget_set_visible (self->place_box, is_alone (self) && is_shared_open (self));
  open_place (self, find_place (self));
  show_saved (self);
}

/* Nothing of the room is left in any widget when somebody sits down, and not only
 * when the binder was read anew. */
static void
on_table_cb (EbBudgetView *self)
{
  if (is_room (self->place) && !is_alone (self))
    show_all (self);
}

static void
on_place_cb (EbBudgetView *self)
{
  if (self->binder != NULL && find_place (self) != self->place)
    show_all (self);
}

/* --- Thrown away ---------------------------------------------------------------------------- */

static gboolean
forget_draft (EbBudgetView *self,
              EbSeat       *seat,
              GError      **error)
{
  g_clear_handle_id (&self->draft_timer, g_source_remove);
  if (!eb_binder_save_own_draft (self->binder, seat, self->place, NULL, error))
    return FALSE;
  self->has_draft = FALSE;
  show_buttons (self);
  return TRUE;
}

/* Whatever is being written by now, if that is another one, stays. */
static void
on_throw_accepted_cb (EbBudgetView *self,
                      EbSheet      *sheet)
{
  EbSeat *seat = find_youth (self);
  g_autoptr (GError) error = NULL;

  if (seat == NULL || self->place != g_object_get_data (G_OBJECT (sheet), "place"))
    g_set_error_literal (&error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "nobody at the table");
  else if (forget_draft (self, seat, &error))
    {
      gtk_window_destroy (GTK_WINDOW (sheet));
      open_place (self, self->place);
      return;
    }
  eb_sheet_say (sheet, error);
}

static void
on_throw_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  EbBudgetView *self = EB_BUDGET_VIEW (widget);
  EbSheet      *sheet = NULL;

  if (self->place == NULL)
    return;
  sheet = eb_sheet_new (widget, _ ("Throw away"), _ ("Throw it away"), _ ("What you have written since you last saved is not kept. What you saved stays."));
  g_object_set_data (G_OBJECT (sheet), "place", (gpointer) self->place);
  g_signal_connect_object (sheet, "accepted", G_CALLBACK (on_throw_accepted_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (sheet));
}

/* --- From the room to the shared one --------------------------------------------------------- */

static void
on_share_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  EbBudgetView *self = EB_BUDGET_VIEW (widget);
  EbSeat       *seat = find_youth (self);
  g_autoptr (GArray) lines = NULL;
  g_autoptr (GError) error = NULL;

  if (seat == NULL || !is_room (self->place) || !is_alone (self) || !is_shared_open (self))
    return;
  flush_draft (self);
  eb_session_use_pen (self->session);
  lines = eb_budget_lines_dup (self->lines);
  if (eb_budget_draft_begin (lines, self->binder, seat, DRAFT_SHARED, &error))
    {
      gtk_check_button_set_active (self->shared_button, TRUE);
      gtk_label_set_label (self->kept_label, _ ("This is a copy from your room. It is not saved yet: look through it, and save it when the others may read it."));
      gtk_widget_grab_focus (GTK_WIDGET (self->shared_button));
    }
  else if (error == NULL)
    eb_problem_say (self->problem, NULL, _ ("In the shared one there is something that is not saved. Save it or throw it away first."));
  else
    say_problem (self, error);
}

/* --- Saved --------------------------------------------------------------------------------- */

static gboolean
save (EbBudgetView *self,
      GArray       *lines,
      GError      **error)
{
  EbSeat *seat = find_youth (self);

  if (seat == NULL || (is_room (self->place) && !is_alone (self)))
    {
      g_set_error_literal (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "nobody at the table");
      return FALSE;
    }
  if (eb_binder_keep_worksheet (self->binder, seat, EB_WORKSHEET_BUDGET, "", is_room (self->place), lines, error) == NULL)
    return FALSE;
  return forget_draft (self, seat, error);
}

static void
say_saved (EbBudgetView *self)
{
  EbWorksheet     *saved = eb_money_find_worksheet (eb_binder_get_money (self->binder), EB_WORKSHEET_BUDGET, is_room (self->place));
  g_autofree char *sentence = saved == NULL ? NULL : eb_budget_word_saved (saved);

  gtk_label_set_label (self->kept_label, sentence == NULL ? "" : sentence);
}

static void
on_save_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  EbBudgetView *self = EB_BUDGET_VIEW (widget);
  guint         n_wrong = 0;
  g_autoptr (GArray) lines = NULL;
  g_autoptr (GError) error = NULL;

  if (self->place == NULL)
    return;
  keep_draft (self); /* whatever happens next */
  eb_session_use_pen (self->session);
  lines = eb_budget_lines_read (self->lines, TRUE, &n_wrong);
  if (n_wrong > 0)
    eb_problem_say (self->problem, NULL, _ ("It is not saved yet: look at what stands under the lines."));
  else if (lines->len == 0)
    eb_problem_say (self->problem, NULL, _ ("Write a line first."));
  else if (save (self, lines, &error))
    {
      show_saved (self);
      say_saved (self);
    }
  else
    say_problem (self, error);
}

static void
on_save_for_cb (EbBudgetView *self,
                const char   *name,
                gint64        amount)
{
  flush_draft (self);
  if (is_shared_open (self))
    eb_saving_ask_from_budget (self->session, name, amount, GTK_WIDGET (self));
}

/* --- The binder ------------------------------------------------------------------------------ */

static gboolean
on_idle (gpointer user_data)
{
  EbBudgetView *self = user_data;

  self->update_source = 0;
  show_saved (self);
  return G_SOURCE_REMOVE;
}

/* What is being written stays as it is. */
static void
queue_update (EbBudgetView *self)
{
  if (self->update_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_source = g_idle_add (on_idle, self);
}

static void
forget_binder (EbBudgetView *self)
{
  if (self->binder == NULL)
    return;
  g_signal_handlers_disconnect_by_data (eb_money_get_worksheets (eb_binder_get_money (self->binder)), self);
  g_signal_handlers_disconnect_by_data (self->binder, self);
  g_clear_object (&self->binder);
}

static void
set_binder (EbBudgetView *self,
            EbBinder     *binder)
{
  if (self->binder == binder)
    return;
  flush_draft (self);
  forget_binder (self);
  if (binder == NULL)
    return;
  self->binder = g_object_ref (binder);
  g_signal_connect_object (binder, "notify::keys", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (binder, "notify::youth-name", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (eb_money_get_worksheets (eb_binder_get_money (binder)), "items-changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
}

/* Nothing stays readable behind a closed door. */
static void
on_binder_cb (EbBudgetView *self)
{
  if (eb_session_get_binder (self->session) != self->binder)
    eb_budget_view_show (self);
}

/* --- The widget ---------------------------------------------------------------------------------- */

static void
eb_budget_view_unmap (GtkWidget *widget)
{
  flush_draft (EB_BUDGET_VIEW (widget));

  GTK_WIDGET_CLASS (eb_budget_view_parent_class)->unmap (widget);
}

static void
eb_budget_view_dispose (GObject *object)
{
  EbBudgetView *self = EB_BUDGET_VIEW (object);

  if (self->binder != NULL && self->lines != NULL)
    flush_draft (self);
  g_clear_handle_id (&self->draft_timer, g_source_remove);
  g_clear_handle_id (&self->update_source, g_source_remove);
  forget_binder (self);
  /* Else both the template and AdwBin would take the bound child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_BUDGET_VIEW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_budget_view_parent_class)->dispose (object);
}

static void
eb_budget_view_class_init (EbBudgetViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EB_TYPE_BUDGET_LINES);
  g_type_ensure (EB_TYPE_BUDGET_RESULT);
  g_type_ensure (EB_TYPE_PROBLEM);
  G_OBJECT_CLASS (klass)->dispose = eb_budget_view_dispose;
  widget_class->unmap = eb_budget_view_unmap;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-budget-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EbBudgetView, scroller);
  gtk_widget_class_bind_template_child (widget_class, EbBudgetView, place_box);
  gtk_widget_class_bind_template_child (widget_class, EbBudgetView, room_button);
  gtk_widget_class_bind_template_child (widget_class, EbBudgetView, shared_button);
  gtk_widget_class_bind_template_child (widget_class, EbBudgetView, state_label);
  gtk_widget_class_bind_template_child (widget_class, EbBudgetView, writing_box);
  gtk_widget_class_bind_template_child (widget_class, EbBudgetView, lines);
  gtk_widget_class_bind_template_child (widget_class, EbBudgetView, result);
  gtk_widget_class_bind_template_child (widget_class, EbBudgetView, problem);
  gtk_widget_class_bind_template_child (widget_class, EbBudgetView, share_child);
  gtk_widget_class_bind_template_child (widget_class, EbBudgetView, throw_child);
  gtk_widget_class_bind_template_child (widget_class, EbBudgetView, kept_label);
  gtk_widget_class_bind_template_child (widget_class, EbBudgetView, saved_box);
  gtk_widget_class_bind_template_callback (widget_class, on_place_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_lines_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_for_cb);
  gtk_widget_class_install_action (widget_class, "budget.save", NULL, on_save_action);
  gtk_widget_class_install_action (widget_class, "budget.share", NULL, on_share_action);
  gtk_widget_class_install_action (widget_class, "budget.throw-away", NULL, on_throw_action);
}

static void
eb_budget_view_init (EbBudgetView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * eb_budget_view_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): the view
 */
EbBudgetView *
eb_budget_view_new (EbSession *session)
{
  EbBudgetView *self = g_object_new (EB_TYPE_BUDGET_VIEW, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::binder", G_CALLBACK (on_binder_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "leaving", G_CALLBACK (flush_draft), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (eb_session_get_table (session), "items-changed", G_CALLBACK (on_table_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * eb_budget_view_show:
 * @self: the view
 *
 * Reads the binder again. What was begun and not saved is there to be gone on with.
 */
void
eb_budget_view_show (EbBudgetView *self)
{
  g_return_if_fail (EB_IS_BUDGET_VIEW (self));

  set_binder (self, eb_session_get_binder (self->session));
  show_all (self);
}
