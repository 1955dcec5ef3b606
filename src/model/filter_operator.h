// The 13 operators of a filter, as the object interface names them.
#pragma once
#include "base/str.h"

enum filter_operator {
    FILTER_EQ,
    FILTER_NEQ,
    FILTER_LT,
    FILTER_LTE,
    FILTER_GT,
    FILTER_GTE,
    FILTER_BETWEEN,
    FILTER_IN,
    FILTER_NOT_IN,
    FILTER_HAS_PROPERTY,
    FILTER_NOT_HAS_PROPERTY,
    FILTER_CONTAINS_TOKEN,
    FILTER_NOT_CONTAINS_TOKEN,
    FILTER_OPERATOR_COUNT
};

#define FILTER_BIT(op) (1U << (op))

enum {
    FILTER_BITS_EQUALITY = FILTER_BIT(FILTER_EQ) | FILTER_BIT(FILTER_NEQ) | FILTER_BIT(FILTER_IN) |
                           FILTER_BIT(FILTER_NOT_IN) | FILTER_BIT(FILTER_HAS_PROPERTY) |
                           FILTER_BIT(FILTER_NOT_HAS_PROPERTY),
    FILTER_BITS_ORDER = FILTER_BIT(FILTER_LT) | FILTER_BIT(FILTER_LTE) | FILTER_BIT(FILTER_GT) |
                        FILTER_BIT(FILTER_GTE) | FILTER_BIT(FILTER_BETWEEN),
    FILTER_BITS_TOKEN = FILTER_BIT(FILTER_CONTAINS_TOKEN) | FILTER_BIT(FILTER_NOT_CONTAINS_TOKEN),
    FILTER_BITS_ALL = FILTER_BITS_EQUALITY | FILTER_BITS_ORDER | FILTER_BITS_TOKEN
};

const char *filter_operator_name(enum filter_operator op);
bool filter_operator_read(str name, enum filter_operator *op);
