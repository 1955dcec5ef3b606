// The envelope of calls with several inputs: results, and errors beside them. Private to api.
#pragma once
#include "api/call.h"

struct batch {
    struct call *call;
    const struct object_type *type;  // the caller's
    const struct issue_list *issues; // of the input that failed; the caller's, or NULL
    const struct json *inputs;
    int64_t started;
    str *missing; // ids that were not found: one error for all
    size_t missing_count;
    struct buf errors;
    struct jsonw errors_json;
    int64_t error_count;
};

// Opens the answer; the caller writes its results until the end. ERR_INPUT for more than `most`
// inputs.
MUST_CHECK bool batch_begin(struct call *c, struct batch *b, size_t most);
void batch_missing(struct batch *b, str id);
// An error with one entry of context: its values; with what is wrong of which property, where the
// call's faults or `issues` tell.
void batch_error(struct batch *b, str message, enum err_code code, const char *context,
                 const str *values, size_t count);
// `good` is the status without errors; with some it is 207.
bool batch_end(struct batch *b, int good);
