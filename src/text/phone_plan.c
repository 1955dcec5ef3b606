// Walks the tables of numbering plans.
#include "text/phone_plan.h"

enum { SHORTEST_NATIONAL = 6 }; // the library reads shorter ones by rules of their own

const struct phone_plan_region *phone_plan_of_region(str country) {
    if (country.len != 2)
        return NULL;
    unsigned first = (unsigned)(country.ptr[0] - 'A'), second = (unsigned)(country.ptr[1] - 'A');
    unsigned number = first < 26 && second < 26 ? phone_plan_by_country[first * 26 + second] : 0;
    return number ? &phone_plan_regions[number - 1] : NULL;
}

const struct phone_plan_answer *phone_plan_read(str digits, const struct phone_plan **plan,
                                                str *national) {
    // No calling code is the beginning of another, and none begins with 0.
    unsigned code = 0;
    for (size_t i = 0; i < 3 && i < digits.len; i++) {
        code = code * 10 + (unsigned)(digits.ptr[i] - '0');
        if (code == 0)
            return NULL;
        if (!phone_plan_by_code[code])
            continue;
        *plan = &phone_plans[phone_plan_by_code[code] - 1];
        *national = str_from(digits, i + 1);
        return phone_plan_read_national(*plan, *national);
    }
    return NULL;
}

const struct phone_plan_answer *phone_plan_read_national(const struct phone_plan *plan,
                                                         str national) {
    if (national.len < SHORTEST_NATIONAL)
        return NULL;
    unsigned state = plan->root;
    for (size_t i = 0; i < national.len && state; i++)
        state = phone_plan_states[state].next[national.ptr[i] - '0'];
    unsigned answer = phone_plan_states[state].answer;
    return answer ? &phone_plan_answers[answer] : NULL;
}
