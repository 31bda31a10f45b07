/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-house-page.h"

#include <glib/gi18n.h>

#include "eb-aside.h"
#include "eb-house-cell.h"
#include "eb-house-strip.h"
#include "eb-keep-place.h"

struct _EbHousePage
{
  AdwBin parent_instance;

  EbSession   *session;
  EbBinder    *binder; /* whose house is listened to */
  guint        rebuild_source;
  EbHouseCell *cells[EB_N_DOORS];

  /* Template children */
  GtkScrolledWindow *scroller;
  GtkWidget         *again_box;
  GtkLabel          *lead_label;
  GtkFlowBox        *doors_box;
  GtkWidget         *strips_box;
  GtkBox            *strips_list;
};

G_DEFINE_FINAL_TYPE (EbHousePage, eb_house_page, ADW_TYPE_BIN)

/* --- Keys outside the house ------------------------------------------------------- */

static void
empty_strips (EbHousePage *self)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->strips_list))) != NULL)
    gtk_box_remove (self->strips_list, child);
}

/* Whose line has the focus. */
static gboolean
find_focused_strip (EbHousePage *self,
                    EbId        *whom)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);

  for (GtkWidget *strip = gtk_widget_get_first_child (GTK_WIDGET (self->strips_list)); focus != NULL && strip != NULL; strip = gtk_widget_get_next_sibling (strip))
    if (gtk_widget_is_ancestor (focus, strip))
      {
        *whom = *eb_house_strip_get_whom (strip);
        return TRUE;
      }
  return FALSE;
}

/* If that line is gone, to the next best. */
static void
focus_strip (EbHousePage *self,
             const EbId  *whom)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->strips_list));

  for (GtkWidget *strip = first; strip != NULL; strip = gtk_widget_get_next_sibling (strip))
    if (eb_id_equal (eb_house_strip_get_whom (strip), whom) && eb_house_strip_focus (strip))
      return;
  if (first == NULL || !eb_house_strip_focus (first))
    gtk_widget_child_focus (GTK_WIDGET (self->doors_box), GTK_DIR_TAB_FORWARD);
}

static void
show_strips (EbHousePage *self,
             GPtrArray   *holders)
{
  const guint    entry = EB_DOOR_BIT (EB_DOOR_ENTRY);
  EbId           whom = EB_ID_NONE;
  const gboolean had_focus = find_focused_strip (self, &whom);

  empty_strips (self);
  for (guint i = 0; i < holders->len; i++)
    {
      const EbHouseHolder *holder = g_ptr_array_index (holders, i);

      if (holder->outside && (holder->doors & ~entry) != 0)
        gtk_box_append (self->strips_list, eb_house_strip_new (self->session, self->binder, holder));
    }
  gtk_widget_set_visible (self->strips_box, gtk_widget_get_first_child (GTK_WIDGET (self->strips_list)) != NULL);
  if (had_focus)
    focus_strip (self, &whom);
}

/* --- All of it ----------------------------------------------------------------------- */

static gboolean
sits_youth (EbHousePage *self)
{
  g_autoptr (GPtrArray) seats = eb_session_list_seats (self->session, EB_ACTOR_YOUTH);

  return seats->len > 0;
}

static gboolean
is_asked_again (GPtrArray *holders)
{
  for (guint i = 0; i < holders->len; i++)
    if (((const EbHouseHolder *) g_ptr_array_index (holders, i))->ask_again)
      return TRUE;
  return FALSE;
}

static void
show_lead (EbHousePage *self)
{
  g_autofree char *words = NULL;

  if (sits_youth (self))
    words = g_strdup (_ ("You decide who has a key to which doors."));
  else
    /* Translators: the young person's name */
    words = g_strdup_printf (_ ("%s decides who has a key to which doors."), eb_binder_get_youth_name (self->binder));
  gtk_label_set_label (self->lead_label, words);
}

static void
clear (EbHousePage *self)
{
  empty_strips (self);
  gtk_widget_set_visible (self->strips_box, FALSE);
  gtk_widget_set_visible (self->again_box, FALSE);
  gtk_label_set_label (self->lead_label, "");
  for (guint door = 0; door < EB_N_DOORS; door++)
    eb_house_cell_clear (self->cells[door]);
}

static void
rebuild (EbHousePage *self)
{
  EbHouseCount counts[EB_N_DOORS];
  g_autoptr (GPtrArray) holders = NULL;

  g_clear_handle_id (&self->rebuild_source, g_source_remove);
  if (self->binder == NULL)
    {
      clear (self);
      return;
    }
  holders = eb_house_holders_list (self->binder);
  eb_house_count (self->binder, counts);
  eb_keep_place (self->scroller);
  gtk_widget_set_visible (self->again_box, sits_youth (self) && is_asked_again (holders));
  show_lead (self);
  for (guint door = 0; door < EB_N_DOORS; door++)
    eb_house_cell_show (self->cells[door], self->binder, &counts[door], holders);
  show_strips (self, holders);
}

