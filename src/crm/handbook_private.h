// Between the files that write the handbook.
#pragma once
#include "crm/handbook.h"
#include "model/dictionary.h"
#include "model/message.h"
#include "model/pipeline.h"
#include "model/standard.h"

struct book {
    struct work *work;
    struct arena *arena;
    const struct schema *schema;
    enum lang lang;
    struct document *doc;
};

// *at: when the definitions were changed last.
MUST_CHECK bool book_begin(struct work *work, enum lang lang, struct document *doc, struct book *b,
                           int64_t *at);
str book_language(enum lang lang); // BCP 47
str book_words(const struct book *b, const char *key);
// With its places {value} and {limit}.
str book_filled(const struct book *b, const char *key, str value, str limit);
// A key of a family: "handbook.type." and "email".
str book_named(const struct book *b, const char *family, str name);
str book_day(struct arena *arena, int64_t micros);    // "2026-11-23"
str book_minute(struct arena *arena, int64_t micros); // "2026-11-23 08:15"
// The label in the book's language, else in any; else the name.
str book_label(const struct book *b, const str label[LANG_COUNT], str name);
// Labels of properties given by their names ("name|domain"), commas between.
str book_labels(const struct book *b, const struct object_type *type, str names);
str book_labels_of(const struct book *b, const struct property *const *list, size_t count);
void book_paragraph(const struct book *b, const char *key);
void book_item(const struct book *b, const char *key);

// Whether people meet the property at all.
bool book_shows(const struct property *p);
// Fills the cells that say what a property holds and what is asked of it.
void book_content(const struct book *b, const struct object_type *type, const struct property *p,
                  struct passage *cell);
void book_asked(const struct book *b, const struct object_type *type, const struct property *p,
                struct passage *cell);

void book_general(const struct book *b);
void book_score(const struct book *b);
void book_type(const struct book *b, const struct object_type *type);
MUST_CHECK bool book_dictionaries(const struct book *b);
MUST_CHECK bool book_changes(const struct book *b);
