// The handbook of the rules, and what people need to fill a file for an import: as files.
#include "crm/handbook.h"
#include "api/api_private.h"
#include "crm/import_template.h"

static bool read_language(struct call *c, enum lang *lang) {
    str code = call_query_text(c, "language");
    *lang = c->lang;
    return !code.len || lang_of_code(code, lang) ||
           call_refuse(c, ERR_INPUT, "api.bad_value", STR("language"), STR("en, pl, ru, zh"));
}

// One version of the definitions, in one language and format, is one document.
static bool have_it(struct call *c, enum lang lang, const char *format) {
    str tag = str_format(c->arena, "\"%s-%lld-" STR_FMT "-%s\"", c->api->options.version,
                         (long long)call_schema(c)->version, STR_ARG(lang_code(lang)), format);
    str listed = http_header(c->request, "If-None-Match");
    http_response_header(&c->response, "ETag", tag);
    http_response_header(&c->response, "Cache-Control", STR("private, no-cache"));
    if (!listed.len || !http_etag_listed(listed, tag))
        return false;
    call_status(c, 304);
    return true;
}

static bool answer_html(struct call *c, const struct document *document, str name) {
    struct buf out;
    buf_init(&out, c->arena);
    document_html(document, &out);
    http_response_body(&c->response, "text/html; charset=utf-8", buf_str(&out));
    http_response_header(&c->response, "Content-Disposition",
                         str_format(c->arena, "inline; filename=\"" STR_FMT "\"", STR_ARG(name)));
    http_response_header(&c->response, "Content-Security-Policy", crm_handbook_policy(c->arena));
    return true;
}

static bool answer_pdf(struct call *c, const struct document *document, enum lang lang, str name) {
    struct buf out;
    buf_init(&out, c->arena);
    if (document_pdf(document, &out, &c->err)) {
        http_response_body(&c->response, "application/pdf", buf_str(&out));
        http_response_attachment(&c->response, c->arena, name);
        return true;
    }
    if (c->err.code != ERR_UNSUPPORTED)
        return false;
    c->status = 503; // not the reader's fault
    return call_refuse(c, ERR_UNSUPPORTED, "handbook.no_font", lang_code(lang),
                       crm_handbook_fonts(lang));
}

bool handbook_get(struct call *c) {
    struct document document;
    enum lang lang;
    str format = call_query_text(c, "format");
    if (!read_language(c, &lang))
        return false;
    bool pdf = str_is(format, "pdf");
    if (format.len && !pdf && !str_is(format, "html"))
        return call_refuse(c, ERR_INPUT, "handbook.format", format, (str){0});
    if (have_it(c, lang, pdf ? "pdf" : "html"))
        return true;
    str name = str_format(c->arena, "rulebook-" STR_FMT ".%s", STR_ARG(lang_code(lang)),
                          pdf ? "pdf" : "html");
    return crm_handbook(c->work, lang, &document) &&
           (pdf ? answer_pdf(c, &document, lang, name) : answer_html(c, &document, name));
}

static bool read_template(struct call *c, const struct object_type **type, enum lang *lang,
                          bool *narrow) {
    return call_type(c, type) && read_language(c, lang) &&
           call_query_bool(c, "required", false, narrow);
}

bool import_guide(struct call *c) {
    const struct object_type *type;
    struct document document;
    enum lang lang;
    bool narrow;
    if (!read_template(c, &type, &lang, &narrow))
        return false;
    return crm_import_guide(c->work, type, lang, narrow, &document) &&
           answer_html(c, &document,
                       str_format(c->arena, STR_FMT "-guide-" STR_FMT ".html", STR_ARG(type->name),
                                  STR_ARG(lang_code(lang))));
}

bool import_template_get(struct call *c) {
    const struct object_type *type;
    enum lang lang;
    bool narrow;
    if (!read_template(c, &type, &lang, &narrow))
        return false;
    http_response_body(&c->response, "text/csv; charset=utf-8",
                       import_template_csv(c->arena, type, narrow, lang));
    http_response_attachment(&c->response, c->arena,
                             str_format(c->arena, STR_FMT "-template-" STR_FMT ".csv",
                                        STR_ARG(type->name), STR_ARG(lang_code(lang))));
    return true;
}
