// Sample data: loading it, and taking it back in one piece.
#include "api/api_private.h"

bool sample_post(struct call *c) {
    enum { ROWS_MAX = 100000 };
    struct job job;
    int64_t rows = json_get_int(&c->body, "rows", 0);
    if (rows < 1 || rows > ROWS_MAX)
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("rows"), STR("1 - 100000"));
    struct job_order order = {.kind = JOB_SAMPLE,
                              .payload = str_format(c->arena, "{\"rows\":%lld}", (long long)rows)};
    return crm_job_add(c->work, &order, &job) && call_answer_job(c, &job);
}

bool sample_delete(struct call *c) {
    struct job job;
    struct job_order order = {.kind = JOB_SAMPLE_REMOVE};
    return crm_job_add(c->work, &order, &job) && call_answer_job(c, &job);
}
