#!/bin/sh
# Static analysis: layers, format, both compilers without a warning, cppcheck, clang-tidy. Goes on to
# the end and fails when any of them complained. Outputs are in build-clang/check-*.log.
set -u
cd "$(dirname "$0")/.."
failed=""

try() { # NAME COMMAND...: says how it went; shows the end of what it printed when it failed
    name=$1
    shift
    if "$@" >"build-clang/check-$name.log" 2>&1; then
        echo "ok      $name"
    else
        echo "not ok  $name"
        tail -n 40 "build-clang/check-$name.log"
        failed="$failed $name"
    fi
}

compile() { # FOLDER: every file of ours with warnings as errors
    [ -f "$1/build.ninja" ] || meson setup "$1" -Dwerror=true -Doptimization=1 || return 1
    ninja -C "$1"
}

with_clang() { CC=clang CXX=clang++ compile build-clang; }

# Suppressed: cppcheck 2.10 does not read compound literals behind `?`, and takes the names of
# libmicrohttpd's callbacks for an order. A directory's own stream may be read by one thread while
# others read theirs; readdir_r, which it wants, is deprecated.
cpp_check() {
    cppcheck --quiet --error-exitcode=1 --std=c11 --inline-suppr -j "$(nproc)" -I src \
        --enable=warning,performance,portability --suppress=missingIncludeSystem \
        --suppress=readdirCalled --suppress=internalAstError --suppress=funcArgOrderDifferent --library=posix src
}

tidy() {
    git ls-files 'src/*.c' | xargs -P "$(nproc)" -n 8 \
        clang-tidy --quiet -p build-clang --warnings-as-errors='*'
}

mkdir -p build-clang
try layers python3 tools/check_layers.py
try layers-self-test python3 tools/check_layers.py --self-test
try format python3 tools/check_format.py
try gcc compile build-gcc
try clang with_clang
try cppcheck cpp_check
try clang-tidy tidy
[ -z "$failed" ] || { echo "failed:$failed"; exit 1; }
