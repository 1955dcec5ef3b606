// One row, made by the migration.
#include "store/security_policy.h"

bool store_policy_get(struct work *work, struct security_policy *out) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "SELECT password_least, factor_required, idle_minutes, session_hours, addresses, "
                "export_rows FROM security_policy WHERE id = 1",
                DB_NO_ARGS, &row, work->err))
        return false;
    *out = (struct security_policy){
        .password_least = value_as_int(row.columns[0]),
        .factor_required = value_as_int(row.columns[1]) != 0,
        .idle_minutes = value_as_int(row.columns[2]),
        .session_hours = value_as_int(row.columns[3]),
        .addresses = value_as_str(row.columns[4]),
        .export_rows = value_as_int(row.columns[5]),
    };
    return true;
}

bool store_policy_put(struct work *work, const struct security_policy *policy) {
    return db_run(work->db,
                  "UPDATE security_policy SET password_least = $1, factor_required = $2, "
                  "idle_minutes = $3, session_hours = $4, addresses = $5, export_rows = $6 "
                  "WHERE id = 1",
                  DB_ARGS(value_int(policy->password_least), value_int(policy->factor_required),
                          value_int(policy->idle_minutes), value_int(policy->session_hours),
                          value_text(policy->addresses), value_int(policy->export_rows)),
                  work->err);
}
