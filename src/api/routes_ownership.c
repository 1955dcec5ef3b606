// Addresses about whose records are: who gets new ones, those nobody has, giving many to others.
#include "api/route_rows.h"

#define RULES     "/api/v1/assignment-rules"
#define REQUESTS  "/api/v1/requests"
#define TRANSFERS "/api/v1/transfers"

static const struct route rows[] = {
    API(GET, RULES, LANE_READ, AREA(SETTINGS), assignment_list, NULL, "AssignmentRulesList", "200",
        NULL, "Who gets new records, type by type"),
    API(GET, RULES "/{type}", LANE_READ, AREA(SETTINGS), assignment_get, NULL, "AssignmentRules",
        "200 404", NULL, "Who gets new records of a type"),
    API(PUT, RULES "/{type}", LANE_WRITE, AREA(SETTINGS), assignment_put, "AssignmentRulesInput",
        "AssignmentRules", "200 404", NULL, "Changes who gets new records of a type",
        .note = "In place of all rules there were. The first that holds decides; where none does, "
                "the record belongs to whoever enters it and does not see everything, else to "
                "nobody."),
    API(GET, "/api/v1/unowned", LANE_POOL, MAY(VIEW), unowned_list, NULL, "UnownedList", "200",
        NULL, "How many records have no owner, or one whose account is disabled",
        .note = "Of those the caller sees, by type, each counted up to 10,000."),
    API(POST, TRANSFERS "/count", LANE_POOL, MAY(EDIT), transfer_count, "TransferInput",
        "TransferCount", "200 404", NULL, "Counts what a transfer would give away",
        .note = "Of those the caller sees, each type up to 10,000. Nothing is changed."),
    API(POST, TRANSFERS, LANE_WRITE, MAY(EDIT), transfer_create, "TransferInput", "Job",
        "202 404 409", NULL, "Gives records to other people",
        .note = "A job in the name of the caller; its result: done, and left (what the caller may "
                "not give, or what was otherwise by then). To several people in turn. More than "
                "100 records, and all of a person, need the right to change many at once."),
    API(GET, TRANSFERS "/{id}", LANE_READ, MAY(EDIT), transfer_get, NULL, "Job", "200 404", NULL,
        "How far a transfer, or its undo, is",
        .note = "To whoever ordered it, and to whoever manages people."),
    API(POST, TRANSFERS "/{id}/undo", LANE_WRITE, MAY(EDIT), transfer_revert, NULL, "Job",
        "202 404 409", NULL, "Takes a transfer back",
        .note = "A job. What was given on meanwhile stays. By whoever ordered it, and by whoever "
                "manages people."),
    API(GET, REQUESTS, LANE_POOL, PERMIT_KNOWN, request_list, NULL, "RequestList", "200 400",
        "view state after", "Requests to owners, newest first",
        .note = "view decide (what waits for the caller, where missing), asked (by the caller), or "
                "all (for whoever manages people); state pending (where missing) or settled."),
    API(GET, REQUESTS "/count", LANE_READ, PERMIT_KNOWN, request_count, NULL, "RequestCount", "200",
        NULL, "How many requests wait for the caller's answer"),
    API(POST, REQUESTS, LANE_WRITE, MAY(VIEW), request_create, "RequestInput", "Request",
        "201 404 409", NULL, "Asks the owners of records before they are merged or deleted",
        .note =
            "For whoever may do it but has to ask first, which a merge or deletion refuses with "
            "409 and the reason request.ask. 409 also where nobody has to be asked, and where "
            "the same waits already."),
    API(GET, REQUESTS "/{id}", LANE_POOL, PERMIT_KNOWN, request_get, NULL, "RequestView", "200 404",
        NULL, "A request with the records it is about",
        .note = "Records that the caller does not see are not told."),
    API(POST, REQUESTS "/{id}/approve", LANE_WRITE, PERMIT_KNOWN, request_approve, "RequestAnswer",
        "RequestView", "200 404 409", NULL, "Agrees",
        .note = "Carried out in the name of whoever asked when nobody else is still to be asked. "
                "409 with the reason where it can not be done any more; the request waits then."),
    API(POST, REQUESTS "/{id}/decline", LANE_WRITE, PERMIT_KNOWN, request_decline, "RequestAnswer",
        "RequestView", "200 404 409", NULL, "Declines"),
    API(POST, REQUESTS "/{id}/withdraw", LANE_WRITE, PERMIT_KNOWN, request_withdraw, NULL,
        "RequestView", "200 404 409", NULL, "Takes one's own request back"),
    API(GET, "/api/v1/request-policy", LANE_READ, PERMIT_KNOWN, ask_policy_get, NULL,
        "RequestPolicy", "200", NULL, "When owners are asked"),
    API(PUT, "/api/v1/request-policy", LANE_WRITE, AREA(SETTINGS), ask_policy_put, "RequestPolicy",
        "RequestPolicy", "200", NULL, "Changes when owners are asked"),
};

const struct route_table routes_ownership = {rows, sizeof rows / sizeof *rows};
