/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "eb-chooser.h"
#include "widget-fixture.h"

/* The one question for a file that all places share. */

#define TEXT "Dato;Tekst\n"

typedef struct
{
  char                 *folder;
  char                 *path;
  GFile                *file;
  GtkWidget            *window;
  GtkWidget            *over;
  GtkFileChooserNative *chooser; /* weak */
  guint                 n_chosen;
  guint                 n_freed;
  gboolean              is_closing; /* what asked goes in answer to the file */
} Choosing;

static const EbChooserWords open_words = { .title = "Open it", .verb = "Look" };
static const EbChooserWords save_words = { .title = "Save it", .suggested = "brev.pdf" };

static void
set_up (Choosing     *choosing,
        gconstpointer data)
{
  choosing->folder = g_dir_make_tmp ("eb-chooser-XXXXXX", NULL);
  choosing->path = g_build_filename (choosing->folder, "konto.csv", NULL);
  choosing->file = g_file_new_for_path (choosing->path);
  choosing->over = gtk_label_new ("over");
  choosing->window = fixture_window_new (choosing->over);
  g_assert_true (g_file_set_contents (choosing->path, TEXT, -1, NULL));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Asked once and gone once, whatever came of it. */
static void
tear_down (Choosing     *choosing,
           gconstpointer data)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (choosing->chooser);
  g_assert_null (fixture_file_dialog ());
  if (!choosing->is_closing)
    gtk_window_destroy (GTK_WINDOW (choosing->window));
  g_remove (choosing->path);
  g_rmdir (choosing->folder);
  g_free (choosing->folder);
  g_free (choosing->path);
  g_object_unref (choosing->file);
}

static void
on_chosen (GtkWidget *over,
           GFile     *file,
           gpointer   data)
{
  Choosing *choosing = data;

  g_assert_true (over == choosing->over);
  g_assert_true (g_file_equal (file, choosing->file));
  choosing->n_chosen++;
  if (choosing->is_closing)
    gtk_window_destroy (GTK_WINDOW (choosing->window));
}

static void
on_freed (gpointer data)
{
  ((Choosing *) data)->n_freed++;
}

static void
ask (Choosing             *choosing,
     const EbChooserWords *words)
{
  g_set_weak_pointer (&choosing->chooser, eb_chooser_ask (choosing->over, words, on_chosen, choosing, on_freed));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_nonnull (fixture_file_dialog ());
}

static void
test_open (Choosing     *choosing,
           gconstpointer data)
{
  ask (choosing, &open_words);
  fixture_choose_file (choosing->file);
  g_assert_cmpuint (choosing->n_chosen, ==, 1);
  g_assert_cmpuint (choosing->n_freed, ==, 1);
}

static void
test_filter (Choosing     *choosing,
             gconstpointer data)
{
  static const char *const endings[] = { "csv", "txt", NULL };
  const EbChooserWords     words = { .title = "Open it", .verb = "Look", .kind = "Files of the bank", .endings = endings, .also_others = TRUE };
  g_autoptr (GListModel) filters = NULL;
  g_autoptr (GtkFileFilter) filter = NULL;

  ask (choosing, &words);
  filters = gtk_file_chooser_get_filters (GTK_FILE_CHOOSER (choosing->chooser));
  g_assert_cmpuint (g_list_model_get_n_items (filters), ==, 2);
  filter = g_list_model_get_item (filters, 0);
  g_assert_cmpstr (gtk_file_filter_get_name (filter), ==, "Files of the bank");
  fixture_choose_file (choosing->file);
  g_assert_cmpuint (choosing->n_chosen, ==, 1);
}

static void
test_save (Choosing     *choosing,
           gconstpointer data)
{
  g_autofree char *name = NULL;

  g_remove (choosing->path);
  ask (choosing, &save_words);
  name = gtk_file_chooser_get_current_name (GTK_FILE_CHOOSER (choosing->chooser));
  g_assert_cmpstr (name, ==, "brev.pdf");
  fixture_choose_file (choosing->file);
  g_assert_cmpuint (choosing->n_chosen, ==, 1);
  g_assert_cmpuint (choosing->n_freed, ==, 1);
}

static void
test_cancel (Choosing     *choosing,
             gconstpointer data)
{
  ask (choosing, &open_words);
  gtk_dialog_response (GTK_DIALOG (fixture_file_dialog ()), GTK_RESPONSE_CANCEL);
  g_assert_cmpuint (choosing->n_chosen, ==, 0);
  g_assert_cmpuint (choosing->n_freed, ==, 1);
}

/* The window was locked meanwhile. */
static void
test_hidden (Choosing     *choosing,
             gconstpointer data)
{
  ask (choosing, &open_words);
  gtk_window_set_child (GTK_WINDOW (choosing->window), NULL);
  g_assert_null (fixture_file_dialog ());
  g_assert_cmpuint (choosing->n_chosen, ==, 0);
  g_assert_cmpuint (choosing->n_freed, ==, 1);
}

/* A sheet closes once its file is written. */
static void
test_closing (Choosing     *choosing,
              gconstpointer data)
{
  choosing->is_closing = TRUE;
  ask (choosing, &open_words);
  fixture_choose_file (choosing->file);
  g_assert_cmpuint (choosing->n_chosen, ==, 1);
  g_assert_cmpuint (choosing->n_freed, ==, 1);
}

/* One byte more than asked for says that there is more; a pipe would never end. */
static void
test_read (Choosing     *choosing,
           gconstpointer data)
{
  g_autoptr (GBytes) all = eb_chooser_read (choosing->file, 100, NULL);
  g_autoptr (GBytes) some = eb_chooser_read (choosing->file, 3, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpmem (g_bytes_get_data (all, NULL), g_bytes_get_size (all), TEXT, strlen (TEXT));
  g_assert_cmpmem (g_bytes_get_data (some, NULL), g_bytes_get_size (some), TEXT, 4);
  g_remove (choosing->path);
  g_assert_null (eb_chooser_read (choosing->file, 3, NULL));
  g_assert_cmpint (mkfifo (choosing->path, 0600), ==, 0);
  g_assert_null (eb_chooser_read (choosing->file, 3, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
}

#define CHOOSER_ADD(name, func) g_test_add (name, Choosing, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  CHOOSER_ADD ("/chooser/open", test_open);
  CHOOSER_ADD ("/chooser/filter", test_filter);
  CHOOSER_ADD ("/chooser/save", test_save);
  CHOOSER_ADD ("/chooser/cancel", test_cancel);
  CHOOSER_ADD ("/chooser/hidden", test_hidden);
  CHOOSER_ADD ("/chooser/closing", test_closing);
  CHOOSER_ADD ("/chooser/read", test_read);
  return g_test_run ();
}
