// The models: per kind of record the fields compared, their levels, and what each level weighs.
//
// After Fellegi and Sunter (1969): a level's weight is log2(m/u), m how often true pairs show it
// and u how often random pairs do; weights of fields add up, and with the prior odds give a
// probability. Equal frequent values weigh less (term frequency).
//
// One step beyond: random pairs are not the only alternative. Two people of one household share
// surname, street and phone without being one person, two colleagues share employer, switchboard
// and street, two branches share name and domain. So each level also says how often such related
// pairs show it, and the odds of a match are taken against all alternatives together:
//     odds = prior * prod(m/u) / (1 + sum over relations of prior_r * prod(r/u))
// which is what keeps father and son apart and lets one differing first name outweigh five shared
// household facts, without special rules. Few guards hold whatever the sum says: a name alone never
// reaches review.
//
// The tables are defaults; a `match_weights` is one use of them, which learning from the data or
// from decisions will replace.
#pragma once
#include "match/record.h"

enum { MATCH_FIELDS_MAX = 10, MATCH_LEVELS_MAX = 16, MATCH_RELATIONS = 2 };

// What a field's agreement proves, for the guards.
enum match_evidence {
    MATCH_EVIDENCE_NONE,
    MATCH_EVIDENCE_NAME,
    MATCH_EVIDENCE_PLACE, // city, postcode: many share them
    MATCH_EVIDENCE_OWN,   // contact points, birth date, street, employer, identifiers
};

struct match_level {
    const char *key;          // "match.name.exact": translated by the user interface
    float m;                  // share of true pairs with this level
    float u;                  // share of random pairs
    float r[MATCH_RELATIONS]; // share of related pairs (household, colleague; branch, neighbour;
                              // next deal of the customer, same offer to another)
    enum match_evidence evidence;
};

struct match_field {
    const char *key;                  // "match.name"
    const struct match_level *levels; // [0] is "nothing to compare", weight 0
    size_t level_count;
};

// The fields' numbers, in the level vector and in match_weights.
enum match_person_field {
    PERSON_NAME,
    PERSON_SUFFIX,
    PERSON_BIRTH,
    PERSON_EMAIL,
    PERSON_PHONE,
    PERSON_ADDRESS,
    PERSON_COMPANY,
    PERSON_TAX,
    PERSON_IDENTIFIER,
    PERSON_FIELD_COUNT
};

enum match_company_field {
    COMPANY_NAME,
    COMPANY_EMAIL,
    COMPANY_PHONE,
    COMPANY_ADDRESS,
    COMPANY_DOMAIN,
    COMPANY_TAX,
    COMPANY_IDENTIFIER,
    COMPANY_FIELD_COUNT
};

enum match_deal_field {
    DEAL_TITLE,
    DEAL_BUYER,
    DEAL_PERSON,
    DEAL_AMOUNT,
    DEAL_DUE,
    DEAL_OUTCOME,
    DEAL_FIELD_COUNT
};

// Levels, by the name of what they are found in (the tables' row numbers).
enum match_name_level {
    NAME_NONE,
    NAME_EXACT,
    NAME_SCRIPT,  // equal across scripts, or but for spelling variants and surname endings
    NAME_NICK,    // given name by diminutive
    NAME_NEAR,    // typing errors
    NAME_INITIAL, // one given name is only an initial
    NAME_SWAPPED, // given and family name exchanged
    NAME_SWAPPED_NEAR,
    NAME_FAMILY_ONLY, // the other part is missing on one side
    NAME_GIVEN_ONLY,
    NAME_OTHER_GIVEN,  // same family name, another given name
    NAME_OTHER_FAMILY, // same given name, another family name
    NAME_ROUGH,        // one part equal, the other only similar
    NAME_SIMILAR,      // a part similar, nothing equal
    NAME_DIFFERENT,
    NAME_PART_SWAPPED, // the one part there is stands as the other part on the other side
    NAME_LEVEL_COUNT
};

enum match_email_level {
    EMAIL_LEVEL_NONE,
    EMAIL_SAME,
    EMAIL_MAILBOX,      // the same mailbox of a role (info@); only where it is a company's
    EMAIL_SHARED,       // the same, but of a role or of many
    EMAIL_NEAR,         // a typing error apart
    EMAIL_LOCAL,        // same local part at another domain
    EMAIL_LOCAL_NAME,   // the same, but it is made from the name that is compared already
    EMAIL_NUMBERED,     // apart only in digits: how a mail system keeps namesakes apart
    EMAIL_SIMILAR,      // several typing errors apart
    EMAIL_ORGANISATION, // only the domain, and that not a public provider's
    EMAIL_DIFFERENT,
    EMAIL_LEVEL_COUNT
};

