/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-password-page.h"

#include <glib/gi18n.h>

#include "eb-problem.h"
#include "eb-words.h"

struct _EbPasswordPage
{
  AdwBin parent_instance;

  EbTable      *table;
  EbAccount    *account;
  GCancellable *cancellable; /* of the try under way, else NULL */
  guint         tick;

  /* Template children */
  AdwAvatar   *avatar;
  GtkLabel    *name_label;
  GtkEditable *password_row;
  EbProblem   *problem;
  GtkWidget   *unlock_button;
};

G_DEFINE_FINAL_TYPE (EbPasswordPage, eb_password_page, ADW_TYPE_BIN)

/* One try: knows whether it was given up, whatever has begun since. */
typedef struct
{
  EbPasswordPage *self;
  GCancellable   *cancellable;
} Attempt;

static guint unlocked_signal;
static guint forgotten_signal;

static Attempt *
attempt_new (EbPasswordPage *self)
{
  Attempt *attempt = g_new0 (Attempt, 1);

  attempt->self = g_object_ref (self);
  attempt->cancellable = g_object_ref (self->cancellable);
  return attempt;
}

static void
attempt_free (Attempt *attempt)
{
  g_object_unref (attempt->cancellable);
  g_object_unref (attempt->self);
  g_free (attempt);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Attempt, attempt_free)

static void
say (EbPasswordPage *self,
     const char     *text)
{
  eb_problem_say (self->problem, GTK_WIDGET (self->password_row), text);
}

/* GtkText expects to be left before it can no longer have the focus. */
static void
leave_row (EbPasswordPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self->password_row)) != NULL)
    gtk_root_set_focus (root, NULL);
}

/* Nothing to press while a try is under way or a wait runs. */
static void
update_sensitive (EbPasswordPage *self)
{
  gboolean waiting = self->tick != 0;

  if (waiting)
    leave_row (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->password_row), !waiting);
  gtk_widget_set_sensitive (self->unlock_button, !waiting && self->cancellable == NULL);
}

static gboolean
on_tick_cb (gpointer user_data)
{
  eb_password_page_update_wait (user_data);
  return G_SOURCE_CONTINUE;
}

static void
show_wait (EbPasswordPage *self,
           guint           seconds)
{
  g_autofree char *text = NULL;

  /* Translators: %u is a number of seconds, from 2 to 60 */
  text = g_strdup_printf (ngettext ("The password is not right. You can try again in %u second.", "The password is not right. You can try again in %u seconds.", seconds), seconds);
  say (self, text);
  if (self->tick == 0)
    self->tick = g_timeout_add_seconds (1, on_tick_cb, self);
}

/**
 * eb_password_page_update_wait:
 * @self: a password page that shows an account
 *
 * Says how long to wait after too many wrong passwords, and lets the person
 * type again when the wait is over.
 */
void
eb_password_page_update_wait (EbPasswordPage *self)
{
  guint seconds = 0;

  g_return_if_fail (EB_IS_PASSWORD_PAGE (self));
  g_return_if_fail (self->account != NULL);

  seconds = eb_table_get_wait (self->table, &self->account->id);
  if (seconds > 0)
    show_wait (self, seconds);
  else if (self->tick != 0)
    {
      g_clear_handle_id (&self->tick, g_source_remove);
      say (self, NULL);
    }
  update_sensitive (self);
  if (seconds == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->password_row));
}

static void
show_failure (EbPasswordPage *self,
              const GError   *error)
{
  g_autofree char *text = NULL;

  if (g_error_matches (error, EB_VAULT_ERROR, EB_VAULT_ERROR_WRONG_PASSWORD))
    {
      gtk_editable_set_text (self->password_row, "");
      text = g_strdup (_ ("The password is not right. Is Caps Lock on? Try again."));
    }
  else
    text = eb_words_error (error);
  say (self, text);
  eb_password_page_update_wait (self);
}

