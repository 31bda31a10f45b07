/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Sets the locale and the text domain of either program. Danish is the first
 * language: it is used wherever the machine does not say which one it wants. */
void eb_locale_init (void);
