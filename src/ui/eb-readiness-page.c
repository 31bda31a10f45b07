/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-readiness-page.h"

#include <glib/gi18n.h>

#include "eb-readiness-block.h"
#include "eb-readiness-read.h"

struct _EbReadinessPage
{
  AdwBin parent_instance;

  EbSession        *session;
  EbBinder         *binder; /* whose answers are listened to */
  guint             rebuild_source;
  EbReadinessBlock *blocks[EB_N_DOORS];

  /* Template children */
  GtkWidget       *some_box;
  GtkWidget       *empty_box;
  GtkToggleButton *ready_button;
  GtkCheckButton  *table_button;
  GtkBox          *blocks_box;
};

G_DEFINE_FINAL_TYPE (EbReadinessPage, eb_readiness_page, ADW_TYPE_BIN)

/* --- All of it ------------------------------------------------------------------------- */

static const char *
find_ink (EbBinder *binder,
          EbActor   actor)
{
  GListModel *people = eb_binder_get_people (binder);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (EbPerson) person = g_list_model_get_item (people, i);

      if (eb_person_get_actor (person) == actor)
        return eb_person_get_profile (person)->ink; /* the binder keeps it */
    }
  return "black";
}

static void
count (EbReadinessPage *self,
       EbReadinessDoor  doors[EB_N_DOORS])
{
  g_autoptr (GArray) answers = NULL;

  if (self->binder == NULL)
    answers = g_array_new (FALSE, FALSE, sizeof (EbReadinessAnswer));
  else
    answers = eb_readiness_read (self->binder);
  eb_readiness_count (answers->len == 0 ? NULL : &g_array_index (answers, EbReadinessAnswer, 0), answers->len, doors);
}

static void
rebuild (EbReadinessPage *self)
{
  const gboolean         as_table = gtk_check_button_get_active (self->table_button);
  const EbReadinessScale scale = gtk_toggle_button_get_active (self->ready_button) ? EB_READINESS_READY : EB_READINESS_CAN;
  g_autofree char       *youth = self->binder == NULL ? g_strdup ("") : eb_readiness_name_side (self->binder, EB_ACTOR_YOUTH);
  g_autofree char       *adults = self->binder == NULL ? g_strdup ("") : eb_readiness_name_side (self->binder, EB_ACTOR_ADULT);
  EbReadinessSide        sides[2] = { { youth, NULL }, { adults, NULL } };
  EbReadinessDoor        doors[EB_N_DOORS];
  gboolean               any = FALSE;

  g_clear_handle_id (&self->rebuild_source, g_source_remove);
  count (self, doors);
  for (guint actor = EB_ACTOR_YOUTH; self->binder != NULL && actor <= EB_ACTOR_ADULT; actor++)
    sides[actor].ink = find_ink (self->binder, (EbActor) actor);
  for (guint door = EB_DOOR_ECONOMY; door < EB_DOOR_ROOM; door++)
    {
      const gboolean shown = doors[door].n_tasks > 0 && eb_binder_has_door (self->binder, (EbDoor) door);

      eb_readiness_block_show (self->blocks[door], shown ? &doors[door] : NULL, scale, sides, as_table);
      any = any || shown;
    }
  gtk_widget_set_visible (self->some_box, any);
  gtk_widget_set_visible (self->empty_box, !any);
}

static gboolean
on_idle (gpointer user_data)
{
  EbReadinessPage *self = user_data;

  self->rebuild_source = 0;
  rebuild (self);
  return G_SOURCE_REMOVE;
}

/* Several changes in a row are shown once. While the page is turned away nothing is
 * made: it is shown anew when it comes up. */
