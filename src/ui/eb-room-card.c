/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-room-card.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-problem.h"
#include "eb-room-picture.h"
#include "eb-voice.h"
#include "eb-words.h"

/* More is read where it is changed. */
#define MAX_TEXT_LINES 12

struct _EbRoomCard
{
  AdwBin parent_instance;

  EbSession  *session;
  EbRoomItem *item;
  GtkLabel   *caption;
  EbProblem  *problem;
  gboolean    taking_back; /* a tick that could not be saved */
};

G_DEFINE_FINAL_TYPE (EbRoomCard, eb_room_card, ADW_TYPE_BIN)

typedef enum
{
  SIGNAL_CHANGE,
  SIGNAL_THROW_AWAY,
} EbRoomCardSignal;

static guint signals[SIGNAL_THROW_AWAY + 1];

/* --- Parts ------------------------------------------------------------------------ */

static GtkWidget *
label_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

static GtkWidget *
words_new (const char *text,
           EbPerson   *youth,
           gint64      time,
           gboolean    plain)
{
  GtkWidget *label = label_new (NULL);

  eb_voice_write (GTK_LABEL (label), text, youth, time, plain);
  return label;
}

static GtkWidget *
caption_new (const char *text)
{
  GtkWidget *label = label_new (text);

  gtk_widget_add_css_class (label, "caption");
  return label;
}

static GtkWidget *
page_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "roomy");
  return box;
}

/* @about: what a screen reader says after the button's own words. */
static GtkWidget *
button_new (const char *words,
            const char *about)
{
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *label = gtk_label_new (words);
  g_autofree char *name = *about == '\0' ? g_strdup (words) : g_strdup_printf ("%s: %s", words, about);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static GtkWidget *
buttons_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_halign (box, GTK_ALIGN_START);
  return box;
}

/* --- What it says -------------------------------------------------------------------- */

static EbPerson *
find_youth (EbSession *session)
{
  return eb_binder_get_youth (eb_session_get_binder (session));
}

static const char *
word_kind (EbRoomKind kind)
{
  if (kind == EB_ROOM_LIST)
    return _ ("List");
  return kind == EB_ROOM_DRAWING ? _ ("Drawing") : _ ("Note");
}

static char *
word_caption (EbRoomItem *item)
{
  const EbDate     written = eb_clock_date_of (eb_room_item_get_time (item));
  const EbDate     changed = eb_clock_date_of (eb_room_item_get_changed (item));
  g_autofree char *on = eb_words_date (written);
  g_autofree char *then = eb_words_date (changed);
  GString         *all = g_string_new (word_kind (eb_room_item_get_kind (item)));

  g_string_append_printf (all, " · %s", on);
  if (eb_date_compare (written, changed) != 0)
    {
      /* Translators: date */
      g_autofree char *later = g_strdup_printf (_ ("changed %s"), then);

      g_string_append_printf (all, " · %s", later);
    }
  if (eb_room_item_is_beside (item))
    g_string_append_printf (all, " · %s", _ ("written elsewhere at the same time"));
  return g_string_free (all, FALSE);
}

