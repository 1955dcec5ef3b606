// What follows from names: parts from a whole name, the legal form from a company's.
#include "quality/judge_private.h"
#include "quality/prepare.h"
#include "text/company.h"
#include "text/fold.h"
#include "text/person.h"

static bool changed(const struct record *record, const struct record *before,
                    const struct property *property) {
    struct value now = record_get(record, property);
    return before ? !value_equal(now, record_get(before, property)) : !value_is_null(now);
}

static str joined(struct arena *arena, str a, str b) {
    return a.len && b.len ? str_format(arena, STR_FMT " " STR_FMT, STR_ARG(a), STR_ARG(b))
           : a.len        ? a
                          : b;
}

struct parts {
    const struct property *given, *family;
};

static void set_parts(const struct quality_context *c, struct record *record,
                      const struct parts *parts, const struct person *person) {
    str given =
        joined(c->arena, joined(c->arena, person->given, person->middle), person->patronymic);
    str family = joined(c->arena, person->family, person->suffix);
    record->values[parts->given->slot] = value_text_or_null(person_name_case(c->arena, given));
    record->values[parts->family->slot] = value_text_or_null(person_name_case(c->arena, family));
    record->entered[parts->given->slot] = (str){0};
    record->entered[parts->family->slot] = (str){0};
}

static void issue(const struct quality_context *c, const struct property *property,
                  const char *rule, enum severity severity, str value, str limit) {
    issue_add(c->issues, (struct issue){.property = property,
                                        .rule = rule,
                                        .severity = severity,
                                        .value = value,
                                        .limit = limit});
}

static void split_whole(const struct quality_context *c, struct record *record,
                        const struct record *before, const struct parts *parts,
                        const struct property *whole) {
    str text = value_as_str(record_get(record, whole));
    if (!changed(record, before, whole))
        return; // it was there before, and for a reason
    if (changed(record, before, parts->given) || changed(record, before, parts->family)) {
        // Parts given with it win; the judge says so where they differ.
        str both = joined(c->arena, value_as_str(record_get(record, parts->given)),
                          value_as_str(record_get(record, parts->family)));
        if (look_words_within(c->arena, text, both))
            record->values[whole->slot] = value_null();
        return;
    }
    struct person person = person_read_in(c->arena, text, c->country);
    if (!person.given.len || !person.family.len)
        return; // kept whole; the judge says so
    set_parts(c, record, parts, &person);
    // Titles and nicknames have no place in the parts: what was typed stays beside the empty whole
    // name.
    bool more = person.prefix.len || person.nickname.len || person.birth.len;
    if (!record->entered[whole->slot].len && more)
        record->entered[whole->slot] = text;
    else if (!more)
        record->entered[whole->slot] = (str){0};
    record->values[whole->slot] = value_null();
    if (!person.sure)
        issue(c, parts->family, "name.split_guess", SEVERITY_INFO, text,
              str_format(c->arena, STR_FMT " / " STR_FMT, STR_ARG(person.given),
                         STR_ARG(person.family)));
}

// "Jan Kowalski" in the first name's field, and nothing in the other.
static void split_part(const struct quality_context *c, struct record *record,
                       const struct record *before, const struct parts *parts) {
    str given = value_as_str(record_get(record, parts->given));
    str family = value_as_str(record_get(record, parts->family));
    if ((given.len != 0) == (family.len != 0))
        return;
    const struct property *filled = given.len ? parts->given : parts->family;
    str text = given.len ? given : family;
    if (!changed(record, before, filled))
        return;
    struct person person = person_read_in(c->arena, text, c->country);
    bool known = person_given_group(text_fold(c->arena, person.given), NULL) != 0;
    // A surname of several words alone is common; only a known first name proves the contrary.
    if (!person.sure || !person.given.len || !person.family.len || (!given.len && !known))
        return;
    str entered = record->entered[filled->slot];
    set_parts(c, record, parts, &person);
    record->entered[filled->slot] = entered.len ? entered : text;
}

void quality_split_name(const struct quality_context *c, struct record *record,
                        const struct record *before) {
    const struct property *whole = type_role(record->type, "whole_name");
    struct parts parts = {type_role(record->type, "given_name"),
                          type_role(record->type, "family_name")};
    if (!parts.given || !parts.family)
        return;
    if (whole && !value_is_null(record_get(record, whole)))
        split_whole(c, record, before, &parts, whole);
    else
        split_part(c, record, before, &parts);
}

static str form_of(const struct quality_context *c, const struct record *record,
                   const struct property *name) {
    struct value value = record_get(record, name);
    return value_is_null(value) ? (str){0} : company_read(c->arena, value.s).form;
}

void quality_fill_legal_form(const struct quality_context *c, struct record *record,
                             const struct record *before) {
    const struct property *name = type_role(record->type, "company_name");
    const struct property *form = type_property(record->type, STR("legal_form"));
    if (!name || !form)
        return;
    str has = value_as_str(record_get(record, form));
    if (has.len &&
        (!before || !str_equal(has, form_of(c, before, name)) || changed(record, before, form)))
        return; // somebody said so
    str found = form_of(c, record, name);
    if (!found.len && !has.len)
        return;
    record->values[form->slot] = value_text_or_null(found);
    record->entered[form->slot] = (str){0};
}
