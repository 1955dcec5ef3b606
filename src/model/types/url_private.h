// What the types url and domain share.
#pragma once
#include "model/types/type_private.h"
#include "text/url.h"

void url_complain(const struct type_context *c, struct value value);
// The registrable domain, else the host; nothing where it can not be read.
void url_match_key(const struct type_context *c, struct value value, struct buf *out);
double url_similarity(const struct type_context *c, struct value a, struct value b);
