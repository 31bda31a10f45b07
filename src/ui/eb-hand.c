/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-hand.h"

#include <glib/gi18n.h>
#include <pango/pangocairo.h>

#include "config.h"

#define HARD_MIN_POINTS 14.0
#define SCALE_MIN 0.5
#define SCALE_MAX 3.0
#define OTHER_SCALE_MIN 0.8
#define OTHER_SCALE_MAX 2.0
/* Large enough that a height rounded to pixels is right within a thousandth. */
#define MEASURE_POINTS 1000

static void
hand_free (EbHand *hand)
{
  g_free (hand->family);
  g_free (hand->name);
  g_free (hand);
}

static EbHand *
plain_type_new (void)
{
  EbHand *hand = g_new0 (EbHand, 1);

  hand->family = g_strdup ("");
  hand->name = g_strdup (_ ("Plain type"));
  hand->scale = 1.0;
  return hand;
}

static char *
dup_file_name (void)
{
  const char *file = g_getenv ("EB_HANDS_FILE"); /* not installed: tests, tools/run */

  return file != NULL ? g_strdup (file) : g_build_filename (PKGDATA_DIR, "hands", "hands.ini", NULL);
}

/* Family names are compared without case, as Pango does. */
static GHashTable *
list_installed (void)
{
  g_autofree PangoFontFamily **families = NULL;
  GHashTable                  *installed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int                          n_families = 0;

  pango_font_map_list_families (pango_cairo_font_map_get_default (), &families, &n_families);
  for (int i = 0; i < n_families; i++)
    g_hash_table_add (installed, g_utf8_casefold (pango_font_family_get_name (families[i]), -1));
  return installed;
}

static gboolean
is_installed (GHashTable *installed,
              const char *family)
{
  g_autofree char *key = g_utf8_casefold (family, -1);

  return g_hash_table_contains (installed, key);
}

/* A number that makes no sense must not make somebody's words unreadable. */
static double
read_scale (GKeyFile   *file,
            const char *family)
{
  double scale = g_key_file_get_double (file, family, "Scale", NULL);

  return scale >= SCALE_MIN && scale <= SCALE_MAX ? scale : 1.0;
}

static EbHand *
read_hand (GKeyFile   *file,
           const char *family)
{
  EbHand *hand = g_new0 (EbHand, 1);

  hand->family = g_strdup (family);
  hand->name = g_key_file_get_locale_string (file, family, "Name", NULL, NULL);
  if (hand->name == NULL)
    hand->name = g_strdup (family);
  hand->scale = read_scale (file, family);
  hand->hard = g_key_file_get_boolean (file, family, "Hard", NULL);
  return hand;
}

static void
read_hands (GPtrArray *hands)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GHashTable) installed = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = dup_file_name ();
  g_auto (GStrv) families = NULL;

  if (!g_key_file_load_from_file (file, name, G_KEY_FILE_KEEP_TRANSLATIONS, &error))
    {
      g_message ("There are no hands to choose from: %s", error->message);
      return;
    }

  installed = list_installed ();
  families = g_key_file_get_groups (file, NULL);
  for (int i = 0; families[i] != NULL; i++)
    if (is_installed (installed, families[i]))
      g_ptr_array_add (hands, read_hand (file, families[i]));
}

/**
 * eb_hands_list:
 *
 * Lists the hands that a person may choose from: those of
 * `data/hands/hands.ini` (or of the file named by the environment variable
 * `EB_HANDS_FILE`) that are installed, in the file's order, and plain type.
 *
 * A file that is missing or damaged leaves plain type alone; that is logged
 * once, since nobody can act on it in a window.
 *
 * Returns: (transfer none) (element-type EbHand): never empty; lives as long as
 *   the program
 */
GPtrArray *
eb_hands_list (void)
{
  static GPtrArray *hands = NULL;

  if (hands == NULL)
    {
      hands = g_ptr_array_new_with_free_func ((GDestroyNotify) hand_free);
      read_hands (hands);
      g_ptr_array_add (hands, plain_type_new ());
    }
  return hands;
}

/* The letter x in @family, larger than anybody will see it. */
static PangoLayout *
lay_out_letter (const char *family)
{
  PangoContext         *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoLayout          *layout = pango_layout_new (context);
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family (description, family);
  pango_font_description_set_size (description, MEASURE_POINTS * PANGO_SCALE);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, "x", -1);
  pango_font_description_free (description);
  g_object_unref (context);
  return layout;
}

/* How tall the small letters of @family are, in no unit; 0 if that is not known. */
static double
measure_small_letters (const char *family)
{
  PangoLayout   *layout = lay_out_letter (family);
  PangoRectangle ink = { 0 };

  pango_layout_get_extents (layout, &ink, NULL);
  g_object_unref (layout);
  return ink.height;
}

static PangoFont *
load_font (const char *family)
{
  PangoLayout *layout = lay_out_letter (family);
  PangoFont   *font = pango_context_load_font (pango_layout_get_context (layout), pango_layout_get_font_description (layout));

  g_object_unref (layout);
  return font;
}

