// The classes of levels, and a rule as masks over them: judging a pair costs two shifts a field,
// and nothing where no rule is.
#include "match/rules.h"

enum { CLASSES_MAX = MATCH_LEVELS_MAX };

#define EXACT   MATCH_CLASS_EXACT
#define NEAR    MATCH_CLASS_NEAR
#define PARTLY  MATCH_CLASS_PARTLY
#define DIFFERS MATCH_CLASS_DIFFERS

static const uint8_t name_classes[CLASSES_MAX] = {
    [NAME_EXACT] = EXACT,         [NAME_SCRIPT] = NEAR,         [NAME_NICK] = NEAR,
    [NAME_NEAR] = NEAR,           [NAME_INITIAL] = PARTLY,      [NAME_SWAPPED] = NEAR,
    [NAME_SWAPPED_NEAR] = NEAR,   [NAME_FAMILY_ONLY] = PARTLY,  [NAME_GIVEN_ONLY] = PARTLY,
    [NAME_PART_SWAPPED] = PARTLY, [NAME_OTHER_GIVEN] = DIFFERS, [NAME_OTHER_FAMILY] = PARTLY,
    [NAME_ROUGH] = PARTLY,        [NAME_SIMILAR] = PARTLY,      [NAME_DIFFERENT] = DIFFERS};

static const uint8_t email_classes[CLASSES_MAX] = {
    [EMAIL_SAME] = EXACT,        [EMAIL_MAILBOX] = EXACT,    [EMAIL_SHARED] = EXACT,
    [EMAIL_NEAR] = NEAR,         [EMAIL_SIMILAR] = PARTLY,   [EMAIL_LOCAL] = PARTLY,
    [EMAIL_LOCAL_NAME] = PARTLY, [EMAIL_NUMBERED] = DIFFERS, [EMAIL_ORGANISATION] = DIFFERS,
    [EMAIL_DIFFERENT] = DIFFERS};

static const uint8_t phone_classes[CLASSES_MAX] = {
    [PHONE_SAME] = EXACT, [PHONE_SHARED] = EXACT, [PHONE_NEAR] = NEAR, [PHONE_DIFFERENT] = DIFFERS};

static const uint8_t birth_classes[CLASSES_MAX] = {
    [BIRTH_SAME] = EXACT,   [BIRTH_NEAR] = NEAR,   [BIRTH_PARTLY] = PARTLY,
    [BIRTH_MONTH] = PARTLY, [BIRTH_YEAR] = PARTLY, [BIRTH_DIFFERENT] = DIFFERS};

// Where no streets are to be compared, the place is all there is.
static const uint8_t address_classes[CLASSES_MAX] = {
    [ADDRESS_FULL] = EXACT,         [ADDRESS_STREET_NEAR] = NEAR,    [ADDRESS_NUMBER] = DIFFERS,
    [ADDRESS_STREET_ONLY] = PARTLY, [ADDRESS_PLACE] = EXACT,         [ADDRESS_POSTCODE] = EXACT,
    [ADDRESS_CITY] = EXACT,         [ADDRESS_PLACE_OTHER] = DIFFERS, [ADDRESS_CITY_OTHER] = DIFFERS,
    [ADDRESS_PLACE_NEAR] = NEAR,    [ADDRESS_ELSEWHERE] = DIFFERS};

static const uint8_t company_classes[CLASSES_MAX] = {
    [COMPANY_EXACT] = EXACT, [COMPANY_FORM] = NEAR,        [COMPANY_SCRIPT] = NEAR,
    [COMPANY_NEAR] = NEAR,   [COMPANY_MOST] = PARTLY,      [COMPANY_WITHIN] = PARTLY,
    [COMPANY_SOME] = PARTLY, [COMPANY_DIFFERENT] = DIFFERS};

static const uint8_t title_classes[CLASSES_MAX] = {
    [COMPANY_EXACT] = EXACT, [COMPANY_FORM] = EXACT,        [COMPANY_SCRIPT] = NEAR,
    [COMPANY_NEAR] = NEAR,   [COMPANY_MOST] = PARTLY,       [COMPANY_WITHIN] = PARTLY,
    [COMPANY_SOME] = PARTLY, [COMPANY_DIFFERENT] = DIFFERS, [TITLE_NUMBERED] = DIFFERS};

static const uint8_t due_classes[CLASSES_MAX] = {
    [DUE_SAME] = EXACT, [DUE_NEAR] = NEAR, [DUE_DIFFERENT] = DIFFERS, [DUE_SERIES] = DIFFERS};

static const uint8_t outcome_classes[CLASSES_MAX] = {
    [OUTCOME_SAME] = EXACT, [OUTCOME_OPEN] = PARTLY, [OUTCOME_CONTRARY] = DIFFERS};

static const uint8_t simple_classes[CLASSES_MAX] = {
    [SIMPLE_SAME] = EXACT, [SIMPLE_NEAR] = NEAR, [SIMPLE_DIFFERENT] = DIFFERS};

