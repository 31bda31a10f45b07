/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eb-rates.h"

G_BEGIN_DECLS

/* The guiding rates of data/rates. Where the file is missing or damaged, the copy built
 * into the program is used and @damaged says so. */
EbRates *eb_rate_files_load (gboolean *damaged) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
