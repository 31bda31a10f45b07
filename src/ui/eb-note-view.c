/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-note-view.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-hand.h"
#include "eb-words.h"

#define GAP 2
#define SMALLEST_WIDTH 120
#define SMALLEST_HEIGHT 40

struct _EbNoteView
{
  GtkWidget parent_instance;

  EbNote      *note;
  gboolean     plain;
  PangoLayout *text; /* both are made when needed: most rows of a long list are never drawn */
  PangoLayout *caption;
};

G_DEFINE_FINAL_TYPE (EbNoteView, eb_note_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_FIRST_SHOWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* How high a note is at one width and in one style. A list that scrolls puts
 * the same notes into its rows again and again, and asks each time. */
typedef struct
{
  int   width;
  guint style;
  int   height;
} Measured;

static GQuark
measured_quark (void)
{
  static GQuark quark;

  if (quark == 0)
    quark = g_quark_from_static_string ("eb-note-measured");
  return quark;
}

static void
eb_note_view_dispose (GObject *object)
{
  EbNoteView *self = EB_NOTE_VIEW (object);

  if (self->note != NULL)
    g_signal_handlers_disconnect_by_data (self->note, self);
  g_clear_object (&self->note);
  g_clear_object (&self->text);
  g_clear_object (&self->caption);

  G_OBJECT_CLASS (eb_note_view_parent_class)->dispose (object);
}

static GtkSizeRequestMode
eb_note_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Sets the width of @layout and tells its height. Setting the width that it has
 * keeps what Pango has already worked out. */
static int
lay_out (PangoLayout *layout,
         int          width)
{
  int height = 0;

  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

/* One line in the widget's own font, so that it need not be laid out. */
static int
caption_height (EbNoteView *self)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (GTK_WIDGET (self)), NULL, NULL);
  const int         height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));

  pango_font_metrics_unref (metrics);
  return height;
}

/* As the author wrote it: another hand from now on leaves what was written. */
static const EbProfile *
get_profile (EbNoteView *self)
{
  return eb_person_get_profile_at (eb_note_get_author (self->note), eb_note_get_time (self->note));
}

static PangoLayout *
ensure_text (EbNoteView *self)
{
  const EbProfile *profile = get_profile (self);
  const gboolean   forged = eb_note_get_trust (self->note) == EB_TRUST_FORGED;
  g_autoptr (PangoAttrList) hand = NULL;

  if (self->text != NULL)
    return self->text;
  /* What cannot be confirmed is never shown in somebody's hand. */
  hand = eb_hand_attributes (eb_hands_find (forged ? "" : profile->hand), self->plain);
  self->text = gtk_widget_create_pango_layout (GTK_WIDGET (self), eb_note_get_text (self->note));
  pango_layout_set_wrap (self->text, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_attributes (self->text, hand);
  return self->text;
}

/* All that a note's height depends on but its width and its words. */
static guint
hash_style (EbNoteView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const double  resolution = pango_cairo_context_get_resolution (context);
  const guint   hand = g_str_hash (get_profile (self)->hand);
  const guint   flags = (self->plain ? 1U : 0U) + (eb_note_get_trust (self->note) == EB_TRUST_FORGED ? 2U : 0U);

  return hand ^ pango_font_description_hash (pango_context_get_font_description (context)) ^ g_double_hash (&resolution) ^ flags;
}

static int
measure_height (EbNoteView *self,
                int         width)
{
  const guint style = hash_style (self);
  Measured   *measured = g_object_get_qdata (G_OBJECT (self->note), measured_quark ());

  if (measured == NULL)
    {
      measured = g_new0 (Measured, 1);
      g_object_set_qdata_full (G_OBJECT (self->note), measured_quark (), measured, g_free);
    }
  if (measured->width != width || measured->style != style)
    *measured = (Measured){ width, style, lay_out (ensure_text (self), width) + GAP + caption_height (self) };
  return measured->height;
}

static void
eb_note_view_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  EbNoteView *self = EB_NOTE_VIEW (widget);

  *minimum = *natural = SMALLEST_WIDTH;
  if (orientation == GTK_ORIENTATION_HORIZONTAL || self->note == NULL)
    return;
  /* Without a width there is nothing to lay out yet. */
  *minimum = *natural = for_size < 0 ? SMALLEST_HEIGHT : measure_height (self, for_size);
}

static char *
word_caption (EbNote *note)
{
  g_autofree char *date = eb_words_short_date (eb_clock_date_of (eb_note_get_time (note)));
  const char      *name = eb_person_get_name (eb_note_get_author (note));

  if (eb_note_get_trust (note) == EB_TRUST_FORGED)
    /* Translators: under a note whose signature does not hold: name, date */
    return g_strdup_printf (_ ("⚠ Cannot be confirmed: said to be by %s, %s"), name, date);
  /* Translators: under a note: name, date */
  return g_strdup_printf (_ ("%s, %s"), name, date);
}

