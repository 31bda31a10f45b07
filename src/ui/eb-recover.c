/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-recover.h"

#include <glib/gi18n.h>

#include "eb-password-fields.h"
#include "eb-problem.h"
#include "eb-words.h"

struct _EbRecover
{
  AdwBin parent_instance;

  EbJournal    *journal;
  EbTable      *table;
  EbAccount    *account;
  GCancellable *cancellable;
  gboolean      busy;

  /* Template children */
  GtkLabel         *heading;
  GtkEditable      *code_row;
  EbProblem        *code_problem;
  EbPasswordFields *password_fields;
  EbProblem        *problem;
  GtkWidget        *recover_button;
};

G_DEFINE_FINAL_TYPE (EbRecover, eb_recover, ADW_TYPE_BIN)

static guint unlocked_signal;

static void
say_about_code (EbRecover  *self,
                const char *text)
{
  eb_problem_say (self->code_problem, GTK_WIDGET (self->code_row), text);
  if (text != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->code_row));
}

static void
set_busy (EbRecover *self,
          gboolean   busy)
{
  self->busy = busy;
  gtk_widget_set_sensitive (self->recover_button, !busy);
}

static void
show_failure (EbRecover    *self,
              const GError *error)
{
  g_autofree char *text = NULL;

  if (g_error_matches (error, EB_VAULT_ERROR, EB_VAULT_ERROR_WRONG_PASSWORD))
    {
      say_about_code (self, _ ("This is not the recovery code of this account. Read it once more, letter by letter."));
      return;
    }
  text = eb_words_error (error);
  eb_problem_say (self->problem, NULL, text);
}

static void
on_recovered_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (EbRecover) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EbSeat) seat = eb_table_recover_finish (EB_TABLE (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return; /* then the table seats nobody */
  set_busy (self, FALSE);
  if (seat == NULL)
    {
      show_failure (self, error);
      return;
    }
  eb_password_fields_forget (self->password_fields);
  gtk_editable_set_text (self->code_row, "");
  g_signal_emit (self, unlocked_signal, 0, seat);
}

/* As on the password page: nobody tries codes as fast as the machine can. */
static gboolean
check_wait (EbRecover *self)
{
  guint            seconds = eb_table_get_wait (self->table, &self->account->id);
  g_autofree char *text = NULL;

  if (seconds == 0)
    return TRUE;

  /* Translators: %u is a number of seconds, from 2 to 60 */
  text = g_strdup_printf (ngettext ("Too many tries. You can try again in %u second.", "Too many tries. You can try again in %u seconds.", seconds), seconds);
  eb_problem_say (self->problem, NULL, text);
  return FALSE;
}

static gboolean
check (EbRecover      *self,
       const EbSecret *code)
{
  gboolean password = eb_password_fields_check (self->password_fields);
  gboolean typed = code != NULL && eb_secret_get_size (code) > 0;

  if (!typed)
    say_about_code (self, _ ("Write the recovery code that you kept when the account was made."));
  return password && typed && check_wait (self);
}

static void
on_submitted_cb (EbRecover *self)
{
  const char *typed = gtk_editable_get_text (self->code_row);
  g_autoptr (EbSecret) password = NULL;
  g_autoptr (EbSecret) code = NULL;

  eb_problem_say (self->problem, NULL, NULL);
  if (self->busy)
    return;

  code = typed[0] != '\0' ? eb_recovery_code_normalise (typed) : NULL;
  if (!check (self, code))
    return;

  password = eb_password_fields_dup_password (self->password_fields);
  set_busy (self, TRUE);
  eb_table_recover_async (self->table, self->journal, self->account, code, password, self->cancellable, on_recovered_cb, g_object_ref (self));
}

static void
on_code_changed_cb (EbRecover *self)
{
  say_about_code (self, NULL);
}

static gboolean
eb_recover_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (EB_RECOVER (widget)->code_row));
}

static void
eb_recover_dispose (GObject *object)
{
  EbRecover *self = EB_RECOVER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->account, eb_account_free);
  g_clear_object (&self->table);
  g_clear_object (&self->journal);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_RECOVER);

  G_OBJECT_CLASS (eb_recover_parent_class)->dispose (object);
}

static void
eb_recover_finalize (GObject *object)
{
  g_clear_object (&EB_RECOVER (object)->cancellable);

  G_OBJECT_CLASS (eb_recover_parent_class)->finalize (object);
}

static void
eb_recover_class_init (EbRecoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_recover_dispose;
  G_OBJECT_CLASS (klass)->finalize = eb_recover_finalize;
  widget_class->grab_focus = eb_recover_grab_focus;

  unlocked_signal = g_signal_new ("unlocked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, EB_TYPE_SEAT);

  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-recover.ui");
  gtk_widget_class_bind_template_child (widget_class, EbRecover, heading);
  gtk_widget_class_bind_template_child (widget_class, EbRecover, code_row);
  gtk_widget_class_bind_template_child (widget_class, EbRecover, code_problem);
  gtk_widget_class_bind_template_child (widget_class, EbRecover, password_fields);
  gtk_widget_class_bind_template_child (widget_class, EbRecover, problem);
  gtk_widget_class_bind_template_child (widget_class, EbRecover, recover_button);
  gtk_widget_class_bind_template_callback (widget_class, on_code_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_submitted_cb);
}

static void
eb_recover_init (EbRecover *self)
{
  self->cancellable = g_cancellable_new ();
  g_type_ensure (EB_TYPE_PASSWORD_FIELDS);
  g_type_ensure (EB_TYPE_PROBLEM);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * eb_recover_new:
 * @journal: where the new password is stored
 * @table: where the account sits down
 * @account: whose password is forgotten; copied
 *
 * Returns: (transfer floating): a page for one account
 */
EbRecover *
eb_recover_new (EbJournal       *journal,
                EbTable         *table,
                const EbAccount *account)
{
  EbRecover       *self = g_object_new (EB_TYPE_RECOVER, NULL);
  g_autofree char *heading = NULL;

  g_return_val_if_fail (EB_IS_JOURNAL (journal), self);
  g_return_val_if_fail (EB_IS_TABLE (table), self);
  g_return_val_if_fail (account != NULL, self);

  self->journal = g_object_ref (journal);
  self->table = g_object_ref (table);
  self->account = eb_account_copy (account);
  /* Translators: %s is a name */
  heading = g_strdup_printf (_ ("A new password for %s"), account->name);
  gtk_label_set_text (self->heading, heading);
  return self;
}
