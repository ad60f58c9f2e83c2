#!/bin/bash
# Measures the whole program, ahead-of-time compiled, as people and CI wait for it: the sample's submission in Word and PDF,
# beside pandoc making a Word file from the Markdown that stpgen kept, in the same run; the same at ten times the content, and at
# as much as fills about 300 and 600 pages (twice the pages should take twice the time; the peak of 300 stays below 150 MB); and
# every paper of the sample in both formats in one process, beside pandoc making the submission alone (at most 2 of its times).
# Then slides: the briefing as a deck beside pandoc making one of the kept Markdown (at most 0.35 of its time), and all papers in Word,
# PDF and slides beside Word and PDF alone (at most 1.3).
# Then reading and checking alone: processor time of the whole process (mean) and time by the clock (median) beside those of
# --version, for both samples and for one of them at ten and fifty times its content.
# Last, the language server: from a keystroke to what is wrong with the files of the plan, after its pause of 60 ms (at most 50 ms
# for the samples, 300 ms at fifty times the content); the rules follow. Needs Node. And the preview: from saving a file to the new text in a browser (at most 150 ms
# for the samples). Needs Chromium too.
# Usage: tests/benchmark.sh [PROGRAM]   (without one it publishes the program first); RUNS=20 for more than 11 runs of each.
set -eu
cd "$(dirname "$0")/.."
runs=${RUNS:-11}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
program=${1:-}
if [ -z "$program" ]; then
  echo "publishing ahead of time ..." >&2
  dotnet publish src/StpGen.Cli -c Release -o "$work/program" -v q >&2
  program=$work/program/stpgen
fi

# What is unchanged is not built again: papers go here, and nothing is here before a run.
out=$work/out

# Milliseconds, the median of so many runs after one to warm the disk.
median() {
  "$@" >/dev/null 2>&1 || true
  for _ in $(seq "$runs"); do
    rm -rf "$out"
    local start=$EPOCHREALTIME; "$@" >/dev/null 2>&1 || true; local end=$EPOCHREALTIME
    echo $(( (${end/./} - ${start/./}) ))
  done | sort -n | awk '{ t[NR] = $1 } END { printf "%.1f", t[int((NR + 1) / 2)] / 1000 }'
}

peak() { rm -rf "$out"; /usr/bin/time -o "$work/peak" -f '%M' "$@" >/dev/null 2>&1 || true; awk 'END { printf "%.0f", $1 / 1024 }' "$work/peak"; }

measure() { # NAME PLAN [ID]: one paper or every one, beside pandoc making the submission
  local build=("$program" build "$2" --out "$out" ${3:+--document "$3"})
  rm -rf "$out"
  "${build[@]}" --keep-markdown >"$work/said" 2>/dev/null || true
  local markdown=$work/$1.md pages ours theirs
  cp "$out/submission-october-2016.md" "$markdown"
  pages=$(awk '/\.pdf /{ pages += $2 } END { print pages }' "$work/said")
  ours=$(median "${build[@]}")
  theirs=$(median pandoc "$markdown" -o "$work/pandoc.docx")
  printf '%-14s %6s %9s %7s %11s %10s %13s %7s\n' "$1" "$pages" "$ours ms" "$(awk -v a="$ours" -v b="$pages" 'BEGIN { printf "%.2f", a / b }')" "$(peak "${build[@]}") MB" "$theirs ms" \
    "$(peak pandoc "$markdown" -o "$work/pandoc.docx") MB" "$(awk -v a="$ours" -v b="$theirs" 'BEGIN { printf "%.2f", a / b }')"
}

sample=samples/herefordshire-worcestershire
multiply() { # TIMES: the sample so many times as large
  mkdir "$work/plan$1"
  for file in "$sample"/*.yaml; do awk -v times="$1" -f tests/multiply-plan.awk "$file" >"$work/plan$1/${file##*/}"; done
}
for times in 10 20 40 50; do multiply $times; done

