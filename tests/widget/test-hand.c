/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-hand-picker.h"
#include "eb-hand.h"
#include "widget-fixture.h"

#include <glib/gstdio.h>
#include <math.h>
#include <unistd.h>

#define CONTRAST_MIN 7.0

/* libadwaita's cards and views; the page with the least contrast counts. */
static const char *const light_pages[] = { "#ffffff", "#fafafa", NULL };
static const char *const dark_pages[] = { "#353535", "#1e1e1e", "#242424", NULL };

static double
channel (float value)
{
  return value <= 0.03928F ? (double) value / 12.92 : pow (((double) value + 0.055) / 1.055, 2.4);
}

/* WCAG 2.1: relative luminance and contrast ratio. */
static double
luminance (const char *colour)
{
  GdkRGBA rgba = { 0 };

  g_assert_true (gdk_rgba_parse (&rgba, colour));
  return 0.2126 * channel (rgba.red) + 0.7152 * channel (rgba.green) + 0.0722 * channel (rgba.blue);
}

static double
contrast (const char *a,
          const char *b)
{
  double la = luminance (a);
  double lb = luminance (b);

  return (fmax (la, lb) + 0.05) / (fmin (la, lb) + 0.05);
}

static char *
find_colour (const char *css,
             const char *nick)
{
  g_autofree char *pattern = g_strdup_printf ("\\.ink-%s text \\{ color: (#[0-9a-f]{6}); \\}", nick);
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_assert_true (g_regex_match (regex, css, 0, &match));
  return g_match_info_fetch (match, 1);
}

static void
check_sheet (const char        *resource,
             const char *const *pages)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (resource, 0, NULL);
  const char *css = g_bytes_get_data (bytes, NULL);

  for (int i = 0; eb_inks_list ()[i] != NULL; i++)
    for (int j = 0; pages[j] != NULL; j++)
      {
        g_autofree char *colour = find_colour (css, eb_inks_list ()[i]);

        g_assert_cmpfloat (contrast (colour, pages[j]), >=, CONTRAST_MIN);
      }
}

static void
test_contrast (void)
{
  check_sheet ("/dk/egneben/EgneBen/inks.css", light_pages);
  check_sheet ("/dk/egneben/EgneBen/inks-dark.css", dark_pages);
}

static char *
get_colour (GtkWidget *widget)
{
  GdkRGBA rgba = { 0 };

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &rgba);
  return g_strdup_printf ("#%02x%02x%02x", (guint) lroundf (rgba.red * 255), (guint) lroundf (rgba.green * 255), (guint) lroundf (rgba.blue * 255));
}

static void
test_ink_follows_the_style (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkWidget       *label = g_object_ref_sink (gtk_label_new ("ink"));
  g_autofree char *light = NULL;
  g_autofree char *dark = NULL;

  eb_ink_apply (label, "green");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  light = get_colour (label);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  dark = get_colour (label);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);

  g_assert_cmpfloat (contrast (light, "#ffffff"), >=, CONTRAST_MIN);
  g_assert_cmpfloat (contrast (dark, "#353535"), >=, CONTRAST_MIN);
  g_assert_finalize_object (label);
}

static void
test_one_ink_at_a_time (void)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new ("ink"));

  eb_ink_apply (label, "green");
  eb_ink_apply (label, "plum");
  g_assert_true (gtk_widget_has_css_class (label, "ink-plum"));
  g_assert_false (gtk_widget_has_css_class (label, "ink-green"));
  eb_ink_apply (label, "no such ink");
  g_assert_false (gtk_widget_has_css_class (label, "ink-plum"));
  g_assert_finalize_object (label);
}

static void
test_list (void)
{
  GPtrArray    *hands = eb_hands_list ();
  const EbHand *last = g_ptr_array_index (hands, hands->len - 1);

  g_assert_cmpuint (hands->len, >=, 1);
  g_assert_cmpstr (last->family, ==, "");
  g_assert_true (eb_hands_find ("No such hand") == last);
  g_assert_true (eb_hands_find (NULL) == last);
  g_assert_true (eb_hands_find ("") == last);
  for (guint i = 0; i < hands->len; i++)
    {
      const EbHand *hand = g_ptr_array_index (hands, i);

      g_assert_true (eb_hands_find (hand->family) == hand);
      g_assert_cmpstr (hand->name, !=, "");
    }
}

static gboolean
is_listed (const char *family)
{
  for (guint i = 0; i < eb_hands_list ()->len; i++)
    if (g_ascii_strcasecmp (((const EbHand *) g_ptr_array_index (eb_hands_list (), i))->family, family) == 0)
      return TRUE;
  return FALSE;
}

