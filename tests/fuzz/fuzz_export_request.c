// Orders of exports as the store keeps them: any JSON is refused with a reason, or becomes a
// question whose properties the type has; what was read is written so that it reads the same again.
#include "crm/export_job.h"
#include "fuzz_work.h"
#include "model/shipped.h"

static void check(const struct export_request *request) {
    const struct query *query = &request->query;
    must(query->sort_count <= QUERY_SORTS_MAX);
    for (size_t i = 0; i < query->sort_count; i++)
        must(query->sorts[i].property != NULL);
    for (size_t i = 0; i < query->property_count; i++)
        must(query->properties[i] && !query->properties[i]->archived);
    for (size_t g = 0; g < query->group_count; g++)
        for (size_t i = 0; i < query->groups[g].count; i++) {
            const struct filter *f = &query->groups[g].filters[i];
            must((f->property != NULL) != (f->linked != NULL));
            must(f->op < FILTER_OPERATOR_COUNT && !f->any && !f->among && !f->list_id);
        }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static struct schema schema;
    struct fuzz_work f;
    struct export_request request, again;
    if (!schema.type_count)
        shipped_schema(&schema);
    if (size < 1)
        return 0;
    fuzz_work_begin(&f);
    f.work.schema = &schema;
    const struct object_type *type = &schema.types[data[0] % schema.type_count];
    str text = fuzz_text(&f.arena, data + 1, size - 1);
    if (export_request_read(&f.work, type, text, &request)) {
        check(&request);
        str first = export_request_write(&f.arena, &request);
        must(export_request_read(&f.work, type, first, &again));
        must(str_equal(first, export_request_write(&f.arena, &again)));
    } else {
        must(f.err.code != ERR_NONE && f.err.text[0]);
    }
    fuzz_work_end(&f);
    return 0;
}
