#include "match/threshold.h"

enum { PAIRS_MIN = 20 };

static const double sure_floor = 0.95;
// Just above what a pair of names alone can reach.
static const double review_floor = 0.31;

static double bounded(double x, double low, double high) {
    return x < low ? low : x > high ? high : x;
}

// The lowest probability down to which the mean is as wanted.
static double find_sure(const struct match_pair *pairs, size_t count, double wanted) {
    double sum = 0, threshold = 1;
    for (size_t i = 0; i < count; i++) {
        sum += (double)pairs[i].probability;
        bool last = i + 1 == count || pairs[i + 1].probability < pairs[i].probability;
        if (last && sum >= wanted * (double)(i + 1))
            threshold = (double)pairs[i].probability;
    }
    return threshold;
}

// The probability down to which expected F1, 2 right / (shown + true), is highest.
static double find_review(const struct match_pair *pairs, size_t count) {
    double all = 0, sum = 0, best = 0, threshold = 1;
    for (size_t i = 0; i < count; i++)
        all += (double)pairs[i].probability;
    for (size_t i = 0; i < count; i++) {
        sum += (double)pairs[i].probability;
        double f1 = 2 * sum / ((double)(i + 1) + all);
        if (f1 > best) {
            best = f1;
            threshold = (double)pairs[i].probability;
        }
    }
    return threshold;
}

void match_thresholds_find(struct match_weights *weights, const struct match_pair *pairs,
                           size_t count) {
    if (count < PAIRS_MIN)
        return;
    double wanted = (double)weights->wanted;
    weights->sure = (float)bounded(find_sure(pairs, count, wanted), sure_floor, wanted);
    weights->review =
        (float)bounded(find_review(pairs, count), review_floor, (double)weights->sure);
}
