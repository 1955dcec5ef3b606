// What an erasure for the law takes away beside the rows of the record (store/personal.h): texts
// that mention the person, files of imports with them inside, spellings of values nobody else has.
//
// Gathered while the record is there, carried out when it is gone.
#pragma once
#include "crm/fingerprint.h"
#include "crm/person_words.h"

struct person_spelling {
    const struct property *property;
    str text;
};

struct person_traces {
    struct person_words words;
    struct person_words names;        // of their titles: for names of files only
    struct person_words said;         // what the trail may have of them
    struct fingerprint_source *marks; // that are left of them (crm/fingerprint.h)
    size_t mark_count;
    const struct object_type *type;
    struct person_spelling *spellings;
    size_t spelling_count, spelling_cap;
};

// Adds those of one record. Inside the transaction of the erasure.
MUST_CHECK bool crm_person_traces(struct work *work, const struct record *record,
                                  struct person_traces *traces);
MUST_CHECK bool crm_person_forget(struct work *work, struct person_traces *traces);
// The file of an import goes, and its name where that names the person.
MUST_CHECK bool crm_person_forget_import(struct work *work, int64_t import_id,
                                         const struct person_traces *traces);
