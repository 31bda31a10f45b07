/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-pair.h"

#define STACK_SPACING 12

struct _EbPair
{
  GtkWidget parent_instance;

  GtkWidget *start;
  GtkWidget *end;
  GtkWidget *mark;  /* made when first needed */
  GtkWidget *alone; /* the page that has all the room; NULL: both have it */
  gboolean   turns;
  gboolean   turned; /* the end is shown where only one has room */
  gboolean   narrow;
  guint      narrow_source; /* tells of "narrow" after the frame */
};

G_DEFINE_FINAL_TYPE (EbPair, eb_pair, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_START = 1,
  PROP_END,
  PROP_TURNS,
  PROP_NARROW,
} EbPairProperty;

static GParamSpec *properties[PROP_NARROW + 1];

static void
eb_pair_dispose (GObject *object)
{
  EbPair *self = EB_PAIR (object);

  g_clear_handle_id (&self->narrow_source, g_source_remove);
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
    case PROP_TURNS:
      g_value_set_boolean (value, self->turns);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
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
    case PROP_TURNS:
      self->turns = g_value_get_boolean (value);
      break;
    case PROP_NARROW:
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

static gboolean
is_side_by_side (EbPair *self,
                 int     width)
{
  return self->alone == NULL && width >= EB_PAIR_WIDE;
}

static int
page_width (EbPair *self,
            int     width)
{
  return is_side_by_side (self, width) ? (width - EB_PAIR_GUTTER) / 2 : width;
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

/* The page that has no turn now, where only one has room. */
static GtkWidget *
get_waiting (EbPair *self,
             int     width)
{
  if (self->alone != NULL)
    return self->alone == self->start ? self->end : self->start;
  if (!self->turns || width >= EB_PAIR_WIDE)
    return NULL;
  return self->turned ? self->start : self->end;
}

static int
height_for (EbPair *self,
            int     width)
{
  const int start = child_height (self->start, page_width (self, width));
  const int end = child_height (self->end, page_width (self, width));

  if (self->alone != NULL)
    return self->alone == self->start ? start : end;
  if (width < 0) /* not known yet: what the children need at least */
    return MAX (start, end);
  if (width >= EB_PAIR_WIDE)
    return MAX (MAX (start, end), child_height (self->mark, EB_PAIR_GUTTER));
  if (self->turns)
    return self->turned ? end : start;
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
  const int      page = page_width (self, width);
  const gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const int      far = width - page;

  allocate_child (self->start, mirrored ? far : 0, 0, page, height);
  allocate_child (self->end, mirrored ? 0 : far, 0, page, height);
  allocate_child (self->mark, page, 0, width - 2 * page, height);
}

static gboolean
tell_narrow (gpointer user_data)
{
  EbPair *self = user_data;

  self->narrow_source = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
  return G_SOURCE_REMOVE;
}

/* Not while the frame is laid out: whoever hears of it changes the layout. */
static void
set_narrow (EbPair  *self,
            gboolean narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  if (self->narrow_source == 0)
    self->narrow_source = g_idle_add (tell_narrow, self);
}

static void
show_turn (EbPair *self,
           int     width)
{
  GtkWidget *const waiting = get_waiting (self, width);

  if (self->start != NULL)
    gtk_widget_set_child_visible (self->start, self->start != waiting);
  if (self->end != NULL)
    gtk_widget_set_child_visible (self->end, self->end != waiting);
  if (self->mark != NULL)
    gtk_widget_set_child_visible (self->mark, is_side_by_side (self, width));
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

  set_narrow (self, width < EB_PAIR_WIDE);
  show_turn (self, width);
  if (self->alone != NULL)
    {
      allocate_child (self->alone, 0, 0, width, height);
      return;
    }
  if (width >= EB_PAIR_WIDE)
    {
      allocate_wide (self, width, height);
      return;
    }
  if (self->turns)
    {
      allocate_child (self->turned ? self->end : self->start, 0, 0, width, height);
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
  properties[PROP_TURNS] = g_param_spec_boolean ("turns", NULL, NULL, FALSE, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
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
  if (*slot == self->alone)
    self->alone = NULL;
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

/**
 * eb_pair_is_narrow:
 * @self: a pair
 *
 * Returns: whether there is no room for two pages side by side
 */
gboolean
eb_pair_is_narrow (EbPair *self)
{
  g_return_val_if_fail (EB_IS_PAIR (self), FALSE);

  return self->narrow;
}

/**
 * eb_pair_set_alone:
 * @self: a pair
 * @page: (nullable): a page of @self that has all the room from now on; %NULL:
 *   both have room again
 */
void
eb_pair_set_alone (EbPair    *self,
                   GtkWidget *page)
{
  g_return_if_fail (EB_IS_PAIR (self));
  g_return_if_fail (page == NULL || page == self->start || page == self->end);

  if (self->alone == page)
    return;
  self->alone = page;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * eb_pair_turn:
 * @self: a pair that "turns"
 */
void
eb_pair_turn (EbPair *self)
{
  g_return_if_fail (EB_IS_PAIR (self));

  self->turned = !self->turned;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * eb_pair_turn_to:
 * @self: a pair that "turns"
 * @end: whether the end page is to be shown where only one has room
 */
void
eb_pair_turn_to (EbPair  *self,
                 gboolean end)
{
  g_return_if_fail (EB_IS_PAIR (self));

  if (self->turned != end)
    eb_pair_turn (self);
}
