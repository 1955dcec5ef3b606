// Between moving associations there (merge_links.c) and back (unmerge_links.c).
#pragma once
#include "crm/merge_links.h"
#include "store/association.h"

// Puts an edge where there is none, both ends have room and nobody comes to stand above whom he is
// below; *done tells. What is no plain one needs the plain one first. Where it stands already, it
// is as old as the oldest that leads there.
MUST_CHECK bool merge_links_put(struct work *work, const struct association *a, bool *done);
MUST_CHECK bool merge_links_stands(struct work *work, const struct association *a, bool *stands);
