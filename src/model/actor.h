// Who is asking, from where, and what they may see.
#pragma once
#include "base/str.h"
#include "text/lang.h"

// What part of the records an actor sees. In this version everybody sees all; the store appends the
// scope to every SELECT over records, so that rights are never retrofitted into queries.
enum scope { SCOPE_NONE, SCOPE_ALL };

struct actor {
    int64_t user_id; // 0: the program itself
    str name;
    enum scope scope;
    enum lang lang;
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
    SOURCE_COMMAND, // the command line
    SOURCE_COUNT
};

struct source {
    enum source_kind kind;
    int64_t id;
    int64_t row;
};

const char *source_kind_name(enum source_kind kind);
bool source_kind_read(str name, enum source_kind *kind);
