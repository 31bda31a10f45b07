/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-week-page.h"

#include <glib/gi18n.h>

#include "eb-keep-place.h"
#include "eb-routine-row.h"
#include "eb-routine-sheet.h"
#include "eb-turn-row.h"
#include "eb-week-print.h"
#include "eb-week-words.h"

#define DAYS_IN_WEEK 7
#define SPACING 6

struct _EbWeekPage
{
  AdwBin parent_instance;

  EbSession *session;
  EbBinder  *binder; /* whose routines are listened to */
  EbDate     monday; /* of the week that is shown */
  EbDate     today;  /* as it was when the week was shown */
  guint      rebuild_source;

  /* Template children */
  GtkScrolledWindow *scroller;
  GtkLabel          *week_label;
  GtkWidget         *now_button;
  GtkWidget         *print_problem;
  GtkLabel          *empty_label;
  GtkBox            *days_box;
  GtkWidget         *routines_box;
  GtkListBox        *routines_list;
};

G_DEFINE_FINAL_TYPE (EbWeekPage, eb_week_page, ADW_TYPE_BIN)

/* --- The days ------------------------------------------------------------------------ */

/* Today is said in words too. */
static char *
word_day_heading (EbDate day,
                  EbDate today)
{
  g_autofree char *words = eb_week_word_day (day);

  if (eb_date_compare (day, today) == 0)
    /* Translators: a weekday and its date */
    return g_strdup_printf (_ ("Today, %s"), words);
  return eb_week_word_alone (words);
}

static GtkWidget *
day_label_new (const char *words,
               gboolean    is_today,
               gboolean    is_empty)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", words, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, is_today ? "title-4" : "heading");
  if (is_empty && !is_today)
    gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
add_day (EbWeekPage *self,
         EbDate      day,
         GArray     *turns)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget       *list = gtk_list_box_new ();
  g_autofree char *heading = word_day_heading (day, self->today);
  gboolean         is_empty = TRUE;

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  for (guint i = 0; turns != NULL && i < turns->len; i++)
    {
      const EbWeekTurn *turn = &g_array_index (turns, EbWeekTurn, i);

      if (eb_date_compare (turn->turn.on, day) != 0)
        continue;
      gtk_list_box_append (GTK_LIST_BOX (list), eb_turn_row_new (self->session, turn));
      is_empty = FALSE;
    }
  gtk_widget_set_visible (list, !is_empty);
  gtk_box_append (GTK_BOX (box), day_label_new (heading, eb_date_compare (day, self->today) == 0, is_empty));
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (self->days_box, box);
}

static void
show_empty (EbWeekPage *self,
            gboolean    is_empty)
{
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label), is_empty);
  gtk_widget_set_visible (GTK_WIDGET (self->days_box), !is_empty);
}

static void
fill_days (EbWeekPage *self)
{
  g_autoptr (GArray) turns = self->binder == NULL ? NULL : eb_binder_get_week (self->binder, self->monday);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->days_box))) != NULL)
    gtk_box_remove (self->days_box, child);
  show_empty (self, turns == NULL || turns->len == 0);
  for (gint32 i = 0; turns != NULL && turns->len > 0 && i < DAYS_IN_WEEK; i++)
    add_day (self, eb_date_add_days (self->monday, i), turns);
}

/* What has ended stands in its old weeks only. */
static void
fill_routines (EbWeekPage *self)
{
  GListModel *routines = self->binder == NULL ? NULL : eb_binder_get_routines (self->binder);
  GtkWidget  *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->routines_list))) != NULL)
    gtk_list_box_remove (self->routines_list, child);
  for (guint i = 0; routines != NULL && i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (EbRoutine) routine = g_list_model_get_item (routines, i);
      const EbDate end = eb_routine_get_end (routine);

      if (!eb_date_is_set (end) || eb_date_compare (end, self->today) >= 0)
        gtk_list_box_append (self->routines_list, eb_routine_row_new (self->session, routine));
    }
  gtk_widget_set_visible (self->routines_box, gtk_widget_get_first_child (GTK_WIDGET (self->routines_list)) != NULL);
}

static void
fill (EbWeekPage *self)
{
  const gboolean   known = self->binder != NULL && eb_date_is_set (self->monday);
  g_autofree char *heading = known ? eb_week_word_heading (self->monday) : g_strdup ("");

  gtk_label_set_label (self->week_label, heading);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "week.now", known && eb_date_compare (self->monday, eb_week_monday (self->today)) != 0);
  fill_days (self);
  fill_routines (self);
}

