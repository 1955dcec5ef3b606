// Shapes of /api/v1: the rules of matching, and links that it suggests.
#include "api/schemas.h"

static const struct schema_row rows[] = {
    {"MatchFieldRule",
     "What a field of the model compares, and what is asked of it. exact: only equal values and "
     "different ones count. agree, not_differ, differ: a pair that breaks this is none.",
     {{"field", "string"},
      {"label", "string"},
      {"properties", "[string]"},
      {"use", "=automatic|exact|off"},
      {"weight", "number"},
      {"demand", "=none|agree|not_differ|differ"}}},
    {"MatchRules",
     "How duplicates of a type are found. sure and review: the precision wanted of pairs that may "
     "be merged without asking, and of those a person is asked about.",
     {{"type", "string"},
      {"model", "=person|company|deal"},
      {"automatic", "boolean"},
      {"sure", "number"},
      {"review", "number"},
      {"fields", "[MatchFieldRule]"},
      {"updatedAt", "time!"},
      {"updatedBy", "Actor!"}}},
    {"MatchRulesList",
     "Those of all types whose records are compared.",
     {{"results", "[MatchRules]"}}},
    {"MatchRulesInput",
     "What is not automatic. sure and review: from 0.5 to 0.9999. fields: by their names, each "
     "with "
     "`use`, `weight` (0.25 to 4) and `demand`, all of which may be missing.",
     {{"sure", "number?"}, {"review", "number?"}, {"fields", "{any}?"}}},
    {"SuggestedLink",
     "Two companies that may belong together. bond: branch, of one company; sister, of one owner. "
     "head: which is rather the head office, and of a linked one who was made it. kind: the "
     "association proposed, or made, from the head to the other. reasons: what speaks for it, each "
     "by itself.",
     {{"id", "id"},
      {"type", "string"},
      {"status", "=open|linked|refused"},
      {"bond", "=branch|sister"},
      {"probability", "number"},
      {"head", "Record"},
      {"other", "Record"},
      {"kind", "AssociationKindName!"},
      {"reasons", "[Reason]"},
      {"created", "time"},
      {"settled", "time!"},
      {"settledBy", "Actor!"}}},
    {"SuggestedLinkList",
     "total: of all pages, counted up to 10,000.",
     {{"total", "integer"}, {"results", "[SuggestedLink]"}, {"paging", "Paging?"}}},
    {"SuggestedLinkInput",
     "How the two are linked; both members may be missing.",
     {{"kind", "string?"}, {"from", "id?"}}},
};

const struct schema_table schemas_matching = {rows, sizeof rows / sizeof *rows};
