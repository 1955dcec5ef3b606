// Addresses of rules of retention and of the trash.
#include "api/route_rows.h"

#define RULES "/api/v1/retention-rules"
#define TRASH "/api/v1/trash"

static const struct route rows[] = {
    API(GET, RULES, LANE_READ, AREA(PRIVACY), retention_list, NULL, "RetentionRulesList", "200",
        NULL, "How long records are kept, type by type"),
    API(GET, RULES "/{type}", LANE_READ, AREA(PRIVACY), retention_get, NULL, "RetentionRules",
        "200 404", NULL, "How long records of a type are kept"),
    API(PUT, RULES "/{type}", LANE_WRITE, AREA(PRIVACY), retention_put, "RetentionRulesInput",
        "RetentionRules", "200 400 404 412", NULL, "Changes how long records of a type are kept",
        .note = "In place of all rules there were; the first that holds decides. They do nothing "
                "before they are tried and confirmed; a change of what they do takes that back. "
                "412 where version is given and another is there."),
    API(GET, RULES "/{type}/versions", LANE_READ, AREA(PRIVACY), retention_versions, NULL,
        "RetentionRulesList", "200 404", NULL, "Which rules there were when, newest first"),
    API(POST, RULES "/{type}/try", LANE_WRITE, AREA(PRIVACY), retention_try, "RetentionTry", "Job",
        "202 400 404 409", NULL, "What the enabled rules would do now",
        .note =
            "A job that reads all records and changes nothing; what it found is at "
            "/api/v1/retention-trials/{id of the job}. Without rules those that are kept, which "
            "can be confirmed then."),
    API(GET, "/api/v1/retention-trials/{id}", LANE_POOL, AREA(PRIVACY), retention_trial, NULL,
        "RetentionTrial", "200 404", NULL, "What a trial found",
        .note = "Examples are up to 20 of each rule that the caller sees."),
    API(POST, RULES "/{type}/confirm", LANE_WRITE, AREA(PRIVACY), retention_confirm,
        "RetentionConfirm", "RetentionRules", "200 400 404 409", NULL,
        "Lets the rules be carried out every night",
        .note = "After a trial of just these rules, not older than seven days, with the number of "
                "records that it found to go. 409 where it is another."),
    API(POST, RULES "/{type}/run", LANE_WRITE, AREA(PRIVACY), retention_run, "RetentionRun", "Job",
        "202 400 404 409", NULL, "Carries out the confirmed rules of a type now",
        .note = "A job in the name of the caller; its result: matched, done, and left out: locked, "
                "asking (their owners have to be asked), refused. It does nothing where the rules "
                "mean more records than count. 409 where version is not that of the rules."),
    API(GET, "/api/v1/retention-reports", LANE_READ, AREA(PRIVACY), retention_reports, NULL,
        "RetentionReportList", "200", "type after limit", "What rules have done, newest first",
        .note = "A row for each rule and run, of a rule that found nothing its last. Numbers only, "
                "nothing about a person. Records it archived: /api/v1/trash?rule={id}."),
    API(GET, TRASH, LANE_POOL, MAY(VIEW), trash_list, NULL, "TrashList", "200",
        "type actor rule q after limit", "Archived records, newest first",
        .note =
            "Of all types, those the caller sees, with who or which rule archived them and when "
            "they are emptied. With q the first 200 that are found of each type."),
    API(GET, TRASH "/count", LANE_POOL, MAY(VIEW), trash_count, NULL, "TrashCount", "200",
        "type actor rule", "How many archived records there are"),
    API(POST, TRASH "/restore", LANE_WRITE, MAY(DELETE), trash_restore, "TrashItems",
        "TrashOutcome", "200 400", NULL, "Takes records out of the trash",
        .note = "Up to 100, each by itself: done, or why not. count repeats how many are meant."),
    API(POST, TRASH "/return", LANE_WRITE, MAY(DELETE), trash_return, "TrashItems", "TrashOutcome",
        "200 400", NULL, "Takes that back",
        .note = "Archives what was given back and nobody has changed since (version)."),
    API(POST, TRASH "/erase", LANE_WRITE, AREA(PRIVACY), trash_erase, "TrashItems", "TrashOutcome",
        "200 400", NULL, "Erases archived records for good"),
    API(POST, TRASH "/restore-all", LANE_WRITE, MAY_ALL(DELETE), trash_restore_all, "TrashGroup",
        "Job", "202 400 409", NULL, "Takes a whole group out of the trash",
        .note = "A job in the name of the caller; its result: matched, done, locked, refused. 409 "
                "where count is not how many there are."),
    API(POST, TRASH "/erase-all", LANE_WRITE, AREA(PRIVACY), trash_erase_all, "TrashGroup", "Job",
        "202 400 409", NULL, "Erases a whole group for good", .note = "The same, for ever."),
    API(GET, "/api/v1/trash-policy", LANE_POOL, MAY(VIEW), trash_policy_get, NULL, "TrashPolicy",
        "200", "days", "When the trash is emptied"),
    API(PUT, "/api/v1/trash-policy", LANE_WRITE, AREA(PRIVACY), trash_policy_put,
        "TrashPolicyInput", "TrashPolicy", "200 400 409", NULL, "Changes when the trash is emptied",
        .note = "409 where more than count records would go the next night."),
};

const struct route_table routes_retention = {rows, sizeof rows / sizeof *rows};
