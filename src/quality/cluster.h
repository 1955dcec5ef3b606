// Spellings of one thing among the values of one property: what a dictionary should know.
//
// Four methods, each a row of a table: values whose keys are equal are held against each other, and
// joined unless something speaks against it. Two different things in one cluster cost a person more
// than a spelling that is not found, so digits and signs have to be equal, terms of the dictionary
// are never joined with each other, and what only sounds or looks alike has to be a slip: a few
// letters, and a third as frequent at most. Pure; any thread. Same values, same clusters, in
// whatever order they come; n log n in the number of distinct values.
//
// fingerprint: the folded words in any order, without punctuation. OpenRefine's key collision
// (openrefine.org/docs/technical-reference/clustering-in-depth), but words said twice stay: Baden
// is not Baden-Baden.
// ngram: the set of pairs of letters, and that of single ones, whatever the words are cut into;
// ditto.
// phonetic: the codes of text/sound.h, and the skeletons of text/translit.h within one script.
// cross_script: Latin, Cyrillic and Han brought together by text_skeleton (text/translit.h).
#pragma once
#include "model/dictionary.h"

enum cluster_method {
    CLUSTER_FINGERPRINT,
    CLUSTER_NGRAM,
    CLUSTER_PHONETIC,
    CLUSTER_CROSS_SCRIPT,
    CLUSTER_METHOD_COUNT
};
enum {
    CLUSTER_ALL = (1 << CLUSTER_METHOD_COUNT) - 1,
    // For what people and companies are called: Schmidt and Schmitt are two, and who is Boris in
    // one script does not become Борис.
    CLUSTER_OF_NAMES = 1 << CLUSTER_FINGERPRINT | 1 << CLUSTER_NGRAM,
    CLUSTER_VALUES_MAX = 200000 // distinct values: what callers should ask for
};
const char *cluster_method_name(enum cluster_method method); // "cross_script"
bool cluster_method_read(str name, enum cluster_method *method);

struct cluster_value {
    str text;
    int64_t count; // of records that have it
};

// The key under which people's "these are not the same" is asked for: both folded texts, in either
// order. Equal texts: how that text is written. Lives in `arena`.
str cluster_pair(struct arena *arena, str a, str b);

struct cluster_order {
    const struct cluster_value *values; // distinct; those that no entry can hold are passed over
    size_t count;
    const struct dictionary *dictionary; // what it joins already counts as one; or NULL
    unsigned methods;                    // bits of enum cluster_method; without CLUSTER_PHONETIC,
                                         // ngram does not look for slips either
    bool names;                // of people or companies: Kühn and Kuhn, both at home, are two
    const struct map *refused; // cluster_pair: anything; or NULL
    bool (*go_on)(void *user, size_t done, size_t total); // false stops; or NULL
    void *user;
};

struct cluster_member {
    str text;
    int64_t count;
    bool known; // the dictionary reads it as the canonical text already
};

struct cluster {
    str canonical; // the term of the dictionary where one of the members is; else the most frequent
    bool is_term;
    struct cluster_member *members; // most frequent first
    size_t member_count;
    unsigned methods; // by which it was found: the surest of each two
    int64_t records;  // of all members
    int64_t touched;  // of those that would be written otherwise
};

// Most touched first. False where go_on said so. *out lives in `arena`; its texts are those given.
MUST_CHECK bool cluster_values(struct arena *arena, const struct cluster_order *order,
                               struct cluster **out, size_t *count);
