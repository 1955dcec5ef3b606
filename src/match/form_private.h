// Building a form: what its parts (names, places, contact points) share; of this room only.
#pragma once
#include "match/form_cache.h"

struct form_builder {
    struct arena *arena;
    const struct match_tools *tools;
    struct match_form form;
    str country;    // of the record, else of the tools
    bool has_house; // a house number came by itself
};

// Adds an item unless it is empty, there already, or the form is full; long texts are cut.
void form_add(struct form_builder *builder, struct match_item item);
uint32_t form_hash(str s); // never 0 unless `s` is empty
// Hash of the cross-script skeleton of a romanised text, blanks off.
uint32_t form_skeleton(struct arena *arena, str romanised);
// The letters and digits of a folded text alone.
str form_alnum(struct arena *arena, str folded);

void form_add_given(struct form_builder *builder, str text, uint8_t kind, uint8_t flags);
void form_add_family(struct form_builder *builder, str text, uint8_t flags);
// Given and family name of one record together, each possibly holding the whole name.
void form_add_whole(struct form_builder *builder, str text);
void form_add_street(struct form_builder *builder, str text);
void form_add_house(struct form_builder *builder, str text);
void form_add_city(struct form_builder *builder, str text);

// Asks the memory for what form_add_cached will look at.
void form_expect_cached(const struct form_builder *builder, enum match_role role, str text);
// Adds what `add` makes of a usable or unusable value of that role, out of the tools' cache where
// it is there. False: there is no cache, or none for such a value; nothing was done.
bool form_add_cached(struct form_builder *builder, enum match_role role, str text,
                     void (*add)(struct form_builder *builder, enum match_role role, str text));
