// Shapes of who decides which groups of possible duplicates.
#include "api/schemas.h"

static const struct schema_row rows[] = {
    {"Reviewer",
     "Whom a group is given to. acting: who decides it meanwhile, where that person is away or "
     "left; null where nobody stands in.",
     {{"id", "id"}, {"name", "string"}, {"acting", "Actor!"}}},
    {"ReviewerInput", "Whom a group is to be given to.", {{"reviewer", "id!"}}},
    {"ReviewerAnswer", "Whom a group is given to.", {{"reviewer", "Reviewer!"}}},
    {"ReviewerProgress",
     "Open groups that wait for somebody, and groups that they settled.",
     {{"reviewer", "Actor!"}, {"open", "integer"}, {"settled", "integer"}}},
    {"ReviewerList", "How far each is.", {{"results", "[ReviewerProgress]"}}},
    {"AssignmentOrder",
     "Which groups, by the filters of the queue, and to whom: an id, null or \"rules\". count: how "
     "many the caller saw; where it is another number now, nothing is done (409).",
     {{"type", "string"},
      {"certainty", "string?"},
      {"source", "string?"},
      {"q", "string?"},
      {"owner", "string?"},
      {"createdSince", "string?"},
      {"has", "string?"},
      {"reviewer", "string?"},
      {"to", "string!"},
      {"count", "integer?"}}},
    {"AssignmentCount", "Groups that the filters find.", {{"total", "integer"}}},
    {"ReviewPolicy",
     "By which rules groups are given to reviewers. turn: those who get them in turn.",
     {{"automatic", "boolean"},
      {"unassigned", "=shown|hidden"},
      {"rules", "[string]"},
      {"turn", "[id]"}}},
};

const struct schema_table schemas_reviewers = {rows, sizeof rows / sizeof *rows};
