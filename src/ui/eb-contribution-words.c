/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-contribution-words.h"

#include <glib/gi18n.h>

#include "eb-words.h"

#define ADULT_AGE 18
#define LAST_AGE 22

/**
 * eb_contribution_word_age:
 * @binder: the open binder
 *
 * Returns: (transfer full): what own payment has to do with the youth's age
 */
char *
eb_contribution_word_age (EbBinder *binder)
{
  const EbDate     birth = eb_binder_get_case (binder)->birth;
  const int        age = eb_date_completed_years (birth, eb_binder_get_today (binder));
  g_autofree char *adult = eb_words_long_date (eb_date_add_years (birth, ADULT_AGE));

  if (age < ADULT_AGE)
    /* Translators: the day of the 18th birthday */
    return g_strdup_printf (_ ("There is no own payment under 18. From 18 (here that is %s) it is the municipality that decides about it, in a continued stay or a phased move-out, up to 22. You can try out here what it might mean."), adult);
  if (age <= LAST_AGE)
    return g_strdup (_ ("Own payment is what somebody from 18 to 22 pays for a continued stay or a phased move-out. The municipality decides about it."));
  return g_strdup (_ ("Own payment concerns 18 to 22, in a continued stay or a phased move-out. What was written here before stays."));
}

/**
 * eb_contribution_word_source:
 * @binder: the open binder
 *
 * Returns: (transfer none): where that is written
 */
const char *
eb_contribution_word_source (EbBinder *binder)
{
  const int age = eb_date_completed_years (eb_binder_get_case (binder)->birth, eb_binder_get_today (binder));

  if (age < ADULT_AGE)
    return _ ("Source: barnets lov, in force since 1 January 2024, as it stands at elov.dk: § 188 names only stays after 18, and § 187 only parents. Which law ended own payment under 18 was not found. Check with the municipality if somebody asks you to pay.");
  return _ ("Source: barnets lov § 188, in force since 1 January 2024, and § 11 of bekendtgørelse nr. 95 of 29 January 2024, as they stand at elov.dk.");
}
