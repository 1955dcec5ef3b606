// Addresses about who decides which groups of possible duplicates.
#include "api/route_rows.h"

#define GIVING "/api/v1/duplicate-assignments"

static const struct route rows[] = {
    API(PUT, "/api/v1/duplicates/{id}/reviewer", LANE_WRITE, AREA(DUPLICATES), reviewer_put,
        "ReviewerInput", "ReviewerAnswer", "200 404 409", NULL, "Gives a group to a reviewer",
        .note = "reviewer null: to nobody. 400 where that person is not there, or may not merge "
                "every record of the group."),
    API(GET, "/api/v1/reviewers", LANE_POOL, MAY(MERGE), reviewer_progress, NULL, "ReviewerList",
        "200 400", "type settledSince", "How far each reviewer is",
        .note = "Open groups that wait for them, and what they settled since then, undone and bulk "
                "merges left out. The line of null is what waits for nobody. Who does not see the "
                "whole queue gets their own line only."),
    API(POST, GIVING "/count", LANE_POOL, AREA(DUPLICATES), review_count, "AssignmentOrder",
        "AssignmentCount", "200 404", NULL, "Counts the groups that would be given to a reviewer",
        .note = "Nothing is changed."),
    API(POST, GIVING, LANE_WRITE, AREA(DUPLICATES), review_order, "AssignmentOrder", "Job",
        "202 404 409", NULL, "Gives all groups of a filter to a reviewer, or by the rules",
        .note = "A job in the name of the caller; its result: done, and left (whoever it was to go "
                "to may not decide it, or has it already; by the rules also where none finds "
                "anybody). to null: to nobody; \"rules\": by the rules of the company."),
    API(POST, GIVING "/{id}/undo", LANE_WRITE, AREA(DUPLICATES), review_revert, NULL, "Job",
        "202 404 409", NULL, "Takes such a job back",
        .note = "A job. Groups that were given to others or settled meanwhile stay."),
    API(GET, "/api/v1/review-policy", LANE_READ, MAY(MERGE), review_policy_get, NULL,
        "ReviewPolicy", "200", NULL, "By which rules groups are given to reviewers"),
    API(PUT, "/api/v1/review-policy", LANE_WRITE, AREA(SETTINGS), review_policy_put, "ReviewPolicy",
        "ReviewPolicy", "200 404", NULL, "Changes by which rules groups are given to reviewers",
        .note = "In place of all that was said before. automatic: new groups are given at once; "
                "the first rule that finds somebody who may decide it counts. unassigned shown: "
                "people who may merge see groups of nobody, too, where they see every record."),
};

const struct route_table routes_reviewers = {rows, sizeof rows / sizeof *rows};
