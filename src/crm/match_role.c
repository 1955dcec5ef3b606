// Roles and models of types: two tables, by the type of a property and by the roles a type has.
#include "crm/match_role.h"
#include "model/type.h"
#include <string.h>

// What a property means by its type alone.
static const struct {
    const char *type;
    enum match_role role;
} by_type[] = {
    {"person_name", MATCH_ROLE_WHOLE_NAME},
    {"company_name", MATCH_ROLE_COMPANY_NAME},
    {"email", MATCH_ROLE_EMAIL},
    {"phone", MATCH_ROLE_PHONE},
    {"url", MATCH_ROLE_DOMAIN},
    {"domain", MATCH_ROLE_DOMAIN},
    {"tax_id", MATCH_ROLE_TAX_ID},
    {"street", MATCH_ROLE_STREET},
    {"address", MATCH_ROLE_STREET},
    {"city", MATCH_ROLE_CITY},
    {"postcode", MATCH_ROLE_POSTCODE},
    {"subdivision", MATCH_ROLE_REGION},
    {"country", MATCH_ROLE_COUNTRY},
};

// And where its name says more: a word of it, in the languages of the product.
static const struct {
    const char *type;
    const char *word;
    enum match_role role;
} by_name[] = {
    {"person_name", "first", MATCH_ROLE_GIVEN_NAME},
    {"person_name", "given", MATCH_ROLE_GIVEN_NAME},
    {"person_name", "imie", MATCH_ROLE_GIVEN_NAME},
    {"person_name", "imya", MATCH_ROLE_GIVEN_NAME},
    {"person_name", "last", MATCH_ROLE_FAMILY_NAME},
    {"person_name", "family", MATCH_ROLE_FAMILY_NAME},
    {"person_name", "surname", MATCH_ROLE_FAMILY_NAME},
    {"person_name", "nazwisko", MATCH_ROLE_FAMILY_NAME},
    {"person_name", "familiya", MATCH_ROLE_FAMILY_NAME},
    {"person_name", "nick", MATCH_ROLE_NICKNAME},
    {"date", "birth", MATCH_ROLE_BIRTH_DATE},
    {"date", "born", MATCH_ROLE_BIRTH_DATE},
    {"date", "dob", MATCH_ROLE_BIRTH_DATE},
    {"date", "urodz", MATCH_ROLE_BIRTH_DATE},
    {"date", "rozhden", MATCH_ROLE_BIRTH_DATE},
};

// Of one value of text that tells who somebody is.
static const char *const identifying[] = {"text", "number", "social"};

static bool has_word(str name, const char *word) {
    size_t len = strlen(word);
    for (size_t i = 0; i + len <= name.len; i++)
        if (memcmp(name.ptr + i, word, len) == 0)
            return true;
    return false;
}

static bool is_title(const struct object_type *type, const struct property *p) {
    return type->title_count && type->title[0] == p;
}

static bool is_identifier(const struct object_type *type, const struct property *p) {
    if (is_title(type, p) || (!p->unique && p->kind != KIND_IDENTITY))
        return false;
    for (size_t i = 0; i < sizeof identifying / sizeof *identifying; i++)
        if (strcmp(p->type->name, identifying[i]) == 0)
            return true;
    return false;
}

// Of a property people made, its place in the type apart.
static bool follows(const struct object_type *type, const struct property *p,
                    enum match_role *role) {
    for (size_t i = 0; i < sizeof by_name / sizeof *by_name; i++)
        if (strcmp(p->type->name, by_name[i].type) == 0 && has_word(p->name, by_name[i].word))
            return *role = by_name[i].role, true;
    for (size_t i = 0; i < sizeof by_type / sizeof *by_type; i++)
        if (strcmp(p->type->name, by_type[i].type) == 0)
            return *role = by_type[i].role, true;
    *role = MATCH_ROLE_IDENTIFIER;
    return is_identifier(type, p);
}

static bool is_open(const struct property *p) {
    return !p->shipped && !p->match_role.len && !p->derived && !p->archived &&
           p->system == SYSTEM_NONE && !p->calculation.len;
}

static bool is_own(const struct object_type *type) {
    return !type->shipped && type->family == FAMILY_RECORD;
}

static bool names(enum match_role role) {
    return role == MATCH_ROLE_GIVEN_NAME || role == MATCH_ROLE_FAMILY_NAME ||
           role == MATCH_ROLE_WHOLE_NAME;
}

static bool own_has_name(const struct object_type *type, bool company) {
    enum match_role role;
    for (size_t i = 0; i < type->property_count; i++)
        if (is_open(&type->properties[i]) && follows(type, &type->properties[i], &role) &&
            (names(role) || (company && role == MATCH_ROLE_COMPANY_NAME)))
            return true;
    return false;
}

