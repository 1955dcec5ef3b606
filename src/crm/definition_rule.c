// Rules: made, changed, archived, put back as they were.
#include "base/json.h"
#include "crm/definition_private.h"
#include "crm/dictionary.h"
#include "crm/industry_private.h"
#include "crm/match_rule.h"
#include "crm/rule.h"
#include "model/standard.h"
#include "store/entry_change.h"
#include "store/rule.h"

const struct rule *crm_rule_find(const struct schema *schema, int64_t id,
                                 const struct object_type **type) {
    for (size_t t = 0; t < schema->type_count; t++)
        for (size_t i = 0; i < schema->types[t].rule_count; i++)
            if (schema->types[t].rules[i].id == id) {
                *type = &schema->types[t];
                return &schema->types[t].rules[i];
            }
    return NULL;
}

static const struct rule *find_name(const struct object_type *type, str name) {
    for (size_t i = 0; i < type->rule_count; i++)
        if (str_equal(type->rules[i].name, name))
            return &type->rules[i];
    return NULL;
}

static int64_t next_position(const struct object_type *type) {
    int64_t last = -1;
    for (size_t i = 0; i < type->rule_count; i++)
        if (type->rules[i].position > last)
            last = type->rules[i].position;
    return last + 1;
}

static void set_text(str given, str *out) {
    if (given.ptr)
        *out = given;
    else if (!out->ptr)
        *out = STR("");
}

static bool read(struct work *work, const struct object_type *type, struct rule *rule) {
    return rule_read(work->arena, type, rule, work->err) || crm_refuse_member(work, "rule");
}

static bool apply(struct work *work, const struct object_type *type,
                  const struct rule_change *change, const struct rule *old, struct rule *rule) {
    if (!define_labels(work, old ? old->label : NULL, change->label, RULE_TEXT_MAX, rule->label) ||
        !define_labels(work, old ? old->message : NULL, change->message, RULE_TEXT_MAX,
                       rule->message) ||
        !define_label_needed(work, rule->label))
        return false;
    if (!rule->message[LANG_EN].len)
        return crm_refuse(work, ERR_INVALID, "rule.no_message", rule->name, (str){0});
    set_text(change->condition, &rule->condition);
    set_text(change->about, &rule->about);
    set_text(change->repaired, &rule->repaired);
    set_text(change->repair, &rule->repair);
    if (change->has_state)
        rule->state = change->state;
    if (change->has_effective_from)
        rule->effective_from = change->effective_from;
    if (change->has_position)
        rule->position = change->position < 0 ? next_position(type) : change->position;
    return read(work, type, rule);
}

static bool put(struct work *work, const struct object_type *type, const struct rule *before,
                struct rule *rule) {
    if (!store_rule_put(work, type, before, rule))
        return false;
    define_changed(work);
    return true;
}

bool crm_rule_create(struct work *work, const struct object_type *type,
                     const struct rule_change *change, struct rule **out) {
    struct rule *rule = *out = ARENA_NEW(work->arena, struct rule);
    if (!define_name_ok(change->name))
        return crm_refuse(work, ERR_INVALID, "define.name", change->name, (str){0});
    if (find_name(type, change->name))
        return crm_refuse(work, ERR_CONFLICT, "rule.taken", change->name, (str){0});
    if (type->rule_count >= RULES_MAX)
        return crm_refuse(work, ERR_INVALID, "define.many", STR("rules"),
                          str_format(work->arena, "%d", RULES_MAX));
    rule->name = change->name;
    rule->position = next_position(type);
    return apply(work, type, change, NULL, rule) && store_next_definition_id(work, &rule->id) &&
           put(work, type, NULL, rule);
}

bool crm_rule_update(struct work *work, const struct object_type *type, const struct rule *rule,
                     const struct rule_change *change, struct rule **out) {
    struct rule *now = *out = ARENA_NEW(work->arena, struct rule);
    *now = *rule;
    return apply(work, type, change, rule, now) && put(work, type, rule, now);
}

bool crm_rule_archive(struct work *work, const struct object_type *type, const struct rule *rule) {
    if (!store_rule_archive(work, type, rule))
        return false;
    define_changed(work);
    return true;
}

// -- taking a change back

