/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <unistd.h>

#include "eb-task-set-add.h"
#include "eb-task-set-folder.h"
#include "eb-task-set-share.h"
#include "eb-task-set-words.h"
#include "tasks-desk.h"

/* Own tasks as a file, and others' from one. */

#define SET(version, title) "[Set]\nName=skovly\nTitle=Opgaver fra Skovly\nAuthor=Skovly\nVersion=" version "\n[Task BIKE]\nDoor=leisure\nTitle=" title "\nPlain=Kort.\n[End]\nTasks=1\n"

typedef struct
{
  Desk   desk;
  char  *folder; /* where added sets are kept; made when needed */
  char  *path;   /* a file outside of it */
  GFile *file;
} Shelf;

static EbTaskSet *
load_tasks (const char *folder,
            gpointer    user_data)
{
  EbTaskSet *library = eb_task_library_new ();
  g_autoptr (GPtrArray) sets = eb_task_set_folder_list (folder, NULL);

  for (guint i = 0; i < sets->len; i++)
    g_assert_true (eb_task_library_add (library, g_ptr_array_index (sets, i), eb_task_set_get_name (g_ptr_array_index (sets, i)), NULL));
  return library;
}

static void
set_up (Shelf        *shelf,
        gconstpointer data)
{
  g_autofree char *place = g_dir_make_tmp ("eb-sets-XXXXXX", NULL);

  shelf->folder = g_build_filename (place, "in", "tasks", NULL);
  shelf->path = g_build_filename (place, "out.egneben-tasks", NULL);
  shelf->file = g_file_new_for_path (shelf->path);
  desk_set_up (&shelf->desk, NULL);
  eb_session_set_task_loader (shelf->desk.session, load_tasks, NULL, shelf->folder);
  g_assert_true (eb_session_reload_tasks (shelf->desk.session, NULL));
}

static void
tear_down (Shelf        *shelf,
           gconstpointer data)
{
  g_autofree char *in = g_path_get_dirname (shelf->folder);
  g_autofree char *place = g_path_get_dirname (in);
  g_autofree char *set = g_build_filename (shelf->folder, "skovly.ini", NULL);

  desk_tear_down (&shelf->desk, NULL);
  g_unlink (set);
  g_unlink (shelf->path);
  g_rmdir (shelf->folder);
  g_rmdir (in);
  g_rmdir (place);
  g_free (shelf->folder);
  g_free (shelf->path);
  g_clear_object (&shelf->file);
}

static void
put_file (Shelf      *shelf,
          const char *text)
{
  g_assert_true (g_file_set_contents (shelf->path, text, -1, NULL));
}

static EbTaskItem *
find_task (Shelf      *shelf,
           const char *id)
{
  return eb_binder_find_task (desk_binder (&shelf->desk), id);
}

static void
open_file (Shelf     *shelf,
           GtkWidget *window)
{
  eb_task_set_add_file (shelf->desk.session, shelf->file, window);
  desk_settle ();
}

/* --- Added --------------------------------------------------------------------- */

/* What is in it is told first; its tasks are there at once, and what was said of one
 * stays when the set is taken away and comes back. */
