// Time: now, and its ISO 8601 text. Points in time are microseconds since 1970 in UTC.
#pragma once
#include "base/buf.h"

enum { MICROS_PER_SECOND = 1000000 };

int64_t clock_now(void);       // wall clock
int64_t clock_monotonic(void); // microseconds from some start, never jumps: for durations

// `2026-01-02T03:04:05.678Z`
void time_write_iso(struct buf *out, int64_t micros);
str time_iso(struct arena *arena, int64_t micros);
// Reads `YYYY-MM-DD[(T| )hh:mm[:ss[.fraction]][Z|+hh:mm|-hh:mm]]` (no zone means UTC) or, when
// all digits, epoch milliseconds.
MUST_CHECK bool time_read_iso(str text, int64_t *micros);

// Days since 1970-01-01 of a proleptic Gregorian date, and back.
int64_t days_of_date(int year, int month, int day);
void date_from_days(int64_t days, int *year, int *month, int *day);
bool days_exist(int year, int month, int day);
