/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-contribution-form.h"

#include <glib/gi18n.h>

#include "eb-contribution-line.h"
#include "eb-money-words.h"
#include "eb-problem.h"
#include "eb-worksheet.h"

/* The wage and SU keep their place: the what-if knows them by it. */
#define N_FIRM_INCOMES 2
#define VARIANT_TYPE "a(sssb)" /* group, name, as typed, counts */

struct _EbContributionForm
{
  AdwBin parent_instance;

  GPtrArray           *lines; /* of EbContributionLine, by group */
  AdwPreferencesGroup *groups[EB_N_MONEY_GROUPS];
  GtkWidget           *add_buttons[EB_N_MONEY_GROUPS]; /* NULL: there is one line */
  gboolean             loading;
};

G_DEFINE_FINAL_TYPE (EbContributionForm, eb_contribution_form, ADW_TYPE_BIN)

typedef enum
{
  SIGNAL_CHANGED,
} EbContributionFormSignal;

static guint signals[SIGNAL_CHANGED + 1];

/* What is asked about at first: names only. */
static const struct
{
  EbMoneyGroup group;
  const char  *name;
} first_lines[] = {
  { EB_MONEY_GROUP_INCOME, N_ ("Wage after tax") },
  { EB_MONEY_GROUP_INCOME, N_ ("SU") },
  { EB_MONEY_GROUP_INCOME, N_ ("Kontanthjælp") },
  { EB_MONEY_GROUP_INCOME, N_ ("Other income") },
  { EB_MONEY_GROUP_HOUSING, N_ ("A similar home here") },
  { EB_MONEY_GROUP_EXPENSE, N_ ("Food") },
  { EB_MONEY_GROUP_EXPENSE, N_ ("Phone") },
  { EB_MONEY_GROUP_EXPENSE, N_ ("Transport") },
  { EB_MONEY_GROUP_EXPENSE, N_ ("Clothes") },
  { EB_MONEY_GROUP_EXPENSE, N_ ("Insurance") },
  { EB_MONEY_GROUP_EXPENSE, N_ ("Medicine") },
  { EB_MONEY_GROUP_EXPENSE, N_ ("Hobbies") },
  { EB_MONEY_GROUP_SAVING, N_ ("Savings") },
  { EB_MONEY_GROUP_PAYMENT, N_ ("Own payment to try") },
};

static const struct
{
  const char *title;
  const char *description;
  gboolean    may_grow;
} group_words[EB_N_MONEY_GROUPS] = {
  [EB_MONEY_GROUP_INCOME] = { N_ ("Income, per month"), N_ ("What is not ticked is not counted."), TRUE },
  [EB_MONEY_GROUP_HOUSING] = { N_ ("Housing cost"), N_ ("What it costs to live in a similar home around here."), FALSE },
  [EB_MONEY_GROUP_EXPENSE] = { N_ ("Reasonable expenses"), N_ ("Tick what belongs here, and write what it costs you."), TRUE },
  [EB_MONEY_GROUP_SAVING] = { N_ ("Savings"), N_ ("There should also be room for savings."), FALSE },
  [EB_MONEY_GROUP_PAYMENT] = { N_ ("Own payment"), N_ ("An amount to try. If it is empty, it is the housing cost, at most the income."), FALSE },
};

static EbContributionLine *
line_at (EbContributionForm *self,
         guint               index)
{
  return g_ptr_array_index (self->lines, index);
}

static guint
count_group (EbContributionForm *self,
             EbMoneyGroup        group)
{
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    n += line_at (self, i)->group == group;
  return n;
}

static void
on_changed (gpointer owner)
{
  EbContributionForm *self = owner;

  if (!self->loading)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* --- Lines that come and go -------------------------------------------------------------- */

static void
update_adding (EbContributionForm *self)
{
  for (guint group = 0; group < EB_N_MONEY_GROUPS; group++)
    if (self->add_buttons[group] != NULL)
      gtk_widget_set_sensitive (self->add_buttons[group], self->lines->len < EB_WORKSHEET_MAX_LINES);
}

/* The sentence under it goes with it. */
static void
take_out (EbContributionForm *self,
          EbContributionLine *line)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (line->row));

  if (EB_IS_PROBLEM (next))
    gtk_list_box_remove (GTK_LIST_BOX (gtk_widget_get_parent (next)), next);
  adw_preferences_group_remove (self->groups[line->group], GTK_WIDGET (line->row));
  g_ptr_array_remove (self->lines, line);
}

static void
on_removed (gpointer            owner,
            EbContributionLine *line)
{
  EbContributionForm *self = owner;

  gtk_widget_grab_focus (self->add_buttons[line->group]);
  take_out (self, line);
  update_adding (self);
  on_changed (self);
}

