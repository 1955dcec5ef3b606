// How fast CSV is read and written, beside a limit measured in the same run: counting the newlines
// of the same bytes in memory, as `wc -l` does. Prints MB/s and the ratio to that limit.
#include "base/clock.h"
#include "formats/csv_reader.h"
#include "formats/csv_writer.h"
#include <stdio.h>
#include <string.h>

enum { ROUNDS = 5, MEGABYTES = 100 };

static double megabytes_per_second(size_t bytes, int64_t micros) {
    return (double)bytes / (double)(micros > 0 ? micros : 1);
}

static uint64_t count_lines(str text) {
    uint64_t lines = 0;
    for (str rest = text; rest.len; lines++) {
        const char *at = memchr(rest.ptr, '\n', rest.len);
        rest = at ? str_from(rest, (size_t)(at - rest.ptr) + 1) : (str){0};
    }
    return lines;
}

static uint64_t read_all(struct csv_reader *reader) {
    const struct row *row;
    struct err err;
    uint64_t cells = 0;
    while (csv_reader_next(reader, &row, &err) && row)
        cells += row->count;
    csv_reader_finish(reader);
    return cells;
}

static uint64_t from_memory(str text) {
    struct csv_reader reader;
    csv_reader_init_memory(&reader, dialect_default(), text);
    return read_all(&reader);
}

static uint64_t through_window(str text) {
    struct byte_source_memory memory = {text, 0};
    struct csv_reader reader;
    csv_reader_init(&reader, dialect_default(), byte_source_of_memory(&memory));
    return read_all(&reader);
}

// Read and written again.
static uint64_t copied(str text) {
    struct csv_reader reader;
    struct csv_writer writer;
    struct buf out;
    buf_init(&out, NULL);
    csv_writer_init(&writer, &out);
    csv_reader_init_memory(&reader, dialect_default(), text);
    const struct row *row;
    struct err err;
    uint64_t bytes = 0;
    while (csv_reader_next(&reader, &row, &err) && row) {
        csv_writer_row(&writer, row->cells, row->count);
        if (out.len > 1 << 20) {
            bytes += out.len;
            buf_clear(&out);
        }
    }
    bytes += out.len;
    csv_reader_finish(&reader);
    buf_finish(&out);
    return bytes;
}

static double best(str text, uint64_t (*work)(str text), uint64_t *result) {
    double fastest = 0;
    for (int round = 0; round < ROUNDS; round++) {
        int64_t start = clock_monotonic();
        *result = work(text);
        double speed = megabytes_per_second(text.len, clock_monotonic() - start);
        fastest = speed > fastest ? speed : fastest;
    }
    return fastest;
}

static void measure(const char *what, const char *row) {
    struct buf text;
    buf_init(&text, NULL);
    buf_add_z(&text, "id,firstname,lastname,email,phone,city,zip,note\n");
    while (text.len < MEGABYTES * 1000000)
        buf_add_z(&text, row);
    uint64_t lines, cells, bytes;
    double limit = best(buf_str(&text), count_lines, &lines);
    double memory = best(buf_str(&text), from_memory, &cells);
    double window = best(buf_str(&text), through_window, &cells);
    double copy = best(buf_str(&text), copied, &bytes);
    printf("%-14s limit %6.0f MB/s | read %5.0f (%4.1f %%) | through a window %5.0f (%4.1f %%) | "
           "read and write %5.0f (%4.1f %%) | %llu rows, %llu cells\n",
           what, limit, memory, 100 * memory / limit, window, 100 * window / limit, copy,
           100 * copy / limit, (unsigned long long)lines, (unsigned long long)cells);
    buf_finish(&text);
}

int main(void) {
    measure("plain", "1234567,Katarzyna,Nowak,kasia.nowak@example.com,+48 600 100 200,Warszawa,"
                     "00-950,lead\n");
    measure("UTF-8", "1234567,Александр,Иванов,ivanov@example.com,+7 495 123-45-67,Москва,101000,"
                     "клиент\n");
    measure("quoted",
            "\"1234567\",\"Katarzyna\",\"Nowak\",\"kasia@example.com\",\"+48 600 100 200\","
            "\"Warszawa, Wola\",\"00-950\",\"said \"\"yes\"\"\"\n");
    return 0;
}
