/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-ink-pad.h"

#include "eb-hand.h"
#include "eb-ink-area.h"

#define PEN_THIN 1.6F
#define PEN_MIDDLE 3.0F
#define PEN_THICK 6.0F

struct _EbInkPad
{
  AdwBin parent_instance;

  /* Template children */
  EbInkArea       *area;
  GtkToggleButton *thin_button;
  GtkToggleButton *middle_button;
  GtkToggleButton *thick_button;
  GtkToggleButton *eraser_button;
  GtkToggleButton *large_button;
};

G_DEFINE_FINAL_TYPE (EbInkPad, eb_ink_pad, ADW_TYPE_BIN)

typedef enum
{
  PROP_LARGE = 1,
} EbInkPadProperty;

static GParamSpec *properties[PROP_LARGE + 1];

typedef enum
{
  SIGNAL_CHANGED,
} EbInkPadSignal;

static guint signals[SIGNAL_CHANGED + 1];

static void
on_tool_toggled_cb (EbInkPad *self)
{
  eb_ink_area_set_erasing (self->area, gtk_toggle_button_get_active (self->eraser_button));
  if (gtk_toggle_button_get_active (self->thin_button))
    eb_ink_area_set_pen (self->area, PEN_THIN);
  else if (gtk_toggle_button_get_active (self->middle_button))
    eb_ink_area_set_pen (self->area, PEN_MIDDLE);
  else if (gtk_toggle_button_get_active (self->thick_button))
    eb_ink_area_set_pen (self->area, PEN_THICK);
}

static void
show_undo (EbInkPad *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "ink.undo", eb_drawing_can_undo (eb_ink_pad_get_drawing (self)));
}

static void
on_area_changed_cb (EbInkPad *self)
{
  show_undo (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_large_toggled_cb (EbInkPad *self)
{
  gtk_widget_set_vexpand (GTK_WIDGET (self->area), eb_ink_pad_is_large (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LARGE]);
}

static void
on_undo_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  eb_ink_area_undo (EB_INK_PAD (widget)->area);
}

static gboolean
eb_ink_pad_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (EB_INK_PAD (widget)->area));
}

static void
eb_ink_pad_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  switch ((EbInkPadProperty) id)
    {
    case PROP_LARGE:
      g_value_set_boolean (value, eb_ink_pad_is_large (EB_INK_PAD (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_ink_pad_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), EB_TYPE_INK_PAD);

  G_OBJECT_CLASS (eb_ink_pad_parent_class)->dispose (object);
}

static void
eb_ink_pad_class_init (EbInkPadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = eb_ink_pad_get_property;
  G_OBJECT_CLASS (klass)->dispose = eb_ink_pad_dispose;
  widget_class->grab_focus = eb_ink_pad_grab_focus;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", EB_TYPE_INK_PAD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  properties[PROP_LARGE] = g_param_spec_boolean ("large", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "ink.undo", NULL, on_undo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "ink.undo", NULL);

  g_type_ensure (EB_TYPE_INK_AREA);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-ink-pad.ui");
  gtk_widget_class_bind_template_child (widget_class, EbInkPad, area);
  gtk_widget_class_bind_template_child (widget_class, EbInkPad, thin_button);
  gtk_widget_class_bind_template_child (widget_class, EbInkPad, middle_button);
  gtk_widget_class_bind_template_child (widget_class, EbInkPad, thick_button);
  gtk_widget_class_bind_template_child (widget_class, EbInkPad, eraser_button);
  gtk_widget_class_bind_template_child (widget_class, EbInkPad, large_button);
  gtk_widget_class_bind_template_callback (widget_class, on_area_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_tool_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_large_toggled_cb);
}

static void
eb_ink_pad_init (EbInkPad *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  on_tool_toggled_cb (self);
  show_undo (self);
}

/**
 * eb_ink_pad_new:
 *
 * Returns: (transfer floating): a pad with an empty sheet
 */
GtkWidget *
eb_ink_pad_new (void)
{
  return g_object_new (EB_TYPE_INK_PAD, NULL);
}

/**
 * eb_ink_pad_get_drawing:
 * @self: a pad
 *
 * Returns: (transfer none): what is drawn on it; another one when the first
 *   stroke comes to an empty sheet
 */
EbDrawing *
eb_ink_pad_get_drawing (EbInkPad *self)
{
  g_return_val_if_fail (EB_IS_INK_PAD (self), NULL);

  return eb_ink_area_get_drawing (self->area);
}

/**
 * eb_ink_pad_set_drawing:
 * @self: a pad
 * @drawing: (nullable): what to draw on, itself and no copy; %NULL: an empty
 *   sheet
 *
 * Does not emit "changed".
 */
void
eb_ink_pad_set_drawing (EbInkPad  *self,
                        EbDrawing *drawing)
{
  g_return_if_fail (EB_IS_INK_PAD (self));

  eb_ink_area_set_drawing (self->area, drawing);
  show_undo (self);
}

/**
 * eb_ink_pad_is_empty:
 * @self: a pad
 *
 * Returns: whether nothing is drawn on it
 */
gboolean
eb_ink_pad_is_empty (EbInkPad *self)
{
  g_return_val_if_fail (EB_IS_INK_PAD (self), TRUE);

  return eb_drawing_get_n_strokes (eb_ink_pad_get_drawing (self)) == 0;
}

/**
 * eb_ink_pad_set_ink:
 * @self: a pad
 * @nick: (nullable): an ink of eb_inks_list(); %NULL: the colour of plain text
 */
void
eb_ink_pad_set_ink (EbInkPad   *self,
                    const char *nick)
{
  g_return_if_fail (EB_IS_INK_PAD (self));

  eb_ink_apply (GTK_WIDGET (self->area), nick);
}

/**
 * eb_ink_pad_is_large:
 * @self: a pad
 *
 * Returns: whether the sheet wants all the room there is
 */
gboolean
eb_ink_pad_is_large (EbInkPad *self)
{
  g_return_val_if_fail (EB_IS_INK_PAD (self), FALSE);

  return gtk_toggle_button_get_active (self->large_button);
}

/**
 * eb_ink_pad_set_large:
 * @self: a pad
 * @large: whether the sheet wants all the room there is
 */
void
eb_ink_pad_set_large (EbInkPad *self,
                      gboolean  large)
{
  g_return_if_fail (EB_IS_INK_PAD (self));

  gtk_toggle_button_set_active (self->large_button, large);
}
