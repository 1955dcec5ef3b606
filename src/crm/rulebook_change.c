// Two states of a definition, compared member by member. Members are texts, flags, numbers, lists,
// texts in each language, and the standard with members of its own.
#include "crm/rulebook_change.h"
#include "base/clock.h"
#include "base/json.h"
#include "crm/match_rule.h"
#include "model/dictionary.h"
#include "model/message.h"
#include "model/rule.h"

enum { MEMBERS_MAX = 64 };

// A state laid out flat: its label, and the minimum of its standard, stand side by side.
struct flat {
    str names[MEMBERS_MAX];
    str shown[MEMBERS_MAX];
    enum lang langs[MEMBERS_MAX]; // of a text in a language that is not the reader's; else COUNT
    size_t count;
};

struct telling {
    struct arena *arena;
    const struct schema *schema;
    enum lang lang;
};

static str words(const struct telling *t, const char *family, str key) {
    return message_text(t->arena, str_concat(t->arena, str_of(family), key), t->lang, NULL, 0);
}

static void add(struct flat *out, str name, enum lang lang, str shown) {
    if (!shown.len || out->count == MEMBERS_MAX)
        return;
    out->names[out->count] = name;
    out->langs[out->count] = lang;
    out->shown[out->count++] = shown;
}

// "contacts.jobtitle" as its label, where it is one.
static str label_of_path(const struct telling *t, str path) {
    str rest = path, type_name;
    if (!str_split(&rest, '.', &type_name))
        return path;
    const struct object_type *type = schema_type(t->schema, type_name);
    const struct property *p = type ? type_property(type, rest) : NULL;
    if (!p)
        return path;
    return str_format(t->arena, STR_FMT ": " STR_FMT, STR_ARG(type->label_plural[t->lang]),
                      STR_ARG(p->label[t->lang]));
}

static str list_text(const struct telling *t, const struct json *list) {
    struct buf out;
    buf_init(&out, t->arena);
    for (size_t i = 0; i < list->count; i++) {
        const struct json *item = &list->items[i], *labels = json_get(item, "labels");
        str text = item->kind == JSON_KIND_TEXT ? label_of_path(t, item->text)
                                                : json_get_text(item, "value", STR(""));
        str label = json_get_text(labels, lang_code(t->lang).ptr, text);
        buf_add_z(&out, out.len ? ", " : "");
        buf_add(&out, label.len ? label : text);
    }
    return buf_str(&out);
}

static str scalar_text(const struct telling *t, str name, const struct json *value) {
    if (value->kind == JSON_KIND_BOOL)
        return value->boolean ? words(t, "change.", STR("yes")) : STR("");
    if (value->kind == JSON_KIND_INT && str_is(name, "effectiveFrom"))
        return value->integer ? str_slice(time_iso(t->arena, value->integer), 0, 10) : STR("");
    if (value->kind == JSON_KIND_INT)
        return str_format(t->arena, "%lld", (long long)value->integer);
    if (value->kind == JSON_KIND_REAL)
        return str_format(t->arena, "%.6g", value->real);
    if (value->kind != JSON_KIND_TEXT || !value->text.len)
        return STR("");
    if (str_is(name, "state") || str_is(name, "strictness"))
        return words(t, "handbook.state.", value->text);
    if (str_is(name, "mode"))
        return words(t, "change.mode.", value->text);
    if (str_is(name, "kind"))
        return words(t, "handbook.kind.", value->text);
    if (str_is(name, "type"))
        return words(t, "handbook.type.", value->text);
    if (str_is(name, "survivorship"))
        return words(t, "change.survivorship.", value->text);
    if (str_is(name, "spellings"))
        return str_replace(t->arena, value->text, STR("|"), STR(", "));
    return value->text;
}

static void flatten(const struct telling *t, const struct json *body, const char *prefix,
                    struct flat *out);

static void flatten_words(const struct telling *t, str name, const struct json *texts,
                          struct flat *out) {
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        str text = json_get_text(texts, lang_code((enum lang)lang).ptr, STR(""));
        add(out, name, lang == (int)t->lang ? LANG_COUNT : (enum lang)lang, text);
    }
}

