/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-task-set.h"

G_BEGIN_DECLS

/* What is wrong with a file with tasks, and what can be done. */
char *eb_task_set_word_error (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
/* "Opgaver fra Skovly", by Skovly, version 2026-11-21. */
char *eb_task_set_word_set (const EbTaskSet *set) G_GNUC_WARN_UNUSED_RESULT;
/* How many there are behind each door, a line for each. */
char *eb_task_set_word_doors (const EbTaskSet *set) G_GNUC_WARN_UNUSED_RESULT;
/* A short name made of what somebody calls a set; may be "". */
char *eb_task_set_name_of (const char *title) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
