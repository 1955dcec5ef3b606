// Addresses of what the law asks for: what is known of a person, as a file.
#include "api/route_rows.h"

#define PERSON  "/api/v1/objects/{type}/{id}/personal"
#define LOCK    "/api/v1/objects/{type}/{id}/lock"
#define EXPORTS "/api/v1/person-exports/{id}"

static const struct route rows[] = {
    API(GET, PERSON, LANE_POOL, AREA(PRIVACY), person_known, NULL, "PersonKnown", "200 404", NULL,
        "What is known of a person, counted",
        .note = "Rows by table, also of records merged into this one; texts elsewhere in which an "
                "address or number of theirs stands; files of imports that an erasure takes away."),
    API(POST, PERSON "-export", LANE_WRITE, AREA(PRIVACY), person_export_order, NULL,
        "PersonExport", "202 404 409", NULL, "Orders everything about a person as one file",
        .note =
            "A ZIP archive with person.json, person.html and the files at the records, kept for "
            "seven days or until somebody is erased."),
    API(GET, EXPORTS, LANE_READ, AREA(PRIVACY), person_export_get, NULL, "PersonExport", "200 404",
        NULL, "How far the export of a person is"),
    API(GET, EXPORTS "/file", LANE_BARE, AREA(PRIVACY), person_export_file, NULL, "application/zip",
        "200 404 409", NULL, "The file of a person's export"),
    API(POST, "/api/v1/erased/lift", LANE_WRITE, AREA(PRIVACY), erased_lift, "ErasedLift",
        "ErasedLifted", "200 400 404", NULL, "Lets somebody who was erased be entered again",
        .note = "By the values they are to be entered with: what an erasure left of those is taken "
                "away. The reason stands in the trail."),
    API(GET, LOCK, LANE_READ, MAY(VIEW), lock_get, NULL, "RecordLock", "200 404", NULL,
        "Whether a record is locked, by whom and why"),
    API(PUT, LOCK, LANE_WRITE, MAY(DELETE), lock_put, "RecordLockPut", "RecordLock",
        "200 400 404 409", NULL, "Locks a record",
        .note = "Until it is unlocked nobody changes, merges, archives or erases it, imports and "
                "rules included. Consents, associations and activities go on."),
    API(DELETE, LOCK, LANE_WRITE, MAY(DELETE), lock_delete, NULL, NULL, "204 404", NULL,
        "Unlocks a record", .note = "For whoever locked it, and for the area privacy."),
};

const struct route_table routes_privacy = {rows, sizeof rows / sizeof *rows};
