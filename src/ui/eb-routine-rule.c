/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-routine-rule.h"

#include <glib/gi18n.h>

#include "eb-date-row.h"
#include "eb-problem.h"
#include "eb-week-words.h"

#define DAYS_IN_WEEK 7
#define MAX_INTERVAL 52
#define LAST_SAFE_DAY 28 /* every month has it */
#define DAYS_TO_SHOW 3
#define SPACING 6
#define SPACING_PARTS 12

/* The choices of the first row, in its order. */
typedef enum
{
  HOW_DAYS = 0,
  HOW_WEEKS,
  HOW_MONTH_DAY,
  HOW_MONTH_LAST,
  HOW_MONTH_NTH,
  HOW_AS_IT_IS, /* a rule that the window does not offer */
} How;

struct _EbRoutineRule
{
  AdwBin parent_instance;

  EbRecurrence *odd; /* what the window does not offer; NULL for most */

  AdwPreferencesGroup *group;
  AdwComboRow         *how_row;
  AdwActionRow        *interval_row;
  GtkSpinButton       *interval;
  GtkWidget           *weekdays_row;
  GtkCheckButton      *weekdays[DAYS_IN_WEEK];
  AdwActionRow        *month_day_row;
  GtkSpinButton       *month_day;
  AdwComboRow         *nth_row;
  AdwComboRow         *nth_day_row;
  EbDateRow           *start_row;
  EbProblem           *problem;
  GtkLabel            *sentence_label;
  GtkLabel            *days_label;
};

G_DEFINE_FINAL_TYPE (EbRoutineRule, eb_routine_rule, ADW_TYPE_BIN)

/* --- What is chosen --------------------------------------------------------------- */

static How
get_how (EbRoutineRule *self)
{
  return (How) adw_combo_row_get_selected (self->how_row);
}

static EbEvery
every_of (How how)
{
  switch (how)
    {
    case HOW_DAYS:
      return EB_EVERY_DAY;
    case HOW_WEEKS:
      return EB_EVERY_WEEK;
    case HOW_MONTH_NTH:
      return EB_EVERY_MONTH_NTH;
    case HOW_MONTH_DAY:
    case HOW_MONTH_LAST:
    case HOW_AS_IT_IS:
    default:
      return EB_EVERY_MONTH_DAY;
    }
}

static guint
get_weekdays (EbRoutineRule *self)
{
  guint weekdays = 0;

  for (guint i = 0; i < DAYS_IN_WEEK; i++)
    if (gtk_check_button_get_active (self->weekdays[i]))
      weekdays |= 1U << i;
  return weekdays;
}

static EbEveryPlain
read_plain (EbRoutineRule *self)
{
  const How    how = get_how (self);
  const guint  nth = adw_combo_row_get_selected (self->nth_row);
  EbEveryPlain plain = { .every = every_of (how), .interval = gtk_spin_button_get_value_as_int (self->interval) };

  if (how == HOW_WEEKS)
    plain.weekdays = get_weekdays (self);
  else if (how == HOW_MONTH_DAY)
    plain.month_day = gtk_spin_button_get_value_as_int (self->month_day);
  else if (how == HOW_MONTH_LAST)
    plain.month_day = -1;
  else if (how == HOW_MONTH_NTH)
    {
      plain.nth = nth > 3 ? -1 : (int) nth + 1;
      plain.weekdays = 1U << adw_combo_row_get_selected (self->nth_day_row);
    }
  return plain;
}

/* --- What it comes to --------------------------------------------------------------- */

/* The first days of @rule; further ahead the rarer it is. */
static GArray *
find_first_days (const EbRecurrence *rule,
                 EbDate              start)
{
  const gint32 spans[] = { 62, 800, 20 * 366 };
  GArray      *days = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_clear_pointer (&days, g_array_unref);
      days = eb_recurrence_expand (rule, start, start, eb_date_add_days (start, spans[i]));
      if (days != NULL && days->len >= DAYS_TO_SHOW)
        return days;
    }
  return days;
}

