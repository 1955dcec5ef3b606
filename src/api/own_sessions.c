// A person's own sessions: which there are, and ending them from elsewhere.
#include "api/render.h"
#include "api/session.h"

// Marks in what browsers call themselves, in the order in which they have to be looked for, since
// most also name the others; and the names people know. An unknown one stays empty.
static const struct mark {
    const char *mark, *name;
} browsers[] = {{"Edg", "Edge"},         {"OPR/", "Opera"},        {"Vivaldi", "Vivaldi"},
                {"YaBrowser", "Yandex"}, {"Firefox", "Firefox"},   {"FxiOS", "Firefox"},
                {"CriOS", "Chrome"},     {"Chromium", "Chromium"}, {"Chrome", "Chrome"},
                {"Safari", "Safari"},    {"curl", "curl"},         {"python", "Python"}},
  systems[] = {{"Windows", "Windows"}, {"iPhone", "iPhone"},  {"iPad", "iPad"},
               {"Android", "Android"}, {"Mac OS X", "macOS"}, {"CrOS", "ChromeOS"},
               {"Linux", "Linux"}};

static str marked(str agent, const struct mark *marks, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (str_has(agent, str_of(marks[i].mark)))
            return str_of(marks[i].name);
    return STR("");
}

static void write_session(struct call *c, const struct session *session, str own) {
    struct jsonw *w = &c->json;
    jsonw_object(w);
    jsonw_put_text(w, "id", account_session_id(c->arena, session));
    jsonw_put_text(w, "browser",
                   marked(session->agent, browsers, sizeof browsers / sizeof *browsers));
    jsonw_put_text(w, "system", marked(session->agent, systems, sizeof systems / sizeof *systems));
    jsonw_put_text(w, "address", session->address);
    render_time(w, "createdAt", session->created_at);
    render_time(w, "seenAt", session->seen_at);
    jsonw_put_bool(w, "current", str_equal(session->token_hash, own));
    jsonw_object_end(w);
}

bool own_sessions_get(struct call *c) {
    struct session *list;
    size_t count;
    str own = account_token_hash(c->arena, c->who->token);
    if (!account_session_list(c->work, &list, &count))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        write_session(c, &list[i], own);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

bool own_sessions_end(struct call *c) {
    if (!account_session_end_others(c->work, c->who->token))
        return false;
    c->forget_user = c->who->user.id;
    call_status(c, 204);
    return true;
}

bool own_session_end(struct call *c) {
    if (!account_session_end(c->work, http_segment(c->request, "session")))
        return false;
    c->forget_user = c->who->user.id;
    call_status(c, 204);
    return true;
}
