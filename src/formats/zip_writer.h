// Writes a ZIP archive as a stream: members one after the other, each stored as it is, the list of
// them at the end (APPNOTE.TXT 6.3.10, sections 4.3.6 to 4.3.16). Nothing is compressed: what goes
// in is mostly compressed already, or short.
//
// The checksum stands before a member's bytes, so a member that is not in memory is read twice:
// once for zip_crc, once to be written. Without ZIP64: ERR_TOO_LARGE beyond 4 GiB or 65,535
// members.
#pragma once
#include "base/buf.h"
#include "base/err.h"

struct zip_sink {
    bool (*write)(void *context, str bytes, struct err *err);
    void *context;
};

struct zip_writer {
    struct zip_sink sink;
    struct buf list; // the central directory
    uint64_t at;     // bytes written
    uint64_t left;   // of the member begun
    size_t count;
    int64_t time; // of all members, microseconds UTC
};

void zip_begin(struct zip_writer *zip, struct zip_sink sink, int64_t time);
// CRC-32 of the bytes behind those that `crc` is of; 0 to begin with.
uint32_t zip_crc(uint32_t crc, str bytes);
// A member whose bytes follow by zip_bytes: exactly `size`. The name is UTF-8, with "/" for
// folders.
MUST_CHECK bool zip_member(struct zip_writer *zip, str name, uint64_t size, uint32_t crc,
                           struct err *err);
MUST_CHECK bool zip_bytes(struct zip_writer *zip, str bytes, struct err *err);
// A member that is in memory.
MUST_CHECK bool zip_add(struct zip_writer *zip, str name, str bytes, struct err *err);
MUST_CHECK bool zip_end(struct zip_writer *zip, struct err *err);
void zip_finish(struct zip_writer *zip); // gives the memory back