static char *
word_first_days (const EbRecurrence *rule,
                 EbDate              start)
{
  g_autoptr (GArray) days = find_first_days (rule, start);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; days != NULL && i < MIN (days->len, DAYS_TO_SHOW); i++)
    {
      g_autofree char *day = eb_week_word_day (g_array_index (days, EbDate, i));

      g_string_append_printf (words, "%s%s", i == 0 ? "" : ", ", day);
    }
  if (words->len == 0)
    return g_strdup (_ ("It falls on no day."));
  /* Translators: three days */
  return g_strdup_printf (_ ("The first days: %s."), words->str);
}

static void
show_sentence (EbRoutineRule *self)
{
  g_autoptr (EbRecurrence) rule = eb_routine_rule_dup (self);
  const EbDate     start = eb_routine_rule_get_start (self);
  g_autofree char *sentence = NULL;
  g_autofree char *days = NULL;

  if (rule != NULL && eb_date_is_set (start))
    {
      sentence = eb_week_word_rule_from (rule, start);
      days = word_first_days (rule, start);
    }
  else if (rule != NULL)
    sentence = eb_week_word_rule (rule);
  gtk_label_set_label (self->sentence_label, sentence == NULL ? _ ("Choose at least one weekday.") : sentence);
  gtk_label_set_label (self->days_label, days == NULL ? "" : days);
  gtk_widget_set_visible (GTK_WIDGET (self->days_label), days != NULL);
}

static void
on_changed_cb (EbRoutineRule *self)
{
  const How        how = get_how (self);
  g_autofree char *apart = eb_week_word_interval (every_of (how), gtk_spin_button_get_value_as_int (self->interval));

  eb_problem_say (self->problem, GTK_WIDGET (self->weekdays[0]), NULL);
  adw_action_row_set_subtitle (self->interval_row, apart);
  gtk_widget_set_visible (GTK_WIDGET (self->interval_row), how != HOW_AS_IT_IS);
  gtk_widget_set_visible (self->weekdays_row, how == HOW_WEEKS);
  gtk_widget_set_visible (GTK_WIDGET (self->month_day_row), how == HOW_MONTH_DAY);
  gtk_widget_set_visible (GTK_WIDGET (self->nth_row), how == HOW_MONTH_NTH);
  gtk_widget_set_visible (GTK_WIDGET (self->nth_day_row), how == HOW_MONTH_NTH);
  show_sentence (self);
}

/* --- The rows --------------------------------------------------------------------------- */

static AdwComboRow *
add_combo (EbRoutineRule     *self,
           const char        *title,
           const char *const *choices)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (gsize i = 0; choices[i] != NULL; i++)
    gtk_string_list_append (names, choices[i]);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, row);
  return ADW_COMBO_ROW (row);
}

static GtkSpinButton *
add_number (EbRoutineRule *self,
            const char    *title,
            int            most,
            AdwActionRow **row)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (1, most, 1);

  *row = ADW_ACTION_ROW (adw_action_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (*row), title);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (*row, spin);
  adw_action_row_set_activatable_widget (*row, spin);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, GTK_WIDGET (*row));
  return GTK_SPIN_BUTTON (spin);
}

static void
add_weekdays (EbRoutineRule *self)
{
  GtkWidget *flow = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), DAYS_IN_WEEK);
  gtk_widget_add_css_class (flow, "roomy");
  gtk_accessible_update_property (GTK_ACCESSIBLE (flow), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("On which weekdays"), -1);
  for (guint i = 0; i < DAYS_IN_WEEK; i++)
    {
      g_autofree char *name = eb_week_word_alone (eb_week_word_weekday (i));
      GtkWidget       *check = gtk_check_button_new_with_label (name);
      GtkWidget       *child = gtk_flow_box_child_new ();

      gtk_widget_set_focusable (child, FALSE);
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), check);
      gtk_flow_box_append (GTK_FLOW_BOX (flow), child);
      g_signal_connect_object (check, "toggled", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
      self->weekdays[i] = GTK_CHECK_BUTTON (check);
    }
  self->weekdays_row = adw_preferences_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->weekdays_row), flow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->weekdays_row), FALSE);
  gtk_widget_set_focusable (self->weekdays_row, FALSE);
  adw_preferences_group_add (self->group, self->weekdays_row);
}

