/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-rule-files.h"

#include "eb-data-file.h"

#define FOLDER "rules"

/* Rule texts are Danish unless English was asked for, like everything else. */
static const char *
pick_language (void)
{
  const char *const *names = g_get_language_names ();

  return g_str_has_prefix (names[0], "en") ? NULL : "da";
}

static EbRuleSet *
parse (GBytes  *bytes,
       GError **error)
{
  gsize       length = 0;
  const char *text = g_bytes_get_data (bytes, &length);

  return eb_rule_set_parse (text == NULL ? "" : text, length, pick_language (), error);
}

static EbRuleSet *
load_installed (const char *name,
                GError    **error)
{
  g_autoptr (GBytes) bytes = eb_data_file_load (FOLDER, name, error);

  return bytes == NULL ? NULL : parse (bytes, error);
}

static EbRuleSet *
load_built_in (const char *name)
{
  g_autoptr (GBytes) bytes = eb_data_file_load_built_in (FOLDER, name);
  EbRuleSet *set = parse (bytes, NULL);

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
