// Compiler attributes used everywhere, under short names.
#pragma once

// The caller has to look at the result: it says whether the thing was done.
#define MUST_CHECK __attribute__((warn_unused_result))

// The function's parameter number `at` is a printf format, its values start at `first`.
#define PRINTF_LIKE(at, first) __attribute__((format(printf, at, first)))

#define NORETURN __attribute__((noreturn))
#define UNUSED   __attribute__((unused))