static void
add_start (EbRoutineRule *self)
{
  GtkWidget *problem = g_object_new (EB_TYPE_PROBLEM, NULL);

  self->start_row = g_object_new (EB_TYPE_DATE_ROW, "title", _ ("From when"), "problem", problem, NULL);
  g_signal_connect_object (self->start_row, "changed", G_CALLBACK (show_sentence), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, GTK_WIDGET (self->start_row));
  adw_preferences_group_add (self->group, problem);
}

static void
add_rows (EbRoutineRule *self)
{
  const char *const how[] = {
    _ ("By the day"), _ ("By the week"), _ ("By the month: a date"), _ ("By the month: the last day"), _ ("By the month: a weekday"), NULL
  };
  const char *const nth[] = { _ ("The first"), _ ("The second"), _ ("The third"), _ ("The fourth"), _ ("The last"), NULL };
  const char       *weekdays[DAYS_IN_WEEK + 1] = { NULL };

  for (guint i = 0; i < DAYS_IN_WEEK; i++)
    weekdays[i] = eb_week_word_weekday (i);
  self->how_row = add_combo (self, _ ("How often"), how);
  self->interval = add_number (self, _ ("How far apart"), MAX_INTERVAL, &self->interval_row);
  add_weekdays (self);
  self->month_day = add_number (self, _ ("On which date of the month"), LAST_SAFE_DAY, &self->month_day_row);
  self->nth_row = add_combo (self, _ ("Which one in the month"), nth);
  self->nth_day_row = add_combo (self, _ ("On which weekday"), weekdays);
  self->problem = g_object_new (EB_TYPE_PROBLEM, NULL);
  adw_preferences_group_add (self->group, GTK_WIDGET (self->problem));
  add_start (self);
}

static GtkLabel *
label_new (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

/* --- Setting it --------------------------------------------------------------------------- */

static void
set_plain (EbRoutineRule      *self,
           const EbEveryPlain *plain)
{
  static const How hows[] = { HOW_DAYS, HOW_WEEKS, HOW_MONTH_DAY, HOW_MONTH_NTH }; /* by EbEvery */
  const gboolean   is_last = plain->every == EB_EVERY_MONTH_DAY && plain->month_day < 0;

  gtk_spin_button_set_value (self->interval, plain->interval);
  for (guint i = 0; i < DAYS_IN_WEEK; i++)
    {
      gtk_check_button_set_active (self->weekdays[i], (plain->weekdays & (1U << i)) != 0);
      if ((plain->weekdays & (1U << i)) != 0)
        adw_combo_row_set_selected (self->nth_day_row, i);
    }
  gtk_spin_button_set_value (self->month_day, plain->month_day);
  adw_combo_row_set_selected (self->nth_row, plain->nth < 0 ? 4 : (guint) MAX (plain->nth - 1, 0));
  adw_combo_row_set_selected (self->how_row, is_last ? HOW_MONTH_LAST : hows[plain->every]);
}

/* Another program's rule can stay as it is. */
static void
set_odd (EbRoutineRule      *self,
         const EbRecurrence *rule)
{
  GtkStringList   *names = GTK_STRING_LIST (adw_combo_row_get_model (self->how_row));
  g_autofree char *text = eb_recurrence_to_text (rule);
  /* Translators: a rule as a program writes it */
  g_autofree char *words = g_strdup_printf (_ ("As it is: %s"), text);

  self->odd = eb_recurrence_copy (rule);
  gtk_string_list_append (names, words);
  adw_combo_row_set_selected (self->how_row, HOW_AS_IT_IS);
}

static void
eb_routine_rule_finalize (GObject *object)
{
  EbRoutineRule *self = EB_ROUTINE_RULE (object);

  g_clear_pointer (&self->odd, eb_recurrence_free);

  G_OBJECT_CLASS (eb_routine_rule_parent_class)->finalize (object);
}

static void
eb_routine_rule_class_init (EbRoutineRuleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eb_routine_rule_finalize;
}

static void
eb_routine_rule_init (EbRoutineRule *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING_PARTS);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->sentence_label = label_new ("heading");
  self->days_label = label_new ("body");
  add_rows (self);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->sentence_label));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->days_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->group));
  gtk_box_append (GTK_BOX (box), words);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * eb_routine_rule_new:
 * @now: (nullable): how it is; %NULL for something new
 * @start: from when, at first
 *
 * Returns: (transfer floating): the form
 */
