/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-people-page.h"

#include <glib/gi18n.h>

#include "eb-circle-view.h"
#include "eb-contact-asks.h"
#include "eb-contact-sheet.h"
#include "eb-contact-words.h"
#include "eb-keep-place.h"

#define DISC 32

struct _EbPeoplePage
{
  AdwBin parent_instance;

  EbSession *session;
  EbBinder  *binder;
  guint      rebuild_source;
  GPtrArray *rows;   /* of GtkWidget: those of the lists */
  GPtrArray *groups; /* of GtkWidget: one for each ring with somebody on it */

  /* Template children */
  GtkScrolledWindow *scroller;
  GtkLabel          *state_label;
  GtkWidget         *empty_box;
  GtkWidget         *called_group;
  AdwActionRow      *called_row;
  EbCircleView      *circle;
  GtkWidget         *write_button;
  GtkBox            *lists_box;
  GtkWidget         *gone_group;
  AdwExpanderRow    *gone_row;
};

G_DEFINE_FINAL_TYPE (EbPeoplePage, eb_people_page, ADW_TYPE_BIN)

/* --- The list -------------------------------------------------------------------- */

static EbContact *
contact_of (gpointer row)
{
  return g_object_get_data (row, "contact");
}

static void
on_row_activated_cb (EbPeoplePage *self,
                     GtkWidget    *row)
{
  eb_contact_sheet_present (self->session, contact_of (row), GTK_WIDGET (self));
}

static void
add_called_mark (GtkWidget *row)
{
  GtkWidget *image = gtk_image_new_from_icon_name ("eb-call-symbolic");

  gtk_widget_set_tooltip_text (image, _ ("The one I call"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("The one I call"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), image);
}

/* @self keeps it in its rows until they are made anew. */
static GtkWidget *
row_new (EbPeoplePage *self,
         EbContact    *contact)
{
  const char      *name = eb_contact_get_words (contact)->name;
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *avatar = adw_avatar_new (DISC, name, TRUE);
  g_autofree char *line = eb_contact_words_line (contact);
  g_autofree char *spoken = eb_contact_words_spoken (contact);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), avatar);
  if (eb_contact_is_called (contact))
    add_called_mark (row);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (row), "contact", g_object_ref (contact), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, g_object_ref (row));
  return row;
}

static void
empty_lists (EbPeoplePage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_widget_is_ancestor (g_ptr_array_index (self->rows, i), GTK_WIDGET (self->gone_row)))
      adw_expander_row_remove (self->gone_row, g_ptr_array_index (self->rows, i));
  for (guint i = 0; i < self->groups->len; i++)
    gtk_box_remove (self->lists_box, g_ptr_array_index (self->groups, i));
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->groups, 0);
}

/* A ring with nobody on it is not spoken of. */
static void
fill_ring (EbPeoplePage *self,
           GPtrArray    *people,
           guint         circle)
{
  GtkWidget *group = NULL;

  for (guint i = 0; i < people->len; i++)
    {
      EbContact *contact = g_ptr_array_index (people, i);

      if (eb_contact_get_words (contact)->circle != circle)
        continue;
      if (group == NULL)
        {
          group = adw_preferences_group_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), eb_contact_words_circle (circle));
          gtk_box_append (self->lists_box, group);
          g_ptr_array_add (self->groups, g_object_ref (group));
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row_new (self, contact));
    }
}

static void
fill_gone (EbPeoplePage *self,
           GPtrArray    *gone)
{
  for (guint i = 0; i < gone->len; i++)
    adw_expander_row_add_row (self->gone_row, row_new (self, g_ptr_array_index (gone, i)));
  gtk_widget_set_visible (self->gone_group, gone->len > 0);
}

/* --- All of it ---------------------------------------------------------------------- */

/* What there is to say first: who can see it, who writes it; NULL: nothing. */
static char *
word_state (EbPeoplePage *self)
{
  const char *name = self->binder == NULL ? NULL : eb_binder_get_youth_name (self->binder);

  if (self->binder == NULL)
    return NULL;
  if (eb_binder_get_youth (self->binder) == NULL)
    /* Translators: the young person's name */
    return g_strdup_printf (_ ("Here stand the people around %1$s. %1$s writes them in after getting an own password, and decides who can see them."), name);
  if (!eb_binder_has_door (self->binder, EB_DOOR_NETWORK))
    return eb_contact_words_closed (self->binder);
  if (eb_contact_find_youth (self->session) == NULL)
    /* Translators: the young person's name */
    return g_strdup_printf (_ ("%s decides who stands here, and writes it. You can read it."), name);
  return NULL;
}

