/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-book.h"

#include <glib/gi18n.h>

#include "eb-binder-sheets.h"
#include "eb-book-pages.h"
#include "eb-call-sheet.h"
#include "eb-dates-page.h"
#include "eb-goal-editor.h"
#include "eb-pen.h"
#include "eb-profile-sheet.h"
#include "eb-seat-row.h"
#include "eb-spread-page.h"
#include "eb-words.h"

struct _EbBook
{
  AdwBin parent_instance;

  EbSession *session;
  EbId       goal; /* record of the goal whose spread is shown, or none */

  EbSpreadPage *spread;
  GtkLabel     *overdue_label;

  /* Template children */
  AdwLeaflet *leaflet;
  AdwAvatar  *avatar;
  GtkLabel   *name_label;
  GtkLabel   *left_label;
  GtkListBox *nav_list;
  GtkListBox *table_list;
  GtkStack   *stack;
};

G_DEFINE_FINAL_TYPE (EbBook, eb_book, ADW_TYPE_BIN)

enum
{
  SIGNAL_SIT_DOWN,
  SIGNAL_INVITE,
  SIGNAL_DATES_SHOWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- Going from page to page ------------------------------------------------------ */

static GtkWidget *
get_page (EbBook     *self,
          const char *name)
{
  return gtk_stack_get_child_by_name (self->stack, name);
}

static void
mark_page (EbBook     *self,
           const char *name)
{
  gtk_list_box_unselect_all (self->nav_list);
  for (const EbBookPage *page = eb_book_pages (); page->name != NULL; page++)
    if (page->title != NULL && g_str_equal (page->name, name))
      {
        GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->nav_list, (int) (page - eb_book_pages ()));

        gtk_list_box_select_row (self->nav_list, row);
        gtk_widget_grab_focus (GTK_WIDGET (row));
      }
}

/* The other pages are kept up to date while they are turned away. */
static void
refresh_page (EbBook     *self,
              const char *name)
{
  for (const EbBookPage *page = eb_book_pages (); page->name != NULL; page++)
    if (!page->live && g_str_equal (page->name, name))
      page->show (get_page (self, name));
  if (g_str_equal (name, "dates"))
    g_signal_emit (self, signals[SIGNAL_DATES_SHOWN], 0);
}

static void
show_page (EbBook     *self,
           const char *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  mark_page (self, g_str_equal (name, "spread") ? "plan" : name);
  refresh_page (self, name);
  if (!g_str_equal (name, "spread"))
    {
      self->goal = EB_ID_NONE;
      eb_spread_page_show (self->spread, NULL);
    }
}

static void
on_nav_activated_cb (EbBook        *self,
                     GtkListBoxRow *row)
{
  show_page (self, eb_book_pages ()[gtk_list_box_row_get_index (row)].name);
}

/**
 * eb_book_open_goal:
 * @self: the book
 * @goal: one of the binder's goals
 */
void
eb_book_open_goal (EbBook *self,
                   EbGoal *goal)
{
  g_return_if_fail (EB_IS_BOOK (self));

  self->goal = *eb_goal_get_record (goal);
  eb_spread_page_show (self->spread, goal);
  show_page (self, "spread");
}

static void
on_found_cb (EbBook *self,
             EbGoal *goal,
             EbNote *note)
{
  eb_book_open_goal (self, goal);
  if (note != NULL)
    eb_spread_page_show_note (self->spread, note);
}

/**
 * eb_book_open_date:
 * @self: the book
 * @alarm: the name that a date's reminders have
 *
 * Returns: %TRUE if the date is in this binder and now shown
 */
gboolean
eb_book_open_date (EbBook     *self,
                   const EbId *alarm)
{
  g_return_val_if_fail (EB_IS_BOOK (self), FALSE);

  show_page (self, "dates");
  return eb_dates_page_point_at (EB_DATES_PAGE (get_page (self, "dates")), alarm);
}

