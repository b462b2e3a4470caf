#!/usr/bin/env bash
# Whole-process times: a command of Bilaga beside hello world on the same JVM with the same flags.
#
#   bench/cold.sh [-n RUNS] [ARGUMENT…]     default: -n 21 check specs/agreements
#
# Prints the median and the least of each, in milliseconds, and the ratio of the medians. The three
# take turns, so that a slow moment of the machine hits all of them.
set -euo pipefail
export LC_ALL=C.UTF-8

runs=21
if [ "${1-}" = -n ]; then
  runs=$2
  shift 2
fi
[ $# -gt 0 ] || set -- check specs/agreements

cd "$(dirname "${BASH_SOURCE[0]}")/.."
./bilaga --version >/dev/null # builds what is missing
read -r jdk <target/bilaga.jdk

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat >"$work/Hello.java" <<'JAVA'
class Hello {
  public static void main(String[] args) {
    System.out.println("hello");
  }
}
JAVA
"$jdk/bin/javac" --release 21 -d "$work" "$work/Hello.java"

hello() { "$jdk/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -cp "$work" Hello; }
plain() { "$jdk/bin/java" -cp "$work" Hello; }
bilaga() { ./bilaga "$@"; }

# timed NAME COMMAND…: appends the microseconds of one run to the file of that name.
timed() {
  local name=$1 before after
  shift
  before=${EPOCHREALTIME/./}
  "$@" >/dev/null 2>&1 || [ $? -eq 1 ] || { # findings are no failure here
    echo "bench/cold.sh: failed: $*" >&2
    exit 1
  }
  after=${EPOCHREALTIME/./}
  echo $((after - before)) >>"$work/$name"
}

for ((run = -2; run < runs; run++)); do
  timed hello hello
  timed plain plain
  timed bilaga bilaga "$@"
  [ "$run" -ge 0 ] || rm "$work/hello" "$work/plain" "$work/bilaga" # warming the disk cache
done

# nth FILE N: the N-th smallest.
nth() { sort -n "$work/$1" | sed -n "$2p"; }
declare -A label=(
  [plain]='hello world, default flags'
  [hello]="hello world, Bilaga's flags"
  [bilaga]="bilaga $*"
)
middle=$(((runs + 1) / 2))
row() { printf '%-40s %8.1f %8.1f\n' "${label[$1]}" "$(nth "$1" $middle)e-3" "$(nth "$1" 1)e-3"; }

printf '%-40s %8s %8s\n' "ms, $runs runs" median least
row plain
row hello
row bilaga
for base in plain hello; do
  ratio=$(($(nth bilaga $middle) * 100 / $(nth $base $middle)))
  printf '%-40s %5d.%02d\n' "ratio to ${label[$base]}" $((ratio / 100)) $((ratio % 100))
done
