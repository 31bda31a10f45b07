/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-binder-form.h"

#include <glib/gi18n.h>

#include "eb-date-row.h"
#include "eb-problem.h"
#include "eb-text.h"
#include "eb-words.h"

struct _EbBinderForm
{
  AdwBin parent_instance;

  EbActor actor;

  /* Template children */
  AdwPreferencesGroup *youth_group;
  GtkEditable         *name_row;
  EbProblem           *name_problem;
  EbDateRow           *birth_row;
  EbProblem           *birth_problem;
  AdwComboRow         *placement_row;
  EbDateRow           *start_row;
  EbProblem           *start_problem;
  EbDateRow           *decision_row;
  EbProblem           *decision_problem;
  GtkWidget           *consent_row;
  GtkSwitch           *consent_switch;
  GtkSwitch           *disability_switch;
  AdwComboRow         *law_row;
};

G_DEFINE_FINAL_TYPE (EbBinderForm, eb_binder_form, ADW_TYPE_BIN)

static const EbPlacement placements[] = { EB_PLACEMENT_FOSTER, EB_PLACEMENT_HOME, EB_PLACEMENT_OWN_ROOM, EB_PLACEMENT_CONTACT };
static const EbLaw       laws[] = { EB_LAW_BARNETS_LOV, EB_LAW_SERVICELOVEN };

static guint submitted_signal;

static EbPlacement
get_placement (EbBinderForm *self)
{
  guint selected = adw_combo_row_get_selected (self->placement_row);

  return selected < G_N_ELEMENTS (placements) ? placements[selected] : EB_PLACEMENT_FOSTER;
}

static void
on_name_changed_cb (EbBinderForm *self)
{
  eb_problem_say (self->name_problem, GTK_WIDGET (self->name_row), NULL);
}

/* Who is not placed was not placed with consent either. */
static void
on_placement_changed_cb (EbBinderForm *self)
{
  gboolean placed = get_placement (self) != EB_PLACEMENT_CONTACT;

  gtk_widget_set_visible (self->consent_row, placed);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->start_row), placed ? _ ("When the placement began") : _ ("When the contact person began"));
}

/* Enter goes to the next row that is typed in, and from the last one on. */
static void
on_entry_activated_cb (EbBinderForm *self,
                       GtkWidget    *row)
{
  GtkWidget *rows[] = { GTK_WIDGET (self->name_row), GTK_WIDGET (self->birth_row), GTK_WIDGET (self->start_row), GTK_WIDGET (self->decision_row) };

  for (guint i = 0; i + 1 < G_N_ELEMENTS (rows); i++)
    if (rows[i] == row)
      {
        gtk_widget_grab_focus (rows[i + 1]);
        return;
      }
  g_signal_emit (self, submitted_signal, 0);
}

static gboolean
eb_binder_form_grab_focus (GtkWidget *widget)
{
  EbBinderForm *self = EB_BINDER_FORM (widget);

  return gtk_widget_grab_focus (self->actor == EB_ACTOR_YOUTH ? GTK_WIDGET (self->birth_row) : GTK_WIDGET (self->name_row));
}

static void
eb_binder_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), EB_TYPE_BINDER_FORM);

  G_OBJECT_CLASS (eb_binder_form_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, EbBinderForm, youth_group);
  gtk_widget_class_bind_template_child (widget_class, EbBinderForm, name_row);
  gtk_widget_class_bind_template_child (widget_class, EbBinderForm, name_problem);
  gtk_widget_class_bind_template_child (widget_class, EbBinderForm, birth_row);
  gtk_widget_class_bind_template_child (widget_class, EbBinderForm, birth_problem);
  gtk_widget_class_bind_template_child (widget_class, EbBinderForm, placement_row);
  gtk_widget_class_bind_template_child (widget_class, EbBinderForm, start_row);
  gtk_widget_class_bind_template_child (widget_class, EbBinderForm, start_problem);
  gtk_widget_class_bind_template_child (widget_class, EbBinderForm, decision_row);
  gtk_widget_class_bind_template_child (widget_class, EbBinderForm, decision_problem);
  gtk_widget_class_bind_template_child (widget_class, EbBinderForm, consent_row);
  gtk_widget_class_bind_template_child (widget_class, EbBinderForm, consent_switch);
  gtk_widget_class_bind_template_child (widget_class, EbBinderForm, disability_switch);
  gtk_widget_class_bind_template_child (widget_class, EbBinderForm, law_row);
}

