/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-note-view.h"

#include "eb-hand.h"
#include "eb-note-layout.h"
#include "eb-note-words.h"

#define SMALLEST_WIDTH 120
#define SMALLEST_HEIGHT 40

struct _EbNoteView
{
  GtkWidget parent_instance;

  EbNote       *note;
  gboolean      plain;
  EbNoteLayout *layout;
  guint         style; /* what it was laid out in */
};

G_DEFINE_FINAL_TYPE (EbNoteView, eb_note_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_FIRST_SHOWN,
  SIGNAL_MENU,
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
forget_note (EbNoteView *self)
{
  g_clear_pointer (&self->layout, eb_note_layout_free);
  if (self->note == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->note, self);
  if (eb_note_get_answers (self->note) != NULL)
    g_signal_handlers_disconnect_by_data (eb_note_get_answers (self->note), self);
  g_clear_object (&self->note);
}

/* A menu that is still open on it. */
static void
drop_menu (GtkWidget *widget)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    {
      gtk_popover_popdown (GTK_POPOVER (child));
      gtk_widget_unparent (child);
    }
}

static void
eb_note_view_unmap (GtkWidget *widget)
{
  drop_menu (widget);

  GTK_WIDGET_CLASS (eb_note_view_parent_class)->unmap (widget);
}

static void
eb_note_view_dispose (GObject *object)
{
  drop_menu (GTK_WIDGET (object));
  forget_note (EB_NOTE_VIEW (object));

  G_OBJECT_CLASS (eb_note_view_parent_class)->dispose (object);
}

static GtkSizeRequestMode
eb_note_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static gboolean
is_forged (EbNoteView *self)
{
  return eb_note_get_trust (self->note) == EB_TRUST_FORGED;
}

/* As the author wrote it: another hand from now on leaves what was written. */
static const EbProfile *
get_profile (EbNoteView *self)
{
  return eb_person_get_profile_at (eb_note_get_author (self->note), eb_note_get_time (self->note));
}

/* Made when needed: most rows of a long list are never drawn. */
static EbNoteLayout *
ensure_layout (EbNoteView *self)
{
  if (self->layout == NULL)
    self->layout = eb_note_layout_new (GTK_WIDGET (self), self->note, self->plain);
  return self->layout;
}

/* --- How high it is ------------------------------------------------------------ */

static guint
hash_signs (EbNote *note)
{
  GPtrArray *given = eb_note_get_signs (note);
  guint      hash = 0;

  for (guint i = 0; given != NULL && i < given->len; i++)
    {
      const EbGivenSign *sign = g_ptr_array_index (given, i);

      hash = hash * 31 + g_direct_hash (sign->person) + (guint) sign->sign;
    }
  return hash;
}

/* What became of the note since it was written. */
static guint
hash_changes (EbNote *note)
{
  const gint64 changed = eb_note_get_changed (note);

  return g_int64_hash (&changed) * 31 + hash_signs (note);
}

/* All that a note's height depends on but its width and its first words. */
static guint
hash_style (EbNoteView *self)
{
  const guint hand = g_str_hash (get_profile (self)->hand);
  const guint flags = (self->plain ? 1U : 0U) + (is_forged (self) ? 2U : 0U) + (eb_note_is_private (self->note) ? 4U : 0U) + (eb_note_is_withdrawn (self->note) ? 8U : 0U);

  return hand ^ eb_note_style_hash (GTK_WIDGET (self)) ^ flags ^ (hash_changes (self->note) * 16);
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
    *measured = (Measured){ width, style, eb_note_layout_get_height (ensure_layout (self), width) };
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

static void
eb_note_view_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      gtk_popover_present (GTK_POPOVER (child));
}

/* --- Drawing ------------------------------------------------------------------- */

/* Whoever listens checks the signature before anybody sees the words. */
static void
have_checked (EbNoteView *self,
              EbNote     *note)
{
  if (note != NULL && eb_note_get_trust (note) == EB_TRUST_UNCHECKED)
    g_signal_emit (self, signals[SIGNAL_FIRST_SHOWN], 0, note);
}

static void
eb_note_view_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  EbNoteView *self = EB_NOTE_VIEW (widget);
  const int   width = gtk_widget_get_width (widget);
  GdkRGBA     ink;

  if (self->note == NULL)
    return;
  have_checked (self, self->note);
  have_checked (self, eb_note_get_answers (self->note)); /* it is quoted */

  /* gtk_widget_get_color() needs GTK 4.10. */
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  eb_note_layout_snapshot (ensure_layout (self), snapshot, width, &ink);
}

/* --- The note -------------------------------------------------------------------- */

