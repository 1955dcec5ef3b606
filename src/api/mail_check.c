// Which domains of e-mail addresses take mail: having it checked, and what came out.
#include "crm/mail_check.h"
#include "api/api_private.h"
#include "api/render.h"
#include "text/email.h"

bool mail_check_order(struct call *c) {
    struct job job;
    return crm_mail_check_order(c->work, c->api->options.name_server.len > 0, &job) &&
           call_answer_job(c, &job);
}

bool mail_check_get(struct call *c) {
    struct mail_check_state state;
    if (!crm_mail_check_state(c->work, &state))
        return false;
    jsonw_object(&c->json);
    render_text_or_null(&c->json, "nameServer", c->api->options.name_server);
    jsonw_put_int(&c->json, "known", state.totals.known);
    jsonw_put_int(&c->json, "refusing", state.totals.refusing);
    jsonw_put_int(&c->json, "addresses", state.totals.addresses);
    render_time(&c->json, "checkedAt", state.totals.checked_at);
    jsonw_name(&c->json, "job");
    if (state.has_job)
        render_job(&c->json, &state.job);
    else
        jsonw_null(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

// -- the domains

static void write_domain(struct call *c, const struct mail_domain *domain) {
    struct email email = email_read(c->arena, str_concat(c->arena, STR("a@"), domain->name));
    jsonw_object(&c->json);
    jsonw_put_text(&c->json, "domain", email.domain.len ? email.domain : domain->name);
    jsonw_put_text(&c->json, "ascii", domain->name);
    jsonw_put_int(&c->json, "addresses", domain->addresses);
    render_time(&c->json, "checkedAt", domain->checked_at);
    jsonw_object_end(&c->json);
}

// A cursor: "12,example.com".
static bool read_after(struct call *c, int64_t *addresses, str *name) {
    str rest = call_query_text(c, "after"), number;
    *addresses = 0;
    *name = (str){0};
    if (!rest.len)
        return true;
    bool read = str_split(&rest, ',', &number) && str_to_i64(number, addresses) && rest.len;
    *name = rest;
    return read ||
           call_refuse(c, ERR_INPUT, "api.bad_value", STR("after"), STR("paging.next.after"));
}

bool mail_check_domains(struct call *c) {
    struct mail_domain *list;
    size_t count;
    int64_t limit, addresses;
    str name;
    if (!read_after(c, &addresses, &name) || !call_query_int(c, "limit", 1, 1000, 100, &limit) ||
        !store_mail_refusing(c->work, addresses, name, (size_t)limit + 1, &list, &count))
        return false;
    bool more = count > (size_t)limit;
    count = more ? (size_t)limit : count;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        write_domain(c, &list[i]);
    jsonw_array_end(&c->json);
    const struct mail_domain *last = more ? &list[count - 1] : NULL;
    render_paging(&c->json, last ? str_format(c->arena, "%lld," STR_FMT, (long long)last->addresses,
                                              STR_ARG(last->name))
                                 : (str){0});
    jsonw_object_end(&c->json);
    return true;
}
