#!/usr/bin/env bash
# How commands grow with the members of a group: processor seconds of whole processes, and by how much
# four times as many members cost more. Linear is at most 4; 16 would be quadratic.
#
#   bench/growth.sh [MEMBERS…]     default: 1000 4000 16000
#
# BILAGA names another launcher than ./bilaga; GRANTS how many grants there are besides, 4 if not said.
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "${BASH_SOURCE[0]}")/.."
bilaga=$(realpath "${BILAGA:-./bilaga}")
grants=${GRANTS:-4}
[ $# -gt 0 ] || set -- 1000 4000 16000

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$bilaga" --version >/dev/null # builds what is missing

agreement() { # NAME AMOUNT
  printf 'use "data.agreement"\nagreement %s "%s" {\n  period 2020..2021\n  key k = share of d.n\n' "$1" "$1"
  printf '  key blandad = 1/2 share of d.n + 1/2 share of d.p\n'
  printf '  grant g %s kr to m by k\n' "$2"
  printf '  grant golv 100 mkr to m by blandad, at least 2 tkr each\n'
  printf '  grant uppåt 100 mkr to m by blandad, rounded half up, residue to largest\n'
  printf '  grant platser 100 mkr to m by blandad, rounded sainte-laguë\n'
  printf '  grant år by year to m by blandad { for 2020 50 mkr for 2021 60 mkr }\n'
  printf '  area ihop { rounded together grant a 70 mkr to m by blandad grant b 30 mkr to m by blandad }\n'
  for ((i = 1; i <= grants; i++)); do
    printf '  grant n%d %d mkr to m by blandad\n' "$i" "$((i + 1))"
  done
  printf '  condition svar for golv { m reach d.s >= 95 %% otherwise withheld }\n'
  printf '  payment to m { once on requisition to kk by 2020-12-01, otherwise the right lapses }\n'
  [ "$1" = en ] && printf '  appendix 1 from "t.csv" by m { column "G" = g }\n'
  printf '}\n'
}

workspace() { # MEMBERS
  rm -rf "$work/$1" && mkdir "$work/$1" && cd "$work/$1" && touch .bilaga
  awk -v n="$1" 'BEGIN {
    print "id;name" > "m.csv"; print "ort;n;p;s" > "d.csv"; print "ort;G" > "t.csv"
    print "recipient;event;subject;date;amount" > "f.csv"
    for (i = 1; i <= n; i++) {
      w = i * 7919 % 9973 + 1; sum += w
      print "m" i ";Ort " i > "m.csv"
      print "m" i ";" w ";" (i * 104729 % 99991 + 1) ";" (i % 10 ? 96 : 94) " %" > "d.csv"
      print "Ort " i ";" w > "t.csv"
      if (i % 2) print "m" i ";requisitioned;g;2020-11-20;" w " kr" > "f.csv"
    }
    print sum > "sum"
  }'
  {
    printf 'party kk "Kammarkollegiet"\ngroup m "Orterna" from "m.csv"\n'
    printf 'data d by m from "d.csv" { column n = "n" column p = "p" column s = "s" }\n'
  } >data.agreement
  agreement en "$(cat sum)" >en.agreement
  agreement två "$(($(cat sum) + 1000000))" >två.agreement
}

questions() {
  cat <<'Q'
check
show en
show en --by m
show en[m7]
show . --by recipient
show . --where recipient=m7 --by grant
explain en[m7]
explain en[m7] golv
explain en.ihop
explain en[m7] -f json
compare en två
compare en två --for m7
solve --for en[m7]>=30tkr --vary en.golv
settle en --facts f.csv
deadlines en
Q
}

seconds() { # ARGUMENT… : processor seconds, or a dash where the answer took more than a minute
  local TIMEFORMAT='%U %S' took code=0
  took=$({ time timeout 60 "$bilaga" "$@" >"$work/out" 2>"$work/err"; } 2>&1) || code=$?
  if [ "$code" = 124 ]; then
    echo '–'
  else
    awk '{ printf "%.1f\n", $1 + $2 }' <<<"$took"
  fi
  [ "$code" -lt 2 ] || [ "$code" = 124 ] || { cat "$work/err" >&2; }
}

printf '| command'
for n in "$@"; do printf ' | %s' "$n"; done
printf ' | growth |\n|---'
for n in "$@"; do printf '|---'; done
printf '|---|\n'
for n in "$@"; do (workspace "$n"); done
questions | while read -r line; do
  read -ra words <<<"$line"
  printf '| `%s`' "$line"
  times=()
  for n in "$@"; do
    cd "$work/$n"
    times+=("$(seconds "${words[@]}")")
    printf ' | %s' "${times[-1]}"
  done
  if [ $# -gt 1 ]; then
    printf ' | %s |\n' "$(awk -v a="${times[-2]}" -v b="${times[-1]}" \
      'BEGIN { print a + 0 && b + 0 ? sprintf("%.1f", b / a) : "–" }')"
  else
    printf ' | |\n'
  fi
done