/* --- Staying where one was ---------------------------------------------------------- */

static EbTurnRow *
find_turn_row (GtkWidget        *widget,
               const EbWeekTurn *turn)
{
  EbTurnRow *found = NULL;

  if (EB_IS_TURN_ROW (widget))
    return eb_turn_row_is_of (EB_TURN_ROW (widget), turn) ? EB_TURN_ROW (widget) : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_turn_row (child, turn);
  return found;
}

/* What was pressed may be gone, so the focus is on the turn itself, which says where
 * it is now. */
static void
focus_turn (EbWeekPage       *self,
            const EbWeekTurn *turn)
{
  EbTurnRow *row = find_turn_row (GTK_WIDGET (self->days_box), turn);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
rebuild (EbWeekPage *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);
  GtkWidget *row = focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ? NULL : gtk_widget_get_ancestor (focus, EB_TYPE_TURN_ROW);
  g_autoptr (EbRoutine) routine = NULL;
  EbWeekTurn turn = { 0 };

  g_clear_handle_id (&self->rebuild_source, g_source_remove);
  if (row != NULL)
    {
      turn = eb_turn_row_get_turn (EB_TURN_ROW (row));
      routine = g_object_ref (turn.routine);
    }
  eb_keep_place (self->scroller);
  fill (self);
  if (routine != NULL)
    focus_turn (self, &turn);
}

static gboolean
on_idle (gpointer user_data)
{
  EbWeekPage *self = user_data;

  self->rebuild_source = 0;
  rebuild (self);
  return G_SOURCE_REMOVE;
}

/* Several changes in a row are shown once. While the page is turned away nothing is
 * made: it is shown anew when it comes up. */
static void
queue_rebuild (EbWeekPage *self)
{
  if (self->rebuild_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->rebuild_source = g_idle_add (on_idle, self);
}

/* --- Which week --------------------------------------------------------------------- */

/* Whoever looks at this week goes on to look at this week. */
static void
follow_today (EbWeekPage *self)
{
  const EbDate today = self->binder == NULL ? EB_DATE_UNSET : eb_binder_get_today (self->binder);

  if (!eb_date_is_set (today))
    return;
  if (!eb_date_is_set (self->monday) || eb_date_compare (self->monday, eb_week_monday (self->today)) == 0)
    self->monday = eb_week_monday (today);
  self->today = today;
}

static void
on_today_cb (EbWeekPage *self)
{
  follow_today (self);
  queue_rebuild (self);
}

static void
turn_to (EbWeekPage *self,
         EbDate      monday)
{
  if (self->binder == NULL || !eb_date_is_valid (monday))
    return;
  self->monday = monday;
  gtk_widget_hide (self->print_problem);
  fill (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
on_previous_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  EbWeekPage *self = EB_WEEK_PAGE (widget);

  turn_to (self, eb_date_add_days (self->monday, -DAYS_IN_WEEK));
}

static void
on_next_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  EbWeekPage *self = EB_WEEK_PAGE (widget);

  turn_to (self, eb_date_add_days (self->monday, DAYS_IN_WEEK));
}

static void
on_now_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  EbWeekPage *self = EB_WEEK_PAGE (widget);

  turn_to (self, eb_week_monday (self->today));
}

/* --- What one can do ------------------------------------------------------------------ */

static void
on_write_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  eb_routine_sheet_new (EB_WEEK_PAGE (widget)->session, widget, NULL);
}

static void
on_printed (GtkWidget *widget,
            gboolean   printed)
{
  gtk_widget_set_visible (EB_WEEK_PAGE (widget)->print_problem, !printed);
}

static void
on_print_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  EbWeekPage *self = EB_WEEK_PAGE (widget);

  if (self->binder == NULL)
    return;
  gtk_widget_hide (self->print_problem);
  eb_week_print (self->session, self->monday, widget, on_printed);
}

/* --- The binder ------------------------------------------------------------------------ */

static void
on_routines_changed_cb (EbWeekPage *self,
                        guint       position,
                        guint       removed,
                        guint       added,
                        GListModel *routines)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (EbRoutine) routine = g_list_model_get_item (routines, i);

      g_signal_connect_object (routine, "notify", G_CALLBACK (queue_rebuild), self, G_CONNECT_SWAPPED);
    }
  queue_rebuild (self);
}

