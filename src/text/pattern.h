// Patterns (regular expressions), read once and asked of many texts, with limits on what they cost.
//
// The one idea: a pattern belongs to an arena, as everything read from a definition does, and goes
// with it; nothing is to be freed. PCRE2 therefore interprets it: what its JIT makes lies outside
// of any arena, and interpreting costs 0.05 to 0.4 microseconds for a short text as it is. What a
// match needs besides lies on the caller's stack. Pure functions, any thread.
//
// Patterns are Perl's: UTF-8, \w and \d mean letters and digits of every script, "$" is the very
// end, and a match may stand anywhere in the text unless "^" and "$" say otherwise.
#pragma once
#include "base/err.h"

enum {
    PATTERN_MAX = 1000,       // bytes of a pattern
    PATTERN_DEPTH_MAX = 50,   // brackets inside each other
    PATTERN_TEXT_MAX = 10000, // bytes of a text; a longer one is too costly
};

enum pattern_answer {
    PATTERN_NO,
    PATTERN_YES,
    PATTERN_COSTLY, // given up: the pattern has too much to try in this text
};

struct pattern;

// What matches may cost together: those of one judgement share one, so that many patterns can not
// cost what each of them may. When it is spent, what is left is not tried.
struct pattern_budget {
    int64_t left;
    size_t given_up; // matches that were too costly
};
#define PATTERN_BUDGET ((struct pattern_budget){.left = 100000000})

// ERR_INPUT where it is none: the sentence says at which character and what is wrong.
MUST_CHECK bool pattern_read(struct arena *arena, str text, struct pattern **out, struct err *err);
// Within `budget`; NULL: one of its own.
enum pattern_answer pattern_match(const struct pattern *pattern, str text,
                                  struct pattern_budget *budget);
