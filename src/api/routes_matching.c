// Addresses of the rules of matching: how duplicates are found.
#include "api/route_rows.h"

#define MATCH_RULES "/api/v1/match-rules"

static const struct route rows[] = {
    API(GET, MATCH_RULES, LANE_POOL, PERMIT_KNOWN, match_rules_list, NULL, "MatchRulesList", "200",
        NULL, "Lists how duplicates of each type are found"),
    API(GET, MATCH_RULES "/{type}", LANE_POOL, PERMIT_KNOWN, match_rules_get, NULL, "MatchRules",
        "200 400 404", NULL, "Reads how duplicates of a type are found"),
    API(PUT, MATCH_RULES "/{type}", LANE_WRITE, AREA(DUPLICATES), match_rules_put,
        "MatchRulesInput", "MatchRules", "200 404", NULL,
        "Changes how duplicates of a type are found",
        .note =
            "In place of all that was changed before: what is left out is automatic. Holds from "
            "the answer on for records that are saved; a search of the whole base is ordered. A "
            "change of the rulebook, which undo takes back."),
    API(DELETE, MATCH_RULES "/{type}", LANE_WRITE, AREA(DUPLICATES), match_rules_delete, NULL, NULL,
        "204 400 404", NULL, "Goes back to the automatic model"),
    API(POST, MATCH_RULES "/{type}/try", LANE_WRITE, AREA(DUPLICATES), match_rules_try,
        "MatchRulesInput", "Job", "202 404 409", NULL, "Tries match rules on all records",
        .note = "A job; its result: records, and what would be found now and then; pairs gained, "
                "lost, made sure and made doubtful, with the strongest 20 of each explained under "
                "both. Nothing is changed."),
};

const struct route_table routes_matching = {rows, sizeof rows / sizeof *rows};
