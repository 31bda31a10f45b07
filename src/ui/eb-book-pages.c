/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-book-pages.h"

#include <glib/gi18n.h>

#include "eb-dates-page.h"
#include "eb-finder-page.h"
#include "eb-follow-page.h"
#include "eb-history-page.h"
#include "eb-house-page.h"
#include "eb-keys-page.h"
#include "eb-money-page.h"
#include "eb-overview-page.h"
#include "eb-people-page.h"
#include "eb-plan-page.h"
#include "eb-readiness-page.h"
#include "eb-room-page.h"
#include "eb-tasks-page.h"
#include "eb-week-page.h"

/* A page is made with the book and reads the binder when it comes up. */
#define PAGE(name, NAME)                                \
  static GtkWidget *make_##name (EbSession *session)    \
  {                                                     \
    return GTK_WIDGET (eb_##name##_page_new (session)); \
  }                                                     \
  static void show_##name (GtkWidget *page)             \
  {                                                     \
    eb_##name##_page_show (EB_##NAME##_PAGE (page));    \
  }

PAGE (overview, OVERVIEW)
PAGE (house, HOUSE)
PAGE (plan, PLAN)
PAGE (tasks, TASKS)
PAGE (money, MONEY)
PAGE (week, WEEK)
PAGE (dates, DATES)
PAGE (follow, FOLLOW)
PAGE (history, HISTORY)
PAGE (people, PEOPLE)
PAGE (room, ROOM)
PAGE (keys, KEYS)
PAGE (readiness, READINESS)
PAGE (finder, FINDER)

/* Those with a title are listed at the side, in this order, which is that of
 * their keys. */
static const EbBookPage pages[] = {
  { "overview", "eb-overview-symbolic", N_ ("Overview"), make_overview, show_overview, FALSE, GDK_KEY_1 },
  { "house", "eb-house-symbolic", N_ ("My house"), make_house, show_house, FALSE, GDK_KEY_2 },
  { "plan", "eb-plan-symbolic", N_ ("Action plan"), make_plan, show_plan, TRUE, GDK_KEY_3 },
  { "tasks", "eb-tasks-symbolic", N_ ("Tasks"), make_tasks, show_tasks, FALSE, GDK_KEY_4 },
  { "money", "eb-money-symbolic", N_ ("Money"), make_money, show_money, FALSE, GDK_KEY_m },
  { "week", "eb-week-symbolic", N_ ("The week"), make_week, show_week, FALSE, GDK_KEY_5 },
  { "dates", "eb-dates-symbolic", N_ ("Dates"), make_dates, show_dates, TRUE, GDK_KEY_6 },
  { "follow", "eb-follow-symbolic", N_ ("Follow up"), make_follow, show_follow, FALSE, GDK_KEY_7 },
  { "history", "eb-history-symbolic", N_ ("Looking back"), make_history, show_history, FALSE, GDK_KEY_8 },
  { "people", "eb-people-symbolic", N_ ("People"), make_people, show_people, FALSE, GDK_KEY_9 },
  { "room", "eb-room-symbolic", N_ ("My room"), make_room, show_room, FALSE, GDK_KEY_0 },
  { "keys", NULL, NULL, make_keys, show_keys, FALSE, 0 },
  { "readiness", NULL, NULL, make_readiness, show_readiness, FALSE, 0 },
  { "finder", NULL, NULL, make_finder, show_finder, FALSE, 0 },
  { NULL, NULL, NULL, NULL, NULL, FALSE, 0 },
};

/**
 * eb_book_pages:
 *
 * Returns: (transfer none): the first of the pages; after the last comes one
 *   without a name
 */
const EbBookPage *
eb_book_pages (void)
{
  return pages;
}

/**
 * eb_book_page_row_new:
 * @page: a page with a title
 *
 * Returns: (transfer floating): its row in the list at the side, with a
 *   horizontal box that has room for more at its end
 */
GtkWidget *
eb_book_page_row_new (const EbBookPage *page)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_ (page->title));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (page->icon));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}
