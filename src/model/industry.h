// Industry packs: what a branch usually keeps, as data: groups, properties with their standards,
// rules and record templates for the types that every store has.
//
// A pack is one JSON file of model/packs, built into the program. Texts stand in the four
// languages, English, Polish, Russian, Chinese, an option as its value and then its labels. Nothing
// of it is in a store until somebody applies it (crm/industry.h); then it is the company's. Packs
// are read when they are asked for: screens of the settings do, seldom. Pure functions, any thread.
#pragma once
#include "model/rule.h"
#include "model/standard.h"
#include "model/template.h"

// In the order in which they are made: each may rest on those before it.
enum industry_kind {
    INDUSTRY_GROUP,
    INDUSTRY_PROPERTY,
    INDUSTRY_RULE,
    INDUSTRY_TEMPLATE,
    INDUSTRY_KIND_COUNT
};

// One thing that a pack brings.
struct industry_part {
    enum industry_kind kind;
    str type; // name of the object type
    str name;
    str label[LANG_COUNT];
    str about[LANG_COUNT]; // of a property its help, of a rule its message
    // -- of a property
    const struct property_type *is; // NULL: no such type, see industry_packs
    str group;
    bool has_kind;
    enum property_kind property_kind;
    struct option *options;
    size_t option_count;
    struct standard *standard; // not read yet (standard_read); NULL: nothing is asked
    // -- of a rule
    str condition, rule_about;
    // -- of a template
    struct template_value *values;
    size_t value_count;
};

struct industry_pack {
    str name;
    str label[LANG_COUNT];
    str about[LANG_COUNT];
    struct industry_part *parts; // by kind
    size_t part_count;
};

const char *industry_kind_name(enum industry_kind kind); // "property"
bool industry_kind_read(str name, enum industry_kind *kind);

// All packs, by name. False for a file that is not as the others are: a bug, which
// tests/unit/quality/test_packs.c finds. Everything lives in `arena`.
MUST_CHECK bool industry_packs(struct arena *arena, struct industry_pack **out, size_t *count,
                               struct err *err);
const struct industry_pack *industry_pack_find(const struct industry_pack *packs, size_t count,
                                               str name); // or NULL

// -- what the trail keeps of an application: the names of what was made

struct industry_name {
    enum industry_kind kind;
    str type;
    str name;
};
str industry_note(struct arena *arena, const struct industry_name *made, size_t count);
MUST_CHECK bool industry_note_read(struct arena *arena, str note, struct industry_name **made,
                                   size_t *count, struct err *err);
