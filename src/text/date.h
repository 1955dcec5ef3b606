// Dates as people, spreadsheets and programs write them.
//
// A text of numbers may be several days: date_orders says what it allows, a column judges all its
// cells together (quality/column.h) and reads with the order that all allow. What stands alone is
// read the likely way of its country, and the other day is told. Months may be words in some fifty
// languages or Roman, numbers may be Han numerals, years those of the Republic of China. Impossible
// dates are refused. Proleptic Gregorian calendar, years 1 to 9999. Pure functions, any thread.
#pragma once
#include "base/str.h"

struct date {
    int year, month, day;
};

enum date_order {
    DATE_YMD = 1,  // 2024-05-01, 2024年5月1日, 2024.5.1, 20240501
    DATE_DMY = 2,  // 1.5.2024, 1/5/2024, 01052024
    DATE_MDY = 4,  // 5/1/2024, 05012024
    DATE_YYMD = 8, // 99-12-31: in front of two digits only where no other order goes, or a hyphen
                   // or the country says so
    DATE_ANY = 15,
    // What columns show beside orders:
    DATE_SERIAL = 16,   // days of a spreadsheet: 45413
    DATE_OR_SHORT = 32, // all short dates may as well have the year first, as some countries do
    DATE_YDM = 64       // 2024-13-05: year, day, month; together with DATE_YMD either
};

enum date_reason {
    DATE_OK,
    DATE_EMPTY, // nothing, or zeros that stand for nothing: 00.00.0000
    DATE_NOT_A_DATE,
    DATE_IMPOSSIBLE, // 31.02.2024: reads as a date, but there is none such
    DATE_AMBIGUOUS,  // several of the allowed orders, or of the month's meanings, differ
    DATE_INCOMPLETE, // 05.2024, maj 2024, 2024年5月, 2024, 1 May
    DATE_REASON_COUNT
};

// The orders in which the text is a possible date: a set of enum date_order, 0 for none. A month
// written as a word, or a year of four digits in front, leaves one.
unsigned date_orders(str text);
// Reads with one of the `allowed` orders (a set). A time beside the date is accepted and dropped.
// Two-digit years: 00 to `this_year % 100` + 10 are this century's, others the last one's.
enum date_reason date_read(str text, unsigned allowed, int this_year, struct date *out);

// What is known besides the text; zeros: nothing.
struct date_hints {
    unsigned allowed;  // orders that the column showed; 0: it stands alone
    struct date today; // year 0: not known; two-digit years turn by it
    bool past;         // never after today: a date of birth
    str country;       // ISO 3166 alpha-2: order of numbers, language of words, years of Taiwan
    str language;      // "pl": of words that the country's language does not know
};

struct date_answer {
    struct date date;   // the likely one; of DATE_INCOMPLETE what is known, 0 where it is not
    struct date other;  // the other one, where they are several; year 0: none
    unsigned orders;    // those that go
    bool in_words;      // the month is a word: the order says nothing about numbers
    bool unusual;       // month first with dots, where nobody writes so: 05.13.2024
    bool short_year;    // the century was guessed
    bool wrong_weekday; // the day of the week beside it is not that day's
    bool has_time, has_zone;
    int64_t micros; // since midnight of `date`, in UTC where has_zone (may be negative)
};

enum date_reason date_understand(str text, const struct date_hints *hints, struct date_answer *out);

// Three numbers of two digits ("24-05-13"), for those who judge which of them is the year.
bool date_short_numbers(str text, int numbers[3]);
// A spreadsheet's day as it stands in a cell that lost its format: 45413, 45413.604, 45413,5 (1927
// to 2119). `micros`: since midnight.
bool date_of_serial_text(str text, struct date *date, int64_t *micros);
// The day that a spreadsheet's serial number means (1900 system, with its leap year bug: 60 is
// refused; 61 is 1900-03-01). False outside 1 to 2958465.
bool date_of_excel_serial(double serial, bool system_1904, struct date *out);

bool date_exists(struct date date);
// Days since 1970-01-01 (Howard Hinnant's days_from_civil), and back.
int32_t date_to_days(struct date date);
struct date date_of_days(int32_t days);
void date_write(struct date date, char out[11]); // "YYYY-MM-DD"
str date_reason_name(enum date_reason reason);   // "impossible": stable, part of message keys
