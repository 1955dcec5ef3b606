// Record templates: values that a new record of a type is begun with, under a name.
//
// A value is kept as a person typed it (a day: as YYYY-MM-DD) and is read by its property's type
// each time the template is used, so a template outlives changes of options and is one JSON text,
// as rules are. Three words mean what is true at the time of use: "me" for an owner, "today" and
// "now" for days and times, which may stand with days behind them ("today+14"). Pure functions, any
// thread.
#pragma once
#include "base/err.h"
#include "model/property.h"

enum {
    TEMPLATES_MAX = 200,       // of one type
    TEMPLATE_VALUES_MAX = 200, // of one template
    TEMPLATE_TEXT_MAX = 4000,  // bytes of a value
    TEMPLATE_DAYS_MAX = 36525, // a hundred years: what "today+..." may say
};

struct template_value {
    str property; // its name; whether there is one is asked when the template is used
    str text;
};

struct template {
    int64_t id;
    int64_t type_id;
    str name; // [a-z][a-z0-9_]*, unique within its type
    str label[LANG_COUNT];
    struct template_value *values; // in the order they were given
    size_t value_count;
    int64_t position;
    int64_t created_at, updated_at;
    int64_t created_by; // 0: nobody known
    str creator;        // name; empty: nobody known
};

// Label and values. Texts of `template` live in `arena`.
MUST_CHECK bool template_of_json(struct arena *arena, str text, struct template *template,
                                 struct err *err);
str template_json(struct arena *arena, const struct template *template);

// What the text means for that property at `now` (microseconds UTC) for account `user_id`: itself,
// or what stands for one of the words. False: "me" where nobody is known.
bool template_text(struct arena *arena, const struct property *property, str text, int64_t user_id,
                   int64_t now, str *out);
