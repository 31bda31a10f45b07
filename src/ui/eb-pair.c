/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-pair.h"

#define STACK_SPACING 12

struct _EbPair
{
  GtkWidget parent_instance;

  GtkWidget *start;
  GtkWidget *end;
  GtkWidget *mark; /* made when first needed */
};

G_DEFINE_FINAL_TYPE (EbPair, eb_pair, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_START = 1,
  PROP_END,
} EbPairProperty;

static GParamSpec *properties[PROP_END + 1];

static void
eb_pair_dispose (GObject *object)
{
  EbPair *self = EB_PAIR (object);

  g_clear_pointer (&self->start, gtk_widget_unparent);
  g_clear_pointer (&self->end, gtk_widget_unparent);
  g_clear_pointer (&self->mark, gtk_widget_unparent);

  G_OBJECT_CLASS (eb_pair_parent_class)->dispose (object);
}

static void
eb_pair_get_property (GObject    *object,
                      guint       id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  EbPair *self = EB_PAIR (object);

  switch ((EbPairProperty) id)
    {
    case PROP_START:
      g_value_set_object (value, self->start);
      break;
    case PROP_END:
      g_value_set_object (value, self->end);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eb_pair_set_property (GObject      *object,
                      guint         id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  EbPair *self = EB_PAIR (object);

  switch ((EbPairProperty) id)
    {
    case PROP_START:
      eb_pair_set_start (self, g_value_get_object (value));
      break;
    case PROP_END:
      eb_pair_set_end (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static GtkSizeRequestMode
eb_pair_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static gboolean
is_shown (GtkWidget *child)
{
  return child != NULL && gtk_widget_should_layout (child);
}

static int
page_width (int width)
{
  return width < EB_PAIR_WIDE ? width : (width - EB_PAIR_GUTTER) / 2;
}

static int
child_height (GtkWidget *child,
              int        width)
{
  int height = 0;

  if (is_shown (child))
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

static int
height_for (EbPair *self,
            int     width)
{
  const int start = child_height (self->start, page_width (width));
  const int end = child_height (self->end, page_width (width));

  if (width < 0) /* not known yet: what the children need at least */
    return MAX (start, end);
  if (width >= EB_PAIR_WIDE)
    return MAX (MAX (start, end), child_height (self->mark, EB_PAIR_GUTTER));
  return start + end + (start > 0 && end > 0 ? STACK_SPACING : 0);
}

static void
measure_width (EbPair *self,
               int    *minimum,
               int    *natural)
{
  GtkWidget *const children[] = { self->start, self->end };

  *minimum = 0;
  *natural = EB_PAIR_WIDE;
  for (gsize i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int child_minimum = 0;

      if (!is_shown (children[i]))
        continue;
      gtk_widget_measure (children[i], GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, NULL, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
    }
  *natural = MAX (*natural, *minimum);
}

static void
eb_pair_measure (GtkWidget     *widget,
                 GtkOrientation orientation,
                 int            for_size,
                 int           *minimum,
                 int           *natural,
                 int           *minimum_baseline,
                 int           *natural_baseline)
{
  EbPair *self = EB_PAIR (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    *minimum = *natural = height_for (self, for_size);
}

static void
allocate_child (GtkWidget *child,
                int        x,
                int        y,
                int        width,
                int        height)
{
  if (is_shown (child))
    gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
allocate_wide (EbPair *self,
               int     width,
               int     height)
{
  const int      page = page_width (width);
  const gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const int      far = width - page;

  allocate_child (self->start, mirrored ? far : 0, 0, page, height);
  allocate_child (self->end, mirrored ? 0 : far, 0, page, height);
  allocate_child (self->mark, page, 0, width - 2 * page, height);
}

static void
eb_pair_size_allocate (GtkWidget *widget,
                       int        width,
                       int        height,
                       int        baseline)
{
  EbPair *self = EB_PAIR (widget);
  int     start = 0;
  int     offset = 0;

  if (self->mark != NULL)
    gtk_widget_set_child_visible (self->mark, width >= EB_PAIR_WIDE);
  if (width >= EB_PAIR_WIDE)
    {
      allocate_wide (self, width, height);
      return;
    }
  start = child_height (self->start, width);
  offset = start > 0 && is_shown (self->end) ? start + STACK_SPACING : start;
  allocate_child (self->start, 0, 0, width, start);
  allocate_child (self->end, 0, offset, width, MAX (height - offset, 0));
  allocate_child (self->mark, 0, 0, 0, 0);
}

static void
eb_pair_class_init (EbPairClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = eb_pair_dispose;
  object_class->get_property = eb_pair_get_property;
  object_class->set_property = eb_pair_set_property;
  widget_class->get_request_mode = eb_pair_get_request_mode;
  widget_class->measure = eb_pair_measure;
  widget_class->size_allocate = eb_pair_size_allocate;

  properties[PROP_START] = g_param_spec_object ("start", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_END] = g_param_spec_object ("end", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_css_name (widget_class, "pair");
}

static void
eb_pair_init (EbPair *self)
{
}

/**
 * eb_pair_new:
 *
 * Returns: (transfer floating): two empty pages
 */
GtkWidget *
eb_pair_new (void)
{
  return g_object_new (EB_TYPE_PAIR, NULL);
}

/**
 * eb_pair_get_start:
 * @self: a pair
 *
 * Returns: (transfer none) (nullable): the youth's page
 */
GtkWidget *
eb_pair_get_start (EbPair *self)
{
  g_return_val_if_fail (EB_IS_PAIR (self), NULL);

  return self->start;
}

/**
 * eb_pair_get_end:
 * @self: a pair
 *
 * Returns: (transfer none) (nullable): the adults' page
 */
GtkWidget *
eb_pair_get_end (EbPair *self)
{
  g_return_val_if_fail (EB_IS_PAIR (self), NULL);

  return self->end;
}

static void
set_child (EbPair     *self,
           GtkWidget **slot,
           GtkWidget  *child)
{
  g_clear_pointer (slot, gtk_widget_unparent);
  *slot = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

/**
 * eb_pair_set_start:
 * @self: a pair
 * @start: (nullable): the youth's page
 */
void
eb_pair_set_start (EbPair    *self,
                   GtkWidget *start)
{
  g_return_if_fail (EB_IS_PAIR (self));

  set_child (self, &self->start, start);
}

/**
 * eb_pair_set_end:
 * @self: a pair
 * @end: (nullable): the adults' page
 */
void
eb_pair_set_end (EbPair    *self,
                 GtkWidget *end)
{
  g_return_if_fail (EB_IS_PAIR (self));

  set_child (self, &self->end, end);
}

/**
 * eb_pair_set_mark:
 * @self: a pair
 * @mark: (nullable): a few signs for the gutter
 */
void
eb_pair_set_mark (EbPair     *self,
                  const char *mark)
{
  g_return_if_fail (EB_IS_PAIR (self));

  if (self->mark == NULL)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_set_valign (label, GTK_ALIGN_START);
      set_child (self, &self->mark, label);
    }
  gtk_label_set_label (GTK_LABEL (self->mark), mark == NULL ? "" : mark);
}
