# The verbs people type; the work is done by tools/, tests/ and Meson.
#
#   make run      PORT=8080 DATA=./var   installs what is missing, builds, starts the server
#   make build                           the release program: build/kartoteka
#   make test     ONLY="unit store"      every test; last line "N passed, N failed"
#   make check                           static analysis
#   make bench    ROWS=1000000           figures beside the limits of this machine
#   make bench-match ROWS=100000         how well duplicates are found, on sets with known truth
#   make fuzz     SECONDS_EACH=60        every fuzz target
#   make crash    ROUNDS=100             kill -9 under load
#   make fmt                             clang-format over all C files

PORT ?= 8080
HOST ?= 127.0.0.1
DATA ?= ./var
ONLY ?=
ROWS ?= 1000000
ROUNDS ?= 100
ENGINE ?= sqlite
SECONDS_EACH ?= 60

.PHONY: run build test check bench bench-match fuzz crash fmt clean

run: build
	@exec build/kartoteka serve --data "$(DATA)" --listen "$(HOST):$(PORT)"

build:
	@tools/install.sh build
	@tools/build.sh build

test:
	@tools/install.sh build test fuzz
	@python3 tests/run.py $(ONLY)

check:
	@tools/install.sh build test check
	@tools/check.sh

bench:
	@tools/install.sh build test bench
	@python3 tests/bench/bench.py --rows $(ROWS)

bench-match: build
	@python3 tests/bench/match.py $(if $(filter command line,$(origin ROWS)),--rows $(ROWS))

fuzz:
	@tools/install.sh build test fuzz
	@python3 tests/run.py --fuzz-seconds $(SECONDS_EACH) fuzz

crash: build
	@tools/install.sh build test
	@python3 tests/crash/crash.py --binary build/kartoteka --rounds $(ROUNDS) --engine $(ENGINE) --within 2

fmt:
	@tools/install.sh check
	@git ls-files -z '*.c' '*.h' '*.cpp' | xargs -0 clang-format -i

clean:
	rm -rf build build-test build-fuzz build-clang web/dist
