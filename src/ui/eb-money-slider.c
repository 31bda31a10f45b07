/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-money-slider.h"

#include <glib/gi18n.h>
#include <math.h>

#include "eb-money-words.h"
#include "eb-problem.h"

#define STEP_KR 50
#define PAGE_KR 500

struct _EbMoneySlider
{
  AdwBin parent_instance;

  EbAmount   amount;
  EbAmount   settled; /* when the entry was last left: the beginning of a number is none */
  double     most;    /* kr.: where the slider ends, unless more is typed */
  gboolean   syncing;
  GtkLabel  *name;
  GtkEntry  *entry;
  GtkScale  *scale;
  GtkLabel  *note;
  EbProblem *problem;
};

G_DEFINE_FINAL_TYPE (EbMoneySlider, eb_money_slider, ADW_TYPE_BIN)

typedef enum
{
  SIGNAL_CHANGED,
} EbMoneySliderSignal;

static guint signals[SIGNAL_CHANGED + 1];

/* --- One amount, two ways ----------------------------------------------------------- */

static void
sync_entry (EbMoneySlider *self)
{
  g_autofree char *text = eb_amount_to_text (self->amount);

  self->syncing = TRUE;
  if (strcmp (text, gtk_editable_get_text (GTK_EDITABLE (self->entry))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->syncing = FALSE;
  self->settled = self->amount;
  eb_problem_say (self->problem, GTK_WIDGET (self->entry), NULL);
}

static void
sync_scale (EbMoneySlider *self)
{
  GtkAdjustment   *adjustment = gtk_range_get_adjustment (GTK_RANGE (self->scale));
  const double     value = (double) self->amount / EB_KRONE;
  g_autofree char *words = eb_money_word_amount (self->amount);

  self->syncing = TRUE;
  if (value > gtk_adjustment_get_upper (adjustment))
    gtk_adjustment_set_upper (adjustment, value);
  gtk_adjustment_set_value (adjustment, value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
  self->syncing = FALSE;
}

static void
take_amount (EbMoneySlider *self,
             EbAmount       amount)
{
  if (amount == self->amount)
    return;
  self->amount = amount;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* By mouse, keys, or a screen reader. */
static void
on_slid_cb (EbMoneySlider *self)
{
  EbAmount amount = 0;

  if (self->syncing)
    return;
  amount = (EbAmount) llround (gtk_range_get_value (GTK_RANGE (self->scale)) / STEP_KR) * STEP_KR * EB_KRONE;
  amount = MIN (amount, EB_AMOUNT_MAX);
  take_amount (self, amount);
  sync_entry (self);
  sync_scale (self);
}

static gboolean
is_empty (EbMoneySlider *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  return strspn (typed, " \t") == strlen (typed);
}

/* What is half typed is not wrong yet: that is told when it is left. */
static void
on_typed_cb (EbMoneySlider *self)
{
  EbAmount amount = 0;

  if (self->syncing)
    return;
  eb_problem_say (self->problem, GTK_WIDGET (self->entry), NULL);
  if (!is_empty (self) && !eb_amount_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)), &amount, NULL))
    amount = self->settled;
  take_amount (self, amount);
  sync_scale (self);
}

static void
on_left_cb (EbMoneySlider *self)
{
  EbAmount amount = 0;
  g_autoptr (GError) error = NULL;

  if (is_empty (self) || eb_amount_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)), &amount, &error))
    sync_entry (self);
  else
    eb_problem_say (self->problem, GTK_WIDGET (self->entry), eb_money_word_error (error));
}

/* --- What it is made of ---------------------------------------------------------------- */

/* The wheel scrolls the page, and changes no amount on its way. */
static void
let_wheel_pass (GtkWidget *scale)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (scale);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

static GtkWidget *
head_new (EbMoneySlider *self)
{
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->name = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->name, TRUE);
  gtk_label_set_wrap_mode (self->name, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->name, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->name), TRUE);
  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 9);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 9);
  gtk_entry_set_alignment (self->entry, 1);
  gtk_widget_set_valign (GTK_WIDGET (self->entry), GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_typed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_left_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (box), gtk_label_new (_ ("kr.")));
  return box;
}

static void
eb_money_slider_class_init (EbMoneySliderClass *klass)
{
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", EB_TYPE_MONEY_SLIDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
eb_money_slider_init (EbMoneySlider *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), head_new (self));
  self->scale = GTK_SCALE (gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, PAGE_KR, STEP_KR));
  gtk_adjustment_set_page_increment (gtk_range_get_adjustment (GTK_RANGE (self->scale)), PAGE_KR);
  let_wheel_pass (GTK_WIDGET (self->scale));
  g_signal_connect_swapped (self->scale, "value-changed", G_CALLBACK (on_slid_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->scale));
  self->note = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->note, TRUE);
  gtk_label_set_xalign (self->note, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "caption");
  gtk_widget_set_visible (GTK_WIDGET (self->note), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->note));
  self->problem = g_object_new (EB_TYPE_PROBLEM, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * eb_money_slider_new:
 * @name: what the amount is of
 * @most: where the slider ends, in whole kroner
 *
 * Returns: (transfer floating): a slider at 0
 */
GtkWidget *
eb_money_slider_new (const char *name,
                     EbAmount    most)
{
  EbMoneySlider *self = g_object_new (EB_TYPE_MONEY_SLIDER, NULL);

  self->most = (double) most / EB_KRONE;
  gtk_range_set_range (GTK_RANGE (self->scale), 0, self->most);
  eb_money_slider_set_name (self, name);
  sync_entry (self);
  sync_scale (self);
  return GTK_WIDGET (self);
}

/**
 * eb_money_slider_set_name:
 * @self: a slider
 * @name: what the amount is of
 */
void
eb_money_slider_set_name (EbMoneySlider *self,
                          const char    *name)
{
  g_return_if_fail (EB_IS_MONEY_SLIDER (self));

  gtk_label_set_label (self->name, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * eb_money_slider_get:
 * @self: a slider
 *
 * Returns: the last amount that could be read
 */
EbAmount
eb_money_slider_get (EbMoneySlider *self)
{
  g_return_val_if_fail (EB_IS_MONEY_SLIDER (self), 0);

  return self->amount;
}

/**
 * eb_money_slider_set:
 * @self: a slider
 * @amount: what it stands at; nobody is told
 */
void
eb_money_slider_set (EbMoneySlider *self,
                     EbAmount       amount)
{
  g_return_if_fail (EB_IS_MONEY_SLIDER (self));

  if (self->amount == amount)
    return;
  self->amount = amount;
  sync_entry (self);
  sync_scale (self);
}

/**
 * eb_money_slider_reset:
 * @self: a slider
 * @amount: what it stands at; nobody is told
 *
 * As eb_money_slider_set(), and what was typed that is no amount goes as well.
 */
void
eb_money_slider_reset (EbMoneySlider *self,
                       EbAmount       amount)
{
  g_return_if_fail (EB_IS_MONEY_SLIDER (self));

  self->amount = amount;
  self->syncing = TRUE;
  gtk_adjustment_set_upper (gtk_range_get_adjustment (GTK_RANGE (self->scale)), self->most);
  self->syncing = FALSE;
  sync_entry (self);
  sync_scale (self);
}

/**
 * eb_money_slider_set_note:
 * @self: a slider
 * @note: (nullable): a word on the amount
 */
void
eb_money_slider_set_note (EbMoneySlider *self,
                          const char    *note)
{
  g_return_if_fail (EB_IS_MONEY_SLIDER (self));

  gtk_label_set_label (self->note, note == NULL ? "" : note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
}
