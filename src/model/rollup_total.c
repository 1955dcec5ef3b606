// The arithmetic of roll-ups: record by record, in any order with the same result (but for the last
// digits of a sum).
#include "model/formula_private.h"
#include "model/rollup.h"
#include <math.h>

// Neumaier's variant of Kahan summation: many small amounts beside a large one are not lost.
static void add_number(struct rollup_total *total, double number) {
    double sum = total->sum + number;
    total->lost += fabs(total->sum) >= fabs(number) ? (total->sum - sum) + number
                                                    : (number - sum) + total->sum;
    total->sum = sum;
}

// Later ones win; of two at the same time the one with the greater id.
static bool is_later(const struct rollup_total *total, const struct record *record) {
    return record->created_at != total->created_at ? record->created_at > total->created_at
                                                   : record->id > total->id;
}

static bool is_better(const struct rollup *rollup, const struct rollup_total *total,
                      const struct record *record, struct datum d) {
    if (total->known == 1)
        return true;
    if (rollup->function == ROLLUP_LATEST)
        return is_later(total, record);
    int order = datum_compare(d, datum_of(rollup->property, total->value));
    return rollup->function == ROLLUP_MIN ? order < 0 : order > 0;
}

void rollup_add(const struct rollup *rollup, struct rollup_total *total,
                const struct record *record) {
    total->count++;
    if (!rollup->property)
        return;
    struct value value = record_get(record, rollup->property);
    struct datum d = datum_of(rollup->property, value);
    if (d.kind == FORMULA_EMPTY)
        return;
    total->known++;
    if (d.kind == FORMULA_NUMBER)
        add_number(total, d.number);
    if (is_better(rollup, total, record, d)) {
        total->value = value;
        total->created_at = record->created_at;
        total->id = record->id;
    }
}

static struct datum result(const struct rollup *rollup, const struct rollup_total *total) {
    double sum = total->sum + total->lost;
    switch (rollup->function) {
    case ROLLUP_COUNT:
        return datum_number((double)total->count);
    case ROLLUP_SUM:
        return datum_number(sum);
    case ROLLUP_AVERAGE:
        return total->known ? datum_number(sum / (double)total->known) : datum_empty();
    case ROLLUP_MIN:
    case ROLLUP_MAX:
    case ROLLUP_LATEST:
    case ROLLUP_FUNCTION_COUNT:
        break;
    }
    return total->known ? datum_of(rollup->property, total->value) : datum_empty();
}

struct value rollup_result(const struct rollup *rollup, const struct rollup_total *total,
                           struct arena *arena, const struct property *target) {
    return datum_fit(arena, 0, result(rollup, total), target);
}
