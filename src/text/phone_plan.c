// Walks the tables of numbering plans.
#include "text/phone_plan.h"

enum { SHORTEST_NATIONAL = 6 }; // the library reads shorter ones by rules of their own

// How many digits the calling code has where `digits` begin with it, else 0. No calling code is the
// beginning of another.
static size_t code_length(const struct phone_plan *plan, str digits) {
    unsigned code = 0;
    for (size_t i = 0; i < 3 && i < digits.len; i++) {
        code = code * 10 + (unsigned)(digits.ptr[i] - '0');
        if (code == plan->calling_code)
            return digits.ptr[0] == '0' ? 0 : i + 1;
    }
    return 0;
}

const struct phone_plan_region *phone_plan_of_region(str country) {
    for (size_t i = 0; i < phone_plan_region_count; i++)
        if (str_is(country, phone_plan_regions[i].country))
            return &phone_plan_regions[i];
    return NULL;
}

const struct phone_plan_answer *phone_plan_read(str digits, const struct phone_plan **plan,
                                                str *national) {
    for (size_t i = 0; i < phone_plan_count; i++) {
        size_t length = code_length(&phone_plans[i], digits);
        if (!length)
            continue;
        *plan = &phone_plans[i];
        *national = str_from(digits, length);
        return phone_plan_read_national(*plan, *national);
    }
    return NULL;
}

const struct phone_plan_answer *phone_plan_read_national(const struct phone_plan *plan,
                                                         str national) {
    if (national.len < SHORTEST_NATIONAL || national.ptr[0] == '0')
        return NULL;
    unsigned state = plan->root;
    for (size_t i = 0; i < national.len && state; i++)
        state = phone_plan_states[state].next[national.ptr[i] - '0'];
    unsigned answer = phone_plan_states[state].answer;
    return answer ? &phone_plan_answers[answer] : NULL;
}
