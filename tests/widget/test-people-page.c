/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-people-page.h"

#include <math.h>

#include "eb-call-sheet.h"
#include "eb-circle-places.h"
#include "eb-circle-view.h"
#include "eb-contact-sheet.h"
#include "eb-contact-words.h"
#include "eb-text-area.h"
#include "tasks-desk.h"

/* The people around the youth as the page shows them, and the one to call. */

#define GRANDMOTHER "Mormor & Co"

static EbContact *
write_person (Desk       *desk,
              const char *name,
              const char *relation,
              const char *phone,
              guint       circle)
{
  const EbContactWords words = { .name = name, .relation = relation, .phone = phone, .notes = "Ring om aftenen", .circle = circle };
  g_autoptr (GError) error = NULL;
  EbContact *contact = eb_binder_write_contact (desk_binder (desk), desk_seat (desk, AMIRA), NULL, &words, &error);

  g_assert_no_error (error);
  return contact;
}

static void
call (Desk      *desk,
      EbContact *contact)
{
  g_autoptr (GError) error = NULL;

  eb_binder_call_contact (desk_binder (desk), desk_seat (desk, AMIRA), contact, &error);
  g_assert_no_error (error);
  desk_settle ();
}

static EbPeoplePage *
page_now (Desk       *desk,
          GtkWidget **window)
{
  EbPeoplePage *page = eb_people_page_new (desk->session);

  *window = fixture_window_new (page);
  gtk_window_set_default_size (GTK_WINDOW (*window), 1000, 800);
  eb_people_page_show (page);
  desk_settle ();
  return page;
}

static gpointer
window_with (const char *title)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  desk_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (gtk_widget_get_visible (GTK_WIDGET (window)) && g_strcmp0 (gtk_window_get_title (window), title) == 0)
        return window; /* GTK keeps it */
    }
  return NULL;
}

static char *
label_of (gpointer widget)
{
  return gtk_test_accessible_check_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, "\x01");
}

static gboolean
is_shown (gpointer    page,
          const char *name)
{
  return gtk_widget_get_mapped (fixture_child (page, name));
}

static gboolean
has_wide_circle (gpointer page)
{
  return gtk_widget_get_width (fixture_child (page, "circle")) > 600;
}

/* --- The page ------------------------------------------------------------------ */

static void
test_empty (Desk         *desk,
            gconstpointer data)
{
  GtkWidget    *window = NULL;
  EbPeoplePage *page = page_now (desk, &window);

  g_assert_true (is_shown (page, "empty_box"));
  g_assert_true (is_shown (page, "write_button"));
  g_assert_false (is_shown (page, "circle"));
  g_assert_false (is_shown (page, "called_group"));
  fixture_window_finish (window, page);
}

/* In the circle and in the list, by ring; of a ring with nobody nothing is said. */
static void
test_people (Desk         *desk,
             gconstpointer data)
{
  GtkWidget       *window = NULL;
  EbContact       *grandmother = write_person (desk, GRANDMOTHER, "min mormor", "12 34 56 78", 1);
  EbPeoplePage    *page = page_now (desk, &window);
  EbCircleView    *circle = fixture_child (page, "circle");
  GtkWidget       *lists = fixture_child (page, "lists_box");
  g_autofree char *spoken = NULL;

  write_person (desk, "Klara", "", "", 3);
  call (desk, grandmother);
  g_assert_false (is_shown (page, "empty_box"));
  g_assert_true (is_shown (page, "circle"));
  g_assert_nonnull (tasks_find_row (lists, GRANDMOTHER));
  g_assert_true (desk_shows (lists, "min mormor · 12 34 56 78"));
  g_assert_true (desk_shows (lists, "Closest"));
  g_assert_true (desk_shows (lists, "Around me"));
  g_assert_false (desk_shows (lists, "Further out"));
  g_assert_true (desk_shows (fixture_child (page, "called_row"), GRANDMOTHER " · min mormor · 12 34 56 78"));
  spoken = label_of (eb_circle_view_find (circle, eb_contact_get_record (grandmother)));
  g_assert_cmpstr (spoken, ==, GRANDMOTHER ", min mormor, closest to me, phone 12 34 56 78, the one I call");
  fixture_window_finish (window, page);
}

static gboolean
has_no_circle (gpointer page)
{
  return gtk_widget_get_height (fixture_child (page, "circle")) == 0 &&
         !gtk_widget_get_child_visible (gtk_widget_get_first_child (fixture_child (page, "circle")));
}

