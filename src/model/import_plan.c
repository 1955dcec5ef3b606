// Names of the policies and operations, as the interface and the command line spell them.
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

static const char *const operations[IMPORT_OPERATIONS] = {
    [IMPORT_UPSERT] = "upsert",
    [IMPORT_ONLY_CREATE] = "create",
    [IMPORT_ONLY_UPDATE] = "update",
};

const char *import_operation_name(enum import_operation operation) {
    return operations[operation];
}

bool import_operation_read(str name, enum import_operation *operation) {
    for (int i = 0; i < IMPORT_OPERATIONS; i++) {
        if (str_is(name, operations[i])) {
            *operation = (enum import_operation)i;
            return true;
        }
    }
    return false;
}
