// Dictionaries: made, changed, archived; their entries.
#include "crm/definition_private.h"
#include "crm/dictionary.h"
#include "store/entry_change.h"
#include "text/fold.h"
#include "text/number.h"

const struct dictionary *crm_dictionary_find(const struct schema *schema, int64_t id) {
    for (size_t i = 0; i < schema->dictionary_count; i++)
        if (schema->dictionaries[i].id == id)
            return &schema->dictionaries[i];
    return NULL;
}

// Of "contacts.jobtitle"; NULL where there is none.
static const struct property *property_named(const struct schema *schema, str name) {
    size_t dot = str_find_char(name, '.');
    const struct object_type *type = schema_type(schema, str_slice(name, 0, dot));
    return type && dot < name.len ? type_property(type, str_from(name, dot + 1)) : NULL;
}

static bool check_property(struct work *work, str name) {
    return property_named(work->schema, name) ||
           crm_refuse(work, ERR_INVALID, "dictionary.no_property", name, (str){0});
}

static bool apply(struct work *work, const struct dictionary_change *change,
                  const struct dictionary *old, struct dictionary *d) {
    if (!define_labels(work, old ? old->label : NULL, change->label, DEFINE_LABEL_MAX, d->label) ||
        !define_labels(work, old ? old->about : NULL, change->about, DEFINE_HELP_MAX, d->about) ||
        !define_label_needed(work, d->label))
        return false;
    for (size_t i = 0; change->has_properties && i < change->property_count; i++)
        if (!check_property(work, change->properties[i]))
            return false;
    if (change->has_properties) {
        d->properties = change->properties;
        d->property_count = change->property_count;
    }
    if (change->has_mode)
        d->mode = change->mode;
    if (change->has_within)
        d->within = change->within;
    return true;
}

static bool put(struct work *work, const struct dictionary *before, struct dictionary *d) {
    if (!store_dictionary_put(work, before, d))
        return false;
    define_changed(work);
    return true;
}

bool crm_dictionary_create(struct work *work, const struct dictionary_change *change,
                           struct dictionary **out) {
    struct dictionary *d = *out = ARENA_NEW(work->arena, struct dictionary);
    const struct schema *schema = work->schema;
    if (!define_name_ok(change->name))
        return crm_refuse(work, ERR_INVALID, "define.name", change->name, (str){0});
    for (size_t i = 0; i < schema->dictionary_count; i++)
        if (str_equal(schema->dictionaries[i].name, change->name))
            return crm_refuse(work, ERR_CONFLICT, "dictionary.taken", change->name, (str){0});
    if (schema->dictionary_count >= DICTIONARIES_MAX)
        return crm_refuse(work, ERR_INVALID, "define.many", STR("dictionaries"),
                          str_format(work->arena, "%d", DICTIONARIES_MAX));
    d->name = change->name;
    d->mode = DICTIONARY_SUGGEST;
    d->created_at = d->updated_at = work->now;
    return apply(work, change, NULL, d) && store_next_definition_id(work, &d->id) &&
           put(work, NULL, d);
}

bool crm_dictionary_update(struct work *work, const struct dictionary *dictionary,
                           const struct dictionary_change *change, struct dictionary **out) {
    struct dictionary *d = *out = ARENA_NEW(work->arena, struct dictionary);
    *d = *dictionary;
    d->updated_at = work->now;
    return apply(work, change, dictionary, d) && put(work, dictionary, d);
}

bool crm_dictionary_archive(struct work *work, const struct dictionary *dictionary) {
    if (!store_dictionary_archive(work, dictionary))
        return false;
    define_changed(work);
    return true;
}

// -- entries

static bool text_ok(str text, size_t most) {
    return text.len && text.len <= most && str_find_char(text, '|') == text.len;
}

// Spellings and term may mean nothing else in this dictionary.
static bool check_spellings(struct work *work, const struct dictionary *d, str old_term, str keys) {
    str key;
    while (str_split(&keys, '|', &key)) {
        const str *means = map_get(&d->terms, key);
        if (means && !str_equal(text_fold(work->arena, *means), text_fold(work->arena, old_term)))
            return crm_refuse(work, ERR_CONFLICT, "dictionary.spelling_taken", key, *means);
    }
    return true;
}