EbRoutineRule *
eb_routine_rule_new (const EbRecurrence *now,
                     EbDate              start)
{
  EbRoutineRule *self = g_object_new (EB_TYPE_ROUTINE_RULE, NULL);
  EbEveryPlain   plain = { .every = EB_EVERY_WEEK, .interval = 1, .weekdays = 1U << eb_week_weekday_of (start), .month_day = MIN (start.day, LAST_SAFE_DAY), .nth = 1 };

  eb_date_row_set_date (self->start_row, start);
  if (now == NULL || eb_recurrence_to_plain (now, &plain))
    set_plain (self, &plain);
  else
    set_odd (self, now);
  on_changed_cb (self);
  return self;
}

/**
 * eb_routine_rule_dup:
 * @self: the form
 *
 * Returns: (transfer full) (nullable): what is chosen; %NULL if that makes no rule
 */
EbRecurrence *
eb_routine_rule_dup (EbRoutineRule *self)
{
  EbEveryPlain plain = { 0 };

  g_return_val_if_fail (EB_IS_ROUTINE_RULE (self), NULL);

  if (get_how (self) == HOW_AS_IT_IS)
    return eb_recurrence_copy (self->odd);
  plain = read_plain (self);
  return plain.every == EB_EVERY_WEEK && plain.weekdays == 0 ? NULL : eb_recurrence_from_plain (&plain);
}

/**
 * eb_routine_rule_get_start:
 * @self: the form
 *
 * Returns: from when; unset while what is typed is no date
 */
EbDate
eb_routine_rule_get_start (EbRoutineRule *self)
{
  EbDate start = EB_DATE_UNSET;

  g_return_val_if_fail (EB_IS_ROUTINE_RULE (self), start);

  eb_date_row_get_date (self->start_row, &start);
  return start;
}

/**
 * eb_routine_rule_check:
 * @self: the form
 * @today: the first day it may begin on
 *
 * Returns: %FALSE if what is chosen makes no rule or begins too early; the form says
 *   so, where it is
 */
gboolean
eb_routine_rule_check (EbRoutineRule *self,
                       EbDate         today)
{
  g_autoptr (EbRecurrence) rule = NULL;

  g_return_val_if_fail (EB_IS_ROUTINE_RULE (self), FALSE);

  rule = eb_routine_rule_dup (self);
  if (rule == NULL)
    {
      eb_problem_say (self->problem, GTK_WIDGET (self->weekdays[0]), _ ("Choose at least one weekday."));
      gtk_widget_grab_focus (GTK_WIDGET (self->weekdays[0]));
      return FALSE;
    }
  if (!eb_date_row_check (self->start_row, TRUE))
    return FALSE;
  if (eb_date_compare (eb_routine_rule_get_start (self), today) >= 0)
    return TRUE;
  eb_date_row_complain (self->start_row, _ ("Choose today or a later day."));
  gtk_widget_grab_focus (GTK_WIDGET (self->start_row));
  return FALSE;
}