static void
forget_binder (EbWeekPage *self)
{
  GListModel *routines = self->binder == NULL ? NULL : eb_binder_get_routines (self->binder);

  for (guint i = 0; routines != NULL && i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (EbRoutine) routine = g_list_model_get_item (routines, i);

      g_signal_handlers_disconnect_by_data (routine, self);
    }
  if (routines != NULL)
    g_signal_handlers_disconnect_by_data (routines, self);
  if (self->binder != NULL)
    g_signal_handlers_disconnect_by_data (self->binder, self);
  g_clear_object (&self->binder);
}

static void
set_binder (EbWeekPage *self,
            EbBinder   *binder)
{
  GListModel *routines = binder == NULL ? NULL : eb_binder_get_routines (binder);

  if (self->binder == binder)
    return;
  forget_binder (self);
  if (binder == NULL)
    return;
  self->binder = g_object_ref (binder);
  g_signal_connect_object (binder, "notify::today", G_CALLBACK (on_today_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (routines, "items-changed", G_CALLBACK (on_routines_changed_cb), self, G_CONNECT_SWAPPED);
  on_routines_changed_cb (self, 0, 0, g_list_model_get_n_items (routines), routines);
}

/* Nothing stays readable behind a closed door. */
static void
on_binder_cb (EbWeekPage *self)
{
  if (eb_session_get_binder (self->session) != self->binder)
    eb_week_page_show (self);
}

/* --- The page ---------------------------------------------------------------------------- */

static void
eb_week_page_dispose (GObject *object)
{
  EbWeekPage *self = EB_WEEK_PAGE (object);

  g_clear_handle_id (&self->rebuild_source, g_source_remove);
  forget_binder (self);
  /* Else both the template and AdwBin would take the bound child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_WEEK_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_week_page_parent_class)->dispose (object);
}

static void
eb_week_page_class_init (EbWeekPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_week_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-week-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EbWeekPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, EbWeekPage, week_label);
  gtk_widget_class_bind_template_child (widget_class, EbWeekPage, now_button);
  gtk_widget_class_bind_template_child (widget_class, EbWeekPage, print_problem);
  gtk_widget_class_bind_template_child (widget_class, EbWeekPage, empty_label);
  gtk_widget_class_bind_template_child (widget_class, EbWeekPage, days_box);
  gtk_widget_class_bind_template_child (widget_class, EbWeekPage, routines_box);
  gtk_widget_class_bind_template_child (widget_class, EbWeekPage, routines_list);
  gtk_widget_class_install_action (widget_class, "week.previous", NULL, on_previous_action);
  gtk_widget_class_install_action (widget_class, "week.next", NULL, on_next_action);
  gtk_widget_class_install_action (widget_class, "week.now", NULL, on_now_action);
  gtk_widget_class_install_action (widget_class, "week.write", NULL, on_write_action);
  gtk_widget_class_install_action (widget_class, "week.print", NULL, on_print_action);
}

/* Only for the page that is looked at: the others are in the window as well. */
static gboolean
on_shortcut (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   action)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_activate_action (widget, action, NULL);
}

static void
add_shortcut (GtkEventController *controller,
              guint               key,
              GdkModifierType     modifiers,
              const char         *action)
{
  GtkShortcutAction *callback = gtk_callback_action_new (on_shortcut, (gpointer) action, NULL);

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers), callback));
}

/* For the whole window: right after the page was chosen nothing in it has the focus. */
static void
add_shortcuts (EbWeekPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_MANAGED);
  add_shortcut (controller, GDK_KEY_Page_Up, GDK_ALT_MASK, "week.previous");
  add_shortcut (controller, GDK_KEY_Page_Down, GDK_ALT_MASK, "week.next");
  add_shortcut (controller, GDK_KEY_p, GDK_CONTROL_MASK, "week.print");
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
eb_week_page_init (EbWeekPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_shortcuts (self);
  gtk_label_set_label (self->empty_label, _ ("Nothing stands in this week. What comes again can stand here day by day, such as “Clean the bathroom every Monday”, and hang on the fridge."));
}

/**
 * eb_week_page_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): the page
 */
EbWeekPage *
eb_week_page_new (EbSession *session)
{
  EbWeekPage *self = g_object_new (EB_TYPE_WEEK_PAGE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::binder", G_CALLBACK (on_binder_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * eb_week_page_show:
 * @self: the page
 *
 * Reads the binder again.
 */
void
eb_week_page_show (EbWeekPage *self)
{
  g_return_if_fail (EB_IS_WEEK_PAGE (self));

  set_binder (self, eb_session_get_binder (self->session));
  follow_today (self);
  rebuild (self);
}
