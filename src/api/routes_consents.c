// Addresses of consents.
#include "api/route_rows.h"

#define CONSENTS "/api/v1/objects/{type}/{id}/consents"

static const struct route rows[] = {
    API(GET, CONSENTS, LANE_READ, MAY(VIEW), consent_list, NULL, "ConsentList", "200 400 404",
        "after limit", "What a person allows, and how it came to that",
        .note = "Of people only: contacts and leads. Entries of records that were merged into this "
                "one are among its own until the merge is taken back."),
    API(POST, CONSENTS, LANE_WRITE, MAY(EDIT), consent_create, "ConsentCreate", "Consent",
        "201 400 404 409", NULL, "Records that consent was given, refused or withdrawn",
        .note = "The log is only added to: no entry is ever changed or taken out, except by "
                "erasing the record. An entry with an earlier time than another changes nothing of "
                "what holds. To withdraw, a purpose and a state are enough, of archived records, "
                "too (409 is for consent given there)."),
};

const struct route_table routes_consents = {rows, sizeof rows / sizeof *rows};
