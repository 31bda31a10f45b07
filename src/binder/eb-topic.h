/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "eb-apart.h"
#include "eb-person.h"

G_BEGIN_DECLS

/**
 * EbReading:
 * @ready: when they said that they were ready, microseconds since 1970-01-01 UTC
 * @answers: (nullable): an a{sv}; %NULL until the other side is ready too and it
 *   was shown
 *
 * One person's answers, given apart.
 */
typedef struct
{
  EbPerson *person;
  gint64    ready;
  GVariant *answers;
} EbReading;

/**
 * EbTopic:
 *
 * Something that people answer apart, such as one follow-up. Property: "readings"
 * notifies.
 */
#define EB_TYPE_TOPIC (eb_topic_get_type ())
G_DECLARE_FINAL_TYPE (EbTopic, eb_topic, EB, TOPIC, GObject)

const char *eb_topic_get_name (EbTopic *self); /* "follow-up:" and the key of the date, or "task:DOOR:ID:N" */
/* (element-type EbReading): of everybody who is ready, in that order */
GPtrArray *eb_topic_get_readings (EbTopic *self);
EbReading *eb_topic_find (EbTopic  *self,
                          EbPerson *person);

/**
 * EbRaised:
 *
 * What the youth raised: "jeg vil snakke om noget" and the like, with who has
 * heard it. Property: "heard" notifies.
 */
#define EB_TYPE_RAISED (eb_raised_get_type ())
G_DECLARE_FINAL_TYPE (EbRaised, eb_raised, EB, RAISED, GObject)

const EbId  *eb_raised_get_record (EbRaised *self);
EbRaisedWhat eb_raised_get_what (EbRaised *self);
const char  *eb_raised_get_text (EbRaised *self); /* may be "" */
EbPerson    *eb_raised_get_author (EbRaised *self);
gint64       eb_raised_get_time (EbRaised *self); /* us UTC */

/**
 * EbHeard:
 * @text: what they answered; may be ""
 */
typedef struct
{
  EbPerson *person;
  gint64    time;
  char     *text;
} EbHeard;

/* (element-type EbHeard): in the order of the file */
GPtrArray *eb_raised_get_heard (EbRaised *self);

G_END_DECLS
