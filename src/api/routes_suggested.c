// Addresses of suggested links: branches and sister companies.
#include "api/route_rows.h"

#define SUGGESTED "/api/v1/suggested-links"

static const struct route rows[] = {
    API(GET, SUGGESTED, LANE_POOL, AREA(DUPLICATES), suggested_list, NULL, "SuggestedLinkList",
        "200 400", "type status record after limit",
        "Branches and sister companies that may be linked, likeliest first",
        .note = "What the last search for duplicates found: companies that belong together without "
                "being one. status: open where missing, linked, refused; the latter two newest "
                "first. record: only those about it."),
    API(POST, SUGGESTED "/{id}/accept", LANE_WRITE, AREA(DUPLICATES), suggested_accept,
        "SuggestedLinkInput", "SuggestedLink", "200 400 404 409", NULL, "Links the two",
        .note = "from: the record that has the association to the other one, the head where "
                "missing. kind: a number, name or label of a kind between records of the type, the "
                "one proposed where missing."),
    API(POST, SUGGESTED "/{id}/refuse", LANE_WRITE, AREA(DUPLICATES), suggested_refuse, NULL,
        "SuggestedLink", "200 404 409", NULL, "Says that the two are not related",
        .note = "They are never suggested again, unless that is undone."),
    API(POST, SUGGESTED "/{id}/undo", LANE_WRITE, AREA(DUPLICATES), suggested_undo, NULL,
        "SuggestedLink", "200 404 409", NULL, "Takes the decision back",
        .note = "Of the association goes what accepting had added."),
};

const struct route_table routes_suggested = {rows, sizeof rows / sizeof *rows};
