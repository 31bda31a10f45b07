/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-aside.h"

#define START_WIDTH 120
#define MIDDLE_MIN 200 /* narrower than that, words stand one below the other */
#define SPACING 12
#define N_PARTS 3

struct _EbAside
{
  GtkWidget parent_instance;

  GtkWidget *parts[N_PARTS];
};

G_DEFINE_FINAL_TYPE (EbAside, eb_aside, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_START = 1,
  PROP_MIDDLE,
  PROP_END,
} EbAsideProperty;

static GParamSpec *properties[PROP_END + 1];

static void
eb_aside_dispose (GObject *object)
{
  EbAside *self = EB_ASIDE (object);

  for (gsize i = 0; i < N_PARTS; i++)
    g_clear_pointer (&self->parts[i], gtk_widget_unparent);

  G_OBJECT_CLASS (eb_aside_parent_class)->dispose (object);
}

static void
eb_aside_get_property (GObject    *object,
                       guint       id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  g_value_set_object (value, EB_ASIDE (object)->parts[id - PROP_START]);
}

static void
eb_aside_set_property (GObject      *object,
                       guint         id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  GtkWidget **part = &EB_ASIDE (object)->parts[id - PROP_START];

  g_clear_pointer (part, gtk_widget_unparent);
  *part = g_value_get_object (value);
  if (*part != NULL)
    gtk_widget_set_parent (*part, GTK_WIDGET (object));
}

static GtkSizeRequestMode
eb_aside_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
natural_of (GtkWidget     *part,
            GtkOrientation orientation,
            int            for_size)
{
  int natural = 0;

  if (part != NULL && gtk_widget_should_layout (part))
    gtk_widget_measure (part, orientation, for_size, NULL, &natural, NULL, NULL);
  return natural;
}

/* All of them start in line, as long as the text is not larger than usual. */
static int
start_width (EbAside *self)
{
  int minimum = 0;

  if (self->parts[0] == NULL)
    return 0;
  gtk_widget_measure (self->parts[0], GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return MAX (START_WIDTH, minimum);
}

/* The width of each part. Returns whether they stand side by side, else one above
 * the other: there is little room, or the text is large. */
static gboolean
part_widths (EbAside *self,
             int      width,
             int      widths[N_PARTS])
{
  const int start = start_width (self);
  const int end = natural_of (self->parts[2], GTK_ORIENTATION_HORIZONTAL, -1);
  const int middle = width - start - (start > 0 ? SPACING : 0) - end - SPACING;

  for (gsize i = 0; i < N_PARTS; i++)
    widths[i] = width;
  if (width < EB_ASIDE_WIDE || middle < MIN (MIDDLE_MIN, natural_of (self->parts[1], GTK_ORIENTATION_HORIZONTAL, -1)))
    return FALSE;
  widths[0] = start;
  widths[1] = middle;
  widths[2] = end;
  return TRUE;
}

static void
eb_aside_measure (GtkWidget     *widget,
                  GtkOrientation orientation,
                  int            for_size,
                  int           *minimum,
                  int           *natural,
                  int           *minimum_baseline,
                  int           *natural_baseline)
{
  EbAside *self = EB_ASIDE (widget);
  int      widths[N_PARTS];
  int      size = 0;
  gboolean wide = FALSE;

  *natural = 0;
  wide = part_widths (self, for_size < 0 ? EB_ASIDE_WIDE : for_size, widths);
  for (gsize i = 0; i < N_PARTS; i++)
    {
      if (self->parts[i] == NULL || !gtk_widget_should_layout (self->parts[i]))
        continue;
      gtk_widget_measure (self->parts[i], orientation, orientation == GTK_ORIENTATION_VERTICAL ? widths[i] : -1, &size, NULL, NULL, NULL);
      if (orientation == GTK_ORIENTATION_HORIZONTAL || wide)
        *natural = MAX (*natural, size);
      else if (size > 0)
        *natural += size + (*natural > 0 ? SPACING / 2 : 0);
    }
  *minimum = *natural;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, EB_ASIDE_WIDE);
}

static void
eb_aside_size_allocate (GtkWidget *widget,
                        int        width,
                        int        height,
                        int        baseline)
{
  EbAside       *self = EB_ASIDE (widget);
  const gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int            widths[N_PARTS];
  const gboolean wide = part_widths (self, width, widths);
  int            x = 0;
  int            y = 0;

  for (gsize i = 0; i < N_PARTS; i++)
    {
      const int own = wide ? height : natural_of (self->parts[i], GTK_ORIENTATION_VERTICAL, widths[i]);

      if (self->parts[i] == NULL || !gtk_widget_should_layout (self->parts[i]))
        continue;
      gtk_widget_size_allocate (self->parts[i], &(GtkAllocation){ mirrored ? width - x - widths[i] : x, y, widths[i], own }, -1);
      if (wide)
        x += widths[i] + SPACING;
      else if (own > 0)
        y += own + SPACING / 2;
    }
}

static void
eb_aside_class_init (EbAsideClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = eb_aside_dispose;
  object_class->get_property = eb_aside_get_property;
  object_class->set_property = eb_aside_set_property;
  widget_class->get_request_mode = eb_aside_get_request_mode;
  widget_class->measure = eb_aside_measure;
  widget_class->size_allocate = eb_aside_size_allocate;

  properties[PROP_START] = g_param_spec_object ("start", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_MIDDLE] = g_param_spec_object ("middle", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_END] = g_param_spec_object ("end", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_css_name (widget_class, "aside");
}

static void
eb_aside_init (EbAside *self)
{
}
