// A telephone number read, judged and formatted, over libphonenumber (phone_shim.cpp is the
// project's only C++).
//
// What can not be read stays text with a reason; what habits of dialling put around a number (a
// trunk prefix behind the country code, "(0)", labels, an extension's word) is understood. Results
// live in the arena. Numbers in their usual shape are read by tables (text/phone_plan.h), others by
// the library, which is thread-safe here; its first use takes some ten milliseconds. Any thread.
#pragma once
#include "base/str.h"
#include "text/phone_kind.h"

enum phone_reason {
    PHONE_OK,
    PHONE_EMPTY,
    PHONE_NOT_A_NUMBER, // letters, nothing to read
    PHONE_NO_COUNTRY,   // national number, and no default country was given
    PHONE_TOO_SHORT,
    PHONE_TOO_LONG,
    PHONE_UNKNOWN_COUNTRY, // the calling code does not exist
    PHONE_INVALID,         // right length, but no such range in the country
    PHONE_PLACEHOLDER,     // 000000000, bare 123456789, one digit repeated: counts as empty
    PHONE_REASON_COUNT
};

struct phone {
    enum phone_reason reason;
    enum phone_kind kind;
    str normal; // E.164 ("+48601234567"; with extension ";ext=12" behind, as in RFC 3966);
                // the cleaned text where reason is not PHONE_OK
    str extension;
    str suggestion;    // where it is no number: one that may be meant, in E.164; or empty
    int other_words;   // that stood around it and are no labels ("Jan 601 234 567"): they are not
                       // kept
    bool sequence;     // valid, but 1 2 3 4 5 6 7 8 9: hardly anybody's
    uint64_t national; // national significant number; 0 where nothing was read. Also given for
                       // PHONE_INVALID, and the bare digits (up to 15, at least 5) for
                       // PHONE_NO_COUNTRY, PHONE_TOO_SHORT, PHONE_TOO_LONG
    uint16_t calling_code; // 48
    char country[3];       // ISO 3166 alpha-2, or ""
};

// `default_country` is alpha-2, or empty: then only numbers with a country code can be read.
struct phone phone_read(struct arena *arena, str text, str default_country);
// What matching compares: the national number where the numbering plans know it, else the digits
// without what may stand in front of one; 0: there is nothing to compare (empty, a placeholder).
// Never asks the library.
uint64_t phone_match_number(struct arena *arena, str text, str default_country);
// In that style, the extension behind; empty unless PHONE_OK. Takes some 10 us, reading a usual
// number 0.2.
str phone_format(struct arena *arena, const struct phone *phone, enum phone_style style);
str phone_international(struct arena *arena, const struct phone *phone);
// "0236618300" of +39 02 3661 8300: the national significant number, zeros that belong to it
// included; empty unless PHONE_OK.
str phone_national_digits(const struct phone *phone);
str phone_kind_name(enum phone_kind kind);       // "mobile", "toll_free": stable
str phone_reason_name(enum phone_reason reason); // "no_country": stable, part of message keys
