// The door to libphonenumber, whose own interface is C++.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/phone_kind.h"

#ifdef __cplusplus
extern "C" {
#endif

enum phone_shim_answer {
    PHONE_SHIM_OK,
    PHONE_SHIM_NOT_A_NUMBER,
    PHONE_SHIM_NO_COUNTRY,
    PHONE_SHIM_TOO_SHORT,
    PHONE_SHIM_TOO_LONG,
    PHONE_SHIM_INVALID,
};

struct phone_shim {
    enum phone_shim_answer answer;
    int calling_code;
    uint64_t national;
    enum phone_kind kind;
    int leading_zeros; // of the national number: Italy
    char country[3];
    char e164[24];
    char extension[16];
};

// `region` is alpha-2 or "". Never throws.
void phone_shim_read(const char *text, size_t length, const char *region, struct phone_shim *out);
// A way of writing an answer that was PHONE_SHIM_OK, into `room` bytes.
void phone_shim_format(const struct phone_shim *in, enum phone_style style, char *out, size_t room);

#ifdef __cplusplus
}
#endif
