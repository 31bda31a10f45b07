/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-spread-scroll.h"

#include "eb-note-view.h"
#include "eb-spread-model.h"

/* Three frames are enough for a list that is laid out; one that has only just
 * come to the screen, on a busy machine, may need more. */
#define FRAMES_TO_SCROLL 3
#define FRAMES_TO_FIND 120

/**
 * Scrolling:
 * @note: (nullable): which note; %NULL for the newest
 */
typedef struct
{
  EbNote *note;
  guint   frames;
} Scrolling;

static void
scrolling_free (Scrolling *scrolling)
{
  g_clear_object (&scrolling->note);
  g_free (scrolling);
}

static GtkWidget *
find_view (GtkWidget *widget,
           EbNote    *note)
{
  GtkWidget *found = NULL;

  if (EB_IS_NOTE_VIEW (widget))
    return eb_note_view_get_note (EB_NOTE_VIEW (widget)) == note ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_view (child, note);
  return found;
}

static gboolean
find_line (GListModel      *rows,
           const Scrolling *scrolling,
           guint           *position)
{
  const guint n = g_list_model_get_n_items (rows);

  if (scrolling->note != NULL)
    return eb_spread_model_find (EB_SPREAD_MODEL (rows), scrolling->note, position);
  *position = n - 1;
  return n > 0;
}

/* The list can only scroll to what it has laid out: it is asked in the first
 * frames that it is part of, before each is drawn. */
static gboolean
scroll_in_frame (GtkWidget     *list,
                 GdkFrameClock *clock,
                 gpointer       user_data)
{
  Scrolling         *scrolling = user_data;
  GtkSelectionModel *selection = gtk_list_view_get_model (GTK_LIST_VIEW (list));
  GtkWidget         *view = NULL;
  guint              position = 0;

  if (selection == NULL || !find_line (gtk_no_selection_get_model (GTK_NO_SELECTION (selection)), scrolling, &position))
    return G_SOURCE_REMOVE;
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
  if (++scrolling->frames < FRAMES_TO_SCROLL)
    return G_SOURCE_CONTINUE;
  if (scrolling->note == NULL)
    return G_SOURCE_REMOVE;
  view = find_view (list, scrolling->note);
  if ((view == NULL || !gtk_widget_grab_focus (view)) && scrolling->frames < FRAMES_TO_FIND)
    return G_SOURCE_CONTINUE;
  return G_SOURCE_REMOVE;
}

/**
 * eb_spread_scroll_to:
 * @list: of a selection model over an #EbSpreadModel
 * @note: (nullable): a note of it; %NULL for the newest line
 *
 * Scrolls in the next frames; @note gets the focus then.
 */
void
eb_spread_scroll_to (GtkListView *list,
                     EbNote      *note)
{
  Scrolling *scrolling = g_new0 (Scrolling, 1);

  g_set_object (&scrolling->note, note);
  gtk_widget_add_tick_callback (GTK_WIDGET (list), scroll_in_frame, scrolling, (GDestroyNotify) scrolling_free);
}
