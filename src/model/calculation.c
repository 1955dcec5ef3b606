// Telling formulas and roll-ups apart.
#include "model/calculation.h"

bool calculation_parse(struct arena *arena, const struct schema *schema,
                       const struct object_type *type, str text, struct calculation *out,
                       struct err *err) {
    if (str_starts(str_trim(text), STR("{"))) {
        out->kind = CALCULATION_ROLLUP;
        return rollup_parse(arena, schema, text, &out->rollup, err);
    }
    out->kind = CALCULATION_FORMULA;
    return formula_parse(arena, type, text, &out->formula, err);
}

bool calculation_fits(const struct calculation *calculation, const struct property *target,
                      struct err *err) {
    return calculation->kind == CALCULATION_ROLLUP
               ? rollup_fits(&calculation->rollup, target, err)
               : formula_fits(calculation->formula, target, err);
}
