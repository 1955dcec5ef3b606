// Between the two files that read filters of lists.
#pragma once
#include "model/list_filter.h"

// What the value of a point in time is for this property ("2026-01-31", or ISO 8601).
// ERR_INPUT.
MUST_CHECK bool list_time_read(const struct list_filter_context *context,
                               const struct property *property, const struct json *point,
                               str *text);
MUST_CHECK bool list_refuse(const struct list_filter_context *context, str about,
                            const char *sentence);