static void
queue_rebuild (EbReadinessPage *self)
{
  if (self->rebuild_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->rebuild_source = g_idle_add (on_idle, self);
}

static void
on_look_cb (EbReadinessPage *self)
{
  rebuild (self);
}

/* --- The binder --------------------------------------------------------------------------- */

static void
on_tasks_changed_cb (EbReadinessPage *self,
                     guint            position,
                     guint            removed,
                     guint            added,
                     GListModel      *tasks)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (EbTaskItem) task = g_list_model_get_item (tasks, i);

      g_signal_connect_object (task, "notify", G_CALLBACK (queue_rebuild), self, G_CONNECT_SWAPPED);
    }
  queue_rebuild (self);
}

static void
forget_binder (EbReadinessPage *self)
{
  GListModel *tasks = self->binder == NULL ? NULL : eb_binder_get_tasks (self->binder);

  for (guint i = 0; tasks != NULL && i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (EbTaskItem) task = g_list_model_get_item (tasks, i);

      g_signal_handlers_disconnect_by_data (task, self);
    }
  if (tasks != NULL)
    g_signal_handlers_disconnect_by_data (tasks, self);
  if (self->binder != NULL)
    g_signal_handlers_disconnect_by_data (self->binder, self);
  g_clear_object (&self->binder);
}

static void
set_binder (EbReadinessPage *self,
            EbBinder        *binder)
{
  GListModel *tasks = binder == NULL ? NULL : eb_binder_get_tasks (binder);

  if (self->binder == binder)
    return;
  forget_binder (self);
  if (binder == NULL)
    return;
  self->binder = g_object_ref (binder);
  g_signal_connect_object (binder, "notify::keys", G_CALLBACK (queue_rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tasks, "items-changed", G_CALLBACK (on_tasks_changed_cb), self, G_CONNECT_SWAPPED);
  on_tasks_changed_cb (self, 0, 0, g_list_model_get_n_items (tasks), tasks);
}

/* Nothing stays readable behind a closed door. */
static void
on_binder_cb (EbReadinessPage *self)
{
  if (eb_session_get_binder (self->session) != self->binder)
    eb_readiness_page_show (self);
}

/* --- The page ------------------------------------------------------------------------------- */

static void
eb_readiness_page_dispose (GObject *object)
{
  EbReadinessPage *self = EB_READINESS_PAGE (object);

  g_clear_handle_id (&self->rebuild_source, g_source_remove);
  forget_binder (self);
  /* Else both the template and AdwBin would take the bound child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_READINESS_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_readiness_page_parent_class)->dispose (object);
}

static void
eb_readiness_page_class_init (EbReadinessPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_readiness_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-readiness-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EbReadinessPage, some_box);
  gtk_widget_class_bind_template_child (widget_class, EbReadinessPage, empty_box);
  gtk_widget_class_bind_template_child (widget_class, EbReadinessPage, ready_button);
  gtk_widget_class_bind_template_child (widget_class, EbReadinessPage, table_button);
  gtk_widget_class_bind_template_child (widget_class, EbReadinessPage, blocks_box);
  gtk_widget_class_bind_template_callback (widget_class, on_look_cb);
}

static void
eb_readiness_page_init (EbReadinessPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint door = EB_DOOR_ECONOMY; door < EB_DOOR_ROOM; door++)
    {
      self->blocks[door] = EB_READINESS_BLOCK (eb_readiness_block_new ((EbDoor) door));
      gtk_box_append (self->blocks_box, GTK_WIDGET (self->blocks[door]));
    }
}

/**
 * eb_readiness_page_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): the page
 */
EbReadinessPage *
eb_readiness_page_new (EbSession *session)
{
  EbReadinessPage *self = g_object_new (EB_TYPE_READINESS_PAGE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::binder", G_CALLBACK (on_binder_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * eb_readiness_page_show:
 * @self: the page
 *
 * Reads the binder again.
 */
void
eb_readiness_page_show (EbReadinessPage *self)
{
  g_return_if_fail (EB_IS_READINESS_PAGE (self));

  set_binder (self, eb_session_get_binder (self->session));
  rebuild (self);
}
