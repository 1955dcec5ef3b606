// Addresses of the rulebook: how values are judged.
#include "api/route_rows.h"

static const struct route rows[] = {
    API(GET, "/api/v1/values", LANE_READ, PERMIT_KNOWN, value_types, NULL, "ValueTypeList", "200",
        NULL, "Lists the kinds of values that can be judged"),
    API(POST, "/api/v1/values/{valueType}", LANE_POOL, PERMIT_KNOWN, value_check, "ValueRequest",
        "ValueAnswerList", "200 404", NULL, "Judges single values",
        .note = "As records would take them: the same code, the same verdicts. At most 1,000."),
};

const struct route_table routes_quality = {rows, sizeof rows / sizeof *rows};
