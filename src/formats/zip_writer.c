// Headers of a ZIP archive as little-endian numbers; bytes go through as they are.
#include "formats/zip_writer.h"
#include <assert.h>
#include <time.h>

enum { NAMES_UTF8 = 1 << 11, VERSION = 20, MEMBERS_MAX = 65535 };
#define SIZE_MAX_32 UINT32_MAX

static void put16(struct buf *out, unsigned number) {
    buf_add_char(out, (char)(number & 255));
    buf_add_char(out, (char)(number >> 8 & 255));
}

static void put32(struct buf *out, uint32_t number) {
    put16(out, number & 65535);
    put16(out, number >> 16);
}

void zip_begin(struct zip_writer *zip, struct zip_sink sink, int64_t time) {
    *zip = (struct zip_writer){.sink = sink, .time = time};
    buf_init(&zip->list, NULL);
}

// The reversed polynomial of ISO 3309, bit by bit over half a table.
uint32_t zip_crc(uint32_t crc, str bytes) {
    uint32_t table[16];
    for (uint32_t i = 0; i < 16; i++) {
        uint32_t c = i;
        for (int bit = 0; bit < 4; bit++)
            c = c & 1 ? c >> 1 ^ 0xedb88320U : c >> 1;
        table[i] = c;
    }
    crc = ~crc;
    for (size_t i = 0; i < bytes.len; i++) {
        crc ^= (unsigned char)bytes.ptr[i];
        crc = crc >> 4 ^ table[crc & 15];
        crc = crc >> 4 ^ table[crc & 15];
    }
    return ~crc;
}

static bool put(struct zip_writer *zip, str bytes, struct err *err) {
    zip->at += bytes.len;
    return zip->sink.write(zip->sink.context, bytes, err);
}

// MS-DOS: two seconds apart, since 1980.
static void put_time(struct buf *out, int64_t micros) {
    time_t seconds = (time_t)(micros / 1000000);
    struct tm t;
    gmtime_r(&seconds, &t);
    put16(out, (unsigned)(t.tm_hour << 11 | t.tm_min << 5 | t.tm_sec / 2));
    put16(out,
          (unsigned)((t.tm_year < 80 ? 0 : t.tm_year - 80) << 9 | (t.tm_mon + 1) << 5 | t.tm_mday));
}

// What a member's own header and its line of the list have in common.
static void put_common(struct buf *out, const struct zip_writer *zip, str name, uint32_t size,
                       uint32_t crc) {
    put16(out, VERSION);
    put16(out, NAMES_UTF8);
    put16(out, 0); // stored
    put_time(out, zip->time);
    put32(out, crc);
    put32(out, size);
    put32(out, size);
    put16(out, (unsigned)name.len);
    put16(out, 0); // no extra field
}

bool zip_member(struct zip_writer *zip, str name, uint64_t size, uint32_t crc, struct err *err) {
    struct buf head;
    assert(!zip->left);
    if (zip->at + size + name.len > SIZE_MAX_32 - (1 << 20) - zip->list.len ||
        zip->count == MEMBERS_MAX || name.len > 65535)
        return fail(err, ERR_TOO_LARGE, "The archive is larger than 4 GB.");
    put32(&zip->list, 0x02014b50);
    put16(&zip->list, VERSION);
    put_common(&zip->list, zip, name, (uint32_t)size, crc);
    put16(&zip->list, 0); // no comment
    put16(&zip->list, 0); // disk
    put16(&zip->list, 0);
    put32(&zip->list, 0); // attributes
    put32(&zip->list, (uint32_t)zip->at);
    buf_add(&zip->list, name);
    buf_init(&head, NULL);
    put32(&head, 0x04034b50);
    put_common(&head, zip, name, (uint32_t)size, crc);
    buf_add(&head, name);
    bool done = put(zip, buf_str(&head), err);
    buf_finish(&head);
    zip->count++;
    zip->left = size;
    return done;
}

bool zip_bytes(struct zip_writer *zip, str bytes, struct err *err) {
    if (bytes.len > zip->left)
        return fail(err, ERR_STORAGE, "A file grew while it was read.");
    zip->left -= bytes.len;
    return put(zip, bytes, err);
}

bool zip_add(struct zip_writer *zip, str name, str bytes, struct err *err) {
    return zip_member(zip, name, bytes.len, zip_crc(0, bytes), err) && zip_bytes(zip, bytes, err);
}

bool zip_end(struct zip_writer *zip, struct err *err) {
    struct buf end;
    if (zip->left)
        return fail(err, ERR_STORAGE, "A file is shorter than it was.");
    uint32_t at = (uint32_t)zip->at, size = (uint32_t)zip->list.len;
    if (!put(zip, buf_str(&zip->list), err))
        return false;
    buf_init(&end, NULL);
    put32(&end, 0x06054b50);
    put32(&end, 0); // disks
    put16(&end, (unsigned)zip->count);
    put16(&end, (unsigned)zip->count);
    put32(&end, size);
    put32(&end, at);
    put16(&end, 0);
    bool done = put(zip, buf_str(&end), err);
    buf_finish(&end);
    return done;
}

void zip_finish(struct zip_writer *zip) {
    buf_finish(&zip->list);
}
