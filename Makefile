# make demo    build the command and run it on the bundled narrative
# make test    every check and test
# make bench   speed on the corpus beside the project, or on the bundled narrative
# make engines the examples for engines beyond one machine, on local runs of Spark (with Java), Ray and Dask
# make gold    scores against the annotated narratives beside the project

CARGO ?= cargo
GOLD ?= ../shared/gold
TIPREPORT = target/release/tipreport

.PHONY: demo build test test-python engines tools format lint docs unit bench gold

build:
	$(CARGO) build --release --locked -p tipreport-cli

demo: build
	@mkdir -p target/demo
	$(TIPREPORT) sample > target/demo/marenza.txt
	$(TIPREPORT) parse target/demo/marenza.txt
	$(TIPREPORT) parse --format json target/demo/marenza.txt > target/demo/marenza.json
	$(TIPREPORT) view target/demo/marenza.txt -o target/demo/marenza.html
	@echo "Also written: target/demo/marenza.json, target/demo/marenza.html"

test: tools format lint docs unit test-python

# The package on every CPython from 3.10 to 3.13 that is here, in environments of its own.
test-python:
	tests/python/run

engines:
	[ -x .venv/bin/python ] || python3 -m venv .venv
	.venv/bin/pip install --quiet . pytest pyarrow "dask[dataframe]" "pyspark>=4" "ray[data]>=2.40"
	.venv/bin/python -m pytest tests/python/test_engines.py

# What the tests need beside the compiler.
tools:
	@$(CARGO) fmt --version >/dev/null 2>&1 || rustup component add rustfmt
	@$(CARGO) clippy --version >/dev/null 2>&1 || rustup component add clippy

format:
	$(CARGO) fmt --all --check

lint:
	$(CARGO) clippy --workspace --all-targets --all-features --locked -- -D warnings
	$(CARGO) clippy -p tipreport --no-default-features --locked -- -D warnings

docs:
	RUSTDOCFLAGS="-D warnings" $(CARGO) doc --workspace --all-features --no-deps --locked

# Doctests run apart: nextest has none.
unit:
	@if $(CARGO) nextest --version >/dev/null 2>&1; then \
		$(CARGO) nextest run --workspace --all-features --locked; \
	else \
		$(CARGO) test --workspace --all-features --all-targets --locked; \
	fi
	$(CARGO) test --workspace --all-features --doc --locked

bench:
	$(CARGO) bench --locked -p tipreport --bench parse

gold: build
	@if [ -d "$(GOLD)" ]; then \
		for part in dev idiom; do \
			python3 $(GOLD)/score.py $(GOLD)/$$part --command '$(TIPREPORT) parse --format json' || exit 1; \
		done; \
	else \
		echo "skipped: no annotated narratives at $(GOLD)"; \
	fi