// Of what is chosen from options the label is the term, not what is stored.
static bool is_chosen(const struct property *p) {
    return str_is(str_of(p->type->wire_type), "enumeration");
}

// As the properties write it, so that who takes the term over has nothing left to repair. One of
// them has to be able to hold it; what is found inside of texts is no value.
static bool normal_term(struct work *work, const struct dictionary *d, str *term) {
    const struct property *refuses = NULL;
    bool held = false;
    for (size_t i = 0; !d->within && i < d->property_count; i++) {
        const struct property *property = property_named(work->schema, d->properties[i]);
        struct type_context c = {
            .arena = work->arena, .property = property, .number_decimals = NUMBER_POINT};
        struct value value;
        if (!property)
            continue; // archived since
        if (!property_read(&c, *term, &value) || value_is_null(value)) {
            refuses = property;
            continue;
        }
        held = true;
        if (!is_chosen(property))
            *term = property_write(&c, value);
    }
    return held || !refuses ||
           crm_refuse(work, ERR_INVALID, "dictionary.no_value", *term,
                      refuses->label[work->who.lang]);
}

static bool read_term(struct work *work, const struct dictionary *d, str given, str *term) {
    *term = text_clean(work->arena, given);
    if (!text_ok(*term, DICTIONARY_TERM_MAX))
        return crm_refuse(work, ERR_INVALID, "dictionary.no_term", given,
                          str_format(work->arena, "%d", DICTIONARY_TERM_MAX));
    return normal_term(work, d, term);
}

static bool join(struct work *work, const str *spellings, size_t count, str *out) {
    struct buf text;
    buf_init(&text, work->arena);
    for (size_t i = 0; i < count; i++) {
        str one = text_clean(work->arena, spellings[i]);
        if (!one.len)
            continue;
        if (!text_ok(one, DICTIONARY_TERM_MAX))
            return crm_refuse(work, ERR_INVALID, "dictionary.no_term", one,
                              str_format(work->arena, "%d", DICTIONARY_TERM_MAX));
        buf_add_z(&text, text.len ? "|" : "");
        buf_add(&text, one);
    }
    *out = text.len ? buf_str(&text) : STR("");
    return text.len <= DICTIONARY_SPELLINGS_MAX ||
           crm_refuse(work, ERR_INVALID, "value.too_long", (str){0},
                      str_format(work->arena, "%d", DICTIONARY_SPELLINGS_MAX));
}

// `d` may have grown since the schema was loaded.
static int64_t all_entries(const struct schema *schema, const struct dictionary *d) {
    int64_t all = d->entry_count;
    for (size_t i = 0; i < schema->dictionary_count; i++)
        if (schema->dictionaries[i].id != d->id)
            all += schema->dictionaries[i].entry_count;
    return all;
}

// What is put, and by which function of store: with a trail of its own or without.
struct entry_put {
    int64_t id;
    str term;
    const str *spellings;
    size_t count;
    bool (*write)(struct work *work, const struct dictionary *d, struct dictionary_entry *entry);
};

static bool put_entry(struct work *work, const struct dictionary *dictionary,
                      const struct entry_put *given, struct dictionary_entry *out) {
    int64_t id = given->id;
    str term = given->term;
    struct dictionary_entry old = {.term = STR("")};
    bool found = false;
    *out = (struct dictionary_entry){.id = id};
    if (!read_term(work, dictionary, term, &out->term) ||
        (id && !store_entry_get(work, dictionary->id, id, &old, &found)))
        return false;
    if (id && !found)
        return crm_refuse_id(work, ERR_NOT_FOUND, "dictionary.no_entry", id);
    if (!id && all_entries(work->schema, dictionary) >= DICTIONARY_ENTRIES_MAX)
        return crm_refuse(work, ERR_INVALID, "define.many", STR("entries"),
                          str_format(work->arena, "%d", DICTIONARY_ENTRIES_MAX));
    if (!join(work, given->spellings, given->count, &out->spellings) ||
        !check_spellings(work, dictionary, id ? old.term : out->term,
                         dictionary_keys(work->arena, out->term, out->spellings)) ||
        !given->write(work, dictionary, out))
        return false;
    define_changed(work);
    return true;
}