/* A font of this machine that has Danish letters and is in nobody's list. */
static const char *
find_unlisted (void)
{
  g_autofree PangoFontFamily **families = NULL;
  const char                  *found = NULL;
  int                          n_families = 0;

  pango_font_map_list_families (pango_cairo_font_map_get_default (), &families, &n_families);
  for (int i = 0; i < n_families && found == NULL; i++)
    if (!is_listed (pango_font_family_get_name (families[i])) && eb_hand_can_write (pango_font_family_get_name (families[i])))
      found = pango_font_family_get_name (families[i]);
  return found;
}

static void
test_any_font (void)
{
  const char   *family = find_unlisted ();
  const EbHand *hand = NULL;

  if (family == NULL)
    {
      g_test_skip ("every font here is in the list");
      return;
    }
  hand = eb_hands_find (family);
  g_assert_cmpstr (hand->family, ==, family);
  g_assert_cmpstr (hand->name, ==, family);
  g_assert_true (eb_hands_find (family) == hand);
  g_assert_cmpfloat (hand->scale, >=, 0.8);
  g_assert_cmpfloat (hand->scale, <=, 2);
  g_assert_false (eb_hand_can_write ("Noto Color Emoji"));
}

/* The desktop's own font as a hand is as large as plain type. */
static void
test_size_by_small_letters (void)
{
  const char      *family = find_unlisted ();
  g_autofree char *font = g_strdup_printf ("%s 11", family);

  if (family == NULL)
    {
      g_test_skip ("every font here is in the list");
      return;
    }
  /* In a process of its own: what a family was found to be is kept. */
  if (g_test_subprocess ())
    {
      g_object_set (gtk_settings_get_default (), "gtk-font-name", font, NULL);
      g_assert_cmpfloat_with_epsilon (eb_hands_find (family)->scale, 1, 0.001);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

static double
find_scale (const EbHand *hand)
{
  g_autoptr (PangoAttrList) attributes = eb_hand_attributes (hand, FALSE);
  GSList *list = pango_attr_list_get_attributes (attributes);
  double  scale = 0;

  for (GSList *at = list; at != NULL; at = at->next)
    if (((PangoAttribute *) at->data)->klass->type == PANGO_ATTR_SCALE)
      scale = ((PangoAttrFloat *) at->data)->value;
  g_slist_free_full (list, (GDestroyNotify) pango_attribute_destroy);
  return scale;
}

/* A hand that is hard to read is never under 14 pt, however small the desktop's
 * text; nor is it made smaller where that is large. */
static void
test_hard_hand_is_large (void)
{
  EbHand hand = { .family = (char *) "Sans", .name = (char *) "Sans", .scale = 1.2, .hard = TRUE };
  g_autoptr (PangoAttrList) plain = eb_hand_attributes (&hand, TRUE);
  GSList *none = pango_attr_list_get_attributes (plain);

  g_assert_null (none);
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Sans 7", NULL);
  g_assert_cmpfloat_with_epsilon (find_scale (&hand), 2.0, 0.001);
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Sans 20", NULL);
  g_assert_cmpfloat_with_epsilon (find_scale (&hand), 1.2, 0.001);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-font-name");
}

static void
test_picker (void)
{
  EbHandPicker *picker = g_object_ref_sink (g_object_new (EB_TYPE_HAND_PICKER, NULL));
  const EbHand *first = g_ptr_array_index (eb_hands_list (), 0);

  g_assert_cmpstr (eb_hand_picker_get_family (picker), ==, first->family);
  g_assert_cmpstr (eb_hand_picker_get_ink (picker), ==, "blue");
  eb_hand_picker_choose (picker, "", "teal");
  g_assert_cmpstr (eb_hand_picker_get_family (picker), ==, "");
  g_assert_cmpstr (eb_hand_picker_get_ink (picker), ==, "teal");
  eb_hand_picker_choose (picker, first->family, "no such ink");
  g_assert_cmpstr (eb_hand_picker_get_family (picker), ==, first->family);
  g_assert_cmpstr (eb_hand_picker_get_ink (picker), ==, "teal");
  g_assert_finalize_object (picker);
}

static gboolean
is_shown (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

static gboolean
shows_sample (GtkWidget  *widget,
              const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows_sample (child, text))
      return TRUE;
  return FALSE;
}

static void
test_picker_any_font (void)
{
  EbHandPicker *picker = g_object_new (EB_TYPE_HAND_PICKER, NULL);
  GtkWidget    *window = fixture_window_new (picker);
  GtkListBox   *box = fixture_child (picker, "hands_box");
  GtkWidget    *row = GTK_WIDGET (gtk_list_box_get_row_at_index (box, (int) eb_hands_list ()->len));
  const char   *family = find_unlisted ();

  fixture_wait (is_shown, picker);
  eb_hand_picker_set_name (picker, "Åse");
  g_assert_true (shows_sample (GTK_WIDGET (picker), "Åse"));
  g_assert_true (shows_sample (GTK_WIDGET (picker), "æ ø å Æ Ø Å"));
  g_assert_false (gtk_widget_get_visible (row));
  if (family != NULL)
    {
      eb_hand_picker_choose (picker, family, "plum");
      g_assert_cmpstr (eb_hand_picker_get_family (picker), ==, family);
      g_assert_true (gtk_widget_get_visible (row));
      g_assert_true (shows_sample (row, family));
      g_assert_true (shows_sample (row, "Åse"));
      eb_hand_picker_choose (picker, "No such hand", NULL);
      g_assert_cmpstr (eb_hand_picker_get_family (picker), ==, "");
    }
  fixture_window_finish (window, picker);
}

static guint
count_matches (EbHandPicker *picker)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture_child (fixture_child (picker, "fonts"), "matches")));
}

