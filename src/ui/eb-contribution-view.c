/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-contribution-view.h"

#include <glib/gi18n.h>

#include "eb-contribution-form.h"
#include "eb-contribution-sums.h"
#include "eb-contribution-words.h"
#include "eb-decision-card.h"
#include "eb-keep-place.h"
#include "eb-problem.h"
#include "eb-sheet.h"
#include "eb-what-if-view.h"
#include "eb-words.h"
#include "eb-worksheet-list.h"

#define DRAFT "contribution" /* where typing is kept */
#define DRAFT_KEY "lines"
#define DRAFT_DELAY_MS 400

struct _EbContributionView
{
  AdwBin parent_instance;

  EbSession    *session;
  EbMoney      *money;  /* of the open binder: watched */
  EbWorksheet  *shown;  /* NULL: none was saved */
  EbId          typing; /* whose draft it is; EB_ID_NONE: nothing is unsaved */
  EbId          binder; /* what is shown is of this one */
  guint         draft_timer;
  EbWhatIfView *what_if;

  /* Template children */
  GtkScrolledWindow  *scroller;
  GtkLabel           *age_label;
  GtkLabel           *source_label;
  EbDecisionCard     *decisions;
  EbContributionForm *form;
  EbContributionSums *sums;
  EbProblem          *problem;
  GtkLabel           *saved_label;
  GtkLabel           *state_label;
  GtkWidget          *earlier_expander;
  GtkListBox         *earlier_list;
  AdwBin             *what_if_bin;
};

G_DEFINE_FINAL_TYPE (EbContributionView, eb_contribution_view, ADW_TYPE_BIN)

static void
say (EbContributionView *self,
     const GError       *error)
{
  g_autofree char *sentence = error == NULL ? NULL : eb_words_error (error);

  eb_problem_say (self->problem, NULL, sentence);
}

/* --- How old ------------------------------------------------------------------------------ */

static void
show_age (EbContributionView *self,
          EbBinder           *binder)
{
  g_autofree char *words = binder == NULL ? g_strdup ("") : eb_contribution_word_age (binder);

  gtk_label_set_label (self->age_label, words);
  gtk_label_set_label (self->source_label, binder == NULL ? "" : eb_contribution_word_source (binder));
}

/* --- The arithmetic -------------------------------------------------------------------------- */

static void
update_sums (EbContributionView *self)
{
  g_autoptr (GArray) lines = eb_contribution_form_dup_lines (self->form);
  g_autofree char *unread = eb_contribution_form_word_unread (self->form);
  EbContribution   sums;
  const gboolean   fits = eb_contribution_reckon ((const EbMoneyLine *) (gpointer) lines->data, lines->len, &sums, NULL);

  eb_contribution_sums_show (self->sums, fits ? &sums : NULL, unread);
}

static void
update_state (EbContributionView *self)
{
  const gboolean   is_typing = !eb_id_is_none (&self->typing);
  g_autofree char *saved = self->shown == NULL ? NULL : eb_worksheet_word_saved (self->shown);

  gtk_label_set_label (self->saved_label, saved == NULL ? _ ("Nothing has been saved yet. Write what you know; the rest can wait.") : saved);
  gtk_label_set_label (self->state_label, is_typing ? _ ("Not saved yet. Kept on this machine, under your key.") : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "contribution.drop", is_typing);
}

static void
show_sheet (EbContributionView *self,
            EbWorksheet        *sheet)
{
  gsize              n_lines = 0;
  const EbMoneyLine *lines = sheet == NULL ? NULL : eb_worksheet_get_lines (sheet, &n_lines);

  g_clear_handle_id (&self->draft_timer, g_source_remove);
  self->typing = EB_ID_NONE;
  g_set_object (&self->shown, sheet);
  eb_contribution_form_set (self->form, lines, n_lines);
  update_sums (self);
  update_state (self);
}

/* --- What is not saved yet --------------------------------------------------------------------- */

