// Counting what single cells allow. Dates that begin with the year are always understood; what has
// to be found out is whether the others have the day or the month first.
#include "quality/column.h"
#include "text/date.h"
#include "text/number.h"

void column_add(struct column_evidence *evidence, str cell) {
    cell = str_trim(cell);
    if (!cell.len)
        return;
    evidence->filled++;
    unsigned orders = date_orders(cell) & (DATE_DMY | DATE_MDY);
    evidence->days_first += orders == DATE_DMY;
    evidence->months_first += orders == DATE_MDY;
    evidence->either += orders == (DATE_DMY | DATE_MDY);
    unsigned decimals = number_decimals(cell);
    evidence->points += decimals == NUMBER_POINT;
    evidence->commas += decimals == NUMBER_COMMA;
}

static unsigned decided(int64_t one, int64_t other, unsigned as_one, unsigned as_other) {
    return one && !other ? as_one : other && !one ? as_other : 0;
}

struct column_reading column_read(const struct column_evidence *evidence) {
    unsigned decimals = decided(evidence->points, evidence->commas, NUMBER_POINT, NUMBER_COMMA);
    return (struct column_reading){
        .date_orders = decided(evidence->days_first, evidence->months_first, DATE_DMY, DATE_MDY),
        .number_decimals = decimals ? decimals : (unsigned)NUMBER_EITHER,
        .contradicts = evidence->days_first && evidence->months_first,
    };
}
