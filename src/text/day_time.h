// A time of day as it stands beside a date: 10:30, 5:07 pm, T10:00:00.5+02:00, 10時30分.
//
// Pure functions, any thread.
#pragma once
#include "base/str.h"

struct day_time {
    int64_t micros;   // since midnight
    int zone_minutes; // east of UTC; only where has_zone
    bool has_zone;
};

// Reads the time at the start of the folded text, which begins with a digit: its bytes, 0 where it
// is none (25:00, 10:61, a bare number). `dots`: 10.30 is one, too; then it is the end of the text.
size_t day_time_read(str s, bool dots, struct day_time *out);
// "+0200" or "-05:00" at the start: its bytes, 0 where there is none.
size_t day_time_zone_read(str s, struct day_time *time);
// "pm" behind a time, or 下午 in front of one, applied to it; false where it does not go with it.
bool day_time_half(struct day_time *time, bool afternoon);
// "utc", "cest": minutes east of UTC; false for other words. Folded.
bool day_time_zone(str word, int *minutes);
