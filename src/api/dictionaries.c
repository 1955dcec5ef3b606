// Dictionaries of spellings, and their entries.
#include "api/api_private.h"
#include "api/definitions.h"
#include "api/render.h"
#include "crm/dictionary.h"
#include "text/fold.h"

// -- writing

void define_write_dictionary(struct jsonw *w, const struct dictionary *d) {
    jsonw_object(w);
    render_id(w, "id", d->id);
    jsonw_put_text(w, "name", d->name);
    define_write_labels(w, "label", d->label, true);
    define_write_labels(w, "about", d->about, true);
    jsonw_put_text(w, "mode", str_of(dictionary_mode_name(d->mode)));
    jsonw_put_bool(w, "within", d->within);
    jsonw_name(w, "properties");
    jsonw_array(w);
    for (size_t i = 0; i < d->property_count; i++)
        jsonw_text(w, d->properties[i]);
    jsonw_array_end(w);
    jsonw_put_bool(w, "shipped", d->shipped);
    jsonw_put_int(w, "entries", d->entry_count);
    render_time(w, "updatedAt", d->updated_at);
    jsonw_object_end(w);
}

static void write_entry(struct jsonw *w, const struct dictionary_entry *entry) {
    str rest = entry->spellings, one;
    jsonw_object(w);
    render_id(w, "id", entry->id);
    jsonw_put_text(w, "term", entry->term);
    jsonw_name(w, "spellings");
    jsonw_array(w);
    while (rest.len && str_split(&rest, '|', &one))
        jsonw_text(w, one);
    jsonw_array_end(w);
    jsonw_object_end(w);
}

// What was put, and what stood there before: enough to put that back.
static void write_put(struct jsonw *w, const struct dictionary_entry *before,
                      const struct dictionary_entry *now) {
    jsonw_object(w);
    jsonw_name(w, "entry");
    write_entry(w, now);
    jsonw_name(w, "before");
    if (before->id)
        write_entry(w, before);
    else
        jsonw_null(w);
    jsonw_object_end(w);
}

// -- reading

static bool read_change(struct call *c, struct dictionary_change *out) {
    str mode = text_member(&c->body, "mode");
    *out = (struct dictionary_change){.name = text_member(&c->body, "name"),
                                      .has_mode = mode.ptr != NULL};
    bool_member(&c->body, "within", &out->has_within, &out->within);
    if (out->has_mode && !dictionary_mode_read(mode, &out->mode))
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("mode"),
                           STR("off, suggest, replace"));
    return labels_member(c, &c->body, "label", out->label) &&
           labels_member(c, &c->body, "about", out->about) &&
           names_member(c, &c->body, "properties", &out->has_properties, &out->properties,
                        &out->property_count);
}

static bool find(struct call *c, const struct dictionary **out) {
    int64_t id;
    if (!call_id(c, "id", &id))
        return false;
    *out = crm_dictionary_find(call_schema(c), id);
    return *out || call_refuse(c, ERR_NOT_FOUND, "dictionary.unknown",
                               http_segment(c->request, "id"), (str){0});
}

// -- dictionaries

bool dictionary_list(struct call *c) {
    const struct schema *schema = call_schema(c);
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < schema->dictionary_count; i++)
        define_write_dictionary(&c->json, &schema->dictionaries[i]);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

bool dictionary_get(struct call *c) {
    const struct dictionary *d;
    if (!find(c, &d))
        return false;
    define_write_dictionary(&c->json, d);
    return true;
}

bool dictionary_create(struct call *c) {
    struct dictionary_change change;
    struct dictionary *made;
    if (!crm_define_begin(c->work) || !read_change(c, &change) ||
        !crm_dictionary_create(c->work, &change, &made))
        return false;
    call_status(c, 201);
    define_write_dictionary(&c->json, made);
    return true;
}

bool dictionary_update(struct call *c) {
    const struct dictionary *d;
    struct dictionary_change change;
    struct dictionary *now;
    if (!crm_define_begin(c->work) || !find(c, &d) || !read_change(c, &change) ||
        !crm_dictionary_update(c->work, d, &change, &now))
        return false;
    define_write_dictionary(&c->json, now);
    return true;
}

bool dictionary_archive(struct call *c) {
    const struct dictionary *d;
    if (!crm_define_begin(c->work) || !find(c, &d) || !crm_dictionary_archive(c->work, d))
        return false;
    call_status(c, 204);
    return true;
}

// -- entries

