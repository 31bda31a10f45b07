/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-handout-asks.h"

#include <glib/gi18n.h>

#include "eb-chooser.h"
#include "eb-handout-words.h"
#include "eb-key-rows.h"
#include "eb-key-words.h"
#include "eb-paper-print.h"
#include "eb-problem.h"
#include "eb-words.h"

#define ASKING "eb-handout"
#define SPACING 12
#define CHARS 44

/**
 * Asking:
 * @told: the doors (EB_DOOR_BIT()s) that the sheet says will be on the paper
 *
 * What one open sheet works on; lives as long as the sheet.
 */
typedef struct
{
  EbSession   *session;
  EbId         whom;
  EbHandoutHow how;
  guint        told;
  GtkListBox  *doors;
  GtkLabel    *without;
  EbProblem   *problem;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  g_clear_object (&asking->session);
  g_free (asking);
}

static const Asking *
peek (EbSheet *sheet)
{
  return g_object_get_data (G_OBJECT (sheet), ASKING);
}

/* --- What will be on it ---------------------------------------------------------------- */

/* 0 with @error set: nothing. */
static guint
find_doors (EbSession  *session,
            EbSeat     *by,
            const EbId *whom,
            GError    **error)
{
  EbBinder *binder = eb_session_get_binder (session);

  if (binder != NULL && by != NULL)
    return eb_handout_find_doors (binder, by, whom, error);
  g_set_error_literal (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED, "nobody at the table");
  return 0;
}

static char *
word_error (EbBinder     *binder,
            const EbId   *whom,
            const GError *error)
{
  g_autofree char *name = binder == NULL ? NULL : eb_key_words_name (binder, whom);

  if (name != NULL && g_error_matches (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED))
    /* Translators: name of the young person */
    return g_strdup_printf (_ ("Only %s and the adults of the house can print this."), eb_binder_get_youth_name (binder));
  if (name != NULL && g_error_matches (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NO_DOOR))
    /* Translators: name */
    return g_strdup_printf (_ ("There is nothing now that you can print for %s."), name);
  return eb_words_error (error);
}

static void
empty_list (GtkListBox *list)
{
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
show_doors (Asking   *asking,
            EbBinder *binder)
{
  g_autofree char *rest = eb_key_words_doors (((1U << EB_DOOR_ROOM) - 1) & ~asking->told & ~EB_DOOR_BIT (EB_DOOR_ENTRY));
  /* Translators: several doors */
  g_autofree char *without = g_strdup_printf (_ ("Not on it: %s. Nothing from My room is ever on it."), rest);

  empty_list (asking->doors);
  for (EbDoor door = EB_DOOR_ENTRY; door < EB_N_DOORS; door++)
    {
      g_autofree char *stands = NULL;

      if ((asking->told & EB_DOOR_BIT (door)) == 0)
        continue;
      stands = eb_key_words_stands (binder, &asking->whom, door);
      gtk_list_box_append (asking->doors, eb_key_plain_row_new (eb_words_door (door), stands));
    }
  gtk_widget_set_visible (GTK_WIDGET (asking->doors), asking->told != 0);
  gtk_label_set_label (asking->without, *rest == '\0' ? _ ("Nothing from My room is ever on it.") : without);
}

/* What whoever is chosen can print now. */
static void
show_now (EbSheet *sheet)
{
  Asking *asking = g_object_get_data (G_OBJECT (sheet), ASKING);
  g_autoptr (GError) error = NULL;
  g_autofree char *problem = NULL;
  EbBinder        *binder = NULL;

  if (asking == NULL)
    return;
  asking->told = find_doors (asking->session, eb_sheet_get_seat (sheet), &asking->whom, &error);
  binder = eb_session_get_binder (asking->session);
  if (error != NULL)
    problem = word_error (binder, &asking->whom, error);
  eb_problem_say (asking->problem, NULL, problem);
  if (binder != NULL)
    show_doors (asking, binder);
}

/* --- Making it --------------------------------------------------------------------------- */

/* What is printed, if it is what the sheet told; %NULL: else, or on error. */
static EbHandout *
collect (EbSession  *session,
         EbSeat     *by,
         const EbId *whom,
         guint       told,
         GError    **error)
{
  EbBinder *binder = eb_session_get_binder (session);
  g_autoptr (EbHandout) handout = binder == NULL || by == NULL ? NULL : eb_handout_new (binder, by, whom, error);

  return handout == NULL || handout->doors != told ? NULL : g_steal_pointer (&handout);
}

/* Consent may have been taken back while the sheet stood open. */
static void
say_not_made (EbSheet      *sheet,
              const GError *error)
{
  if (error != NULL && error->domain != EB_BINDER_ERROR)
    {
      eb_sheet_say (sheet, error);
      return;
    }
  show_now (sheet);
  if (peek (sheet)->told != 0)
    eb_problem_say (peek (sheet)->problem, NULL, _ ("This has changed since the question was opened. Nothing was printed. Look at what is on it now."));
}

static gboolean
keep_in_log (EbSession       *session,
             EbSeat          *by,
             const EbHandout *handout,
             GError         **error)
{
  g_autoptr (EbBinder) binder = eb_session_get_binder (session) == NULL ? NULL : g_object_ref (eb_session_get_binder (session));

  if (binder != NULL)
    return eb_binder_log_handout (binder, by, handout, error);
  g_set_error_literal (error, EB_BINDER_ERROR, EB_BINDER_ERROR_NOT_ALLOWED, "locked meanwhile");
  return FALSE;
}

static guint
lay_out (gpointer     paper,
         PangoLayout *layout,
         double       width,
         double       height)
{
  return eb_handout_sheet_lay_out (paper, layout, width, height);
}

static void
draw (gpointer     paper,
      cairo_t     *cr,
      PangoLayout *layout,
      guint        page)
{
  eb_handout_sheet_draw (paper, cr, layout, page);
}

static void
drop (gpointer paper)
{
  eb_handout_sheet_free (paper);
}

/* --- On a printer ------------------------------------------------------------------------- */

/**
 * Printing:
 * @is_kept: it stands in the log
 * @sheet: (nullable): it may be gone when the printer is chosen
 */
typedef struct
{
  EbSession *session;
  EbSeat    *by;
  EbId       whom;
  guint      told;
  gboolean   is_kept;
  EbSheet   *sheet;
} Printing;

static void
printing_free (gpointer data)
{
  Printing *printing = data;

  g_clear_object (&printing->session);
  g_clear_object (&printing->by);
  g_clear_weak_pointer (&printing->sheet);
  g_free (printing);
}

/* In the log first: a paper that nobody knows of would be worse than a line about one
 * that was caught in the printer. */
static gpointer
make (gpointer data)
{
  Printing *printing = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EbHandout) handout = collect (printing->session, printing->by, &printing->whom, printing->told, &error);

  if (handout == NULL)
    {
      if (printing->sheet != NULL)
        say_not_made (printing->sheet, error);
      return NULL;
    }
  if (!printing->is_kept && !keep_in_log (printing->session, printing->by, handout, &error))
    {
      if (printing->sheet != NULL)
        eb_sheet_say (printing->sheet, error);
      return NULL;
    }
  printing->is_kept = TRUE;
  return eb_handout_words_sheet (handout);
}

