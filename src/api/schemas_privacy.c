// Shapes of what the law asks for.
#include "api/schemas.h"

static const struct schema_row rows[] = {
    {"PersonPart", "Rows of one table.", {{"table", "string"}, {"rows", "integer"}}},
    {"PersonMention",
     "A text elsewhere in which an address or number of the person stands. `goes`: an erasure "
     "takes it away; others are to be looked at by somebody.",
     {{"table", "string"}, {"id", "string"}, {"column", "string"}, {"goes", "boolean"}}},
    {"PersonKnown",
     "What is known of a person. `imports`: files that an erasure takes away as a whole.",
     {{"type", "string"},
      {"id", "id"},
      {"title", "string"},
      {"merged", "[id]"},
      {"parts", "[PersonPart]"},
      {"mentions", "[PersonMention]"},
      {"imports", "integer"}}},
    {"PersonExport",
     "A person's export; `file` is where its file is once it is done.",
     {{"id", "id"},
      {"type", "string"},
      {"recordId", "id"},
      {"state", "=waiting|running|done|expired"},
      {"size", "integer"},
      {"jobId", "id"},
      {"createdAt", "time"},
      {"file", "string?"}}},
    {"ErasedLift",
     "Somebody who agreed anew, by the values they are to be entered with.",
     {{"type", "string"}, {"properties", "{value!}"}, {"reason", "string"}}},
    {"ErasedLifted", "How many marks were taken away.", {{"lifted", "integer"}}},
    {"RecordLock",
     "A record's lock; nothing but `locked` where it has none.",
     {{"locked", "boolean"},
      {"reason", "string?"},
      {"at", "time?"},
      {"byId", "id?"},
      {"byName", "string?"}}},
    {"RecordLockPut", "Why a record is to be locked.", {{"reason", "string"}}},
};

const struct schema_table schemas_privacy = {rows, sizeof rows / sizeof *rows};