bool entry_list(struct call *c) {
    const struct dictionary *d;
    struct dictionary_entry *entries;
    size_t count;
    int64_t limit;
    if (!find(c, &d) || !call_query_int(c, "limit", 1, 1000, 100, &limit) ||
        !store_entry_list(c->work, d->id, text_fold(c->arena, call_query_text(c, "q")),
                          call_query_text(c, "after"), (size_t)limit + 1, &entries, &count))
        return false;
    bool more = count > (size_t)limit;
    count = more ? (size_t)limit : count;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        write_entry(&c->json, &entries[i]);
    jsonw_array_end(&c->json);
    render_paging(&c->json, more ? text_fold(c->arena, entries[count - 1].term) : (str){0});
    jsonw_object_end(&c->json);
    return true;
}

static bool put_entry(struct call *c, const struct dictionary *d, int64_t id) {
    struct dictionary_entry entry;
    bool has;
    str *spellings;
    size_t count;
    if (!names_member(c, &c->body, "spellings", &has, &spellings, &count) ||
        !crm_entry_put(c->work, d, id, text_member(&c->body, "term"), spellings, count, &entry))
        return false;
    write_entry(&c->json, &entry);
    return true;
}

bool entry_create(struct call *c) {
    const struct dictionary *d;
    if (!crm_define_begin(c->work) || !find(c, &d))
        return false;
    call_status(c, 201);
    return put_entry(c, d, 0);
}

bool entry_update(struct call *c) {
    const struct dictionary *d;
    int64_t id;
    return crm_define_begin(c->work) && find(c, &d) && call_id(c, "entry", &id) &&
           put_entry(c, d, id);
}

bool entry_delete(struct call *c) {
    const struct dictionary *d;
    int64_t id;
    if (!crm_define_begin(c->work) || !find(c, &d) || !call_id(c, "entry", &id) ||
        !crm_entry_delete(c->work, d, id))
        return false;
    call_status(c, 204);
    return true;
}

// -- many entries

enum { BATCH_MAX = 1000 };

// One of them: put, or refused with a reason. False where nothing can be put any more.
static bool put_one(struct call *c, struct dictionary *grown, size_t index, struct jsonw *refused) {
    const struct json *one = &json_get(&c->body, "put")->items[index];
    struct dictionary_entry before, now;
    struct err *err = c->work->err;
    int64_t id = 0;
    bool has;
    str *spellings, term = text_member(one, "term");
    size_t count;
    if (json_get(one, "id") && !call_body_id(c, one, "id", &id))
        return false;
    if (!names_member(c, one, "spellings", &has, &spellings, &count))
        return false;
    if (crm_entry_add(c->work, grown, id, term, spellings, count, &before, &now)) {
        write_put(&c->json, &before, &now);
        return true;
    }
    if (err->code != ERR_INVALID && err->code != ERR_CONFLICT && err->code != ERR_NOT_FOUND)
        return false;
    c->err = *err; // where its words are looked for
    jsonw_object(refused);
    jsonw_put_int(refused, "index", (int64_t)index);
    jsonw_put_text(refused, "term", term);
    jsonw_put_text(refused, "message", problem_words(c));
    jsonw_object_end(refused);
    err_clear(&c->err);
    err_clear(err);
    return true;
}

static bool put_all(struct call *c, const struct dictionary *d, const struct json *put) {
    struct dictionary *grown = crm_dictionary_grown(c->work, d);
    struct buf text;
    struct jsonw refused;
    buf_init(&text, c->arena);
    jsonw_init(&refused, &text);
    jsonw_array(&refused);
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; put && i < put->count; i++)
        if (!put_one(c, grown, i, &refused))
            return false;
    jsonw_array_end(&c->json);
    jsonw_array_end(&refused);
    jsonw_name(&c->json, "refused");
    jsonw_raw(&c->json, buf_str(&text));
    jsonw_object_end(&c->json);
    return true;
}

bool entry_batch(struct call *c) {
    const struct dictionary *d;
    const struct json *put = json_get(&c->body, "put");
    int64_t *removed = NULL;
    size_t count = 0;
    put = put && put->kind == JSON_KIND_ARRAY ? put : NULL;
    if (put && put->count > BATCH_MAX)
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("put"), STR("0 - 1000"));
    if (json_get(&c->body, "remove") && !call_body_ids(c, "remove", BATCH_MAX, &removed, &count))
        return false;
    if (!crm_define_begin(c->work) || !find(c, &d))
        return false;
    for (size_t i = 0; i < count; i++)
        if (!crm_entry_delete(c->work, d, removed[i]))
            return false;
    return put_all(c, d, put);
}
