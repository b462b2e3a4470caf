#!/usr/bin/env bash
# How commands grow with the members of a group, and with what else there can be many of: processor
# seconds of whole processes, and by how much four times as many cost more. Linear is at most 4; 16
# would be quadratic.
#
#   bench/growth.sh                both tables; of members 1000 4000 16000
#   bench/growth.sh MEMBERS…       the first table alone, of so many members
#
# BILAGA names another launcher than ./bilaga; GRANTS how many grants there are besides, 4 if not said.
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "${BASH_SOURCE[0]}")/.."
bilaga=$(realpath "${BILAGA:-./bilaga}")
grants=${GRANTS:-4}
all=
[ $# -gt 0 ] || { all=1 && set -- 1000 4000 16000; }

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

growth() { # SECONDS OF THE SMALLER, OF THE LARGER
  awk -v a="$1" -v b="$2" 'BEGIN { print a + 0 && b + 0 ? sprintf("%.1f", b / a) : "–" }'
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
    printf ' | %s |\n' "$(growth "${times[-2]}" "${times[-1]}")"
  else
    printf ' | |\n'
  fi
done

[ -n "$all" ] || exit 0

# --- Many of something else --------------------------------------------------------------------------
# many WHAT N: a workspace in the current folder that has so many of it.
many() {
  local i
  touch .bilaga
  awk -v n=20 'BEGIN {
    print "id;name" > "m.csv"; print "ort;n;p" > "d.csv"
    for (i = 1; i <= n; i++) {
      print "m" i ";Ort " i > "m.csv"
      print "m" i ";" (i * 7919 % 9973 + 1) ";" (i * 104729 % 99991 + 1) > "d.csv"
    }
  }'
  {
    printf 'party kk "Kammarkollegiet"\ngroup m "Orterna" from "m.csv"\n'
    printf 'data d by m from "d.csv" { column n = "n" column p = "p" }\n'
    case $1 in
      parties) for ((i = 1; i <= $2; i++)); do echo "party p$i \"Part $i\""; done ;;
      'files in a row') echo 'use "f1.agreement"' ;;
    esac
    printf 'agreement a "A" {\n  period 2020\n  key k = 1/2 share of d.n + 1/2 share of d.p\n'
    case $1 in
      grants) for ((i = 1; i <= $2; i++)); do echo "  grant g$i 1 mkr to m by k"; done ;;
      parties) for ((i = 1; i <= $2; i++)); do echo "  grant g$i 1 mkr to p$i"; done ;;
      areas) for ((i = 1; i <= $2; i++)); do echo "  area o$i { total 1 mkr grant g$i 1 mkr to m by k }"; done ;;
      keys)
        for ((i = 1; i <= $2; i++)); do
          echo "  key k$i = 1/$((i + 1)) share of d.n + $i/$((i + 1)) share of d.p"
          echo "  grant g$i 1 mkr to m by k$i"
        done
        ;;
      'grants rounded together')
        echo '  area ihop { rounded together'
        for ((i = 1; i <= $2; i++)); do echo "    grant g$i $i mkr to m by k"; done
        echo '  }'
        ;;
      conditions)
        echo '  grant g 1 mkr to m by k'
        for ((i = 1; i <= $2; i++)); do
          echo "  condition c$i for g { m submits \"r$i\" to kk by 2020-05-01, otherwise withheld }"
        done
        ;;
      values)
        echo '  let z0 = 1 kr'
        for ((i = 1; i <= $2; i++)); do echo "  let z$i = z$((i - 1)) + $i kr"; done
        echo "  grant g z$2 to kk"
        ;;
      'words not understood') for ((i = 1; i <= $2; i++)); do echo "  grnt g$i 1 mkr too p"; done ;;
      'digits of a figure') printf '  grant g %s kr to kk\n' "$(printf '9%.0s' $(seq "$2"))" ;;
      *) echo '  grant g 1 mkr to m by k' ;;
    esac
    echo '}'
  } >a.agreement
  case $1 in
    'files in a row')
      for ((i = 1; i <= $2; i++)); do printf 'use "f%d.agreement"\n' $((i + 1)) >f$i.agreement; done
      echo 'party sist "Sist"' >f$(($2 + 1)).agreement
      ;;
    'signs in a cell') printf 'ort;n;p\nm1;%s;1\n' "$(printf '9%.0s' $(seq "$2"))" >d.csv ;;
    'lines pasted')
      {
        printf 'agreement b "B" {\n'
        for ((i = 1; i <= $2; i++)); do echo "  grant b$i 1 mkr to kk"; done
        printf '}\nshow b\n'
      } >pasted
      ;;
  esac
}

# What there are many of, how many at first, and what is asked.
cases() {
  cat <<'Q'
grants;500;check
grants;500;show a
grants;500;explain a[m7]
grants;500;compare a a
grants;500;report -o r.html
parties;1000;check
parties;1000;show a
parties;1000;explain a
parties;1000;compare a a
parties;1000;report -o r.html
areas;500;check
areas;500;show a
areas;500;compare a a
keys;500;check
keys;500;explain a[m7]
grants rounded together;15;check
grants rounded together;15;explain a[m7]
conditions;500;check
conditions;500;deadlines
values;50;check
words not understood;100;check
digits of a figure;1000;check
signs in a cell;10000;check
files in a row;500;check
lines pasted;500;repl
Q
}

printf '\n| many | how many | command | n | 4 n | 16 n | growth |\n|---|---|---|---|---|---|---|\n'
cases | while IFS=';' read -r what first line; do
  read -ra words <<<"$line"
  printf '| %s | %s | `%s`' "$what" "$first" "$line"
  times=()
  for n in "$first" $((first * 4)) $((first * 16)); do
    rm -rf "$work/many" && mkdir "$work/many" && cd "$work/many"
    many "$what" "$n"
    [ -f pasted ] || : >pasted
    times+=("$(seconds "${words[@]}" <pasted)")
    printf ' | %s' "${times[-1]}"
  done
  printf ' | %s |\n' "$(growth "${times[-2]}" "${times[-1]}")"
done
