/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a task must be to be taken into a set, whoever made it: a set may come as
 * a file from anybody. */

#include "eb-task-private.h"

#include <string.h>

#include "eb-text.h"

#define MONTHS_A_YEAR 12
#define MAX_AGE_MONTHS (30 * MONTHS_A_YEAR)
#define MAX_LEAD_MONTHS 24
#define MAX_ID_CHARS 60

static gboolean
is_id (const char *id)
{
  return id != NULL && id[0] != '\0' && strlen (id) <= MAX_ID_CHARS &&
         strspn (id, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") == strlen (id);
}

/* Whether there is something in *@text that may be shown as one line. */
static gboolean
clean_line (const char **text,
            glong        max_chars)
{
  char *clean = eb_text_clean_line (*text != NULL ? *text : "", max_chars, NULL);

  if (clean == NULL)
    return FALSE;

  g_free ((char *) *text);
  *text = clean;
  return TRUE;
}

static const char *
clean_words (EbTaskDef   *def,
             const char **key)
{
  *key = "Title";
  if (!clean_line (&def->title, EB_TASK_MAX_TITLE_CHARS))
    return "is empty or too long";

  *key = "Plain";
  if (!clean_line (&def->plain, EB_TASK_MAX_PLAIN_CHARS))
    return "is empty or too long";

  *key = "Step";
  if (eb_task_def_get_n_steps (def) > EB_TASK_MAX_STEPS)
    return "there are too many";
  for (guint i = 0; i < eb_task_def_get_n_steps (def); i++)
    {
      const char *step = def->steps[i];

      if (!clean_line (&step, EB_TASK_MAX_STEP_CHARS))
        return "is empty or too long";
      def->steps[i] = (char *) step;
    }

  return NULL;
}

/* A day that is there every year. */
static gboolean
is_yearly_day (const EbTaskDef *def)
{
  return eb_date_is_valid ((EbDate){ 2001, def->year_month, def->year_day });
}

static const char *
check_yearly (const EbTaskDef *def)
{
  if (def->when != EB_TASK_WHEN_YEARLY)
    return def->year_month == 0 && def->year_day == 0 ? NULL : "goes with When=yearly, and only with it";
  if (!is_yearly_day (def))
    return "is not a day of every year";
  if (def->lead_months >= MONTHS_A_YEAR)
    return "appears a year or more before";

  return NULL;
}

static const char *
check_age (const EbTaskDef *def,
           const char     **key)
{
  *key = "Years";
  if (def->age_months < 0 || def->age_months > MAX_AGE_MONTHS)
    return "is out of range";
  if (def->age_months == 0 && (def->until_months != 0 || def->lead_months != 0 || def->when != EB_TASK_WHEN_DAY))
    return "is missing, and something is counted from it";

  *key = "UntilYears";
  if (def->until_months != 0 && (def->until_months <= def->age_months || def->until_months > MAX_AGE_MONTHS))
    return "is not after the age or out of range";

  *key = "LeadMonths";
  if (def->lead_months < 0 || def->lead_months > MAX_LEAD_MONTHS)
    return "is out of range";

  *key = "Yearly";
  return check_yearly (def);
}

/* What says something about the law names where and when it was read; what names
 * nothing is not sure. */
static const char *
check_source (EbTaskDef   *def,
              const char **key)
{
  *key = "Source";
  if ((def->source != NULL) != eb_date_is_set (def->checked))
    return "goes with Checked and Certainty, and only with them";
  if (def->source == NULL)
    return def->certainty == EB_CERTAINTY_UNVERIFIED ? NULL : "is missing";
  if (!clean_line (&def->source, EB_TASK_MAX_SOURCE_CHARS))
    return "is empty or too long";

  *key = "Checked";
  if (!eb_date_is_valid (def->checked))
    return "is not a date";

  *key = "Certainty";
  return (guint) def->certainty <= EB_CERTAINTY_UNVERIFIED ? NULL : "is not known";
}

/* Inside the domain only: see eb-task-private.h. */
const char *
eb_task_def_clean (EbTaskDef   *def,
                   const char **key)
{
  const char *problem = NULL;

  *key = "id";
  if (!is_id (def->id))
    return "is not of A-Z, 0-9 and _, or too long";

  *key = "Door";
  if (!eb_door_holds_goals (def->door))
    return "has no tasks";

  *key = "When";
  if ((guint) def->when > EB_TASK_WHEN_YEARLY)
    return "is not known";

  problem = clean_words (def, key);
  if (problem == NULL)
    problem = check_age (def, key);
  if (problem == NULL)
    problem = check_source (def, key);
  return problem;
}