static char *
dup_desktop_family (void)
{
  GtkSettings          *settings = gtk_settings_get_default ();
  g_autofree char      *font = NULL;
  PangoFontDescription *description = NULL;
  char                 *family = NULL;

  if (settings != NULL)
    g_object_get (settings, "gtk-font-name", &font, NULL);
  description = pango_font_description_from_string (font != NULL ? font : "Sans");
  family = g_strdup (pango_font_description_get_family (description));
  pango_font_description_free (description);
  return family != NULL ? family : g_strdup ("Sans");
}

/* A family that nobody has looked at: its small letters get the height of plain
 * type's, as far as that makes sense. */
static EbHand *
other_hand_new (const char *family)
{
  EbHand          *hand = g_new0 (EbHand, 1);
  g_autofree char *desktop = dup_desktop_family ();
  double           ours = measure_small_letters (family);
  double           theirs = measure_small_letters (desktop);

  hand->family = g_strdup (family);
  hand->name = g_strdup (family);
  hand->scale = ours > 0 && theirs > 0 ? CLAMP (theirs / ours, OTHER_SCALE_MIN, OTHER_SCALE_MAX) : 1.0;
  return hand;
}

static const EbHand *
plain_type (void)
{
  GPtrArray *hands = eb_hands_list ();

  return g_ptr_array_index (hands, hands->len - 1);
}

static const EbHand *
find_other (const char *family)
{
  static GHashTable *others = NULL; /* what each family was found to be */
  const EbHand      *hand = NULL;

  if (others == NULL)
    others = g_hash_table_new (g_str_hash, g_str_equal);
  hand = g_hash_table_lookup (others, family);
  if (hand == NULL)
    {
      g_autoptr (GHashTable) installed = list_installed ();

      hand = is_installed (installed, family) ? other_hand_new (family) : plain_type ();
      g_hash_table_insert (others, g_strdup (family), (gpointer) hand);
    }
  return hand;
}

/**
 * eb_hands_find:
 * @family: (nullable): a stored font family
 *
 * Finds the hand that somebody chose, perhaps on another machine: one of the
 * list, or any other family that is installed.
 *
 * Returns: (transfer none): the hand; plain type if @family is not installed
 *   here; lives as long as the program
 */
const EbHand *
eb_hands_find (const char *family)
{
  GPtrArray *hands = eb_hands_list ();

  if (family == NULL || family[0] == '\0')
    return plain_type ();
  for (guint i = 0; i + 1 < hands->len; i++)
    {
      const EbHand *hand = g_ptr_array_index (hands, i);

      if (g_strcmp0 (hand->family, family) == 0)
        return hand;
    }
  return find_other (family);
}

/**
 * eb_hand_can_write:
 * @family: a font family
 *
 * Returns: whether it has the letters that Danish needs; what does not would
 *   be shown in a mixture of hands
 */
gboolean
eb_hand_can_write (const char *family)
{
  static const gunichar needed[] = { 'a', 'A', 0xE6, 0xF8, 0xE5, 0xC6, 0xD8, 0xC5, 0xE9 }; /* aA æøå ÆØÅ é */
  PangoFont            *font = load_font (family);
  gboolean              can = font != NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (needed) && can; i++)
    can = pango_font_has_char (font, needed[i]);
  g_clear_object (&font);
  return can;
}

/* The desktop's text size in points; its scaling factor comes on top of this
 * and so needs no thought here. */
static double
get_desktop_points (void)
{
  GtkSettings          *settings = gtk_settings_get_default ();
  g_autofree char      *font = NULL;
  PangoFontDescription *description = NULL;
  double                points = 0;

  if (settings == NULL)
    return 11.0;

  g_object_get (settings, "gtk-font-name", &font, NULL);
  description = pango_font_description_from_string (font);
  if (!pango_font_description_get_size_is_absolute (description))
    points = (double) pango_font_description_get_size (description) / PANGO_SCALE;
  pango_font_description_free (description);
  return points > 0 ? points : 11.0;
}

/**
 * eb_hand_attributes:
 * @hand: a hand
 * @plain: whether everybody is shown in plain type now
 *
 * Makes the attributes for a #GtkLabel or a #PangoLayout in @hand. They scale
 * with the desktop's text size; a hand that is hard to read is never smaller
 * than 14 pt.
 *
 * Returns: (transfer full): a list, empty for plain type
 */
PangoAttrList *
eb_hand_attributes (const EbHand *hand,
                    gboolean      plain)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  double         scale = 0;

  g_return_val_if_fail (hand != NULL, attributes);

  if (plain || hand->family[0] == '\0')
    return attributes;

  scale = hand->hard ? MAX (hand->scale, HARD_MIN_POINTS / get_desktop_points ()) : hand->scale;
  pango_attr_list_insert (attributes, pango_attr_family_new (hand->family));
  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  return attributes;
}
