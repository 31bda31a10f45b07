/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "eb-drawing.h"
#include "eb-person.h"

G_BEGIN_DECLS

/* Whether the author's signature holds. Checked when a note is first shown and
 * for the rest in idle time. */
typedef enum
{
  EB_TRUST_UNCHECKED = 0,
  EB_TRUST_SIGNED,
  EB_TRUST_FORGED, /* "kan ikke bekræftes" */
} EbTrust;

/**
 * EbWording:
 * @time: from when on it read like that, microseconds since 1970-01-01 UTC
 * @beside: written at the same time elsewhere as the one before it: both count;
 *   eb_note_get_text() gives the other
 */
typedef struct
{
  EbId     revision;
  gint64   time;
  char    *text;
  gboolean beside;
} EbWording;

/**
 * EbGivenSign:
 *
 * One person's wordless answer to a note.
 */
typedef struct
{
  EbPerson *person;
  EbSign    sign;
} EbGivenSign;

/**
 * EbNote:
 *
 * One author's text or ink on a spread. Properties: "trust", "text" (notifies
 * when it is revised or withdrawn), "signs".
 */
#define EB_TYPE_NOTE (eb_note_get_type ())
G_DECLARE_FINAL_TYPE (EbNote, eb_note, EB, NOTE, GObject)

const EbId *eb_note_get_record (EbNote *self);
const char *eb_note_get_text (EbNote *self); /* the present words, a drawing's caption; "" once withdrawn */
EbPerson   *eb_note_get_author (EbNote *self);
gint64      eb_note_get_time (EbNote *self);    /* when it was sent, microseconds since 1970-01-01 UTC */
gint64      eb_note_get_changed (EbNote *self); /* when it was last revised or withdrawn; 0: never */
EbTrust     eb_note_get_trust (EbNote *self);
gboolean    eb_note_is_withdrawn (EbNote *self);
/* Stands in the youth's room; only there while the youth sits alone. */
gboolean    eb_note_is_private (EbNote *self);
EbNote     *eb_note_get_answers (EbNote *self); /* the note it answers; borrowed, nullable */
const char *eb_note_get_topic (EbNote *self);   /* the follow-up it was written in; nullable */
EbDrawing  *eb_note_get_drawing (EbNote *self); /* borrowed, nullable; NULL once withdrawn */
/* All wordings in the order of the file; empty once withdrawn. Those after the last
 * one that is not beside another stand with it: both are shown.
 * (element-type EbWording) */
GPtrArray *eb_note_get_wordings (EbNote *self);
/* As it read at @time; NULL: not written yet, or withdrawn, be it later. */
const char *eb_note_get_text_at (EbNote *self,
                                 gint64  time);
/* (element-type EbGivenSign): at most one each; NULL: none */
GPtrArray *eb_note_get_signs (EbNote *self);

G_END_DECLS
