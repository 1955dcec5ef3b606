// One word on one value, the same whoever asks: it follows from the value's issues alone.
#pragma once
#include "base/value.h"
#include "model/issue.h"

enum verdict {
    VERDICT_OK,
    VERDICT_FIXED,   // good, but written otherwise than it was entered
    VERDICT_SUSPECT, // readable, and most likely not what was meant
    VERDICT_INVALID, // can not be such a value
    VERDICT_EMPTY,   // nothing, or something that stands for nothing ("n/a")
    VERDICT_COUNT
};

const char *verdict_name(enum verdict verdict); // "fixed"
// What an issue makes of a value. Severity says what happens to it (an error is not stored); a
// wrong e-mail is stored with a warning and still invalid: such rules are rows in verdict.c.
enum verdict verdict_of_issue(const struct issue *issue);
// Of a value whose worst issue makes it `worst`, read from `entered` and written as `written`.
enum verdict verdict_with(enum verdict worst, str entered, str written);
// Of a value as read from `entered` and written as `written`, with all its issues.
enum verdict verdict_of(str entered, str written, const struct issue_list *issues);
