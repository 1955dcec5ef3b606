// The naming linter: walks a schema and asks the rules about everything that has a name.
#include "model/calculated.h"
#include "model/message.h"
#include "model/standard.h"
#include "quality/naming_private.h"

void naming_add(const struct naming_place *place, enum lang lang, const char *rule, str value,
                str other, str suggestion) {
    struct naming_list *list = place->list;
    if (list->count == list->cap) {
        size_t cap = list->cap ? list->cap * 2 : 16;
        list->items = arena_grow(list->arena, list->items, list->cap * sizeof *list->items,
                                 cap * sizeof *list->items);
        list->cap = cap;
    }
    list->items[list->count++] = (struct naming_finding){
        place->type, place->property, place->option, lang, rule, value, other, suggestion};
}

bool naming_is_shown(const struct property *property) {
    return !property->archived && !property->hidden && property->system == SYSTEM_NONE;
}

// What tells who somebody is, or is personal, has a written rule or at least an example.
void naming_judge_help(const struct naming_place *place) {
    const struct property *property = place->property;
    const struct standard *standard = property->standard;
    bool asked = property->kind == KIND_IDENTITY || (standard && standard->sensitive);
    bool said = standard && standard->example.len > 0, somewhere = false;
    for (size_t lang = 0; lang < LANG_COUNT; lang++)
        somewhere = somewhere || property->help[lang].len > 0;
    if (!somewhere && asked && !said && !property->read_only)
        naming_add(place, LANG_COUNT, "naming.help_missing", property->name, (str){0}, (str){0});
    for (size_t lang = 0; somewhere && lang < LANG_COUNT; lang++)
        if (!property->help[lang].len)
            naming_add(place, (enum lang)lang, "naming.help_untranslated", property->name, (str){0},
                       (str){0});
}

static void judge_property(struct naming_list *list, const struct object_type *type,
                           const struct property *property) {
    struct naming_place place = {list, type, property, NULL};
    if (!property->shipped && is_score_property(property->name))
        naming_add(&place, LANG_COUNT, "naming.name_taken", property->name, (str){0}, (str){0});
    else if (!property->shipped)
        naming_judge_name(&place, property->name);
    naming_judge_label(&place, property->label, property->name);
    naming_judge_help(&place);
    for (size_t i = 0; property->options_from == OPTIONS_OWN && i < property->option_count; i++) {
        place.option = &property->options[i];
        if (!place.option->hidden)
            naming_judge_label(&place, place.option->label, place.option->value);
    }
}

static void judge_type(struct naming_list *list, const struct object_type *type) {
    struct naming_place place = {list, type, NULL, NULL};
    if (!type->shipped)
        naming_judge_name(&place, type->name);
    naming_judge_label(&place, type->label, type->name);
    naming_judge_label(&place, type->label_plural, type->name);
    for (size_t i = 0; i < type->property_count; i++)
        if (naming_is_shown(&type->properties[i]))
            judge_property(list, type, &type->properties[i]);
    naming_judge_alike(list, type);
}

void quality_naming(struct arena *arena, const struct schema *schema, struct naming_list *out) {
    *out = (struct naming_list){.arena = arena};
    for (size_t i = 0; i < schema->type_count; i++)
        judge_type(out, &schema->types[i]);
    naming_judge_terms(out, schema);
}

static str language_name(struct arena *arena, enum lang of, enum lang lang) {
    static const char *const keys[LANG_COUNT] = {
        [LANG_EN] = "naming.english",
        [LANG_PL] = "naming.polish",
        [LANG_RU] = "naming.russian",
        [LANG_ZH] = "naming.chinese",
    };
    return of == LANG_COUNT ? (str){0} : message_text(arena, str_of(keys[of]), lang, NULL, 0);
}

// Sentences without something to compare with may name the language.
str naming_message(struct arena *arena, const struct naming_finding *finding, enum lang lang) {
    str limit = finding->other.len ? finding->other : language_name(arena, finding->lang, lang);
    const struct message_param params[] = {
        {"value", finding->value}, {"limit", limit}, {"suggestion", finding->suggestion}};
    return message_text(arena, str_of(finding->rule), lang, params, sizeof params / sizeof *params);
}