static bool can_not(struct work *work, str subject, const char *why) {
    return crm_refuse(work, ERR_CONFLICT, why, subject, (str){0});
}

static bool undo_rule(struct work *work, const struct object_type *type,
                      const struct definition_event *event) {
    const struct rule *now = find_name(type, event->subject);
    if (!event->before.len)
        return now ? crm_rule_archive(work, type, now)
                   : can_not(work, event->subject, "rule.gone_since");
    struct rule *rule = ARENA_NEW(work->arena, struct rule);
    rule->name = event->subject;
    rule->position = now ? now->position : next_position(type);
    if (!now && type->rule_count >= RULES_MAX)
        return crm_refuse(work, ERR_CONFLICT, "define.many", STR("rules"),
                          str_format(work->arena, "%d", RULES_MAX));
    if (now)
        rule->id = now->id;
    else if (!store_next_definition_id(work, &rule->id))
        return false;
    return rule_of_json(work->arena, event->before, rule, work->err) && read(work, type, rule) &&
           put(work, type, now, rule);
}

static bool has_option(const struct property *p, str value) {
    for (size_t i = 0; i < p->option_count; i++)
        if (str_equal(p->options[i].value, value))
            return true;
    return false;
}

// Options that came since are hidden, not forgotten: records may have them.
static void keep_options(struct arena *arena, const struct property *now, struct property *p) {
    for (size_t i = 0; p->options_from == OPTIONS_OWN && i < now->option_count; i++) {
        if (has_option(p, now->options[i].value))
            continue;
        p->options = arena_grow(arena, p->options, p->option_count * sizeof *p->options,
                                (p->option_count + 1) * sizeof *p->options);
        p->options[p->option_count] = now->options[i];
        p->options[p->option_count++].hidden = true;
    }
}

// What it names may be gone since.
static bool standard_again(struct work *work, const struct object_type *type, struct property *p) {
    if (!p->standard)
        return true;
    struct standard *standard = ARENA_NEW(work->arena, struct standard);
    *standard = *p->standard;
    p->standard = standard;
    return standard_read(work->arena, type, p, standard, work->err) ||
           crm_refuse_member(work, "standard_of");
}

static bool undo_property(struct work *work, const struct object_type *type,
                          const struct definition_event *event) {
    const struct property *now = type_property(type, event->subject);
    if (!now)
        return can_not(work, event->subject, "rule.gone_since");
    if (!event->before.len)
        return can_not(work, event->subject, "rule.no_before");
    struct property *p = ARENA_NEW(work->arena, struct property);
    str calculation;
    *p = *now;
    if (!store_property_of_body(work, event->before, p, &calculation))
        return false;
    if (!str_equal(calculation, now->calculation))
        return can_not(work, event->subject, "rule.no_before");
    p->updated_at = work->now;
    keep_options(work->arena, now, p);
    if (!crm_group_find(type, p->group))
        p->group = now->group;
    if (!standard_again(work, type, p) || !store_property_update(work, type, p))
        return false;
    define_changed(work);
    return true;
}

static const struct dictionary *dictionary_named(const struct schema *schema, str name) {
    for (size_t i = 0; i < schema->dictionary_count; i++)
        if (str_equal(schema->dictionaries[i].name, name))
            return &schema->dictionaries[i];
    return NULL;
}

static bool undo_dictionary(struct work *work, const struct definition_event *event) {
    const struct dictionary *now = dictionary_named(work->schema, event->subject);
    struct dictionary *d = ARENA_NEW(work->arena, struct dictionary);
    bool found;
    if (!event->before.len)
        return now ? crm_dictionary_archive(work, now)
                   : can_not(work, event->subject, "rule.gone_since");
    if (now)
        *d = *now;
    else if (!store_dictionary_archived(work, event->subject, d, &found))
        return false;
    else if (!found)
        return can_not(work, event->subject, "rule.gone_since");
    if (!dictionary_of_json(work->arena, event->before, d, work->err) ||
        !store_dictionary_put(work, now, d))
        return false;
    define_changed(work);
    return true;
}

