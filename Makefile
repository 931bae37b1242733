# Atoll: everything is built from here; no recursion, no configure step.
#
#   1 choices     what can be switched, and its defaults
#   2 variant     where the products of one set of choices go
#   3 sources     found, never listed
#   4 flags       warnings grouped by reason
#   5 products    libatoll.a, libatoll.so, atoll, the unit test program
#   6 jobs        run, check, bench, install, ...
#
# `make help` prints the jobs and the choices.

SHELL := /bin/bash
.DELETE_ON_ERROR:
.DEFAULT_GOAL := all

# ---- 1 choices -----------------------------------------------------------------------------------
# A line starting with `#:` is printed by `make help`.

#: CC=gcc|clang          compiler (gcc 12 and clang 14 are kept free of warnings)
#: SAN=address,undefined sanitizers; also SAN=thread. Turns assertions on
#: TORMENT=gc|freeze|alloc|tiny  collect at each allocation, freeze and thaw at polls, fail the n-th
#:                       allocation, tiny tables; several with commas. Turns assertions on
#: DEBUG=1               -O0 -g3 and assertions
#: GC=precise|boehm      the collector, a folder below gc/
#: JIT=none|x64|a64      the code generator, a folder below jit/
#: WERROR=1              warnings are errors
#: V=1                   show the commands
#: FILTER=REGEX          java-tests, launcher-tests, unit, torment: only the tests that match
#: TIMEOUT=60 JOBS=2     java-tests: seconds for one program, programs at a time
#: VM=PATH VMARGS=...    java-tests, run, bench: the VM to use, options for it
#: N=2000                mutate: how many
#: MINUTES=60            soak: how long
#: FUZZ_SECONDS=60       fuzz: for each target
#: LISTS='lang io' KIT= TREE=  jtreg: which lists, the kit's folder, the tree that it laid out
#: BENCH='-n 5 --only Json'  bench: options of bench/run.py
#: DESTDIR= PREFIX=/usr/local  install: where to
ifeq ($(origin CC),default)
CC := gcc
endif
SAN     ?=
TORMENT ?=
DEBUG   ?=
GC      ?= precise
JIT     ?= none
WERROR  ?=
V       ?=
FILTER  ?=
KIT     ?= ../shared/jtreg
TREE    ?= ../jtreg
LISTS   ?= runtime lang lang-invoke util concurrent text-time-math io nio net vmtestbase compiler \
           security other gc
VMARGS  ?=
PREFIX  ?= /usr/local
DESTDIR ?=
JOBS    ?= 2
TIMEOUT ?= 60
BENCH   ?=
N       ?= 2000
FUZZ_SECONDS ?= 60

comma := ,
space := $(subst ,, )

split  = $(subst $(comma), ,$(1))
TORMENTS := gc freeze alloc tiny
ifneq ($(filter-out $(TORMENTS),$(call split,$(TORMENT))),)
$(error TORMENT=$(TORMENT): choose from $(TORMENTS))
endif
ifeq ($(filter precise boehm,$(GC)),)
$(error GC=$(GC): choose precise or boehm)
endif
ifeq ($(filter none x64 a64,$(JIT)),)
$(error JIT=$(JIT): choose none, x64 or a64)
endif

# ---- 2 variant -----------------------------------------------------------------------------------
# The default choices build into build/; any other set of choices into build/<variant>/, for example
# build/clang-san-address-san-undefined/. Objects always are in build/obj/<variant>/.

MODES := $(strip                                            \
    $(filter-out gcc,$(notdir $(lastword $(CC))))           \
    $(addprefix san-,$(call split,$(SAN)))                  \
    $(addprefix torment-,$(call split,$(TORMENT)))          \
    $(if $(DEBUG),debug)                                    \
    $(addprefix gc-,$(filter-out precise,$(GC)))            \
    $(addprefix jit-,$(filter-out none,$(JIT))))
VARIANT := $(subst $(space),-,$(MODES))
BUILD := $(if $(VARIANT),build/$(VARIANT),build)
OBJ   := build/obj/$(or $(VARIANT),default)
VM    ?= $(BUILD)/atoll

