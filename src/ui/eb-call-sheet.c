/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-call-sheet.h"

#include <glib/gi18n.h>

#include "eb-contact-words.h"

#define WIDTH 440
#define CHARS 44

/**
 * Calling:
 *
 * What one open sheet works on; lives as long as the sheet.
 */
typedef struct
{
  EbSession *session;
  GtkWidget *over; /* weak: where it was opened */
  AdwWindow *window;
  GtkBox    *box;
  GtkLabel  *copied_label;
  char      *phone;
  char      *tel;
  GtkWidget *first; /* what has the keyboard at first */
} Calling;

static void
calling_free (Calling *calling)
{
  g_clear_object (&calling->session);
  g_clear_weak_pointer (&calling->over);
  g_free (calling->phone);
  g_free (calling->tel);
  g_free (calling);
}

/* --- Its parts ------------------------------------------------------------------ */

static GtkLabel *
add_label (Calling    *calling,
           const char *text,
           const char *style)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (text));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (label, CHARS);
  gtk_label_set_xalign (label, 0);
  if (style != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (label), style);
  gtk_box_append (calling->box, GTK_WIDGET (label));
  return label;
}

static GtkWidget *
add_button (Calling    *calling,
            const char *text,
            GCallback   callback)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  /* It goes with the window, which keeps what it works on. */
  g_signal_connect_swapped (button, "clicked", callback, calling);
  gtk_box_append (calling->box, button);
  if (calling->first == NULL)
    calling->first = button;
  return button;
}

/* Not within the button's own signal. */
static gboolean
close_now (gpointer user_data)
{
  gtk_window_destroy (user_data);
  return G_SOURCE_REMOVE;
}

static void
on_people_clicked_cb (Calling *calling)
{
  if (calling->over != NULL)
    gtk_widget_activate_action (calling->over, "book.page", "s", "people");
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_now, g_object_ref (calling->window), g_object_unref);
}

static void
on_copy_clicked_cb (Calling *calling)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (calling->window)), calling->phone);
  gtk_label_set_label (calling->copied_label, _ ("The number is copied."));
  gtk_widget_set_visible (GTK_WIDGET (calling->copied_label), TRUE);
}

static void
on_ring_clicked_cb (Calling *calling)
{
  gtk_show_uri (GTK_WINDOW (calling->window), calling->tel, GDK_CURRENT_TIME);
}

/* --- What it says -------------------------------------------------------------------- */

static gboolean
can_ring (const char *tel)
{
  g_autoptr (GAppInfo) handler = tel == NULL ? NULL : g_app_info_get_default_for_uri_scheme ("tel");

  return handler != NULL;
}

static void
add_phone (Calling    *calling,
           const char *phone)
{
  GtkLabel *label = NULL;

  if (*phone == '\0')
    {
      add_label (calling, _ ("No number is written here yet."), NULL);
      add_button (calling, _ ("Go to the people"), G_CALLBACK (on_people_clicked_cb));
      return;
    }
  calling->phone = g_strdup (phone);
  calling->tel = eb_contact_words_tel (phone);
  label = add_label (calling, phone, "title-1");
  gtk_label_set_selectable (label, TRUE);
  if (can_ring (calling->tel))
    add_button (calling, _ ("Ring"), G_CALLBACK (on_ring_clicked_cb));
  add_button (calling, _ ("Copy the number"), G_CALLBACK (on_copy_clicked_cb));
  calling->copied_label = add_label (calling, "", "dim-label");
  gtk_widget_set_visible (GTK_WIDGET (calling->copied_label), FALSE);
}

static void
add_contact (Calling   *calling,
             EbContact *contact)
{
  const EbContactWords *words = eb_contact_get_words (contact);

  add_label (calling, words->name, "title-1");
  if (*words->relation != '\0')
    add_label (calling, words->relation, "title-4");
  add_phone (calling, words->phone);
  if (*words->notes != '\0')
    gtk_label_set_selectable (add_label (calling, words->notes, NULL), TRUE);
}

static void
add_nobody (Calling  *calling,
            EbBinder *binder)
{
  EbPerson *youth = eb_binder_get_youth (binder);

  if (youth != NULL && eb_table_find (eb_session_get_table (calling->session), eb_person_get_account (youth)) != NULL)
    add_label (calling, _ ("Here stands the one you call when it all falls apart: a name and a number, one press away from every page. Choose somebody among the people around you."), NULL);
  else
    {
      /* Translators: the young person's name */
      g_autofree char *words = g_strdup_printf (_ ("Here stands the one %1$s calls when it all falls apart: a name and a number, one press away from every page. %1$s chooses somebody among the people on that page."), eb_binder_get_youth_name (binder));

      add_label (calling, words, NULL);
    }
  add_button (calling, _ ("Go to the people"), G_CALLBACK (on_people_clicked_cb));
}

static void
fill (Calling  *calling,
      EbBinder *binder)
{
  EbContact       *called = eb_binder_get_called (binder);
  g_autofree char *closed = eb_binder_has_door (binder, EB_DOOR_NETWORK) ? NULL : eb_contact_words_closed (binder);

  if (closed != NULL)
    add_label (calling, closed, NULL);
  else if (called != NULL)
    add_contact (calling, called);
  else
    add_nobody (calling, binder);
}

/* --- The window ------------------------------------------------------------------------- */

static GtkBox *
make_inside (AdwWindow *window)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 24);
  gtk_widget_set_margin_start (box, 24);
  gtk_widget_set_margin_end (box, 24);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 500);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (outer), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (outer), scroller);
  adw_window_set_content (window, outer);
  return GTK_BOX (box);
}

static void
close_with_escape (GtkWidget *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, controller);
}

/**
 * eb_call_sheet_present:
 * @session: what the window works on
 * @over: a widget of the window
 */
void
eb_call_sheet_present (EbSession *session,
                       GtkWidget *over)
{
  EbBinder *binder = eb_session_get_binder (session);
  GtkRoot  *root = gtk_widget_get_root (over);
  Calling  *calling = NULL;

  if (binder == NULL)
    return;
  calling = g_new0 (Calling, 1);
  calling->session = g_object_ref (session);
  g_set_weak_pointer (&calling->over, over);
  calling->window = g_object_new (ADW_TYPE_WINDOW, "title", _ ("The one I call"), "modal", TRUE, "destroy-with-parent", TRUE, "default-width", WIDTH,
                                  "transient-for", GTK_IS_WINDOW (root) ? root : NULL, NULL);
  g_object_set_data_full (G_OBJECT (calling->window), "calling", calling, (GDestroyNotify) (GCallback) calling_free);
  calling->box = make_inside (calling->window);
  fill (calling, binder);
  close_with_escape (GTK_WIDGET (calling->window));
  /* Nothing stays readable behind a closed door. */
  g_signal_connect_object (session, "locking", G_CALLBACK (gtk_window_destroy), calling->window, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::binder", G_CALLBACK (gtk_window_destroy), calling->window, G_CONNECT_SWAPPED);
  /* Else the number, which can be selected, would be. */
  if (calling->first != NULL)
    gtk_window_set_focus (GTK_WINDOW (calling->window), calling->first);
  gtk_window_present (GTK_WINDOW (calling->window));
}
