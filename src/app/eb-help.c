/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-help.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static const struct
{
  const char *question;
  const char *answer;
} help[] = {
  { N_ ("Who can read what we write?"), N_ ("Those with an account in the binder, their own password and a key to the door that it stands behind. “Who can see what” in My house shows it. The file on the computer is sealed: without a password it shows names of accounts, times and how much is written, never what.") },
  { N_ ("Who decides about the keys?"), N_ ("The young person. A key is given to one person for one door, for what and until when, and can be taken back at any time: what is written from then on is sealed with a new one. Adults of the house must be able to read a few doors; that is a rule of this program.") },
  { N_ ("Can somebody change my words?"), N_ ("No. What is written on a page stays its author's. Nobody else can change it, and the program says so if somebody tries to from outside.") },
  { N_ ("What is “at the table”?"), N_ ("Several people can be unlocked at the same computer. Each writes on their own page. The lock beside a name locks for that person; Ctrl+L locks for everyone.") },
  { N_ ("What happens to what I have not sent?"), N_ ("It is kept while you type, and is there when you come back, also if the computer stops. Only you can read it.") },
  { N_ ("What is the pen?"), N_ ("When several sit at the table, one holds the pen, and only that page is open for writing. Taking it needs no password. It lies down by itself after a while; how long is in the menu.") },
  { N_ ("Can I take back what I wrote?"), N_ ("You can revise it: the earlier wording stays one press away. You can withdraw it: its place stays, marked as withdrawn by you, and nobody can read it again in the program.") },
  { N_ ("Who can read “only for me”?"), N_ ("Only you, the young person. Such a note has a key that nobody else was ever given, and it is opened only while you sit at the table alone. You can share it later, or never.") },
  { N_ ("How do we prepare a follow-up apart?"), N_ ("Each answers alone. What you answer is sealed for you until you and somebody from the other side have said that you are ready. Then both are shown side by side, and nobody can change theirs after having seen the other's.") },
  { N_ ("A goal is resting on the shelf. Have I failed?"), N_ ("No. A goal can rest, change or be reached, and nothing is counted against you. Why it rests and what became of it stay with it, in the words of whoever said so.") },
  { N_ ("How does the book of pocket money work?"), N_ ("What falls due follows from the rate, the age and the payday. An adult notes what was paid, and the young person says whether it came. What both have signed stands; a mistake is put right with a correction that the other one agrees to. The program does not decide what is right: the municipality does.") },
  { N_ ("What do the dates mean?"), N_ ("They are counted from the birth date, the placement and the decisions, by the rules of the law. Each says which rule it follows, whose duty it is and how sure the source is. Where it says check, ask the municipality.") },
  { N_ ("I have forgotten my password"), N_ ("Use the recovery code that you wrote down or printed when you made the account. Nobody else can open it for you, and neither can we.") },
};

static GtkWidget *
answers_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (box, "roomy");
  for (gsize i = 0; i < G_N_ELEMENTS (help); i++)
    {
      GtkWidget *question = gtk_label_new (_ (help[i].question));
      GtkWidget *answer = gtk_label_new (_ (help[i].answer));

      gtk_widget_add_css_class (question, "heading");
      gtk_label_set_xalign (GTK_LABEL (question), 0);
      gtk_label_set_wrap (GTK_LABEL (question), TRUE);
      gtk_label_set_xalign (GTK_LABEL (answer), 0);
      gtk_label_set_wrap (GTK_LABEL (answer), TRUE);
      gtk_widget_set_margin_bottom (answer, 12);
      gtk_box_append (GTK_BOX (box), question);
      gtk_box_append (GTK_BOX (box), answer);
    }
  return box;
}

static gboolean
on_escape (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

/**
 * eb_help_present:
 * @window: the window it stands over
 */
void
eb_help_present (GtkWindow *window)
{
  GtkWidget          *page = adw_window_new ();
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget          *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_window_set_title (GTK_WINDOW (page), _ ("Help"));
  gtk_window_set_transient_for (GTK_WINDOW (page), window);
  gtk_window_set_modal (GTK_WINDOW (page), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (page), 480, 560);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), answers_new ());
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scroller);
  adw_window_set_content (ADW_WINDOW (page), box);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_callback_action_new (on_escape, NULL, NULL)));
  gtk_widget_add_controller (page, keys);
  gtk_window_present (GTK_WINDOW (page));
}