static void
on_date_cb (EbBook     *self,
            EbDateItem *item)
{
  eb_book_open_date (self, eb_date_item_get_alarm (item));
}

static void
on_plan_cb (EbBook *self)
{
  show_page (self, "plan");
}

static void
on_sit_down_cb (EbBook *self)
{
  g_signal_emit (self, signals[SIGNAL_SIT_DOWN], 0);
}

static void
on_invite_cb (EbBook *self,
              guint   actor)
{
  g_signal_emit (self, signals[SIGNAL_INVITE], 0, actor);
}

static void
list_pages (EbBook *self)
{
  self->overdue_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_valign (GTK_WIDGET (self->overdue_label), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->overdue_label), "badge");
  for (const EbBookPage *page = eb_book_pages (); page->title != NULL; page++)
    {
      GtkWidget *row = eb_book_page_row_new (page);

      if (g_str_equal (page->name, "dates"))
        gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))), GTK_WIDGET (self->overdue_label));
      gtk_list_box_append (self->nav_list, row);
    }
}

/* --- What lies open -------------------------------------------------------------------- */

static void
show_overdue (EbBook   *self,
              EbBinder *binder)
{
  GListModel      *dates = eb_binder_get_dates (binder);
  guint            overdue = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (dates); i++)
    {
      g_autoptr (EbDateItem) item = g_list_model_get_item (dates, i);

      overdue += eb_date_item_get_due (item)->state == EB_DUE_OVERDUE;
    }
  words = g_strdup_printf ("%u", overdue);
  gtk_label_set_label (self->overdue_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->overdue_label), overdue > 0);
  g_free (words);
  words = g_strdup_printf (ngettext ("%u date is over time", "%u dates are over time", overdue), overdue);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->overdue_label), words);
}

static void
show_youth (EbBook   *self,
            EbBinder *binder)
{
  const EbDate     birth = eb_binder_get_case (binder)->birth;
  const EbDate     today = eb_binder_get_today (binder);
  const gint32     days = eb_date_days_between (today, eb_date_add_years (birth, 18));
  const int        years = eb_date_completed_years (birth, today);
  g_autofree char *left = eb_words_days_left (days);
  /* Translators: "in 12 days" */
  g_autofree char *words = days >= 0 ? g_strdup_printf (_ ("18 %s"), left) : g_strdup_printf (ngettext ("%d year", "%d years", (gulong) years), years);

  adw_avatar_set_text (self->avatar, eb_binder_get_youth_name (binder));
  gtk_label_set_label (self->name_label, eb_binder_get_youth_name (binder));
  gtk_label_set_label (self->left_label, words);
}

static void
on_goals_cb (EbBook *self)
{
  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "overview"))
    refresh_page (self, "overview");
}

/* After the binder was read anew. */
static void
refresh_pages (EbBook *self)
{
  const char *open = gtk_stack_get_visible_child_name (self->stack);

  for (const EbBookPage *page = eb_book_pages (); page->name != NULL; page++)
    if (page->live || g_str_equal (page->name, open))
      page->show (get_page (self, page->name));
}

static void
on_today_cb (EbBook *self)
{
  EbBinder *binder = eb_session_get_binder (self->session);

  if (binder == NULL)
    return;
  show_youth (self, binder);
  show_overdue (self, binder);
  on_goals_cb (self);
}

/* Another binder does not have the goal whose spread was shown. */
static void
show_goal_again (EbBook   *self,
                 EbBinder *binder)
{
  EbGoal *goal = eb_id_is_none (&self->goal) ? NULL : eb_binder_find_goal (binder, &self->goal);

  eb_spread_page_show (self->spread, goal);
  if (goal == NULL && !eb_id_is_none (&self->goal))
    show_page (self, "plan");
}

/* The binder was read anew: everything that was shown of the old one is
 * replaced, at the same place. */
