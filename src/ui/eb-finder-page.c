/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-finder-page.h"

#include <glib/gi18n.h>

#include "eb-finder.h"
#include "eb-hit-view.h"
#include "eb-task-sheet.h"

#define MOST_HITS 200

struct _EbFinderPage
{
  AdwBin parent_instance;

  EbSession  *session;
  EbFinder   *finder; /* made when the page is first looked at */
  GListStore *hits;

  /* Template children */
  GtkSearchEntry *entry;
  GtkLabel       *count_label;
  GtkLabel       *reading_label;
  GtkStack       *stack;
  GtkListView    *list_view;
};

G_DEFINE_FINAL_TYPE (EbFinderPage, eb_finder_page, ADW_TYPE_BIN)

enum
{
  SIGNAL_GOAL,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_query (EbFinderPage *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* --- The hits ----------------------------------------------------------------- */

static void
on_hit_setup_cb (EbFinderPage             *self,
                 GtkListItem              *item,
                 GtkSignalListItemFactory *factory)
{
  gtk_list_item_set_child (item, eb_hit_view_new ());
}

/* Before anybody reads a note under somebody's name it must be known to be true. */
static void
on_hit_bind_cb (EbFinderPage             *self,
                GtkListItem              *item,
                GtkSignalListItemFactory *factory)
{
  EbHit    *hit = gtk_list_item_get_item (item);
  EbNote   *note = eb_hit_get_note (hit);
  EbBinder *binder = eb_session_get_binder (self->session);

  if (note != NULL && binder != NULL && eb_note_get_trust (note) == EB_TRUST_UNCHECKED)
    eb_binder_check_note (binder, note);
  eb_hit_view_set_hit (EB_HIT_VIEW (gtk_list_item_get_child (item)), hit, get_query (self));
}

static void
set_factory (EbFinderPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_hit_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_hit_bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
}

static void
open_hit (EbFinderPage *self,
          guint         position)
{
  g_autoptr (EbHit) hit = g_list_model_get_item (G_LIST_MODEL (self->hits), position);

  if (hit != NULL && eb_hit_get_task (hit) != NULL)
    eb_task_sheet_present (self->session, eb_hit_get_task (hit), GTK_WIDGET (self));
  else if (hit != NULL)
    g_signal_emit (self, signals[SIGNAL_GOAL], 0, eb_hit_get_goal (hit), eb_hit_get_note (hit));
}

static void
on_hit_activate_cb (EbFinderPage *self,
                    guint         position)
{
  open_hit (self, position);
}

/* Also that nothing was found: what stands in a page of a stack that was turned to
 * just now is not always known to a screen reader. */
static void
show_count (EbFinderPage *self,
            guint         n,
            const char   *query)
{
  g_autofree char *count = NULL;

  if (n == 0 && *query != '\0')
    /* Translators: the words that were looked for */
    count = g_strdup_printf (_ ("“%s” does not stand in the goals and notes that you may read."), query);
  else if (n >= MOST_HITS)
    count = g_strdup_printf (ngettext ("The first %u is shown. One more word gives fewer.", "The first %u are shown. One more word gives fewer.", n), n);
  else if (n > 0)
    count = g_strdup_printf (ngettext ("Found in %u place", "Found in %u places", n), n);
  gtk_label_set_label (self->count_label, count == NULL ? "" : count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, count == NULL ? "" : count, -1);
}

static void
show_hits (EbFinderPage *self,
           GPtrArray    *found,
           const char   *query)
{
  const char *page = "hits";

  show_count (self, found->len, query);
  g_list_store_splice (self->hits, 0, g_list_model_get_n_items (G_LIST_MODEL (self->hits)), found->pdata, found->len);
  if (*query == '\0')
    page = "empty";
  else if (found->len == 0)
    page = "none";
  gtk_stack_set_visible_child_name (self->stack, page);
}

static void
search (EbFinderPage *self)
{
  g_autofree char *query = g_strstrip (g_strdup (get_query (self)));
  g_autoptr (GPtrArray) found = NULL;

  if (self->finder != NULL && *query != '\0')
    found = eb_finder_search (self->finder, query, MOST_HITS);
  else
    found = g_ptr_array_new ();
  gtk_widget_set_visible (GTK_WIDGET (self->reading_label), self->finder != NULL && !eb_finder_is_ready (self->finder));
  show_hits (self, found, query);
}

/* --- What is typed ------------------------------------------------------------ */

static void
on_query_changed_cb (EbFinderPage *self)
{
  if (self->hits != NULL)
    search (self);
}

static void
on_entry_activate_cb (EbFinderPage *self)
{
  open_hit (self, 0);
}

static void
on_stop_search_cb (EbFinderPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

/* Down goes from what is typed to what was found. */
static gboolean
on_entry_key_cb (EbFinderPage          *self,
                 guint                  key,
                 guint                  code,
                 GdkModifierType        modifiers,
                 GtkEventControllerKey *controller)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_child_focus (GTK_WIDGET (self->list_view), GTK_DIR_TAB_FORWARD);
}

static void
add_keys (EbFinderPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_entry_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

/* --- The page ----------------------------------------------------------------- */

static void
drop_finder (EbFinderPage *self)
{
  if (self->finder != NULL)
    g_signal_handlers_disconnect_by_data (self->finder, self);
  g_clear_object (&self->finder);
}

static void
forget_query (EbFinderPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
make_finder (EbFinderPage *self)
{
  EbBinder *binder = eb_session_get_binder (self->session);

  if (binder == NULL || self->finder != NULL)
    return;
  self->finder = eb_finder_new (binder);
  g_signal_connect_object (self->finder, "notify::ready", G_CALLBACK (search), self, G_CONNECT_SWAPPED);
}

static void
on_binder_cb (EbFinderPage *self)
{
  drop_finder (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    make_finder (self);
  search (self);
}

static void
eb_finder_page_dispose (GObject *object)
{
  EbFinderPage *self = EB_FINDER_PAGE (object);

  drop_finder (self);
  g_clear_object (&self->hits);
  /* Else both the template and AdwBin would take the bound child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_FINDER_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_finder_page_parent_class)->dispose (object);
}

static void
eb_finder_page_class_init (EbFinderPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_finder_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-finder-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EbFinderPage, entry);
  gtk_widget_class_bind_template_child (widget_class, EbFinderPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, EbFinderPage, reading_label);
  gtk_widget_class_bind_template_child (widget_class, EbFinderPage, stack);
  gtk_widget_class_bind_template_child (widget_class, EbFinderPage, list_view);
  gtk_widget_class_bind_template_callback (widget_class, on_query_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_hit_activate_cb);

  signals[SIGNAL_GOAL] = g_signal_new ("goal", EB_TYPE_FINDER_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, EB_TYPE_GOAL, EB_TYPE_NOTE);
}

static void
eb_finder_page_init (EbFinderPage *self)
{
  g_autoptr (GtkNoSelection) rows = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->hits = g_list_store_new (EB_TYPE_HIT);
  rows = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->hits)));
  set_factory (self);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (rows));
  add_keys (self);
}

/**
 * eb_finder_page_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): the page
 */
EbFinderPage *
eb_finder_page_new (EbSession *session)
{
  EbFinderPage *self = g_object_new (EB_TYPE_FINDER_PAGE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::binder", G_CALLBACK (on_binder_cb), self, G_CONNECT_SWAPPED);
  /* Whoever goes, or turns to another binder, takes along what they were looking for. */
  g_signal_connect_object (session, "leaving", G_CALLBACK (forget_query), self, G_CONNECT_SWAPPED);
  on_binder_cb (self);
  return self;
}

/**
 * eb_finder_page_show:
 * @self: the page
 */
void
eb_finder_page_show (EbFinderPage *self)
{
  g_return_if_fail (EB_IS_FINDER_PAGE (self));

  make_finder (self);
  search (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
