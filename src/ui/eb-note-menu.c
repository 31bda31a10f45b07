/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-note-menu.h"

#include <glib/gi18n.h>

#include "eb-note-sheets.h"
#include "eb-note-words.h"
#include "eb-words.h"

#define SIGN_COLUMNS 2

/**
 * Menu:
 *
 * What one open menu is about; lives as long as its popover.
 */
typedef struct
{
  EbSession *session;
  EbGoal    *goal;
  EbNote    *note;
  GtkWidget *over;    /* borrowed: the popover's parent */
  GtkWidget *popover; /* borrowed */
  GtkBox    *box;
  GtkLabel  *problem;
} Menu;

static void
menu_free (Menu *menu)
{
  g_clear_object (&menu->session);
  g_clear_object (&menu->goal);
  g_clear_object (&menu->note);
  g_free (menu);
}

static void build (Menu *menu);

static EbPerson *
find_person (Menu   *menu,
             EbSeat *seat)
{
  EbBinder *binder = eb_session_get_binder (menu->session);

  return seat == NULL || binder == NULL ? NULL : eb_binder_find_person (binder, eb_seat_get_account (seat));
}

/* --- What is pressed ------------------------------------------------------------ */

/* For what goes on elsewhere: the menu first gets out of the way. */
static void
go_on (Menu       *menu,
       const char *action)
{
  g_autofree char *record = eb_id_to_hex (eb_note_get_record (menu->note));

  gtk_popover_popdown (GTK_POPOVER (menu->popover));
  gtk_widget_activate_action (menu->over, action, "s", record);
}

static void
on_answer_cb (Menu *menu)
{
  go_on (menu, "spread.answer");
}

static void
on_revise_cb (Menu *menu)
{
  go_on (menu, "spread.revise");
}

static void
on_withdraw_cb (Menu *menu)
{
  gtk_popover_popdown (GTK_POPOVER (menu->popover));
  eb_note_sheet_withdraw (menu->session, menu->goal, menu->note, menu->over);
}

static void
on_share_cb (Menu *menu)
{
  gtk_popover_popdown (GTK_POPOVER (menu->popover));
  eb_note_sheet_share (menu->session, menu->goal, menu->note, menu->over);
}

static void
on_wordings_cb (Menu *menu)
{
  gtk_popover_popdown (GTK_POPOVER (menu->popover));
  eb_note_sheet_wordings (menu->note, menu->over);
}

static EbSign
find_sign (EbNote   *note,
           EbPerson *person)
{
  GPtrArray *signs = eb_note_get_signs (note);

  for (guint i = 0; signs != NULL && i < signs->len; i++)
    {
      const EbGivenSign *given = g_ptr_array_index (signs, i);

      if (given->person == person)
        return given->sign;
    }
  return EB_SIGN_NONE;
}

static void
say (Menu         *menu,
     const GError *error)
{
  g_autofree char *sentence = eb_words_error (error);

  gtk_label_set_label (menu->problem, sentence);
  gtk_widget_set_visible (GTK_WIDGET (menu->problem), TRUE);
}

/* The same once more takes it away. */
static void
on_sign_cb (GtkWidget *button,
            Menu      *menu)
{
  const EbSign pressed = (EbSign) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "sign"));
  EbSeat      *seat = eb_session_get_pen (menu->session);
  EbPerson    *person = find_person (menu, seat);
  EbSign       sign = pressed;
  g_autoptr (GError) error = NULL;

  if (person == NULL)
    return;
  if (find_sign (menu->note, person) == pressed)
    sign = EB_SIGN_NONE;
  eb_session_use_pen (menu->session);
  if (eb_binder_sign_note (eb_session_get_binder (menu->session), seat, menu->goal, menu->note, sign, &error))
    gtk_popover_popdown (GTK_POPOVER (menu->popover));
  else
    say (menu, error);
}

static void
on_take_cb (GtkWidget *button,
            Menu      *menu)
{
  eb_session_take_pen (menu->session, g_object_get_data (G_OBJECT (button), "seat"));
  build (menu);
}

/* --- What is offered ------------------------------------------------------------- */

static GtkWidget *
add_button (Menu       *menu,
            const char *words)
{
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (menu->box, button);
  return button;
}

static void
add_action (Menu       *menu,
            const char *words,
            GCallback   callback)
{
  g_signal_connect_swapped (add_button (menu, words), "clicked", callback, menu);
}

static void
add_heading (Menu       *menu,
             const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (menu->box, label);
}

static void
add_takers (Menu   *menu,
            EbActor side)
{
  g_autoptr (GPtrArray) seats = eb_session_list_seats (menu->session, side);

  for (guint i = 0; i < seats->len; i++)
    {
      EbSeat *seat = g_ptr_array_index (seats, i);
      /* Translators: name */
      g_autofree char *words = g_strdup_printf (_ ("Take the pen, %s"), eb_person_get_name (find_person (menu, seat)));
      GtkWidget       *button = add_button (menu, words);

      g_object_set_data_full (G_OBJECT (button), "seat", g_object_ref (seat), g_object_unref);
      g_signal_connect (button, "clicked", G_CALLBACK (on_take_cb), menu);
    }
}

static GtkWidget *
sign_button_new (Menu    *menu,
                 EbSign   sign,
                 gboolean given)
{
  g_autofree char *words = g_strdup_printf ("%s %s", eb_sign_symbol (sign), eb_sign_words (sign));
  g_autofree char *tip = given ? g_strdup_printf (_ ("Take “%s” away"), eb_words_sign (sign)) : g_strdup (eb_words_sign (sign));
  GtkWidget       *button = gtk_toggle_button_new_with_label (words);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), given);
  gtk_widget_set_tooltip_text (button, tip);
  g_object_set_data (G_OBJECT (button), "sign", GINT_TO_POINTER (sign));
  g_signal_connect (button, "clicked", G_CALLBACK (on_sign_cb), menu);
  return button;
}

