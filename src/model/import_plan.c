// Names of the policies, as the interface and the command line spell them.
#include "model/import_plan.h"

static const char *const policies[IMPORT_POLICY_COUNT] = {
    [IMPORT_UPDATE] = "update",
    [IMPORT_CREATE] = "create",
    [IMPORT_SKIP] = "skip",
    [IMPORT_REVIEW] = "review",
};

const char *import_policy_name(enum import_policy policy) {
    return policies[policy];
}

bool import_policy_read(str name, enum import_policy *policy) {
    for (int i = 0; i < IMPORT_POLICY_COUNT; i++) {
        if (str_is(name, policies[i])) {
            *policy = (enum import_policy)i;
            return true;
        }
    }
    return false;
}
