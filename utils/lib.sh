# Shared by the scripts in this folder; to be sourced by bash.

FACET_ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

# Everything that is needed, once. Names are Debian's (12 and later).
FACET_PACKAGES=(
  libmlir-22-dev mlir-22-tools llvm-22-dev llvm-22-tools
  clang-22 lld-22 clang-format-22 clang-tidy-22 libclang-rt-22-dev
  libfmt-dev libre2-dev libicu-dev libssl-dev zlib1g-dev libzstd-dev
  libcurl4-openssl-dev libsqlite3-dev libboost-dev libnats-dev
  libgtest-dev libbenchmark-dev
  ninja-build cmake python3 python3-jsonschema pkg-config jq openssl patch
  zsh fish mandoc nats-server
  dpkg-dev python3-dev python3-pip python3-setuptools python3-wheel
)
# What only makes things faster, what utils/bench compares with, and what single
# tests run: editors, a browser, node, and what compiles generated Rust.
FACET_OPTIONAL_PACKAGES=(
  ccache coinor-libcbc-dev jsonnet nginx-light wrk vim emacs-nox chromium nodejs
  cargo rustc librust-serde-dev librust-serde-json-dev librust-regex-dev librust-regex+default-dev
)

heading() { printf '\n==> %s\n' "$*"; }
note() { printf '%s\n' "$*"; }
fail() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

# The packages among the arguments that are not installed, one a line.
missing_packages() {
  local package
  for package in "$@"; do
    if [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)" != installed ]; then
      printf '%s\n' "$package"
    fi
  done
}

# How many jobs the machine can bear: one for each core and 1.5 GB of memory.
job_count() {
  local cores memory
  cores="$(nproc 2>/dev/null || echo 2)"
  memory="$(awk '/^MemAvailable:/ { print int($2 / 1572864) }' /proc/meminfo 2>/dev/null || echo "$cores")"
  [ "${memory:-0}" -ge 1 ] || memory=1
  if [ "$memory" -lt "$cores" ]; then echo "$memory"; else echo "$cores"; fi
}

# configure_build FOLDER [cmake options…]
configure_build() {
  local folder="$1" launcher=""
  shift
  if [ -f "$folder/CMakeCache.txt" ] && ! grep -q '^CMAKE_GENERATOR:INTERNAL=Ninja$' "$folder/CMakeCache.txt"; then
    fail "$folder was configured for another build tool than Ninja: remove it first"
  fi
  if command -v ccache >/dev/null 2>&1; then launcher=ccache; fi
  cmake -S "$FACET_ROOT" -B "$folder" -G Ninja -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_C_COMPILER=clang-22 -DCMAKE_CXX_COMPILER=clang++-22 \
    -DCMAKE_C_COMPILER_LAUNCHER="$launcher" -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher" \
    --log-level=WARNING "$@"
}

# build_targets FOLDER targets…
build_targets() {
  local folder="$1"
  shift
  ninja -C "$folder" -j "$(job_count)" "$@"
}
