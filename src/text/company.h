// A company's name read into core and legal form.
//
// The form is recognised in front, behind and spelled out, in the spelling of many countries; the
// table (company_forms.c) names its source (GLEIF's ISO 20275 list, CC0, and our own spellings).
// The core is never empty: a name that is nothing but a form keeps its text as core. Results live
// in the arena, form names are static. Pure functions, any thread.
#pragma once
#include "base/str.h"

struct company {
    str normal; // cleaned name with the canonical form: "Alfa sp. z o.o.", "ООО «Ромашка»"
    str core;   // "Alfa", "Ромашка": form, outer quotes off
    str folded; // text_fold of the core without punctuation: single spaces between words
    str form; // canonical form name: "sp. z o.o.", "ООО", "GmbH", "有限公司"; empty where none
    str form_class; // forms that mean the same abroad: "llc", "plc", "partnership", "sole" ...;
                    // empty
    bool form_in_front;
};

struct company company_read(struct arena *arena, str text);

// Whether a text in a person's place names a company, and the reverse. Careful: more than one sign
// is needed ("Anna Bank" is a person, "Hugo Boss" a company).
bool company_is_named(struct arena *arena, str text);
bool company_is_person(struct arena *arena, str text);
bool company_signs_sorted(void); // for the unit test
