// The numbering plans of nearly all calling codes as one table of states: whether some digits
// are a valid number, of which kind and in which country, is a walk of a dozen steps, where
// libphonenumber matches a dozen regular expressions (20 us).
//
// The tables are made at build time from libphonenumber's own metadata (tools/make_phone_plans.py)
// and answer only "valid, and this is what it is"; everything else is left to the library. Any
// thread.
#pragma once
#include "text/phone.h"

struct phone_plan {
    uint16_t calling_code;
    uint16_t root; // state before the first digit
};
struct phone_plan_region {
    const struct phone_plan *plan;
    char country[3];
    char trunk[3][3]; // what is dialled in front of a national number and simply dropped, or ""
    uint32_t lengths; // bit n: there are national numbers of n digits
};
struct phone_plan_answer {
    enum phone_kind kind;
    char country[3];
};
struct phone_plan_state {
    uint16_t next[10]; // by digit; 0 leads nowhere
    uint16_t answer;   // where the number ends here; 0: not valid
};

extern const struct phone_plan phone_plans[];
extern const size_t phone_plan_count;
extern const struct phone_plan_region phone_plan_regions[];
extern const size_t phone_plan_region_count;
extern const uint8_t phone_plan_by_code[1000];   // number of the plan + 1; 0: there is none
extern const uint8_t phone_plan_by_country[676]; // the same for regions, by the two letters
extern const struct phone_plan_answer phone_plan_answers[];
extern const struct phone_plan_state phone_plan_states[];

// Alpha-2, in capitals. NULL where its plan is not among these.
const struct phone_plan_region *phone_plan_of_region(str country);
// Digits that begin with a calling code; `*national` is what stands behind it. NULL where they are
// not surely a valid number.
const struct phone_plan_answer *phone_plan_read(str digits, const struct phone_plan **plan,
                                                str *national);
// The same for the digits of a national number.
const struct phone_plan_answer *phone_plan_read_national(const struct phone_plan *plan,
                                                         str national);
