// Reading what a request says and writing the small things every answer has.
#include "api/api_private.h"
#include <string.h>

void call_reset(struct call *c) {
    http_response_init(&c->response, 200);
    buf_init(&c->text, c->arena);
    jsonw_init(&c->json, &c->text);
    err_clear(&c->err);
    c->status = 0;
    c->message_key = NULL;
    c->issues = NULL;
    c->candidates = NULL;
    c->candidate_count = 0;
    c->faults = NULL;
    c->fault_count = 0;
    c->job_id = 0;
    c->forget_user = c->forget_key = 0;
    c->forget_all = false;
    memset(&c->noted, 0, sizeof c->noted);
}

struct actor call_actor(const struct call *c) {
    const struct identity *who = c->who;
    if (!who)
        return (struct actor){.scope = SCOPE_NONE, .lang = c->lang};
    return (struct actor){.user_id = who->user.id,
                          .name = who->user.name,
                          .scope = rights_everything(who->rights) ? SCOPE_ALL : SCOPE_RIGHTS,
                          .rights = who->rights,
                          .lang = c->lang};
}

struct source call_source(const struct call *c) {
    return (struct source){.kind = c->who && c->who->key_id ? SOURCE_API : SOURCE_FORM};
}

enum lang call_lang(const struct call *c) {
    const struct identity *who = c->who;
    // Clients of the object interface match on the English words, wherever they stand in an answer.
    if (c->route->dialect == DIALECT_WIRE)
        return LANG_EN;
    // A page says in which language it is shown, which may be changed without saving.
    str asked = http_header(c->request, "Accept-Language");
    if (who && (who->key_id == 0 || !asked.len))
        return who->user.lang;
    return lang_pick(asked);
}

// -- reading

const struct schema *call_schema(const struct call *c) {
    return c->work ? c->work->schema : c->shown;
}

bool call_has_segment(const struct call *c, const char *segment) {
    return strstr(c->request->match.route->pattern, segment) != NULL; // with its version
}

bool call_type(struct call *c, const struct object_type **type) {
    str name = http_segment(c->request, "type");
    *type = schema_type(call_schema(c), name);
    return *type || call_refuse(c, ERR_NOT_FOUND, "api.unknown_type", name, (str){0});
}

bool read_id(str text, int64_t *id) {
    enum { DIGITS_MAX = 16 };
    if (text.len == 0 || text.len > DIGITS_MAX || text.ptr[0] < '1' || text.ptr[0] > '9')
        return false;
    return str_to_i64(text, id) && *id < (INT64_C(1) << 53);
}

bool call_id(struct call *c, const char *segment, int64_t *id) {
    str text = http_segment(c->request, segment);
    return read_id(text, id) || call_refuse(c, ERR_NOT_FOUND, "api.no_record", text, (str){0});
}

bool call_query_int(struct call *c, const char *name, int64_t least, int64_t most,
                    int64_t otherwise, int64_t *out) {
    str text;
    *out = otherwise;
    if (!http_query(c->request, name, &text) || !text.len)
        return true;
    if (str_to_i64(text, out) && *out >= least && *out <= most)
        return true;
    return call_refuse(c, ERR_INPUT, "api.bad_value", str_of(name),
                       str_format(c->arena, "%lld - %lld", (long long)least, (long long)most));
}

bool call_query_bool(struct call *c, const char *name, bool otherwise, bool *out) {
    str text;
    *out = otherwise;
    if (!http_query(c->request, name, &text) || !text.len)
        return true;
    *out = str_equal_ascii_nocase(text, STR("true"));
    return *out || str_equal_ascii_nocase(text, STR("false")) ||
           call_refuse(c, ERR_INPUT, "api.bad_value", str_of(name), STR("true, false"));
}

str call_query_text(const struct call *c, const char *name) {
    str text;
    return http_query(c->request, name, &text) ? text : STR("");
}

static bool id_of_json(struct call *c, const struct json *json, const char *name, int64_t *id) {
    if (json->kind == JSON_KIND_INT && json->integer > 0 && json->integer < (INT64_C(1) << 53)) {
        *id = json->integer;
        return true;
    }
    if (json->kind == JSON_KIND_TEXT && read_id(json->text, id))
        return true;
    return call_refuse(c, ERR_INPUT, "api.bad_value", str_of(name), STR("id"));
}

bool call_body_id(struct call *c, const struct json *object, const char *name, int64_t *id) {
    const struct json *json = json_get(object, name);
    *id = 0;
    if (!json || json->kind == JSON_KIND_NULL)
        return true;
    return id_of_json(c, json, name, id);
}

