/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-condition.h"
#include "eb-rule.h"

G_BEGIN_DECLS

/* What a date is counted from. */
typedef enum
{
  EB_TRIGGER_BIRTH = 0,
  EB_TRIGGER_DECISION,
  EB_TRIGGER_START,
  EB_TRIGGER_FOLLOW_UP,
  EB_TRIGGER_YEAR,      /* 1 January of each year */
  EB_TRIGGER_SHELF,     /* the day agreed when a goal was put on the shelf */
  EB_TRIGGER_COMPLAINT, /* the last day for a complaint, as it was written in */
} EbTrigger;

typedef enum
{
  EB_THEN_SAME_DAY = 0,
  EB_THEN_NEXT_QUARTER,
  EB_THEN_NEXT_MONTH,
} EbThen;

struct _EbRule
{
  char       *id;
  char       *title;
  char       *plain;
  char       *source;
  EbRuleKind  kind;
  EbDuty      duty;
  EbCertainty certainty;
  EbLead      lead;

  EbTrigger trigger;
  char     *after; /* the rule that starts the row of follow-ups, or NULL */
  int       years;
  int       months;
  int       days;
  EbThen    then;
  int       times;
  guint32   conditions;
};

struct _EbRuleSet
{
  EbLaw      law;
  char      *version;
  GPtrArray *rules; /* of EbRule, in file order */
};

/* As in the files, indexed by #EbCertainty; NULL comes last. */
extern const char *const eb_certainty_nicks[];

EbRuleSet *eb_rule_set_new (void) G_GNUC_WARN_UNUSED_RESULT;
EbRule    *eb_rule_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       eb_rule_free (EbRule *rule);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbRule, eb_rule_free)

G_END_DECLS
