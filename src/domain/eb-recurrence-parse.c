/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-recurrence-private.h"

#include <stdlib.h>
#include <string.h>

#include "eb-nick.h"

/* libical reads much that is no rule, and says nothing of it: what is handed to it
 * was read here first, to the letter of RFC 5545, 3.3.10. */

#define MAX_INTERVAL 999
#define MAX_COUNT 9999
#define MAX_NTH_OF_MONTH 5
#define MAX_NTH_OF_YEAR 53

static const char *const freq_names[] = {
  [EB_FREQ_DAILY] = "DAILY",
  [EB_FREQ_WEEKLY] = "WEEKLY",
  [EB_FREQ_MONTHLY] = "MONTHLY",
  [EB_FREQ_YEARLY] = "YEARLY",
};

static const char *const fine_names[] = { "HOURLY", "MINUTELY", "SECONDLY", "BYHOUR", "BYMINUTE", "BYSECOND", NULL };

static const char *const weekday_names[EB_DAYS_A_WEEK] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

static const struct
{
  const char *name;
  int         max;
  gboolean    from_end; /* -1 is the last */
} bys[EB_N_BY] = {
  [EB_BY_MONTH] = { "BYMONTH", 12, FALSE },
  [EB_BY_YEAR_DAY] = { "BYYEARDAY", 366, TRUE },
  [EB_BY_MONTH_DAY] = { "BYMONTHDAY", 31, TRUE },
  [EB_BY_DAY] = { "BYDAY", MAX_NTH_OF_YEAR, TRUE },
  [EB_BY_SET_POSITION] = { "BYSETPOS", 366, TRUE },
};

int
eb_recurrence_day_weekday (int value)
{
  return ((value % EB_RECURRENCE_DAY_STEP) + EB_RECURRENCE_DAY_STEP) % EB_RECURRENCE_DAY_STEP;
}

int
eb_recurrence_day_nth (int value)
{
  return (value - eb_recurrence_day_weekday (value)) / EB_RECURRENCE_DAY_STEP;
}

/* --- One part ------------------------------------------------------------------- */

/* Digits only, from 1 to @max; with a sign before them if @signs. */
static gboolean
read_number (const char *text,
             gboolean    signs,
             int         max,
             int        *number)
{
  const char *digits = signs && (*text == '-' || *text == '+') ? text + 1 : text;
  const gsize length = strlen (digits);

  if (length == 0 || length > 4 || strspn (digits, "0123456789") != length)
    return FALSE;
  *number = (int) g_ascii_strtoll (digits, NULL, 10) * (*text == '-' ? -1 : 1);
  return *number != 0 && abs (*number) <= max;
}

/* "MO", "2TU", "-1FR" */
static gboolean
read_day (const char *text,
          int        *value)
{
  const gsize      length = strlen (text);
  g_autofree char *before = length < 2 ? NULL : g_strndup (text, length - 2);
  int              weekday = 0;
  int              nth = 0;

  if (before == NULL || !eb_nick_find (weekday_names, G_N_ELEMENTS (weekday_names), text + length - 2, &weekday))
    return FALSE;
  if (*before != '\0' && !read_number (before, TRUE, MAX_NTH_OF_YEAR, &nth))
    return FALSE;
  *value = nth * EB_RECURRENCE_DAY_STEP + weekday;
  return TRUE;
}

/* In its place; one that is there already is enough. */
static gboolean
add_value (EbByList *list,
           int       value)
{
  guint place = 0;

  while (place < list->n && list->values[place] < value)
    place++;
  if (place < list->n && list->values[place] == value)
    return TRUE;
  if (list->n == EB_RECURRENCE_MAX_VALUES)
    return FALSE;
  memmove (&list->values[place + 1], &list->values[place], (list->n - place) * sizeof list->values[0]);
  list->values[place] = value;
  list->n++;
  return TRUE;
}