/* A narrow page has the list alone. */
static void
test_narrow (Desk         *desk,
             gconstpointer data)
{
  GtkWidget    *window = NULL;
  EbPeoplePage *page = NULL;
  int           narrowest = 0;

  write_person (desk, GRANDMOTHER, "min mormor", "12 34 56 78", 1);
  page = page_now (desk, &window);
  gtk_widget_measure (GTK_WIDGET (page), GTK_ORIENTATION_HORIZONTAL, -1, &narrowest, NULL, NULL, NULL);
  g_assert_cmpint (narrowest, <=, 360);
  gtk_window_destroy (GTK_WINDOW (window));

  page = eb_people_page_new (desk->session);
  window = fixture_window_new (page);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 700);
  eb_people_page_show (page);
  fixture_wait (has_no_circle, page);
  g_assert_nonnull (tasks_find_row (fixture_child (page, "lists_box"), GRANDMOTHER));
  fixture_window_finish (window, page);
}

/* Adults read, and are told whose page it is. */
static void
test_adults (Desk         *desk,
             gconstpointer data)
{
  GtkWidget    *window = NULL;
  EbPeoplePage *page = NULL;

  write_person (desk, GRANDMOTHER, "min mormor", "12 34 56 78", 1);
  page = page_now (desk, &window);
  desk_leave (desk, AMIRA);
  desk_settle ();
  g_assert_true (desk_shows (fixture_child (page, "state_label"), "Amira decides who stands here, and writes it"));
  g_assert_false (is_shown (page, "write_button"));
  tasks_press_row (fixture_child (page, "lists_box"), GRANDMOTHER);
  g_assert_nonnull (window_with (GRANDMOTHER));
  g_assert_true (desk_shows (window_with (GRANDMOTHER), "Amira decides who stands here."));
  g_assert_false (is_shown (window_with (GRANDMOTHER), "moves_box"));

  eb_session_lock_all (desk->session);
  g_assert_null (window_with (GRANDMOTHER));
  g_assert_false (desk_shows (page, GRANDMOTHER));
  fixture_window_finish (window, page);
}

/* Behind a closed door there is only whose it is; without the youth's account, what
 * comes here. */
static void
test_closed (Desk         *desk,
             gconstpointer data)
{
  GtkWidget    *window = NULL;
  EbPeoplePage *page = NULL;

  call (desk, write_person (desk, GRANDMOTHER, "min mormor", "12 34 56 78", 1));
  for (Who who = LONE; who <= AMIRA; who++)
    {
      EbKeyring *keyring = eb_seat_get_keyring (desk_seat (desk, who));
      const EbId key = eb_keyring_find_door (keyring, &desk->id, EB_DOOR_NETWORK)->id;

      eb_keyring_drop (keyring, &key);
    }
  page = page_now (desk, &window);
  g_assert_true (desk_shows (fixture_child (page, "state_label"), "nobody at the table has a key to it. Amira can see it"));
  g_assert_false (is_shown (page, "write_button"));
  g_assert_false (is_shown (page, "called_group"));
  eb_call_sheet_present (desk->session, GTK_WIDGET (page));
  g_assert_true (desk_shows (window_with ("The one I call"), "nobody at the table has a key to it. Amira can see it"));
  g_assert_false (desk_shows (window_with ("The one I call"), GRANDMOTHER));
  gtk_window_destroy (window_with ("The one I call"));
  fixture_window_finish (window, page);
}

/* --- The keyboard on the circle ---------------------------------------------- */

static gboolean
press_key (EbCircleView *circle,
           guint         key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (circle));
  gboolean done = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &done);
    }
  return done;
}

/* There and back again; at the edge the key is left to the page. */
static void
test_arrows (Desk         *desk,
             gconstpointer data)
{
  GtkWidget    *window = NULL;
  EbContact    *one = write_person (desk, "Sofie", "", "", 4);
  EbContact    *other = write_person (desk, "Klara", "", "", 4);
  EbPeoplePage *page = page_now (desk, &window);
  EbCircleView *circle = fixture_child (page, "circle");
  GtkWidget    *above = eb_circle_view_find (circle, eb_contact_get_record (one));
  GtkWidget    *below = eb_circle_view_find (circle, eb_contact_get_record (other));

  fixture_wait (has_wide_circle, page);
  g_assert_false (press_key (circle, GDK_KEY_Down));
  g_assert_true (gtk_widget_grab_focus (above));
  g_assert_true (press_key (circle, GDK_KEY_Down));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == below);
  g_assert_false (press_key (circle, GDK_KEY_Down));
  g_assert_true (press_key (circle, GDK_KEY_Up));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == above);
  g_signal_emit_by_name (above, "clicked");
  g_assert_nonnull (window_with ("Sofie"));
  gtk_window_destroy (window_with ("Sofie"));
  fixture_window_finish (window, page);
}