static void
eb_binder_form_class_init (EbBinderFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_binder_form_dispose;
  widget_class->grab_focus = eb_binder_form_grab_focus;

  submitted_signal = g_signal_new ("submitted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-binder-form.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_placement_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated_cb);
}

static void
fill_lists (EbBinderForm *self)
{
  g_autoptr (GtkStringList) placement_list = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) law_list = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (placements); i++)
    gtk_string_list_append (placement_list, eb_words_placement (placements[i]));
  for (guint i = 0; i < G_N_ELEMENTS (laws); i++)
    gtk_string_list_append (law_list, eb_words_law (laws[i]));
  adw_combo_row_set_model (self->placement_row, G_LIST_MODEL (placement_list));
  adw_combo_row_set_model (self->law_row, G_LIST_MODEL (law_list));
}

static void
eb_binder_form_init (EbBinderForm *self)
{
  g_type_ensure (EB_TYPE_PROBLEM);
  g_type_ensure (EB_TYPE_DATE_ROW);
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_lists (self);
  eb_binder_form_set_actor (self, EB_ACTOR_ADULT);
}

/**
 * eb_binder_form_set_actor:
 * @self: a binder form
 * @actor: who fills it in
 */
void
eb_binder_form_set_actor (EbBinderForm *self,
                          EbActor       actor)
{
  gboolean youth = actor == EB_ACTOR_YOUTH;

  g_return_if_fail (EB_IS_BINDER_FORM (self));

  self->actor = actor;
  gtk_widget_set_visible (GTK_WIDGET (self->name_row), !youth);
  adw_preferences_group_set_title (self->youth_group, youth ? _ ("You") : _ ("The young person"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->birth_row), youth ? _ ("Your birth date") : _ ("Birth date"));
}

/**
 * eb_binder_form_set_name:
 * @self: a binder form
 * @name: the youth's first name
 */
void
eb_binder_form_set_name (EbBinderForm *self,
                         const char   *name)
{
  g_return_if_fail (EB_IS_BINDER_FORM (self));
  g_return_if_fail (name != NULL);

  gtk_editable_set_text (self->name_row, name);
}

static gboolean
check_name (EbBinderForm *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = eb_text_clean_line (gtk_editable_get_text (self->name_row), EB_NAME_MAX_CHARS, &error);

  if (name != NULL)
    return TRUE;

  eb_problem_say (self->name_problem, GTK_WIDGET (self->name_row),
                  g_error_matches (error, EB_TEXT_ERROR, EB_TEXT_ERROR_TOO_LONG)
                    ? _ ("The name is too long. A first name is enough.")
                    : _ ("Write the young person's first name."));
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
  return FALSE;
}

static gboolean
check_dates (EbBinderForm *self)
{
  EbDateRow *rows[] = { self->birth_row, self->start_row, self->decision_row };
  EbDateRow *first_wrong = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (!eb_date_row_check (rows[i], rows[i] != self->decision_row) && first_wrong == NULL)
      first_wrong = rows[i];

  if (first_wrong != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first_wrong));
  return first_wrong == NULL;
}

/* Which date an objection of eb_case_check() is about. */
static EbDateRow *
find_row (EbBinderForm *self,
          const GError *error)
{
  switch ((EbCaseError) error->code)
    {
    case EB_CASE_ERROR_START_INVALID:
    case EB_CASE_ERROR_START_BEFORE_BIRTH:
      return self->start_row;
    case EB_CASE_ERROR_DECISION_BEFORE_BIRTH:
      return self->decision_row;
    case EB_CASE_ERROR_BIRTH_INVALID:
    case EB_CASE_ERROR_BIRTH_IN_FUTURE:
    case EB_CASE_ERROR_TOO_OLD:
    default:
      return self->birth_row;
    }
}

