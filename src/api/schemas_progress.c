// Shapes of /api/v1: stages and currencies.
#include "api/schemas.h"

static const struct schema_row rows[] = {
    {"RecordStage",
     "Where a record stands that goes through stages; rotting: longer than the stage is meant to "
     "take. enteredAt and days are null where they were not asked for.",
     {{"id", "string"}, {"enteredAt", "time!"}, {"days", "number!"}, {"rotting", "boolean"}}},
    {"StageVisit",
     "From when to when a record was in a stage.",
     {{"pipeline", "string"},
      {"stage", "string"},
      {"label", "string"},
      {"enteredAt", "time"},
      {"leftAt", "time!"},
      {"durationMs", "integer"}}},
    {"StageVisitList", "Stages a record went through.", {{"results", "[StageVisit]"}}},
    {"Currency",
     "A currency in use; rate: today's, in the company's own; null where none is known.",
     {{"code", "string"},
      {"minorUnits", "integer"},
      {"home", "boolean"},
      {"position", "integer"},
      {"rate", "number!"},
      {"rates", "integer"}}},
    {"CurrencyFact", "A currency of ISO 4217.", {{"code", "string"}, {"minorUnits", "integer"}}},
    {"CurrencyList",
     "Currencies.",
     {{"home", "string"}, {"results", "[Currency]"}, {"known", "[CurrencyFact]"}}},
    {"CurrencyRequest", "A currency to be used.", {{"code", "string"}}},
    {"CurrencyPatch", "What is to change of a currency.", {{"position", "integer"}}},
    {"Rate",
     "What one unit is worth in the company's own currency, from that day on.",
     {{"validFrom", "string"}, {"rate", "number"}, {"enteredAt", "time"}, {"enteredBy", "id!"}}},
    {"RateList", "Rates, newest first.", {{"results", "[Rate]"}}},
    {"RateRequest",
     "A rate (validFrom: YYYY-MM-DD); replaces that day's.",
     {{"validFrom", "string"}, {"rate", "number"}}},
};

const struct schema_table schemas_progress = {rows, sizeof rows / sizeof *rows};
