// Writing, finding and taking away of files' bytes. All paths are made of the folder's name and
// hexadecimal digits.
#include "store/blob.h"
#include "base/arena.h"
#include "base/clock.h"
#include "base/id.h"
#include <assert.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_ROOM = 512, STORE_ID_MAX = 64 };

struct blobs {
    char folder[PATH_ROOM / 2];
    char store_id[STORE_ID_MAX + 1];
};

struct blobs *blobs_create(const char *folder, str store_id) {
    struct blobs *blobs = memory_zero(1, sizeof *blobs);
    assert(store_id.len && store_id.len <= STORE_ID_MAX);
    // A longer one is refused with the first file.
    if (strlen(folder) < sizeof blobs->folder)
        memcpy(blobs->folder, folder, strlen(folder) + 1);
    memcpy(blobs->store_id, store_id.ptr, store_id.len);
    return blobs;
}

void blobs_destroy(struct blobs *blobs) {
    free(blobs);
}

static bool storage_fault(struct err *err, const char *what, const char *path) {
    return fail(err, ERR_STORAGE, "%s can not be %s: %s.", path, what, strerror(errno));
}

static bool is_digest(str digest) {
    for (size_t i = 0; i < digest.len; i++) {
        char c = digest.ptr[i];
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')))
            return false;
    }
    return digest.len == BLOB_DIGEST_LENGTH;
}

// `levels` folders deep: 0 "folder", 1 "folder/ab", 2 "folder/ab/cd", 3 the file.
static void path_of(const struct blobs *blobs, str digest, int levels, char path[PATH_ROOM]) {
    assert(is_digest(digest));
    const char *d = digest.ptr;
    switch (levels) {
    case 0:
        snprintf(path, PATH_ROOM, "%s", blobs->folder);
        break;
    case 1:
        snprintf(path, PATH_ROOM, "%s/%.2s", blobs->folder, d);
        break;
    case 2:
        snprintf(path, PATH_ROOM, "%s/%.2s/%.2s", blobs->folder, d, d + 2);
        break;
    default:
        snprintf(path, PATH_ROOM, "%s/%.2s/%.2s/%.*s", blobs->folder, d, d + 2, BLOB_DIGEST_LENGTH,
                 d);
    }
}

static bool make_folder(const char *path, struct err *err) {
    return mkdir(path, 0700) == 0 || errno == EEXIST || storage_fault(err, "made", path);
}

static bool sync_folder(const char *path, struct err *err) {
    int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool done = folder >= 0 && fsync(folder) == 0;
    if (!done)
        storage_fault(err, "written", path);
    if (folder >= 0)
        close(folder);
    return done;
}

static bool write_all(int file, const char *path, str bytes, struct err *err) {
    while (bytes.len) {
        ssize_t written = write(file, bytes.ptr, bytes.len);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return storage_fault(err, "written", path);
        bytes = str_from(bytes, (size_t)written);
    }
    return true;
}

// -- whose folder it is

// *known false: there is none yet.
static bool check_mark(const struct blobs *blobs, bool *known, struct err *err) {
    char path[PATH_ROOM], mark[STORE_ID_MAX + 1] = {0};
    snprintf(path, sizeof path, "%s/store", blobs->folder);
    *known = false;
    if (!*blobs->folder)
        return fail(err, ERR_STORAGE, "The name of the folder for files is too long.");
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return errno == ENOENT || storage_fault(err, "read", path);
    ssize_t got = read(file, mark, STORE_ID_MAX);
    close(file);
    *known = got > 0 && strcmp(mark, blobs->store_id) == 0;
    return *known ||
           fail(err, ERR_STORAGE, "The folder %s keeps the files of another store.", blobs->folder);
}

