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

// What a field can be at best, told at a glance (look.c). Not every field tells them all apart.
enum look {
    LOOK_NOTHING, // one side is empty
    LOOK_FAR,     // nothing alike
    LOOK_AKIN,    // only what goes around it: the domain, the town
    LOOK_SIMILAR,
    LOOK_NEAR,
    LOOK_OTHER,  // alike as two values can be that are not equal
    LOOK_SHARED, // equal, but of many
    LOOK_ANY,
};

// Shares of common bigrams below which the texts of two addresses or telephones are not compared.
static const float emails_near_least = 0.7f, emails_similar_least = 0.4f, phones_near_least = 0.4f;

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
// The same for who only asks whether they are nearly equal (0.88 and more): 0 of others, mostly.
float compare_near_values(struct match_scorer *scorer, uint32_t a, uint32_t b);
// Whether compare_near_values has to look at the texts of two values.
bool compare_may_be_near(const struct match_token *x, const struct match_token *y);
// log2(reference / frequency) of the more frequent of two values, within bounds: what equality of
// this value weighs more or less than that of one with the frequency `reference`.
float compare_frequency(const struct match_scorer *scorer, uint32_t a, uint32_t b,
                        double reference);
// Exactly one inserted, deleted, replaced character or one exchange of neighbours apart.
bool compare_one_typo(str a, str b);

// Whether a contact point is held by so many names that it is nobody's own.
bool compare_is_shared(const struct match_source *source, uint32_t id);
// Apart in digits only: numbered, not mistyped. True of equal texts, too.
bool compare_numbered(str a, str b);

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

// How a field is looked at before it is compared.
struct glance {
    enum look (*look)(const struct pairing *);
    uint16_t open[MATCH_LOOKS];     // levels that comparing may still come to, a bit each
    uint16_t adjusted[MATCH_LOOKS]; // of those the ones that frequencies may add to
};
extern const struct glance look_email, look_phone, look_address, look_company;

// In the order of the models' fields.
struct comparison {
    struct field_level (*compare)(const struct pairing *);
    const struct glance *glance; // NULL: comparing is as cheap
};
extern const struct comparison compare_fields[MATCH_MODEL_COUNT][MATCH_FIELDS_MAX];

// Total from which on relations are looked at: less likely pairs are none anyhow.
static const double related_from = -10;

// One field, as the rules see it; false where one of them forbids the pair.
bool compare_field(const struct pairing *pairing, size_t field, struct field_level *found);
// From what was found of each field to the score.
struct match_score compare_weigh(const struct match_scorer *scorer, const struct field_level *found,
                                 bool forbidden);
