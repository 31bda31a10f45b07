/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-what-if-view.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-money-bars.h"
#include "eb-money-slider.h"
#include "eb-money-year.h"
#include "eb-what-if-keep.h"
#include "eb-what-if-read.h"
#include "eb-what-if-words.h"
#include "eb-worksheet-list.h"

struct _EbWhatIfView
{
  AdwBin parent_instance;

  EbSession *session;
  EbMoney   *money; /* of the open binder: watched */
  EbWhatIf   now;
  EbWhatIf   then;
  EbDate     first; /* today: of the first month that is shown */
  gboolean   is_pocket;
  gboolean   is_turned; /* somebody turned a dial */
  gboolean   loading;

  EbMoneySlider *sliders[EB_N_WHAT_IF_DIALS];
  GtkLabel      *now_amounts[EB_N_MONEY_PARTS];
  GtkLabel      *then_amounts[EB_N_MONEY_PARTS];

  /* Template children */
  GtkBox      *sliders_box;
  GtkGrid     *parts_grid;
  EbMoneyBar  *now_bar;
  EbMoneyBar  *then_bar;
  EbMoneyYear *year;
  GtkLabel    *now_label;
  GtkLabel    *then_label;
  GtkLabel    *said_label;
  GtkLabel    *year_label;
  GtkDropDown *from_drop;
  GtkDropDown *span_drop;
  GtkWidget   *kept_box;
  GtkListBox  *kept_list;
};

G_DEFINE_FINAL_TYPE (EbWhatIfView, eb_what_if_view, ADW_TYPE_BIN)

/* Where each slider ends, in kr.: no limit, more can be typed. */
static const int ends[EB_N_WHAT_IF_DIALS] = {
  [EB_WHAT_IF_WAGE] = 20000,
  [EB_WHAT_IF_SU] = 10000,
  [EB_WHAT_IF_OTHER] = 10000,
  [EB_WHAT_IF_HOUSING] = 10000,
  [EB_WHAT_IF_EXPENSES] = 10000,
  [EB_WHAT_IF_SAVINGS] = 5000,
  [EB_WHAT_IF_PAYMENT] = 10000,
};

/* --- Where the money goes ------------------------------------------------------------- */

/* Only what has become another one is laid out anew. */
static void
set_label (GtkLabel   *label,
           const char *text)
{
  if (strcmp (gtk_label_get_label (label), text) != 0)
    gtk_label_set_label (label, text);
}

static void
set_amounts (GtkLabel *const labels[EB_N_MONEY_PARTS],
             const EbAmount  parts[EB_N_MONEY_PARTS])
{
  for (guint part = 0; part < EB_N_MONEY_PARTS; part++)
    {
      g_autofree char *amount = eb_money_bar_word_amount (parts[part]);

      set_label (labels[part], amount);
    }
}

static void
update_bars (EbWhatIfView         *self,
             const EbContribution *now,
             const EbContribution *then)
{
  EbAmount       now_parts[EB_N_MONEY_PARTS];
  EbAmount       then_parts[EB_N_MONEY_PARTS];
  const EbAmount most = MAX (now->income + MAX (-now->room, 0), then->income + MAX (-then->room, 0));

  eb_what_if_split (now, now_parts);
  eb_what_if_split (then, then_parts);
  eb_money_bar_show (self->now_bar, now_parts, most);
  eb_money_bar_show (self->then_bar, then_parts, most);
  set_amounts (self->now_amounts, now_parts);
  set_amounts (self->then_amounts, then_parts);
}

static void
update_words (EbWhatIfView         *self,
              const EbContribution *now,
              const EbContribution *then)
{
  g_autofree char *now_income = eb_money_bar_word_amount (now->income);
  g_autofree char *then_income = eb_money_bar_word_amount (then->income);
  g_autofree char *payment = eb_money_bar_word_amount (then->payment);
  /* Translators: an amount */
  g_autofree char *now_words = g_strdup_printf (self->is_pocket ? _ ("Now: %s of pocket money a month") : _ ("Now: %s a month"), now_income);
  /* Translators: amounts: the income; the payment */
  g_autofree char *then_words = g_strdup_printf (_ ("Then: %1$s a month, if the own payment is %2$s"), then_income, payment);
  g_autofree char *said = eb_what_if_word_said (then);

  set_label (self->now_label, now_words);
  set_label (self->then_label, then_words);
  set_label (self->said_label, said);
}

