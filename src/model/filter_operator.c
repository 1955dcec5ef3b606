// Names of the filter operators.
#include "model/filter_operator.h"
#include <assert.h>

static const char *const names[FILTER_OPERATOR_COUNT] = {
    [FILTER_EQ] = "EQ",
    [FILTER_NEQ] = "NEQ",
    [FILTER_LT] = "LT",
    [FILTER_LTE] = "LTE",
    [FILTER_GT] = "GT",
    [FILTER_GTE] = "GTE",
    [FILTER_BETWEEN] = "BETWEEN",
    [FILTER_IN] = "IN",
    [FILTER_NOT_IN] = "NOT_IN",
    [FILTER_HAS_PROPERTY] = "HAS_PROPERTY",
    [FILTER_NOT_HAS_PROPERTY] = "NOT_HAS_PROPERTY",
    [FILTER_CONTAINS_TOKEN] = "CONTAINS_TOKEN",
    [FILTER_NOT_CONTAINS_TOKEN] = "NOT_CONTAINS_TOKEN",
};

const char *filter_operator_name(enum filter_operator op) {
    assert((size_t)op < FILTER_OPERATOR_COUNT);
    return names[op];
}

bool filter_operator_read(str name, enum filter_operator *op) {
    for (size_t i = 0; i < FILTER_OPERATOR_COUNT; i++)
        if (str_is(name, names[i])) {
            *op = (enum filter_operator)i;
            return true;
        }
    return false;
}
