// The key and its places travel in the error's detail, a line each.
#include "crm/refuse.h"
#include "model/message.h"

bool crm_refuse(struct work *work, enum err_code code, const char *key, str value, str limit) {
    const struct message_param params[] = {{"value", value}, {"limit", limit}};
    str text = message_text(work->arena, str_of(key), LANG_EN, params, 2);
    str detail =
        str_format(work->arena, "%s\n" STR_FMT "\n" STR_FMT, key, STR_ARG(value), STR_ARG(limit));
    return fail_about(work->err, code, detail, STR_FMT, STR_ARG(text));
}

bool crm_refuse_id(struct work *work, enum err_code code, const char *key, int64_t id) {
    return crm_refuse(work, code, key, str_format(work->arena, "%lld", (long long)id), (str){0});
}

bool crm_refuse_member(struct work *work, const char *area) {
    str words = str_copy(work->arena, str_of(work->err->text));
    str key = str_format(work->arena, "%s.%s", area, work->err->detail);
    if (!message_known(key))
        return false;
    return crm_refuse(work, work->err->code, str_z(work->arena, key), words, (str){0});
}

bool crm_refused_as(const struct err *err, const char *key) {
    str rest = str_of(err->detail), first;
    return str_split(&rest, '\n', &first) && str_is(first, key);
}

str crm_refusal(struct work *work) {
    str rest = str_of(work->err->detail), key = {0}, value = {0}, limit = {0};
    if (!str_split(&rest, '\n', &key) || !message_known(key))
        return str_copy(work->arena, str_of(work->err->text));
    if (!str_split(&rest, '\n', &value) || !str_split(&rest, '\n', &limit))
        limit = (str){0};
    const struct message_param params[] = {{"value", value}, {"limit", limit}};
    return message_text(work->arena, key, work->who.lang, params, 2);
}
