/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-problem.h"

struct _EbProblem
{
  AdwPreferencesRow parent_instance;

  /* Template children */
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (EbProblem, eb_problem, ADW_TYPE_PREFERENCES_ROW)

static void
eb_problem_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), EB_TYPE_PROBLEM);

  G_OBJECT_CLASS (eb_problem_parent_class)->dispose (object);
}

static void
eb_problem_class_init (EbProblemClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_problem_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-problem.ui");
  gtk_widget_class_bind_template_child (widget_class, EbProblem, label);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
eb_problem_init (EbProblem *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The control carries the sentence too, for whoever hears the form instead of
 * seeing it. */
static void
mark_field (GtkWidget  *field,
            const char *text)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (field);

  if (text != NULL)
    {
      gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
    }
  else
    {
      gtk_accessible_reset_state (accessible, GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }
}

/**
 * eb_problem_say:
 * @self: a problem
 * @field: (nullable): the control that the sentence is about
 * @text: (nullable): what is wrong and what to do; %NULL: nothing is
 *
 * Shows @text, or goes away.
 */
void
eb_problem_say (EbProblem  *self,
                GtkWidget  *field,
                const char *text)
{
  g_return_if_fail (EB_IS_PROBLEM (self));
  g_return_if_fail (field == NULL || GTK_IS_WIDGET (field));

  gtk_label_set_text (self->label, text != NULL ? text : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text != NULL ? text : "", -1);
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  if (field != NULL)
    mark_field (field, text);
}

/**
 * eb_problem_get_text:
 * @self: a problem
 *
 * Returns: (transfer none) (nullable): the sentence that is shown
 */
const char *
eb_problem_get_text (EbProblem *self)
{
  g_return_val_if_fail (EB_IS_PROBLEM (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self)) ? gtk_label_get_text (self->label) : NULL;
}