static void
show_caption (EbRoomCard *self)
{
  g_autofree char *text = word_caption (self->item);
  g_autofree char *name = g_strdup_printf ("%s: %s", text, eb_room_item_get_title (self->item));

  gtk_label_set_label (self->caption, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* --- A list's lines -------------------------------------------------------------------- */

static GPtrArray *
lines_with (EbRoomItem *item,
            guint       index,
            gboolean    done)
{
  const GPtrArray *now = eb_room_item_get_lines (item);
  GPtrArray       *lines = eb_room_lines_new ();

  for (guint i = 0; i < now->len; i++)
    {
      const EbRoomLine *line = g_ptr_array_index (now, i);

      g_ptr_array_add (lines, eb_room_line_new (line->text, i == index ? done : line->done));
    }
  return lines;
}

static gboolean
save_tick (EbRoomCard *self,
           guint       index,
           gboolean    done,
           GError    **error)
{
  EbBinder *binder = eb_session_get_binder (self->session);
  EbSeat   *seat = eb_session_get_pen (self->session);
  g_autoptr (GPtrArray) lines = lines_with (self->item, index, done);

  if (binder == NULL || seat == NULL)
    {
      g_set_error_literal (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR, "nobody at the table");
      return FALSE;
    }
  eb_session_use_pen (self->session);
  return eb_binder_write_room (binder, seat, self->item, EB_ROOM_LIST, eb_room_item_get_title (self->item), NULL, NULL, lines, error) != NULL;
}

static guint
index_of (GtkWidget *tick)
{
  guint index = 0;

  while ((tick = gtk_widget_get_prev_sibling (tick)) != NULL)
    index++;
  return index;
}

/* What could not be saved is not shown as done. */
static void
on_tick_cb (EbRoomCard     *self,
            GtkCheckButton *tick)
{
  const gboolean done = gtk_check_button_get_active (tick);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (self->taking_back)
    return;
  if (save_tick (self, index_of (GTK_WIDGET (tick)), done, &error))
    {
      eb_problem_say (self->problem, NULL, NULL);
      show_caption (self);
      return;
    }
  sentence = eb_words_error (error);
  eb_problem_say (self->problem, NULL, sentence);
  self->taking_back = TRUE;
  gtk_check_button_set_active (tick, !done);
  self->taking_back = FALSE;
}

static GtkWidget *
lines_new (EbRoomCard *self,
           EbPerson   *youth,
           gboolean    plain)
{
  const GPtrArray *lines = eb_room_item_get_lines (self->item);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  for (guint i = 0; i < lines->len; i++)
    {
      const EbRoomLine *line = g_ptr_array_index (lines, i);
      GtkWidget        *tick = gtk_check_button_new ();

      gtk_check_button_set_child (GTK_CHECK_BUTTON (tick), words_new (line->text, youth, eb_room_item_get_changed (self->item), plain));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), line->done);
      gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, line->text, -1);
      g_signal_connect_object (tick, "toggled", G_CALLBACK (on_tick_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), tick);
    }
  return box;
}

/* --- The card ------------------------------------------------------------------------------ */

static void
on_change_cb (EbRoomCard *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGE], 0);
}

static void
on_throw_away_cb (EbRoomCard *self)
{
  g_signal_emit (self, signals[SIGNAL_THROW_AWAY], 0);
}

static void
eb_room_card_dispose (GObject *object)
{
  EbRoomCard *self = EB_ROOM_CARD (object);

  g_clear_object (&self->session);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (eb_room_card_parent_class)->dispose (object);
}

