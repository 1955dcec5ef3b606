// ICU's copy of the tz database: offsets hold for the moment asked for, summer time included.
#include "text/time_zone.h"
#include <unicode/ucal.h>
#include <unicode/ustring.h>

enum { ZONE_MAX = 64, SECOND_MICROS = 1000000 };
#define DAY_MICROS (INT64_C(86400) * SECOND_MICROS)

// False for what can not be a zone's name; *length in UTF-16 units.
static bool to_utf16(str name, UChar out[ZONE_MAX], int32_t *length) {
    UErrorCode status = U_ZERO_ERROR;
    if (!name.len || name.len >= ZONE_MAX)
        return false;
    u_strFromUTF8(out, ZONE_MAX, length, name.ptr, (int32_t)name.len, &status);
    return U_SUCCESS(status) != 0;
}

bool time_zone_known(str name) {
    UChar wide[ZONE_MAX], canonical[ZONE_MAX];
    int32_t length;
    UBool is_system = 0;
    UErrorCode status = U_ZERO_ERROR;
    if (!to_utf16(name, wide, &length))
        return false;
    ucal_getCanonicalTimeZoneID(wide, length, canonical, ZONE_MAX, &is_system, &status);
    return U_SUCCESS(status) && is_system; // "GMT+3:17" has an id, too, but is none of the list
}

int64_t time_zone_offset(str name, int64_t micros) {
    UChar wide[ZONE_MAX];
    int32_t length;
    UErrorCode status = U_ZERO_ERROR;
    if (!time_zone_known(name) || !to_utf16(name, wide, &length))
        return 0;
    UCalendar *calendar = ucal_open(wide, length, "en", UCAL_GREGORIAN, &status);
    ucal_setMillis(calendar, (UDate)(micros / 1000), &status);
    int32_t standard = ucal_get(calendar, UCAL_ZONE_OFFSET, &status);
    int32_t summer = ucal_get(calendar, UCAL_DST_OFFSET, &status);
    ucal_close(calendar);
    return U_SUCCESS(status) ? (standard + summer) / 1000 : 0;
}

static int64_t floor_day(int64_t micros) {
    int64_t rest = micros % DAY_MICROS;
    return micros - (rest < 0 ? rest + DAY_MICROS : rest);
}

int64_t time_zone_day(str name, int64_t micros) {
    int64_t midnight = floor_day(micros + time_zone_offset(name, micros) * SECOND_MICROS);
    // The clocks may have been changed since midnight: its own offset counts.
    int64_t guess = midnight - time_zone_offset(name, micros) * SECOND_MICROS;
    return midnight - time_zone_offset(name, guess) * SECOND_MICROS;
}