static bool is_words(str name) {
    static const char *const names[] = {"label", "labels", "message", "help", "about"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_is(name, names[i]))
            return true;
    return false;
}

// "city: Hel, country: PL"
static str members_text(const struct telling *t, const struct json *members) {
    struct buf out;
    buf_init(&out, t->arena);
    for (size_t i = 0; i < members->count; i++) {
        str text = scalar_text(t, STR(""), &members->members[i].value);
        buf_format(&out, "%s" STR_FMT ": " STR_FMT, out.len ? ", " : "",
                   STR_ARG(members->members[i].name), STR_ARG(text));
    }
    return buf_str(&out);
}

static bool is_silent(str name) {
    static const char *const silent[] = {"name", "position", "displayOrder"};
    for (size_t i = 0; i < sizeof silent / sizeof *silent; i++)
        if (str_is(name, silent[i]))
            return true;
    return false;
}

// Several entries of a dictionary: each is a member of its own.
static void flatten_entries(const struct telling *t, const struct json *list, struct flat *out) {
    for (size_t i = 0; i < list->count; i++) {
        str term = json_get_text(&list->items[i], "term", STR(""));
        const struct json *spellings = json_get(&list->items[i], "spellings");
        if (!spellings || spellings->kind != JSON_KIND_TEXT)
            continue; // there was none
        str shown = str_replace(t->arena, spellings->text, STR("|"), STR(", "));
        add(out, term, LANG_COUNT, shown.len ? shown : term);
    }
}

// Fields of matching: each is a member of its own, by the name that explanations call it.
static void flatten_fields(const struct telling *t, const struct json *fields, struct flat *out) {
    for (size_t i = 0; i < fields->count; i++)
        add(out, str_concat(t->arena, STR("match."), fields->members[i].name), LANG_COUNT,
            crm_match_field_words(t->arena, &fields->members[i].value, t->lang));
}

static void flatten_member(const struct telling *t, const struct json_member *member,
                           const char *prefix, struct flat *out) {
    const struct json *value = &member->value;
    str name = str_concat(t->arena, str_of(prefix), member->name);
    if (is_silent(member->name))
        return;
    if (value->kind == JSON_KIND_OBJECT && str_is(name, "standard"))
        flatten(t, value, "standard.", out);
    else if (value->kind == JSON_KIND_OBJECT && str_is(name, "fields"))
        flatten_fields(t, value, out);
    else if (value->kind == JSON_KIND_OBJECT && !is_words(name))
        add(out, name, LANG_COUNT, members_text(t, value));
    else if (value->kind == JSON_KIND_OBJECT)
        flatten_words(t, str_is(name, "labels") ? STR("label") : name, value, out);
    else if (value->kind == JSON_KIND_ARRAY && str_is(name, "entries"))
        flatten_entries(t, value, out);
    else if (value->kind == JSON_KIND_ARRAY)
        add(out, name, LANG_COUNT, list_text(t, value));
    else
        add(out, name, LANG_COUNT, scalar_text(t, member->name, value));
}

static void flatten(const struct telling *t, const struct json *body, const char *prefix,
                    struct flat *out) {
    for (size_t i = 0; body->kind == JSON_KIND_OBJECT && i < body->count; i++)
        flatten_member(t, &body->members[i], prefix, out);
}

static str shown_in(const struct flat *state, str name, enum lang lang) {
    for (size_t i = 0; i < state->count; i++)
        if (str_equal(state->names[i], name) && state->langs[i] == lang)
            return state->shown[i];
    return STR("");
}

static str member_words(const struct telling *t, str name, enum lang lang) {
    str key =
        str_starts(name, STR("match.")) ? name : str_concat(t->arena, STR("change.member."), name);
    str text = message_known(key) ? message_text(t->arena, key, t->lang, NULL, 0) : name;
    return lang == LANG_COUNT ? text
                              : str_format(t->arena, STR_FMT " (" STR_FMT ")", STR_ARG(text),
                                           STR_ARG(lang_code(lang)));
}

