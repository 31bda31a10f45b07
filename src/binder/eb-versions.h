/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-sealed.h"

G_BEGIN_DECLS

/* What several machines wrote is read the same by each of them, in whichever order it
 * came into its file. */

/**
 * EbStamp:
 *
 * Where something stands among all that was written: by time, and of one moment by id.
 * Clocks differ, so it does not say what was first; but all readers agree on it.
 */
typedef struct
{
  gint64 time;
  EbId   id;
} EbStamp;

EbStamp eb_stamp_of (const EbSealedHead *head);
int     eb_stamp_compare (const EbStamp *a,
                          const EbStamp *b);

/**
 * EbVersion:
 * @depth: how many it came after
 * @is_followed: another one knew of it
 */
typedef struct
{
  EbStamp  stamp;
  guint    depth;
  gboolean is_followed;
} EbVersion;

/* The revisions of one record, each knowing of its parent and of those that it settles. */
GArray *eb_versions_new (void) G_GNUC_WARN_UNUSED_RESULT; /* of EbVersion */
/* @settles: (nullable): an "aay", as eb_versions_settle () makes it. */
void eb_versions_add (GArray             *self,
                      const EbSealedHead *head,
                      GVariant           *settles);
/* The one that counts: what comes after it always does. */
guint eb_versions_head (const GArray *self);
/* Those that were written at the same time elsewhere, and that nobody has looked at since.
 * (element-type guint) */
GArray *eb_versions_list_beside (const GArray *self) G_GNUC_WARN_UNUSED_RESULT;
/* Whoever writes the next one has seen them. NULL: there are none. */
GVariant *eb_versions_settle (const GArray *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