static EbSeat *
first_seat (EbContributionView *self,
            EbActor             actor)
{
  g_autoptr (GPtrArray) seats = eb_session_list_seats (self->session, actor);

  return seats->len == 0 ? NULL : g_ptr_array_index (seats, 0); /* the table keeps it */
}

/* Whose typing it is: whoever holds the pen, else the youth. */
static EbSeat *
find_writer (EbContributionView *self)
{
  EbSeat *seat = eb_session_get_pen (self->session);

  if (seat == NULL)
    seat = first_seat (self, EB_ACTOR_YOUTH);
  return seat == NULL ? first_seat (self, EB_ACTOR_ADULT) : seat;
}

static EbSeat *
find_typing (EbContributionView *self)
{
  return eb_id_is_none (&self->typing) ? NULL : eb_table_find (eb_session_get_table (self->session), &self->typing);
}

static void
save_draft (EbContributionView *self)
{
  EbBinder *binder = eb_session_get_binder (self->session);
  EbSeat   *seat = find_typing (self);
  g_autoptr (GError) error = NULL;
  g_auto (GVariantBuilder) draft = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  g_clear_handle_id (&self->draft_timer, g_source_remove);
  if (binder == NULL || seat == NULL)
    return;
  g_variant_builder_add (&draft, "{sv}", DRAFT_KEY, eb_contribution_form_to_variant (self->form));
  eb_binder_save_own_draft (binder, seat, DRAFT, g_variant_builder_end (&draft), &error);
  say (self, error);
}

static gboolean
on_draft_timer (gpointer user_data)
{
  EbContributionView *self = user_data;

  self->draft_timer = 0;
  save_draft (self);
  return G_SOURCE_REMOVE;
}

/* Before somebody's keys are gone. */
static void
on_leaving_cb (EbContributionView *self)
{
  if (self->draft_timer != 0)
    save_draft (self);
}

static void
on_typed_cb (EbContributionView *self)
{
  EbSeat *writer = find_typing (self);

  update_sums (self);
  if (writer == NULL)
    writer = find_writer (self);
  if (writer == NULL)
    return;
  self->typing = *eb_seat_get_account (writer);
  eb_session_use_pen (self->session);
  update_state (self);
  if (self->draft_timer == 0)
    self->draft_timer = g_timeout_add (DRAFT_DELAY_MS, on_draft_timer, self);
}

static void
drop_draft (EbContributionView *self,
            EbSeat             *seat)
{
  EbBinder *binder = eb_session_get_binder (self->session);
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->draft_timer, g_source_remove);
  if (binder == NULL || seat == NULL)
    return;
  eb_binder_save_own_draft (binder, seat, DRAFT, NULL, &error);
  say (self, error);
}

/* FALSE: nothing was begun by whoever writes now. */
static gboolean
resume (EbContributionView *self,
        EbBinder           *binder)
{
  EbSeat *seat = find_writer (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) draft = seat == NULL ? NULL : eb_binder_load_own_draft (binder, seat, DRAFT, &error);
  g_autoptr (GVariant) typed = draft == NULL ? NULL : g_variant_lookup_value (draft, DRAFT_KEY, NULL);

  say (self, error);
  if (typed == NULL || !eb_contribution_form_set_variant (self->form, typed))
    return FALSE;
  self->typing = *eb_seat_get_account (seat);
  update_sums (self);
  update_state (self);
  return TRUE;
}

/* --- Saving ---------------------------------------------------------------------------------------- */

static gboolean
save_as (EbContributionView *self,
         EbSeat             *seat,
         GError            **error)
{
  EbBinder *binder = eb_session_get_binder (self->session);
  EbSeat   *typing = find_typing (self);
  g_autoptr (GArray) lines = eb_contribution_form_dup_lines (self->form);

  if (binder == NULL || seat == NULL)
    {
      g_set_error_literal (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "nobody at the table");
      return FALSE;
    }
  self->typing = EB_ID_NONE; /* else what is saved now would not be shown */
  if (eb_binder_keep_worksheet (binder, seat, EB_WORKSHEET_CONTRIBUTION, "", FALSE, lines, error) == NULL)
    {
      if (typing != NULL)
        self->typing = *eb_seat_get_account (typing);
      return FALSE;
    }
  drop_draft (self, typing);
  eb_contribution_view_show (self);
  return TRUE;
}

