// What the comparisons of single fields share; of this room only.
#pragma once
#include "match/compare.h"
#include "match/similarity.h"

// How two parts of a name (or two streets, cities) stand to each other.
enum part {
    PART_NONE, // one side is empty
    PART_EXACT,
    PART_VARIANT, // equal skeleton: another script, spelling or ending; or one of several words
    PART_NICK,
    PART_INITIAL,
    PART_NEAR,
    PART_SIMILAR,
    PART_DIFFERENT,
    PART_COUNT
};

// A field's answer: its level, and what frequencies add to the weight.
struct field_level {
    uint8_t level;
    float adjust;
};

// One comparison under way.
struct pairing {
    struct match_scorer *scorer;
    const struct match_record *a, *b;
};

enum { SIMILARITY_PATTERNS = 8, SIMILARITY_SLOTS = 1 << 14 };

struct similarity_memory {
    struct similarity_pattern patterns[SIMILARITY_PATTERNS]; // by id of the first text
    struct {
        uint32_t a, b;
        float similarity;
    } slots[SIMILARITY_SLOTS];
};

// Jaro-Winkler of two values, 0 where their bigrams already say "not near".
float compare_values(struct match_scorer *scorer, uint32_t a, uint32_t b);
// log2(reference / frequency) of the more frequent of two values, within bounds: what equality of
// this value weighs more or less than that of one with the frequency `reference`.
float compare_frequency(const struct match_scorer *scorer, uint32_t a, uint32_t b,
                        double reference);
// Exactly one inserted, deleted, replaced character or one exchange of neighbours apart.
bool compare_one_typo(str a, str b);

struct field_level compare_name(const struct pairing *pairing);
struct field_level compare_suffix(const struct pairing *pairing);
struct field_level compare_birth(const struct pairing *pairing);
struct field_level compare_email(const struct pairing *pairing);
struct field_level compare_phone(const struct pairing *pairing);
struct field_level compare_address(const struct pairing *pairing);
struct field_level compare_company(const struct pairing *pairing);
struct field_level compare_tax(const struct pairing *pairing);
struct field_level compare_identifier(const struct pairing *pairing);
struct field_level compare_domain(const struct pairing *pairing);
struct field_level compare_title(const struct pairing *pairing);
struct field_level compare_buyer(const struct pairing *pairing);
struct field_level compare_buying_person(const struct pairing *pairing);
struct field_level compare_amount(const struct pairing *pairing);
struct field_level compare_due(const struct pairing *pairing);
struct field_level compare_outcome(const struct pairing *pairing);
