// What follows from a record's values and is stored beside them: contact points, match form,
// search form.
#pragma once
#include "match/form.h"
#include "model/record.h"

// Contact points of a kind that a property holds: by its match role. False where it holds none.
bool derive_point_kind(const struct property *property, enum contact_point_kind *kind);

// Sets the points that mirror properties (labelled with the property's name) anew from the values.
// A point whose property was changed goes, or, where `keep`, stays with an empty label. The first
// property of a kind that has a value gives the primary one.
void derive_points(struct arena *arena, struct record *record, bool keep);

struct match_form derive_form(struct arena *arena, const struct record *record);
str derive_search(struct arena *arena, const struct record *record);

// Contact points as one text and back, for history entries.
str derive_points_text(struct arena *arena, const struct record *record);
void derive_points_read(struct arena *arena, struct record *record, str text);
