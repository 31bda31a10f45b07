/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-pen.h"

#include <glib/gi18n.h>

#include "eb-settings.h"
#include "eb-sheet.h"

#define SECONDS_PER_MINUTE 60

struct _EbPen
{
  GObject parent_instance;

  EbTable   *table;
  EbSeat    *holder;
  GSettings *settings; /* made when there is somebody to wait for */
  guint      rest_source;
};

G_DEFINE_FINAL_TYPE (EbPen, eb_pen, G_TYPE_OBJECT)

typedef enum
{
  PROP_HOLDER = 1,
} EbPenProperty;

static GParamSpec *properties[PROP_HOLDER + 1];

static guint
count_seats (EbPen *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->table));
}

static gboolean
on_rest_timer (gpointer user_data)
{
  EbPen *self = user_data;

  self->rest_source = 0;
  eb_pen_rest (self);
  return G_SOURCE_REMOVE;
}

static void
wait_anew (EbPen *self)
{
  int minutes = 0;

  g_clear_handle_id (&self->rest_source, g_source_remove);
  if (self->holder == NULL || count_seats (self) < 2)
    return;
  if (self->settings == NULL)
    {
      self->settings = eb_settings_new ();
      g_signal_connect_object (self->settings, "changed::" EB_SETTING_PEN_REST, G_CALLBACK (wait_anew), self, G_CONNECT_SWAPPED);
    }
  minutes = g_settings_get_int (self->settings, EB_SETTING_PEN_REST);
  if (minutes > 0)
    self->rest_source = g_timeout_add_seconds ((guint) minutes * SECONDS_PER_MINUTE, on_rest_timer, self);
}

static void
give (EbPen  *self,
      EbSeat *seat)
{
  const gboolean changed = g_set_object (&self->holder, seat);

  wait_anew (self);
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HOLDER]);
}

static gboolean
is_seated (EbPen  *self,
           EbSeat *seat)
{
  return seat != NULL && eb_table_find (self->table, eb_seat_get_account (seat)) == seat;
}

static void
on_table_changed_cb (EbPen *self,
                     guint  position,
                     guint  removed,
                     guint  added)
{
  g_autoptr (EbSeat) seat = NULL;

  if (added > 0)
    seat = g_list_model_get_item (G_LIST_MODEL (self->table), position + added - 1);
  else if (count_seats (self) == 1)
    seat = g_list_model_get_item (G_LIST_MODEL (self->table), 0);
  else if (is_seated (self, self->holder))
    seat = g_object_ref (self->holder);
  give (self, seat);
}

static void
eb_pen_dispose (GObject *object)
{
  EbPen *self = EB_PEN (object);

  g_clear_handle_id (&self->rest_source, g_source_remove);
  g_clear_object (&self->holder);
  g_clear_object (&self->table);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (eb_pen_parent_class)->dispose (object);
}

static void
eb_pen_get_property (GObject    *object,
                     guint       id,
                     GValue     *value,
                     GParamSpec *pspec)
{
  switch ((EbPenProperty) id)
    {
    case PROP_HOLDER:
      g_value_set_object (value, EB_PEN (object)->holder);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_pen_class_init (EbPenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = eb_pen_dispose;
  object_class->get_property = eb_pen_get_property;

  properties[PROP_HOLDER] = g_param_spec_object ("holder", NULL, NULL, EB_TYPE_SEAT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
eb_pen_init (EbPen *self)
{
}

/**
 * eb_pen_new:
 * @table: who could hold it
 *
 * Returns: (transfer full): a pen that lies on @table
 */
EbPen *
eb_pen_new (EbTable *table)
{
  EbPen *self = g_object_new (EB_TYPE_PEN, NULL);

  self->table = g_object_ref (table);
  g_signal_connect_object (table, "items-changed", G_CALLBACK (on_table_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * eb_pen_get_holder:
 * @self: the pen
 *
 * Returns: (transfer none) (nullable): who holds it
 */
EbSeat *
eb_pen_get_holder (EbPen *self)
{
  g_return_val_if_fail (EB_IS_PEN (self), NULL);

  return self->holder;
}

/**
 * eb_pen_take:
 * @self: the pen
 * @seat: who takes it
 *
 * Nothing happens if @seat is not at the table.
 */
void
eb_pen_take (EbPen  *self,
             EbSeat *seat)
{
  g_return_if_fail (EB_IS_PEN (self));

  if (is_seated (self, seat))
    give (self, seat);
}

/**
 * eb_pen_use:
 * @self: the pen
 *
 * Somebody wrote with it.
 */
void
eb_pen_use (EbPen *self)
{
  g_return_if_fail (EB_IS_PEN (self));

  wait_anew (self);
}

/**
 * eb_pen_rest:
 * @self: the pen
 *
 * It lies down, unless there is only one who could take it up again.
 */
void
eb_pen_rest (EbPen *self)
{
  g_return_if_fail (EB_IS_PEN (self));

  if (count_seats (self) > 1)
    give (self, NULL);
}

/**
 * eb_pen_is_waiting:
 * @self: the pen
 *
 * Returns: whether it will lie down by itself
 */
gboolean
eb_pen_is_waiting (EbPen *self)
{
  g_return_val_if_fail (EB_IS_PEN (self), FALSE);

  return self->rest_source != 0;
}

/* --- How long it waits --------------------------------------------------------- */

static const int choices[] = { 0, 2, 5, 10, 20 };

static AdwComboRow *
minutes_row_new (int minutes)
{
  AdwComboRow *row = ADW_COMBO_ROW (adw_combo_row_new ());
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autofree char *name = choices[i] == 0 ? g_strdup (_ ("Never")) : g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) choices[i]), choices[i]);

      gtk_string_list_append (names, name);
      if (choices[i] <= minutes)
        chosen = i;
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("The pen lies down after"));
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (row, chosen);
  return row;
}

static void
on_accepted_cb (EbSheet     *sheet,
                AdwComboRow *row)
{
  g_autoptr (GSettings) settings = eb_settings_new ();
  const guint chosen = adw_combo_row_get_selected (row);

  if (chosen < G_N_ELEMENTS (choices))
    g_settings_set_int (settings, EB_SETTING_PEN_REST, choices[chosen]);
  gtk_window_destroy (GTK_WINDOW (sheet));
}

/**
 * eb_pen_sheet_present:
 * @session: what the window works on
 * @over: a widget of the window
 *
 * Asks after how many minutes without writing the pen lies down.
 */
void
eb_pen_sheet_present (EbSession *session,
                      GtkWidget *over)
{
  g_autoptr (GSettings) settings = eb_settings_new ();
  EbSheet     *sheet = eb_sheet_new (over, _ ("The pen"), _ ("Keep it like this"), _ ("When several of you sit at the table, one at a time holds the pen. It lies down by itself when nobody has written for a while, so that nobody writes in somebody else's name."));
  AdwComboRow *row = minutes_row_new (g_settings_get_int (settings, EB_SETTING_PEN_REST));

  eb_sheet_add (sheet, GTK_WIDGET (row));
  g_signal_connect_object (sheet, "accepted", G_CALLBACK (on_accepted_cb), row, 0);
  gtk_window_present (GTK_WINDOW (sheet));
}