static gboolean
read_list (EbByList   *list,
           EbBy        by,
           const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);

  if (list->n > 0 || words[0] == NULL)
    return FALSE; /* said twice, or nothing said */
  for (guint i = 0; words[i] != NULL; i++)
    {
      int value = 0;

      if (by == EB_BY_DAY ? !read_day (words[i], &value) : !read_number (words[i], bys[by].from_end, bys[by].max, &value))
        return FALSE;
      if (!add_value (list, value))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_until (EbRecurrenceParts *parts,
            const char        *text)
{
  g_autofree char *iso = strlen (text) != 8 ? NULL : g_strdup_printf ("%.4s-%.2s-%.2s", text, text + 4, text + 6);

  return !eb_date_is_set (parts->until) && eb_date_parse (iso, &parts->until);
}

/* The parts that are no lists. */
static gboolean
read_single (EbRecurrenceParts *parts,
             const char        *name,
             const char        *text)
{
  int freq = 0;

  if (g_str_equal (name, "FREQ"))
    {
      if (!eb_nick_find (freq_names, G_N_ELEMENTS (freq_names), text, &freq))
        return FALSE;
      parts->freq = (EbFreq) freq;
      return TRUE;
    }
  if (g_str_equal (name, "INTERVAL"))
    return read_number (text, FALSE, MAX_INTERVAL, &parts->interval);
  if (g_str_equal (name, "COUNT"))
    return read_number (text, FALSE, MAX_COUNT, &parts->count);
  if (g_str_equal (name, "UNTIL"))
    return read_until (parts, text);
  if (g_str_equal (name, "WKST"))
    return eb_nick_find (weekday_names, G_N_ELEMENTS (weekday_names), text, &parts->week_start);
  return FALSE;
}

static gboolean
read_part (EbRecurrenceParts *parts,
           GHashTable        *seen,
           const char        *name,
           const char        *text)
{
  if (!g_hash_table_add (seen, g_strdup (name)))
    return FALSE;
  for (int by = 0; by < EB_N_BY; by++)
    if (g_str_equal (bys[by].name, name))
      return read_list (&parts->by[by], (EbBy) by, text);
  return read_single (parts, name, text);
}

/* --- All of them -------------------------------------------------------------------- */

static gboolean
has (const EbRecurrenceParts *parts,
     EbBy                     by)
{
  return parts->by[by].n > 0;
}

static gboolean
has_nth (const EbRecurrenceParts *parts)
{
  const EbByList *days = &parts->by[EB_BY_DAY];

  for (guint i = 0; i < days->n; i++)
    if (eb_recurrence_day_nth (days->values[i]) != 0)
      return TRUE;
  return FALSE;
}

/* "The last but one of the working days of the month." A month has at most three
 * weekdays five times. */
static gboolean
may_have_positions (const EbRecurrenceParts *parts)
{
  const EbByList *positions = &parts->by[EB_BY_SET_POSITION];
  const int       n_days = (int) parts->by[EB_BY_DAY].n;

  if (positions->n == 0)
    return TRUE;
  if (parts->freq != EB_FREQ_MONTHLY || n_days == 0 || has_nth (parts) || has (parts, EB_BY_MONTH_DAY))
    return FALSE;
  return MAX (-positions->values[0], positions->values[positions->n - 1]) <= 4 * n_days + MIN (n_days, 3);
}

/* "The second Monday" is of a month or a year. */
static gboolean
may_have_days (const EbRecurrenceParts *parts)
{
  const EbByList *days = &parts->by[EB_BY_DAY];
  const int       max = parts->freq == EB_FREQ_MONTHLY || has (parts, EB_BY_MONTH) ? MAX_NTH_OF_MONTH : MAX_NTH_OF_YEAR;

  for (guint i = 0; i < days->n; i++)
    {
      const int nth = eb_recurrence_day_nth (days->values[i]);

      if (nth != 0 && (parts->freq < EB_FREQ_MONTHLY || has (parts, EB_BY_YEAR_DAY) || abs (nth) > max))
        return FALSE;
    }
  return TRUE;
}

/* Of what RFC 5545 lets stand together, that which may come some day, and which
 * libical finds: it looks for ever for what never comes. BYWEEKNO is no part here:
 * libical (3.0.16) takes the first week after a year of 52 for its 53rd. */
static gboolean
fits_together (const EbRecurrenceParts *parts)
{
  const gboolean yearly = parts->freq == EB_FREQ_YEARLY;
  const gboolean by_month = has (parts, EB_BY_MONTH) || has (parts, EB_BY_MONTH_DAY);

  if (parts->count > 0 && eb_date_is_set (parts->until))
    return FALSE;
  if (has (parts, EB_BY_YEAR_DAY) && (!yearly || by_month))
    return FALSE;
  if (has (parts, EB_BY_MONTH_DAY) && (parts->freq == EB_FREQ_WEEKLY || has_nth (parts)))
    return FALSE;
  return may_have_days (parts) && may_have_positions (parts);
}

static gboolean
fail (GError          **error,
      EbRecurrenceError code,
      const char       *what)
{
  if (code == EB_RECURRENCE_ERROR_TOO_FINE)
    g_set_error (error, EB_RECURRENCE_ERROR, (int) code, "“%s” is finer than a day", what);
  else
    g_set_error (error, EB_RECURRENCE_ERROR, (int) code, "“%s” is not a rule", what);
  return FALSE;
}

static gboolean
is_too_fine (const char *name,
             const char *text)
{
  if (g_str_equal (name, "UNTIL"))
    return strlen (text) > 8 && text[8] == 'T';
  return g_strv_contains (fine_names, name) || (g_str_equal (name, "FREQ") && g_strv_contains (fine_names, text));
}

gboolean
eb_recurrence_parts_parse (EbRecurrenceParts *parts,
                           const char        *rule,
                           GError           **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *upper = NULL;
  g_auto (GStrv) words = NULL;

  memset (parts, 0, sizeof *parts);
  parts->interval = 1;
  if (strlen (rule) > EB_RECURRENCE_MAX_CHARS || !g_str_is_ascii (rule))
    return fail (error, EB_RECURRENCE_ERROR_SYNTAX, "…");
  upper = g_ascii_strup (rule, -1);
  words = g_strsplit (upper, ";", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      char *text = strchr (words[i], '=');

      if (text == NULL)
        return fail (error, EB_RECURRENCE_ERROR_SYNTAX, rule);
      *text++ = '\0';
      if (is_too_fine (words[i], text))
        return fail (error, EB_RECURRENCE_ERROR_TOO_FINE, rule);
      if (!read_part (parts, seen, words[i], text))
        return fail (error, EB_RECURRENCE_ERROR_SYNTAX, rule);
    }
  if (!g_hash_table_contains (seen, "FREQ") || !fits_together (parts))
    return fail (error, EB_RECURRENCE_ERROR_SYNTAX, rule);
  return TRUE;
}

/* --- Written -------------------------------------------------------------------------- */

static void
append_value (GString *text,
              EbBy     by,
              int      value)
{
  if (by != EB_BY_DAY)
    {
      g_string_append_printf (text, "%d", value);
      return;
    }
  if (eb_recurrence_day_nth (value) != 0)
    g_string_append_printf (text, "%d", eb_recurrence_day_nth (value));
  g_string_append (text, weekday_names[eb_recurrence_day_weekday (value)]);
}

static void
append_list (GString        *text,
             EbBy            by,
             const EbByList *list)
{
  for (guint i = 0; i < list->n; i++)
    {
      if (i == 0)
        g_string_append_printf (text, ";%s=", bys[by].name);
      else
        g_string_append_c (text, ',');
      append_value (text, by, list->values[i]);
    }
}

char *
eb_recurrence_parts_to_text (const EbRecurrenceParts *parts)
{
  g_autoptr (GString) text = g_string_new ("FREQ=");

  g_string_append (text, freq_names[parts->freq]);
  if (parts->interval != 1)
    g_string_append_printf (text, ";INTERVAL=%d", parts->interval);
  if (parts->count > 0)
    g_string_append_printf (text, ";COUNT=%d", parts->count);
  if (eb_date_is_set (parts->until))
    g_string_append_printf (text, ";UNTIL=%04d%02d%02d", parts->until.year, parts->until.month, parts->until.day);
  for (int by = 0; by < EB_N_BY; by++)
    append_list (text, (EbBy) by, &parts->by[by]);
  if (parts->week_start != 0)
    g_string_append_printf (text, ";WKST=%s", weekday_names[parts->week_start]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
