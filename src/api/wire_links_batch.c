// Associations of many records in one call, on the object interface. Each input stands by itself:
// those that fail are listed beside the others (207). Taking away what is not there is no error.
#include "api/api_private.h"
#include "api/batch.h"
#include "api/link.h"
#include "api/query.h"
#include "crm/attempt.h"

enum { CREATE_MOST = 2000, READ_MOST = 1000, EACH = 500 };

struct linking {
    struct batch batch;
    struct link_ends ends;
    struct link_kinds kinds;
    const struct json *input;
};

static bool begin(struct call *c, struct linking *l, size_t most) {
    *l = (struct linking){0};
    return link_types(c, &l->ends.from, &l->ends.to) && batch_begin(c, &l->batch, most);
}

static str text_of(struct call *c, const struct json *json) {
    str text = STR("");
    if (json && json->kind == JSON_KIND_OBJECT)
        json = json_get(json, "id");
    if (json && !text_of_json(c->arena, json, &text))
        text = STR("");
    return text;
}

// Runs one input by itself; a refusal becomes an error of the batch.
static bool attempt(struct linking *l, bool (*run)(void *argument, struct work *work), bool *done) {
    struct call *c = l->batch.call;
    struct err why;
    if (!crm_attempt(c->work, run, l, done, &why))
        return false;
    if (!*done) {
        str ids[] = {text_of(c, json_get(l->input, "from")), text_of(c, json_get(l->input, "to"))};
        enum err_code code = why.code == ERR_CONFLICT ? ERR_NOT_FOUND : why.code;
        batch_error(&l->batch, str_copy(c->arena, str_of(why.text)), code, "ids", ids, 2);
        c->fault_count = 0;
        c->message_key = NULL;
    }
    return true;
}

static bool read_ends(struct linking *l) {
    struct call *c = l->batch.call;
    return link_read_id(c, json_get(l->input, "from"), &l->ends.from_id) &&
           link_read_id(c, json_get(l->input, "to"), &l->ends.to_id);
}

static bool create_one(void *argument, struct work *work) {
    struct linking *l = argument;
    struct call *c = l->batch.call;
    return read_ends(l) &&
           link_read_specs(c, json_get(l->input, "types"), l->ends.from, l->ends.to, &l->kinds) &&
           crm_associate(work, &l->ends, l->kinds.items, l->kinds.count, call_source(c));
}

bool wire_links_create(struct call *c) {
    struct linking l;
    if (!begin(c, &l, CREATE_MOST))
        return false;
    for (size_t i = 0; i < l.batch.inputs->count; i++) {
        bool done;
        l.input = &l.batch.inputs->items[i];
        if (!attempt(&l, create_one, &done))
            return false;
        if (done)
            link_write_pair(c, &l.ends, &l.kinds);
    }
    return batch_end(&l.batch, 201);
}

static bool default_one(void *argument, struct work *work) {
    struct linking *l = argument;
    return read_ends(l) && crm_associate(work, &l->ends, NULL, 0, call_source(l->batch.call));
}

bool wire_links_default(struct call *c) {
    struct linking l;
    if (!begin(c, &l, CREATE_MOST))
        return false;
    for (size_t i = 0; i < l.batch.inputs->count; i++) {
        bool done;
        l.input = &l.batch.inputs->items[i];
        if (!attempt(&l, default_one, &done) || (done && !link_write_default(c, &l.ends)))
            return false;
    }
    bool ended = batch_end(&l.batch, 200);
    call_status(c, 200); // the only code its clients know; errors stand in the body
    return ended;
}

// -- reading

static void write_from(struct call *c, int64_t id) {
    jsonw_name(&c->json, "from");
    jsonw_object(&c->json);
    jsonw_name(&c->json, "id");
    jsonw_id(&c->json, id);
    jsonw_object_end(&c->json);
}

static void write_linked(struct call *c, int64_t asked, const struct linked_list *list, bool old) {
    struct jsonw *w = &c->json;
    jsonw_object(w);
    write_from(c, asked);
    jsonw_name(w, "to");
    jsonw_array(w);
    if (old)
        link_write_named(c, list);
    for (size_t i = 0; !old && i < list->count; i++)
        link_write_linked(c, &list->items[i]);
    jsonw_array_end(w);
    if (list->more) {
        jsonw_name(w, "paging");
        jsonw_object(w);
        jsonw_name(w, "next");
        jsonw_object(w);
        jsonw_name(w, "after");
        jsonw_id(w, list->items[list->count - 1].to_id);
        jsonw_object_end(w);
        jsonw_object_end(w);
    }
    jsonw_object_end(w);
}

struct asked {
    int64_t asked[LINKED_FROM_MAX];
    int64_t found[LINKED_FROM_MAX]; // survivors of merges
    size_t count;
};

static bool write_found(struct linking *l, struct asked *a, bool old) {
    struct linked_list *lists;
    struct call *c = l->batch.call;
    if (!links_of_many(c->work, l->ends.to, a->found, a->count, EACH, &lists))
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (lists[i].count) // one with no associations has no result
            write_linked(c, a->asked[i], &lists[i], old);
    a->count = 0;
    return true;
}

// An input that says where its page begins is asked for by itself.
static bool read_page(struct linking *l, int64_t id, int64_t after, bool old) {
    struct links_query q = {l->ends.from, id, l->ends.to, after, EACH};
    struct linked_list list;
    bool archived;
    if (!links_of(l->batch.call->work, &q, &list, &archived))
        return false;
    if (list.count)
        write_linked(l->batch.call, id, &list, old);
    return true;
}

