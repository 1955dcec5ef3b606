// Shapes of /api/v1: the rulebook.
#include "api/schemas.h"

static const struct schema_row rows[] = {
    {"ValueType",
     "A kind of value, and the parts that it can be taken apart into.",
     {{"name", "string"}, {"about", "string"}, {"parts", "[string]"}}},
    {"ValueTypeList", "All kinds of values.", {{"results", "[ValueType]"}}},
    {"ValueRequest",
     "Values to be judged. With `column` they decide together how dates and numbers are read.",
     {{"values", "[string]"},
      {"country", "string?"},
      {"language", "string?"},
      {"column", "boolean?"}}},
    {"ValueIssue",
     "What is poor about a value.",
     {{"rule", "string"},
      {"severity", "=error|warning|info"},
      {"message", "string"},
      {"suggestion", "string!"}}},
    {"ValueAnswer",
     "How a value is judged: its verdict, how it would be stored, its parts.",
     {{"input", "string"},
      {"verdict", "=ok|fixed|suspect|invalid|empty"},
      {"value", "string!"},
      {"parts", "{string}"},
      {"issues", "[ValueIssue]"},
      {"suggestion", "string!"}}},
    {"ValueAnswerList", "The answers, in the order of the values.", {{"results", "[ValueAnswer]"}}},
};

const struct schema_table schemas_quality = {rows, sizeof rows / sizeof *rows};
