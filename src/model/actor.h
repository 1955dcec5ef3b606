// Who is asking, from where, and what they may see.
#pragma once
#include "base/str.h"
#include "text/lang.h"

struct rights; // model/rights.h

// What part of the records an actor sees: the store appends it to every SELECT over records.
enum scope {
    SCOPE_NONE,
    SCOPE_RIGHTS, // what `rights` say, type by type and verb by verb
    SCOPE_ALL     // the program itself, and whoever may do everything
};

struct actor {
    int64_t user_id; // 0: the program itself
    str name;
    enum scope scope;
    enum lang lang;
    const struct rights *rights; // of SCOPE_RIGHTS
    bool agreed;                 // the owners of the records were asked and agreed (crm/ask.h)
    int verb;                    // enum right_verb: what the records are read for; 0: to be seen
};

// Where a change came from: kept with every history row.
enum source_kind {
    SOURCE_FORM,    // the web application
    SOURCE_API,     // an API key
    SOURCE_IMPORT,  // id: the import, row: the row in its file
    SOURCE_MERGE,   // id: the merge
    SOURCE_UNMERGE, // id: the merge
    SOURCE_REVERT,  // id: the history row taken back
    SOURCE_SAMPLE,
    SOURCE_COMMAND,   // the command line
    SOURCE_RULES,     // what was stored is written as the rulebook says now (crm/renew.h)
    SOURCE_RETENTION, // id: the job, row: the rule's place plus one; 0: the trash was emptied
    SOURCE_COUNT
};

struct source {
    enum source_kind kind;
    int64_t id;
    int64_t row;
};

const char *source_kind_name(enum source_kind kind);
bool source_kind_read(str name, enum source_kind *kind);
