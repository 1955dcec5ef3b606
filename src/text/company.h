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
    str form_written; // the form as it stands in the text: "Spółka z o. o."
    str text;         // the whole text, cleaned
    str name;         // the name beside the form, quotes and all
    bool plain;       // form and name stand beside each other, with nothing else
    bool several_forms;
    const struct form_key *key; // of the (outermost) form; NULL where none
};

struct form_code {
    char country[3]; // ISO 3166 alpha-2 where the form belongs; empty: not known, or several
    char elf[5];     // its code of ISO 20275; empty where the country has several for it
    str full;        // its full name there: "spółka akcyjna"; may be empty
};

enum company_style {
    COMPANY_AS_WRITTEN,
    COMPANY_SHORT, // "Alfa sp. z o.o.", "Acme Ltd"
    COMPANY_FULL, // "Alfa spółka z ograniczoną odpowiedzialnością", "Acme Private Limited Company"
};

struct company company_read(struct arena *arena, str text);
// Where the form belongs. Forms of several countries (S.A., AG) are those of `country` (alpha-2)
// if it has them, else nobody's.
struct form_code company_code(const struct company *company, str country);
// The name with its form in a house style; as written where the form is not known well enough.
str company_write(struct arena *arena, const struct company *company, enum company_style style,
                  str country);

// Whether a text in a person's place names a company, and the reverse. Careful: more than one sign
// is needed ("Anna Bank" is a person, "Hugo Boss" a company).
bool company_is_named(struct arena *arena, str text);
bool company_is_person(struct arena *arena, str text);
bool company_signs_sorted(void); // for the unit test
