// The two thresholds of a run, from the probabilities of its pairs.
//
// Sure: the pairs from it on, taken together, are right as often as is wanted (0.995), and no
// single one is less likely than a floor, so that many plain pairs never pay for a doubtful one.
// Review: the threshold with the highest expected F1: asking about less likely pairs would show
// more strangers than it finds. It never reaches down to what a guard caps at "a name only".
//
// Both rely on calibrated probabilities: the mean of a set of them is the share of right ones.
// Source: Lipton, Elkan, Naryanaswamy, "Optimal thresholding of classifiers to maximize F1
// measure", 2014. Pure; one thread.
#pragma once
#include "match/cluster.h"

// Sets weights->sure and ->review. `pairs` come strongest first; where they are too few to tell,
// the thresholds stay as they are.
void match_thresholds_find(struct match_weights *weights, const struct match_pair *pairs,
                           size_t count);
