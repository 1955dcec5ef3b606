// Policies of survivorship as a table of questions.
#include "model/survivorship.h"
#include <assert.h>

// Above 0: a rather than b; below 0: b rather than a; 0: they do not differ in it.
typedef int (*question)(const struct survivor *a, const struct survivor *b);

static int more(int64_t a, int64_t b) {
    return (a > b) - (a < b);
}

static int sound(const struct survivor *a, const struct survivor *b) {
    return (int)b->poor - (int)a->poor;
}

static int primary(const struct survivor *a, const struct survivor *b) {
    return (int)a->primary - (int)b->primary;
}

static int saved(const struct survivor *a, const struct survivor *b) {
    return more(a->saved_at, b->saved_at);
}

static int recent(const struct survivor *a, const struct survivor *b) {
    return more(a->changed_at, b->changed_at);
}

static int trusted(const struct survivor *a, const struct survivor *b) {
    return survivorship_trust(a->source) - survivorship_trust(b->source);
}

static int longer(const struct survivor *a, const struct survivor *b) {
    return more((int64_t)a->length, (int64_t)b->length);
}

static int frequent(const struct survivor *a, const struct survivor *b) {
    return more((int64_t)a->shared, (int64_t)b->shared);
}

enum { QUESTIONS = 5 };

// Behind each stand the two that decide between equals.
static const struct {
    const char *name;
    bool history;
    question questions[QUESTIONS];
} policies[SURVIVORSHIP_COUNT] = {
    [SURVIVOR_AUTOMATIC] = {"automatic", false, {sound, primary, saved}},
    [SURVIVOR_MOST_RECENT] = {"most_recent", true, {recent, primary, saved}},
    [SURVIVOR_MOST_TRUSTED] = {"most_trusted", true, {trusted, sound, recent, primary, saved}},
    [SURVIVOR_LONGEST_VALID] = {"longest_valid", false, {sound, longer, primary, saved}},
    [SURVIVOR_MOST_FREQUENT] = {"most_frequent", true, {frequent, recent, primary, saved}},
    [SURVIVOR_VERIFIED] = {"verified", true, {sound, recent, primary, saved}},
    [SURVIVOR_PRIMARY] = {"primary", false, {primary, sound, saved}},
};

// What carries values from one record to another, or back, is no source: whoever asks looks behind
// it.
static const int trust[SOURCE_COUNT] = {
    [SOURCE_FORM] = 4,
    [SOURCE_API] = 3,
    [SOURCE_IMPORT] = 2,
    [SOURCE_COMMAND] = 1,
};

const char *survivorship_name(enum survivorship policy) {
    assert((size_t)policy < SURVIVORSHIP_COUNT);
    return policies[policy].name;
}

bool survivorship_read(str name, enum survivorship *policy) {
    *policy = SURVIVOR_AUTOMATIC;
    if (!name.len)
        return true;
    for (size_t i = 0; i < SURVIVORSHIP_COUNT; i++)
        if (str_is(name, policies[i].name)) {
            *policy = (enum survivorship)i;
            return true;
        }
    return false;
}

bool survivorship_asks_history(enum survivorship policy) {
    return policies[policy].history;
}

int survivorship_trust(enum source_kind source) {
    return (size_t)source < SOURCE_COUNT ? trust[source] : 0;
}

static bool same(const struct survivor *a, const struct survivor *b) {
    return value_equal(a->value, b->value) || (a->key.len && str_equal(a->key, b->key));
}

static void count_shared(struct survivor *survivors, size_t count) {
    for (size_t i = 0; i < count; i++) {
        survivors[i].shared = 0;
        for (size_t j = 0; j < count; j++)
            survivors[i].shared += same(&survivors[i], &survivors[j]);
    }
}

static bool better(enum survivorship policy, const struct survivor *a, const struct survivor *b) {
    for (size_t i = 0; i < QUESTIONS && policies[policy].questions[i]; i++) {
        int answer = policies[policy].questions[i](a, b);
        if (answer)
            return answer > 0;
    }
    return false;
}

size_t survivorship_choose(enum survivorship policy, struct survivor *survivors, size_t count) {
    size_t best = 0;
    assert(count && (size_t)policy < SURVIVORSHIP_COUNT);
    if (policy == SURVIVOR_MOST_FREQUENT)
        count_shared(survivors, count);
    for (size_t i = 1; i < count; i++)
        if (better(policy, &survivors[i], &survivors[best]))
            best = i;
    return best;
}