static void
eb_room_card_class_init (EbRoomCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eb_room_card_dispose;
  signals[SIGNAL_CHANGE] = g_signal_new ("change", EB_TYPE_ROOM_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_THROW_AWAY] = g_signal_new ("throw-away", EB_TYPE_ROOM_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
eb_room_card_init (EbRoomCard *self)
{
}

static void
add_words (EbRoomCard *self,
           GtkBox     *page,
           EbPerson   *youth,
           gboolean    plain)
{
  const gint64 time = eb_room_item_get_changed (self->item);
  EbDrawing   *drawing = eb_room_item_get_drawing (self->item);
  GtkWidget   *text = NULL;

  if (*eb_room_item_get_title (self->item) != '\0')
    {
      GtkWidget *title = words_new (eb_room_item_get_title (self->item), youth, time, plain);

      gtk_widget_add_css_class (title, "goal-title");
      gtk_box_append (page, title);
    }
  if (*eb_room_item_get_text (self->item) != '\0')
    {
      text = words_new (eb_room_item_get_text (self->item), youth, time, plain);
      gtk_label_set_lines (GTK_LABEL (text), MAX_TEXT_LINES);
      gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
      gtk_box_append (page, text);
    }
  if (drawing != NULL)
    gtk_box_append (page, eb_room_picture_new (drawing, eb_room_item_get_title (self->item), eb_person_get_profile_at (youth, time)->ink));
  if (eb_room_item_get_kind (self->item) == EB_ROOM_LIST)
    gtk_box_append (page, lines_new (self, youth, plain));
}

static void
add_buttons (EbRoomCard *self,
             GtkBox     *page)
{
  const char *title = eb_room_item_get_title (self->item);
  GtkWidget  *buttons = buttons_new ();
  GtkWidget  *change = button_new (_ ("Read or change"), title);
  GtkWidget  *throw_away = button_new (_ ("Throw away …"), title);

  g_signal_connect_object (change, "clicked", G_CALLBACK (on_change_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (throw_away, "clicked", G_CALLBACK (on_throw_away_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (throw_away, "flat");
  gtk_box_append (GTK_BOX (buttons), change);
  gtk_box_append (GTK_BOX (buttons), throw_away);
  gtk_box_append (page, buttons);
}

/**
 * eb_room_card_new:
 * @session: what the window works on; the youth sits alone
 * @item: something in the room
 * @plain: plain type instead of the hand
 *
 * Returns: (transfer floating): a card that shows it
 */
GtkWidget *
eb_room_card_new (EbSession  *session,
                  EbRoomItem *item,
                  gboolean    plain)
{
  EbRoomCard *self = g_object_new (EB_TYPE_ROOM_CARD, NULL);
  GtkWidget  *page = page_new ();

  self->session = g_object_ref (session);
  self->item = g_object_ref (item);
  self->caption = GTK_LABEL (caption_new (NULL));
  self->problem = g_object_new (EB_TYPE_PROBLEM, NULL);
  add_words (self, GTK_BOX (page), find_youth (session), plain);
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->caption));
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->problem));
  add_buttons (self, GTK_BOX (page));
  show_caption (self);
  adw_bin_set_child (ADW_BIN (self), page);
  return GTK_WIDGET (self);
}

/**
 * eb_room_card_get_item:
 * @self: a card
 *
 * Returns: (transfer none): what it shows
 */
EbRoomItem *
eb_room_card_get_item (EbRoomCard *self)
{
  g_return_val_if_fail (EB_IS_ROOM_CARD (self), NULL);

  return self->item;
}

/* --- A private note ------------------------------------------------------------------------- */

/**
 * eb_room_card_new_for_note:
 * @goal: whose spread it stands on
 * @note: a private note whose signature holds
 * @plain: plain type instead of the hand
 *
 * Returns: (transfer floating): a card that shows it, with a button that opens the
 *   spread ("book.open-goal")
 */
GtkWidget *
eb_room_card_new_for_note (EbGoal  *goal,
                           EbNote  *note,
                           gboolean plain)
{
  EbPerson        *author = eb_note_get_author (note);
  const gint64     time = eb_note_get_time (note);
  GtkWidget       *page = page_new ();
  GtkWidget       *open = button_new (_ ("Open the spread"), eb_goal_get_text (goal));
  GtkWidget       *buttons = buttons_new ();
  g_autofree char *record = eb_id_to_hex (eb_goal_get_record (goal));
  g_autofree char *date = eb_words_date (eb_clock_date_of (time));
  /* Translators: the goal's words */
  g_autofree char *on = g_strdup_printf (_ ("On the goal “%s”"), eb_goal_get_text (goal));
  g_autofree char *caption = g_strdup_printf ("%s · %s", on, date);

  if (*eb_note_get_text (note) != '\0')
    gtk_box_append (GTK_BOX (page), words_new (eb_note_get_text (note), author, time, plain));
  if (eb_note_get_drawing (note) != NULL)
    gtk_box_append (GTK_BOX (page), eb_room_picture_new (eb_note_get_drawing (note), eb_note_get_text (note), eb_person_get_profile_at (author, time)->ink));
  gtk_box_append (GTK_BOX (page), caption_new (caption));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (open), "book.open-goal");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (open), "s", record);
  gtk_box_append (GTK_BOX (buttons), open);
  gtk_box_append (GTK_BOX (page), buttons);
  return page;
}
