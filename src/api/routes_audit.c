// Addresses of the trail: who did, saw and took what.
#include "api/route_rows.h"

#define AUDIT "/api/v1/audit"
#define ASKED "actor type record action since until after limit"

static const struct route rows[] = {
    API(GET, AUDIT, LANE_POOL, AREA(AUDIT), audit_list, NULL, "AuditList", "200", ASKED,
        "Lists the trail, newest first",
        .note =
            "Entries, changes of records and associations as one list; `since` and `until` are "
            "times. Looking for what is rare goes in portions: a page may be short, even empty, "
            "and still have `after`."),
    API(GET, AUDIT "/file", LANE_POOL, AREA(AUDIT), audit_export, NULL,
        "text/csv application/x-ndjson", "200", ASKED " as", "The trail as a file",
        .note = "At most 10,000 lines; where there are more, the header X-Kartoteka-After says "
                "where to go on.",
        .lines = "AuditLine"),
    API(POST, AUDIT "/verify", LANE_POOL, AREA(AUDIT), audit_verify, "AuditCheck", "AuditFinding",
        "200", NULL, "Looks through the chain of the trail",
        .note = "For some two seconds a call; `next` of the answer, given back as `from`, goes on. "
                "With a `head` that was written down earlier it also says whether the chain is "
                "still the one it was."),
    API(GET, "/api/v1/objects/{type}/{id}/audit", LANE_POOL, AREA(AUDIT), object_audit, NULL,
        "AuditList", "200 404", "actor action since until after limit seen",
        "Who saw or exported a record", .note = "With `seen=false` its changes, too."),
    API(GET, "/api/v1/accountability", LANE_POOL, PERMIT_SESSION, accountability_get, NULL,
        "AccountabilityList", "200", "since until",
        "What people entered, what others corrected, and issues that stand in it",
        .note =
            "By person and way, of whole days (UTC): records made or changed, and values that "
            "somebody else changed within 30 days, by hand or through the interface. Issues are "
            "today's: warnings and errors in values that they entered last. "
            "Who reads the trail sees everybody, managers their people, others themselves."),
};

const struct route_table routes_audit = {rows, sizeof rows / sizeof *rows};
