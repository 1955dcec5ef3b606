// What the tests of the text room share: cmocka and comparing a str with a literal.
#pragma once
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
// cmocka wants the four above first
#include "base/arena.h"
#include "base/str.h"
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

// Fails with both texts shown.
static inline void check_text(str got, const char *wanted, const char *what) {
    if (!str_is(got, wanted))
        fail_msg("%s: got \"%.*s\", wanted \"%s\"", what, STR_ARG(got), wanted);
}

#define COUNT(list) (sizeof(list) / sizeof *(list))
