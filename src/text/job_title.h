// Job titles: their letters' case mended where all are capitals or all small, and what usual
// abbreviations stand for. Results live in the arena. Pure functions, any thread.
#pragma once
#include "base/str.h"

// The cleaned title; "SALES MANAGER" as "Sales Manager", "KIEROWNIK SPRZEDAŻY" as "Kierownik
// sprzedaży" (only English writes every word large). Short words of capitals (CEO, HR) stay.
// `english`: plain letters are read as English.
str job_title_tidy(struct arena *arena, str text, bool english);
// With abbreviations written out ("kier. sprzedaży", "Sr. Mgr"), or empty where there are none.
str job_title_written_out(struct arena *arena, str title);
