// Currencies in use and their rates.
#include "api/api_private.h"
#include "api/render.h"
#include "crm/currency.h"

static void write_currency(struct jsonw *w, const struct currency_view *view) {
    jsonw_object(w);
    jsonw_put_text(w, "code", view->currency.code);
    jsonw_put_int(w, "minorUnits", view->minor_units);
    jsonw_put_bool(w, "home", view->home);
    jsonw_put_int(w, "position", view->currency.position);
    jsonw_name(w, "rate");
    if (view->rate > 0)
        jsonw_real(w, view->rate);
    else
        jsonw_null(w);
    jsonw_put_int(w, "rates", (int64_t)view->rate_count);
    jsonw_object_end(w);
}

static void write_known(struct jsonw *w) {
    jsonw_array(w);
    for (const struct currency_fact *fact = currency_facts; fact->code[0]; fact++) {
        jsonw_object(w);
        jsonw_put_text(w, "code", str_of(fact->code));
        jsonw_put_int(w, "minorUnits", fact->minor_units);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

bool currency_list(struct call *c) {
    struct currency_view *list;
    size_t count;
    if (!crm_currency_list(c->work, &list, &count))
        return false;
    jsonw_object(&c->json);
    jsonw_put_text(&c->json, "home", c->work->schema->currency);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        write_currency(&c->json, &list[i]);
    jsonw_array_end(&c->json);
    jsonw_name(&c->json, "known");
    write_known(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

static bool answer(struct call *c, str code, int status) {
    struct currency_view view;
    if (!crm_currency_get(c->work, code, &view))
        return false;
    call_status(c, status);
    write_currency(&c->json, &view);
    return true;
}

static str code_of(struct call *c) {
    return http_segment(c->request, "code");
}

bool currency_create(struct call *c) {
    str code = json_get_text(&c->body, "code", STR(""));
    return crm_currency_add(c->work, code) && answer(c, code, 201);
}

bool currency_patch(struct call *c) {
    str code = code_of(c);
    return crm_currency_move(c->work, code, json_get_int(&c->body, "position", 0)) &&
           answer(c, code, 200);
}

bool currency_delete(struct call *c) {
    call_status(c, 204);
    return crm_currency_remove(c->work, code_of(c));
}

bool rate_list(struct call *c) {
    struct rate_row *rows;
    size_t count;
    if (!crm_rate_list(c->work, code_of(c), &rows, &count))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++) {
        jsonw_object(&c->json);
        jsonw_put_text(&c->json, "validFrom", rows[i].valid_from);
        jsonw_name(&c->json, "rate");
        jsonw_real(&c->json, rows[i].rate);
        render_time(&c->json, "enteredAt", rows[i].entered_at);
        render_id(&c->json, "enteredBy", rows[i].entered_by);
        jsonw_object_end(&c->json);
    }
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

static double number_of(const struct json *json) {
    if (!json)
        return 0;
    return json->kind == JSON_KIND_INT ? (double)json->integer
                                       : (json->kind == JSON_KIND_REAL ? json->real : 0);
}

bool rate_put(struct call *c) {
    str day = json_get_text(&c->body, "validFrom", STR(""));
    double rate = number_of(json_get(&c->body, "rate"));
    if (!crm_rate_put(c->work, code_of(c), day, rate))
        return false;
    call_status(c, 201);
    jsonw_object(&c->json);
    jsonw_put_text(&c->json, "validFrom", day);
    jsonw_name(&c->json, "rate");
    jsonw_real(&c->json, rate);
    render_time(&c->json, "enteredAt", c->work->now);
    render_id(&c->json, "enteredBy", c->work->who.user_id);
    jsonw_object_end(&c->json);
    return true;
}

bool rate_delete(struct call *c) {
    call_status(c, 204);
    return crm_rate_remove(c->work, code_of(c), http_segment(c->request, "day"));
}
