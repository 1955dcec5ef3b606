// Being told what was changed of the rules, and confirming it.
#include "crm/rulebook_reading.h"
#include "api/api_private.h"
#include "api/render.h"

static void write_lines(struct jsonw *w, const struct change_words *words) {
    jsonw_name(w, "lines");
    jsonw_array(w);
    for (size_t i = 0; i < words->count; i++) {
        jsonw_object(w);
        jsonw_put_text(w, "member", words->lines[i].member);
        jsonw_put_text(w, "before", words->lines[i].before);
        jsonw_put_text(w, "after", words->lines[i].after);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

static void write_group(struct call *c, const struct change_group *group) {
    struct jsonw *w = &c->json;
    const struct definition_event *last = group->last;
    const struct object_type *type = schema_type_by_id(call_schema(c), last->type_id);
    jsonw_object(w);
    render_id(w, "id", last->id);
    render_time(w, "at", last->at);
    jsonw_put_text(w, "by", group->by);
    jsonw_put_int(w, "changes", (int64_t)group->changes);
    jsonw_put_text(w, "kind", last->kind);
    jsonw_put_text(w, "type", type ? type->name : STR(""));
    jsonw_put_text(w, "subject", last->subject);
    jsonw_put_text(w, "title", group->words.title);
    jsonw_put_text(w, "about", group->words.about);
    write_lines(w, &group->words);
    jsonw_object_end(w);
}

bool rulebook_unread(struct call *c) {
    struct unread_changes unread;
    if (!crm_rulebook_unread(c->work, c->lang, &unread))
        return false;
    jsonw_object(&c->json);
    jsonw_put_int(&c->json, "count", (int64_t)unread.count);
    render_id(&c->json, "upTo", unread.up_to);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < unread.count; i++)
        write_group(c, &unread.groups[i]);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

bool rulebook_read(struct call *c) {
    int64_t id;
    if (!call_body_id(c, &c->body, "upTo", &id))
        return false;
    if (!id)
        return call_refuse(c, ERR_INPUT, "api.missing", STR("upTo"), (str){0});
    if (!crm_rulebook_read(c->work, id))
        return false;
    call_status(c, 204);
    return true;
}

bool rulebook_readers(struct call *c) {
    struct reader *readers;
    size_t count;
    if (!crm_rulebook_readers(c->work, &readers, &count))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++) {
        jsonw_object(&c->json);
        render_actor(&c->json, "user", readers[i].user_id, readers[i].name);
        render_id(&c->json, "readTo", readers[i].read_to);
        render_time(&c->json, "confirmedAt", readers[i].at);
        jsonw_put_int(&c->json, "unread", readers[i].unread);
        jsonw_object_end(&c->json);
    }
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}
