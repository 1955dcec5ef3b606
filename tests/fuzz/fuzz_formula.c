// Calculated properties: any text is refused with a reason, or works out for any record to a value
// that fits its target, always the same, and does not depend on what it does not name. A roll-up is
// written so that it reads the same again. The first two bytes choose target and record.
#include "../support/deals_schema.h"
#include "fuzz_text.h"
#include "model/calculation.h"

static struct value some_value(const struct property *property, uint64_t random) {
    static const double numbers[] = {0, -1, 1, 0.1, 1e308, -1e308, 1e-300, 2.5};
    static const int64_t wholes[] = {0, 1, -1, 15000, 1700000000000000, INT64_MAX, INT64_MIN, 7};
    static const char *const texts[] = {"",     "2024-02-29", "9999-12-31", "0001-01-01",
                                        "open", "n/a",        "Żółw 王",    "12.5"};
    size_t i = random >> 3 & 7;
    if ((random & 7) == 0)
        return value_null();
    if (property->type->storage == VALUE_FLOAT)
        return value_float(numbers[i]);
    return property->type->storage == VALUE_INT ? value_int(wholes[i])
                                                : value_text(str_of(texts[i]));
}

static struct record *some_record(struct arena *arena, const struct object_type *type,
                                  uint64_t seed) {
    struct record *record = record_create(arena, type);
    for (size_t i = 0; i < type->property_count; i++)
        record->values[i] = some_value(&type->properties[i], hash_u64(seed * 64 + i));
    record->id = (int64_t)seed + 1;
    record->created_at = (int64_t)(hash_u64(seed) & 3);
    return record;
}

static void check_value(struct arena *arena, struct value value, const struct property *target) {
    struct type_context c = {.arena = arena, .property = target};
    must(value.kind == VALUE_NULL || value.kind == target->type->storage);
    if (value.kind == VALUE_TEXT)
        must(utf8_valid(value.s) && value.s.len > 0 && value.s.len <= FORMULA_RESULT_MAX);
    must(value_equal(target->type->normalise(&c, value), value));
}

static bool depends(const struct formula *f, const struct property *property) {
    const struct property *const *list;
    size_t count;
    formula_dependencies(f, &list, &count);
    for (size_t i = 0; i < count; i++)
        if (list[i] == property)
            return true;
    return false;
}

static void check_formula(struct arena *arena, const struct formula *f,
                          const struct object_type *type, const struct property *target,
                          uint64_t seed) {
    static const int64_t now = INT64_C(1767225600000000);
    struct err err = {0};
    bool condition = formula_is_condition(f, &err);
    must(condition || (err.code == ERR_INVALID && err.text[0]));
    for (uint64_t round = seed; round < seed + 4; round++) {
        struct record *record = some_record(arena, type, round);
        struct value value = formula_run(f, arena, record, now, target);
        check_value(arena, value, target);
        enum formula_truth truth = formula_holds(f, arena, record, now);
        must(truth == FORMULA_UNKNOWN || condition);
        for (size_t i = 0; i < type->property_count; i++)
            if (!depends(f, &type->properties[i]))
                record->values[i] = some_value(&type->properties[i], hash_u64(round + i));
        int64_t later = formula_uses_now(f) ? now : now + 1;
        must(value_equal(value, formula_run(f, arena, record, later, target)));
        must(truth == formula_holds(f, arena, record, later));
    }
}

static void check_rollup(struct arena *arena, const struct schema *schema,
                         const struct rollup *rollup, const struct property *target,
                         uint64_t seed) {
    struct err err = {0};
    struct rollup again;
    str text = rollup_write(arena, rollup);
    if (text.len <= ROLLUP_TEXT_MAX) {
        must(rollup_parse(arena, schema, text, &again, &err));
        must(again.filter_count == rollup->filter_count);
        must(str_equal(text, rollup_write(arena, &again)));
    }
    if (!rollup_fits(rollup, target, &err))
        return;
    struct rollup_total total = {0};
    for (uint64_t round = seed; round < seed + 4; round++) {
        rollup_add(rollup, &total, some_record(arena, rollup->type, round));
        check_value(arena, rollup_result(rollup, &total, arena, target), target);
    }
    must(total.count == 4 && total.known <= total.count);
}

static void try_text(struct arena *arena, const struct deals_schema *deals, str text,
                     const struct property *target, uint64_t seed) {
    const struct object_type *type = &deals->types[0];
    struct err err = {0};
    struct calculation c;
    if (!calculation_parse(arena, &deals->schema, type, text, &c, &err)) {
        must(err.code == ERR_INPUT && err.text[0]);
        return;
    }
    bool fits = calculation_fits(&c, target, &err);
    must(fits || (err.code == ERR_INVALID && err.text[0]));
    if (c.kind == CALCULATION_ROLLUP)
        check_rollup(arena, &deals->schema, &c.rollup, target, seed);
    else
        check_formula(arena, c.formula, type, target, seed); // gives NULL where it does not fit
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static struct deals_schema deals;
    if (!deals.schema.type_count)
        deals_schema_init(&deals);
    if (size < 2)
        return 0;
    struct arena arena;
    arena_init(&arena);
    const struct object_type *type = &deals.types[0];
    try_text(&arena, &deals, fuzz_text(&arena, data + 2, size - 2),
             &type->properties[data[0] % type->property_count], data[1]);
    arena_finish(&arena);
    return 0;
}
