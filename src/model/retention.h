// How long records are kept: rules of a type in their order, the first that holds decides what
// becomes of a record.
//
// A rule joins what it says by "and": how many months ago something was (the last change, activity
// or consent, or a date that the record holds), a condition in the formula language
// (model/formula.h), and that nothing is allowed any more. What happened beside the record is asked
// of the store (crm/retention.h); the rest is decided here, of the record alone. The rules of a
// type are kept as one JSON list. Months are those of the calendar at the company's place. Pure
// functions, any thread.
#pragma once
#include "base/json.h"
#include "model/formula.h"

enum retention_action { RETAIN_ARCHIVE, RETAIN_ERASE, RETENTION_ACTION_COUNT };

enum { RETENTION_RULES_MAX = 30, RETENTION_MONTHS_MAX = 1200, RETENTION_TEXT_MAX = 1000 };

struct retention_rule {
    str name;
    str purpose;    // why it is there: which law, which decision
    str since;      // the property of a date that months are counted from; empty: from the last
                    // change, activity or consent
    int64_t months; // 0: not asked
    str condition;  // a formula; empty: of any
    bool keep_consented; // not whom a consent or another legal basis still covers
    enum retention_action action;
    bool enabled;
};

struct retention_rules {
    struct retention_rule *items;
    size_t count;
};

const char *retention_action_name(enum retention_action action); // "archive" "erase"

// ERR_INPUT with a sentence where a member is wrong; a rule that would hold for everything is
// refused. Texts are those of `list`.
MUST_CHECK bool retention_read(struct arena *arena, const struct json *list,
                               struct retention_rules *out, struct err *err);
void retention_write(struct jsonw *w, const struct retention_rules *rules);
bool retention_any_enabled(const struct retention_rules *rules);
// Whether the same becomes of the same records by both: enabled rules differ in nothing but how
// they are called and why they are there.
bool retention_same_effect(const struct retention_rules *a, const struct retention_rules *b);

// The moment at which the day began that is so many months before today there. A day that the month
// does not have is its last one.
int64_t retention_months_ago(str zone, int64_t now, int64_t months);
// The moment at which a day YYYY-MM-DD begins there; INT64_MAX where it is none.
int64_t retention_day(str zone, str day);

// A rule made ready for one type and moment.
struct retention_check {
    const struct retention_rule *rule;
    const struct property *since; // NULL: the record's last change
    struct formula *formula;      // NULL: none
    int64_t before;               // what is counted from was before; INT64_MAX: not asked
    str zone;
};
// ERR_INPUT about the member that is wrong: "condition", "since".
MUST_CHECK bool retention_prepare(struct arena *arena, const struct object_type *type,
                                  const struct retention_rule *rule, str zone, int64_t now,
                                  struct retention_check *out, struct err *err);
// Whether all holds that the record itself tells.
bool retention_holds(const struct retention_check *check, struct arena *arena,
                     const struct record *record, int64_t now);