static void
show_called (EbPeoplePage *self)
{
  EbContact       *called = self->binder == NULL ? NULL : eb_binder_get_called (self->binder);
  g_autofree char *line = called == NULL ? NULL : eb_contact_words_line (called);
  g_autofree char *words = NULL;

  if (called == NULL)
    words = g_strdup (_ ("Nobody is chosen yet. Open a person to choose them."));
  else
    words = g_strconcat (eb_contact_get_words (called)->name, *line == '\0' ? "" : " · ", line, NULL);
  adw_action_row_set_subtitle (self->called_row, words);
}

static void
fill_circle (EbPeoplePage *self,
             GPtrArray    *people)
{
  const char    *name = self->binder == NULL ? "" : eb_binder_get_youth_name (self->binder);
  const gboolean is_youth = eb_contact_find_youth (self->session) != NULL;
  /* Translators: the young person's name */
  g_autofree char *label = g_strdup_printf (_ ("The people around %s, by how close they are. The list below says the same."), name);

  eb_circle_view_fill (self->circle, is_youth ? _ ("Me") : name, label, people);
}

static void
split_people (EbPeoplePage *self,
              GPtrArray    *people,
              GPtrArray    *gone)
{
  GListModel *contacts = self->binder == NULL ? NULL : eb_binder_get_contacts (self->binder);

  for (guint i = 0; contacts != NULL && i < g_list_model_get_n_items (contacts); i++)
    {
      g_autoptr (EbContact) contact = g_list_model_get_item (contacts, i);

      g_ptr_array_add (eb_contact_is_gone (contact) ? gone : people, g_object_ref (contact));
    }
}

static void
fill (EbPeoplePage *self)
{
  const gboolean   can_read = self->binder != NULL && eb_binder_has_door (self->binder, EB_DOOR_NETWORK);
  const gboolean   can_write = can_read && eb_contact_find_youth (self->session) != NULL;
  g_autofree char *state = word_state (self);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_object_unref);

  split_people (self, people, gone);
  gtk_label_set_label (self->state_label, state == NULL ? "" : state);
  gtk_widget_set_visible (GTK_WIDGET (self->state_label), state != NULL);
  gtk_widget_set_visible (self->empty_box, can_write && people->len == 0);
  gtk_widget_set_visible (self->called_group, can_read && people->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->circle), people->len > 0);
  gtk_widget_set_visible (self->write_button, can_write);
  show_called (self);
  fill_circle (self, people);
  empty_lists (self);
  for (guint circle = EB_CIRCLE_CLOSEST; circle <= EB_CIRCLE_FARTHEST; circle++)
    fill_ring (self, people, circle);
  fill_gone (self, gone);
}

/* --- Staying where one was ------------------------------------------------------------- */

/* Whose row or place on the circle has the keyboard; NULL: none. */
static EbContact *
find_focused (EbPeoplePage *self,
              gboolean     *on_circle)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);

  *on_circle = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->circle));
  for (guint i = 0; focus != NULL && i < self->rows->len; i++)
    {
      EbContact *contact = contact_of (g_ptr_array_index (self->rows, i));

      if (focus == g_ptr_array_index (self->rows, i) || focus == eb_circle_view_find (self->circle, eb_contact_get_record (contact)))
        return contact;
    }
  return NULL;
}

static void
focus_contact (EbPeoplePage *self,
               const EbId   *record,
               gboolean      on_circle)
{
  GtkWidget *button = on_circle ? eb_circle_view_find (self->circle, record) : NULL;

  if (button != NULL && gtk_widget_grab_focus (button))
    return;
  for (guint i = 0; i < self->rows->len; i++)
    if (eb_id_equal (eb_contact_get_record (contact_of (g_ptr_array_index (self->rows, i))), record))
      gtk_widget_grab_focus (g_ptr_array_index (self->rows, i));
}

static void
rebuild (EbPeoplePage *self)
{
  gboolean   on_circle = FALSE;
  EbContact *focused = find_focused (self, &on_circle);
  const EbId record = focused == NULL ? EB_ID_NONE : *eb_contact_get_record (focused);

  g_clear_handle_id (&self->rebuild_source, g_source_remove);
  eb_keep_place (self->scroller);
  fill (self);
  if (!eb_id_is_none (&record))
    focus_contact (self, &record, on_circle);
}

static gboolean
on_idle (gpointer user_data)
{
  EbPeoplePage *self = user_data;

  self->rebuild_source = 0;
  rebuild (self);
  return G_SOURCE_REMOVE;
}

