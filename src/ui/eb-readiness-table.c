/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-readiness-table.h"

#include <glib/gi18n.h>

#include "eb-words.h"

#define N_ROWS (1 + EB_READINESS_N_STEPS)
#define N_COLUMNS 5 /* the step, and was and is of both voices */

struct _EbReadinessTable
{
  AdwBin parent_instance;

  GtkLabel *cells[N_ROWS][N_COLUMNS];
};

G_DEFINE_FINAL_TYPE (EbReadinessTable, eb_readiness_table, ADW_TYPE_BIN)

static GtkAccessibleRole
role_of (guint row,
         guint column)
{
  if (row == 0)
    return GTK_ACCESSIBLE_ROLE_COLUMN_HEADER;
  return column == 0 ? GTK_ACCESSIBLE_ROLE_ROW_HEADER : GTK_ACCESSIBLE_ROLE_CELL;
}

/* A row's header takes the focus and reads the row. */
static GtkWidget *
cell_new (guint row,
          guint column)
{
  const gboolean words = row == 0 || column == 0;
  GtkWidget     *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role_of (row, column), "wrap", words, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", column == 0 ? 0.0F : 1.0F, "hexpand", TRUE, "focusable", row > 0 && column == 0, NULL);

  if (words)
    gtk_label_set_width_chars (GTK_LABEL (label), column == 0 ? 10 : 6); /* else it would be as broad as a letter */
  gtk_label_set_justify (GTK_LABEL (label), column == 0 ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (label, words ? "caption-heading" : "numeric");
  gtk_widget_add_css_class (label, "table-cell");
  return label;
}

static void
eb_readiness_table_class_init (EbReadinessTableClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_TABLE);
}

static void
eb_readiness_table_init (EbReadinessTable *self)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  for (guint row = 0; row < N_ROWS; row++)
    for (guint column = 0; column < N_COLUMNS; column++)
      {
        self->cells[row][column] = GTK_LABEL (cell_new (row, column));
        gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (self->cells[row][column]), (int) column, (int) row, 1, 1);
      }
  /* Large text may need more room than there is. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), grid);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

/* --- What stands there ------------------------------------------------------------- */

static void
show_number (EbReadinessTable *self,
             guint             row,
             guint             column,
             guint             number)
{
  g_autofree char *words = g_strdup_printf ("%u", number);

  gtk_label_set_label (self->cells[row][column], words);
}

static void
show_headers (EbReadinessTable     *self,
              const EbReadinessSide sides[2])
{
  gtk_label_set_label (self->cells[0][0], _ ("Tasks"));
  for (guint actor = EB_ACTOR_YOUTH; actor <= EB_ACTOR_ADULT; actor++)
    {
      /* Translators: name */
      g_autofree char *was = g_strdup_printf (_ ("%s, first"), sides[actor].name);
      /* Translators: name */
      g_autofree char *is = g_strdup_printf (_ ("%s, now"), sides[actor].name);

      gtk_label_set_label (self->cells[0][1 + 2 * actor], was);
      gtk_label_set_label (self->cells[0][2 + 2 * actor], is);
    }
}

static void
show_row (EbReadinessTable      *self,
          guint                  step,
          const EbReadinessDoor *counts,
          EbReadinessScale       scale,
          const EbReadinessSide  sides[2])
{
  const guint row = 1 + step;
  guint       was[2];
  guint       is[2];

  for (guint actor = EB_ACTOR_YOUTH; actor <= EB_ACTOR_ADULT; actor++)
    {
      was[actor] = eb_readiness_get_step (&counts->was[actor], scale, step);
      is[actor] = eb_readiness_get_step (&counts->is[actor], scale, step);
      show_number (self, row, 1 + 2 * actor, was[actor]);
      show_number (self, row, 2 + 2 * actor, is[actor]);
    }
  gtk_label_set_label (self->cells[row][0], eb_readiness_word_step (scale, step));
  {
    /* Translators: a step such as "With help", then for each of two names how many tasks stood there first and stand there now */
    g_autofree char *words = g_strdup_printf (_ ("%1$s. %2$s: first %3$u, now %4$u. %5$s: first %6$u, now %7$u."), eb_readiness_word_step (scale, step), sides[EB_ACTOR_YOUTH].name, was[EB_ACTOR_YOUTH], is[EB_ACTOR_YOUTH], sides[EB_ACTOR_ADULT].name, was[EB_ACTOR_ADULT], is[EB_ACTOR_ADULT]);

    gtk_accessible_update_property (GTK_ACCESSIBLE (self->cells[row][0]), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  }
}

/**
 * eb_readiness_table_new:
 * @door: a door
 *
 * Returns: (transfer floating): a table of how ready behind it
 */
GtkWidget *
eb_readiness_table_new (EbDoor door)
{
  EbReadinessTable *self = g_object_new (EB_TYPE_READINESS_TABLE, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, eb_words_door (door), -1);
  return GTK_WIDGET (self);
}

/**
 * eb_readiness_table_show:
 * @self: a table
 * @counts: what was and what is there
 * @scale: which scale
 * @sides: (array fixed-size=2): whose voices, by #EbActor
 */
void
eb_readiness_table_show (EbReadinessTable      *self,
                         const EbReadinessDoor *counts,
                         EbReadinessScale       scale,
                         const EbReadinessSide  sides[2])
{
  g_return_if_fail (EB_IS_READINESS_TABLE (self));

  show_headers (self, sides);
  for (guint step = 0; step < EB_READINESS_N_STEPS; step++)
    show_row (self, step, counts, scale, sides);
}