static void
test_added (Shelf        *shelf,
            gconstpointer data)
{
  GtkWidget       *window = fixture_window_new (gtk_label_new ("x"));
  g_autofree char *path = g_build_filename (shelf->folder, "skovly.ini", NULL);
  GStatBuf         status = { 0 };

  put_file (shelf, SET ("1", "Lap en cykel"));
  open_file (shelf, window);
  g_assert_true (desk_shows (tasks_sheet_now (), "“Opgaver fra Skovly”, made by Skovly, version 1"));
  g_assert_true (desk_shows (tasks_sheet_now (), "1 task"));
  g_assert_null (find_task (shelf, "skovly:BIKE"));
  tasks_press ("Add them");
  tasks_assert_gone (EB_TYPE_SHEET);
  g_assert_cmpstr (eb_task_item_get_title (find_task (shelf, "skovly:BIKE")), ==, "Lap en cykel");
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  tasks_put_mark (&shelf->desk, find_task (shelf, "skovly:BIKE"), EB_TASK_MARK_TAKEN, NULL, EB_DATE_UNSET);

  eb_task_set_remove_one (shelf->desk.session, window);
  tasks_press ("Remove it");
  tasks_assert_gone (EB_TYPE_SHEET);
  g_assert_null (find_task (shelf, "skovly:BIKE"));
  eb_task_set_remove_one (shelf->desk.session, window);
  g_assert_true (desk_shows (tasks_sheet_now (), "No set was added on this machine."));
  gtk_window_destroy (GTK_WINDOW (tasks_sheet_now ()));

  open_file (shelf, window);
  tasks_press ("Add them");
  g_assert_cmpint (eb_task_item_get_mark (find_task (shelf, "skovly:BIKE")), ==, EB_TASK_MARK_TAKEN);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Never silently in the place of another. */
static void
test_newer (Shelf        *shelf,
            gconstpointer data)
{
  GtkWidget *window = fixture_window_new (gtk_label_new ("x"));

  put_file (shelf, SET ("1", "Lap en cykel"));
  open_file (shelf, window);
  tasks_press ("Add them");
  put_file (shelf, SET ("2", "Lap og pump en cykel"));
  open_file (shelf, window);
  g_assert_true (desk_shows (tasks_sheet_now (), "version 2"));
  g_assert_true (desk_shows (tasks_sheet_now (), "There is a set of that name already: “Opgaver fra Skovly”, made by Skovly, version 1."));
  gtk_window_destroy (GTK_WINDOW (tasks_sheet_now ()));
  desk_settle ();
  g_assert_cmpstr (eb_task_item_get_title (find_task (shelf, "skovly:BIKE")), ==, "Lap en cykel");
  open_file (shelf, window);
  tasks_press ("Put it in its place");
  g_assert_cmpstr (eb_task_item_get_title (find_task (shelf, "skovly:BIKE")), ==, "Lap og pump en cykel");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Each in plain words, and nothing is added. */
static void
test_refused (Shelf        *shelf,
              gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *said;
  } files[] = {
    { "", "That is not a file with tasks." },
    { "Kære alle", "That is not a file with tasks." },
    { "[Set]\nName=skovly\nTitle=T\nAuthor=A\nVersion=1\n[Task BIKE]\nDoor=leisure\nTitle=T\nPlain=P\n", "A piece of the file is missing." },
    { "[Set]\nName=../skovly\nTitle=T\nAuthor=A\nVersion=1\n[End]\nTasks=0\n", "makes no sense, at [Set] Name" },
    { "[Set]\nName=skovly\nTitle=T\nAuthor=A\nVersion=1\n[Task BIKE]\nDoor=cellar\nTitle=T\nPlain=P\n[End]\nTasks=1\n", "makes no sense, at [Task BIKE] Door" },
  };
  GtkWidget       *window = fixture_window_new (gtk_label_new ("x"));
  g_autofree char *more = g_strnfill (EB_TASK_SET_MAX_BYTES + 1, '#');

  for (gsize i = 0; i <= G_N_ELEMENTS (files); i++)
    {
      g_test_message ("file %" G_GSIZE_FORMAT, i);
      put_file (shelf, i < G_N_ELEMENTS (files) ? files[i].text : more);
      open_file (shelf, window);
      g_assert_true (desk_shows (tasks_sheet_now (), i < G_N_ELEMENTS (files) ? files[i].said : "That is not a file with tasks."));
      g_assert_true (desk_shows (tasks_sheet_now (), "Nothing was added."));
      gtk_window_destroy (GTK_WINDOW (tasks_sheet_now ()));
      desk_settle ();
    }
  g_unlink (shelf->path);
  open_file (shelf, window);
  g_assert_true (desk_shows (tasks_sheet_now (), "The file could not be read or written."));
  gtk_window_destroy (GTK_WINDOW (tasks_sheet_now ()));
  g_assert_false (g_file_test (shelf->folder, G_FILE_TEST_EXISTS));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A link in the place of a set is not followed, neither to read nor to write. */
static void
test_links (Shelf        *shelf,
            gconstpointer data)
{
  GtkWidget       *window = fixture_window_new (gtk_label_new ("x"));
  g_autofree char *path = g_build_filename (shelf->folder, "skovly.ini", NULL);
  g_autofree char *kept = NULL;
  g_autoptr (GPtrArray) damaged = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) none = NULL;

  put_file (shelf, SET ("1", "Lap en cykel"));
  g_assert_cmpint (g_mkdir_with_parents (shelf->folder, 0700), ==, 0);
  g_assert_cmpint (symlink (shelf->path, path), ==, 0);
  none = eb_task_set_folder_list (shelf->folder, damaged);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (damaged->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (damaged, 0), ==, "skovly");
  open_file (shelf, window);
  tasks_press ("Add them");
  put_file (shelf, "changed");
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, SET ("1", "Lap en cykel"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* --- Shared -------------------------------------------------------------------- */

static EbTaskSet *
read_shared (Shelf *shelf)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = eb_task_set_read (shelf->file, &error);
  EbTaskSet *set = NULL;

  g_assert_no_error (error);
  set = eb_task_set_parse_bytes (bytes, &error);
  g_assert_no_error (error);
  return set;
}

static void
write_own (Shelf      *shelf,
           const char *title,
           const char *plain)
{
  g_autoptr (GError) error = NULL;

  eb_binder_write_task (desk_binder (&shelf->desk), desk_seat (&shelf->desk, LONE), EB_DOOR_EVERYDAY, &(EbTaskWords){ title, plain, (const char *const[]){ "Find nøglen", "Luk op", NULL } }, &error);
  g_assert_no_error (error);
}

static EbSheet *
share_now (Shelf     *shelf,
           GtkWidget *window)
{
  eb_task_set_share (shelf->desk.session, window);
  return tasks_sheet_now ();
}

/* Our own and no others; the youth's name is not in it; what the program reads of it
 * is what was written. */
static void
test_shared (Shelf        *shelf,
             gconstpointer data)
{
  GtkWidget       *window = fixture_window_new (gtk_label_new ("x"));
  g_autofree char *text = NULL;
  g_autoptr (EbTaskSet) all = NULL;
  g_autoptr (EbTaskSet) one = NULL;

  write_own (shelf, "Fodr <katten>", "Den får\ntørt.");
  write_own (shelf, "Luk vinduerne", NULL);
  share_now (shelf, window);
  tasks_type ("What the set is called", "Hos os på Ærø");
  tasks_type ("Who made it, such as a family or a site", "Familien");
  g_assert_true (eb_task_set_share_to (tasks_sheet_now (), shelf->file));
  tasks_assert_gone (EB_TYPE_SHEET);
  all = read_shared (shelf);
  g_assert_cmpstr (eb_task_set_get_name (all), ==, "hos-os-paa-aeroe");
  g_assert_cmpstr (eb_task_set_get_version (all), ==, "2026-11-21");
  g_assert_cmpuint (eb_task_set_get_size (all), ==, 2);
  g_assert_cmpstr (eb_task_set_get (all, 0)->plain, ==, "Den får tørt.");
  g_assert_cmpstr (eb_task_set_get (all, 1)->plain, ==, "Luk vinduerne");
  g_assert_cmpuint (eb_task_def_get_n_steps (eb_task_set_get (all, 0)), ==, 2);
  g_assert_cmpstr (eb_task_set_get (all, 0)->steps[1], ==, "Luk op");
  g_assert_true (g_file_get_contents (shelf->path, &text, NULL, NULL));
  g_assert_null (strstr (text, "Amira"));
  g_assert_null (strstr (text, "Lone"));

  share_now (shelf, window);
  tasks_type ("What the set is called", "Hos os");
  tasks_type ("Short name, for the file", "hos-os-2");
  tasks_type ("Who made it, such as a family or a site", "Familien");
  tasks_press_row (tasks_sheet_now (), "Luk vinduerne");
  g_assert_true (eb_task_set_share_to (tasks_sheet_now (), shelf->file));
  one = read_shared (shelf);
  g_assert_cmpstr (eb_task_set_get_name (one), ==, "hos-os-2");
  g_assert_cmpuint (eb_task_set_get_size (one), ==, 1);
  g_assert_cmpstr (eb_task_set_get (one, 0)->id, ==, eb_task_set_get (all, 1)->id); /* for its next version */
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Nothing is written before it makes sense, and what was typed stays. */
static void
test_not_shared (Shelf        *shelf,
                 gconstpointer data)
{
  GtkWidget *window = fixture_window_new (gtk_label_new ("x"));
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nowhere/at/all");

  g_assert_true (desk_shows (share_now (shelf, window), "There are no tasks of our own yet."));
  tasks_press ("Close");
  write_own (shelf, "Luk vinduerne", NULL);
  share_now (shelf, window);
  g_assert_false (eb_task_set_share_to (tasks_sheet_now (), shelf->file));
  g_assert_true (desk_shows (tasks_sheet_now (), "Write something first."));
  tasks_type ("What the set is called", "Hos os");
  tasks_type ("Who made it, such as a family or a site", "Familien");
  tasks_type ("Short name, for the file", "../os");
  g_assert_false (eb_task_set_share_to (tasks_sheet_now (), shelf->file));
  g_assert_true (desk_shows (tasks_sheet_now (), "Use only a to z without accents"));
  g_assert_false (g_file_test (shelf->path, G_FILE_TEST_EXISTS));
  tasks_type ("Short name, for the file", "os");
  g_assert_false (eb_task_set_share_to (tasks_sheet_now (), nowhere));
  g_assert_true (desk_shows (tasks_sheet_now (), "The file could not be read or written."));
  g_assert_true (desk_shows (tasks_sheet_now (), "Hos os"));
  gtk_window_destroy (GTK_WINDOW (tasks_sheet_now ()));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_names (void)
{
  static const char *const names[][2] = {
    { "Hos os", "hos-os" },
    { "  Æble & Ørred, Ål!  ", "aeble-oerred-aal" },
    { "København", "koebenhavn" },
    { "日本", "" },
    { "", "" },
    { "1234567890123456789012345678901234567890123", "1234567890123456789012345678901234567890" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = eb_task_set_name_of (names[i][0]);

      g_assert_cmpstr (name, ==, names[i][1]);
      g_assert_true (*name == '\0' || eb_task_set_name_is_valid (name));
    }
}

#define SHELF_ADD(name, func) g_test_add (name, Shelf, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  SHELF_ADD ("/task-set/added", test_added);
  SHELF_ADD ("/task-set/newer", test_newer);
  SHELF_ADD ("/task-set/refused", test_refused);
  SHELF_ADD ("/task-set/links", test_links);
  SHELF_ADD ("/task-set/shared", test_shared);
  SHELF_ADD ("/task-set/not-shared", test_not_shared);
  g_test_add_func ("/task-set/names", test_names);

  return g_test_run ();
}