static void
on_binder_cb (EbBook *self)
{
  EbBinder *binder = eb_session_get_binder (self->session);

  if (binder == NULL)
    return;
  g_signal_connect_object (binder, "notify::today", G_CALLBACK (on_today_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (eb_binder_get_goals (binder), "items-changed", G_CALLBACK (on_goals_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_bind_model (self->table_list, G_LIST_MODEL (eb_session_get_table (self->session)), eb_seat_row_new, self->session, NULL);
  show_goal_again (self, binder);
  refresh_pages (self);
  on_today_cb (self);
}

/* --- Actions ----------------------------------------------------------------------------- */

static void
on_back_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  adw_leaflet_navigate (EB_BOOK (widget)->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
on_sit_down_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  on_sit_down_cb (EB_BOOK (widget));
}

static void
on_page_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  show_page (EB_BOOK (widget), g_variant_get_string (parameter, NULL));
}

static void
on_call_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  eb_call_sheet_present (EB_BOOK (widget)->session, widget);
}

static void
on_new_goal_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  eb_goal_editor_write (EB_BOOK (widget)->session, EB_DOOR_HOME, widget);
}

static void
on_open_goal_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  EbBook   *self = EB_BOOK (widget);
  EbBinder *binder = eb_session_get_binder (self->session);
  EbId      record = EB_ID_NONE;
  EbGoal   *goal = NULL;

  if (binder != NULL && eb_id_from_hex (g_variant_get_string (parameter, NULL), &record))
    goal = eb_binder_find_goal (binder, &record);
  if (goal != NULL)
    eb_book_open_goal (self, goal);
}

static void
on_invite_adult_action (GtkWidget  *widget,
                        const char *action,
                        GVariant   *parameter)
{
  on_invite_cb (EB_BOOK (widget), EB_ACTOR_ADULT);
}

static void
on_hand_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  eb_profile_sheet_present (EB_BOOK (widget)->session, widget);
}

static void
on_pen_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  eb_pen_sheet_present (EB_BOOK (widget)->session, widget);
}

static void
on_new_binder_action (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  eb_binder_sheet_new (EB_BOOK (widget)->session, widget);
}

static void
on_switch_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  eb_binder_sheet_switch (EB_BOOK (widget)->session, widget);
}

