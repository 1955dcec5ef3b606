// The program's log: one line per event on standard error, with time and level.
//
// Control characters in the text are escaped, so that input can not forge lines. No personal data
// and no secrets go here.
#pragma once
#include "base/attribute.h"

void log_info(const char *format, ...) PRINTF_LIKE(1, 2);
void log_warning(const char *format, ...) PRINTF_LIKE(1, 2);
void log_error(const char *format, ...) PRINTF_LIKE(1, 2);