static gboolean
has_one_match (gpointer data)
{
  return count_matches (data) == 1;
}

static gboolean
has_all (gpointer data)
{
  return count_matches (data) > 1;
}

static void
test_picker_opens_all_fonts (void)
{
  EbHandPicker *picker = g_object_new (EB_TYPE_HAND_PICKER, NULL);
  GtkWidget    *window = fixture_window_new (picker);
  GtkWidget    *fonts = fixture_child (picker, "fonts");

  fixture_wait (is_shown, picker);
  g_assert_cmpuint (count_matches (picker), ==, 0);
  gtk_popover_popup (GTK_POPOVER (fonts));
  fixture_wait (has_all, picker);
  fixture_type (fonts, "search_entry", "opendyslexicm"); /* one of those that install-needs brings */
  fixture_wait (has_one_match, picker);
  g_signal_emit_by_name (fixture_child (fonts, "search_entry"), "activate");
  g_assert_cmpstr (eb_hand_picker_get_family (picker), ==, "OpenDyslexicMono");
  g_assert_false (gtk_widget_get_visible (fonts));
  fixture_window_finish (window, picker);
}

/* The list is read once in a process, so each kind of file gets its own. */
static void
test_bad_file_leaves_plain_type (gconstpointer data)
{
  const char      *content = data;
  g_autofree char *path = NULL;

  if (g_test_subprocess ())
    {
      g_assert_cmpuint (eb_hands_list ()->len, ==, 1);
      g_assert_cmpstr (eb_hands_find ("No such hand")->family, ==, "");
      return;
    }

  path = g_build_filename (g_get_tmp_dir (), "egneben-hands-XXXXXX", NULL);
  close (g_mkstemp (path));
  if (content != NULL)
    g_assert_true (g_file_set_contents (path, content, -1, NULL));
  else
    g_assert_cmpint (g_unlink (path), ==, 0);
  g_setenv ("EB_TEST_HANDS_FILE", path, TRUE);
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_unlink (path);
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);
  if (g_getenv ("EB_TEST_HANDS_FILE") != NULL)
    g_setenv ("EB_HANDS_FILE", g_getenv ("EB_TEST_HANDS_FILE"), TRUE);

  g_test_add_data_func ("/hand/file-missing", NULL, test_bad_file_leaves_plain_type);
  g_test_add_data_func ("/hand/file-damaged", "[Dancing Script\nScale=", test_bad_file_leaves_plain_type);
  g_test_add_data_func ("/hand/file-empty", "", test_bad_file_leaves_plain_type);
  g_test_add_func ("/hand/contrast", test_contrast);
  g_test_add_func ("/hand/ink-follows-the-style", test_ink_follows_the_style);
  g_test_add_func ("/hand/one-ink-at-a-time", test_one_ink_at_a_time);
  g_test_add_func ("/hand/list", test_list);
  g_test_add_func ("/hand/hard-hand-is-large", test_hard_hand_is_large);
  g_test_add_func ("/hand/any-font", test_any_font);
  g_test_add_func ("/hand/size-by-small-letters", test_size_by_small_letters);
  g_test_add_func ("/hand/picker", test_picker);
  g_test_add_func ("/hand/picker-any-font", test_picker_any_font);
  g_test_add_func ("/hand/picker-opens-all-fonts", test_picker_opens_all_fonts);
  return g_test_run ();
}
