/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-keys-page.h"

#include <glib/gi18n.h>

#include "eb-keep-place.h"
#include "eb-key-rows.h"
#include "eb-key-sheets.h"
#include "eb-key-words.h"
#include "eb-words.h"

#define LOG_STEP 20

struct _EbKeysPage
{
  AdwBin parent_instance;

  EbSession *session;
  EbBinder  *binder; /* what is listened to */
  guint      rebuild_source;
  guint      log_shown;

  /* Template children */
  GtkScrolledWindow *scroller;
  GtkLabel          *decides_label;
  GtkLabel          *required_label;
  GtkLabel          *unread_label;
  GtkWidget         *again_box;
  GtkLabel          *again_label;
  GtkListBox        *again_list;
  GtkWidget         *give_button;
  GtkListBox        *people_list;
  GtkListBox        *doors_list;
  GtkListBox        *log_list;
  GtkWidget         *more_button;
};

G_DEFINE_FINAL_TYPE (EbKeysPage, eb_keys_page, ADW_TYPE_BIN)

static void
empty_list (GtkListBox *list)
{
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static gboolean
is_youth_here (EbKeysPage *self)
{
  g_autoptr (GPtrArray) seats = eb_session_list_seats (self->session, EB_ACTOR_YOUTH);

  return seats->len > 0;
}

/* --- The three sentences ------------------------------------------------------------ */

static guint
find_required (EbBinder *binder)
{
  guint doors = 0;

  for (EbDoor door = EB_DOOR_ENTRY; door < EB_DOOR_ROOM; door++)
    if (eb_consent_is_required (EB_TIE_HOUSE, door, eb_binder_get_case (binder)->birth, eb_binder_get_today (binder)))
      doors |= EB_DOOR_BIT (door);
  return doors;
}

/* Said as the program's own rule: no law names these doors. */
static char *
word_required (EbBinder *binder)
{
  const guint      doors = find_required (binder);
  const guint      until_18 = doors & ~EB_DOOR_BIT (EB_DOOR_ENTRY);
  g_autofree char *entry = eb_key_words_doors (EB_DOOR_BIT (EB_DOOR_ENTRY));
  g_autofree char *names = eb_key_words_doors (until_18);

  if (until_18 == 0)
    /* Translators: name of a door */
    return g_strdup_printf (_ ("The adults of the house must be able to read %s, because the dates and who is who stand there. That is a rule of this program, and it is the same for all of them."), entry);
  /* Translators: a door, several doors */
  return g_strdup_printf (_ ("The adults of the house must be able to read %1$s, and until 18 also %2$s, because they look after a young person who lives there. That is a rule of this program, and it is the same for all of them."), entry, names);
}

static void
show_rules (EbKeysPage *self)
{
  const char      *name = eb_binder_get_youth_name (self->binder);
  const gboolean   here = is_youth_here (self);
  g_autofree char *required = word_required (self->binder);
  /* Translators: name of the young person */
  g_autofree char *others = g_strdup_printf (_ ("%1$s decides who has a key to which door, and can take it back at any time. That is done here when %1$s sits at the table."), name);
  /* Translators: name of the young person */
  g_autofree char *room = g_strdup_printf (_ ("Nobody but %s has a key to My room. What somebody has read while they had a key cannot be unread."), name);

  gtk_label_set_label (self->decides_label, here ? _ ("You decide who has a key to which door, and you can take it back at any time.") : others);
  gtk_label_set_label (self->required_label, required);
  gtk_label_set_label (self->unread_label, here ? _ ("Nobody but you has a key to My room. What somebody has read while they had a key cannot be unread.") : room);
  gtk_widget_set_visible (self->give_button, here);
}

/* --- Person by person ------------------------------------------------------------------ */

/* Accounts first, then those without one. */
static void
each_person (EbKeysPage *self,
             void (*func) (EbKeysPage *self,
                           const EbId *whom,
                           const char *role))
{
  GListModel *people = eb_binder_get_people (self->binder);
  GListModel *contacts = eb_binder_get_contacts (self->binder);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (EbPerson) person = g_list_model_get_item (people, i);

      func (self, eb_person_get_account (person), eb_words_role (eb_person_get_profile (person)->role));
    }
  for (guint i = 0; i < g_list_model_get_n_items (contacts); i++)
    {
      g_autoptr (EbContact) contact = g_list_model_get_item (contacts, i);
      const EbContactWords *words = eb_contact_get_words (contact);

      if (words->account == NULL && !eb_contact_is_gone (contact))
        func (self, eb_contact_get_record (contact), words->relation);
    }
}