enum match_phone_level {
    PHONE_LEVEL_NONE,
    PHONE_SAME,
    PHONE_SHARED,
    PHONE_NEAR,
    PHONE_DIFFERENT,
    PHONE_LEVEL_COUNT
};

enum match_birth_level {
    BIRTH_NONE,
    BIRTH_SAME,
    BIRTH_NEAR,   // one digit, two neighbours exchanged, or day and month exchanged
    BIRTH_MONTH,  // at most a month apart
    BIRTH_PARTLY, // two of year, month, day
    BIRTH_YEAR,   // at most about a year apart
    BIRTH_DIFFERENT,
    BIRTH_LEVEL_COUNT
};

enum match_address_level {
    ADDRESS_NONE,
    ADDRESS_FULL,        // street and number, the place not contradicting
    ADDRESS_STREET_NEAR, // the same with a typing error, or a number missing
    ADDRESS_NUMBER,      // street and place, another number
    ADDRESS_STREET_ONLY, // street and number, the place contradicts
    ADDRESS_PLACE,       // city and postcode; no streets to compare
    ADDRESS_POSTCODE,    // postcode; no streets to compare
    ADDRESS_CITY,        // city; no streets to compare
    ADDRESS_PLACE_OTHER, // postcode, another street
    ADDRESS_CITY_OTHER,  // city, another street
    ADDRESS_PLACE_NEAR,  // city or postcode with a typing error
    ADDRESS_ELSEWHERE,   // another place
    ADDRESS_LEVEL_COUNT
};

enum match_company_level {
    COMPANY_NONE,
    COMPANY_EXACT,  // core and, where both have one, legal form
    COMPANY_FORM,   // core, another legal form
    COMPANY_SCRIPT, // equal across scripts or spellings
    COMPANY_NEAR,   // typing errors
    COMPANY_MOST,   // most of the words by their rarity
    COMPANY_WITHIN, // all words of one are in the other
    COMPANY_SOME,   // some words
    COMPANY_DIFFERENT,
    COMPANY_LEVEL_COUNT
};

enum match_title_level {                  // as of company names, and one more
    TITLE_NUMBERED = COMPANY_LEVEL_COUNT, // alike but for a number: a year, a version, a lot
    TITLE_LEVEL_COUNT
};

enum match_due_level {
    DUE_NONE,
    DUE_SAME,
    DUE_NEAR, // within four weeks
    DUE_DIFFERENT,
    DUE_SERIES, // whole months apart, where title, buyer and amount are the same
    DUE_LEVEL_COUNT
};

enum match_outcome_level {
    OUTCOME_NONE,
    OUTCOME_SAME,
    OUTCOME_OPEN,     // one is still open
    OUTCOME_CONTRARY, // one won, one lost
    OUTCOME_LEVEL_COUNT
};

enum match_simple_level { // suffix, tax id, identifier, domain, buyer, amount
    SIMPLE_NONE,
    SIMPLE_SAME,
    SIMPLE_NEAR,
    SIMPLE_DIFFERENT,
    SIMPLE_LEVEL_COUNT
};

// The model's fields in order.
const struct match_field *match_model_fields(enum match_model model, size_t *count);
// "match.relation.household" ...
const char *match_relation_key(enum match_model model, size_t relation);

// What rules of a company (rules.h) change of a comparison; all zero: nothing.
struct match_ruling {
    bool any;
    bool only_named; // of these records nothing but a name is known: alone it may reach review
    uint16_t silent[MATCH_FIELDS_MAX];    // bit set of levels that count as nothing to compare
    uint16_t forbidden[MATCH_FIELDS_MAX]; // of levels at which two records are no pair
    float factor[MATCH_FIELDS_MAX];       // of the frequencies' part; in `bits` it is already
};

struct match_weights {
    enum match_model model;
    float bits[MATCH_FIELDS_MAX][MATCH_LEVELS_MAX];                           // log2(m/u)
    float relation_bits[MATCH_RELATIONS][MATCH_FIELDS_MAX][MATCH_LEVELS_MAX]; // log2(r/u)
    float expected;                 // true pairs per record, for the prior
    float related[MATCH_RELATIONS]; // related pairs per record
    float wanted;                   // precision of all sure pairs together
    float sure;   // probability from which a pair is sure; a batch finds its own (threshold.h)
    float review; // probability from which a person is asked; the same
    struct match_ruling ruling;
};

void match_weights_default(enum match_model model, struct match_weights *weights);
// log2 odds, against a random pair, of what happens `per_record` times a record among `records`.
double match_prior_bits(double per_record, size_t records);
double match_probability(double bits); // from log2 odds