/* --- Written ---------------------------------------------------------------------- */

static void
test_write (Desk         *desk,
            gconstpointer data)
{
  GtkWidget            *window = NULL;
  EbPeoplePage         *page = page_now (desk, &window);
  GListModel           *contacts = eb_binder_get_contacts (desk_binder (desk));
  const EbContactWords *words = NULL;
  g_autoptr (EbContact) contact = NULL;

  fixture_press (page, "Write somebody in …");
  tasks_type ("Phone (if you like)", "12 34 56 78");
  tasks_press ("Write it down");
  g_assert_nonnull (strstr (fixture_problem (tasks_sheet_now (), "problem"), "Write something first"));
  tasks_type ("Name", "Lone");
  tasks_type ("Who they are to you (if you like)", "min plejemor");
  tasks_choose ("How close", 1);
  tasks_choose ("Has an account here", 1);
  eb_text_area_set_text (desk_find (tasks_sheet_now (), GTK_TYPE_TEXT_VIEW), "Hun bor her");
  gtk_switch_set_active (desk_find (tasks_sheet_now (), GTK_TYPE_SWITCH), TRUE);
  tasks_press ("Write it down");
  tasks_assert_gone (EB_TYPE_SHEET);
  g_assert_cmpuint (g_list_model_get_n_items (contacts), ==, 1);
  contact = g_list_model_get_item (contacts, 0);
  words = eb_contact_get_words (contact);
  g_assert_cmpstr (words->name, ==, "Lone");
  g_assert_cmpstr (words->relation, ==, "min plejemor");
  g_assert_cmpstr (words->phone, ==, "12 34 56 78");
  g_assert_cmpstr (words->notes, ==, "Hun bor her");
  g_assert_cmpuint (words->circle, ==, 2);
  g_assert_cmpstr (eb_person_get_name (words->account), ==, "Lone");
  g_assert_true (words->parent);
  g_assert_true (desk_shows (fixture_child (page, "lists_box"), "min plejemor · 12 34 56 78"));
  fixture_window_finish (window, page);
}

/* Changed, chosen, taken out and put back, each from the person's own window. */
static void
test_details (Desk         *desk,
              gconstpointer data)
{
  GtkWidget *window = NULL;
  EbContact *friend = write_person (desk, "Sofie", "", "", 4);
  EbPeoplePage *page = page_now (desk, &window);
  GtkWidget    *about = NULL;

  tasks_press_row (fixture_child (page, "lists_box"), "Sofie");
  about = window_with ("Sofie");
  g_assert_true (desk_shows (about, "Ring om aftenen"));
  fixture_press (about, "Change …");
  tasks_choose ("How close", 0);
  tasks_press ("Write it down");
  g_assert_cmpuint (eb_contact_get_words (friend)->circle, ==, 1);
  g_assert_cmpstr (eb_contact_get_words (friend)->notes, ==, "Ring om aftenen");
  g_assert_true (desk_shows (fixture_child (about, "circle_label"), "Closest"));

  fixture_press (about, "This is the one I call");
  g_assert_true (eb_binder_get_called (desk_binder (desk)) == friend);
  g_assert_true (is_shown (about, "called_box"));
  fixture_press (about, "I do not call them any more");
  g_assert_null (eb_binder_get_called (desk_binder (desk)));

  fixture_press (about, "Take out of the circle …");
  tasks_press ("Take out of the circle");
  g_assert_true (eb_contact_is_gone (friend));
  g_assert_false (is_shown (page, "circle"));
  g_assert_true (is_shown (page, "gone_group"));
  fixture_press (about, "Put back in the circle");
  g_assert_false (eb_contact_is_gone (friend));
  desk_settle ();
  g_assert_true (is_shown (page, "circle"));
  g_assert_false (is_shown (page, "gone_group"));
  gtk_window_destroy (GTK_WINDOW (about));
  fixture_window_finish (window, page);
}

/* What was changed while a row had the keyboard leaves it there. */
static void
test_focus (Desk         *desk,
            gconstpointer data)
{
  GtkWidget *window = NULL;
  EbContact *friend = write_person (desk, "Sofie", "", "", 4);
  EbPeoplePage *page = page_now (desk, &window);
  EbCircleView *circle = fixture_child (page, "circle");
  const EbId   *record = eb_contact_get_record (friend);

  fixture_wait (has_wide_circle, page);
  gtk_widget_grab_focus (tasks_find_row (fixture_child (page, "lists_box"), "Sofie"));
  call (desk, friend);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == tasks_find_row (fixture_child (page, "lists_box"), "Sofie"));
  gtk_widget_grab_focus (eb_circle_view_find (circle, record));
  call (desk, NULL);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == eb_circle_view_find (circle, record));
  fixture_window_finish (window, page);
}