static void
add_person (EbKeysPage *self,
            const EbId *whom,
            const char *role)
{
  EbPerson *person = eb_binder_find_person (self->binder, whom);

  if (person != NULL && eb_person_get_actor (person) == EB_ACTOR_YOUTH)
    {
      g_autofree char *summary = eb_key_words_summary (self->binder, whom);

      gtk_list_box_append (self->people_list, eb_key_plain_row_new (eb_person_get_name (person), summary));
    }
  else if (person != NULL)
    gtk_list_box_append (self->people_list, eb_key_row_new (self->session, whom, role));
  else
    {
      g_autofree char *no_account = *role == '\0' ? g_strdup (_ ("no account here")) : g_strdup_printf (_ ("%s, no account here"), role);

      gtk_list_box_append (self->people_list, eb_key_row_new (self->session, whom, no_account));
    }
}

/* The row of @whom; NULL: none. */
static GtkWidget *
find_row (EbKeysPage *self,
          const EbId *whom)
{
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->people_list, i)) != NULL; i++)
    if (EB_IS_KEY_ROW (row) && eb_id_equal (eb_key_row_get_whom (EB_KEY_ROW (row)), whom))
      return GTK_WIDGET (row);
  return NULL;
}

/* (element-type EbId) of those whose doors are open. */
static GArray *
list_expanded (EbKeysPage *self)
{
  GArray        *open = g_array_new (FALSE, FALSE, sizeof (EbId));
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->people_list, i)) != NULL; i++)
    if (EB_IS_KEY_ROW (row) && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
      g_array_append_vals (open, eb_key_row_get_whom (EB_KEY_ROW (row)), 1);
  return open;
}

static void
show_people (EbKeysPage *self)
{
  g_autoptr (GArray) open = list_expanded (self);

  empty_list (self->people_list);
  each_person (self, add_person);
  for (guint i = 0; i < open->len; i++)
    {
      GtkWidget *row = find_row (self, &g_array_index (open, EbId, i));

      if (row != NULL)
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
    }
}

/* --- What is asked again --------------------------------------------------------------- */

static void
on_renew_cb (GtkWidget *button)
{
  EbKeysPage *self = EB_KEYS_PAGE (gtk_widget_get_ancestor (button, EB_TYPE_KEYS_PAGE));

  eb_key_sheet_renew (self->session, GTK_WIDGET (self), g_object_get_data (G_OBJECT (button), "whom"), GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "doors")));
}

static void
on_take_back_cb (GtkWidget *button)
{
  EbKeysPage *self = EB_KEYS_PAGE (gtk_widget_get_ancestor (button, EB_TYPE_KEYS_PAGE));

  eb_key_sheet_take_back (self->session, GTK_WIDGET (self), g_object_get_data (G_OBJECT (button), "whom"), GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "doors")));
}

static void
add_answer (GtkWidget  *box,
            const char *label,
            GCallback   on_clicked,
            const EbId *whom,
            guint       doors)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_object_set_data_full (G_OBJECT (button), "whom", g_memdup2 (whom, sizeof *whom), g_free);
  g_object_set_data (G_OBJECT (button), "doors", GUINT_TO_POINTER (doors));
  g_signal_connect (button, "clicked", on_clicked, NULL);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_again (EbKeysPage *self,
           const EbId *whom,
           const char *role)
{
  guint            doors = 0;
  GtkWidget       *row = NULL;
  GtkWidget       *box = NULL;
  g_autofree char *name = NULL;
  g_autofree char *names = NULL;

  for (EbDoor door = EB_DOOR_ECONOMY; door < EB_DOOR_ROOM; door++)
    if (eb_binder_get_key (self->binder, whom, door).ask_again)
      doors |= EB_DOOR_BIT (door);
  if (doors == 0)
    return;
  name = eb_key_words_name (self->binder, whom);
  names = eb_key_words_doors (doors);
  gtk_list_box_append (self->again_list, eb_key_plain_row_new (name, names));
  if (!is_youth_here (self))
    return;
  /* Under the words, not beside them: there is no room for both where it is narrow. */
  row = adw_preferences_row_new ();
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (box, "key-answers");
  add_answer (box, _ ("Yes, renew …"), G_CALLBACK (on_renew_cb), whom, doors);
  add_answer (box, _ ("Take back …"), G_CALLBACK (on_take_back_cb), whom, doors);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (self->again_list, row);
}