/* Several changes in a row are shown once; none while the page is turned away. */
static void
queue_rebuild (EbPeoplePage *self)
{
  if (self->rebuild_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->rebuild_source = g_idle_add (on_idle, self);
}

/* --- The binder ----------------------------------------------------------------------------- */

static void
on_contacts_changed_cb (EbPeoplePage *self,
                        guint         position,
                        guint         removed,
                        guint         added,
                        GListModel   *contacts)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (EbContact) contact = g_list_model_get_item (contacts, i);

      g_signal_connect_object (contact, "notify", G_CALLBACK (queue_rebuild), self, G_CONNECT_SWAPPED);
    }
  queue_rebuild (self);
}

static void
forget_binder (EbPeoplePage *self)
{
  GListModel *contacts = self->binder == NULL ? NULL : eb_binder_get_contacts (self->binder);

  for (guint i = 0; contacts != NULL && i < g_list_model_get_n_items (contacts); i++)
    {
      g_autoptr (EbContact) contact = g_list_model_get_item (contacts, i);

      g_signal_handlers_disconnect_by_data (contact, self);
    }
  if (contacts != NULL)
    g_signal_handlers_disconnect_by_data (contacts, self);
  if (self->binder != NULL)
    g_signal_handlers_disconnect_by_data (self->binder, self);
  g_clear_object (&self->binder);
}

static void
set_binder (EbPeoplePage *self,
            EbBinder     *binder)
{
  GListModel *contacts = binder == NULL ? NULL : eb_binder_get_contacts (binder);

  if (self->binder == binder)
    return;
  forget_binder (self);
  if (binder == NULL)
    return;
  self->binder = g_object_ref (binder);
  g_signal_connect_object (binder, "notify::called", G_CALLBACK (queue_rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (binder, "notify::keys", G_CALLBACK (queue_rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (binder, "notify::youth-name", G_CALLBACK (queue_rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (contacts, "items-changed", G_CALLBACK (on_contacts_changed_cb), self, G_CONNECT_SWAPPED);
  on_contacts_changed_cb (self, 0, 0, g_list_model_get_n_items (contacts), contacts);
}

/* Nothing stays readable behind a closed door. */
static void
on_binder_cb (EbPeoplePage *self)
{
  if (eb_session_get_binder (self->session) != self->binder)
    eb_people_page_show (self);
}

static void
on_person_cb (EbPeoplePage *self,
              EbContact    *contact)
{
  eb_contact_sheet_present (self->session, contact, GTK_WIDGET (self));
}

static void
on_write_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  eb_contact_ask_words (EB_PEOPLE_PAGE (widget)->session, NULL, widget);
}

static void
eb_people_page_dispose (GObject *object)
{
  EbPeoplePage *self = EB_PEOPLE_PAGE (object);

  g_clear_handle_id (&self->rebuild_source, g_source_remove);
  forget_binder (self);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  /* Else both the template and AdwBin would take the bound child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_PEOPLE_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_people_page_parent_class)->dispose (object);
}

static void
eb_people_page_class_init (EbPeoplePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EB_TYPE_CIRCLE_VIEW);
  G_OBJECT_CLASS (klass)->dispose = eb_people_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-people-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EbPeoplePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, EbPeoplePage, state_label);
  gtk_widget_class_bind_template_child (widget_class, EbPeoplePage, empty_box);
  gtk_widget_class_bind_template_child (widget_class, EbPeoplePage, called_group);
  gtk_widget_class_bind_template_child (widget_class, EbPeoplePage, called_row);
  gtk_widget_class_bind_template_child (widget_class, EbPeoplePage, circle);
  gtk_widget_class_bind_template_child (widget_class, EbPeoplePage, write_button);
  gtk_widget_class_bind_template_child (widget_class, EbPeoplePage, lists_box);
  gtk_widget_class_bind_template_child (widget_class, EbPeoplePage, gone_group);
  gtk_widget_class_bind_template_child (widget_class, EbPeoplePage, gone_row);
  gtk_widget_class_bind_template_callback (widget_class, on_person_cb);
  gtk_widget_class_install_action (widget_class, "people.write", NULL, on_write_action);
}

static void
eb_people_page_init (EbPeoplePage *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->groups = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "people");
}

/**
 * eb_people_page_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): the page
 */
EbPeoplePage *
eb_people_page_new (EbSession *session)
{
  EbPeoplePage *self = g_object_new (EB_TYPE_PEOPLE_PAGE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::binder", G_CALLBACK (on_binder_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * eb_people_page_show:
 * @self: the page
 *
 * Reads the binder again.
 */
void
eb_people_page_show (EbPeoplePage *self)
{
  g_return_if_fail (EB_IS_PEOPLE_PAGE (self));

  set_binder (self, eb_session_get_binder (self->session));
  rebuild (self);
}
