/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-follow-people.h"

#include <glib/gi18n.h>

#include "eb-clock.h"
#include "eb-follow-form.h"
#include "eb-words.h"

/**
 * Place:
 * @seat: (nullable): %NULL: not at the table, or shown already
 * @row: an #AdwExpanderRow with a @seat, else an #AdwActionRow
 * @form: (nullable): there while the row is open
 * @form_row: what it stands in
 *
 * One person's row.
 */
typedef struct
{
  EbPerson     *person;
  EbSeat       *seat;
  GtkWidget    *row;
  EbFollowForm *form;
  GtkWidget    *form_row;
} Place;

struct _EbFollowPeople
{
  AdwBin parent_instance;

  EbSession  *session;
  char       *topic;
  GtkListBox *list;
  GPtrArray  *places; /* of Place */
};

G_DEFINE_FINAL_TYPE (EbFollowPeople, eb_follow_people, ADW_TYPE_BIN)

enum
{
  SIGNAL_READY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
place_free (gpointer data)
{
  Place *place = data;

  g_clear_object (&place->person);
  g_clear_object (&place->seat);
  g_free (place);
}

static const EbReading *
find_reading (EbFollowPeople *self,
              EbPerson       *person)
{
  EbBinder *binder = eb_session_get_binder (self->session);
  EbTopic  *topic = binder == NULL ? NULL : eb_binder_find_topic (binder, self->topic);

  return topic == NULL ? NULL : eb_topic_find (topic, person);
}

/* Who can still prepare here and now. */
static EbSeat *
find_seat (EbFollowPeople *self,
           EbPerson       *person)
{
  const EbReading *reading = find_reading (self, person);

  if (reading != NULL && reading->answers != NULL)
    return NULL;
  return eb_table_find (eb_session_get_table (self->session), eb_person_get_account (person));
}

static char *
word_state (EbFollowPeople *self,
            EbPerson       *person)
{
  const EbReading *reading = find_reading (self, person);
  g_autofree char *date = NULL;

  if (reading == NULL)
    return g_strdup (_ ("Not ready yet"));
  if (reading->answers != NULL)
    return g_strdup (_ ("Can be read below"));
  date = eb_words_date (eb_clock_date_of (reading->ready));
  /* Translators: date */
  return g_strdup_printf (_ ("Ready since %s"), date);
}

/* --- One form at a time -------------------------------------------------------- */

static void
close_others (EbFollowPeople *self,
              EbSeat         *but)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      Place *place = g_ptr_array_index (self->places, i);

      if (place->seat != NULL && place->seat != but)
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (place->row), FALSE);
    }
}

/* It is the next one's turn, and what was written is not to lie open. */
static void
on_form_ready_cb (EbFollowPeople *self)
{
  if (eb_follow_people_count_forms (self) > 1)
    close_others (self, NULL);
  g_signal_emit (self, signals[SIGNAL_READY], 0);
}

static void
ensure_form (EbFollowPeople *self,
             Place          *place)
{
  if (place->form != NULL)
    return;
  place->form = EB_FOLLOW_FORM (eb_follow_form_new (self->session, place->seat, self->topic));
  g_signal_connect_object (place->form, "ready", G_CALLBACK (on_form_ready_cb), self, G_CONNECT_SWAPPED);
  place->form_row = gtk_list_box_row_new ();
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (place->form_row), FALSE);
  gtk_widget_set_focusable (place->form_row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (place->form_row), GTK_WIDGET (place->form));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (place->row), place->form_row);
}

/* A closed form holds no words: a screen reader would still find them. */
static void
drop_form (Place *place)
{
  if (place->form == NULL || !eb_follow_form_flush (place->form))
    return;
  adw_expander_row_remove (ADW_EXPANDER_ROW (place->row), place->form_row);
  place->form = NULL;
  place->form_row = NULL;
}

static Place *
find_place (EbFollowPeople *self,
            GtkWidget      *row)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      Place *place = g_ptr_array_index (self->places, i);

      if (place->row == row)
        return place;
    }
  return NULL;
}

static void
on_expanded_cb (EbFollowPeople *self,
                GParamSpec     *pspec,
                AdwExpanderRow *row)
{
  Place *place = find_place (self, GTK_WIDGET (row));

  if (place == NULL)
    return;
  if (!adw_expander_row_get_expanded (row))
    {
      drop_form (place);
      return;
    }
  ensure_form (self, place);
  eb_session_take_pen (self->session, place->seat);
}

/* Whoever does not hold the pen has their form closed, also when it lay down by
 * itself because its holder walked away. */
static void
on_pen_cb (EbFollowPeople *self)
{
  close_others (self, eb_session_get_pen (self->session));
}

/* --- The rows -------------------------------------------------------------------- */

