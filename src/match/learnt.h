// Learnt weights as a line of text, to be kept from one run to the next.
//
//   "1 FINGERPRINT EXPECTED RELATED... SURE REVIEW BITS..."
//
// in hexadecimal, floats by their bits. The fingerprint is that of the tables they were learnt
// from: where those are others now, what was learnt means nothing any more and is left aside.
#pragma once
#include "match/model.h"

void match_learnt_write(const struct match_weights *weights, struct buf *out);
// Puts what was learnt into `weights`, which hold the defaults of their model. False, and nothing
// changed, where the text is not of these tables; text of any origin is safe.
bool match_learnt_read(str text, struct match_weights *weights);
