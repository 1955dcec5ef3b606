#!/bin/sh
# Builds the program: the web application first (where its sources are newer than its result), then
# the binary with the application inside. Called again without changes it takes a moment.
#
#   tools/build.sh FOLDER [MESON OPTION...]      options count when the folder is set up
#
# FOLDER `build` gets the release program alone; other folders get everything, tests too. The program
# is FOLDER/kartoteka. `tools/build.sh web` builds the web application alone.
set -eu
cd "$(dirname "$0")/.."
[ -d build-node/node_modules/.bin ] && PATH="$PWD/build-node/node_modules/.bin:$PATH"
export PATH

# Prints one file of the web application that is newer than what was built of it, if any.
web_changed() {
    [ -f web/dist/index.html ] && [ -f $stamp ] || { echo new; return; }
    find web/src web/public web/tools web/index.html web/package.json web/package-lock.json \
        web/vite.config.ts web/svelte.config.js web/tsconfig.json -newer $stamp 2>/dev/null |
        head -n 1
}

stamp=web/node_modules/.built
build_web() {
    if [ ! -f web/node_modules/.package-lock.json ] ||
        [ web/package-lock.json -nt web/node_modules/.package-lock.json ]; then
        echo "web: installing what it is built with" >&2
        (cd web && npm ci --loglevel=error --no-audit --no-fund)
    fi
    [ -n "$(web_changed)" ] || return 0
    echo "web: building" >&2
    (cd web && npm run --silent build >/dev/null)
    touch $stamp
}

[ $# -gt 0 ] || { echo "usage: tools/build.sh FOLDER|web [MESON OPTION...]" >&2; exit 2; }
folder=$1
shift
build_web
[ "$folder" != web ] || exit 0
if [ ! -f "$folder/build.ninja" ]; then
    [ $# -gt 0 ] || set -- -Dbuildtype=release -Doptimization=2 -Db_lto=true -Dtests=false
    echo "$folder: setting up" >&2
    meson setup "$folder" "$@" >"/tmp/kartoteka-meson.$$" 2>&1 ||
        { cat "/tmp/kartoteka-meson.$$" >&2; exit 1; }
    rm -f "/tmp/kartoteka-meson.$$"
fi
program=src/app/kartoteka
if [ "$folder" = build ]; then
    ninja -C "$folder" $program
else
    ninja -C "$folder"
fi
[ -L "$folder/kartoteka" ] || ln -s $program "$folder/kartoteka"