// A type that came with the program keeps to the roles it was made with, and gains numbers that
// are one record's own. A tax id that is not unique may be the employer's.
static bool may_gain(const struct property *p, enum match_role role) {
    return p->unique && (role == MATCH_ROLE_TAX_ID || role == MATCH_ROLE_IDENTIFIER);
}

bool crm_match_role(const struct object_type *type, const struct property *property,
                    enum match_role *role) {
    if (property->match_role.len)
        return match_role_find(property->match_role, role);
    if (!is_open(property))
        return false;
    if (!is_own(type))
        return type->with_role_count && follows(type, property, role) && may_gain(property, *role);
    if (follows(type, property, role))
        return true;
    *role = MATCH_ROLE_COMPANY_NAME;
    return is_title(type, property) && property->type->storage == VALUE_TEXT &&
           !own_has_name(type, true);
}

// What a shipped type's records are compared as: by the first of these roles that a property of it
// has.
static const struct {
    const char *role;
    enum match_model model;
} models[] = {
    {"family_name", MATCH_PERSON},
    {"whole_name", MATCH_PERSON},
    {"company_name", MATCH_COMPANY},
    {"title", MATCH_DEAL},
};

bool crm_is_matched(const struct object_type *type) {
    for (size_t i = 0; i < sizeof models / sizeof *models; i++)
        if (type_role(type, models[i].role))
            return true;
    enum match_role role;
    for (size_t i = 0; is_own(type) && i < type->property_count; i++)
        if (crm_match_role(type, &type->properties[i], &role))
            return true;
    return false;
}

enum match_model crm_match_model(const struct object_type *type) {
    for (size_t i = 0; i < sizeof models / sizeof *models; i++)
        if (type_role(type, models[i].role))
            return models[i].model;
    return is_own(type) && own_has_name(type, false) ? MATCH_PERSON : MATCH_COMPANY;
}

// -- fields

#define ROLE(role) (1u << MATCH_ROLE_##role)

// The roles whose values each field compares; a domain is that of an e-mail address, too.
static const uint32_t reads[MATCH_MODEL_COUNT][MATCH_FIELDS_MAX] = {
    [MATCH_PERSON] = {[PERSON_NAME] =
                          ROLE(GIVEN_NAME) | ROLE(FAMILY_NAME) | ROLE(WHOLE_NAME) | ROLE(NICKNAME),
                      [PERSON_SUFFIX] = ROLE(FAMILY_NAME) | ROLE(WHOLE_NAME),
                      [PERSON_BIRTH] = ROLE(BIRTH_DATE),
                      [PERSON_EMAIL] = ROLE(EMAIL),
                      [PERSON_PHONE] = ROLE(PHONE),
                      [PERSON_ADDRESS] =
                          ROLE(STREET) | ROLE(HOUSE_NUMBER) | ROLE(CITY) | ROLE(POSTCODE),
                      [PERSON_COMPANY] = ROLE(COMPANY_NAME),
                      [PERSON_TAX] = ROLE(TAX_ID),
                      [PERSON_IDENTIFIER] = ROLE(IDENTIFIER)},
    [MATCH_COMPANY] = {[COMPANY_NAME] = ROLE(COMPANY_NAME),
                       [COMPANY_EMAIL] = ROLE(EMAIL),
                       [COMPANY_PHONE] = ROLE(PHONE),
                       [COMPANY_ADDRESS] =
                           ROLE(STREET) | ROLE(HOUSE_NUMBER) | ROLE(CITY) | ROLE(POSTCODE),
                       [COMPANY_DOMAIN] = ROLE(DOMAIN) | ROLE(EMAIL),
                       [COMPANY_TAX] = ROLE(TAX_ID),
                       [COMPANY_IDENTIFIER] = ROLE(IDENTIFIER)},
    [MATCH_DEAL] = {[DEAL_TITLE] = ROLE(TITLE),
                    [DEAL_BUYER] = ROLE(BUYER),
                    [DEAL_PERSON] = ROLE(BUYING_PERSON),
                    [DEAL_AMOUNT] = ROLE(AMOUNT),
                    [DEAL_DUE] = ROLE(DUE_DATE),
                    [DEAL_OUTCOME] = ROLE(OUTCOME)},
};

bool crm_match_field_reads(const struct object_type *type, const struct property *property,
                           size_t field) {
    enum match_model model = crm_match_model(type);
    enum match_role role;
    if (model == MATCH_DEAL && field == DEAL_OUTCOME)
        return property == type->stage_property;
    return crm_match_role(type, property, &role) && (reads[model][field] >> role & 1);
}

bool crm_is_only_named(const struct object_type *type) {
    enum match_model model = crm_match_model(type);
    enum match_role role;
    for (size_t i = 0; i < type->property_count; i++)
        for (size_t f = 1;
             crm_match_role(type, &type->properties[i], &role) && f < MATCH_FIELDS_MAX; f++)
            if (reads[model][f] >> role & 1 && !(model == MATCH_PERSON && f == PERSON_SUFFIX))
                return false;
    return true;
}