static void
add_signs (Menu     *menu,
           EbPerson *person)
{
  GtkWidget   *grid = gtk_grid_new ();
  const EbSign present = find_sign (menu->note, person);

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 4);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  for (EbSign sign = EB_SIGN_READ; sign < EB_N_SIGNS; sign++)
    gtk_grid_attach (GTK_GRID (grid), sign_button_new (menu, sign, sign == present), (int) (sign - EB_SIGN_READ) % SIGN_COLUMNS, (int) (sign - EB_SIGN_READ) / SIGN_COLUMNS, 1, 1);
  gtk_box_append (menu->box, grid);
}

/* With several at the table it says as whom. */
static void
say_as_whom (Menu     *menu,
             EbPerson *person)
{
  g_autofree char *words = NULL;

  if (g_list_model_get_n_items (G_LIST_MODEL (eb_session_get_table (menu->session))) < 2)
    return;
  /* Translators: name of whoever holds the pen */
  words = g_strdup_printf (_ ("%s has the pen. What is done here is done as %s."), eb_person_get_name (person), eb_person_get_name (person));
  add_heading (menu, words);
}

static void
add_for (Menu     *menu,
         EbPerson *person)
{
  const gboolean own = eb_note_get_author (menu->note) == person;

  say_as_whom (menu, person);
  if (!own)
    add_signs (menu, person);
  add_action (menu, _ ("Answer"), G_CALLBACK (on_answer_cb));
  if (!own)
    return;
  add_action (menu, _ ("Revise"), G_CALLBACK (on_revise_cb));
  if (eb_note_is_private (menu->note))
    add_action (menu, _ ("Share with the others …"), G_CALLBACK (on_share_cb));
  add_action (menu, _ ("Withdraw …"), G_CALLBACK (on_withdraw_cb));
}

static void
clear (Menu *menu)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (menu->box))) != NULL)
    gtk_box_remove (menu->box, child);
}

static void
add_problem (Menu *menu)
{
  menu->problem = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (menu->problem, TRUE);
  gtk_label_set_xalign (menu->problem, 0);
  gtk_label_set_max_width_chars (menu->problem, 30);
  gtk_widget_set_visible (GTK_WIDGET (menu->problem), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (menu->problem), "error");
  gtk_box_append (menu->box, GTK_WIDGET (menu->problem));
}

static void
build (Menu *menu)
{
  EbPerson  *person = find_person (menu, eb_session_get_pen (menu->session));
  GPtrArray *wordings = eb_note_get_wordings (menu->note);

  clear (menu);
  if (eb_note_is_withdrawn (menu->note))
    add_heading (menu, _ ("This note was withdrawn. Its place stays."));
  else if (eb_note_get_trust (menu->note) == EB_TRUST_FORGED)
    add_heading (menu, _ ("Nobody knows for sure who wrote this. It can only be read."));
  else if (person != NULL)
    add_for (menu, person);
  else
    {
      add_heading (menu, _ ("The pen lies on the table."));
      add_takers (menu, EB_ACTOR_YOUTH);
      add_takers (menu, EB_ACTOR_ADULT);
    }
  if (wordings != NULL && wordings->len > 1)
    add_action (menu, _ ("Earlier wordings"), G_CALLBACK (on_wordings_cb));
  add_problem (menu);
  gtk_widget_child_focus (GTK_WIDGET (menu->box), GTK_DIR_TAB_FORWARD);
}

/* --- The popover ------------------------------------------------------------------ */

static gboolean
unparent_later (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

/* Whoever opened it by keyboard goes on from the note. */
static void
on_closed_cb (GtkWidget *popover,
              Menu      *menu)
{
  if (gtk_widget_get_mapped (menu->over))
    gtk_widget_grab_focus (menu->over);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_later, g_object_ref (popover), g_object_unref);
}

/**
 * eb_note_menu_popup:
 * @session: what the window works on, with a binder open
 * @goal: whose spread it is
 * @note: a note on it
 * @over: the note's view
 *
 * Shows what whoever holds the pen can do with @note; if nobody does, who could
 * take it.
 */
void
eb_note_menu_popup (EbSession *session,
                    EbGoal    *goal,
                    EbNote    *note,
                    GtkWidget *over)
{
  Menu *menu = NULL;

  g_return_if_fail (EB_IS_SESSION (session));

  if (eb_session_get_binder (session) == NULL)
    return;
  menu = g_new0 (Menu, 1);
  menu->session = g_object_ref (session);
  menu->goal = g_object_ref (goal);
  menu->note = g_object_ref (note);
  menu->over = over;
  menu->popover = gtk_popover_new ();
  menu->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  g_object_set_data_full (G_OBJECT (menu->popover), "menu", menu, (GDestroyNotify) menu_free);
  gtk_popover_set_child (GTK_POPOVER (menu->popover), GTK_WIDGET (menu->box));
  gtk_popover_set_position (GTK_POPOVER (menu->popover), GTK_POS_BOTTOM);
  gtk_accessible_update_property (GTK_ACCESSIBLE (menu->popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What to do with this note"), -1);
  g_signal_connect (menu->popover, "closed", G_CALLBACK (on_closed_cb), menu);
  gtk_widget_set_parent (menu->popover, over);
  build (menu);
  gtk_popover_popup (GTK_POPOVER (menu->popover));
}