static EbContributionLine *
add_line (EbContributionForm *self,
          EbMoneyGroup        group,
          const char         *name)
{
  const guint         n = count_group (self, group);
  const gboolean      may_go = group_words[group].may_grow && (group != EB_MONEY_GROUP_INCOME || n >= N_FIRM_INCOMES);
  EbContributionLine *line = eb_contribution_line_new (group, name, may_go);

  line->changed = on_changed;
  line->removed = on_removed;
  line->owner = self;
  g_ptr_array_add (self->lines, line);
  adw_preferences_group_add (self->groups[group], GTK_WIDGET (line->row));
  return line;
}

static void
on_add_cb (GtkButton          *button,
           EbContributionForm *self)
{
  for (guint group = 0; group < EB_N_MONEY_GROUPS; group++)
    if (self->add_buttons[group] == GTK_WIDGET (button))
      {
        EbContributionLine *line = add_line (self, (EbMoneyGroup) group, _ ("Something else"));

        update_adding (self);
        on_changed (self);
        gtk_menu_button_popup (line->menu);
        gtk_widget_grab_focus (GTK_WIDGET (line->name));
      }
}

static void
clear_lines (EbContributionForm *self)
{
  while (self->lines->len > 0)
    take_out (self, line_at (self, self->lines->len - 1));
}

/* A group that nothing was written in asks what it asks at first. */
static void
add_first_lines (EbContributionForm *self)
{
  gboolean is_empty[EB_N_MONEY_GROUPS];

  for (guint group = 0; group < EB_N_MONEY_GROUPS; group++)
    is_empty[group] = count_group (self, (EbMoneyGroup) group) == 0;
  for (gsize i = 0; i < G_N_ELEMENTS (first_lines); i++)
    if (is_empty[first_lines[i].group])
      add_line (self, first_lines[i].group, _ (first_lines[i].name));
  update_adding (self);
}

/* --- What it is made of -------------------------------------------------------------------- */

static void
add_group (EbContributionForm *self,
           GtkBox             *box,
           EbMoneyGroup        group)
{
  self->groups[group] = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->groups[group], _ (group_words[group].title));
  adw_preferences_group_set_description (self->groups[group], _ (group_words[group].description));
  gtk_box_append (box, GTK_WIDGET (self->groups[group]));
  if (!group_words[group].may_grow)
    return;
  self->add_buttons[group] = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_add_css_class (self->add_buttons[group], "flat");
  gtk_widget_set_valign (self->add_buttons[group], GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->add_buttons[group], group == EB_MONEY_GROUP_INCOME ? _ ("Add an income") : _ ("Add an expense"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_buttons[group]), GTK_ACCESSIBLE_PROPERTY_LABEL, group == EB_MONEY_GROUP_INCOME ? _ ("Add an income") : _ ("Add an expense"), -1);
  g_signal_connect_object (self->add_buttons[group], "clicked", G_CALLBACK (on_add_cb), self, 0);
  adw_preferences_group_set_header_suffix (self->groups[group], self->add_buttons[group]);
}

static void
eb_contribution_form_dispose (GObject *object)
{
  EbContributionForm *self = EB_CONTRIBUTION_FORM (object);

  self->loading = TRUE;
  g_clear_pointer (&self->lines, g_ptr_array_unref);

  G_OBJECT_CLASS (eb_contribution_form_parent_class)->dispose (object);
}

