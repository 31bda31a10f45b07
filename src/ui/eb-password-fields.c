/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-password-fields.h"

#include <glib/gi18n.h>

#include "eb-person.h"
#include "eb-problem.h"

struct _EbPasswordFields
{
  AdwBin parent_instance;

  /* Template children */
  GtkEditable *first_row;
  EbProblem   *first_problem;
  GtkEditable *again_row;
  EbProblem   *again_problem;
};

G_DEFINE_FINAL_TYPE (EbPasswordFields, eb_password_fields, ADW_TYPE_BIN)

static guint submitted_signal;

static void
on_first_changed_cb (EbPasswordFields *self)
{
  eb_problem_say (self->first_problem, GTK_WIDGET (self->first_row), NULL);
}

static void
on_again_changed_cb (EbPasswordFields *self)
{
  eb_problem_say (self->again_problem, GTK_WIDGET (self->again_row), NULL);
}

static void
on_first_activated_cb (EbPasswordFields *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->again_row));
}

static void
on_again_activated_cb (EbPasswordFields *self)
{
  g_signal_emit (self, submitted_signal, 0);
}

static gboolean
eb_password_fields_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (EB_PASSWORD_FIELDS (widget)->first_row));
}

static void
eb_password_fields_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), EB_TYPE_PASSWORD_FIELDS);

  G_OBJECT_CLASS (eb_password_fields_parent_class)->dispose (object);
}

static void
eb_password_fields_class_init (EbPasswordFieldsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_password_fields_dispose;
  widget_class->grab_focus = eb_password_fields_grab_focus;

  submitted_signal = g_signal_new ("submitted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-password-fields.ui");
  gtk_widget_class_bind_template_child (widget_class, EbPasswordFields, first_row);
  gtk_widget_class_bind_template_child (widget_class, EbPasswordFields, first_problem);
  gtk_widget_class_bind_template_child (widget_class, EbPasswordFields, again_row);
  gtk_widget_class_bind_template_child (widget_class, EbPasswordFields, again_problem);
  gtk_widget_class_bind_template_callback (widget_class, on_first_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_first_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_again_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_again_activated_cb);
}

static void
eb_password_fields_init (EbPasswordFields *self)
{
  g_type_ensure (EB_TYPE_PROBLEM);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
check_length (EbPasswordFields *self)
{
  glong            chars = g_utf8_strlen (gtk_editable_get_text (self->first_row), -1);
  g_autofree char *text = NULL;

  if (chars >= EB_PASSWORD_MIN_CHARS)
    return TRUE;

  /* Translators: %d is at least 8 */
  text = chars == 0
           ? g_strdup (_ ("Choose a password."))
           : g_strdup_printf (ngettext ("The password needs at least %d character.", "The password needs at least %d characters.", EB_PASSWORD_MIN_CHARS), EB_PASSWORD_MIN_CHARS);
  eb_problem_say (self->first_problem, GTK_WIDGET (self->first_row), text);
  gtk_widget_grab_focus (GTK_WIDGET (self->first_row));
  return FALSE;
}

/**
 * eb_password_fields_check:
 * @self: password fields
 *
 * Looks whether the password is long enough (%EB_PASSWORD_MIN_CHARS) and the
 * same twice, says what is wrong and puts the cursor there.
 *
 * Returns: %TRUE if nothing is wrong
 */
gboolean
eb_password_fields_check (EbPasswordFields *self)
{
  g_return_val_if_fail (EB_IS_PASSWORD_FIELDS (self), FALSE);

  if (!check_length (self))
    return FALSE;

  if (strcmp (gtk_editable_get_text (self->first_row), gtk_editable_get_text (self->again_row)) == 0)
    return TRUE;

  eb_problem_say (self->again_problem, GTK_WIDGET (self->again_row), _ ("The two passwords are not the same. Type it once more."));
  gtk_widget_grab_focus (GTK_WIDGET (self->again_row));
  return FALSE;
}

/**
 * eb_password_fields_dup_password:
 * @self: password fields
 *
 * Returns: (transfer full): what stands in the first row, in locked memory
 */
EbSecret *
eb_password_fields_dup_password (EbPasswordFields *self)
{
  g_return_val_if_fail (EB_IS_PASSWORD_FIELDS (self), NULL);

  return eb_secret_new_from_text (gtk_editable_get_text (self->first_row));
}

/**
 * eb_password_fields_forget:
 * @self: password fields
 *
 * Empties both rows.
 */
void
eb_password_fields_forget (EbPasswordFields *self)
{
  g_return_if_fail (EB_IS_PASSWORD_FIELDS (self));

  gtk_editable_set_text (self->first_row, "");
  gtk_editable_set_text (self->again_row, "");
}