static void
on_who_accepted_cb (EbContributionView *self,
                    EbSheet            *sheet)
{
  g_autoptr (GError) error = NULL;

  if (save_as (self, eb_sheet_get_seat (sheet), &error))
    gtk_window_destroy (GTK_WINDOW (sheet));
  else
    eb_sheet_say (sheet, error);
}

static void
ask_who (EbContributionView *self)
{
  EbSheet *sheet = eb_sheet_new (GTK_WIDGET (self), _ ("Save the worksheet"), _ ("Save"), _ ("It stands under the name of whoever saves it. Earlier ones can still be looked at."));

  eb_sheet_add_who (sheet, self->session, EB_SHEET_YOUTH | EB_SHEET_ADULTS, _ ("Who saves it"));
  eb_sheet_choose_seat (sheet, find_writer (self));
  g_signal_connect_object (sheet, "accepted", G_CALLBACK (on_who_accepted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "locking", G_CALLBACK (gtk_window_destroy), sheet, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (sheet));
}

static void
on_save_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  EbContributionView *self = EB_CONTRIBUTION_VIEW (widget);
  g_autoptr (GPtrArray) youths = eb_session_list_seats (self->session, EB_ACTOR_YOUTH);
  g_autoptr (GPtrArray) adults = eb_session_list_seats (self->session, EB_ACTOR_ADULT);
  g_autoptr (GError) error = NULL;

  if (!eb_contribution_form_check (self->form))
    return;
  if (youths->len + adults->len > 1)
    {
      ask_who (self);
      return;
    }
  save_as (self, find_writer (self), &error);
  say (self, error);
}

static void
on_drop_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  EbContributionView *self = EB_CONTRIBUTION_VIEW (widget);

  drop_draft (self, find_typing (self));
  self->typing = EB_ID_NONE;
  eb_contribution_view_show (self);
}

/* --- Earlier ones ------------------------------------------------------------------------------------ */

