/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget-fixture.h"

#include "eb-clock.h"
#include "eb-problem.h"
#include "eb-sqlite-journal.h"
#include "eb-vault.h"

#define DEADLINE_US (G_GINT64_CONSTANT (60) * G_USEC_PER_SEC)

typedef struct
{
  EbSession *session;
  EbSecret  *code;
  gboolean   done;
} Making;

void
fixture_init (int    *argc,
              char ***argv)
{
  g_autofree char *hands = NULL;

  g_test_init (argc, argv, NULL);
  g_assert_true (eb_vault_init ());
  hands = g_test_build_filename (G_TEST_DIST, "..", "..", "data", "hands", "hands.ini", NULL);
  g_setenv ("EB_HANDS_FILE", hands, TRUE);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static EbRuleSet *
load_rules (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("EB_RULES_DIR"), name, NULL);
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  EbRuleSet *set = NULL;
  gsize      length = 0;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  set = eb_rule_set_parse (data, length, NULL, &error);
  g_assert_no_error (error);
  return set;
}

/* Some of the program's own: one door with dates and one without. */
static EbTaskSet *
load_tasks (void)
{
  static const char *const names[] = { "home.ini", "rights.ini" };
  EbTaskSet               *library = eb_task_library_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (g_getenv ("EB_TASKS_DIR"), names[i], NULL);
      g_autofree char *data = NULL;
      g_autoptr (EbTaskSet) set = NULL;
      g_autoptr (GError) error = NULL;
      gsize length = 0;

      g_file_get_contents (path, &data, &length, &error);
      g_assert_no_error (error);
      set = eb_task_set_parse (data, length, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (eb_task_library_add (library, set, NULL, &error));
    }
  return library;
}

static EbRates *
load_rates (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("EB_RATES_DIR"), "kl.ini", NULL);
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  EbRates *rates = NULL;
  gsize    length = 0;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  rates = eb_rates_parse (data, length, NULL, &error);
  g_assert_no_error (error);
  return rates;
}

EbSession *
fixture_session_new_on (EbJournal *journal)
{
  EbSession *session = NULL;
  GPtrArray *rules = g_ptr_array_new_with_free_func ((GDestroyNotify) eb_rule_set_free);

  g_ptr_array_add (rules, load_rules ("barnets-lov.ini"));
  g_ptr_array_add (rules, load_rules ("serviceloven.ini"));
  session = eb_session_new (journal, rules, load_tasks ());
  eb_session_set_rates (session, load_rates ());
  return session;
}

EbSession *
fixture_session_new (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EbJournal) journal = eb_sqlite_journal_open (":memory:", &error);

  g_assert_no_error (error);
  return fixture_session_new_on (journal);
}

static void
on_lone_made_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  Making *making = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EbNewAccount) made = eb_new_account_finish (result, &error);
  g_autoptr (EbProfile) profile = eb_profile_new ("Lone", EB_ROLE_FOSTER, "", "green");
  EbCase facts = { .birth = { 2009, 5, 14 }, .start = { 2020, 2, 1 }, .since = eb_clock_today (), .consent = TRUE };
  EbId   id = EB_ID_NONE;

  g_assert_no_error (error);
  eb_table_seat (eb_session_get_table (making->session), made->seat);
  eb_binder_create (eb_session_get_journal (making->session), made->seat, made->account, profile, "Amira", &facts, &id, &error);
  g_assert_no_error (error);
  eb_table_lock_all (eb_session_get_table (making->session));
  making->code = eb_secret_copy (made->recovery);
  making->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Making *) data)->done;
}

EbSecret *
fixture_store_lone (EbSession *session)
{
  Making making = { .session = session };
  g_autoptr (EbSecret) password = eb_secret_new_from_text (FIXTURE_PASSWORD);

  eb_new_account_async ("Lone", password, NULL, on_lone_made_cb, &making);
  fixture_wait (is_done, &making);
  return making.code;
}

gpointer
fixture_child (gpointer    widget,
               const char *name)
{
  GObject *child = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);

  g_assert_nonnull (child);
  return child;
}

void
fixture_type (gpointer    widget,
              const char *name,
              const char *text)
{
  gtk_editable_set_text (fixture_child (widget, name), text);
}

const char *
fixture_problem (gpointer    widget,
                 const char *name)
{
  const char *text = eb_problem_get_text (fixture_child (widget, name));

  return text != NULL ? text : "";
}

static GtkWidget *
find_label (GtkWidget  *widget,
            const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);
  return found;
}

GtkWidget *
fixture_button (gpointer    widget,
                const char *label)
{
  GtkWidget *found = find_label (widget, label);
  GtkWidget *button = found != NULL ? gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON) : NULL;

  if (button == NULL && found != NULL)
    button = gtk_widget_get_ancestor (found, GTK_TYPE_CHECK_BUTTON);
  if (button == NULL)
    g_error ("there is no button \"%s\"", label);
  return button;
}

void
fixture_press (gpointer    widget,
               const char *label)
{
  GtkWidget *button = fixture_button (widget, label);

  g_assert_true (gtk_widget_is_sensitive (button));
  /* Not gtk_widget_activate(): a button lets go only a quarter of a second later. */
  if (GTK_IS_CHECK_BUTTON (button))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (button), !gtk_check_button_get_active (GTK_CHECK_BUTTON (button)));
  else
    g_signal_emit_by_name (button, "clicked");
}

void
fixture_wait (gboolean (*done) (gpointer data),
              gpointer data)
{
  gint64 deadline = g_get_monotonic_time () + DEADLINE_US;

  while (!done (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, FALSE);
    }
}

GtkWidget *
fixture_window_new (gpointer widget)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

void
fixture_window_finish (GtkWidget *window,
                       gpointer   widget)
{
  g_object_ref (widget);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (widget);
}

GtkWidget *
fixture_file_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (GTK_IS_FILE_CHOOSER (window) && gtk_widget_get_visible (window))
        return window; /* GTK keeps it */
    }
  return NULL;
}

static gboolean
is_chosen (gpointer file)
{
  g_autoptr (GFile) chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (fixture_file_dialog ()));

  return chosen != NULL && g_file_equal (chosen, file);
}

static gboolean
is_answered (gpointer data)
{
  return fixture_file_dialog () == NULL;
}

void
fixture_choose_file (GFile *file)
{
  GtkWidget *dialog = fixture_file_dialog ();
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);

  g_assert_nonnull (dialog);
  if (gtk_file_chooser_get_action (GTK_FILE_CHOOSER (dialog)) == GTK_FILE_CHOOSER_ACTION_SAVE)
    {
      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), folder, NULL);
      gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
    }
  else
    {
      gtk_file_chooser_set_file (GTK_FILE_CHOOSER (dialog), file, NULL);
    }
  fixture_wait (is_chosen, file);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  /* GTK first looks whether a file of that name is there. */
  fixture_wait (is_answered, NULL);
}
