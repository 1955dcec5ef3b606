// The calendar: which days there are, and their numbers.
#include "text/date.h"

static bool is_leap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

bool date_exists(struct date date) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (date.year < 1 || date.year > 9999 || date.month < 1 || date.month > 12 || date.day < 1)
        return false;
    return date.day <= days[date.month - 1] + (date.month == 2 && is_leap(date.year));
}

bool date_of_excel_serial(double serial, bool system_1904, struct date *out) {
    if (!(serial >= 1 && serial < 2958466))
        return false;
    int32_t day = (int32_t)serial;
    if (system_1904) {
        *out = date_of_days(day - 24107); // 1904-01-01 is serial 0
        return date_exists(*out);
    }
    if (day == 60)
        return false; // 29 February 1900 never was
    *out = date_of_days(day - 25569 + (day < 60));
    return true;
}

int32_t date_to_days(struct date date) {
    int32_t year = date.year - (date.month <= 2);
    int32_t era = (year >= 0 ? year : year - 399) / 400;
    int32_t of_era = year - era * 400;
    int32_t of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

struct date date_of_days(int32_t days) {
    days += 719468;
    int32_t era = (days >= 0 ? days : days - 146096) / 146097;
    int32_t of_era = days - era * 146097;
    int32_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int32_t of_year = of_era - (365 * year + year / 4 - year / 100);
    int32_t month = (5 * of_year + 2) / 153;
    struct date date = {.day = of_year - (153 * month + 2) / 5 + 1,
                        .month = month < 10 ? month + 3 : month - 9};
    date.year = year + era * 400 + (date.month <= 2);
    return date;
}

void date_write(struct date date, char out[11]) {
    int rest = date.year;
    for (int i = 3; i >= 0; i--, rest /= 10)
        out[i] = (char)('0' + rest % 10);
    out[4] = out[7] = '-';
    out[5] = (char)('0' + date.month / 10);
    out[6] = (char)('0' + date.month % 10);
    out[8] = (char)('0' + date.day / 10);
    out[9] = (char)('0' + date.day % 10);
    out[10] = '\0';
}
