// Default weights: the tables of levels, with what true, random and related pairs show.
//
// The shares come from understanding, not from a file: how often people mistype, move, change jobs
// and marry; how many days, postcodes and numbers there are. They need not add up to one exactly;
// what matters is the ratio within a level. Relations of a person: household, colleague; of a
// company: branch or sister, neighbour (same building or shared office); of a deal: the next one of
// the same customer, the same offer to another customer.
#include "match/model.h"
#include <math.h>

#define NAME  MATCH_EVIDENCE_NAME
#define PLACE MATCH_EVIDENCE_PLACE
#define OWN   MATCH_EVIDENCE_OWN
#define NONE  MATCH_EVIDENCE_NONE

// u of equal names is that of a surname and a given name of middling frequency (compare.h adjusts
// it to the frequencies of the names at hand).
static const struct match_level person_name[NAME_LEVEL_COUNT] = {
    [NAME_EXACT] = {"match.name.exact", .60f, 2e-5f, {.006f, 2e-5f}, NAME},
    [NAME_SCRIPT] = {"match.name.cross_script", .06f, 1e-5f, {4e-4f, 1e-5f}, NAME},
    [NAME_NICK] = {"match.name.nickname", .05f, 1e-5f, {4e-4f, 1e-5f}, NAME},
    [NAME_NEAR] = {"match.name.near", .12f, 3e-5f, {.003f, 3e-5f}, NAME},
    [NAME_INITIAL] = {"match.name.initial", .02f, 1e-4f, {.06f, 1e-4f}, NAME},
    [NAME_SWAPPED] = {"match.name.swapped", .02f, 1e-6f, {1.3e-4f, 1e-6f}, NAME},
    [NAME_SWAPPED_NEAR] = {"match.name.swapped_near", .008f, 3e-6f, {1e-4f, 3e-6f}, NAME},
    [NAME_FAMILY_ONLY] = {"match.name.family_only", .70f, .002f, {.75f, .002f}, NAME},
    [NAME_GIVEN_ONLY] = {"match.name.given_only", .70f, .01f, {.02f, .01f}, NAME},
    [NAME_OTHER_GIVEN] = {"match.name.other_given", .006f, .002f, {.72f, .002f}, NONE},
    [NAME_OTHER_FAMILY] = {"match.name.other_family", .05f, .01f, {.004f, .01f}, NONE},
    [NAME_ROUGH] = {"match.name.rough", .03f, 3e-4f, {.02f, 3e-4f}, NAME},
    [NAME_SIMILAR] = {"match.name.similar", .03f, .04f, {.05f, .04f}, NONE},
    [NAME_DIFFERENT] = {"match.name.different", .004f, .95f, {.20f, .95f}, NONE},
    [NAME_PART_SWAPPED] = {"match.name.part_swapped", .04f, .002f, {.002f, .002f}, NAME},
};

static const struct match_level person_suffix[SIMPLE_LEVEL_COUNT] = {
    [SIMPLE_SAME] = {"match.suffix.same", .95f, .40f, {.10f, .40f}, NONE},
    [SIMPLE_NEAR] = {"match.suffix.same", .95f, .40f, {.10f, .40f}, NONE},
    [SIMPLE_DIFFERENT] = {"match.suffix.different", .01f, .60f, {.90f, .60f}, NONE},
};

// 1/20,000 for a day of birth, in a population of about 60 years. Nobody's own: a birth date is
// evidence only beside a name, but with it it is strong.
static const struct match_level person_birth[BIRTH_LEVEL_COUNT] = {
    [BIRTH_SAME] = {"match.birth.same", .82f, 5e-5f, {.01f, 5e-5f}, OWN},
    [BIRTH_NEAR] = {"match.birth.near", .10f, .0015f, {.0015f, .0015f}, OWN},
    [BIRTH_MONTH] = {"match.birth.month", .015f, .002f, {.002f, .002f}, OWN},
    [BIRTH_PARTLY] = {"match.birth.partly", .03f, .02f, {.02f, .02f}, NONE},
    [BIRTH_YEAR] = {"match.birth.year", .03f, .03f, {.06f, .03f}, NONE},
    [BIRTH_DIFFERENT] = {"match.birth.different", .02f, .98f, {.97f, .98f}, NONE},
};