static void
eb_contribution_form_class_init (EbContributionFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eb_contribution_form_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", EB_TYPE_CONTRIBUTION_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
free_line (gpointer line)
{
  eb_contribution_line_free (line);
}

static void
eb_contribution_form_init (EbContributionForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->lines = g_ptr_array_new_with_free_func (free_line);
  for (guint group = 0; group < EB_N_MONEY_GROUPS; group++)
    add_group (self, GTK_BOX (box), (EbMoneyGroup) group);
  adw_bin_set_child (ADW_BIN (self), box);
  eb_contribution_form_set (self, NULL, 0);
}

/**
 * eb_contribution_form_new:
 *
 * Returns: (transfer floating): a form that asks at first
 */
EbContributionForm *
eb_contribution_form_new (void)
{
  return g_object_new (EB_TYPE_CONTRIBUTION_FORM, NULL);
}

/* --- What is in it ---------------------------------------------------------------------------- */

/**
 * eb_contribution_form_set:
 * @self: a form
 * @lines: (array length=n_lines) (nullable): of a worksheet
 * @n_lines: how many
 */
void
eb_contribution_form_set (EbContributionForm *self,
                          const EbMoneyLine  *lines,
                          gsize               n_lines)
{
  g_return_if_fail (EB_IS_CONTRIBUTION_FORM (self));

  self->loading = TRUE;
  clear_lines (self);
  for (gsize i = 0; i < n_lines; i++)
    eb_contribution_line_set (add_line (self, lines[i].group, lines[i].name), lines[i].amount, lines[i].counts);
  add_first_lines (self);
  self->loading = FALSE;
}

/**
 * eb_contribution_form_dup_lines:
 * @self: a form
 *
 * Returns: (transfer full) (element-type EbMoneyLine): its lines, as they count
 */
GArray *
eb_contribution_form_dup_lines (EbContributionForm *self)
{
  GArray *lines = eb_money_lines_new ();

  g_return_val_if_fail (EB_IS_CONTRIBUTION_FORM (self), lines);

  for (guint i = 0; i < self->lines->len; i++)
    {
      EbContributionLine *line = line_at (self, i);

      eb_money_lines_add (lines, line->group, eb_contribution_line_get_name (line), eb_contribution_line_get_amount (line), eb_contribution_line_counts (line));
    }
  return lines;
}

/**
 * eb_contribution_form_word_unread:
 * @self: a form
 *
 * Returns: (transfer full) (nullable): which line is counted with an older amount
 */
char *
eb_contribution_form_word_unread (EbContributionForm *self)
{
  g_return_val_if_fail (EB_IS_CONTRIBUTION_FORM (self), NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      EbContributionLine *line = line_at (self, i);
      g_autofree char    *amount = eb_money_word_amount (eb_contribution_line_get_amount (line));

      if (line->is_unread)
        /* Translators: the name of a line; an amount */
        return g_strdup_printf (_ ("“%1$s” cannot be read as an amount. It is counted with %2$s, the last one that could be."), eb_contribution_line_get_name (line), amount);
    }
  return NULL;
}

/**
 * eb_contribution_form_check:
 * @self: a form
 *
 * Returns: whether all amounts can be read
 */
gboolean
eb_contribution_form_check (EbContributionForm *self)
{
  gboolean is_good = TRUE;

  g_return_val_if_fail (EB_IS_CONTRIBUTION_FORM (self), FALSE);

  for (guint i = 0; i < self->lines->len; i++)
    {
      EbContributionLine *line = line_at (self, i);
      EbAmount            amount = 0;

      if (!line->is_unread || eb_amount_entry_get (line->row, &amount, NULL))
        continue;
      if (is_good)
        gtk_widget_grab_focus (GTK_WIDGET (line->row));
      is_good = FALSE;
    }
  return is_good;
}

/**
 * eb_contribution_form_to_variant:
 * @self: a form
 *
 * Returns: (transfer floating): all as it is typed
 */
GVariant *
eb_contribution_form_to_variant (EbContributionForm *self)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (VARIANT_TYPE));

  g_return_val_if_fail (EB_IS_CONTRIBUTION_FORM (self), NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      EbContributionLine *line = line_at (self, i);

      g_variant_builder_add (&builder, "(sssb)", eb_money_group_to_nick (line->group), eb_contribution_line_get_name (line), gtk_editable_get_text (GTK_EDITABLE (line->row)), eb_contribution_line_counts (line));
    }
  return g_variant_builder_end (&builder);
}

/**
 * eb_contribution_form_set_variant:
 * @self: a form
 * @typed: what eb_contribution_form_to_variant() made
 *
 * Returns: %FALSE if it is none
 */
gboolean
eb_contribution_form_set_variant (EbContributionForm *self,
                                  GVariant           *typed)
{
  g_return_val_if_fail (EB_IS_CONTRIBUTION_FORM (self), FALSE);

  if (!g_variant_is_of_type (typed, G_VARIANT_TYPE (VARIANT_TYPE)))
    return FALSE;
  self->loading = TRUE;
  clear_lines (self);
  for (gsize i = 0; i < g_variant_n_children (typed) && i < EB_WORKSHEET_MAX_LINES; i++)
    {
      EbMoneyGroup group = EB_MONEY_GROUP_INCOME;
      const char  *nick = NULL;
      const char  *name = NULL;
      const char  *text = NULL;
      gboolean     counts = FALSE;

      g_variant_get_child (typed, i, "(&s&s&sb)", &nick, &name, &text, &counts);
      if (eb_money_group_from_nick (nick, &group))
        eb_contribution_line_set_typed (add_line (self, group, name), text, counts);
    }
  add_first_lines (self);
  self->loading = FALSE;
  return TRUE;
}
