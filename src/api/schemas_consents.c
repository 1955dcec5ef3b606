// Shapes of consents.
#include "api/schemas.h"

#define BASES "=consent|contract|legitimate_interest|legal_obligation"

static const struct schema_row rows[] = {
    {"Consent",
     "One entry of a person's consents. recordId: the record it was written for, which a merge may "
     "have made another one's.",
     {{"id", "id"},
      {"recordId", "id"},
      {"purpose", "string"},
      {"state", "=given|refused|withdrawn"},
      {"basis", BASES},
      {"at", "time"},
      {"expiresAt", "time!"},
      {"channel", "string"},
      {"evidence", "string"},
      {"recordedAt", "time"},
      {"recordedBy", "Actor!"}}},
    {"ConsentStanding",
     "What holds of a purpose now, by the newest entry; of two with the same time by the one that "
     "allows less. expired: given, and its time is over.",
     {{"purpose", "string"}, {"state", "=given|refused|withdrawn|expired"}, {"entry", "Consent"}}},
    {"ConsentList",
     "What holds of each purpose, and the entries, newest first.",
     {{"purposes", "[ConsentStanding]"}, {"results", "[Consent]"}, {"paging", "Paging?"}}},
    {"ConsentCreate",
     "What a person said. purpose: newsletter, offers, phone, profiling, sharing, or a name of "
     "one's own. channel: how, such as form, phone, paper; needed where consent is given. at: "
     "when, "
     "now where it is missing.",
     {{"purpose", "string"},
      {"state", "=given|refused|withdrawn"},
      {"basis", BASES "?!"},
      {"at", "time?!"},
      {"expiresAt", "time?!"},
      {"channel", "string?!"},
      {"evidence", "string?!"}}},
};

const struct schema_table schemas_consents = {rows, sizeof rows / sizeof *rows};
