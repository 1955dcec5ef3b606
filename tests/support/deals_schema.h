// A small schema of deals for the tests of calculated properties: one property of every kind, and
// a money type of its own (whole ten-thousandths), so that nothing here moves with what is shipped.
#pragma once
#include "model/property.h"

static struct value deals_same(const struct type_context *c, struct value value) {
    (void)c;
    return value;
}

struct deals_schema {
    struct schema schema;
    struct property_type money;
    struct property properties[12];
    struct object_type types[1];
    struct option options[2];
};

static inline void deals_schema_init(struct deals_schema *d) {
    static const struct {
        const char *name, *wire_name, *type;
    } rows[] = {
        {"dealname", "", "text"},
        {"note", "", "long_text"},
        {"amount", "", "money"},
        {"price", "", "number"},
        {"quantity", "", "number"},
        {"closedate", "", "date"},
        {"createdate", "", "datetime"},
        {"won", "hs_is_closed_won", "bool"},
        {"dealstage", "", "choice"},
        {"email", "", "email"},
        {"owner_id", "hubspot_owner_id", "owner"},
        {"birthday", "", "date"},
    };
    *d = (struct deals_schema){.money = *property_type_find(STR("number"))};
    d->money.name = "money";
    d->money.storage = VALUE_INT;
    d->money.normalise = deals_same;
    d->options[0] = (struct option){.value = STR("open")};
    d->options[1] = (struct option){.value = STR("closedwon")};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct property_type *type = property_type_find(str_of(rows[i].type));
        d->properties[i] = (struct property){.id = (int64_t)i + 1,
                                             .name = str_of(rows[i].name),
                                             .wire_name = str_of(rows[i].wire_name),
                                             .type = type && i != 2 ? type : &d->money};
    }
    d->properties[8].options = d->options;
    d->properties[8].option_count = 2;
    d->types[0] = (struct object_type){.id = 1,
                                       .name = STR("deals"),
                                       .wire_id = STR("0-3"),
                                       .wire_name = STR("deal"),
                                       .properties = d->properties,
                                       .property_count = sizeof rows / sizeof *rows};
    arena_init(&d->schema.arena);
    d->schema.types = d->types;
    d->schema.type_count = 1;
    object_type_index(&d->schema.arena, &d->types[0],
                      &(struct type_names){.title = STR("dealname")});
}

static inline const struct property *deals_property(const struct deals_schema *d,
                                                    const char *name) {
    return type_property(&d->types[0], str_of(name));
}
