// Between moving associations there (merge_links.c) and back (unmerge_links.c).
#pragma once
#include "crm/merge_links.h"
#include "store/association.h"

struct between { // what there is between two records
    bool any;
    bool plain;
    bool this; // of the very kind
};
MUST_CHECK bool merge_links_look(struct work *work, const struct association *a,
                                 struct between *out);
// Puts an edge where there is none, both ends have room and nobody comes to stand above whom he is
// below; *done tells. What is no plain one needs the plain one first.
MUST_CHECK bool merge_links_put(struct work *work, const struct association *a, bool *done);
MUST_CHECK bool merge_links_pack(struct work *work, const struct moved_edges *edges, str *packed);
