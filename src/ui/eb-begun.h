/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-binder.h"

G_BEGIN_DECLS

typedef enum
{
  EB_BEGUN_PAGE = 0, /* a note for the spread */
  EB_BEGUN_ROOM,     /* one for nobody else's eyes */
  EB_BEGUN_REVISION, /* other words for a note that stands there */
  EB_N_BEGUN,
} EbBegunWhat;

/**
 * EbBegun:
 * @now: what is being written
 * @texts: the words of each; %NULL: none
 * @drawings: the strokes of each; %NULL: none
 * @answers: (nullable): the note that the one for the spread answers
 * @revises: (nullable): the note that is revised
 *
 * What one person has begun on one goal's page and not sent. Each is kept beside
 * the others, so that none is lost for another.
 */
typedef struct
{
  EbBegunWhat now;
  char       *texts[EB_N_BEGUN];
  EbDrawing  *drawings[EB_N_BEGUN];
  EbNote     *answers;
  EbNote     *revises;
} EbBegun;

EbBegun *eb_begun_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* As it was left. What is for the room alone stays hidden while others sit at the
 * table. Never NULL: with @error set, what could be read. */
EbBegun *eb_begun_load (EbBinder *binder,
                        EbSeat   *seat,
                        EbGoal   *goal,
                        GError  **error) G_GNUC_WARN_UNUSED_RESULT;
void     eb_begun_free (EbBegun *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EbBegun, eb_begun_free)

/* Whether anything would be lost without @what. */
gboolean eb_begun_has (const EbBegun *self,
                       EbBegunWhat    what);
/* From writing one thing to writing another. */
void eb_begun_switch (EbBegun    *self,
                      EbBegunWhat what);
void eb_begun_set_text (EbBegun    *self,
                        const char *text);
void eb_begun_set_drawing (EbBegun   *self,
                           EbDrawing *drawing); /* NULL or empty: none */
/* "Answering Lone, 3 Nov: first words"; NULL: nothing is to be said about it. */
char *eb_begun_describe (const EbBegun *self) G_GNUC_WARN_UNUSED_RESULT;
/* A revision to @text would say something else than the note does. */
gboolean eb_begun_is_new (const EbBegun *self,
                          const char    *text);
/* A drawing without words cannot be searched or read aloud. */
gboolean eb_begun_lacks_caption (const EbBegun *self);
/* Sends what is being written. */
gboolean eb_begun_send (const EbBegun *self,
                        EbBinder      *binder,
                        EbSeat        *seat,
                        EbGoal        *goal,
                        GError       **error);
/* Drops it: it was sent. */
void eb_begun_sent (EbBegun *self);

/* Each is on the disk when it returns TRUE: the words, the strokes, and what else
 * there is to know about what is being written. */
gboolean eb_begun_save_text (const EbBegun *self,
                             EbBinder      *binder,
                             EbSeat        *seat,
                             EbGoal        *goal,
                             GError       **error);
gboolean eb_begun_save_drawing (const EbBegun *self,
                                EbBinder      *binder,
                                EbSeat        *seat,
                                EbGoal        *goal,
                                GError       **error);
gboolean eb_begun_save_aside (const EbBegun *self,
                              EbBinder      *binder,
                              EbSeat        *seat,
                              EbGoal        *goal,
                              GError       **error);

G_END_DECLS