bool call_body_ids(struct call *c, const char *name, size_t most, int64_t **ids, size_t *count) {
    const struct json *list = json_get(&c->body, name);
    *count = 0;
    if (!list || list->kind != JSON_KIND_ARRAY)
        return call_refuse(c, ERR_INPUT, "api.missing", str_of(name), (str){0});
    if (list->count > most)
        return call_refuse(c, ERR_INPUT, "api.bad_value", str_of(name),
                           str_format(c->arena, "1 - %zu", most));
    *ids = ARENA_ARRAY(c->arena, list->count, int64_t);
    for (size_t i = 0; i < list->count; i++)
        if (!id_of_json(c, &list->items[i], name, &(*ids)[(*count)++]))
            return false;
    return true;
}

bool call_body_type(struct call *c, const struct object_type **type) {
    str name = json_get_text(&c->body, "type", STR(""));
    *type = schema_type(call_schema(c), name);
    return *type || call_refuse(c, ERR_INPUT, "api.unknown_type", name, (str){0});
}

// -- works of a handler's own

bool call_read(struct call *c, bool (*run)(void *argument, struct work *work), void *argument) {
    struct host_task task = {
        .who = call_actor(c), .arena = c->arena, .run = run, .argument = argument};
    return host_read(c->api->options.host, &task, &c->err);
}

bool call_write(struct call *c, bool (*run)(void *argument, struct work *work), void *argument) {
    struct host_task task = {
        .who = call_actor(c), .arena = c->arena, .run = run, .argument = argument};
    return host_write_wait(c->api->options.host, &task, &c->err);
}

// -- answering

void call_status(struct call *c, int status) {
    c->response.status = status;
}

static str etag(struct arena *arena, int64_t version) {
    return str_format(arena, "\"%lld\"", (long long)version);
}

void call_etag(struct call *c, int64_t version) {
    http_response_header(&c->response, "ETag", etag(c->arena, version));
}

bool call_not_modified(struct call *c, int64_t version) {
    str listed = http_header(c->request, "If-None-Match");
    if (!listed.len || !http_etag_listed(listed, etag(c->arena, version)))
        return false;
    call_status(c, 304);
    return true;
}

void call_seal(struct call *c, int64_t version) {
    str tag = str_format(c->arena, "\"%lld-%08x\"", (long long)version,
                         (unsigned)str_hash(buf_str(&c->text)));
    str listed = http_header(c->request, "If-None-Match");
    http_response_header(&c->response, "ETag", tag);
    if (!listed.len || !http_etag_listed(listed, tag))
        return;
    buf_clear(&c->text);
    call_status(c, 304);
}

// The version that a tag names: what stands behind its hyphen is of the answer, not of the record.
// A number without quotes is taken, too: some clients take them off. Weak tags and those of others
// name none.
static bool tagged(str tag, int64_t *version) {
    str text = str_trim(tag);
    if (text.len > 2 && text.ptr[0] == '"' && str_ends(text, STR("\"")))
        text = str_slice(text, 1, text.len - 1);
    text = str_slice(text, 0, str_find_char(text, '-'));
    return str_to_i64(text, version) && *version > 0;
}

static size_t count_tagged(str tags, int64_t *last) {
    size_t count = 0;
    int64_t version;
    str tag;
    while (str_split(&tags, ',', &tag))
        if (tagged(tag, &version)) {
            *last = version;
            count++;
        }
    return count;
}

static bool is_tagged(str tags, int64_t version) {
    int64_t one;
    str tag;
    while (str_split(&tags, ',', &tag))
        if (tagged(tag, &one) && one == version)
            return true;
    return false;
}

// Of several tags the one that the record has now is meant, if any (RFC 9110, 13.1.1).
bool call_if_match(struct call *c, const struct object_type *type, int64_t id, int64_t *version) {
    str tags = str_trim(http_header(c->request, "If-Match"));
    struct record *record;
    int64_t redirected;
    *version = 0;
    if (!tags.len || str_is(tags, "*"))
        return true;
    size_t count = count_tagged(tags, version);
    if (count > 1) {
        if (!browse_record(c->work, type, id, &record, &redirected))
            return false;
        *version = record->version;
    }
    return (count && is_tagged(tags, *version)) ||
           call_refuse(c, ERR_STALE, "api.stale", (str){0}, (str){0});
}

bool call_still_matches(struct call *c, const struct object_type *type, int64_t id) {
    struct record *record;
    int64_t version, redirected;
    if (!call_if_match(c, type, id, &version))
        return false;
    if (!version)
        return true;
    return browse_record(c->work, type, id, &record, &redirected) &&
           (record->version == version ||
            call_refuse(c, ERR_STALE, "api.stale", (str){0}, (str){0}));
}
