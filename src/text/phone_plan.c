// Walks the tables of numbering plans.
#include "text/phone_plan.h"

// How many digits the calling code has where `digits` begin with it, else 0. No calling code is the
// beginning of another.
static size_t code_length(const struct phone_plan *plan, str digits) {
    unsigned code = 0;
    for (size_t i = 0; i < 3 && i < digits.len; i++) {
        code = code * 10 + (unsigned)(digits.ptr[i] - '0');
        if (code == plan->calling_code)
            return i + 1;
    }
    return 0;
}

const struct phone_plan *phone_plan_of_digits(str digits) {
    for (size_t i = 0; i < phone_plan_count; i++)
        if (code_length(&phone_plans[i], digits))
            return &phone_plans[i];
    return NULL;
}

const struct phone_plan *phone_plan_of_region(str region) {
    for (size_t i = 0; region.len == 2 && i < phone_plan_count; i++)
        for (const char *r = phone_plans[i].regions; *r; r += r[2] ? 3 : 2)
            if (r[0] == region.ptr[0] && r[1] == region.ptr[1])
                return &phone_plans[i];
    return NULL;
}

const struct phone_plan_answer *phone_plan_read(const struct phone_plan *plan, str national) {
    unsigned state = plan->root;
    for (size_t i = 0; i < national.len && state; i++)
        state = phone_plan_states[state].next[national.ptr[i] - '0'];
    unsigned answer = phone_plan_states[state].answer;
    return answer ? &phone_plan_answers[answer] : NULL;
}
