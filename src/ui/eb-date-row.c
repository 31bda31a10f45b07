/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-date-row.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-problem.h"

struct _EbDateRow
{
  AdwEntryRow parent_instance;

  EbProblem *problem;

  /* Template children */
  GtkPopover  *popover;
  GtkCalendar *calendar;
};

G_DEFINE_FINAL_TYPE (EbDateRow, eb_date_row, ADW_TYPE_ENTRY_ROW)

typedef enum
{
  PROP_PROBLEM = 1,
} EbDateRowProperty;

static GParamSpec *properties[PROP_PROBLEM + 1];

static const char *
get_typed (EbDateRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self));
}

static void
on_changed_cb (EbDateRow *self)
{
  eb_date_row_complain (self, NULL);
}

/* Leaving the row shows how the date was understood, or that it was not. */
static void
on_focus_left_cb (EbDateRow *self)
{
  EbDate date = EB_DATE_UNSET;

  if (eb_date_row_check (self, FALSE) && eb_date_row_get_date (self, &date) == EB_DATE_ROW_KNOWN)
    eb_date_row_set_date (self, date);
}

static void
on_day_selected_cb (EbDateRow *self)
{
  g_autoptr (GDateTime) picked = gtk_calendar_get_date (self->calendar);

  eb_date_row_set_date (self, (EbDate){ (gint16) g_date_time_get_year (picked), (guint8) g_date_time_get_month (picked), (guint8) g_date_time_get_day_of_month (picked) });
}

static void
on_popover_mapped_cb (EbDateRow *self)
{
  g_autoptr (GDateTime) shown = NULL;
  EbDate date = EB_DATE_UNSET;

  if (eb_date_row_get_date (self, &date) != EB_DATE_ROW_KNOWN)
    date = eb_clock_today ();
  shown = g_date_time_new_local (date.year, date.month, date.day, 12, 0, 0);

  g_signal_handlers_block_by_func (self->calendar, on_day_selected_cb, self);
  gtk_calendar_select_day (self->calendar, shown);
  g_signal_handlers_unblock_by_func (self->calendar, on_day_selected_cb, self);
}

static void
eb_date_row_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  EbDateRow *self = EB_DATE_ROW (object);

  switch ((EbDateRowProperty) id)
    {
    case PROP_PROBLEM:
      g_value_set_object (value, self->problem);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_date_row_set_property (GObject      *object,
                          guint         id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  EbDateRow *self = EB_DATE_ROW (object);

  switch ((EbDateRowProperty) id)
    {
    case PROP_PROBLEM:
      g_set_object (&self->problem, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_date_row_dispose (GObject *object)
{
  EbDateRow *self = EB_DATE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_DATE_ROW);
  g_clear_object (&self->problem);

  G_OBJECT_CLASS (eb_date_row_parent_class)->dispose (object);
}

static void
eb_date_row_class_init (EbDateRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = eb_date_row_dispose;
  object_class->get_property = eb_date_row_get_property;
  object_class->set_property = eb_date_row_set_property;

  properties[PROP_PROBLEM] = g_param_spec_object ("problem", NULL, NULL, EB_TYPE_PROBLEM, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EbDateRow, popover);
  gtk_widget_class_bind_template_child (widget_class, EbDateRow, calendar);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_focus_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_mapped_cb);
}

static void
eb_date_row_init (EbDateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * eb_date_row_get_date:
 * @self: a date row
 * @date: (out): the civil date; unset unless it is known
 *
 * Returns: whether there is a date, nothing, or something that is no date
 */
EbDateRowState
eb_date_row_get_date (EbDateRow *self,
                      EbDate    *date)
{
  g_return_val_if_fail (EB_IS_DATE_ROW (self), EB_DATE_ROW_EMPTY);
  g_return_val_if_fail (date != NULL, EB_DATE_ROW_EMPTY);

  *date = EB_DATE_UNSET;
  if (eb_date_row_parse (get_typed (self), date))
    return EB_DATE_ROW_KNOWN;
  return strspn (get_typed (self), " \t") == strlen (get_typed (self)) ? EB_DATE_ROW_EMPTY : EB_DATE_ROW_UNCLEAR;
}

/**
 * eb_date_row_set_date:
 * @self: a date row
 * @date: a civil date; unset empties the row
 */
void
eb_date_row_set_date (EbDateRow *self,
                      EbDate     date)
{
  g_autofree char *text = NULL;

  g_return_if_fail (EB_IS_DATE_ROW (self));

  text = eb_date_is_set (date) ? g_strdup_printf ("%d.%d.%d", date.day, date.month, date.year) : g_strdup ("");
  if (strcmp (text, get_typed (self)) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self), text);
}

/**
 * eb_date_row_check:
 * @self: a date row
 * @required: whether the date must be there
 *
 * Says under the row what is wrong with what was typed.
 *
 * Returns: %TRUE if nothing is
 */
gboolean
eb_date_row_check (EbDateRow *self,
                   gboolean   required)
{
  EbDate date = EB_DATE_UNSET;

  g_return_val_if_fail (EB_IS_DATE_ROW (self), FALSE);

  switch (eb_date_row_get_date (self, &date))
    {
    case EB_DATE_ROW_KNOWN:
      return TRUE;
    case EB_DATE_ROW_EMPTY:
      if (!required)
        return TRUE;
      eb_date_row_complain (self, _ ("The date is missing. Write day, month and year, such as 14.5.2009."));
      return FALSE;
    case EB_DATE_ROW_UNCLEAR:
    default:
      eb_date_row_complain (self, _ ("There is no such date. Write day, month and a year of four digits, such as 14.5.2009."));
      return FALSE;
    }
}

/**
 * eb_date_row_complain:
 * @self: a date row
 * @text: (nullable): what is wrong with the date; %NULL: nothing is
 *
 * Shows @text under the row until the date is changed.
 */
void
eb_date_row_complain (EbDateRow  *self,
                      const char *text)
{
  g_return_if_fail (EB_IS_DATE_ROW (self));

  if (self->problem != NULL)
    eb_problem_say (self->problem, GTK_WIDGET (self), text);
}
