# Parley needs Go and make and nothing else. One target needs more, and says so:
# check wants a C compiler for the race detector.
GO ?= go
export CGO_ENABLED ?= 0

having = $(sort $(dir $(shell grep -rl $(1) --include='*_test.go' .)))

.PHONY: demo build test check bench update pictures gallery release clean

demo: build                ## build ./parley, play about 100,000 negotiations, draw the report
	./parley demo

build:                     ## build ./parley
	$(GO) build -trimpath -o parley ./cmd/parley

test:                      ## the whole suite
	$(GO) test ./...

# What a reviewer would have to look for otherwise; then everything once more
# under the race detector. The table of imports is held by a test in cmd/parley.
check:                     ## format, vet, modules, house rules, tests under the race detector
	@test -z "$$(gofmt -l .)" || { echo "gofmt would change:"; gofmt -l .; exit 1; }
	$(GO) vet ./...
	$(GO) mod tidy -diff
	@$(call none,'\btime\.(Now|Since|Until|Sleep|After|Tick|NewT)',sim agent scenarios reports,a clock: results depend on rounds alone)
	@$(call none,'"math/rand"|"crypto/rand"|[^.]rand\.(Int|Uint|Float|Norm|Exp|Perm|Shuffle|N\b)',sim agent scenarios reports,dice that no seed governs: use View.Rand or a child of a Seed)
	@$(call none,'\bgo func|\.Go\b|\bsync\.',agent,agents start no goroutines and take no locks)
	@$(call none,'TODO|FIXME|XXX',.,work left undone)
	CGO_ENABLED=1 $(GO) test -race -timeout 40m ./...

# none PATTERN, FOLDERS, SENTENCE: no line of code that is not a test matches.
none = ! grep -rnE $(1) --include='*.go' --exclude='*_test.go' $(2) || { echo "^ $(3)"; exit 1; }

bench:                     ## speed: negotiations a second, time and memory of each part
	$(GO) test -run '^$$' -bench . -benchmem $(call having,'^func Benchmark')

update:                    ## record the golden files anew; read the diff before you commit it
	$(GO) test $(call having,'flag.Bool."update"') -update

pictures: build            ## draw the pictures of the README and the docs
	./parley demo
	./parley report parley-demo --png --charts joint-value,matchups
	./parley validate --png parley-demo/facts --charts facts,captured
	mv parley-demo/charts/joint-value.png docs/pictures/report.png
	mv parley-demo/charts/matchups.png parley-demo/facts/facts.png parley-demo/facts/captured.png docs/pictures/

gallery: build             ## draw every kind of chart in every form: docs/gallery
	$(GO) run docs/gallery/make.go ./parley

release:                   ## archives for Linux, macOS and Windows in dist/, with checksums
	$(GO) run .ci/release.go

clean:                     ## delete what was built
	rm -rf parley parley-demo dist
