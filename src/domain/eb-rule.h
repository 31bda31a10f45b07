/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-case.h"

G_BEGIN_DECLS

typedef enum
{
  EB_RULE_DEADLINE = 0, /* somebody's duty: overdue until acted on */
  EB_RULE_AGREED,       /* agreed, no law sets it: overdue until acted on */
  EB_RULE_EVENT,        /* simply comes (18 years old, a right begins or ends): passes by itself */
} EbRuleKind;

typedef enum
{
  EB_DUTY_NONE = 0,
  EB_DUTY_MUNICIPALITY,
  EB_DUTY_BOTH, /* the municipality and the youth together */
  EB_DUTY_US,   /* agreed at home */
} EbDuty;

/* How sure the source is: domain facts, "Confidence codes". */
typedef enum
{
  EB_CERTAINTY_VERIFIED = 0, /* V */
  EB_CERTAINTY_OLD,          /* V-old: read, but may have changed */
  EB_CERTAINTY_SECONDARY,    /* V-3p: a third party says so */
  EB_CERTAINTY_UNVERIFIED,   /* K: shown with "kontrollér" */
} EbCertainty;

/* Which lead times its reminders have. */
typedef enum
{
  EB_LEAD_PLAIN = 0, /* 30, 7, 1 days and the day */
  EB_LEAD_LONG,      /* 6, 3, 1 months, 7 days and the day */
  EB_LEAD_ADULT,     /* 12, 6, 3, 1 months, 7 days and the day */
} EbLead;

typedef struct _EbRule    EbRule;
typedef struct _EbRuleSet EbRuleSet;

typedef enum
{
  EB_RULE_ERROR_DAMAGED, /* not a rule file, or a rule in it makes no sense; message names group and key */
} EbRuleError;

#define EB_RULE_ERROR (eb_rule_error_quark ())
GQuark eb_rule_error_quark (void);

/* @data is the text of one rule file (key file syntax, UTF-8). @language is a
 * locale such as "da" or NULL for the untranslated keys. */
EbRuleSet    *eb_rule_set_parse (const char *data,
                                 gsize       length,
                                 const char *language,
                                 GError    **error) G_GNUC_WARN_UNUSED_RESULT;
void          eb_rule_set_free (EbRuleSet *set);
guint         eb_rule_set_get_size (const EbRuleSet *set);
EbLaw         eb_rule_set_get_law (const EbRuleSet *set);
const char   *eb_rule_set_get_version (const EbRuleSet *set); /* "LBK nr 282 af 17/03/2025" */
const EbRule *eb_rule_set_get (const EbRuleSet *set,
                               guint            index);
const EbRule *eb_rule_set_find (const EbRuleSet *set,
                                const char      *id);

const char *eb_rule_get_id (const EbRule *rule);     /* "DECIDE_175" */
const char *eb_rule_get_title (const EbRule *rule);  /* one line, localised */
const char *eb_rule_get_plain (const EbRule *rule);  /* one or two plain sentences, localised */
const char *eb_rule_get_source (const EbRule *rule); /* "barnets lov § 111, stk. 1 (LBK 282/2025)" */
EbRuleKind  eb_rule_get_kind (const EbRule *rule);
EbDuty      eb_rule_get_duty (const EbRule *rule);
EbCertainty eb_rule_get_certainty (const EbRule *rule);
EbLead      eb_rule_get_lead (const EbRule *rule);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbRuleSet, eb_rule_set_free)

G_END_DECLS