// Written whole under another name, so that two processes that begin at once agree: link keeps the
// first.
static bool write_mark(const struct blobs *blobs, struct err *err) {
    char path[PATH_ROOM], own[PATH_ROOM];
    snprintf(path, sizeof path, "%s/store", blobs->folder);
    snprintf(own, sizeof own, "%s/tmp/store-%016llx", blobs->folder,
             (unsigned long long)random_u64());
    int file = open(own, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return storage_fault(err, "made", own);
    bool done = write_all(file, own, str_of(blobs->store_id), err) &&
                (fsync(file) == 0 || storage_fault(err, "written", own)) &&
                (link(own, path) == 0 || errno == EEXIST || storage_fault(err, "made", path));
    close(file);
    unlink(own);
    return done && sync_folder(blobs->folder, err);
}

static bool make_ready(const struct blobs *blobs, struct err *err) {
    char path[PATH_ROOM];
    bool known;
    if (!check_mark(blobs, &known, err) || known)
        return known;
    snprintf(path, sizeof path, "%s/tmp", blobs->folder);
    return make_folder(blobs->folder, err) && make_folder(path, err) && write_mark(blobs, err) &&
           check_mark(blobs, &known, err);
}

// -- writing

bool blob_begin(const struct blobs *blobs, struct blob_draft *draft, struct err *err) {
    *draft = (struct blob_draft){.blobs = blobs, .file = -1, .lock = -1};
    if (!make_ready(blobs, err))
        return false;
    snprintf(draft->path, sizeof draft->path, "%s/tmp/%016llx%016llx", blobs->folder,
             (unsigned long long)random_u64(), (unsigned long long)random_u64());
    draft->file = open(draft->path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    return draft->file >= 0 || storage_fault(err, "made", draft->path);
}

bool blob_write(struct blob_draft *draft, str bytes, struct err *err) {
    return write_all(draft->file, draft->path, bytes, err);
}

// A descriptor of its own each time: the lock keeps threads apart as it does processes.
static bool take_lock(const struct blobs *blobs, int kind, int *lock, struct err *err) {
    char path[PATH_ROOM];
    snprintf(path, sizeof path, "%s/lock", blobs->folder);
    *lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (*lock < 0)
        return storage_fault(err, "opened", path);
    int answer;
    do
        answer = flock(*lock, kind);
    while (answer != 0 && errno == EINTR);
    if (answer == 0)
        return true;
    close(*lock);
    *lock = -1;
    return storage_fault(err, "locked", path);
}

// Also over equal bytes that are there already: whoever wrote those may not have synced them yet.
bool blob_keep(struct blob_draft *draft, str digest, struct err *err) {
    char path[PATH_ROOM];
    if (fsync(draft->file) != 0)
        return storage_fault(err, "written", draft->path);
    if (!take_lock(draft->blobs, LOCK_SH, &draft->lock, err))
        return false;
    for (int level = 1; level <= 2; level++) {
        path_of(draft->blobs, digest, level, path);
        if (!make_folder(path, err))
            return false;
    }
    path_of(draft->blobs, digest, 3, path);
    if (rename(draft->path, path) != 0)
        return storage_fault(err, "made", path);
    draft->path[0] = 0;
    for (int level = 2; level >= 0; level--) {
        path_of(draft->blobs, digest, level, path);
        if (!sync_folder(path, err))
            return false;
    }
    return true;
}

void blob_end(struct blob_draft *draft) {
    if (draft->file >= 0)
        close(draft->file);
    if (draft->file >= 0 && draft->path[0])
        unlink(draft->path);
    if (draft->lock >= 0)
        close(draft->lock);
    *draft = (struct blob_draft){.file = -1, .lock = -1};
}

bool blob_open(const struct blobs *blobs, str digest, int *file, uint64_t *size, struct err *err) {
    char path[PATH_ROOM];
    struct stat about;
    path_of(blobs, digest, 3, path);
    *file = open(path, O_RDONLY | O_CLOEXEC);
    if (*file < 0 || fstat(*file, &about) != 0) {
        storage_fault(err, "read", path);
        if (*file >= 0)
            close(*file);
        *file = -1;
        return false;
    }
    *size = (uint64_t)about.st_size;
    return true;
}

// -- sweeping

bool blob_sweep_begin(const struct blobs *blobs, int *lock, bool *ours, struct err *err) {
    *lock = -1;
    return check_mark(blobs, ours, err) && (!*ours || take_lock(blobs, LOCK_EX, lock, err));
}

void blob_sweep_end(int lock) {
    if (lock >= 0)
        close(lock);
}

static bool written_before(const char *path, int64_t before) {
    struct stat about;
    return lstat(path, &about) == 0 && S_ISREG(about.st_mode) &&
           (int64_t)about.st_mtim.tv_sec * MICROS_PER_SECOND + about.st_mtim.tv_nsec / 1000 <
               before;
}

bool blob_remove(const struct blobs *blobs, str digest, int64_t before, struct err *err) {
    char path[PATH_ROOM];
    path_of(blobs, digest, 3, path);
    return !written_before(path, before) || unlink(path) == 0 || errno == ENOENT ||
           storage_fault(err, "removed", path);
}

struct walk {
    int64_t before;
    bool (*found)(void *context, str digest, struct err *err);
    void *context;
    struct err *err;
};

// Temporary files have no digest for a name: they go at once.
static bool visit_file(const struct walk *walk, const char *path, const char *name) {
    str digest = str_of(name);
    if (!written_before(path, walk->before))
        return true;
    if (is_digest(digest))
        return walk->found(walk->context, digest, walk->err);
    return unlink(path) == 0 || errno == ENOENT || storage_fault(walk->err, "removed", path);
}

// Folders below have two digits; nothing else is looked at, whatever somebody put there.
static bool is_part(const char *name) {
    return strlen(name) == 2 && strspn(name, "0123456789abcdef") == 2;
}

static bool visit_folder(const struct walk *walk, const char *path, int depth) {
    DIR *folder = opendir(path);
    bool done = true;
    if (!folder)
        return errno == ENOENT || storage_fault(walk->err, "read", path);
    for (struct dirent *entry; done && (entry = readdir(folder));) {
        char inner[PATH_ROOM];
        if (entry->d_name[0] == '.' || (depth && !is_part(entry->d_name)))
            continue;
        int length = snprintf(inner, sizeof inner, "%s/%s", path, entry->d_name);
        if (length < 0 || (size_t)length >= sizeof inner)
            continue;
        done =
            depth ? visit_folder(walk, inner, depth - 1) : visit_file(walk, inner, entry->d_name);
    }
    closedir(folder);
    return done;
}

bool blob_walk(const struct blobs *blobs, int64_t before,
               bool (*found)(void *context, str digest, struct err *err), void *context,
               struct err *err) {
    struct walk walk = {before, found, context, err};
    char path[PATH_ROOM];
    snprintf(path, sizeof path, "%s/tmp", blobs->folder);
    return visit_folder(&walk, path, 0) && visit_folder(&walk, blobs->folder, 2);
}