static const EbPaper handout_paper = { make, lay_out, draw, drop };

static void
on_ended (GtkWidget *sheet,
          gboolean   printed)
{
  if (printed)
    gtk_window_destroy (GTK_WINDOW (sheet));
  else if (peek (EB_SHEET (sheet)) != NULL)
    eb_problem_say (peek (EB_SHEET (sheet))->problem, NULL, _ ("It could not be printed. Look whether the printer is on, or save it as PDF."));
}

static void
print (EbSheet *sheet)
{
  const Asking *asking = peek (sheet);
  Printing     *printing = g_new0 (Printing, 1);

  *printing = (Printing){ .session = g_object_ref (asking->session), .by = g_object_ref (eb_sheet_get_seat (sheet)), .whom = asking->whom, .told = asking->told };
  g_set_weak_pointer (&printing->sheet, sheet);
  eb_paper_print (&handout_paper, printing, printing_free, GTK_WIDGET (sheet), on_ended);
}

/* --- In a file ------------------------------------------------------------------------------ */

static GBytes *
make_pdf (const EbHandout *handout)
{
  g_autoptr (EbHandoutSheet) paper = eb_handout_words_sheet (handout);

  return eb_paper_to_pdf (&handout_paper, paper);
}

/* No file that is not in the log, and nothing in the log that is no file. */
static gboolean
write_file (EbSheet         *sheet,
            const EbHandout *handout,
            GFile           *file)
{
  g_autoptr (GBytes) bytes = make_pdf (handout);
  g_autoptr (GError) error = NULL;

  if (!g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, NULL, NULL))
    {
      /* Said, not logged: the error names the place, which is the person's own business. */
      eb_problem_say (peek (sheet)->problem, NULL, _ ("The file could not be written there. Choose another place."));
      return FALSE;
    }
  if (keep_in_log (peek (sheet)->session, eb_sheet_get_seat (sheet), handout, &error))
    return TRUE;
  g_file_delete (file, NULL, NULL);
  eb_sheet_say (sheet, error);
  return FALSE;
}

/**
 * eb_handout_save_to:
 * @sheet: what tells what will be on the paper
 * @file: where to; what is there is replaced
 *
 * Only whoever is logged in to the machine may read the file, until they say otherwise.
 *
 * Returns: whether it is written
 */
gboolean
eb_handout_save_to (EbSheet *sheet,
                    GFile   *file)
{
  const Asking *asking = peek (sheet);
  g_autoptr (EbHandout) handout = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (asking != NULL, FALSE);

  eb_problem_say (asking->problem, NULL, NULL);
  handout = collect (asking->session, eb_sheet_get_seat (sheet), &asking->whom, asking->told, &error);
  if (handout == NULL)
    {
      say_not_made (sheet, error);
      return FALSE;
    }
  if (!write_file (sheet, handout, file))
    return FALSE;
  gtk_window_destroy (GTK_WINDOW (sheet));
  return TRUE;
}