static PangoLayout *
create_caption (EbNoteView *self)
{
  g_autoptr (PangoAttrList) small = pango_attr_list_new ();
  g_autofree char *words = word_caption (self->note);
  PangoLayout     *caption = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);

  pango_attr_list_insert (small, pango_attr_scale_new (0.82));
  pango_layout_set_attributes (caption, small);
  pango_layout_set_ellipsize (caption, PANGO_ELLIPSIZE_END);
  return caption;
}

static void
eb_note_view_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  EbNoteView *self = EB_NOTE_VIEW (widget);
  const int   width = gtk_widget_get_width (widget);
  GdkRGBA     ink;
  GdkRGBA     pale;

  if (self->note == NULL)
    return;
  /* Whoever listens checks the signature before anybody sees the words. */
  if (eb_note_get_trust (self->note) == EB_TRUST_UNCHECKED)
    g_signal_emit (self, signals[SIGNAL_FIRST_SHOWN], 0, self->note);
  if (self->caption == NULL)
    self->caption = create_caption (self);

  /* gtk_widget_get_color() needs GTK 4.10. */
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  pale = ink;
  pale.alpha *= 0.8F;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) lay_out (ensure_text (self), width) + GAP));
  lay_out (self->caption, width);
  gtk_snapshot_append_layout (snapshot, self->caption, &pale);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_append_layout (snapshot, self->text, &ink);
}

static void
update_accessible (EbNoteView *self)
{
  g_autofree char *date = eb_words_long_date (eb_clock_date_of (eb_note_get_time (self->note)));
  g_autofree char *said = NULL;
  const char      *name = eb_person_get_name (eb_note_get_author (self->note));

  if (eb_note_get_trust (self->note) == EB_TRUST_FORGED)
    said = g_strdup_printf (_ ("Cannot be confirmed. Said to be by %s, %s: %s"), name, date, eb_note_get_text (self->note));
  else
    /* Translators: for the screen reader: name, date, what was written */
    said = g_strdup_printf (_ ("Written by %s, %s: %s"), name, date, eb_note_get_text (self->note));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

static void
drop_layouts (EbNoteView *self)
{
  const EbProfile *profile = get_profile (self);

  g_clear_object (&self->text);
  g_clear_object (&self->caption);
  eb_ink_apply (GTK_WIDGET (self), eb_note_get_trust (self->note) == EB_TRUST_FORGED ? "black" : profile->ink);
  update_accessible (self);
}

static gboolean
resize_later (gpointer user_data)
{
  gtk_widget_queue_resize (user_data);
  return G_SOURCE_REMOVE;
}

/* May come while the note is being drawn: its size follows after the frame. */
static void
on_trust_cb (EbNoteView *self)
{
  if (eb_note_get_trust (self->note) != EB_TRUST_FORGED)
    return;
  drop_layouts (self);
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, resize_later, g_object_ref (self), g_object_unref);
}

/* The desktop's font or text size changed. */
static void
eb_note_view_css_changed (GtkWidget         *widget,
                          GtkCssStyleChange *change)
{
  EbNoteView *self = EB_NOTE_VIEW (widget);

  GTK_WIDGET_CLASS (eb_note_view_parent_class)->css_changed (widget, change);
  g_clear_object (&self->text);
  g_clear_object (&self->caption);
}

static void
eb_note_view_class_init (EbNoteViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_note_view_dispose;
  widget_class->get_request_mode = eb_note_view_get_request_mode;
  widget_class->measure = eb_note_view_measure;
  widget_class->snapshot = eb_note_view_snapshot;
  widget_class->css_changed = eb_note_view_css_changed;
  gtk_widget_class_set_css_name (widget_class, "note");

  signals[SIGNAL_FIRST_SHOWN] = g_signal_new ("first-shown", EB_TYPE_NOTE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, EB_TYPE_NOTE);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
eb_note_view_init (EbNoteView *self)
{
}

/**
 * eb_note_view_new:
 *
 * Returns: (transfer floating): a view of no note yet
 */
GtkWidget *
eb_note_view_new (void)
{
  return g_object_new (EB_TYPE_NOTE_VIEW, NULL);
}

/**
 * eb_note_view_set_note:
 * @self: a view
 * @note: (nullable): what to show; %NULL hides the view
 * @plain: in plain type instead of the hand
 */
void
eb_note_view_set_note (EbNoteView *self,
                       EbNote     *note,
                       gboolean    plain)
{
  g_return_if_fail (EB_IS_NOTE_VIEW (self));

  if (self->note != NULL)
    g_signal_handlers_disconnect_by_data (self->note, self);
  g_set_object (&self->note, note);
  self->plain = plain;
  gtk_widget_set_visible (GTK_WIDGET (self), note != NULL);
  if (note == NULL)
    return;
  g_signal_connect_object (note, "notify::trust", G_CALLBACK (on_trust_cb), self, G_CONNECT_SWAPPED);
  drop_layouts (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
