// Writing what is stored as the rulebook writes it now.
//
// A dictionary that replaces, a house style, a rule of a type that reads better than before: they
// hold for whatever comes in, and for what is stored only when it is next saved. This is the order
// to do it with all records of a type: every text is read once more as if somebody had typed it,
// and what comes out otherwise is saved through the one door (crm/save.h), with a row of history
// that can be taken back. Dates and numbers are stored as they are meant, so they stay.
//
// The same pass without writing says first what would become of what. In the background
// (JOB_RENEW), with progress; may be cancelled, and goes on where it is ordered again, for what is
// written well is left alone.
#pragma once
#include "base/json.h"
#include "crm/duplicates.h"

enum { RENEW_EXAMPLES = 5 }; // of each property

struct renewal {
    const struct object_type *type;
    const struct property *property; // NULL: all that hold texts
    bool write;
};
// {"type","property","write"}: ERR_INPUT, with the member in err.detail, where there is none such.
MUST_CHECK bool crm_renew_read(struct work *work, const struct json *order, struct renewal *out);

// Writes {"rows","records","left","written","seconds","properties":[{"name","count",
// "examples":[{"id","title","before","after"}]}]}: of `rows` records looked at, `records` are
// written otherwise (or would be), `left` are those that could not be saved so (a rule that blocks,
// a value that has to be unique).
MUST_CHECK bool crm_renew(struct work *work, const struct writer *writer,
                          const struct renewal *renewal, const struct progress *progress,
                          struct jsonw *out);