static void
show_again (EbKeysPage *self)
{
  empty_list (self->again_list);
  gtk_label_set_label (self->again_label, is_youth_here (self) ? _ ("You have turned 15 or 18 since these keys were given. Does it still hold?") : _ ("The young person has turned 15 or 18 since these keys were given. Does it still hold?"));
  each_person (self, add_again);
  gtk_widget_set_visible (self->again_box, gtk_list_box_get_row_at_index (self->again_list, 0) != NULL);
}

/* --- Door by door -------------------------------------------------------------------------- */

static void
show_doors (EbKeysPage *self)
{
  const char *name = eb_binder_get_youth_name (self->binder);

  empty_list (self->doors_list);
  for (EbDoor door = EB_DOOR_ENTRY; door < EB_N_DOORS; door++)
    {
      g_autofree char *holders = door == EB_DOOR_ROOM ? g_strdup ("") : eb_key_words_holders (self->binder, door);
      /* Translators: name of the young person */
      g_autofree char *words = *holders != '\0' ? g_strdup (holders) : g_strdup_printf (_ ("nobody but %s"), name);

      gtk_list_box_append (self->doors_list, eb_key_plain_row_new (eb_words_door (door), words));
    }
}

/* --- The log ---------------------------------------------------------------------------------- */

/* Newest first. */
static void
show_log (EbKeysPage *self)
{
  GListModel *log = eb_binder_get_key_log (self->binder);
  const guint n = g_list_model_get_n_items (log);

  empty_list (self->log_list);
  for (guint i = n; i > 0 && n - i < self->log_shown; i--)
    {
      g_autoptr (EbKeyEntry) entry = g_list_model_get_item (log, i - 1);
      g_autofree char *day = eb_words_long_date (eb_key_words_day (entry));
      g_autofree char *words = eb_key_words_entry (self->binder, entry);

      gtk_list_box_append (self->log_list, eb_key_plain_row_new (day, words));
    }
  if (n == 0)
    gtk_list_box_append (self->log_list, eb_key_plain_row_new (_ ("No key has been given or taken back yet"), _ ("Whatever is decided about keys stands here, with its day, and is never taken out.")));
  gtk_widget_set_visible (self->more_button, n > self->log_shown);
}

static void
on_more_clicked_cb (EbKeysPage *self)
{
  const int first = (int) self->log_shown;

  self->log_shown += LOG_STEP;
  if (self->binder == NULL)
    return;
  show_log (self);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->log_list, first)));
}

/* --- All of it -------------------------------------------------------------------------------- */

/* Whose row has the focus, or something in it; FALSE: nobody's. */
static gboolean
find_focus (EbKeysPage *self,
            EbId       *whom)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);
  GtkWidget *row = focus == NULL ? NULL : gtk_widget_get_ancestor (focus, EB_TYPE_KEY_ROW);

  if (row == NULL || !gtk_widget_is_ancestor (row, GTK_WIDGET (self)))
    return FALSE;
  *whom = *eb_key_row_get_whom (EB_KEY_ROW (row));
  return TRUE;
}

static void
rebuild (EbKeysPage *self)
{
  EbId           whom = EB_ID_NONE;
  const gboolean focused = find_focus (self, &whom);

  g_clear_handle_id (&self->rebuild_source, g_source_remove);
  if (self->binder == NULL)
    {
      empty_list (self->again_list);
      empty_list (self->people_list);
      empty_list (self->doors_list);
      empty_list (self->log_list);
      return;
    }
  eb_keep_place (self->scroller);
  show_rules (self);
  show_again (self);
  show_people (self);
  show_doors (self);
  show_log (self);
  if (focused && find_row (self, &whom) != NULL)
    gtk_widget_grab_focus (find_row (self, &whom));
}

