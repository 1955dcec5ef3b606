// Time zones by their names ("Europe/Warsaw"), as the tz database has them.
#pragma once
#include "base/str.h"

bool time_zone_known(str name);
// What a clock there shows ahead of UTC at that moment, in seconds; 0 for an unknown zone.
int64_t time_zone_offset(str name, int64_t micros);
// The moment (microseconds UTC) at which the day that holds `micros` there began.
int64_t time_zone_day(str name, int64_t micros);
