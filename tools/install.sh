#!/bin/sh
# Installs what is missing to build and test on Debian 12, and nothing else. When all is there it
# only asks dpkg, so it costs a moment and may stand in front of every make verb.
#
#   tools/install.sh [build] [test] [fuzz] [check] [bench]
#
# Needs root or sudo only where a package is missing. Node: where `node` is missing or older than
# 20.19 (which the web application's build needs), the `node` package of the npm registry goes into
# build-node/; nothing of the system is replaced.
set -eu
cd "$(dirname "$0")/.."

# cmocka's headers come with the tests, libFuzzer's run time with clang.
build_packages="meson ninja-build pkg-config gcc g++ libc6-dev python3 ca-certificates iso-codes
    libjansson-dev libsqlite3-dev libpq-dev libmicrohttpd-dev libcurl4-openssl-dev libsodium-dev nettle-dev libqrencode-dev libmagic-dev
    libicu-dev libidn2-dev libpsl-dev libpcre2-dev libphonenumber-dev libprotobuf-dev
    libpango1.0-dev libcairo2-dev libfontconfig-dev fonts-dejavu-core fonts-droid-fallback"
test_packages="libcmocka-dev sqlite3 clang-format chromium fonts-noto-cjk openssl
    python3-jsonschema poppler-utils"
fuzz_packages="clang libclang-rt-14-dev"
check_packages="clang clang-format clang-tidy cppcheck git"
bench_packages="wrk sqlite3 python3-jsonschema"

missing=""
need() { # asks dpkg once for all
    have=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)
    for package in "$@"; do
        case "
$have
" in
        *"
installed $package
"*) ;;
        *) missing="$missing $package" ;;
        esac
    done
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        echo "install.sh: run this once as root: apt-get install$missing" >&2
        exit 3
    fi
}

install_missing() {
    [ -n "$missing" ] || return 0
    echo "Installing:$missing" >&2
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq update
    # shellcheck disable=SC2086  # a list of words
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends \
        -o Dpkg::Use-Pty=0 install $missing >/dev/null
    missing=""
}

node_is_new() {
    "$1" -e 'const [a, b] = process.versions.node.split(".").map(Number);
        process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null
}

install_node() {
    local_node=build-node/node_modules/.bin/node
    if command -v node >/dev/null && node_is_new node && command -v npm >/dev/null; then
        return 0
    fi
    if [ -x $local_node ] && node_is_new $local_node; then
        return 0
    fi
    command -v npm >/dev/null || { need npm && install_missing; }
    echo "Installing: node 22 and npm 10 from the npm registry, into build-node/" >&2
    mkdir -p build-node
    echo '{"private":true}' >build-node/package.json
    npm install --loglevel=error --no-audit --no-fund --prefix build-node node@22 npm@10
    node_is_new $local_node || { echo "install.sh: $local_node does not start" >&2; exit 3; }
}

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "install.sh: this is no Debian; see the package lists in tools/install.sh" >&2
    exit 0
fi
node=no
for mode in "${@:-build}"; do
    case $mode in
    # shellcheck disable=SC2086
    build)
        need $build_packages
        node=yes
        ;;
    test)
        # shellcheck disable=SC2086
        need $test_packages
        # Debian starts a cluster of its own with it; the tests make theirs and leave that one alone.
        ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || need postgresql
        ;;
    # shellcheck disable=SC2086
    fuzz) need $fuzz_packages ;;
    # shellcheck disable=SC2086
    check) need $check_packages ;;
    # shellcheck disable=SC2086
    bench) need $bench_packages ;;
    *)
        echo "usage: tools/install.sh [build] [test] [fuzz] [check] [bench]" >&2
        exit 2
        ;;
    esac
done
install_missing
[ $node = no ] || install_node