bool crm_entry_put(struct work *work, const struct dictionary *dictionary, int64_t id, str term,
                   const str *spellings, size_t count, struct dictionary_entry *out) {
    struct entry_put given = {id, term, spellings, count, store_entry_put};
    return put_entry(work, dictionary, &given, out);
}

// -- several at once

struct dictionary *crm_dictionary_grown(struct work *work, const struct dictionary *dictionary) {
    struct dictionary *grown = ARENA_NEW(work->arena, struct dictionary);
    struct map_entry entry;
    *grown = *dictionary;
    map_init(&grown->terms, work->arena);
    for (size_t i = 0; map_next(&dictionary->terms, &i, &entry);)
        map_set(&grown->terms, entry.key, entry.value);
    return grown;
}

// The spellings of an entry and those that come to it, each once as they are compared.
static size_t united(struct arena *arena, const struct dictionary_entry *entry, const str *more,
                     size_t count, str *out) {
    str keys = dictionary_keys(arena, entry->term, entry->spellings), rest = entry->spellings, one;
    size_t all = 0;
    while (rest.len && str_split(&rest, '|', &one))
        out[all++] = one;
    for (size_t i = 0; i < count; i++) {
        str longer = dictionary_keys(arena, keys, more[i]);
        if (longer.len == keys.len)
            continue;
        keys = longer;
        out[all++] = more[i];
    }
    return all;
}

static bool add_entry(struct work *work, struct dictionary *grown, struct entry_put given,
                      struct dictionary_entry *before, struct dictionary_entry *out) {
    bool found = false;
    *before = (struct dictionary_entry){0};
    if (!read_term(work, grown, given.term, &given.term) ||
        !(given.id ? store_entry_get(work, grown->id, given.id, before, &found)
                   : store_entry_find(work, grown->id, given.term, before, &found)))
        return false;
    if (found && !given.id) {
        str *all = ARENA_ARRAY(work->arena, before->spellings.len + 1 + given.count, str);
        given.count = united(work->arena, before, given.spellings, given.count, all);
        given.spellings = all;
        given.id = before->id;
        given.term = before->term;
    }
    if (!put_entry(work, grown, &given, out))
        return false;
    str *kept = ARENA_NEW(work->arena, str);
    *kept = out->term;
    dictionary_add(grown, kept, dictionary_keys(work->arena, out->term, out->spellings));
    grown->entry_count -= found;
    return true;
}

bool crm_entry_add(struct work *work, struct dictionary *grown, int64_t id, str term,
                   const str *spellings, size_t count, struct dictionary_entry *before,
                   struct dictionary_entry *out) {
    struct entry_put given = {id, term, spellings, count, store_entry_put};
    return add_entry(work, grown, given, before, out);
}

bool define_entry_join(struct work *work, struct dictionary *grown, str term, const str *spellings,
                       size_t count, struct entry_change *out) {
    struct dictionary_entry before, now;
    struct entry_put given = {0, term, spellings, count, store_entry_write};
    if (!add_entry(work, grown, given, &before, &now))
        return false;
    *out = (struct entry_change){now.term, before.spellings, now.spellings, before.id != 0, true};
    return true;
}

bool crm_entry_delete(struct work *work, const struct dictionary *dictionary, int64_t id) {
    struct dictionary_entry entry;
    bool found;
    if (!store_entry_get(work, dictionary->id, id, &entry, &found))
        return false;
    if (!found)
        return crm_refuse_id(work, ERR_NOT_FOUND, "dictionary.no_entry", id);
    if (!store_entry_delete(work, dictionary, &entry))
        return false;
    define_changed(work);
    return true;
}