static void
on_look_cb (EbContributionView *self,
            GtkWidget          *button)
{
  if (!eb_id_is_none (&self->typing))
    {
      eb_problem_say (self->problem, NULL, _ ("Save what you have written first, or go back to what is saved."));
      return;
    }
  show_sheet (self, eb_worksheet_list_get (button));
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

/* --- The view ------------------------------------------------------------------------------------------ */

static void
watch (EbContributionView *self,
       EbMoney            *money)
{
  if (self->money == money)
    return;
  if (self->money != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->money, self);
      g_signal_handlers_disconnect_by_data (eb_money_get_worksheets (self->money), self);
      g_signal_handlers_disconnect_by_data (eb_money_get_decisions (self->money), self);
    }
  g_set_object (&self->money, money);
  if (money == NULL)
    return;
  g_signal_connect_object (money, "changed", G_CALLBACK (eb_contribution_view_show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (eb_money_get_worksheets (money), "items-changed", G_CALLBACK (eb_contribution_view_show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (eb_money_get_decisions (money), "items-changed", G_CALLBACK (eb_contribution_view_show), self, G_CONNECT_SWAPPED);
}

static void
eb_contribution_view_dispose (GObject *object)
{
  EbContributionView *self = EB_CONTRIBUTION_VIEW (object);

  g_clear_handle_id (&self->draft_timer, g_source_remove);
  watch (self, NULL);
  g_clear_object (&self->shown);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_CONTRIBUTION_VIEW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_contribution_view_parent_class)->dispose (object);
}

static void
eb_contribution_view_class_init (EbContributionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EB_TYPE_CONTRIBUTION_FORM);
  g_type_ensure (EB_TYPE_CONTRIBUTION_SUMS);
  g_type_ensure (EB_TYPE_DECISION_CARD);
  g_type_ensure (EB_TYPE_PROBLEM);
  G_OBJECT_CLASS (klass)->dispose = eb_contribution_view_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-contribution-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EbContributionView, scroller);
  gtk_widget_class_bind_template_child (widget_class, EbContributionView, age_label);
  gtk_widget_class_bind_template_child (widget_class, EbContributionView, source_label);
  gtk_widget_class_bind_template_child (widget_class, EbContributionView, decisions);
  gtk_widget_class_bind_template_child (widget_class, EbContributionView, form);
  gtk_widget_class_bind_template_child (widget_class, EbContributionView, sums);
  gtk_widget_class_bind_template_child (widget_class, EbContributionView, problem);
  gtk_widget_class_bind_template_child (widget_class, EbContributionView, saved_label);
  gtk_widget_class_bind_template_child (widget_class, EbContributionView, state_label);
  gtk_widget_class_bind_template_child (widget_class, EbContributionView, earlier_expander);
  gtk_widget_class_bind_template_child (widget_class, EbContributionView, earlier_list);
  gtk_widget_class_bind_template_child (widget_class, EbContributionView, what_if_bin);
  gtk_widget_class_bind_template_callback (widget_class, on_typed_cb);
  gtk_widget_class_install_action (widget_class, "contribution.save", NULL, on_save_action);
  gtk_widget_class_install_action (widget_class, "contribution.drop", NULL, on_drop_action);
}

static void
eb_contribution_view_init (EbContributionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * eb_contribution_view_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): the view
 */
EbContributionView *
eb_contribution_view_new (EbSession *session)
{
  EbContributionView *self = g_object_new (EB_TYPE_CONTRIBUTION_VIEW, NULL);

  self->session = g_object_ref (session);
  eb_decision_card_set_session (self->decisions, session);
  self->what_if = eb_what_if_view_new (session);
  adw_bin_set_child (self->what_if_bin, GTK_WIDGET (self->what_if));
  g_signal_connect_object (session, "leaving", G_CALLBACK (on_leaving_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::binder", G_CALLBACK (eb_contribution_view_show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::pen", G_CALLBACK (eb_contribution_view_show), self, G_CONNECT_SWAPPED);
  return self;
}

/* What is being typed stays while the one who types it sits here. */
static void
show_worksheet (EbContributionView *self,
                EbBinder           *binder)
{
  const EbId *id = binder == NULL ? NULL : eb_binder_get_id (binder);

  if (id != NULL && eb_id_equal (id, &self->binder) && find_typing (self) != NULL)
    return;
  self->binder = id == NULL ? EB_ID_NONE : *id;
  show_sheet (self, binder == NULL ? NULL : eb_money_find_worksheet (eb_binder_get_money (binder), EB_WORKSHEET_CONTRIBUTION, FALSE));
  if (binder != NULL)
    resume (self, binder);
}

/**
 * eb_contribution_view_show:
 * @self: the view
 *
 * Reads the binder again.
 */
void
eb_contribution_view_show (EbContributionView *self)
{
  EbBinder *binder = NULL;
  guint     n_saved = 0;

  g_return_if_fail (EB_IS_CONTRIBUTION_VIEW (self));

  if (self->session == NULL)
    return;
  binder = eb_session_get_binder (self->session);
  eb_keep_place (self->scroller);
  watch (self, binder == NULL ? NULL : eb_binder_get_money (binder));
  show_age (self, binder);
  eb_decision_card_show (self->decisions);
  show_worksheet (self, binder);
  n_saved = eb_worksheet_list_fill (self->earlier_list, binder, EB_WORKSHEET_CONTRIBUTION, _ ("Look at it"), G_CALLBACK (on_look_cb), self);
  gtk_widget_set_visible (self->earlier_expander, n_saved > 1);
  eb_what_if_view_show (self->what_if);
}
