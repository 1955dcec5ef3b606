// Options of properties: what a list may hold, and what becomes of options that are left out of a
// new one. Records keep their values, so an option that is taken away is hidden, not forgotten.
#include "base/map.h"
#include "crm/definition_private.h"

enum { VALUE_MAX = 250 };

static const char *const colours[] = {"grey", "red",  "orange", "yellow", "green",
                                      "teal", "blue", "indigo", "purple", "pink"};

const char *crm_colour(size_t i) {
    return i < sizeof colours / sizeof *colours ? colours[i] : NULL;
}

bool define_colour_ok(str colour) {
    for (size_t i = 0; crm_colour(i); i++)
        if (str_is(colour, crm_colour(i)))
            return true;
    return false;
}

static const struct option *option_of(const struct property *property, str value) {
    for (size_t i = 0; property && i < property->option_count; i++)
        if (str_equal(property->options[i].value, value))
            return &property->options[i];
    return NULL;
}

// Several are stored as "a;b".
static bool value_ok(str value) {
    if (value.len == 0 || value.len > VALUE_MAX || !str_equal(value, str_trim(value)))
        return false;
    for (size_t i = 0; i < value.len; i++)
        if (value.ptr[i] == ';' || (unsigned char)value.ptr[i] < ' ')
            return false;
    return true;
}

static bool read_option(struct work *work, const struct option *given, const struct option *old,
                        struct option *out) {
    *out = *given;
    if (!value_ok(given->value))
        return crm_refuse(work, ERR_INVALID, "define.option_value", given->value,
                          str_format(work->arena, "%d", VALUE_MAX));
    if (given->colour.len && !define_colour_ok(given->colour))
        return crm_refuse(work, ERR_INVALID, "define.colour", given->colour, (str){0});
    if (!define_labels(work, old ? old->label : NULL, given->label, DEFINE_LABEL_MAX, out->label))
        return false;
    for (size_t lang = 0; lang < LANG_COUNT; lang++)
        if (!out->label[lang].len)
            out->label[lang] = given->value;
    if (!given->synonyms.ptr)
        out->synonyms = old ? old->synonyms : STR("");
    if (!given->description.ptr)
        out->description = old ? old->description : STR("");
    if (!given->colour.ptr)
        out->colour = old ? old->colour : STR("");
    return true;
}

static void hide_missing(const struct property *old, const struct map *known,
                         struct property *out) {
    for (size_t i = 0; old && i < old->option_count; i++) {
        if (map_has(known, old->options[i].value))
            continue;
        struct option *option = &out->options[out->option_count++];
        *option = old->options[i];
        option->hidden = true;
    }
}

static const str yes_no[2][LANG_COUNT] = {
    {STR_INIT("Yes"), STR_INIT("Tak"), STR_INIT("Да"), STR_INIT("是")},
    {STR_INIT("No"), STR_INIT("Nie"), STR_INIT("Нет"), STR_INIT("否")},
};

static void give_yes_no(struct arena *arena, struct property *out) {
    static const char *const values[] = {"true", "false"};
    out->options = ARENA_ARRAY(arena, 2, struct option);
    out->option_count = 2;
    for (size_t i = 0; i < 2; i++) {
        out->options[i] = (struct option){.value = str_of(values[i]),
                                          .synonyms = STR(""),
                                          .description = STR(""),
                                          .colour = STR("")};
        for (size_t lang = 0; lang < LANG_COUNT; lang++)
            out->options[i].label[lang] = yes_no[i][lang];
    }
}

static bool has_options(const struct property *p) {
    return str_is(str_of(p->type->wire_type), "enumeration") && p->type->storage == VALUE_TEXT;
}

// Yes and no of the object interface may be sent as options, too; they are part of the kind.
static bool only_yes_no(const struct property_change *change, const struct property *out) {
    bool good = str_is(str_of(out->type->wire_type), "bool");
    for (size_t i = 0; good && i < change->option_count; i++)
        good =
            str_is(change->options[i].value, "true") || str_is(change->options[i].value, "false");
    return good;
}

bool define_options(struct work *work, const struct property_change *change,
                    const struct property *old, struct property *out) {
    if (!old && change->has_source)
        out->options_from = change->options_from;
    if (!has_options(out) || out->options_from != OPTIONS_OWN) {
        bool fine = change->option_count == 0 || only_yes_no(change, out) ||
                    (old && out->options_from != OPTIONS_OWN);
        if (out->options_from != OPTIONS_OWN && !has_options(out))
            fine = false;
        return fine || crm_refuse(work, ERR_INVALID, "define.no_options", (str){0}, (str){0});
    }
    if (!change->has_options || (!old && !change->option_count)) {
        if (!old && str_is(out->wire_field, "booleancheckbox"))
            give_yes_no(work->arena, out);
        return true;
    }
    size_t most = change->option_count + (old ? old->option_count : 0);
    struct map known;
    map_init(&known, work->arena);
    if (most > DEFINE_OPTIONS_MAX)
        return crm_refuse(work, ERR_INVALID, "define.many", STR("options"),
                          str_format(work->arena, "%d", DEFINE_OPTIONS_MAX));
    out->options = ARENA_ARRAY(work->arena, most, struct option);
    out->option_count = 0;
    for (size_t i = 0; i < change->option_count; i++) {
        const struct option *given = &change->options[i];
        if (!read_option(work, given, option_of(old, given->value),
                         &out->options[out->option_count++]))
            return false;
        if (map_has(&known, given->value))
            return crm_refuse(work, ERR_INVALID, "define.option_twice", given->value, (str){0});
        map_set(&known, given->value, out);
    }
    hide_missing(old, &known, out);
    return true;
}