static const uint8_t *const classes[MATCH_MODEL_COUNT][MATCH_FIELDS_MAX] = {
    [MATCH_PERSON] = {[PERSON_NAME] = name_classes,
                      [PERSON_SUFFIX] = simple_classes,
                      [PERSON_BIRTH] = birth_classes,
                      [PERSON_EMAIL] = email_classes,
                      [PERSON_PHONE] = phone_classes,
                      [PERSON_ADDRESS] = address_classes,
                      [PERSON_COMPANY] = company_classes,
                      [PERSON_TAX] = simple_classes,
                      [PERSON_IDENTIFIER] = simple_classes},
    [MATCH_COMPANY] = {[COMPANY_NAME] = company_classes,
                       [COMPANY_EMAIL] = email_classes,
                       [COMPANY_PHONE] = phone_classes,
                       [COMPANY_ADDRESS] = address_classes,
                       [COMPANY_DOMAIN] = simple_classes,
                       [COMPANY_TAX] = simple_classes,
                       [COMPANY_IDENTIFIER] = simple_classes},
    [MATCH_DEAL] = {[DEAL_TITLE] = title_classes,
                    [DEAL_BUYER] = simple_classes,
                    [DEAL_PERSON] = simple_classes,
                    [DEAL_AMOUNT] = simple_classes,
                    [DEAL_DUE] = due_classes,
                    [DEAL_OUTCOME] = outcome_classes},
};

static const char *const uses[MATCH_USE_COUNT] = {"automatic", "exact", "off"};
static const char *const demands[MATCH_DEMAND_COUNT] = {"none", "agree", "not_differ", "differ"};

const char *match_use_name(enum match_use use) {
    return uses[use];
}

const char *match_demand_name(enum match_demand demand) {
    return demands[demand];
}

str match_field_name(enum match_model model, size_t field) {
    size_t count;
    return str_from(str_of(match_model_fields(model, &count)[field].key), sizeof "match." - 1);
}

enum match_class match_level_class(enum match_model model, size_t field, unsigned level) {
    const uint8_t *own = classes[model][field];
    return own ? (enum match_class)own[level] : MATCH_CLASS_NOTHING;
}

void match_rules_default(enum match_model model, struct match_rules *rules) {
    struct match_weights usual;
    match_weights_default(model, &usual);
    *rules = (struct match_rules){.model = model, .sure = usual.sure, .review = usual.review};
    for (size_t f = 0; f < MATCH_FIELDS_MAX; f++)
        rules->fields[f].factor = 1;
}

static bool same(float a, float b) {
    return a - b < 1e-6f && b - a < 1e-6f;
}

static bool same_field(const struct match_field_rule *a, const struct match_field_rule *b) {
    return a->use == b->use && a->demand == b->demand && same(a->factor, b->factor);
}

bool match_rules_equal(const struct match_rules *a, const struct match_rules *b) {
    bool equal = a->model == b->model && same(a->sure, b->sure) && same(a->review, b->review);
    for (size_t f = 0; equal && f < MATCH_FIELDS_MAX; f++)
        equal = same_field(&a->fields[f], &b->fields[f]);
    return equal;
}

// -- over the weights

static bool is_silent(const struct match_field_rule *rule, enum match_class class) {
    return rule->use == MATCH_USE_OFF ||
           (rule->use == MATCH_USE_EXACT &&
            (class == MATCH_CLASS_NEAR || class == MATCH_CLASS_PARTLY));
}

static bool is_met(const struct match_field_rule *rule, enum match_class class) {
    switch (rule->demand) {
    case MATCH_DEMAND_AGREE:
        return class == MATCH_CLASS_EXACT ||
               (class == MATCH_CLASS_NEAR && rule->use != MATCH_USE_EXACT);
    case MATCH_DEMAND_NOT_DIFFER:
        return class != MATCH_CLASS_DIFFERS;
    case MATCH_DEMAND_DIFFER:
        return class == MATCH_CLASS_DIFFERS;
    case MATCH_DEMAND_NONE:
    case MATCH_DEMAND_COUNT:
        break;
    }
    return true;
}

static void apply_field(const struct match_field_rule *rule, size_t f, size_t levels,
                        struct match_weights *weights) {
    struct match_ruling *ruling = &weights->ruling;
    ruling->factor[f] = rule->factor;
    for (unsigned l = 0; l < levels; l++) {
        enum match_class class = l ? match_level_class(weights->model, f, l) : MATCH_CLASS_NOTHING;
        if (l && is_silent(rule, class))
            ruling->silent[f] |= (uint16_t)(1u << l);
        if (!is_met(rule, class))
            ruling->forbidden[f] |= (uint16_t)(1u << l);
        weights->bits[f][l] *= rule->factor;
        for (size_t r = 0; r < MATCH_RELATIONS; r++)
            weights->relation_bits[r][f][l] *= rule->factor;
    }
}

void match_rules_apply(const struct match_rules *rules, struct match_weights *weights) {
    static const struct match_field_rule plain = {.factor = 1};
    size_t count;
    const struct match_field *fields = match_model_fields(weights->model, &count);
    for (size_t f = 0; f < count; f++) {
        weights->ruling.any = weights->ruling.any || !same_field(&rules->fields[f], &plain);
        apply_field(&rules->fields[f], f, fields[f].level_count, weights);
    }
    weights->sure = weights->wanted = rules->sure;
    weights->review = rules->review;
}
