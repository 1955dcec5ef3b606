// Names of the ways a change comes in.
#include "model/actor.h"
#include <assert.h>

static const char *const source_names[SOURCE_COUNT] = {
    [SOURCE_FORM] = "form",           [SOURCE_API] = "api",         [SOURCE_IMPORT] = "import",
    [SOURCE_MERGE] = "merge",         [SOURCE_UNMERGE] = "unmerge", [SOURCE_REVERT] = "revert",
    [SOURCE_SAMPLE] = "sample",       [SOURCE_COMMAND] = "command", [SOURCE_RULES] = "rules",
    [SOURCE_RETENTION] = "retention",
};

const char *source_kind_name(enum source_kind kind) {
    assert((size_t)kind < SOURCE_COUNT);
    return source_names[kind];
}

bool source_kind_read(str name, enum source_kind *kind) {
    for (size_t i = 0; i < SOURCE_COUNT; i++)
        if (str_is(name, source_names[i])) {
            *kind = (enum source_kind)i;
            return true;
        }
    return false;
}
