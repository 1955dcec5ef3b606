// A telephone number read, judged and formatted, over libphonenumber (phone_shim.cpp is the
// project's only C++).
//
// What can not be read stays text with a reason. Results live in the arena. Numbers in their usual
// shape are read by tables (text/phone_plan.h), others by the library, which is thread-safe here;
// its first use takes some ten milliseconds. Any thread.
#pragma once
#include "base/str.h"

enum phone_reason {
    PHONE_OK,
    PHONE_EMPTY,
    PHONE_NOT_A_NUMBER, // letters, nothing to read
    PHONE_NO_COUNTRY,   // national number, and no default country was given
    PHONE_TOO_SHORT,
    PHONE_TOO_LONG,
    PHONE_UNKNOWN_COUNTRY, // the calling code does not exist
    PHONE_INVALID,         // right length, but no such range in the country
    PHONE_PLACEHOLDER,     // 000000000, 123456789, one digit repeated: counts as empty
    PHONE_REASON_COUNT
};

enum phone_kind {
    PHONE_KIND_OTHER,
    PHONE_KIND_MOBILE,
    PHONE_KIND_FIXED,
    PHONE_KIND_FIXED_OR_MOBILE
};

struct phone {
    enum phone_reason reason;
    enum phone_kind kind;
    str normal; // E.164 ("+48601234567"; with extension ";ext=12" behind, as in RFC 3966);
                // the cleaned text where reason is not PHONE_OK
    str extension;
    uint64_t national; // national significant number, for matching; 0 where nothing was read. Also
                       // given for PHONE_INVALID, and the bare digits (up to 15, at least 5) for
                       // PHONE_NO_COUNTRY, PHONE_TOO_SHORT, PHONE_TOO_LONG
    uint16_t calling_code; // 48
    char country[3];       // ISO 3166 alpha-2, or ""
};

// `default_country` is alpha-2, or empty: then only numbers with a country code can be read.
struct phone phone_read(struct arena *arena, str text, str default_country);
// "+48 601 234 567 ext. 12"; empty unless PHONE_OK. Takes some 10 us, reading a usual number 0.2.
str phone_international(struct arena *arena, const struct phone *phone);
str phone_reason_name(enum phone_reason reason); // "no_country": stable, part of message keys