static const struct match_level person_email[EMAIL_LEVEL_COUNT] = {
    [EMAIL_SAME] = {"match.email.same", .50f, 2e-6f, {.05f, .005f}, OWN},
    [EMAIL_MAILBOX] = {"match.email.shared", .04f, 5e-4f, {.04f, .30f}, NONE},
    [EMAIL_SHARED] = {"match.email.shared", .04f, 5e-4f, {.04f, .30f}, NONE},
    [EMAIL_NEAR] = {"match.email.near", .06f, 5e-6f, {.002f, .002f}, OWN},
    [EMAIL_LOCAL] = {"match.email.local", .05f, 1e-5f, {.002f, 1e-4f}, OWN},
    [EMAIL_LOCAL_NAME] = {"match.email.local_of_name", .06f, .01f, {.003f, .01f}, NONE},
    [EMAIL_NUMBERED] = {"match.email.numbered", .03f, .01f, {.003f, .01f}, NONE},
    [EMAIL_ORGANISATION] = {"match.email.organisation", .12f, .002f, {.02f, .80f}, NONE},
    [EMAIL_SIMILAR] = {"match.email.similar", .04f, 2e-4f, {.003f, .02f}, OWN},
    [EMAIL_DIFFERENT] = {"match.email.different", .25f, .99f, {.90f, .40f}, NONE},
};

static const struct match_level person_phone[PHONE_LEVEL_COUNT] = {
    [PHONE_SAME] = {"match.phone.same", .55f, 3e-6f, {.35f, .15f}, OWN},
    [PHONE_SHARED] = {"match.phone.shared", .05f, 2e-3f, {.05f, .30f}, NONE},
    [PHONE_NEAR] = {"match.phone.near", .05f, 5e-5f, {.005f, .03f}, OWN},
    [PHONE_DIFFERENT] = {"match.phone.different", .32f, .99f, {.60f, .55f}, NONE},
};

static const struct match_level person_address[ADDRESS_LEVEL_COUNT] = {
    [ADDRESS_FULL] = {"match.address.full", .45f, 5e-6f, {.80f, .30f}, OWN},
    [ADDRESS_STREET_NEAR] = {"match.address.street_near", .18f, 5e-5f, {.12f, .05f}, OWN},
    [ADDRESS_NUMBER] = {"match.address.number", .04f, 3e-4f, {.01f, .01f}, PLACE},
    [ADDRESS_STREET_ONLY] = {"match.address.street_only", .02f, 2e-5f, {.005f, .005f}, OWN},
    [ADDRESS_PLACE] = {"match.address.place", .60f, .002f, {.85f, .30f}, PLACE},
    [ADDRESS_POSTCODE] = {"match.address.postcode", .60f, .002f, {.85f, .30f}, PLACE},
    [ADDRESS_CITY] = {"match.address.city", .70f, .02f, {.85f, .50f}, PLACE},
    [ADDRESS_PLACE_OTHER] = {"match.address.place_other_street", .06f, .002f, {.03f, .05f}, PLACE},
    [ADDRESS_CITY_OTHER] = {"match.address.city_other_street", .05f, .02f, {.01f, .15f}, PLACE},
    [ADDRESS_PLACE_NEAR] = {"match.address.place_near", .08f, .01f, {.04f, .02f}, PLACE},
    [ADDRESS_ELSEWHERE] = {"match.address.elsewhere", .18f, .96f, {.08f, .45f}, NONE},
};

static const struct match_level person_company[COMPANY_LEVEL_COUNT] = {
    [COMPANY_EXACT] = {"match.company.same", .60f, .002f, {.03f, .90f}, OWN},
    [COMPANY_FORM] = {"match.company.other_form", .05f, .001f, {.003f, .02f}, OWN},
    [COMPANY_SCRIPT] = {"match.company.cross_script", .03f, .001f, {.002f, .02f}, OWN},
    [COMPANY_NEAR] = {"match.company.near", .04f, .001f, {.002f, .04f}, OWN},
    [COMPANY_MOST] = {"match.company.most_words", .03f, .002f, {.003f, .03f}, OWN},
    [COMPANY_WITHIN] = {"match.company.within", .03f, .003f, {.003f, .03f}, OWN},
    [COMPANY_SOME] = {"match.company.some_words", .03f, .03f, {.03f, .03f}, NONE},
    [COMPANY_DIFFERENT] = {"match.company.different", .28f, .96f, {.93f, .05f}, NONE},
};

static const struct match_level any_tax[SIMPLE_LEVEL_COUNT] = {
    [SIMPLE_SAME] = {"match.tax.same", .90f, 1e-7f, {1e-4f, 1e-5f}, OWN},
    [SIMPLE_NEAR] = {"match.tax.near", .06f, 3e-6f, {1e-4f, 1e-5f}, OWN},
    [SIMPLE_DIFFERENT] = {"match.tax.different", .01f, 1.0f, {1.0f, 1.0f}, NONE},
};