static void
add_place (EbFollowPeople *self,
           EbPerson       *person)
{
  EbSeat *seat = find_seat (self, person);
  Place  *place = g_new0 (Place, 1);

  place->person = g_object_ref (person);
  place->row = seat == NULL ? adw_action_row_new () : adw_expander_row_new ();
  g_object_set (place->row, "use-markup", FALSE, "title", eb_person_get_name (person), NULL);
  g_ptr_array_add (self->places, place);
  gtk_list_box_append (self->list, place->row);
  if (seat == NULL)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (place->row), FALSE);
      return;
    }
  place->seat = g_object_ref (seat);
  g_signal_connect_object (place->row, "notify::expanded", G_CALLBACK (on_expanded_cb), self, G_CONNECT_SWAPPED);
}

static void
empty (EbFollowPeople *self)
{
  GtkListBoxRow *row = NULL;

  g_ptr_array_set_size (self->places, 0);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/* The youth stands first. */
static GPtrArray *
list_people (EbBinder *binder)
{
  GPtrArray  *list = g_ptr_array_new (); /* the binder keeps them */
  GListModel *people = eb_binder_get_people (binder);
  EbPerson   *youth = eb_binder_get_youth (binder);

  if (youth != NULL)
    g_ptr_array_add (list, youth);
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (EbPerson) person = g_list_model_get_item (people, i);

      if (person != youth)
        g_ptr_array_add (list, person);
    }
  return list;
}

static gboolean
is_same (EbFollowPeople *self,
         GPtrArray      *people)
{
  if (people->len != self->places->len)
    return FALSE;
  for (guint i = 0; i < people->len; i++)
    {
      EbPerson    *person = g_ptr_array_index (people, i);
      const Place *place = g_ptr_array_index (self->places, i);

      if (place->person != person || place->seat != find_seat (self, person))
        return FALSE;
    }
  return TRUE;
}

static void
rebuild (EbFollowPeople *self,
         GPtrArray      *people)
{
  Place *alone = NULL;
  guint  seated = 0;

  empty (self);
  for (guint i = 0; i < people->len; i++)
    {
      EbPerson *person = g_ptr_array_index (people, i);
      Place    *place = NULL;

      add_place (self, person);
      place = g_ptr_array_index (self->places, i);
      seated += eb_table_find (eb_session_get_table (self->session), eb_person_get_account (person)) != NULL;
      if (place->seat != NULL)
        alone = place;
    }
  if (seated == 1 && alone != NULL) /* there is nobody to look away from */
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (alone->row), TRUE);
}

static void
eb_follow_people_dispose (GObject *object)
{
  EbFollowPeople *self = EB_FOLLOW_PEOPLE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->topic, g_free);
  g_clear_pointer (&self->places, g_ptr_array_unref);

  G_OBJECT_CLASS (eb_follow_people_parent_class)->dispose (object);
}

static void
eb_follow_people_class_init (EbFollowPeopleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eb_follow_people_dispose;

  signals[SIGNAL_READY] = g_signal_new ("ready", EB_TYPE_FOLLOW_PEOPLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
eb_follow_people_init (EbFollowPeople *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->places = g_ptr_array_new_with_free_func (place_free);
  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Who prepares"), -1);
  adw_bin_set_child (ADW_BIN (self), list);
}

static void
set_session (EbFollowPeople *self,
             EbSession      *session)
{
  if (g_set_object (&self->session, session))
    g_signal_connect_object (session, "notify::pen", G_CALLBACK (on_pen_cb), self, G_CONNECT_SWAPPED);
}

/**
 * eb_follow_people_show:
 * @self: the list
 * @session: what the window works on
 * @topic: (nullable): what is prepared
 *
 * An open form stays as it is as long as the same people may write.
 */
void
eb_follow_people_show (EbFollowPeople *self,
                       EbSession      *session,
                       const char     *topic)
{
  g_autoptr (GPtrArray) people = NULL;
  EbBinder *binder = NULL;

  g_return_if_fail (EB_IS_FOLLOW_PEOPLE (self));

  set_session (self, session);
  binder = eb_session_get_binder (session);
  if (binder == NULL || topic == NULL || g_strcmp0 (topic, self->topic) != 0)
    empty (self);
  g_free (self->topic);
  self->topic = g_strdup (topic);
  if (binder == NULL || topic == NULL)
    return;
  people = list_people (binder);
  if (!is_same (self, people))
    rebuild (self, people);
  for (guint i = 0; i < self->places->len; i++)
    {
      const Place     *place = g_ptr_array_index (self->places, i);
      g_autofree char *state = word_state (self, place->person);

      g_object_set (place->row, "subtitle", state, NULL);
    }
}

/**
 * eb_follow_people_count_forms:
 * @self: the list
 *
 * Returns: how many of those at the table have a form here
 */
guint
eb_follow_people_count_forms (EbFollowPeople *self)
{
  guint forms = 0;

  g_return_val_if_fail (EB_IS_FOLLOW_PEOPLE (self), 0);

  for (guint i = 0; i < self->places->len; i++)
    forms += ((const Place *) g_ptr_array_index (self->places, i))->seat != NULL;
  return forms;
}
