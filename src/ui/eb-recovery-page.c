/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-recovery-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "eb-problem.h"
#include "eb-recovery-sheet.h"

#define SHEET_MARGIN 36.0 /* points, on top of the printer's own */

struct _EbRecoveryPage
{
  AdwBin parent_instance;

  char     *name;
  EbSecret *code;

  /* Template children */
  GtkLabel       *heading;
  GtkLabel       *code_label;
  EbProblem      *print_problem;
  GtkCheckButton *written_button;
};

G_DEFINE_FINAL_TYPE (EbRecoveryPage, eb_recovery_page, ADW_TYPE_BIN)

static guint continued_signal;

/* A secret has no end mark. The copy is ordinary memory: wipe_text() it. */
static char *
dup_code_text (EbRecoveryPage *self)
{
  return g_strndup ((const char *) eb_secret_peek_bytes (self->code), eb_secret_get_size (self->code));
}

static void
wipe_text (char *text)
{
  explicit_bzero (text, strlen (text));
  g_free (text);
}

static void
on_draw_page_cb (EbRecoveryPage  *self,
                 GtkPrintContext *context)
{
  g_autoptr (PangoLayout) layout = gtk_print_context_create_pango_layout (context);
  char       *code = dup_code_text (self);
  const char *lines[] = {
    _ ("With this code you can choose a new password if you forget the old one."),
    _ ("Whoever has it can open what is yours. Keep it where you keep things that nobody else reads."),
    _ ("Nobody can make a new one for you: not the municipality, not those who made the program."),
    NULL
  };
  EbRecoverySheet sheet = { .heading = _ ("Recovery code for Egne Ben"), .name = self->name, .code = code, .lines = lines };

  eb_recovery_sheet_draw (&sheet, gtk_print_context_get_cairo_context (context), layout, gtk_print_context_get_width (context), SHEET_MARGIN);
  wipe_text (code);
}

/* Whatever the printer's own words were, they are for the log; what the person
 * can do is always the same. */
static void
show_print_error (EbRecoveryPage *self,
                  const GError   *error)
{
  g_message ("Printing did not work: %s", error->message);
  eb_problem_say (self->print_problem, NULL, _ ("It could not be printed. Write the code down by hand, or try once more."));
}

static void
on_print_done_cb (EbRecoveryPage         *self,
                  GtkPrintOperationResult result,
                  GtkPrintOperation      *operation)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  show_print_error (self, error);
}

static void
on_print_clicked_cb (EbRecoveryPage *self)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  eb_problem_say (self->print_problem, NULL, NULL);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, "Egne Ben"); /* print queues are read by others */
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (on_draw_page_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_print_done_cb), self, G_CONNECT_SWAPPED);

  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    show_print_error (self, error);
}

static void
on_continue_clicked_cb (EbRecoveryPage *self)
{
  g_signal_emit (self, continued_signal, 0);
}

static gboolean
eb_recovery_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (EB_RECOVERY_PAGE (widget)->written_button));
}

static void
eb_recovery_page_dispose (GObject *object)
{
  EbRecoveryPage *self = EB_RECOVERY_PAGE (object);

  g_clear_pointer (&self->code, eb_secret_free);
  g_clear_pointer (&self->name, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_RECOVERY_PAGE);

  G_OBJECT_CLASS (eb_recovery_page_parent_class)->dispose (object);
}

static void
eb_recovery_page_class_init (EbRecoveryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_recovery_page_dispose;
  widget_class->grab_focus = eb_recovery_page_grab_focus;

  continued_signal = g_signal_new ("continued", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-recovery-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EbRecoveryPage, heading);
  gtk_widget_class_bind_template_child (widget_class, EbRecoveryPage, code_label);
  gtk_widget_class_bind_template_child (widget_class, EbRecoveryPage, print_problem);
  gtk_widget_class_bind_template_child (widget_class, EbRecoveryPage, written_button);
  gtk_widget_class_bind_template_callback (widget_class, on_print_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_continue_clicked_cb);
}

static void
eb_recovery_page_init (EbRecoveryPage *self)
{
  g_type_ensure (EB_TYPE_PROBLEM);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * eb_recovery_page_show:
 * @self: a recovery page
 * @name: whose code it is
 * @code: the code in groups, as by eb_recovery_code_new(); copied
 */
void
eb_recovery_page_show (EbRecoveryPage *self,
                       const char     *name,
                       const EbSecret *code)
{
  g_autofree char *heading = NULL;
  char            *text = NULL;

  g_return_if_fail (EB_IS_RECOVERY_PAGE (self));
  g_return_if_fail (name != NULL);
  g_return_if_fail (code != NULL);

  eb_recovery_page_forget (self);
  self->name = g_strdup (name);
  self->code = eb_secret_copy (code);

  /* Translators: %s is a name */
  heading = g_strdup_printf (_ ("%s, this is your recovery code"), name);
  gtk_label_set_text (self->heading, heading);
  text = dup_code_text (self);
  gtk_label_set_text (self->code_label, text);
  wipe_text (text);
}

/**
 * eb_recovery_page_forget:
 * @self: a recovery page
 *
 * Wipes the code, on screen too, and takes the tick away.
 */
void
eb_recovery_page_forget (EbRecoveryPage *self)
{
  g_return_if_fail (EB_IS_RECOVERY_PAGE (self));

  g_clear_pointer (&self->code, eb_secret_free);
  g_clear_pointer (&self->name, g_free);
  gtk_label_set_text (self->heading, "");
  gtk_label_set_text (self->code_label, "");
  gtk_check_button_set_active (self->written_button, FALSE);
  eb_problem_say (self->print_problem, NULL, NULL);
}