static void
on_unlock_done_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (Attempt) attempt = user_data;
  EbPasswordPage *self = attempt->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (EbSeat) seat = eb_table_unlock_finish (EB_TABLE (source), result, &error);

  if (g_cancellable_is_cancelled (attempt->cancellable))
    return; /* then the table seats nobody */
  g_clear_object (&self->cancellable);
  if (seat == NULL)
    {
      show_failure (self, error);
      return;
    }
  eb_password_page_forget (self);
  g_signal_emit (self, unlocked_signal, 0, seat);
}

static void
on_submitted_cb (EbPasswordPage *self)
{
  g_autoptr (EbSecret) password = NULL;
  const char *typed = gtk_editable_get_text (self->password_row);

  if (self->account == NULL || self->cancellable != NULL || self->tick != 0)
    return;
  if (typed[0] == '\0')
    {
      say (self, _ ("Write your password."));
      return;
    }

  password = eb_secret_new_from_text (typed);
  self->cancellable = g_cancellable_new ();
  say (self, NULL);
  update_sensitive (self);
  eb_table_unlock_async (self->table, self->account, password, self->cancellable, on_unlock_done_cb, attempt_new (self));
}

static void
on_changed_cb (EbPasswordPage *self)
{
  if (self->tick == 0)
    say (self, NULL);
}

static void
on_forgotten_clicked_cb (EbPasswordPage *self)
{
  g_signal_emit (self, forgotten_signal, 0);
}

static gboolean
eb_password_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (EB_PASSWORD_PAGE (widget)->password_row));
}

static void
give_up (EbPasswordPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->tick, g_source_remove);
}

static void
eb_password_page_dispose (GObject *object)
{
  EbPasswordPage *self = EB_PASSWORD_PAGE (object);

  give_up (self);
  g_clear_pointer (&self->account, eb_account_free);
  g_clear_object (&self->table);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_PASSWORD_PAGE);

  G_OBJECT_CLASS (eb_password_page_parent_class)->dispose (object);
}

static void
eb_password_page_class_init (EbPasswordPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_password_page_dispose;
  widget_class->grab_focus = eb_password_page_grab_focus;

  unlocked_signal = g_signal_new ("unlocked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, EB_TYPE_SEAT);
  forgotten_signal = g_signal_new ("forgotten", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-password-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EbPasswordPage, avatar);
  gtk_widget_class_bind_template_child (widget_class, EbPasswordPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, EbPasswordPage, password_row);
  gtk_widget_class_bind_template_child (widget_class, EbPasswordPage, problem);
  gtk_widget_class_bind_template_child (widget_class, EbPasswordPage, unlock_button);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_submitted_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_forgotten_clicked_cb);
}

static void
eb_password_page_init (EbPasswordPage *self)
{
  g_type_ensure (EB_TYPE_PROBLEM);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * eb_password_page_show:
 * @self: a password page
 * @table: where the account sits down
 * @account: whose password is asked for; copied
 */
void
eb_password_page_show (EbPasswordPage  *self,
                       EbTable         *table,
                       const EbAccount *account)
{
  g_return_if_fail (EB_IS_PASSWORD_PAGE (self));
  g_return_if_fail (EB_IS_TABLE (table));
  g_return_if_fail (account != NULL);

  eb_password_page_forget (self);
  g_set_object (&self->table, table);
  g_clear_pointer (&self->account, eb_account_free);
  self->account = eb_account_copy (account);
  adw_avatar_set_text (self->avatar, account->name);
  gtk_label_set_text (self->name_label, account->name);
  eb_password_page_update_wait (self);
}

/**
 * eb_password_page_forget:
 * @self: a password page
 *
 * Empties the password and gives up a try that is under way; that then seats
 * nobody.
 */
void
eb_password_page_forget (EbPasswordPage *self)
{
  g_return_if_fail (EB_IS_PASSWORD_PAGE (self));

  give_up (self);
  gtk_editable_set_text (self->password_row, "");
  say (self, NULL);
  update_sensitive (self);
}

/**
 * eb_password_page_get_account:
 * @self: a password page
 *
 * Returns: (transfer none) (nullable): whose password is asked for
 */
const EbAccount *
eb_password_page_get_account (EbPasswordPage *self)
{
  g_return_val_if_fail (EB_IS_PASSWORD_PAGE (self), NULL);

  return self->account;
}
