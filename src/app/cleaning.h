// What the parts of the clean command share.
#pragma once
#include "crm/clean.h"

// On standard error, where that is a terminal: how far it is; NULL report: away with it.
void clean_print_progress(const struct clean_report *report, double seconds);
// On standard error: what the columns are, how many of their cells are what, rows and time.
void clean_print_report(const struct clean_report *report, double seconds);