// As if it was written now: what it says may have got another meaning since, or there may be no
// room.
static bool put_entry_back(struct work *work, const struct dictionary *d, int64_t id,
                           const struct dictionary_entry *entry) {
    str *spellings = ARENA_ARRAY(work->arena, entry->spellings.len + 1, str);
    str rest = entry->spellings;
    size_t count = 0;
    struct dictionary_entry out;
    while (rest.len && str_split(&rest, '|', &spellings[count]))
        count++;
    return crm_entry_put(work, d, id, entry->term, spellings, count, &out);
}

// The subject is "dictionary/term".
static bool undo_entry(struct work *work, const struct definition_event *event) {
    size_t slash = str_find_char(event->subject, '/');
    const struct dictionary *d =
        dictionary_named(work->schema, str_slice(event->subject, 0, slash));
    struct dictionary_entry before, now;
    bool found;
    if (!d)
        return can_not(work, event->subject, "rule.gone_since");
    if (!store_entry_of_event(work, d->id, event, &before, &now, &found))
        return false;
    if (!event->before.len && !found)
        return can_not(work, event->subject, "rule.gone_since");
    struct json left; // by this change; another one of several entries may have come since
    if (!json_read(work->arena, event->body, &left, work->err))
        return false;
    bool deleted = str_is(event->action, "DELETE");
    if (deleted == found ||
        (found && !str_equal(now.spellings, json_get_text(&left, "spellings", STR("")))))
        return can_not(work, event->subject, "rule.changed_since");
    return event->before.len ? put_entry_back(work, d, found ? now.id : 0, &before)
                             : crm_entry_delete(work, d, now.id);
}

// Of the same subject form, with " (+2)" behind where there are several.
static bool undo_entries(struct work *work, const struct definition_event *event) {
    const struct dictionary *d = dictionary_named(
        work->schema, str_slice(event->subject, 0, str_find_char(event->subject, '/')));
    struct entry_change *changes;
    size_t count;
    bool same = true;
    if (!d)
        return can_not(work, event->subject, "rule.gone_since");
    if (!store_entries_of_event(work, event, &changes, &count))
        return false;
    for (size_t i = 0; i < count; i++) {
        struct entry_change *c = &changes[i];
        if (!store_entry_take_back(work, d, c, &same))
            return false;
        if (!same)
            return can_not(work, c->term, "rule.changed_since");
        *c = (struct entry_change){c->term, c->after, c->before, c->is_there, c->was_there};
    }
    if (!count)
        return can_not(work, event->subject, "rule.no_before");
    if (!store_entries_changed(work, d, changes, count))
        return false;
    define_changed(work);
    return true;
}

// One that may be taken back: the last of its subject.
static bool last_event(struct work *work, int64_t event_id, struct definition_event *event) {
    bool found, last;
    if (!store_definition_event(work, event_id, event, &found, &last))
        return false;
    if (!found)
        return crm_refuse_id(work, ERR_NOT_FOUND, "rule.no_change", event_id);
    return last || can_not(work, event->subject, "rule.changed_since");
}

bool crm_rulebook_survey(struct work *work, int64_t event_id, struct industry_survey *out) {
    struct definition_event event;
    *out = (struct industry_survey){.at = work->now};
    return last_event(work, event_id, &event) &&
           (!str_is(event.kind, "pack") || industry_survey(work, &event, out));
}

bool crm_rulebook_undo(struct work *work, int64_t event_id, const struct industry_survey *survey) {
    struct definition_event event;
    if (!last_event(work, event_id, &event))
        return false;
    if (str_is(event.kind, "dictionary"))
        return undo_dictionary(work, &event);
    if (str_is(event.kind, "entry"))
        return undo_entry(work, &event);
    if (str_is(event.kind, "entries"))
        return undo_entries(work, &event);
    if (str_is(event.kind, "pack"))
        return industry_undo(work, &event, survey);
    const struct object_type *type = schema_type_by_id(work->schema, event.type_id);
    if (!type)
        return can_not(work, event.subject, "rule.gone_since");
    if (str_is(event.kind, "rule"))
        return undo_rule(work, type, &event);
    if (str_is(event.kind, "property"))
        return undo_property(work, type, &event);
    if (str_is(event.kind, "match_rules"))
        return define_match_rules_undo(work, type, &event);
    if (str_is(event.kind, "template"))
        return define_template_undo(work, type, &event);
    return can_not(work, event.subject, "rule.no_before");
}
