// Where data of people lies: one table of places, by which a person is exported
// (crm/person_export.h), shown before an erasure, and erased (store/erase.h).
//
// Every column of text or bytes in the store is either in a place here, in a mention, or in the
// list of those that hold nothing of the people records are about, with the reason. test_personal.c
// walks the store and fails on a column that is in none of them: whoever makes a table decides.
#pragma once
#include "model/record.h"
#include "store/work.h"

enum personal_kind {
    PERSONAL_PLAIN, // text or number, as it is
    PERSONAL_TIME,
    PERSONAL_JSON,
    PERSONAL_CHANGES, // model/change.h
    PERSONAL_RECORD   // record_pack
};

struct personal_place {
    const char *table;
    const char *told;   // columns an export has: "id at:time changes:changes"; empty: none of it
    const char *untold; // of text or bytes, left out
    const char *why;    // they are
    const char *mine;   // which rows are the record's: $1 the record, $2 its type
    const char *first;  // of an erasure, before its rows go; or NULL
    const char *set;    // an erasure empties this instead of deleting the rows; or NULL
    bool elsewhere;     // an erasure takes it away in crm/erase.c (imports, queue, files), or it is
                        // nothing but ids
};

// In the order in which an erasure goes through them; NULL past the end.
const struct personal_place *personal_place(size_t i);

// Columns of tables that hold nothing of the people records are about.
struct personal_none {
    const char *table;
    const char *columns;
    const char *why;
};
const struct personal_none *personal_none(size_t i);
// Whether a column of text or bytes is in one of the lists.
bool personal_knows(str table, str column);

// -- reading

struct personal_field {
    str name;
    enum personal_kind kind;
    struct value value;
};

struct personal_sink {
    // Once for each row; `fields` live until it returns.
    bool (*row)(void *context, const struct personal_place *place,
                const struct personal_field *fields, size_t count);
    void *context;
};
// All rows of the place that are the record's.
MUST_CHECK bool store_personal_rows(struct work *work, const struct personal_place *place,
                                    const struct record *record, const struct personal_sink *sink);
MUST_CHECK bool store_personal_count(struct work *work, const struct personal_place *place,
                                     const struct record *record, int64_t *count);
// Deletes or empties what the places say.
MUST_CHECK bool store_personal_erase(struct work *work, const struct record *record);

// -- mentions: texts that may hold a person's address or number and name no record

struct personal_mention {
    const char *table;
    const char *id;      // what a row is called by
    const char *columns; // that are looked into
    const char *set;     // what an erasure empties; "": it deletes the row; NULL: only told
    bool import;         // `id` is an import's, which is forgotten as a whole
    bool trail;          // entries of the trail: emptied by store_personal_blank
    bool text;           // an export has the text and not only where it is
};
const struct personal_mention *personal_mention(size_t i);

struct personal_found {
    const struct personal_mention *where;
    str id;
    str column;
    str text; // empty unless where->text
};
// Rows in which one of the words stands (whatever its case): at most `limit`.
MUST_CHECK bool store_personal_find(struct work *work, const str *words, size_t word_count,
                                    size_t limit, struct personal_found **out, size_t *count);
// Empties or deletes the rows that an erasure does.
MUST_CHECK bool store_personal_unmention(struct work *work, const str *words, size_t word_count);
// Imports whose kept file has one of the words, as typed in ASCII, UTF-8 or UTF-16.
MUST_CHECK bool store_personal_imports(struct work *work, const str *words, size_t word_count,
                                       int64_t **ids, size_t *count);
// Takes the names of files of forgotten imports away that have one of the words.
MUST_CHECK bool store_personal_import_name(struct work *work, int64_t import_id, const str *words,
                                           size_t word_count);
// What was said of the spelling of a value that no other record has: `text` of a property. *said:
// something was, and the text may stand in the trail.
MUST_CHECK bool store_personal_spelling(struct work *work, const struct object_type *type,
                                        const struct property *property, str text, bool *said);
// Empties what was asked for in entries of the trail that have one of the words; *ids of them,
// which an entry of their own has to name (AUDIT_TRAIL_BLANK), so that the chain stays whole.
MUST_CHECK bool store_personal_blank(struct work *work, const str *words, size_t word_count,
                                     int64_t **ids, size_t *count);
// What is known of a domain of e-mail addresses that no contact point has any more.
MUST_CHECK bool store_personal_mail_host(struct work *work, str domain);
