/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-rule-files.h"

#include <gio/gio.h>

#include "config.h"

static const char *
rules_dir (void)
{
#if EB_TEST_CLOCK
  if (g_getenv ("EB_RULES_DIR") != NULL)
    return g_getenv ("EB_RULES_DIR");
#endif
  return PKGDATA_DIR "/rules";
}

/* Rule texts are Danish unless English was asked for, like everything else. */
static const char *
pick_language (void)
{
  const char *const *names = g_get_language_names ();

  return g_str_has_prefix (names[0], "en") ? NULL : "da";
}

static EbRuleSet *
load_installed (const char *name,
                GError    **error)
{
  g_autofree char *path = g_build_filename (rules_dir (), name, NULL);
  g_autofree char *data = NULL;
  gsize            length = 0;

  if (!g_file_get_contents (path, &data, &length, error))
    return NULL;
  return eb_rule_set_parse (data, length, pick_language (), error);
}

static EbRuleSet *
load_built_in (const char *name)
{
  g_autofree char *path = g_strconcat ("/dk/egneben/EgneBen/rules/", name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize       length = 0;
  const char *data = bytes == NULL ? NULL : g_bytes_get_data (bytes, &length);
  EbRuleSet  *set = data == NULL ? NULL : eb_rule_set_parse (data, length, pick_language (), NULL);

  if (set == NULL)
    g_error ("The rules built into the program cannot be read"); /* a broken build */
  return set;
}

/**
 * eb_rule_files_load:
 * @damaged: (out): whether an installed file could not be used
 *
 * Returns: (transfer full) (element-type EbRuleSet): the rules, indexed by #EbLaw
 */
GPtrArray *
eb_rule_files_load (gboolean *damaged)
{
  GPtrArray *rules = g_ptr_array_new_with_free_func ((GDestroyNotify) eb_rule_set_free);

  *damaged = FALSE;
  for (EbLaw law = EB_LAW_BARNETS_LOV; law <= EB_LAW_SERVICELOVEN; law++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *name = g_strconcat (eb_law_to_nick (law), ".ini", NULL);
      EbRuleSet       *set = load_installed (name, &error);

      if (set == NULL)
        {
          g_message ("The rule file %s cannot be used: %s", name, error->message);
          *damaged = TRUE;
          set = load_built_in (name);
        }
      g_ptr_array_add (rules, set);
    }
  return rules;
}
