// Shapes of files at records.
#include "api/schemas.h"

static const struct schema_row rows[] = {
    {"File",
     "A file of a record.",
     {{"id", "id"},
      {"name", "string"},
      {"mediaType", "string"},
      {"size", "integer"},
      {"sha256", "string"},
      {"inline", "boolean"},
      {"createdAt", "time"},
      {"createdBy", "Actor!"}}},
    {"FileList", "The files of a record, newest first.", {{"results", "[File]"}}},
};

const struct schema_table schemas_files = {rows, sizeof rows / sizeof *rows};