static guint
chosen_span (EbWhatIfView *self)
{
  const guint chosen = gtk_drop_down_get_selected (self->span_drop);

  return chosen == 0 || chosen == GTK_INVALID_LIST_POSITION ? EB_WHAT_IF_MONTHS : chosen;
}

static void
update_year (EbWhatIfView         *self,
             const EbContribution *now,
             const EbContribution *then)
{
  EbWhatIfYear     without;
  EbWhatIfYear     with;
  g_autofree char *words = NULL;
  g_autofree char *months = NULL;

  eb_what_if_spread (now, now, 0, 0, &without);
  eb_what_if_spread (now, then, gtk_drop_down_get_selected (self->from_drop), chosen_span (self), &with);
  words = eb_what_if_word_year (&without, &with, self->first);
  months = eb_what_if_word_months (&with, self->first);
  eb_money_year_show (self->year, self->first, &without, &with, months);
  set_label (self->year_label, words);
}

static void
update (EbWhatIfView *self)
{
  const EbContribution now = eb_what_if_reckon (&self->now);
  const EbContribution then = eb_what_if_reckon (&self->then);
  const gboolean       follows = self->then.dials[EB_WHAT_IF_PAYMENT] < 0;

  if (self->loading || !eb_date_is_set (self->first))
    return;
  eb_money_slider_set (self->sliders[EB_WHAT_IF_PAYMENT], then.payment);
  eb_money_slider_set_note (self->sliders[EB_WHAT_IF_PAYMENT], follows ? _ ("Follows the housing cost, at most the income") : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "what-if.follow", !follows);
  update_bars (self, &now, &then);
  update_words (self, &now, &then);
  update_year (self, &now, &then);
}

static void
on_slid_cb (EbWhatIfView  *self,
            EbMoneySlider *slider)
{
  if (self->loading)
    return;
  for (guint dial = 0; dial < EB_N_WHAT_IF_DIALS; dial++)
    if (self->sliders[dial] == slider)
      self->then.dials[dial] = eb_money_slider_get (slider);
  self->is_turned = TRUE;
  update (self);
}

static void
set_then (EbWhatIfView   *self,
          const EbWhatIf *then)
{
  self->then = *then;
  self->loading = TRUE;
  for (guint dial = 0; dial < EB_N_WHAT_IF_DIALS; dial++)
    eb_money_slider_reset (self->sliders[dial], MAX (then->dials[dial], 0));
  self->loading = FALSE;
  update (self);
}

/* What it is like now, but for the payment: that is what the talk is about. */
static void
begin (EbWhatIfView *self)
{
  EbWhatIf then = self->now;

  then.dials[EB_WHAT_IF_PAYMENT] = EB_WHAT_IF_FOLLOWS;
  self->is_turned = FALSE;
  set_then (self, &then);
}

/* --- Kept ones -------------------------------------------------------------------------- */

static void
on_take_up_cb (EbWhatIfView *self,
               GtkWidget    *button)
{
  EbWorksheet       *sheet = eb_worksheet_list_get (button);
  gsize              n_lines = 0;
  const EbMoneyLine *lines = eb_worksheet_get_lines (sheet, &n_lines);
  const EbWhatIf     then = eb_what_if_read (lines, n_lines);

  self->is_turned = TRUE;
  set_then (self, &then);
  gtk_widget_grab_focus (GTK_WIDGET (self->sliders[EB_WHAT_IF_WAGE]));
}

static void
on_keep_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  EbWhatIfView *self = EB_WHAT_IF_VIEW (widget);

  eb_what_if_keep (self->session, &self->then, widget);
}

/* --- Begun anew -------------------------------------------------------------------------- */

static void
on_follow_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  EbWhatIfView *self = EB_WHAT_IF_VIEW (widget);

  self->then.dials[EB_WHAT_IF_PAYMENT] = EB_WHAT_IF_FOLLOWS;
  update (self);
}

static void
on_reset_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  begin (EB_WHAT_IF_VIEW (widget));
}

/* --- The view ----------------------------------------------------------------------------- */

