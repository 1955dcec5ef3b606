// How large a block may be before it is refined or walked with a window.
//
// How many people of one name live in a street of one name grows with the base, and with it the
// square of that, which is what the pairs of a block take. How often somebody is entered twice does
// not grow, and the two records of one person mostly share narrower keys as well. So limits shrink
// with the root of the size: the pairs a record stay nearly what they were, and time grows as the
// base does. Of a million generated contacts a third of the limits finds what all of them found.
#include "match/block.h"
#include <math.h>

// Up to this size of a base the limits are what they are.
static const double usual_population = 100000;

size_t match_key_limit(enum match_model model, uint8_t kind, size_t population) {
    size_t limit = match_key_is_weak(model, kind) ? MATCH_BLOCK_SMALL : MATCH_BLOCK_MAX;
    if (match_key_is_own(model, kind) || (double)population <= usual_population)
        return limit;
    limit = (size_t)((double)limit * sqrt(usual_population / (double)population));
    return limit > MATCH_BLOCK_LEAST ? limit : MATCH_BLOCK_LEAST;
}

size_t match_key_window(size_t limit) {
    return limit < 2 * MATCH_WINDOW ? (limit + 1) / 2 : MATCH_WINDOW;
}