static const struct match_level any_identifier[SIMPLE_LEVEL_COUNT] = {
    [SIMPLE_SAME] = {"match.identifier.same", .60f, 1e-6f, {.01f, .001f}, OWN},
    [SIMPLE_NEAR] = {"match.identifier.near", .04f, 1e-5f, {.001f, .001f}, OWN},
    [SIMPLE_DIFFERENT] = {"match.identifier.different", .36f, 1.0f, {1.0f, 1.0f}, NONE},
};

static const struct match_level company_name[COMPANY_LEVEL_COUNT] = {
    [COMPANY_EXACT] = {"match.company.same", .50f, 2e-4f, {.25f, 2e-4f}, NAME},
    [COMPANY_FORM] = {"match.company.other_form", .04f, 1e-4f, {.15f, 1e-4f}, NAME},
    [COMPANY_SCRIPT] = {"match.company.cross_script", .05f, 1e-4f, {.025f, 1e-4f}, NAME},
    [COMPANY_NEAR] = {"match.company.near", .10f, 3e-4f, {.05f, 3e-4f}, NAME},
    [COMPANY_MOST] = {"match.company.most_words", .10f, 5e-4f, {.12f, 5e-4f}, NAME},
    [COMPANY_WITHIN] = {"match.company.within", .09f, .001f, {.12f, .001f}, NAME},
    [COMPANY_SOME] = {"match.company.some_words", .08f, .02f, {.12f, .02f}, NONE},
    [COMPANY_DIFFERENT] = {"match.company.different", .06f, .97f, {.10f, .97f}, NONE},
};

static const struct match_level company_email[EMAIL_LEVEL_COUNT] = {
    [EMAIL_SAME] = {"match.email.same", .55f, 3e-6f, {.08f, .002f}, OWN},
    // info@ of one domain says no more than the domain: branches have it, too.
    [EMAIL_MAILBOX] = {"match.email.mailbox", .30f, 3e-6f, {.35f, .002f}, OWN},
    [EMAIL_SHARED] = {"match.email.shared", .04f, 5e-4f, {.10f, .01f}, NONE},
    [EMAIL_NEAR] = {"match.email.near", .05f, 1e-5f, {.01f, 1e-4f}, OWN},
    [EMAIL_LOCAL] = {"match.email.local", .02f, .005f, {.05f, .005f}, NONE},
    [EMAIL_LOCAL_NAME] = {"match.email.local_of_name", .03f, .005f, {.05f, .005f}, NONE},
    [EMAIL_NUMBERED] = {"match.email.numbered", .03f, .005f, {.05f, .005f}, NONE},
    [EMAIL_SIMILAR] = {"match.email.similar", .04f, .001f, {.05f, .001f}, NONE},
    // Says nothing here: the domain is a field of its own.
    [EMAIL_ORGANISATION] = {"match.email.organisation", .15f, .15f, {.15f, .15f}, NONE},
    [EMAIL_DIFFERENT] = {"match.email.different", .18f, .99f, {.20f, .98f}, NONE},
};

static const struct match_level company_phone[PHONE_LEVEL_COUNT] = {
    [PHONE_SAME] = {"match.phone.same", .62f, 5e-6f, {.02f, .05f}, OWN},
    [PHONE_SHARED] = {"match.phone.shared", .06f, 1e-3f, {.15f, .10f}, NONE},
    [PHONE_NEAR] = {"match.phone.near", .06f, 5e-5f, {.02f, .01f}, OWN},
    [PHONE_DIFFERENT] = {"match.phone.different", .25f, .99f, {.78f, .84f}, NONE},
};

static const struct match_level company_address[ADDRESS_LEVEL_COUNT] = {
    [ADDRESS_FULL] = {"match.address.full", .58f, 1e-5f, {.03f, .90f}, OWN},
    [ADDRESS_STREET_NEAR] = {"match.address.street_near", .15f, 1e-4f, {.01f, .06f}, OWN},
    [ADDRESS_NUMBER] = {"match.address.number", .04f, .001f, {.02f, .01f}, PLACE},
    [ADDRESS_STREET_ONLY] = {"match.address.street_only", .02f, 3e-5f, {.005f, .01f}, OWN},
    [ADDRESS_PLACE] = {"match.address.place", .65f, .003f, {.08f, .90f}, PLACE},
    [ADDRESS_POSTCODE] = {"match.address.postcode", .65f, .003f, {.08f, .90f}, PLACE},
    [ADDRESS_CITY] = {"match.address.city", .70f, .03f, {.25f, .95f}, PLACE},
    [ADDRESS_PLACE_OTHER] = {"match.address.place_other_street", .05f, .005f, {.04f, .01f}, PLACE},
    [ADDRESS_CITY_OTHER] = {"match.address.city_other_street", .06f, .05f, {.25f, .01f}, PLACE},
    [ADDRESS_PLACE_NEAR] = {"match.address.place_near", .05f, .01f, {.02f, .02f}, PLACE},
    [ADDRESS_ELSEWHERE] = {"match.address.elsewhere", .10f, .93f, {.65f, .01f}, NONE},
};

