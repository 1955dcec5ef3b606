// Dates as people and spreadsheets write them.
//
// Order of day and month is never guessed for a column from one value: date_orders says what a text
// allows, the caller judges the column and reads with the order that all allow. Impossible dates
// are refused. Proleptic Gregorian calendar, years 1 to 9999. Pure functions, any thread.
#pragma once
#include "base/str.h"

struct date {
    int year, month, day;
};

enum date_order {
    DATE_YMD = 1, // 2024-05-01, 2024年5月1日, 2024.5.1
    DATE_DMY = 2, // 1.5.2024, 1/5/2024
    DATE_MDY = 4, // 5/1/2024
    DATE_ANY = 7,
};

enum date_reason {
    DATE_OK,
    DATE_EMPTY,
    DATE_NOT_A_DATE,
    DATE_IMPOSSIBLE, // 31.02.2024: reads as a date, but there is none such
    DATE_AMBIGUOUS,  // several of the allowed orders give different dates
    DATE_REASON_COUNT
};

// The orders in which the text is a possible date: a set of enum date_order, 0 for none. A month
// written as a word, or a year in front, leaves one.
unsigned date_orders(str text);
// Reads with one of the `allowed` orders (a set). A time behind the date is accepted and dropped.
// Two-digit years: 00 to `this_year % 100` + 10 are this century's, others the last one's.
enum date_reason date_read(str text, unsigned allowed, int this_year, struct date *out);
// The day that a spreadsheet's serial number means (1900 system, with its leap year bug: 60 is
// refused; 61 is 1900-03-01). False outside 1 to 2958465.
bool date_of_excel_serial(double serial, bool system_1904, struct date *out);

bool date_exists(struct date date);
// Days since 1970-01-01 (Howard Hinnant's days_from_civil), and back.
int32_t date_to_days(struct date date);
struct date date_of_days(int32_t days);
void date_write(struct date date, char out[11]); // "YYYY-MM-DD"
str date_reason_name(enum date_reason reason);   // "impossible": stable, part of message keys