static void
watch (EbWhatIfView *self,
       EbMoney      *money)
{
  if (self->money == money)
    return;
  if (self->money != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->money, self);
      g_signal_handlers_disconnect_by_data (eb_money_get_worksheets (self->money), self);
    }
  g_set_object (&self->money, money);
  if (money == NULL)
    return;
  g_signal_connect_object (money, "changed", G_CALLBACK (eb_what_if_view_show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (eb_money_get_worksheets (money), "items-changed", G_CALLBACK (eb_what_if_view_show), self, G_CONNECT_SWAPPED);
}

static void
add_part (EbWhatIfView *self,
          EbMoneyPart   part)
{
  GtkWidget *name = gtk_label_new (eb_money_bar_word_part (part));
  const int  row = (int) part + 1;

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_widget_set_hexpand (name, TRUE);
  self->now_amounts[part] = GTK_LABEL (gtk_label_new (""));
  self->then_amounts[part] = GTK_LABEL (gtk_label_new (""));
  gtk_grid_attach (self->parts_grid, eb_money_bar_new_swatch (part), 0, row, 1, 1);
  gtk_grid_attach (self->parts_grid, name, 1, row, 1, 1);
  gtk_grid_attach (self->parts_grid, GTK_WIDGET (self->now_amounts[part]), 2, row, 1, 1);
  gtk_grid_attach (self->parts_grid, GTK_WIDGET (self->then_amounts[part]), 3, row, 1, 1);
  gtk_label_set_xalign (self->now_amounts[part], 1);
  gtk_label_set_xalign (self->then_amounts[part], 1);
  gtk_widget_add_css_class (GTK_WIDGET (self->now_amounts[part]), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->then_amounts[part]), "numeric");
}

static void
add_heads (EbWhatIfView *self)
{
  GtkWidget *now = gtk_label_new (_ ("Now"));
  GtkWidget *then = gtk_label_new (_ ("Then"));

  gtk_label_set_xalign (GTK_LABEL (now), 1);
  gtk_label_set_xalign (GTK_LABEL (then), 1);
  gtk_widget_add_css_class (now, "dim-label");
  gtk_widget_add_css_class (then, "dim-label");
  gtk_grid_attach (self->parts_grid, now, 2, 0, 1, 1);
  gtk_grid_attach (self->parts_grid, then, 3, 0, 1, 1);
}

static void
fill_months (EbWhatIfView *self)
{
  g_autoptr (GtkStringList) months = gtk_string_list_new (NULL);
  const guint chosen = gtk_drop_down_get_selected (self->from_drop);

  for (int i = 0; i < EB_WHAT_IF_MONTHS; i++)
    {
      g_autofree char *month = eb_what_if_word_month (eb_date_add_months (self->first, i));

      gtk_string_list_append (months, month);
    }
  gtk_drop_down_set_model (self->from_drop, G_LIST_MODEL (months));
  gtk_drop_down_set_selected (self->from_drop, chosen == GTK_INVALID_LIST_POSITION ? 0 : chosen);
}

static void
begin_year (EbWhatIfView *self,
            EbDate        today)
{
  const EbDate first = { today.year, today.month, 1 };

  if (eb_date_compare (first, self->first) == 0)
    return;
  self->loading = TRUE;
  self->first = first;
  fill_months (self);
  self->loading = FALSE;
}

static void
fill_spans (EbWhatIfView *self)
{
  g_autoptr (GtkStringList) spans = gtk_string_list_new (NULL);

  gtk_string_list_append (spans, _ ("the rest of the time"));
  for (gulong n = 1; n < EB_WHAT_IF_MONTHS; n++)
    {
      g_autofree char *span = g_strdup_printf (ngettext ("%lu month", "%lu months", n), n);

      gtk_string_list_append (spans, span);
    }
  gtk_drop_down_set_model (self->span_drop, G_LIST_MODEL (spans));
}

static void
eb_what_if_view_dispose (GObject *object)
{
  EbWhatIfView *self = EB_WHAT_IF_VIEW (object);

  watch (self, NULL);
  self->first = EB_DATE_UNSET; /* the lists below say that they change */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_WHAT_IF_VIEW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_what_if_view_parent_class)->dispose (object);
}

