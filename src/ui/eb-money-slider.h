/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "eb-amount.h"

G_BEGIN_DECLS

/**
 * EbMoneySlider:
 *
 * An amount that is slid in steps of 50 kr. or typed to the øre. Signal "changed":
 * somebody did. What cannot be read as an amount is told in a sentence under it, and
 * changes nothing.
 */
#define EB_TYPE_MONEY_SLIDER (eb_money_slider_get_type ())
G_DECLARE_FINAL_TYPE (EbMoneySlider, eb_money_slider, EB, MONEY_SLIDER, AdwBin)

/* @most: where the slider ends, unless more is typed. */
GtkWidget *eb_money_slider_new (const char *name,
                                EbAmount    most) G_GNUC_WARN_UNUSED_RESULT;
void       eb_money_slider_set_name (EbMoneySlider *self,
                                     const char    *name);
EbAmount   eb_money_slider_get (EbMoneySlider *self);
void       eb_money_slider_set (EbMoneySlider *self,
                                EbAmount       amount);
/* The same, and what was typed that is no amount goes as well. */
void eb_money_slider_reset (EbMoneySlider *self,
                            EbAmount       amount);
/* A word on the amount, under it; NULL: none. */
void eb_money_slider_set_note (EbMoneySlider *self,
                               const char    *note);

G_END_DECLS
