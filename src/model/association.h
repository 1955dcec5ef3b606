// How records are related: kinds of association, one row a direction, as loaded with the schema.
//
// A kind has a number, which programs hard-code (the published ones are kept for the pairs of
// shipped types), and an inverse: the same relation seen from the other side. Where two types have
// any kind they have a plain one, which every edge between them carries besides its labels.
#pragma once
#include "model/property.h"

enum association_rank {
    ASSOCIATION_PLAIN,   // related, nothing more said
    ASSOCIATION_PRIMARY, // the one that counts: at most one from each record
    ASSOCIATION_LABEL,   // says how: "decision maker"
    ASSOCIATION_RANK_COUNT
};

struct association_kind {
    int64_t number;
    int64_t inverse; // its own where both sides are alike
    int64_t from_type;
    int64_t to_type;
    enum association_rank rank;
    bool shipped;
    str name;              // "contact_to_company"
    str label[LANG_COUNT]; // empty for the plain one
    int64_t to_max;        // how many one record may have; 0: any number
    int64_t position;
    int64_t created_at;
    int64_t updated_at;
};

enum {
    ASSOCIATION_NUMBER_OWN = 100000, // shipped ones that have no published number begin here
    DEFINITION_ID_FIRST = 200000     // whatever people define has numbers from here on
};

const char *association_rank_name(enum association_rank rank);
bool association_rank_read(str name, enum association_rank *rank);

// NULL where unknown.
const struct association_kind *schema_kind(const struct schema *schema, int64_t number);
// The first of that rank from one type to the other; labels by position.
const struct association_kind *schema_kind_between(const struct schema *schema,
                                                   const struct object_type *from,
                                                   const struct object_type *to,
                                                   enum association_rank rank);
// The next kind from one type to the other behind `after` (NULL: the first), in the order of
// position and number; NULL at the end.
const struct association_kind *schema_kind_next(const struct schema *schema,
                                                const struct object_type *from,
                                                const struct object_type *to,
                                                const struct association_kind *after);