# ---- 3 sources -----------------------------------------------------------------------------------
# A folder without sources yet is no error. Of gc/ and jit/ only the chosen subfolder is built.

DEEP := $(wildcard vm/base vm/model loader vm/exec vm/jni vm/api stdlib)
SRCS := $(sort $(if $(DEEP),$(shell find $(DEEP) -name '*.c')) \
               $(wildcard gc/*.c gc/$(GC)/*.c jit/*.c jit/$(JIT)/*.c))
LAUNCHER_SRCS := $(wildcard vm/launcher/*.c)
LIBJVM_SRCS   := $(wildcard vm/libjvm/*.c)
UNIT_SRCS     := $(wildcard tests/unit/*.c)
ALL_DIRS      := $(wildcard include vm gc jit loader stdlib tests bench)

OBJS          := $(SRCS:%.c=$(OBJ)/%.o)
LAUNCHER_OBJS := $(LAUNCHER_SRCS:%.c=$(OBJ)/%.o)
LIBJVM_OBJS   := $(LIBJVM_SRCS:%.c=$(OBJ)/%.o) $(filter-out %/main.o %/run.o,$(LAUNCHER_OBJS))
UNIT_OBJS     := $(UNIT_SRCS:%.c=$(OBJ)/%.o)

# ---- 4 flags -------------------------------------------------------------------------------------

# Common ground of both compilers.
WARN := -Wall -Wextra
# Every function is declared in exactly one header, or is static.
WARN += -Wstrict-prototypes -Wmissing-prototypes -Wmissing-declarations -Wold-style-definition
# A name means one thing; a macro that is tested exists.
WARN += -Wshadow -Wundef
# Memory: constness is kept, no arithmetic on void and function pointers, no array of unknown size.
WARN += -Wcast-qual -Wwrite-strings -Wpointer-arith -Wvla
# Format strings are literals and fit their arguments.
WARN += -Wformat=2
# Switches over our X-macro enums: a fall-through is written down.
WARN += -Wimplicit-fallthrough
# Tables of functions have one signature, so some parameters stay unused; {0} is how we clear.
WARN += -Wno-unused-parameter -Wno-missing-field-initializers -Wno-missing-braces
# Not -Wpedantic: the interpreter needs computed goto.
ifneq ($(WERROR),)
WARN += -Werror
endif

# C11 with GNU extensions. Memory is read under several types (heap words), hence no-strict-aliasing.
# One set of position-independent objects serves the archive and the shared library; only what
# atoll.h and jni.h mark as exported is visible from outside.
CODE := -std=gnu11 -fno-strict-aliasing -fno-semantic-interposition -fPIC -fvisibility=hidden -pthread
# Java wants every floating-point operation rounded: no contraction into multiply-adds.
CODE += -ffp-contract=off
CODE += $(if $(DEBUG),-O0 -g3,-O2 -g)
CODE += $(if $(SAN),-fsanitize=$(SAN) -fno-omit-frame-pointer)
CODE += $(if $(findstring undefined,$(SAN)),-fno-sanitize-recover=undefined)
# gcc warns of each fence, as the thread sanitizer does not know them; ours order what is atomic anyway.
CODE += $(if $(findstring thread,$(SAN)),$(if $(findstring clang,$(CC)),,-Wno-tsan))

upper = $(shell echo $(1) | tr a-z A-Z)
DEFS := -D_GNU_SOURCE=
# An image or snapshot is only for a library with the same structs, lists and natives.
LAYOUT_ID := $(shell cat $(sort $(wildcard gc/*.h gc/*.def vm/base/*.h vm/model/*.h vm/model/*.def \
    loader/*.h stdlib/natives.def)) | cksum | cut -d' ' -f1)
DEFS += -DATOLL_LAYOUT_ID=$(LAYOUT_ID)u
DEFS += -DATOLL_GC_$(call upper,$(GC))=1 -DATOLL_JIT_$(call upper,$(JIT))=1
DEFS += $(foreach t,$(call split,$(TORMENT)),-DATOLL_TORMENT_$(call upper,$(t))=1)
DEFS += $(if $(DEBUG)$(TORMENT)$(SAN),-DATOLL_CHECKED=1)

# Asked of pkg-config on first use, so that `make help` or `make deps` work on a bare machine.
PKGS := libuv libzstd zlib libffi libxxhash $(if $(filter boehm,$(GC)),bdw-gc)
once  = $(eval $(1) := $(shell $(2) || echo missing))$(if $(filter missing,$($(1))),\
        $(error libraries are missing, see above; `make deps` installs them))$($(1))
PKG_CFLAGS  = $(call once,PKG_CFLAGS,pkg-config --cflags $(PKGS))
PKG_LIBS    = $(call once,PKG_LIBS,pkg-config --libs $(PKGS))
UNIT_LIBS   = $(call once,UNIT_LIBS,pkg-config --libs criterion)

INCLUDES     = -I. -Iinclude
COMPILE      = $(CC) $(CODE) $(WARN) $(DEFS) $(INCLUDES) $(PKG_CFLAGS) $(CPPFLAGS) $(CFLAGS)
LIBS         = $(PKG_LIBS) -lm -ldl
LINK         = $(CC) -pthread $(if $(SAN),-fsanitize=$(SAN)) $(LDFLAGS)

# ---- 5 products ----------------------------------------------------------------------------------

LIBRARIES := $(if $(SRCS),$(BUILD)/libatoll.a $(BUILD)/libatoll.so $(BUILD)/libjvm.so)
LAUNCHER  := $(if $(and $(SRCS),$(LAUNCHER_SRCS)),$(BUILD)/atoll)
# Criterion maps its arena where the thread sanitizer does not let it; java-tests serve there.
UNIT      := $(if $(filter thread,$(call split,$(SAN))),,$(if $(UNIT_SRCS),$(BUILD)/tests/unit))

# `make run` and `make check` first install what a bare machine lacks; other jobs never do.
ENSURE := $(if $(filter run check,$(MAKECMDGOALS)),ensure-deps)
say     = @$(if $(V),,printf '  %-5s %s\n' $(1) $(2);)
quiet   = $(if $(V),,@)

all: $(LIBRARIES) $(LAUNCHER) $(if $(LAUNCHER),$(BUILD)/atoll.image) ## the libraries, the launcher and its image (the default)

# A snapshot is of running code, so it is for a library made of the very same sources.
BUILD_FILES := $(SRCS) $(wildcard $(addsuffix /*.h,$(sort $(dir $(SRCS)))) $(addsuffix /*.def,$(sort $(dir $(SRCS)))) \
    vm/exec/*.inc gc/*.h gc/*.def)
BUILD_ID := $(shell (cat $(sort $(BUILD_FILES)); echo '$(DEFS)') 2>&1 | cksum | cut -d' ' -f1)
$(OBJ)/loader/snapshot_file.o: DEFS += -DATOLL_BUILD_ID=$(BUILD_ID)u
$(OBJ)/loader/snapshot_file.o: $(BUILD_FILES)

# In one function with hundreds of computed gotos, gcc finds parts of a handler that could be done
# before the jump to it, and does them in all others too.
$(OBJ)/vm/exec/interp.o $(OBJ)/vm/exec/interp_fuel.o: CODE += $(if $(findstring clang,$(CC)),,-fno-gcse -fno-tree-pre -fno-code-hoisting)

$(OBJ)/%.o: %.c Makefile | $(ENSURE)
	$(call say,CC,$<)
	$(quiet)mkdir -p $(@D) && $(COMPILE) -MMD -MP -c $< -o $@

# One object with all hidden names made local, so that a host which links the archive sees only
# the public ones and cannot clash with the others.
$(BUILD)/libatoll.a: $(OBJS) $(OBJ)/objects.list
	$(call say,AR,$@)
	$(quiet)mkdir -p $(@D) && rm -f $@
	$(quiet)$(CC) -r -nostdlib -o $(OBJ)/libatoll.o $(OBJS)
	$(quiet)objcopy --localize-hidden $(OBJ)/libatoll.o
	$(quiet)ar rcs $@ $(OBJ)/libatoll.o

$(BUILD)/libatoll.so: $(OBJS) vm/api/libatoll.map $(OBJ)/objects.list
	$(call say,LINK,$@)
	$(quiet)ln -sf libatoll.so $(BUILD)/libatoll.so.0
	$(quiet)$(LINK) -shared -Wl,-soname,libatoll.so.0 -Wl,--version-script=vm/api/libatoll.map $(if $(SAN),,-Wl,-z,defs) -o $@ $(OBJS) $(LIBS)

# In the place of HotSpot's: JNI_CreateJavaVM and what else programs bind there, and nothing more. It stays mapped, as
# somebody may have kept the handler of a signal.
$(BUILD)/libjvm.so: $(OBJS) $(LIBJVM_OBJS) vm/libjvm/libjvm.map $(OBJ)/objects.list
	$(call say,LINK,$@)
	$(quiet)$(LINK) -shared -Wl,-soname,libjvm.so -Wl,-z,nodelete -Wl,--version-script=vm/libjvm/libjvm.map \
	    $(if $(SAN),,-Wl,-z,defs) -o $@ $(OBJS) $(LIBJVM_OBJS) $(LIBS)

# -rdynamic: JNI libraries may look for the exported names in the program that loads them.  Those that are linked
# against libjvm.so need the one beside it.
$(BUILD)/atoll: $(LAUNCHER_OBJS) $(BUILD)/libatoll.a | $(BUILD)/libjvm.so
	$(call say,LINK,$@)
	$(quiet)$(LINK) -rdynamic -o $@ $(LAUNCHER_OBJS) $(BUILD)/libatoll.a $(LIBS)

# What the command line and the environment of this make chose is taken back.
DEFAULT_CHOICES := CC=gcc SAN= TORMENT= DEBUG= GC=precise JIT=none

# The default image, which launcher and library find beside themselves. A torment build would take
# very long to make one; all variants have the same layout, so those take the image of the default.
$(BUILD)/atoll.image: $(LAUNCHER)
	$(call say,IMAGE,$@)
ifeq ($(TORMENT),)
	$(quiet)$(LAUNCHER) image build -o $@
else
	$(quiet)env -u MAKEFLAGS $(MAKE) --no-print-directory $(DEFAULT_CHOICES) build/atoll.image
	$(quiet)cp -p --sparse=always build/atoll.image $@ # its time tells that nobody changed it
endif

# The unit tests link the objects themselves and so reach hidden functions too, also the launcher's.
UNIT_LAUNCHER_OBJS = $(filter-out %/main.o,$(LAUNCHER_OBJS))
$(BUILD)/tests/unit: $(UNIT_OBJS) $(OBJS) $(UNIT_LAUNCHER_OBJS) $(OBJ)/objects.list
	$(call say,LINK,$@)
	$(quiet)mkdir -p $(@D) && \
	    $(LINK) -o $@ $(UNIT_OBJS) $(UNIT_LAUNCHER_OBJS) $(OBJS) $(LIBS) $(UNIT_LIBS)

# Host programs of the benchmarks. They see the public header only.
BENCH_HOSTS := $(patsubst bench/host/%.c,$(BUILD)/bench/%,$(wildcard bench/host/*.c))
$(BUILD)/bench/%: bench/host/%.c include/atoll.h $(BUILD)/libatoll.a
	$(call say,LINK,$@)
	$(quiet)mkdir -p $(@D) && $(COMPILE) $(LDFLAGS) -o $@ $< $(BUILD)/libatoll.a $(LIBS)

# Fuzz targets: a libFuzzer program for each file of tests/fuzz but support.c. They need clang, and of
# the library only what never runs Java.
FUZZ_OBJS := $(filter $(addprefix $(OBJ)/,vm/base/% vm/model/% gc/% loader/%),$(OBJS))
FUZZ_TARGETS := $(filter-out support,$(patsubst tests/fuzz/%.c,%,$(wildcard tests/fuzz/*.c)))
$(BUILD)/fuzz/%: $(OBJ)/tests/fuzz/%.o $(OBJ)/tests/fuzz/support.o $(FUZZ_OBJS)
	$(call say,LINK,$@)
	$(quiet)mkdir -p $(@D) && $(CC) -pthread -fsanitize=$(SAN),fuzzer -o $@ $^ $(LIBS)
.PRECIOUS: $(OBJ)/tests/fuzz/%.o
-include $(wildcard $(OBJ)/tests/fuzz/*.d)

# Native libraries that programs in tests/java load. They see the public header only.
JNI_LIBS := $(patsubst tests/jni/%.c,build/tests/jni/lib%.so,$(wildcard tests/jni/*.c)) \
            $(patsubst tests/jni/%.cc,build/tests/jni/lib%.so,$(wildcard tests/jni/*.cc))
build/tests/jni/lib%.so: tests/jni/%.c include/jni.h
	$(call say,LINK,$@)
	$(quiet)mkdir -p $(@D) && $(CC) -std=gnu11 -shared -fPIC -O1 -g -Wall -Iinclude -o $@ $< -pthread $(LINKED)

# Is bound to libjvm.so by name; which one that is the VM that loads it decides.
build/tests/jni/libembedded.so: LINKED = -Wl,--no-as-needed -Lbuild/tests/jni/stub -ljvm
build/tests/jni/libembedded.so: build/tests/jni/stub/libjvm.so
build/tests/jni/stub/libjvm.so: tests/jni/stub/jvm.c include/jni.h
	$(call say,LINK,$@)
	$(quiet)mkdir -p $(@D) && $(CC) -std=gnu11 -shared -fPIC -O1 -w -Iinclude -Wl,-soname,libjvm.so -o $@ $<

build/tests/jni/lib%.so: tests/jni/%.cc include/jni.h
	$(call say,LINK,$@)
	$(quiet)mkdir -p $(@D) && g++ -std=c++17 -shared -fPIC -O1 -g -Wall -Iinclude -o $@ $< -pthread

jni-libraries: $(JNI_LIBS)

# Changes when a source file comes or goes, so that a deleted one leaves the libraries too.
$(OBJ)/objects.list: FORCE
	@mkdir -p $(@D); echo '$(OBJS) $(UNIT_OBJS)' | cmp -s - $@ || echo '$(OBJS) $(UNIT_OBJS)' > $@

-include $(OBJS:.o=.d) $(LAUNCHER_OBJS:.o=.d) $(LIBJVM_OBJS:.o=.d) $(UNIT_OBJS:.o=.d)

# ---- 6 jobs --------------------------------------------------------------------------------------

LINT_JOB = CC='$(CC)' LINT_CFLAGS='$(CODE) $(WARN) $(DEFS) -I. -Iinclude $(PKG_CFLAGS)' \
           LINT_OBJECTS='$(if $(SAN)$(findstring alloc,$(TORMENT)),,$(OBJS))' tests/lint/run.sh
UNIT_JOB = tests/tools/run-unit-tests.sh '$(UNIT)' '$(FILTER)'
JAVA_JOB = tests/tools/run-java-tests.py --vm '$(VM)' --vmargs='$(VMARGS)' --filter='$(FILTER)' \
           --modes='$(or $(MODES),default)' --state '$(BUILD)/tests' -j $(JOBS) --timeout $(TIMEOUT) \
           $(if $(filter freeze,$(call split,$(TORMENT))),--freezes 1000)
LAUNCHER_JOB = tests/launcher/run.py --vm '$(VM)' --vmargs='$(VMARGS)' --filter='$(FILTER)' \
           --state '$(BUILD)/tests/launcher' -j $(JOBS) --timeout $(TIMEOUT)
# Hosts of tests/api. They see the public header only, and the sanitizer that the library was built with.
API_HOSTS ?= hooks config signals values misuse limits kills freeze fuel native jvm jvm_signals
API_JOB  = TIMEOUT=$(TIMEOUT)0 tests/api/run.sh $(BUILD) $(CC) -std=gnu11 -O1 -g -Wall -Wextra \
           $(if $(SAN),-fsanitize=$(SAN)) -- $(API_HOSTS)
MUTATE_JOB = $(if $(TORMENT),echo 0 passed$(comma) 0 failed,tests/tools/mutate.py --vm '$(VM)' -j $(JOBS) -n $(N))
IMAGE_JOB = $(if $(TORMENT),echo 0 passed$(comma) 0 failed,tests/tools/image_damage.py --vm '$(BUILD)/atoll')
OWN_VM   = $(if $(filter command environment,$(firstword $(origin VM))),,all)

boot-order: all ## java.base comes up in the order of HotSpot
	@tests/tools/boot-order.py '$(VM)'

compilers-equal: all ## javac and ecj on Atoll make the same class files as on HotSpot
	@RUN=Hello tests/tools/main-job.sh '$(VM)' '$(VMARGS)' >/dev/null
	@tests/tools/compilers-equal.sh '$(VM)' $(BUILD)/compilers-equal

run: $(ENSURE) all ## Atoll runs javac on a real source tree, then one of the programs it made
	@tests/tools/main-job.sh '$(VM)' '$(VMARGS)'

check: $(ENSURE) all $(UNIT) $(JNI_LIBS) ## lints, unit tests, Java programs against HotSpot; ends "N passed, N failed"
	@tests/tools/sum-up.sh "$(LINT_JOB)" "$(UNIT_JOB)" "$(IMAGE_JOB)" "$(LAUNCHER_JOB)" "$(API_JOB)" $(if $(SAN),,"tests/api/jdk_launcher.sh $(BUILD)" "tests/api/signal_hosts.sh $(BUILD)" "tests/api/installed.sh $(BUILD)") "$(JAVA_JOB)" "$(MUTATE_JOB)"

lint: $(OBJS) ## the rules that a script can check: layers, globals, region structs, names, headers
	@$(LINT_JOB)

unit: all $(UNIT) ## Criterion tests of single files
	@$(UNIT_JOB)

java-tests: $(OWN_VM) $(JNI_LIBS) ## the programs in tests/java, compared with HotSpot byte for byte
	@$(JAVA_JOB)

api-tests: all ## hosts that use atoll.h in every way, right and wrong; KILLS=10000 for a long one
	@tests/tools/sum-up.sh "$(API_JOB)" $(if $(SAN),,"tests/api/jdk_launcher.sh $(BUILD)" "tests/api/signal_hosts.sh $(BUILD)" "tests/api/installed.sh $(BUILD)")

soak: ## netty, H2 and javac in four isolates of one process with random freezes, for MINUTES
	@env -u MAKEFLAGS $(MAKE) --no-print-directory -j $(JOBS) TORMENT=freeze all
	@tests/soak/run.sh build/torment-freeze $(or $(MINUTES),60) $(CC) -std=gnu11 -O1 -g -Wall -Wextra

mutate: $(OWN_VM) ## N changed class files, defined and linked here and on HotSpot: the same verdicts?
	@$(MUTATE_JOB)

fuzz: ## the parsers fed with damaged input, FUZZ_SECONDS each (tests/fuzz)
	@env -u MAKEFLAGS $(MAKE) --no-print-directory -j $(JOBS) CC=clang SAN=address,undefined,fuzzer-no-link fuzz-programs
	@tests/fuzz/run.sh build/clang-san-address-san-undefined-san-fuzzer-no-link/fuzz $(FUZZ_SECONDS) $(JOBS) build/fuzz $(FUZZ_TARGETS)

fuzz-programs: $(addprefix $(BUILD)/fuzz/,$(FUZZ_TARGETS))

image-tests: all ## damaged and foreign images are refused or passed over
	@$(IMAGE_JOB)

launcher-tests: $(OWN_VM) ## command lines given to `atoll` and `java`, compared byte for byte
	@$(LAUNCHER_JOB)

torment: ## all Java programs in the torment and sanitizer builds; takes long
	@tests/tools/torment.sh all $(JOBS) '$(FILTER)'

torment-quick: ## some Java programs with freezes and with forced collections; ends "N passed, N failed"
	@tests/tools/torment.sh quick $(JOBS) '$(FILTER)'

jtreg: $(OWN_VM) ## OpenJDK's own regression tests: LISTS='lang io' KIT=folder TREE=folder; takes hours
	@tests/tools/jtreg.sh '$(VM)' '$(KIT)' '$(TREE)' $(BUILD)/jtreg $(JOBS) $(LISTS)

apps: $(OWN_VM) ## programs of Debian's packages, compared with HotSpot (tests/apps/README.md)
	@tests/apps/run.py --vm '$(VM)' --state $(BUILD)/apps --filter '$(or $(FILTER),.)'

bench: $(OWN_VM) $(BENCH_HOSTS) ## programs, start-up and memory beside HotSpot's (bench/README.md)
	@bench/run.py --vm '$(VM)' --vmargs='$(VMARGS)' --host '$(BUILD)/bench/isolate_start' $(BENCH)

$(BUILD)/bench/libcrossing.so: bench/jni/crossing.c include/jni.h
	$(call say,LINK,$@)
	$(quiet)mkdir -p $(@D) && $(CC) -std=gnu11 -shared -fPIC -O2 -Wall -Iinclude -o $@ $<

bench-crossing: $(OWN_VM) $(BUILD)/bench/libcrossing.so ## what crossing between Java and C costs, beside HotSpot's JNI
	@bench/crossing.py --vm '$(VM)' --library '$(BUILD)/bench/libcrossing.so' $(BENCH)

format: ## clang-format on all C
	@find $(ALL_DIRS) -name '*.[ch]' -print0 | xargs -0 -r clang-format -i

tidy: ## clang-tidy on all C that this variant builds
	@printf '%s\n' $(SRCS) $(LAUNCHER_SRCS) | xargs -r -P $(JOBS) -n 4 sh -c \
	    'clang-tidy --quiet "$$@" -- -std=gnu11 $(DEFS) -I. -Iinclude $(PKG_CFLAGS)' tidy

install: all ## to $(DESTDIR)$(PREFIX)
	@test -n '$(LIBRARIES)' || { echo 'make install: nothing is built' >&2; exit 1; }
	tests/tools/install.sh install '$(BUILD)' '$(DESTDIR)' '$(PREFIX)' '$(PKGS)'

uninstall: ## what make install has put there
	tests/tools/install.sh uninstall '$(BUILD)' '$(DESTDIR)' '$(PREFIX)' '$(PKGS)'

foreign-hosts: all ## programs of others that load a JVM (JPype, SWI-Prolog, R, Perl, jsvc), with our libjvm.so
	@tests/api/foreign_hosts.sh $(BUILD) '$(FILTER)'

deps-hosts: ## install what make foreign-hosts runs
	@tests/tools/ensure-deps.sh hosts

deps: ## install the Debian packages that building and testing need
	@tests/tools/ensure-deps.sh all

deps-apps: ## install what make apps runs as well
	@tests/tools/ensure-deps.sh apps

ensure-deps:
	@tests/tools/ensure-deps.sh $(if $(filter check,$(MAKECMDGOALS)),check,run)

clean: ## remove build/
	rm -rf build

help: ## this table
	@echo 'Jobs'; sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' Makefile | awk -F'\t' '{printf "  %-13s %s\n", $$1, $$2}'
	@echo 'Choices (make NAME=value ...)'; sed -n 's/^#: /  /p' Makefile

.PHONY: soak bench-crossing foreign-hosts deps-hosts uninstall api-tests jni-libraries fuzz fuzz-programs mutate compilers-equal boot-order all run check lint unit java-tests launcher-tests image-tests torment torment-quick jtreg apps deps-apps bench format tidy install deps ensure-deps clean help FORCE
