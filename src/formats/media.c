// Tables of kinds, and one call of libmagic. What must not pass is also looked for by the first
// bytes: a table of kinds that the system changes does not open a hole.
#include "formats/media.h"
#include <magic.h>
#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof *(table))

// Words of a text with spaces between; an entry that ends in "/", "-" or "." stands for all that
// begin so.
static bool listed(const char *words, str what) {
    str rest = str_of(words), word;
    while (rest.len && str_split(&rest, ' ', &word)) {
        char last = word.ptr[word.len - 1];
        bool open = last == '/' || last == '-' || last == '.';
        if (open ? str_starts(what, word) : str_equal_ascii_nocase(word, what))
            return true;
    }
    return false;
}

// -- what is refused

static const char program_types[] =
    "application/x-dosexec application/vnd.microsoft.portable-executable application/x-executable "
    "application/x-pie-executable application/x-sharedlib application/x-object "
    "application/x-mach-binary application/x-java-applet application/java-archive "
    "application/x-ms-shortcut application/x-wine-extension-ini text/x-shellscript text/x-php "
    "text/x-msdos-batch text/vbscript application/javascript text/javascript "
    "application/vnd.android.package-archive application/x-msi application/hta";

// What a double click runs, on one system or another.
static const char program_names[] =
    "exe com bat cmd scr pif msi msp dll cpl ps1 psm1 vbs vbe js jse mjs wsf wsh hta jar lnk reg "
    "scf sh bash command app apk desktop url";

static const struct opening {
    str bytes;
} program_openings[] = {
    {STR_INIT("\x7f"
              "ELF")},
    {STR_INIT("#!")},
    {STR_INIT("<?php")},
    {STR_INIT("\xfe\xed\xfa\xce")}, // Mach-O, both orders and both widths, and of several machines
    {STR_INIT("\xfe\xed\xfa\xcf")},
    {STR_INIT("\xce\xfa\xed\xfe")},
    {STR_INIT("\xcf\xfa\xed\xfe")},
    {STR_INIT("\xca\xfe\xba\xbe")}, // and Java's classes
};

// "MZ" alone may begin a text; programs have a header of 64 bytes with control characters in it.
static bool is_dos_program(str head) {
    if (!str_starts(head, STR("MZ")) || head.len < 64)
        return false;
    return memchr(head.ptr, 0, 64) != NULL;
}

static bool is_program(str head, str type) {
    if (str_starts(head, STR("\xef\xbb\xbf")))
        head = str_from(head, 3);
    for (size_t i = 0; i < COUNT(program_openings); i++)
        if (str_starts(head, program_openings[i].bytes))
            return true;
    return is_dos_program(head) || listed(program_types, type);
}

// -- names and kinds

#define OLD_OFFICE                                                                                 \
    "application/msword application/vnd.ms- application/CDFV2 application/x-ole-storage"
#define TEXT "text/ application/json application/csv application/xml message/ application/x-ndjson"

// Endings whose content is known; others may hold anything that is not refused.
static const struct ending {
    const char *names;
    const char *types;
} endings[] = {
    {"png", "image/png"},
    {"jpg jpeg jpe", "image/jpeg"},
    {"gif", "image/gif"},
    {"webp", "image/webp"},
    {"bmp", "image/bmp image/x-ms-bmp"},
    {"tif tiff", "image/tiff"},
    {"heic heif", "image/heic image/heif"},
    {"svg", "image/svg+xml text/xml application/xml text/plain"},
    {"pdf", "application/pdf"},
    {"docx xlsx pptx docm xlsm pptm",
     "application/vnd.openxmlformats- application/vnd.ms- application/zip application/octet-stream "
     "application/encrypted application/CDFV2 application/x-ole-storage"},
    {"doc xls ppt msg pub", OLD_OFFICE " text/rtf application/octet-stream"},
    {"odt ods odp odg", "application/vnd.oasis. application/zip"},
    {"rtf", "text/rtf application/rtf"},
    {"txt log md csv tsv json ndjson xml yml yaml ini ics vcf eml", TEXT " application/mbox"},
    {"htm html", "text/ application/xhtml+xml application/xml"},
    {"zip", "application/zip application/vnd. application/x-"},
    {"gz tgz", "application/gzip application/x-gzip"},
    {"7z", "application/x-7z-compressed"},
    {"rar", "application/x-rar application/vnd.rar"},
    {"tar", "application/x-tar application/x-gtar"},
    {"mp3 wav ogg oga m4a flac", "audio/ video/ application/ogg application/octet-stream"},
    {"mp4 m4v mov avi mkv webm mpg mpeg", "video/ audio/ application/octet-stream"},
};

static str ending_of(str name) {
    size_t dot = str_find_last_char(name, '.');
    return dot < name.len ? str_from(name, dot + 1) : (str){0};
}

enum media_verdict media_compare(str head, str type, str name) {
    str ending = ending_of(name);
    if (is_program(head, type) || (ending.len && listed(program_names, ending)))
        return MEDIA_PROGRAM;
    for (size_t i = 0; ending.len && i < COUNT(endings); i++)
        if (listed(endings[i].names, ending))
            return listed(endings[i].types, type) ? MEDIA_FINE : MEDIA_OTHER_NAME;
    return MEDIA_FINE;
}

bool media_inline(str type) {
    return listed("image/png image/jpeg image/gif image/webp text/plain application/pdf", type);
}

// -- the library

// A handle belongs to one thread, and reading its table is a mapping of a file: one each time. It
// looks into no archive and starts no program (MAGIC_COMPRESS is not set).
bool media_judge(struct arena *arena, str head, str name, str *type, enum media_verdict *verdict,
                 struct err *err) {
    magic_t magic = magic_open(MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS | MAGIC_NO_CHECK_TOKENS |
                               MAGIC_NO_CHECK_ELF);
    if (!magic || magic_load(magic, NULL) != 0) {
        fail(err, ERR_INTERNAL, "The table of kinds of files can not be read: %s.",
             magic && magic_error(magic) ? magic_error(magic) : "no memory");
        if (magic)
            magic_close(magic);
        return false;
    }
    const char *found = magic_buffer(magic, head.ptr, head.len);
    *type = str_copy(arena, found && *found ? str_of(found) : STR("application/octet-stream"));
    magic_close(magic);
    // It stands in a header of ours later.
    for (size_t i = 0; i < type->len; i++)
        if (type->ptr[i] <= ' ' || type->ptr[i] > '~')
            *type = STR("application/octet-stream");
    *verdict = media_compare(head, *type, name);
    return true;
}