static gboolean
on_idle (gpointer user_data)
{
  EbKeysPage *self = user_data;

  self->rebuild_source = 0;
  rebuild (self);
  return G_SOURCE_REMOVE;
}

/* Several changes in a row are shown once, and none while the page is turned away. */
static void
queue_rebuild (EbKeysPage *self)
{
  if (self->rebuild_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->rebuild_source = g_idle_add (on_idle, self);
}

static void
forget_binder (EbKeysPage *self)
{
  if (self->binder == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->binder, self);
  g_signal_handlers_disconnect_by_data (eb_binder_get_people (self->binder), self);
  g_signal_handlers_disconnect_by_data (eb_binder_get_contacts (self->binder), self);
  g_signal_handlers_disconnect_by_data (eb_binder_get_key_log (self->binder), self);
  g_clear_object (&self->binder);
}

static void
set_binder (EbKeysPage *self,
            EbBinder   *binder)
{
  if (self->binder == binder)
    return;
  forget_binder (self);
  self->log_shown = LOG_STEP;
  if (binder == NULL)
    return;
  self->binder = g_object_ref (binder);
  g_signal_connect_object (binder, "notify", G_CALLBACK (queue_rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (eb_binder_get_people (binder), "items-changed", G_CALLBACK (queue_rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (eb_binder_get_contacts (binder), "items-changed", G_CALLBACK (queue_rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (eb_binder_get_key_log (binder), "items-changed", G_CALLBACK (queue_rebuild), self, G_CONNECT_SWAPPED);
}

/* Nothing stays readable behind a closed door. */
static void
on_binder_cb (EbKeysPage *self)
{
  if (eb_session_get_binder (self->session) != self->binder)
    eb_keys_page_show (self);
}

static void
on_give_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  eb_key_sheet_give (EB_KEYS_PAGE (widget)->session, widget, NULL, 0);
}

static void
eb_keys_page_dispose (GObject *object)
{
  EbKeysPage *self = EB_KEYS_PAGE (object);

  g_clear_handle_id (&self->rebuild_source, g_source_remove);
  forget_binder (self);
  /* Else both the template and AdwBin would take the bound child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), EB_TYPE_KEYS_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (eb_keys_page_parent_class)->dispose (object);
}

static void
eb_keys_page_class_init (EbKeysPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eb_keys_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/egneben/EgneBen/eb-keys-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EbKeysPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, EbKeysPage, decides_label);
  gtk_widget_class_bind_template_child (widget_class, EbKeysPage, required_label);
  gtk_widget_class_bind_template_child (widget_class, EbKeysPage, unread_label);
  gtk_widget_class_bind_template_child (widget_class, EbKeysPage, again_box);
  gtk_widget_class_bind_template_child (widget_class, EbKeysPage, again_label);
  gtk_widget_class_bind_template_child (widget_class, EbKeysPage, again_list);
  gtk_widget_class_bind_template_child (widget_class, EbKeysPage, give_button);
  gtk_widget_class_bind_template_child (widget_class, EbKeysPage, people_list);
  gtk_widget_class_bind_template_child (widget_class, EbKeysPage, doors_list);
  gtk_widget_class_bind_template_child (widget_class, EbKeysPage, log_list);
  gtk_widget_class_bind_template_child (widget_class, EbKeysPage, more_button);
  gtk_widget_class_bind_template_callback (widget_class, on_more_clicked_cb);
  gtk_widget_class_install_action (widget_class, "keys.give", NULL, on_give_action);
}

static void
eb_keys_page_init (EbKeysPage *self)
{
  self->log_shown = LOG_STEP;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * eb_keys_page_new:
 * @session: what the window works on
 *
 * Returns: (transfer floating): the page
 */
EbKeysPage *
eb_keys_page_new (EbSession *session)
{
  EbKeysPage *self = g_object_new (EB_TYPE_KEYS_PAGE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::binder", G_CALLBACK (on_binder_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * eb_keys_page_show:
 * @self: the page
 *
 * Reads the binder again.
 */
void
eb_keys_page_show (EbKeysPage *self)
{
  g_return_if_fail (EB_IS_KEYS_PAGE (self));

  set_binder (self, eb_session_get_binder (self->session));
  rebuild (self);
}
