// Tags: coloured words that people stick on records; properties with OPTIONS_TAGS offer them.
//
// What is stored in records is the tag's name, which never changes; labels and colour may. Inside a
// write transaction, but for store_tag_list.
#pragma once
#include "store/work.h"

struct tag {
    str name;
    str label[LANG_COUNT];
    str colour;
    int64_t position;
    bool archived;
};

// Live ones by position and name; all where `archived`, too.
MUST_CHECK bool store_tag_list(struct work *work, bool archived, struct tag **out, size_t *count);
// Inserts or replaces (an archived one lives again); raises the version of the definitions.
MUST_CHECK bool store_tag_put(struct work *work, const struct tag *tag);
MUST_CHECK bool store_tag_archive(struct work *work, str name);
