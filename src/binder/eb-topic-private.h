/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder.h"
#include "eb-topic.h"
#include "eb-vault.h"

G_BEGIN_DECLS

/* For the fold and the commands of answers apart only. */

EbTopic *eb_topic_new (const char *name) G_GNUC_WARN_UNUSED_RESULT;
/* @person is ready with what @commit binds them to, or with something else than
 * before; until their answers are shown. */
void eb_topic_set_ready (EbTopic     *self,
                         EbPerson    *person,
                         gint64       time,
                         const guint8 commit[EB_COMMIT_SIZE]);
/* NULL if @person is not ready. */
const guint8 *eb_topic_get_commit (EbTopic  *self,
                                   EbPerson *person);
/* Whether somebody but @person is bound to the same: then it was copied, and to say
 * so would be to repeat words that one cannot know. */
gboolean eb_topic_is_taken (EbTopic     *self,
                            EbPerson    *person,
                            const guint8 commit[EB_COMMIT_SIZE]);
void     eb_topic_set_answers (EbTopic  *self,
                               EbPerson *person,
                               GVariant *answers);
/* One may think again as long as nobody of the other side can be read. Who comes
 * late and had said nothing yet may still say it. */
gboolean eb_topic_may_answer (EbTopic  *self,
                              EbPerson *person);
/* Whether the rule lets @person's answers be shown now. */
gboolean eb_topic_may_show (EbTopic  *self,
                            EbPerson *person);

/* Whether somebody of each side is ready, or @shown to all. */
gboolean eb_topic_has_both_sides (EbTopic *self,
                                  gboolean shown);

/* As they are stored and bound: serialised, little-endian. */
GBytes   *eb_answers_to_bytes (GVariant *answers) G_GNUC_WARN_UNUSED_RESULT;
GVariant *eb_answers_from_bytes (GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;

EbRaised *eb_raised_new (const EbId  *record,
                         EbRaisedWhat what,
                         const char  *text,
                         EbPerson    *author,
                         gint64       time) G_GNUC_WARN_UNUSED_RESULT;
void      eb_raised_add_heard (EbRaised   *self,
                               EbPerson   *person,
                               gint64      time,
                               const char *text);

G_END_DECLS
