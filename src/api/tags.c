// Tags. Whoever may write records may make one while sticking it on.
#include "api/api_private.h"
#include "api/definitions.h"

static void write_tag(struct jsonw *w, const struct tag *tag) {
    jsonw_object(w);
    jsonw_put_text(w, "name", tag->name);
    define_write_labels(w, "label", tag->label, true);
    jsonw_put_text(w, "colour", tag->colour);
    jsonw_put_int(w, "displayOrder", tag->position);
    jsonw_object_end(w);
}

static bool read_tag(struct call *c, struct tag_change *out) {
    *out = (struct tag_change){.colour = text_member(&c->body, "colour")};
    position_member(&c->body, &out->has_position, &out->position);
    return labels_member(c, &c->body, "label", out->label);
}

bool tag_list(struct call *c) {
    struct tag *list;
    size_t count;
    if (!store_tag_list(c->work, false, &list, &count))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        write_tag(&c->json, &list[i]);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

bool tag_create(struct call *c) {
    struct tag_change change;
    struct tag made;
    if (!crm_define_begin(c->work) || !read_tag(c, &change) ||
        !crm_tag_create(c->work, &change, &made))
        return false;
    call_status(c, 201);
    write_tag(&c->json, &made);
    return true;
}

bool tag_update(struct call *c) {
    struct tag_change change;
    struct tag now;
    if (!crm_define_begin(c->work) || !read_tag(c, &change) ||
        !crm_tag_update(c->work, http_segment(c->request, "name"), &change, &now))
        return false;
    write_tag(&c->json, &now);
    return true;
}

bool tag_archive(struct call *c) {
    if (!crm_define_begin(c->work) || !crm_tag_archive(c->work, http_segment(c->request, "name")))
        return false;
    call_status(c, 204);
    return true;
}