static void
eb_book_dispose (GObject *object)
{
  EbBook *self = EB_BOOK (object);

  /* Else both the template and AdwBin would take the bound child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_BOOK);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_book_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-book.ui");
  gtk_widget_class_bind_template_child (widget_class, EbBook, leaflet);
  gtk_widget_class_bind_template_child (widget_class, EbBook, avatar);
  gtk_widget_class_bind_template_child (widget_class, EbBook, name_label);
  gtk_widget_class_bind_template_child (widget_class, EbBook, left_label);
  gtk_widget_class_bind_template_child (widget_class, EbBook, nav_list);
  gtk_widget_class_bind_template_child (widget_class, EbBook, table_list);
  gtk_widget_class_bind_template_child (widget_class, EbBook, stack);
  gtk_widget_class_bind_template_callback (widget_class, on_nav_activated_cb);
}

static void
eb_book_class_init (EbBookClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_book_dispose;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "book.back", NULL, on_back_action);
  gtk_widget_class_install_action (widget_class, "book.sit-down", NULL, on_sit_down_action);
  gtk_widget_class_install_action (widget_class, "book.page", "s", on_page_action);
  gtk_widget_class_install_action (widget_class, "book.call", NULL, on_call_action);
  gtk_widget_class_install_action (widget_class, "book.new-goal", NULL, on_new_goal_action);
  gtk_widget_class_install_action (widget_class, "book.open-goal", "s", on_open_goal_action);
  gtk_widget_class_install_action (widget_class, "book.invite-adult", NULL, on_invite_adult_action);
  gtk_widget_class_install_action (widget_class, "book.hand", NULL, on_hand_action);
  gtk_widget_class_install_action (widget_class, "book.pen", NULL, on_pen_action);
  gtk_widget_class_install_action (widget_class, "book.new-binder", NULL, on_new_binder_action);
  gtk_widget_class_install_action (widget_class, "book.switch", NULL, on_switch_action);

  signals[SIGNAL_SIT_DOWN] = g_signal_new ("sit-down", EB_TYPE_BOOK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DATES_SHOWN] = g_signal_new ("dates-shown", EB_TYPE_BOOK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_INVITE] = g_signal_new ("invite", EB_TYPE_BOOK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
add_shortcut (GtkEventController *controller,
              guint               key,
              GdkModifierType     modifiers,
              const char         *action,
              const char         *page)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers), gtk_named_action_new (action));

  if (page != NULL)
    gtk_shortcut_set_arguments (shortcut, g_variant_new_string (page));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

/* For the whole window: right after unlocking nothing in the book has the focus. */
static void
add_shortcuts (EbBook *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_MANAGED);
  for (const EbBookPage *page = eb_book_pages (); page->name != NULL; page++)
    if (page->key != 0)
      add_shortcut (controller, page->key, GDK_ALT_MASK, "book.page", page->name);
  add_shortcut (controller, GDK_KEY_f, GDK_CONTROL_MASK, "book.page", "finder");
  add_shortcut (controller, GDK_KEY_n, GDK_CONTROL_MASK, "book.new-goal", NULL);
  add_shortcut (controller, GDK_KEY_k, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "book.call", NULL);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
eb_book_init (EbBook *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  list_pages (self);
  add_shortcuts (self);
}

/* Buttons that lead back to the sidebar are only there while it is hidden. */
static void
bind_folded_buttons (EbBook    *self,
                     GtkWidget *widget)
{
  if (gtk_widget_has_css_class (widget, "when-folded"))
    g_object_bind_property (self->leaflet, "folded", widget, "visible", G_BINDING_SYNC_CREATE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    bind_folded_buttons (self, child);
}

static void
add_pages (EbBook *self)
{
  for (const EbBookPage *page = eb_book_pages (); page->name != NULL; page++)
    gtk_stack_add_named (self->stack, page->make (self->session), page->name);
  self->spread = eb_spread_page_new (self->session);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->spread), "spread");
  bind_folded_buttons (self, GTK_WIDGET (self->stack));
}

static void
connect_pages (EbBook *self)
{
  const struct
  {
    const char *page;
    const char *signal;
    GCallback   callback;
  } heard[] = {
    { "overview", "goal", G_CALLBACK (eb_book_open_goal) },
    { "overview", "date", G_CALLBACK (on_date_cb) },
    { "overview", "plan", G_CALLBACK (on_plan_cb) },
    { "overview", "invite", G_CALLBACK (on_invite_cb) },
    { "plan", "goal", G_CALLBACK (eb_book_open_goal) },
    { "follow", "goal", G_CALLBACK (eb_book_open_goal) },
    { "history", "goal", G_CALLBACK (eb_book_open_goal) },
    { "finder", "goal", G_CALLBACK (on_found_cb) },
    { "spread", "back", G_CALLBACK (on_plan_cb) },
    { "spread", "sit-down", G_CALLBACK (on_sit_down_cb) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (heard); i++)
    g_signal_connect_object (get_page (self, heard[i].page), heard[i].signal, heard[i].callback, self, G_CONNECT_SWAPPED);
}

/**
 * eb_book_new:
 * @session: what the window works on, with a binder open
 *
 * Returns: (transfer floating): the book, on its overview
 */
EbBook *
eb_book_new (EbSession *session)
{
  EbBook *self = g_object_new (EB_TYPE_BOOK, NULL);

  self->session = g_object_ref (session);
  add_pages (self);
  connect_pages (self);
  on_binder_cb (self);
  g_signal_connect_object (session, "notify::binder", G_CALLBACK (on_binder_cb), self, G_CONNECT_SWAPPED);
  show_page (self, "overview");
  return self;
}
