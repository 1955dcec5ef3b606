// Addresses about the way of records through stages, and about currencies.
#include "api/route_rows.h"

static const struct route rows[] = {
    // -- stages
    API(GET, "/api/v1/objects/{type}/{id}/stages", LANE_READ, MAY(VIEW), object_stages, NULL,
        "StageVisitList", "200 404", NULL, "When a record was in which stage, oldest first"),
    // -- currencies
    API(GET, "/api/v1/currencies", LANE_READ, PERMIT_KNOWN, currency_list, NULL, "CurrencyList",
        "200", NULL, "Currencies in use, and all there are"),
    API(POST, "/api/v1/currencies", LANE_WRITE, AREA(SETTINGS), currency_create, "CurrencyRequest",
        "Currency", "201 409", NULL, "Takes a currency into use"),
    API(PATCH, "/api/v1/currencies/{code}", LANE_WRITE, AREA(SETTINGS), currency_patch,
        "CurrencyPatch", "Currency", "200 404", NULL, "Moves a currency among the others"),
    API(DELETE, "/api/v1/currencies/{code}", LANE_WRITE, AREA(SETTINGS), currency_delete, NULL,
        NULL, "204 404 409", NULL, "Takes a currency out of use"),
    API(GET, "/api/v1/currencies/{code}/rates", LANE_READ, PERMIT_KNOWN, rate_list, NULL,
        "RateList", "200 404", NULL, "The rates of a currency, newest first"),
    API(POST, "/api/v1/currencies/{code}/rates", LANE_WRITE, AREA(SETTINGS), rate_put,
        "RateRequest", "Rate", "201 404 409", NULL, "Enters what one unit is worth from a day on"),
    API(DELETE, "/api/v1/currencies/{code}/rates/{day}", LANE_WRITE, AREA(SETTINGS), rate_delete,
        NULL, NULL, "204 404", NULL, "Removes a rate"),
};

const struct route_table routes_progress = {rows, sizeof rows / sizeof *rows};
