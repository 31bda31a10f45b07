/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-font-popover.h"

#include <pango/pangocairo.h>

#include "eb-hand.h"

struct _EbFontPopover
{
  GtkPopover parent_instance;

  GtkStringList *families; /* filled when it opens for the first time */
  gboolean       filled;

  /* Template children */
  GtkSearchEntry     *search_entry;
  GtkStringFilter    *filter;
  GtkFilterListModel *matches;
};

G_DEFINE_FINAL_TYPE (EbFontPopover, eb_font_popover, GTK_TYPE_POPOVER)

typedef enum
{
  SIGNAL_CHOSEN,
} EbFontPopoverSignal;

static guint signals[SIGNAL_CHOSEN + 1];

static int
compare_families (gconstpointer a,
                  gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/* Each font is loaded to look at its letters, which takes a moment: only for those
 * who want to see them. */
static void
fill (EbFontPopover *self)
{
  g_autofree PangoFontFamily **families = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  int n_families = 0;

  pango_font_map_list_families (pango_cairo_font_map_get_default (), &families, &n_families);
  for (int i = 0; i < n_families; i++)
    if (eb_hand_can_write (pango_font_family_get_name (families[i])))
      g_ptr_array_add (names, (gpointer) pango_font_family_get_name (families[i]));
  g_ptr_array_sort (names, compare_families);
  for (guint i = 0; i < names->len; i++)
    gtk_string_list_append (self->families, g_ptr_array_index (names, i));
  self->filled = TRUE;
}

static void
choose (EbFontPopover *self,
        guint          position)
{
  g_autoptr (GtkStringObject) family = g_list_model_get_item (G_LIST_MODEL (self->matches), position);

  if (family == NULL)
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, gtk_string_object_get_string (family));
}

static void
on_search_changed_cb (EbFontPopover *self)
{
  gtk_string_filter_set_search (self->filter, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
on_search_activate_cb (EbFontPopover *self)
{
  choose (self, 0);
}

static void
on_activate_cb (EbFontPopover *self,
                guint          position)
{
  choose (self, position);
}

static void
on_setup_cb (EbFontPopover *self,
             GtkListItem   *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
on_bind_cb (EbFontPopover *self,
            GtkListItem   *item)
{
  const char *family = gtk_string_object_get_string (gtk_list_item_get_item (item));
  GtkLabel   *label = GTK_LABEL (gtk_list_item_get_child (item));
  g_autoptr (PangoAttrList) attributes = eb_hand_attributes (eb_hands_find (family), FALSE);

  gtk_label_set_attributes (label, attributes);
  gtk_label_set_text (label, family);
}

static void
eb_font_popover_show (GtkWidget *widget)
{
  EbFontPopover *self = EB_FONT_POPOVER (widget);

  if (!self->filled)
    fill (self);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  GTK_WIDGET_CLASS (eb_font_popover_parent_class)->show (widget);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
eb_font_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), EB_TYPE_FONT_POPOVER);

  G_OBJECT_CLASS (eb_font_popover_parent_class)->dispose (object);
}

static void
eb_font_popover_class_init (EbFontPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_font_popover_dispose;
  widget_class->show = eb_font_popover_show;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", EB_TYPE_FONT_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-font-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, EbFontPopover, families);
  gtk_widget_class_bind_template_child (widget_class, EbFontPopover, filter);
  gtk_widget_class_bind_template_child (widget_class, EbFontPopover, matches);
  gtk_widget_class_bind_template_child (widget_class, EbFontPopover, search_entry);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_cb);
}

static void
eb_font_popover_init (EbFontPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
