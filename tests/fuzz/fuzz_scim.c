// SCIM's filters and paths as strangers write them: any bytes end, and what is read is made of
// names in lower case; a filter that was read is read the same when written again.
#include "base/utf8.h"
#include "crm/scim_path.h"
#include <assert.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool is_plain(str text) {
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] >= 'A' && text.ptr[i] <= 'Z')
            return false;
    return text.len > 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena arena;
    struct scim_filter filter, again;
    struct scim_path path;
    arena_init(&arena);
    str text = str_copy(&arena, (str){(const char *)data, size});
    if (!utf8_valid(text) || memchr(text.ptr, 0, text.len)) {
        arena_finish(&arena);
        return 0;
    }
    if (scim_filter_read(&arena, text, &filter)) {
        assert(is_plain(filter.attribute));
        bool plain = str_find_char(filter.value, '"') == filter.value.len &&
                     str_find_char(filter.value, '\\') == filter.value.len;
        for (size_t i = 0; i < filter.value.len; i++)
            plain = plain && (unsigned char)filter.value.ptr[i] >= ' ';
        str written = str_format(&arena, STR_FMT " eq \"" STR_FMT "\"", STR_ARG(filter.attribute),
                                 STR_ARG(filter.value));
        if (plain)
            assert(scim_filter_read(&arena, written, &again) &&
                   str_equal(again.attribute, filter.attribute) &&
                   str_equal(again.value, filter.value));
    }
    if (scim_path_read(&arena, text, &path))
        assert(is_plain(path.attribute) && path.filtered == (path.filter.attribute.len > 0));
    arena_finish(&arena);
    return 0;
}
