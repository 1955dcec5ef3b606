// The one row that says how people sign in and what they may take along.
#pragma once
#include "store/work.h"

struct security_policy {
    int64_t password_least; // characters
    bool factor_required;
    int64_t idle_minutes;  // a session ends after that time without a request
    int64_t session_hours; // and in any case after that
    str addresses; // networks that people and programs may come from, ", " between; empty: any
    int64_t export_rows; // of one export; 0: any number
};

MUST_CHECK bool store_policy_get(struct work *work, struct security_policy *out);
MUST_CHECK bool store_policy_put(struct work *work, const struct security_policy *policy);
