// How a calculated property is worked out: from its own record (a formula) or from associated ones
// (a roll-up). One text holds either: what begins with "{" is a roll-up.
#pragma once
#include "model/formula.h"
#include "model/rollup.h"

enum calculation_kind { CALCULATION_FORMULA, CALCULATION_ROLLUP };

struct calculation {
    enum calculation_kind kind;
    union {
        struct formula *formula;
        struct rollup rollup;
    };
};

// Reads the definition of a calculated property of `type`. Errors as formula_parse and
// rollup_parse. Lives in `arena` and as long as `schema`.
MUST_CHECK bool calculation_parse(struct arena *arena, const struct schema *schema,
                                  const struct object_type *type, str text, struct calculation *out,
                                  struct err *err);
// Whether what it gives can be kept in `target`; ERR_INVALID where not.
MUST_CHECK bool calculation_fits(const struct calculation *calculation,
                                 const struct property *target, struct err *err);