static void
on_chosen (GtkWidget *sheet,
           GFile     *file,
           gpointer   data)
{
  eb_handout_save_to (EB_SHEET (sheet), file);
}

static void
ask_where (EbSheet  *sheet,
           EbBinder *binder)
{
  g_autofree char *day = eb_date_to_iso (eb_binder_get_today (binder));
  /* Translators: a file's name, which names nobody: it is seen in lists of files that were used; a date */
  g_autofree char     *name = g_strdup_printf (_ ("action-plan-%s.pdf"), day);
  const EbChooserWords words = { .title = gtk_window_get_title (GTK_WINDOW (sheet)), .suggested = name };

  eb_chooser_ask (GTK_WIDGET (sheet), &words, on_chosen, NULL, NULL);
}

/* --- The sheet ------------------------------------------------------------------------------- */

static void
on_accepted_cb (EbSheet *sheet)
{
  const Asking *asking = peek (sheet);
  const guint   told = asking->told;
  EbBinder     *binder = NULL;

  show_now (sheet);
  binder = eb_session_get_binder (asking->session);
  if (binder == NULL || asking->told == 0)
    return;
  if (asking->told != told)
    say_not_made (sheet, NULL);
  else if (asking->how == EB_HANDOUT_AS_PDF)
    ask_where (sheet, binder);
  else
    print (sheet);
}

static GtkLabel *
label_new (const char *words)
{
  return g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0F, "max-width-chars", CHARS, NULL);
}

static void
fill (EbSheet *sheet,
      Asking  *asking)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  asking->doors = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (asking->doors, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (asking->doors), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (asking->doors), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Doors on the paper"), -1);
  asking->without = label_new ("");
  asking->problem = g_object_new (EB_TYPE_PROBLEM, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (asking->doors));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (asking->without));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (label_new (asking->how == EB_HANDOUT_AS_PDF ? _ ("The file is not locked: whoever gets it can read it. That it was made is kept under “What was decided about keys”.") : _ ("Whoever finds the paper can read it. That it was printed is kept under “What was decided about keys”."))));
  eb_sheet_add (sheet, box);
  eb_sheet_add (sheet, GTK_WIDGET (asking->problem));
}

/* The first at the table who can print something; the youth is asked first. */
static EbSeat *
find_printer (EbSession  *session,
              const EbId *whom)
{
  static const EbActor actors[] = { EB_ACTOR_YOUTH, EB_ACTOR_ADULT };

  for (gsize i = 0; i < G_N_ELEMENTS (actors); i++)
    {
      g_autoptr (GPtrArray) seats = eb_session_list_seats (session, actors[i]);

      for (guint k = 0; k < seats->len; k++)
        if (find_doors (session, g_ptr_array_index (seats, k), whom, NULL) != 0)
          return g_ptr_array_index (seats, k); /* the table keeps it */
    }
  return NULL;
}

/**
 * eb_handout_is_possible:
 * @session: what the window works on
 * @whom: an account, or a contact's record
 *
 * Returns: whether somebody at the table may print something for @whom today
 */
gboolean
eb_handout_is_possible (EbSession  *session,
                        const EbId *whom)
{
  EbBinder *binder = eb_session_get_binder (session);

  return binder != NULL && eb_binder_get_printable (binder, whom) != 0 && find_printer (session, whom) != NULL;
}

/**
 * eb_handout_ask:
 * @session: what the window works on
 * @over: a widget of the window
 * @whom: an account, or a contact's record
 * @how: on a printer, or in a file
 */
void
eb_handout_ask (EbSession   *session,
                GtkWidget   *over,
                const EbId  *whom,
                EbHandoutHow how)
{
  EbBinder        *binder = eb_session_get_binder (session);
  EbSheet         *sheet = NULL;
  Asking          *asking = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *lead = NULL;

  if (binder == NULL)
    return;
  name = eb_key_words_name (binder, whom);
  /* Translators: name */
  title = g_strdup_printf (how == EB_HANDOUT_AS_PDF ? _ ("Save as PDF for %s") : _ ("Print for %s"), name);
  /* Translators: name */
  lead = g_strdup_printf (_ ("This is for %s. On it are the goals with their steps, the notes with who wrote them and when, and the tasks behind these doors, as they are now. Nothing else can be added."), name);
  sheet = eb_sheet_new (over, title, how == EB_HANDOUT_AS_PDF ? _ ("Choose where …") : _ ("Print …"), lead);
  asking = g_new0 (Asking, 1);
  *asking = (Asking){ .session = g_object_ref (session), .whom = *whom, .how = how };
  g_object_set_data_full (G_OBJECT (sheet), ASKING, asking, asking_free);
  fill (sheet, asking);
  eb_sheet_add_who (sheet, session, EB_SHEET_YOUTH | EB_SHEET_ADULTS, _ ("Who prints it"));
  eb_sheet_choose_seat (sheet, find_printer (session, whom));
  show_now (sheet);
  g_signal_connect (sheet, "who-changed", G_CALLBACK (show_now), NULL);
  g_signal_connect (sheet, "accepted", G_CALLBACK (on_accepted_cb), NULL);
  gtk_window_present (GTK_WINDOW (sheet));
}
