// What the parts of the dedupe command share.
#pragma once
#include "crm/dedupe.h"
#include <stdio.h>

// On standard error, where that is a terminal: how far it is, in DEDUPE's thousandths; below 0:
// away with it.
void dedupe_print_progress(int64_t thousandths, double seconds);
// What the columns were taken for, what was found, how long it took.
void dedupe_print_report(FILE *to, const struct dedupe_report *report, enum lang lang);
