// Errors are values of fixed size, so that reporting one never allocates.
#include "base/err.h"
#include "base/utf8.h"
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const char *const code_names[ERR_CODE_COUNT] = {
    [ERR_NONE] = "none",           [ERR_INPUT] = "input",
    [ERR_INVALID] = "invalid",     [ERR_UNAUTHENTICATED] = "unauthenticated",
    [ERR_DENIED] = "denied",       [ERR_NOT_FOUND] = "not found",
    [ERR_CONFLICT] = "conflict",   [ERR_STALE] = "stale",
    [ERR_TOO_LARGE] = "too large", [ERR_UNSUPPORTED] = "unsupported",
    [ERR_BUSY] = "busy",           [ERR_CANCELLED] = "cancelled",
    [ERR_STORAGE] = "storage",     [ERR_DATABASE] = "database",
    [ERR_NETWORK] = "network",     [ERR_INTERNAL] = "internal",
};

PRINTF_LIKE(4, 0)
static void set(struct err *err, enum err_code code, str detail, const char *format,
                va_list values) {
    char text[sizeof err->text]; // apart, since `format` may quote the old text
    vsnprintf(text, sizeof text, format, values);
    // A cut may have gone through a rune.
    str whole = str_of(text);
    text[utf8_valid_length(whole)] = 0;
    memcpy(err->text, text, sizeof text);
    err->code = code;
    detail = utf8_cut(detail, sizeof err->detail - 1);
    if (detail.len)
        memmove(err->detail, detail.ptr, detail.len);
    err->detail[detail.len] = 0;
}

bool fail(struct err *err, enum err_code code, const char *format, ...) {
    if (!err)
        return false;
    va_list values;
    va_start(values, format);
    set(err, code, (str){0}, format, values);
    va_end(values);
    return false;
}

bool fail_about(struct err *err, enum err_code code, str detail, const char *format, ...) {
    if (!err)
        return false;
    va_list values;
    va_start(values, format);
    set(err, code, detail, format, values);
    va_end(values);
    return false;
}

void err_clear(struct err *err) {
    *err = (struct err){0};
}

str err_code_name(enum err_code code) {
    return str_of(code < ERR_CODE_COUNT ? code_names[code] : "unknown");
}
