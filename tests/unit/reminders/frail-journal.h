/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-journal.h"

G_BEGIN_DECLS

/**
 * FrailJournal:
 * @journal: the real one, in memory
 * @full: the disk is full: whatever would be written fails
 * @unreadable: the file is damaged: whatever would be read fails
 *
 * A real journal with a disk that can be made to fail. Knows only of alarms.
 */
typedef struct
{
  GObject    parent_instance;
  EbJournal *journal;
  gboolean   full;
  gboolean   unreadable;
} FrailJournal;

typedef struct
{
  GObjectClass parent_class;
} FrailJournalClass;

GType         frail_journal_get_type (void);
FrailJournal *frail_journal_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