static void
show_anew (EbNoteView *self)
{
  g_autofree char *said = eb_note_words_spoken (self->note);
  const gboolean   inkless = is_forged (self) || eb_note_is_withdrawn (self->note);

  g_clear_pointer (&self->layout, eb_note_layout_free);
  eb_ink_apply (GTK_WIDGET (self), inkless ? "black" : get_profile (self)->ink);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

static gboolean
resize_later (gpointer user_data)
{
  gtk_widget_queue_resize (user_data);
  return G_SOURCE_REMOVE;
}

/* Something of @note is to be seen that was not. */
static gboolean
looks_different (EbNote     *note,
                 GParamSpec *pspec)
{
  return !g_str_equal (pspec->name, "trust") || eb_note_get_trust (note) == EB_TRUST_FORGED;
}

/* May come while the note is being drawn: its size follows after the frame. */
static void
on_note_cb (EbNoteView *self,
            GParamSpec *pspec,
            EbNote     *note)
{
  if (!looks_different (note, pspec))
    return;
  show_anew (self);
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, resize_later, g_object_ref (self), g_object_unref);
}

/* What was withdrawn, or is not its author's, is not quoted either. */
static void
on_answered_cb (EbNoteView *self,
                GParamSpec *pspec,
                EbNote     *answered)
{
  if (!g_str_equal (pspec->name, "signs"))
    on_note_cb (self, pspec, answered);
}

/* Whether the desktop's font or text size changed: it comes also for the pointer
 * that goes over a note while it scrolls. */
static void
eb_note_view_css_changed (GtkWidget         *widget,
                          GtkCssStyleChange *change)
{
  EbNoteView *self = EB_NOTE_VIEW (widget);
  guint       style = 0;

  GTK_WIDGET_CLASS (eb_note_view_parent_class)->css_changed (widget, change);
  style = eb_note_style_hash (widget);
  if (style != self->style)
    g_clear_pointer (&self->layout, eb_note_layout_free);
  self->style = style;
}

static void
on_menu_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  EbNoteView *self = EB_NOTE_VIEW (widget);

  if (self->note != NULL)
    g_signal_emit (self, signals[SIGNAL_MENU], 0, self->note);
}

static void
on_released_cb (EbNoteView      *self,
                int              n_press,
                double           x,
                double           y,
                GtkGestureClick *click)
{
  if (!gtk_widget_contains (GTK_WIDGET (self), x, y))
    return; /* pressed here, and let go elsewhere */
  gtk_widget_grab_focus (GTK_WIDGET (self));
  on_menu_action (GTK_WIDGET (self), NULL, NULL);
}

static void
add_menu_keys (GtkWidgetClass *widget_class)
{
  const struct
  {
    guint           key;
    GdkModifierType modifiers;
  } keys[] = {
    { GDK_KEY_Return, 0 },
    { GDK_KEY_KP_Enter, 0 },
    { GDK_KEY_ISO_Enter, 0 },
    { GDK_KEY_space, 0 },
    { GDK_KEY_KP_Space, 0 },
    { GDK_KEY_Menu, 0 },
    { GDK_KEY_F10, GDK_SHIFT_MASK },
  };

  gtk_widget_class_install_action (widget_class, "note.menu", NULL, on_menu_action);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, "note.menu", NULL);
}

static void
eb_note_view_class_init (EbNoteViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_note_view_dispose;
  widget_class->get_request_mode = eb_note_view_get_request_mode;
  widget_class->measure = eb_note_view_measure;
  widget_class->size_allocate = eb_note_view_size_allocate;
  widget_class->snapshot = eb_note_view_snapshot;
  widget_class->unmap = eb_note_view_unmap;
  widget_class->css_changed = eb_note_view_css_changed;
  gtk_widget_class_set_css_name (widget_class, "note");
  add_menu_keys (widget_class);

  signals[SIGNAL_FIRST_SHOWN] = g_signal_new ("first-shown", EB_TYPE_NOTE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, EB_TYPE_NOTE);
  signals[SIGNAL_MENU] = g_signal_new ("menu", EB_TYPE_NOTE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, EB_TYPE_NOTE);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
eb_note_view_init (EbNoteView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0); /* any */
  g_signal_connect_object (click, "released", G_CALLBACK (on_released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
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
 * eb_note_view_get_note:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): what it shows
 */
EbNote *
eb_note_view_get_note (EbNoteView *self)
{
  g_return_val_if_fail (EB_IS_NOTE_VIEW (self), NULL);

  return self->note;
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

  forget_note (self);
  g_set_object (&self->note, note);
  self->plain = plain;
  gtk_widget_set_visible (GTK_WIDGET (self), note != NULL);
  if (note == NULL)
    return;
  g_signal_connect_object (note, "notify", G_CALLBACK (on_note_cb), self, G_CONNECT_SWAPPED);
  if (eb_note_get_answers (note) != NULL)
    g_signal_connect_object (eb_note_get_answers (note), "notify", G_CALLBACK (on_answered_cb), self, G_CONNECT_SWAPPED);
  show_anew (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
