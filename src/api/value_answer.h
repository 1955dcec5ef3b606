// The answer about one value as JSON: the same for the interface and the command line.
#pragma once
#include "base/json.h"
#include "crm/value.h"

// {"input","verdict","value","parts","issues","suggestion"}; value and suggestion null where there
// is none. Messages in `lang`; scratch memory of `arena`.
void value_answer_write(struct jsonw *w, struct arena *arena, str input,
                        const struct value_answer *answer, enum lang lang);
