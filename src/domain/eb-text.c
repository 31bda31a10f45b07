/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-text.h"

#include <string.h>

G_DEFINE_QUARK (eb_text_error_quark, eb_text_error)

static gboolean
is_bidi_override (gunichar c)
{
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/* Next line, line separator and paragraph separator come with pasted text. */
static gboolean
is_line_break (gunichar c)
{
  return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

static gboolean
is_dropped (gunichar c)
{
  return is_bidi_override (c) || (g_unichar_iscntrl (c) && c != '\t');
}

/* Adds @typed to @text with one kind of line break and nothing unseen that
 * would change how the rest reads. */
static void
append_clean (GString    *text,
              const char *typed,
              gboolean    one_line)
{
  for (const char *p = typed; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;

      if (is_line_break (c))
        g_string_append_c (text, one_line ? ' ' : '\n');
      else if (c == '\t' && one_line)
        g_string_append_c (text, ' ');
      else if (!is_dropped (c))
        g_string_append_unichar (text, c);
    }
}

/* Unlike g_strstrip() this knows all of Unicode's white space. */
static char *
dup_trimmed (const char *text)
{
  const char *end = text + strlen (text);

  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  while (end > text)
    {
      const char *previous = g_utf8_prev_char (end);

      if (!g_unichar_isspace (g_utf8_get_char (previous)))
        break;
      end = previous;
    }

  return g_strndup (text, (gsize) (end - text));
}

/* Joiners and direction marks alone are not words. */
static gboolean
has_visible (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && g_unichar_type (c) != G_UNICODE_FORMAT)
        return TRUE;
    }

  return FALSE;
}

static gboolean
check (const char *text,
       glong       max_chars,
       GError    **error)
{
  if (!has_visible (text))
    {
      g_set_error_literal (error, EB_TEXT_ERROR, EB_TEXT_ERROR_EMPTY, "The text is empty");
      return FALSE;
    }

  if (g_utf8_strlen (text, -1) > max_chars)
    {
      g_set_error (error, EB_TEXT_ERROR, EB_TEXT_ERROR_TOO_LONG, "The text is longer than %ld characters", max_chars);
      return FALSE;
    }

  return TRUE;
}

static char *
clean (const char *typed,
       glong       max_chars,
       gboolean    one_line,
       GError    **error)
{
  g_autoptr (GString) text = NULL;
  g_autofree char *trimmed = NULL;

  if (!g_utf8_validate (typed, -1, NULL))
    {
      g_set_error_literal (error, EB_TEXT_ERROR, EB_TEXT_ERROR_NOT_TEXT, "The text is not UTF-8");
      return NULL;
    }

  text = g_string_sized_new (strlen (typed) + 1);
  append_clean (text, typed, one_line);
  trimmed = dup_trimmed (text->str);
  if (!check (trimmed, max_chars, error))
    return NULL;

  return g_steal_pointer (&trimmed);
}

/**
 * eb_text_clean:
 * @typed: what somebody typed or pasted
 * @max_chars: the longest it may be when clean, in Unicode characters
 * @error: return location for a #GError in the EB_TEXT_ERROR domain
 *
 * A note is kept and signed for good, so nothing goes in that makes other words
 * look different from what they are: control characters and bidi overrides are
 * dropped. Line breaks of all kinds become newlines.
 *
 * Returns: (transfer full): the clean text, never empty; %NULL with
 *   %EB_TEXT_ERROR_EMPTY, %EB_TEXT_ERROR_TOO_LONG or %EB_TEXT_ERROR_NOT_TEXT
 */
char *
eb_text_clean (const char *typed,
               glong       max_chars,
               GError    **error)
{
  g_return_val_if_fail (typed != NULL, NULL);

  return clean (typed, max_chars, FALSE, error);
}

/**
 * eb_text_clean_line:
 * @typed: what somebody typed or pasted
 * @max_chars: the longest it may be when clean, in Unicode characters
 * @error: return location for a #GError in the EB_TEXT_ERROR domain
 *
 * As eb_text_clean(), for what stands on one line: line breaks and tabs become
 * spaces.
 *
 * Returns: (transfer full): the clean text, never empty; %NULL with
 *   %EB_TEXT_ERROR_EMPTY, %EB_TEXT_ERROR_TOO_LONG or %EB_TEXT_ERROR_NOT_TEXT
 */
char *
eb_text_clean_line (const char *typed,
                    glong       max_chars,
                    GError    **error)
{
  g_return_val_if_fail (typed != NULL, NULL);

  return clean (typed, max_chars, TRUE, error);
}

static char *
clean_optional (const char *typed,
                glong       max_chars,
                gboolean    one_line,
                GError    **error)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *text = clean (typed == NULL ? "" : typed, max_chars, one_line, &problem);

  if (text == NULL && g_error_matches (problem, EB_TEXT_ERROR, EB_TEXT_ERROR_EMPTY))
    return g_strdup ("");
  if (text == NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  return g_steal_pointer (&text);
}

/**
 * eb_text_clean_optional:
 * @typed: (nullable): what somebody typed or pasted, if they did
 * @max_chars: the longest it may be when clean, in Unicode characters
 * @error: return location for a #GError in the EB_TEXT_ERROR domain
 *
 * As eb_text_clean(), for words that need not be there.
 *
 * Returns: (transfer full): the clean text, "" if there is none; %NULL with
 *   %EB_TEXT_ERROR_TOO_LONG or %EB_TEXT_ERROR_NOT_TEXT
 */
char *
eb_text_clean_optional (const char *typed,
                        glong       max_chars,
                        GError    **error)
{
  return clean_optional (typed, max_chars, FALSE, error);
}

/**
 * eb_text_clean_line_optional:
 * @typed: (nullable): what somebody typed or pasted, if they did
 * @max_chars: the longest it may be when clean, in Unicode characters
 * @error: return location for a #GError in the EB_TEXT_ERROR domain
 *
 * As eb_text_clean_line(), for words that need not be there.
 *
 * Returns: (transfer full): the clean text, "" if there is none; %NULL with
 *   %EB_TEXT_ERROR_TOO_LONG or %EB_TEXT_ERROR_NOT_TEXT
 */
char *
eb_text_clean_line_optional (const char *typed,
                             glong       max_chars,
                             GError    **error)
{
  return clean_optional (typed, max_chars, TRUE, error);
}