/* --- The one to call ----------------------------------------------------------------- */

static void
test_call (Desk         *desk,
           gconstpointer data)
{
  GtkWidget    *window = NULL;
  EbContact    *grandmother = write_person (desk, GRANDMOTHER, "min mormor", "12 34 56 78 (efter kl. 10)", 1);
  EbPeoplePage *page = page_now (desk, &window);

  eb_call_sheet_present (desk->session, GTK_WIDGET (page));
  g_assert_true (desk_shows (window_with ("The one I call"), "Choose somebody among the people around you"));
  gtk_window_destroy (window_with ("The one I call"));

  call (desk, grandmother);
  eb_call_sheet_present (desk->session, GTK_WIDGET (page));
  g_assert_true (desk_shows (window_with ("The one I call"), GRANDMOTHER));
  g_assert_true (desk_shows (window_with ("The one I call"), "min mormor"));
  g_assert_true (desk_shows (window_with ("The one I call"), "Ring om aftenen"));
  fixture_press (window_with ("The one I call"), "Copy the number");
  g_assert_true (desk_shows (window_with ("The one I call"), "The number is copied."));

  eb_session_lock_all (desk->session);
  g_assert_null (window_with ("The one I call"));
  eb_call_sheet_present (desk->session, GTK_WIDGET (page));
  g_assert_null (window_with ("The one I call"));
  fixture_window_finish (window, page);
}

static void
test_tel (void)
{
  static const struct
  {
    const char *phone;
    const char *tel;
  } cases[] = {
    { "12 34 56 78", "tel:12345678" },
    { "+45 12-34-56-78", "tel:+4512345678" },
    { "12345678 (efter kl. 10)", "tel:12345678" },
    { "112", "tel:112" },
    { "(33) 12.34/56", "tel:33123456" },
    { "12+34", "tel:1234" },
    { "12", NULL },
    { "Spørg Lone på 12345678", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tel = eb_contact_words_tel (cases[i].phone);

      g_assert_cmpstr (tel, ==, cases[i].tel);
    }
}

/* --- Where they stand ------------------------------------------------------------------- */

/* Eight people on four rings hardly touch each other; each stands on its ring. */
static void
test_places (void)
{
  static const guint circles[] = { 2, 3, 2, 1 };
  EbCirclePlaces     places;
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  eb_circle_places_init (&places, 740, 540, 60, 36);
  for (guint circle = EB_CIRCLE_CLOSEST; circle <= EB_CIRCLE_FARTHEST; circle++)
    {
      graphene_rect_t rects[3];

      for (guint i = 0; i < G_N_ELEMENTS (rects); i++)
        rects[i] = GRAPHENE_RECT_INIT (0, 0, 90, 62);
      eb_circle_places_put (&places, circle, rects, circles[circle - 1], taken);
      for (guint i = 0; i < circles[circle - 1]; i++)
        {
          const float x = (rects[i].origin.x + 45 - places.centre.x) / places.half[circle].width;
          const float y = (rects[i].origin.y + 31 - places.centre.y) / places.half[circle].height;

          g_assert_cmpfloat_with_epsilon (sqrtf (x * x + y * y), 1, 0.001);
        }
    }
  g_assert_cmpuint (taken->len, ==, 8);
  for (guint i = 0; i < taken->len; i++)
    for (guint k = 0; k < i; k++)
      {
        graphene_rect_t both = GRAPHENE_RECT_INIT (0, 0, 0, 0);

        if (graphene_rect_intersection (&g_array_index (taken, graphene_rect_t, i), &g_array_index (taken, graphene_rect_t, k), &both))
          g_assert_cmpfloat (both.size.width * both.size.height, <, 0.01 * 90 * 62);
      }
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  DESK_ADD ("/people-page/empty", test_empty);
  DESK_ADD ("/people-page/people", test_people);
  DESK_ADD ("/people-page/narrow", test_narrow);
  DESK_ADD ("/people-page/adults", test_adults);
  DESK_ADD ("/people-page/closed", test_closed);
  DESK_ADD ("/people-page/arrows", test_arrows);
  DESK_ADD ("/people-page/write", test_write);
  DESK_ADD ("/people-page/details", test_details);
  DESK_ADD ("/people-page/focus", test_focus);
  DESK_ADD ("/people-page/call", test_call);
  g_test_add_func ("/people-page/tel", test_tel);
  g_test_add_func ("/people-page/places", test_places);

  return g_test_run ();
}