// *there is false where there is no such live record.
static bool find_from(struct linking *l, int64_t *asked, int64_t *found, bool *there) {
    struct call *c = l->batch.call;
    bool archived = false;
    *there = link_read_id(c, l->input, asked);
    *found = *asked;
    *there = *there && links_end(c->work, l->ends.from, found, &archived) && !archived;
    if (*there || archived)
        return true;
    if (c->work->err->code != ERR_NOT_FOUND)
        return false;
    err_clear(c->work->err);
    return true;
}

static bool read_one(struct linking *l, struct asked *a, bool old) {
    struct call *c = l->batch.call;
    int64_t id, found, after = 0;
    str cursor = json_get_text(l->input, "after", STR(""));
    bool there;
    if (!find_from(l, &id, &found, &there))
        return false;
    if (!there) {
        batch_missing(&l->batch, text_of(c, l->input));
        return true;
    }
    if (cursor.len && read_id(cursor, &after))
        return read_page(l, id, after, old);
    a->asked[a->count] = id;
    a->found[a->count++] = found;
    return a->count < LINKED_FROM_MAX || write_found(l, a, old);
}

static bool read_all(struct call *c, bool old) {
    struct linking l;
    struct asked a = {.count = 0};
    if (!begin(c, &l, READ_MOST))
        return false;
    for (size_t i = 0; i < l.batch.inputs->count; i++) {
        l.input = &l.batch.inputs->items[i];
        if (!read_one(&l, &a, old))
            return false;
    }
    return write_found(&l, &a, old) && batch_end(&l.batch, 200);
}

bool wire_links_read(struct call *c) {
    return read_all(c, false);
}

// -- taking away

static bool archive_one(struct linking *l, const struct json *to, bool labels) {
    struct call *c = l->batch.call;
    if (!link_read_id(c, json_get(l->input, "from"), &l->ends.from_id) ||
        !link_read_id(c, to, &l->ends.to_id))
        return false;
    if (!labels)
        return crm_dissociate(c->work, &l->ends, call_source(c));
    return link_read_specs(c, json_get(l->input, "types"), l->ends.from, l->ends.to, &l->kinds) &&
           crm_dissociate_kinds(c->work, &l->ends, l->kinds.items, l->kinds.count, call_source(c));
}

static bool gone(struct call *c, bool done) {
    if (done || c->work->err->code != ERR_NOT_FOUND)
        return done;
    err_clear(c->work->err);
    return true;
}

static bool nothing_to_say(struct call *c) {
    buf_clear(&c->text);
    call_status(c, 204);
    return true;
}

bool wire_links_archive(struct call *c) {
    struct linking l;
    if (!begin(c, &l, CREATE_MOST))
        return false;
    for (size_t i = 0; i < l.batch.inputs->count; i++) {
        l.input = &l.batch.inputs->items[i];
        const struct json *to = json_get(l.input, "to");
        bool several = to && to->kind == JSON_KIND_ARRAY;
        for (size_t k = 0; k < (several ? to->count : 1); k++)
            if (!gone(c, archive_one(&l, several ? &to->items[k] : to, false)))
                return false;
    }
    return nothing_to_say(c);
}

bool wire_links_archive_labels(struct call *c) {
    struct linking l;
    if (!begin(c, &l, CREATE_MOST))
        return false;
    for (size_t i = 0; i < l.batch.inputs->count; i++) {
        l.input = &l.batch.inputs->items[i];
        if (!gone(c, archive_one(&l, json_get(l.input, "to"), true)))
            return false;
    }
    return nothing_to_say(c);
}

// -- version 3: one kind an input, by its name or number

static bool kind_of_input(struct linking *l, const struct association_kind **kind) {
    str name = json_get_text(l->input, "type", STR(""));
    return crm_kind_find(l->batch.call->work, l->ends.from, l->ends.to, name, kind);
}

static bool create_old(void *argument, struct work *work) {
    struct linking *l = argument;
    const struct association_kind *kind;
    return read_ends(l) && kind_of_input(l, &kind) &&
           crm_associate(work, &l->ends, &kind, 1, call_source(l->batch.call));
}

static void write_old(struct linking *l) {
    struct jsonw *w = &l->batch.call->json;
    jsonw_object(w);
    write_from(l->batch.call, l->ends.from_id);
    jsonw_name(w, "to");
    jsonw_object(w);
    jsonw_name(w, "id");
    jsonw_id(w, l->ends.to_id);
    jsonw_object_end(w);
    jsonw_put_text(w, "type", json_get_text(l->input, "type", STR("")));
    jsonw_object_end(w);
}

bool wire_links_create_old(struct call *c) {
    struct linking l;
    if (!begin(c, &l, CREATE_MOST))
        return false;
    for (size_t i = 0; i < l.batch.inputs->count; i++) {
        bool done;
        l.input = &l.batch.inputs->items[i];
        if (!attempt(&l, create_old, &done))
            return false;
        if (done)
            write_old(&l);
    }
    return batch_end(&l.batch, 201);
}

bool wire_links_read_old(struct call *c) {
    return read_all(c, true);
}

bool wire_links_archive_old(struct call *c) {
    struct linking l;
    if (!begin(c, &l, CREATE_MOST))
        return false;
    for (size_t i = 0; i < l.batch.inputs->count; i++) {
        const struct association_kind *kind;
        l.input = &l.batch.inputs->items[i];
        if (!kind_of_input(&l, &kind) ||
            !gone(c, read_ends(&l) && link_remove_old(c, &l.ends, kind)))
            return false;
    }
    return nothing_to_say(c);
}
