// Who gets a new record that nobody was given: rules of a type in their order, the first that holds
// decides.
//
// A rule is a condition in the formula language (model/formula.h; empty: always) and an assignee.
// The rules of a type are kept as one JSON list. Pure functions, any thread.
#pragma once
#include "base/json.h"
#include "model/formula.h"

enum assignee {
    ASSIGN_PERSON,
    ASSIGN_DEPARTMENT, // its people in turn: those who are active and not away
    ASSIGN_CREATOR,
    ASSIGN_NOBODY,
    ASSIGNEE_COUNT
};

enum { ASSIGNMENTS_MAX = 100 };

struct assignment_rule {
    str label;
    str condition;
    enum assignee to;
    int64_t to_id; // of a person or department; else 0
};

struct assignment_rules {
    struct assignment_rule *items;
    size_t count;
};

const char *assignee_name(enum assignee to); // "person" "department" "creator" "nobody"

// [{"label","condition","to","userId","departmentId"}]. ERR_INPUT with a sentence where a member is
// wrong. Texts are those of `list`.
MUST_CHECK bool assignment_read(struct arena *arena, const struct json *list,
                                struct assignment_rules *out, struct err *err);
void assignment_write(struct jsonw *w, const struct assignment_rules *rules);
// The first rule that holds for the record; count: none does. What can not be read any more, or not
// be worked out, does not hold.
size_t assignment_choose(const struct assignment_rules *rules, size_t from, struct arena *arena,
                         const struct record *record, int64_t now);