static gboolean
on_idle (gpointer user_data)
{
  EbHousePage *self = user_data;

  self->rebuild_source = 0;
  rebuild (self);
  return G_SOURCE_REMOVE;
}

/* Several changes in a row are shown once. While the page is turned away nothing is
 * made: it is shown anew when it comes up. */
static void
queue_rebuild (EbHousePage *self)
{
  if (self->rebuild_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->rebuild_source = g_idle_add (on_idle, self);
}

/* --- The binder ------------------------------------------------------------------------ */

static void
on_items_changed_cb (EbHousePage *self,
                     guint        position,
                     guint        removed,
                     guint        added,
                     GListModel  *items)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);

      g_signal_connect_object (item, "notify", G_CALLBACK (queue_rebuild), self, G_CONNECT_SWAPPED);
    }
  queue_rebuild (self);
}

static void
follow_items (EbHousePage *self,
              GListModel  *items)
{
  g_signal_connect_object (items, "items-changed", G_CALLBACK (on_items_changed_cb), self, G_CONNECT_SWAPPED);
  on_items_changed_cb (self, 0, 0, g_list_model_get_n_items (items), items);
}

static void
forget_items (EbHousePage *self,
              GListModel  *items)
{
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);

      g_signal_handlers_disconnect_by_data (item, self);
    }
  g_signal_handlers_disconnect_by_data (items, self);
}

static void
forget_binder (EbHousePage *self)
{
  if (self->binder == NULL)
    return;
  forget_items (self, eb_binder_get_goals (self->binder));
  forget_items (self, eb_binder_get_tasks (self->binder));
  forget_items (self, eb_binder_get_people (self->binder));
  forget_items (self, eb_binder_get_contacts (self->binder));
  g_signal_handlers_disconnect_by_data (self->binder, self);
  g_clear_object (&self->binder);
}

static void
set_binder (EbHousePage *self,
            EbBinder    *binder)
{
  if (self->binder == binder)
    return;
  forget_binder (self);
  if (binder == NULL)
    return;
  self->binder = g_object_ref (binder);
  g_signal_connect_object (binder, "notify", G_CALLBACK (queue_rebuild), self, G_CONNECT_SWAPPED);
  follow_items (self, eb_binder_get_goals (binder));
  follow_items (self, eb_binder_get_tasks (binder));
  follow_items (self, eb_binder_get_people (binder));
  follow_items (self, eb_binder_get_contacts (binder));
}

/* Nothing stays readable behind a closed door. */
static void
on_binder_cb (EbHousePage *self)
{
  if (eb_session_get_binder (self->session) != self->binder)
    eb_house_page_show (self);
}

/* --- The page ---------------------------------------------------------------------------- */

static void
eb_house_page_dispose (GObject *object)
{
  EbHousePage *self = EB_HOUSE_PAGE (object);

  g_clear_handle_id (&self->rebuild_source, g_source_remove);
  forget_binder (self);
  /* Else both the template and AdwBin would take the bound child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_HOUSE_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_house_page_parent_class)->dispose (object);
}

static void
eb_house_page_class_init (EbHousePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EB_TYPE_ASIDE);
  G_OBJECT_CLASS (klass)->dispose = eb_house_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-house-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EbHousePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, EbHousePage, again_box);
  gtk_widget_class_bind_template_child (widget_class, EbHousePage, lead_label);
  gtk_widget_class_bind_template_child (widget_class, EbHousePage, doors_box);
  gtk_widget_class_bind_template_child (widget_class, EbHousePage, strips_box);
  gtk_widget_class_bind_template_child (widget_class, EbHousePage, strips_list);
}

static void
eb_house_page_init (EbHousePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Only the door and the keys are for the keyboard, not the place they stand in. */
static void
add_cells (EbHousePage *self)
{
  for (guint door = 0; door < EB_N_DOORS; door++)
    {
      GtkWidget *child = gtk_flow_box_child_new ();

      self->cells[door] = EB_HOUSE_CELL (eb_house_cell_new (self->session, (EbDoor) door));
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), GTK_WIDGET (self->cells[door]));
      gtk_widget_set_focusable (child, FALSE);
      gtk_flow_box_append (self->doors_box, child);
    }
}

/**
 * eb_house_page_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): the page
 */
EbHousePage *
eb_house_page_new (EbSession *session)
{
  EbHousePage *self = g_object_new (EB_TYPE_HOUSE_PAGE, NULL);

  self->session = g_object_ref (session);
  add_cells (self);
  g_signal_connect_object (session, "notify::binder", G_CALLBACK (on_binder_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * eb_house_page_show:
 * @self: the page
 *
 * Reads the binder again.
 */
void
eb_house_page_show (EbHousePage *self)
{
  g_return_if_fail (EB_IS_HOUSE_PAGE (self));

  set_binder (self, eb_session_get_binder (self->session));
  rebuild (self);
}