printf '%-14s %6s %9s %7s %11s %10s %13s %7s\n' "median of $runs" pages "docx+pdf" "ms/page" "peak" "pandoc" "pandoc peak" "ratio"
measure submission "$sample" submission-october-2016
measure ten-times "$work/plan10" submission-october-2016
measure 300-pages "$work/plan20" submission-october-2016
measure 600-pages "$work/plan40" submission-october-2016
measure all-papers "$sample"

slides() {
  local briefing=("$program" build "$sample" --out "$out" --document partners-briefing --format pptx) ours theirs pages all
  rm -rf "$out"
  "${briefing[@]}" --keep-markdown >/dev/null 2>&1 || true
  cp "$out/partners-briefing.md" "$work/briefing.md"
  ours=$(median "${briefing[@]}")
  theirs=$(median pandoc "$work/briefing.md" -o "$work/pandoc.pptx")
  pages=$(median "$program" build "$sample" --out "$out" --format docx --format pdf)
  all=$(median "$program" build "$sample" --out "$out" --format docx --format pdf --format pptx)
  printf '\n%-14s %9s %13s %7s\n' "median of $runs" "pptx" "beside" "ratio"
  printf '%-14s %9s %13s %7s\n' briefing "$ours ms" "$theirs ms" "$(awk -v a="$ours" -v b="$theirs" 'BEGIN { printf "%.2f", a / b }')"
  printf '%-14s %9s %13s %7s\n' all-papers "$all ms" "$pages ms" "$(awk -v a="$all" -v b="$pages" 'BEGIN { printf "%.2f", a / b }')"
}
slides

# Milliseconds of processor time, user and system, the mean of so many runs after one to warm the disk: other programs that
# keep a machine busy stretch the clock, but hardly this.
processor() {
  "$@" >/dev/null 2>&1 || true
  times >"$work/before"
  for _ in $(seq "$runs"); do "$@" >/dev/null 2>&1 || true; done
  times >"$work/after"
  # The second line of each is what the shell's children have taken: user and system, as 0m1.234s.
  awk -v n="$runs" 'FNR == 2 { for (i = 1; i <= 2; i++) { split($i, t, /[ms]/); sum[FILENAME] += t[1] * 60 + t[2] } }
    END { printf "%.1f", (sum[ARGV[2]] - sum[ARGV[1]]) * 1000 / n }' "$work/before" "$work/after"
}

check() { # NAME PLAN
  local ours clock; ours=$(processor "$program" validate "$2"); clock=$(median "$program" validate "$2")
  printf '%-14s %9s %9s MB %13s %13s %13s\n' "$1" "$ours ms" "$(peak "$program" validate "$2")" "$(times_of "$ours" "$version")" "$clock ms" "$(times_of "$clock" "$version_clock")"
}

times_of() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }

version=$(processor "$program" --version); version_clock=$(median "$program" --version)
printf '\n%-14s %12s %12s %13s %13s %13s\n' "of $runs" "mean" "peak" "to --version" "by the clock" "to --version"
printf '%-14s %9s %40s\n' --version "$version ms" "$version_clock ms"
check sample "$sample"
check fictional samples/fictional-vale
check ten-times "$work/plan10"
check fifty-times "$work/plan50"

# Milliseconds from a keystroke to findings, without the pause.
typed() { printf '%-14s %9s ms\n' "$1" "$(node tests/checkers/lsp/time.mjs "$program" "$2" "$runs")"; }

npm ci --prefix tests/checkers/lsp --no-audit --no-fund >/dev/null
printf '\n%-14s %12s\n' "median of $runs" "to findings"
typed sample "$sample"
typed fictional samples/fictional-vale
typed ten-times "$work/plan10"
typed fifty-times "$work/plan50"

previewed() { # NAME PLAN
  printf '%-14s %12s\n' "$1" "$(node tests/checkers/html/preview.mjs "$program" "$2" | sed -n 's/.*median of ten.*seen in \([0-9]* ms\).*/\1/p')"
}

[ -d tests/checkers/html/node_modules ] || npm ci --prefix tests/checkers/html --no-audit --no-fund >/dev/null
printf '\n%-14s %12s\n' "median of 10" "to be seen"
previewed sample "$sample"
previewed fictional samples/fictional-vale