static const struct match_level company_domain[SIMPLE_LEVEL_COUNT] = {
    [SIMPLE_SAME] = {"match.domain.same", .80f, 1e-5f, {.75f, .003f}, OWN},
    [SIMPLE_NEAR] = {"match.domain.near", .04f, 5e-5f, {.02f, 1e-4f}, OWN},
    [SIMPLE_DIFFERENT] = {"match.domain.different", .16f, 1.0f, {.23f, .99f}, NONE},
};

// A title is what its seller always writes ("Renewal", "Licences"); what tells deals apart is who
// buys, for how much and when.
static const struct match_level deal_title[TITLE_LEVEL_COUNT] = {
    [COMPANY_EXACT] = {"match.title.same", .60f, .002f, {.09f, .50f}, NAME},
    [COMPANY_FORM] = {"match.title.same", .60f, .002f, {.09f, .50f}, NAME},
    [COMPANY_SCRIPT] = {"match.title.cross_script", .04f, 2e-4f, {.004f, .01f}, NAME},
    [COMPANY_NEAR] = {"match.title.near", .10f, .001f, {.01f, .03f}, NAME},
    [COMPANY_MOST] = {"match.title.most_words", .08f, .002f, {.03f, .15f}, NAME},
    [COMPANY_WITHIN] = {"match.title.within", .08f, .004f, {.05f, .10f}, NAME},
    [COMPANY_SOME] = {"match.title.some_words", .05f, .03f, {.15f, .10f}, NONE},
    [TITLE_NUMBERED] = {"match.title.numbered", .02f, .01f, {.25f, .02f}, NONE},
    [COMPANY_DIFFERENT] = {"match.title.different", .05f, .95f, {.45f, .08f}, NONE},
};

static const struct match_level deal_buyer[SIMPLE_LEVEL_COUNT] = {
    [SIMPLE_SAME] = {"match.buyer.same", .96f, .001f, {.98f, .001f}, OWN},
    [SIMPLE_NEAR] = {"match.buyer.same", .96f, .001f, {.98f, .001f}, OWN},
    [SIMPLE_DIFFERENT] = {"match.buyer.different", .01f, 1.0f, {.02f, 1.0f}, NONE},
};

static const struct match_level deal_person[SIMPLE_LEVEL_COUNT] = {
    [SIMPLE_SAME] = {"match.buying_person.same", .85f, 3e-4f, {.55f, 3e-4f}, OWN},
    [SIMPLE_NEAR] = {"match.buying_person.same", .85f, 3e-4f, {.55f, 3e-4f}, OWN},
    [SIMPLE_DIFFERENT] = {"match.buying_person.different", .15f, 1.0f, {.45f, 1.0f}, NONE},
};

static const struct match_level deal_amount[SIMPLE_LEVEL_COUNT] = {
    [SIMPLE_SAME] = {"match.amount.same", .60f, .01f, {.15f, .15f}, PLACE},
    [SIMPLE_NEAR] = {"match.amount.near", .12f, .04f, {.10f, .10f}, NONE},
    [SIMPLE_DIFFERENT] = {"match.amount.different", .28f, .95f, {.80f, .65f}, NONE},
};

// The same offer goes to many in a few weeks, seldom to be closed on the very same day.
static const struct match_level deal_due[DUE_LEVEL_COUNT] = {
    [DUE_SAME] = {"match.due.same", .48f, .004f, {.03f, .06f}, PLACE},
    [DUE_NEAR] = {"match.due.near", .40f, .06f, {.12f, .25f}, NONE},
    [DUE_DIFFERENT] = {"match.due.different", .12f, .93f, {.85f, .60f}, NONE},
    // Of a pair alike in all else: a copy is seldom dated a month off, the next one always.
    [DUE_SERIES] = {"match.due.series", .004f, .01f, {.40f, .01f}, NONE},
};

// Who finds a copy sometimes closes it as lost, and a copy may be left open; but what was lost and
// then won is mostly a second try.
static const struct match_level deal_outcome[OUTCOME_LEVEL_COUNT] = {
    [OUTCOME_SAME] = {"match.outcome.same", .75f, .36f, {.42f, .36f}, NONE},
    [OUTCOME_OPEN] = {"match.outcome.open", .235f, .46f, {.40f, .46f}, NONE},
    [OUTCOME_CONTRARY] = {"match.outcome.contrary", .015f, .18f, {.18f, .18f}, NONE},
};