// Members of `first`, in its order; `other` gives the other side. Those that both have are told
// once, with the later state's.
static void add_lines(const struct telling *t, const struct flat *now, const struct flat *old,
                      bool gone, struct change_words *out) {
    const struct flat *first = gone ? old : now, *other = gone ? now : old;
    for (size_t i = 0; i < first->count; i++) {
        str there = shown_in(other, first->names[i], first->langs[i]);
        // Of what is new its words in the reader's language say it all.
        if (!old->count && first->langs[i] != LANG_COUNT)
            continue;
        if ((gone && there.len) || str_equal(there, first->shown[i]))
            continue;
        out->lines[out->count++] = (struct change_line){
            .member = member_words(t, first->names[i], first->langs[i]),
            .before = gone ? first->shown[i] : there,
            .after = gone ? STR("") : first->shown[i],
        };
    }
}

// A state that can not be read tells nothing.
static void read_state(const struct telling *t, str text, struct json *body, struct flat *out) {
    struct err err;
    *out = (struct flat){0};
    *body = (struct json){0};
    if (text.len && json_read(t->arena, text, body, &err))
        flatten(t, body, "", out);
}

static str dictionary_label(const struct telling *t, str subject) {
    str name = str_slice(subject, 0, str_find_char(subject, '/'));
    for (size_t i = 0; i < t->schema->dictionary_count; i++)
        if (str_equal(t->schema->dictionaries[i].name, name))
            return t->schema->dictionaries[i].label[t->lang];
    return name;
}

static str subject_label(const struct telling *t, const struct definition_event *event,
                         const struct flat *now, const struct flat *old) {
    enum lang others[] = {LANG_COUNT, LANG_EN, LANG_PL, LANG_RU, LANG_ZH};
    str term = shown_in(now, STR("term"), LANG_COUNT);
    if (str_is(event->kind, "entry")) {
        size_t slash = str_find_char(event->subject, '/');
        return term.len ? term : str_from(event->subject, slash + 1);
    }
    if (str_is(event->kind, "entries"))
        return dictionary_label(t, event->subject);
    const struct object_type *of = schema_type_by_id(t->schema, event->type_id);
    if (of && str_is(event->kind, "match_rules"))
        return of->label_plural[t->lang];
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        str label = shown_in(now, STR("label"), others[i]);
        label = label.len ? label : shown_in(old, STR("label"), others[i]);
        if (label.len)
            return label;
    }
    // What was only archived says nothing of itself; the definitions may.
    const struct object_type *type = schema_type_by_id(t->schema, event->type_id);
    const struct property *p = type ? type_property(type, event->subject) : NULL;
    return p && str_is(event->kind, "property") ? p->label[t->lang] : event->subject;
}

void rulebook_change_words(struct arena *arena, const struct schema *schema,
                           const struct definition_event *event, enum lang lang,
                           struct change_words *out) {
    struct telling t = {arena, schema, lang};
    struct json bodies[2];
    struct flat *now = ARENA_NEW(arena, struct flat), *old = ARENA_NEW(arena, struct flat);
    const struct object_type *type = schema_type_by_id(schema, event->type_id);
    read_state(&t, event->body, &bodies[0], now);
    read_state(&t, event->before, &bodies[1], old);
    str key = str_is(event->kind, "entries")
                  ? STR("change.entries")
                  : str_format(arena, "change." STR_FMT "." STR_FMT, STR_ARG(event->kind),
                               STR_ARG(str_lower_ascii(arena, event->action)));
    const struct message_param params[] = {{"value", subject_label(&t, event, now, old)}};
    *out = (struct change_words){.about = type ? type->label_plural[lang] : STR(""),
                                 .title = message_text(arena, key, lang, params, 1)};
    out->lines = ARENA_ARRAY(arena, now->count + old->count, struct change_line);
    // What is gone needs no list of all it was.
    if (!str_is(event->action, "DELETE")) {
        add_lines(&t, now, old, false, out);
        if (event->before.len)
            add_lines(&t, now, old, true, out);
    }
}
