/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "eb-readiness.h"

G_BEGIN_DECLS

/**
 * EbReadinessScale:
 *
 * Which of the two is told.
 */
typedef enum
{
  EB_READINESS_CAN = 0,
  EB_READINESS_READY,
} EbReadinessScale;

#define EB_READINESS_N_STEPS 5

/* What a step is called, and how many tasks @voice has there. @step: from 0. */
const char *eb_readiness_word_step (EbReadinessScale scale,
                                    guint            step);
guint       eb_readiness_get_step (const EbReadinessVoice *voice,
                                   EbReadinessScale        scale,
                                   guint                   step);

/**
 * EbReadinessBars:
 *
 * One voice: for each step of a scale how many tasks stood there (hollow) and stand
 * there now (filled; an adult's striped), each with its number. A picture only:
 * who holds it says it in words.
 */
#define EB_TYPE_READINESS_BARS (eb_readiness_bars_get_type ())
G_DECLARE_FINAL_TYPE (EbReadinessBars, eb_readiness_bars, EB, READINESS_BARS, GtkWidget)

GtkWidget *eb_readiness_bars_new (EbActor actor) G_GNUC_WARN_UNUSED_RESULT;
/* @most: what has the full length, the same for both voices. */
void eb_readiness_bars_show (EbReadinessBars        *self,
                             const EbReadinessVoice *was,
                             const EbReadinessVoice *is,
                             EbReadinessScale        scale,
                             guint                   most);

G_END_DECLS
