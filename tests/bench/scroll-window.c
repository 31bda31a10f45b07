/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scrolls a long list upwards from its end, as far for each frame. Usage: scroll-window
 * labels|FILE [book]: a plain list of labels, or the spread of a file's first goal, or its
 * book of pocket money. Prints "frame MICROSECONDS" for each frame: from its beginning
 * until it is painted. */
#include <stdlib.h>

#include "bench-spread.h"
#include "bench-window.h"
#include "eb-ledger-view.h"
#include "eb-vault.h"
#include "vault-file.h"

#define N_LABELS 10000
#define N_FRAMES 240
/* Three clicks of a wheel. */
#define STEP 150
/* Until the older lines are above the newest ones, and nothing is left to do. */
#define SETTLE_MS 2000

typedef struct
{
  EbSession     *session; /* NULL: labels */
  EbId           id;
  gboolean       is_book;
  GtkAdjustment *adjustment;
  gint64         start;
  int            frames;
} Scroll;

/* --- A plain list ------------------------------------------------------------- */

static void
on_setup_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory,
            GtkListItem              *item)
{
  GtkStringObject *string = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (string));
}

static GListModel *
make_strings (void)
{
  GtkStringList *strings = gtk_string_list_new (NULL);

  for (int i = 0; i < N_LABELS; i++)
    gtk_string_list_take (strings, g_strdup_printf ("Label %d", i));
  return G_LIST_MODEL (strings);
}

static void
open_labels (GtkBox *content)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget          *scrolled = gtk_scrolled_window_new ();
  GtkWidget          *list = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (make_strings ())), factory);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_box_append (content, scrolled);
}

static void
open_book (Scroll *scroll,
           GtkBox *content)
{
  g_autoptr (GError) error = NULL;
  EbLedgerView *view = eb_ledger_view_new (scroll->session, EB_LEDGER_POCKET);

  bench_check (eb_session_open (scroll->session, &scroll->id, &error), &error);
  gtk_widget_set_vexpand (GTK_WIDGET (view), TRUE);
  gtk_box_append (content, GTK_WIDGET (view));
  eb_ledger_view_show (view);
}

/* --- Scrolling ------------------------------------------------------------------ */

/* The one that is seen: the others are inside of drop-downs. */
static GtkWidget *
find_list (GtkWidget *widget)
{
  if (GTK_IS_LIST_VIEW (widget) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_list (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  const Scroll *scroll = user_data;

  gtk_adjustment_set_value (scroll->adjustment, gtk_adjustment_get_value (scroll->adjustment) - STEP);
  return G_SOURCE_CONTINUE;
}

static void
on_before_paint_cb (GdkFrameClock *clock,
                    gpointer       user_data)
{
  ((Scroll *) user_data)->start = g_get_monotonic_time ();
}

static void
on_after_paint_cb (GdkFrameClock *clock,
                   gpointer       user_data)
{
  Scroll *scroll = user_data;

  g_print ("frame %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - scroll->start);
  if (++scroll->frames == N_FRAMES)
    g_application_quit (g_application_get_default ());
}

static gboolean
start_scrolling (gpointer user_data)
{
  Scroll        *scroll = user_data;
  GtkWindow     *window = gtk_application_get_active_window (GTK_APPLICATION (g_application_get_default ()));
  GtkWidget     *list = find_list (GTK_WIDGET (window));
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));

  scroll->adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  gtk_adjustment_set_value (scroll->adjustment, gtk_adjustment_get_upper (scroll->adjustment));
  if (gtk_adjustment_get_value (scroll->adjustment) < (double) N_FRAMES * STEP)
    return G_SOURCE_CONTINUE; /* not all of the list is there */
  g_signal_connect (clock, "before-paint", G_CALLBACK (on_before_paint_cb), scroll);
  g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint_cb), scroll);
  gtk_widget_add_tick_callback (list, on_tick_cb, scroll, NULL);
  return G_SOURCE_REMOVE;
}

static void
open_list (GtkBox  *content,
           gpointer user_data)
{
  Scroll *scroll = user_data;

  if (scroll->session == NULL)
    open_labels (content);
  else if (scroll->is_book)
    open_book (scroll, content);
  else
    bench_open_spread (scroll->session, &scroll->id, content);
  g_timeout_add (SETTLE_MS, start_scrolling, scroll);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (EbSession) session = NULL;
  Scroll scroll = { 0 };

  if (argc < 2 || argc > 3 || !eb_vault_init ())
    return EXIT_FAILURE;

  if (!g_str_equal (argv[1], "labels"))
    session = bench_session_new (argv[1], &scroll.id);
  scroll.session = session;
  scroll.is_book = argc == 3;
  return bench_run_window ("dk.egneben.ScrollWindow", open_list, &scroll);
}