static void
show_case_error (EbBinderForm *self,
                 const GError *error)
{
  EbDateRow       *row = find_row (self, error);
  g_autofree char *text = eb_words_error (error);

  gtk_widget_grab_focus (GTK_WIDGET (row));
  eb_date_row_complain (row, text);
}

static gboolean
check_case (EbBinderForm *self,
            EbDate        today)
{
  EbCase facts = eb_binder_form_get_case (self, today);
  g_autoptr (GError) error = NULL;

  if (eb_case_check (&facts, today, &error))
    return TRUE;

  show_case_error (self, error);
  return FALSE;
}

static void
fill_date (EbDateRow *row,
           EbDate     date)
{
  if (eb_date_is_set (date))
    eb_date_row_set_date (row, date);
}

/**
 * eb_binder_form_fill:
 * @self: a binder form
 * @name: the youth's first name
 * @facts: what the binder knows
 */
void
eb_binder_form_fill (EbBinderForm *self,
                     const char   *name,
                     const EbCase *facts)
{
  g_return_if_fail (EB_IS_BINDER_FORM (self));

  eb_binder_form_set_name (self, name);
  fill_date (self->birth_row, facts->birth);
  fill_date (self->start_row, facts->start);
  fill_date (self->decision_row, facts->decision);
  for (guint i = 0; i < G_N_ELEMENTS (placements); i++)
    if (placements[i] == facts->placement)
      adw_combo_row_set_selected (self->placement_row, i);
  for (guint i = 0; i < G_N_ELEMENTS (laws); i++)
    if (laws[i] == facts->law)
      adw_combo_row_set_selected (self->law_row, i);
  gtk_switch_set_active (self->consent_switch, facts->consent);
  gtk_switch_set_active (self->disability_switch, facts->disability);
}

/**
 * eb_binder_form_check:
 * @self: a binder form
 * @today: the local civil date
 *
 * Looks at everything, says under each row what is wrong there and puts the
 * cursor in the first of them.
 *
 * Returns: %TRUE if nothing is wrong
 */
gboolean
eb_binder_form_check (EbBinderForm *self,
                      EbDate        today)
{
  gboolean dates = FALSE;
  gboolean name = FALSE;

  g_return_val_if_fail (EB_IS_BINDER_FORM (self), FALSE);

  dates = check_dates (self);
  name = check_name (self);
  return dates && name && check_case (self, today);
}

/**
 * eb_binder_form_dup_name:
 * @self: a binder form that eb_binder_form_check() was content with
 *
 * Returns: (transfer full): the youth's first name, cleaned
 */
char *
eb_binder_form_dup_name (EbBinderForm *self)
{
  g_return_val_if_fail (EB_IS_BINDER_FORM (self), NULL);

  return eb_text_clean_line (gtk_editable_get_text (self->name_row), EB_NAME_MAX_CHARS, NULL);
}

/**
 * eb_binder_form_get_case:
 * @self: a binder form
 * @today: the local civil date, from which the binder's yearly dates start
 *
 * Returns: the facts as they stand in the form; checked only after
 *   eb_binder_form_check()
 */
EbCase
eb_binder_form_get_case (EbBinderForm *self,
                         EbDate        today)
{
  EbCase facts = { .since = today };
  guint  law = 0;

  g_return_val_if_fail (EB_IS_BINDER_FORM (self), facts);

  eb_date_row_get_date (self->birth_row, &facts.birth);
  eb_date_row_get_date (self->start_row, &facts.start);
  eb_date_row_get_date (self->decision_row, &facts.decision);
  facts.placement = get_placement (self);
  facts.consent = facts.placement != EB_PLACEMENT_CONTACT && gtk_switch_get_active (self->consent_switch);
  facts.disability = gtk_switch_get_active (self->disability_switch);
  law = adw_combo_row_get_selected (self->law_row);
  facts.law = law < G_N_ELEMENTS (laws) ? laws[law] : EB_LAW_BARNETS_LOV;
  return facts;
}