static void
eb_what_if_view_class_init (EbWhatIfViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EB_TYPE_MONEY_BAR);
  g_type_ensure (EB_TYPE_MONEY_YEAR);
  G_OBJECT_CLASS (klass)->dispose = eb_what_if_view_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-what-if-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EbWhatIfView, sliders_box);
  gtk_widget_class_bind_template_child (widget_class, EbWhatIfView, parts_grid);
  gtk_widget_class_bind_template_child (widget_class, EbWhatIfView, now_bar);
  gtk_widget_class_bind_template_child (widget_class, EbWhatIfView, then_bar);
  gtk_widget_class_bind_template_child (widget_class, EbWhatIfView, year);
  gtk_widget_class_bind_template_child (widget_class, EbWhatIfView, now_label);
  gtk_widget_class_bind_template_child (widget_class, EbWhatIfView, then_label);
  gtk_widget_class_bind_template_child (widget_class, EbWhatIfView, said_label);
  gtk_widget_class_bind_template_child (widget_class, EbWhatIfView, year_label);
  gtk_widget_class_bind_template_child (widget_class, EbWhatIfView, from_drop);
  gtk_widget_class_bind_template_child (widget_class, EbWhatIfView, span_drop);
  gtk_widget_class_bind_template_child (widget_class, EbWhatIfView, kept_box);
  gtk_widget_class_bind_template_child (widget_class, EbWhatIfView, kept_list);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_install_action (widget_class, "what-if.keep", NULL, on_keep_action);
  gtk_widget_class_install_action (widget_class, "what-if.follow", NULL, on_follow_action);
  gtk_widget_class_install_action (widget_class, "what-if.reset", NULL, on_reset_action);
}

static void
eb_what_if_view_init (EbWhatIfView *self)
{
  self->loading = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint dial = 0; dial < EB_N_WHAT_IF_DIALS; dial++)
    {
      self->sliders[dial] = EB_MONEY_SLIDER (eb_money_slider_new (eb_what_if_word_dial ((EbWhatIfDial) dial), ends[dial] * EB_KRONE));
      g_signal_connect_object (self->sliders[dial], "changed", G_CALLBACK (on_slid_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->sliders_box, GTK_WIDGET (self->sliders[dial]));
    }
  add_heads (self);
  for (guint part = 0; part < EB_N_MONEY_PARTS; part++)
    add_part (self, (EbMoneyPart) part);
  fill_spans (self);
  self->loading = FALSE;
}

/**
 * eb_what_if_view_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): the view
 */
EbWhatIfView *
eb_what_if_view_new (EbSession *session)
{
  EbWhatIfView *self = g_object_new (EB_TYPE_WHAT_IF_VIEW, NULL);

  self->session = g_object_ref (session);
  begin_year (self, eb_clock_today ());
  begin (self);
  g_signal_connect_object (session, "notify::binder", G_CALLBACK (eb_what_if_view_show), self, G_CONNECT_SWAPPED);
  return self;
}

/* Nothing is left of whom it was about. */
static void
forget (EbWhatIfView *self)
{
  const EbWhatIf nothing = { { 0 } };

  self->now = nothing;
  self->is_pocket = FALSE;
  begin (self);
}

/**
 * eb_what_if_view_show:
 * @self: the view
 *
 * Reads the binder again.
 */
void
eb_what_if_view_show (EbWhatIfView *self)
{
  EbBinder *binder = NULL;
  guint     n_kept = 0;

  g_return_if_fail (EB_IS_WHAT_IF_VIEW (self));

  if (self->session == NULL)
    return;
  binder = eb_session_get_binder (self->session);
  watch (self, binder == NULL ? NULL : eb_binder_get_money (binder));
  n_kept = eb_worksheet_list_fill (self->kept_list, binder, EB_WORKSHEET_WHAT_IF, _ ("Take up"), G_CALLBACK (on_take_up_cb), self);
  gtk_widget_set_visible (self->kept_box, n_kept > 0);
  if (binder == NULL)
    {
      forget (self);
      return;
    }
  self->now = eb_what_if_read_now (binder, &self->is_pocket);
  begin_year (self, eb_binder_get_today (binder));
  if (self->is_turned)
    update (self);
  else
    begin (self);
}

/**
 * eb_what_if_view_turn:
 * @self: the view
 * @dial: what to turn
 * @amount: what it is then
 */
void
eb_what_if_view_turn (EbWhatIfView *self,
                      EbWhatIfDial  dial,
                      EbAmount      amount)
{
  g_return_if_fail (EB_IS_WHAT_IF_VIEW (self));
  g_return_if_fail ((guint) dial < EB_N_WHAT_IF_DIALS);

  eb_money_slider_set (self->sliders[dial], amount);
  on_slid_cb (self, self->sliders[dial]);
}
