/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-room-ticks.h"

#include <glib/gi18n.h>

struct _EbRoomTicks
{
  AdwBin parent_instance;

  GtkBox        *rows;
  GtkWidget     *add_button;
  PangoAttrList *hand; /* NULL: plain type */
  char          *ink;
};

G_DEFINE_FINAL_TYPE (EbRoomTicks, eb_room_ticks, ADW_TYPE_BIN)

typedef enum
{
  SIGNAL_CHANGED,
} EbRoomTicksSignal;

static guint signals[SIGNAL_CHANGED + 1];

/* A row is a box with a tick, the words, and what takes it out, in this order. */
static GtkCheckButton *
tick_of (GtkWidget *row)
{
  return GTK_CHECK_BUTTON (gtk_widget_get_first_child (row));
}

static GtkWidget *
entry_of (GtkWidget *row)
{
  return gtk_widget_get_next_sibling (gtk_widget_get_first_child (row));
}

static void
say_changed (EbRoomTicks *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
update_add (EbRoomTicks *self)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL; row = gtk_widget_get_next_sibling (row))
    n++;
  gtk_widget_set_sensitive (self->add_button, n < EB_ROOM_MAX_LINES);
}

/* A screen reader says what is ticked and what is taken out. */
static void
name_row (GtkWidget *row)
{
  const char      *words = gtk_editable_get_text (GTK_EDITABLE (entry_of (row)));
  GtkWidget       *remove = gtk_widget_get_last_child (row);
  g_autofree char *tick = g_strdup_printf (_ ("Done: %s"), words);
  g_autofree char *take = g_strdup_printf (_ ("Take out the line: %s"), words);

  gtk_accessible_update_property (GTK_ACCESSIBLE (tick_of (row)), GTK_ACCESSIBLE_PROPERTY_LABEL, tick, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, take, -1);
}

static void
on_text_cb (EbRoomTicks *self,
            GtkWidget   *entry)
{
  name_row (gtk_widget_get_parent (entry));
  say_changed (self);
}

static void
on_remove_cb (EbRoomTicks *self,
              GtkWidget   *button)
{
  GtkWidget *row = gtk_widget_get_parent (button);
  GtkWidget *next = gtk_widget_get_next_sibling (row);

  if (next == NULL)
    next = gtk_widget_get_prev_sibling (row);
  gtk_widget_grab_focus (next == NULL ? self->add_button : entry_of (next));
  gtk_box_remove (self->rows, row);
  update_add (self);
  say_changed (self);
}

static void on_enter_cb (EbRoomTicks *self,
                         GtkWidget   *entry);

static GtkWidget *
entry_new (EbRoomTicks *self,
           const char  *text)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_entry_set_attributes (GTK_ENTRY (entry), self->hand);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 4); /* it fits a narrow window */
  gtk_widget_set_hexpand (entry, TRUE);
  eb_ink_apply (entry, self->ink);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("A line of the list"), -1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_text_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (on_enter_cb), self, G_CONNECT_SWAPPED);
  return entry;
}

static GtkWidget *
add_row (EbRoomTicks *self,
         GtkWidget   *after,
         const char  *text,
         gboolean     done)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *tick = gtk_check_button_new ();
  GtkWidget *remove = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), done);
  gtk_widget_set_tooltip_text (tick, _ ("Done"));
  gtk_widget_set_tooltip_text (remove, _ ("Take out this line"));
  gtk_widget_add_css_class (remove, "flat");
  gtk_box_append (GTK_BOX (row), tick);
  gtk_box_append (GTK_BOX (row), entry_new (self, text));
  gtk_box_append (GTK_BOX (row), remove);
  name_row (row);
  g_signal_connect_object (tick, "toggled", G_CALLBACK (say_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (on_remove_cb), self, G_CONNECT_SWAPPED);
  gtk_box_insert_child_after (self->rows, row, after);
  update_add (self);
  return row;
}

static void
on_enter_cb (EbRoomTicks *self,
             GtkWidget   *entry)
{
  if (gtk_widget_get_sensitive (self->add_button))
    gtk_widget_grab_focus (entry_of (add_row (self, gtk_widget_get_parent (entry), "", FALSE)));
}

static void
on_add_cb (EbRoomTicks *self)
{
  gtk_widget_grab_focus (entry_of (add_row (self, gtk_widget_get_last_child (GTK_WIDGET (self->rows)), "", FALSE)));
}

static gboolean
eb_room_ticks_grab_focus (GtkWidget *widget)
{
  EbRoomTicks *self = EB_ROOM_TICKS (widget);
  GtkWidget   *last = gtk_widget_get_last_child (GTK_WIDGET (self->rows));

  return gtk_widget_grab_focus (last == NULL ? self->add_button : entry_of (last));
}

static void
eb_room_ticks_finalize (GObject *object)
{
  EbRoomTicks *self = EB_ROOM_TICKS (object);

  g_clear_pointer (&self->hand, pango_attr_list_unref);
  g_free (self->ink);

  G_OBJECT_CLASS (eb_room_ticks_parent_class)->finalize (object);
}

static void
eb_room_ticks_class_init (EbRoomTicksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eb_room_ticks_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = eb_room_ticks_grab_focus;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", EB_TYPE_ROOM_TICKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
eb_room_ticks_init (EbRoomTicks *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->ink = g_strdup ("black");
  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->add_button = gtk_button_new_with_label (_ ("Add a line"));
  gtk_widget_set_halign (self->add_button, GTK_ALIGN_START);
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (on_add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));
  gtk_box_append (GTK_BOX (box), self->add_button);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * eb_room_ticks_set_hand:
 * @self: where a list is written
 * @hand: (nullable): whose hand it is; %NULL: plain type
 * @ink: a nick of eb_inks_list()
 */
void
eb_room_ticks_set_hand (EbRoomTicks  *self,
                        const EbHand *hand,
                        const char   *ink)
{
  g_return_if_fail (EB_IS_ROOM_TICKS (self));

  g_clear_pointer (&self->hand, pango_attr_list_unref);
  if (hand != NULL)
    self->hand = eb_hand_attributes (hand, FALSE);
  g_free (self->ink);
  self->ink = g_strdup (ink);
}

/**
 * eb_room_ticks_set:
 * @self: where a list is written
 * @lines: (element-type EbRoomLine): its lines from now on
 */
void
eb_room_ticks_set (EbRoomTicks *self,
                   GPtrArray   *lines)
{
  GtkWidget *last = NULL;

  g_return_if_fail (EB_IS_ROOM_TICKS (self));

  while ((last = gtk_widget_get_last_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, last);
  for (guint i = 0; i < lines->len; i++)
    {
      const EbRoomLine *line = g_ptr_array_index (lines, i);

      last = add_row (self, last, line->text, line->done);
    }
  update_add (self);
}

/**
 * eb_room_ticks_dup:
 * @self: where a list is written
 *
 * Returns: (transfer full) (element-type EbRoomLine): what it says now
 */
GPtrArray *
eb_room_ticks_dup (EbRoomTicks *self)
{
  GPtrArray *lines = eb_room_lines_new ();

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL; row = gtk_widget_get_next_sibling (row))
    g_ptr_array_add (lines, eb_room_line_new (gtk_editable_get_text (GTK_EDITABLE (entry_of (row))), gtk_check_button_get_active (tick_of (row))));
  return lines;
}