#define FIELD(key, levels)                                                                         \
    { key, levels, sizeof(levels) / sizeof *(levels) }

static const struct match_field person_fields[PERSON_FIELD_COUNT] = {
    [PERSON_NAME] = FIELD("match.name", person_name),
    [PERSON_SUFFIX] = FIELD("match.suffix", person_suffix),
    [PERSON_BIRTH] = FIELD("match.birth", person_birth),
    [PERSON_EMAIL] = FIELD("match.email", person_email),
    [PERSON_PHONE] = FIELD("match.phone", person_phone),
    [PERSON_ADDRESS] = FIELD("match.address", person_address),
    [PERSON_COMPANY] = FIELD("match.company", person_company),
    [PERSON_TAX] = FIELD("match.tax", any_tax),
    [PERSON_IDENTIFIER] = FIELD("match.identifier", any_identifier),
};

static const struct match_field company_fields[COMPANY_FIELD_COUNT] = {
    [COMPANY_NAME] = FIELD("match.company", company_name),
    [COMPANY_EMAIL] = FIELD("match.email", company_email),
    [COMPANY_PHONE] = FIELD("match.phone", company_phone),
    [COMPANY_ADDRESS] = FIELD("match.address", company_address),
    [COMPANY_DOMAIN] = FIELD("match.domain", company_domain),
    [COMPANY_TAX] = FIELD("match.tax", any_tax),
    [COMPANY_IDENTIFIER] = FIELD("match.identifier", any_identifier),
};

static const struct match_field deal_fields[DEAL_FIELD_COUNT] = {
    [DEAL_TITLE] = FIELD("match.title", deal_title),
    [DEAL_BUYER] = FIELD("match.buyer", deal_buyer),
    [DEAL_PERSON] = FIELD("match.buying_person", deal_person),
    [DEAL_AMOUNT] = FIELD("match.amount", deal_amount),
    [DEAL_DUE] = FIELD("match.due", deal_due),
    [DEAL_OUTCOME] = FIELD("match.outcome", deal_outcome),
};

// One row per model.
static const struct {
    const char *name;
    const struct match_field *fields;
    size_t field_count;
    const char *relations[MATCH_RELATIONS];
    float expected;
    float related[MATCH_RELATIONS];
} models[MATCH_MODEL_COUNT] = {
    [MATCH_PERSON] = {"person",
                      person_fields,
                      PERSON_FIELD_COUNT,
                      {"match.relation.household", "match.relation.colleague"},
                      .3f,
                      {.2f, 2.0f}},
    [MATCH_COMPANY] = {"company",
                       company_fields,
                       COMPANY_FIELD_COUNT,
                       {"match.relation.branch", "match.relation.neighbour"},
                       .3f,
                       {.15f, .5f}},
    [MATCH_DEAL] = {"deal",
                    deal_fields,
                    DEAL_FIELD_COUNT,
                    {"match.relation.next_deal", "match.relation.same_offer"},
                    .15f,
                    {.4f, 1.0f}},
};

str match_model_name(enum match_model model) {
    return str_of(models[model].name);
}

const struct match_field *match_model_fields(enum match_model model, size_t *count) {
    *count = models[model].field_count;
    return models[model].fields;
}

const char *match_relation_key(enum match_model model, size_t relation) {
    return models[model].relations[relation];
}

void match_weights_default(enum match_model model, struct match_weights *weights) {
    *weights = (struct match_weights){.model = model,
                                      .expected = models[model].expected,
                                      .wanted = .995f,
                                      .sure = .995f,
                                      .review = .70f};
    for (size_t r = 0; r < MATCH_RELATIONS; r++)
        weights->related[r] = models[model].related[r];
    for (size_t f = 0; f < models[model].field_count; f++) {
        const struct match_field *field = &models[model].fields[f];
        for (size_t l = 1; l < field->level_count; l++) {
            const struct match_level *level = &field->levels[l];
            weights->bits[f][l] = log2f(level->m / level->u);
            for (size_t r = 0; r < MATCH_RELATIONS; r++)
                weights->relation_bits[r][f][l] = log2f(level->r[r] / level->u);
        }
    }
}

double match_prior_bits(double per_record, size_t records) {
    return log2(2 * per_record / (double)(records < 2 ? 2 : records));
}

double match_probability(double bits) {
    return 1 / (1 + exp2(-bits));
}
