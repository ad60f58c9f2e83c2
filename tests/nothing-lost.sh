#!/bin/bash
# nothing-lost.sh PROGRAM [KILLS] [SEED]: the last good papers survive whatever happens to a build.
# Kills builds at random moments, fills the disk, takes rights away, puts folders in the way, starts builds at once, renames and replaces
# what they write to, turns the clock back, takes the program its library; after each, every paper must be whole: the old one or the new
# one, to the byte. KILLS counts the kills; the other random trials are a fifth of it, 3 at least. Prints a line for each trial's kind;
# the last line is "N problems". PROGRAM is what `dotnet publish` made.
set -u
program=$(readlink -f "$1"); kills=${2:-100}; RANDOM=${3:-4}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d); problems=0
trap 'cd /; mountpoint -q "$work/small" && umount "$work/small"; chmod -R u+w "$work"; rm -rf "$work"' EXIT
plan=$work/plan; out=$plan/out; trials=$((kills / 5 > 3 ? kills / 5 : 3))

problem() { problems=$((problems + 1)); echo "    problem: $*"; }
build() { "$program" build "$plan" --revision "$@" >"$work/log" 2>&1; }
sums() { (cd "$1" && find . -maxdepth 1 -name '[!.]*' -type f -exec sha256sum {} + | sort -k 2); }
litter() { find "$1" -name '*stpgen-tmp*' | wc -l; }
says() { grep -q -- "$1" "$work/log" || { problem "the message does not say '$1'"; sed 's/^/        /' "$work/log" | tail -5; }; }

# Every file whole, old or new; how many papers have one format of each (a kill between two renames), into $mixed.
whole() {
  local file old new both=0 paper; local -A from=()
  mixed=0
  for file in "$out"/*.*; do
    local name=${file##*/} sum; sum=$(sha256sum <"$file")
    old=$(sha256sum <"$work/old/$name"); new=$(sha256sum <"$work/new/$name")
    if [ "$sum" = "$new" ]; then paper=new; elif [ "$sum" = "$old" ]; then paper=old; else problem "$name is neither the old one nor the new one"; continue; fi
    both=${from[${name%.*}]:-$paper}; from[${name%.*}]=$paper
    [ "$both" = "$paper" ] || mixed=$((mixed + 1))
  done
  [ "$(ls "$out" | wc -l)" = "$(ls "$work/old" | wc -l)" ] || problem "a paper is missing, or there is one too many"
}
unharmed() { [ "$(sums "$out")" = "$(sums "$work/old")" ] || problem "the last good papers were touched: $1"; }
restore() { rm -rf "$out"; cp -r "$work/old" "$out"; }

cp -r "$root/samples/fictional-vale" "$plan"; rm -rf "$out"
build new || problem "the plan cannot be built"; cp -r "$out" "$work/new"; rm -rf "$out"
build old; cp -r "$out" "$work/old"
took=999999999
for _ in 1 2 3; do start=$(date +%s%N); build new --force; time=$((($(date +%s%N) - start) / 1000)); [ $time -lt $took ] && took=$time; done
mixes=0; left=0; finished=0
for ((i = 0; i < kills; i++)); do
  restore
  pause=$(((RANDOM * 32768 + RANDOM) % (took + took / 5)))
  "$program" build "$plan" --revision new >"$work/log" 2>&1 & pid=$!
  sleep "$(printf '%d.%06d' $((pause / 1000000)) $((pause % 1000000)))"
  kill -9 $pid 2>/dev/null || finished=$((finished + 1)); wait $pid 2>/dev/null
  whole; mixes=$((mixes + mixed)); left=$((left + $(litter "$out")))
  build new || problem "the build after a kill fails"
  [ "$(litter "$out")" = 0 ] || problem "the next build does not clear what a killed one left"
  [ "$(sums "$out")" = "$(sums "$work/new")" ] || problem "the build after a kill does not give the papers of a clean one"
done
echo "killed $kills times within $((took * 6 / 5000)) ms ($finished had ended): every paper whole; $left temporary files left and cleared; $mixes papers between two renames"

moment() { # a random time within a build
  local pause=$(((RANDOM * 32768 + RANDOM) % took)); sleep "$(printf '%d.%06d' $((pause / 1000000)) $((pause % 1000000)))"
}
either() { # FOLDER: every paper there is the old or the new one
  local file sum
  for file in "$1"/*.*; do
    [ -f "$file" ] && [ ! -L "$file" ] || continue
    sum=$(sha256sum <"$file")
    [ "$sum" = "$(sha256sum <"$work/new/${file##*/}")" ] || [ "$sum" = "$(sha256sum <"$work/old/${file##*/}")" ] ||
      problem "${file##*/} is neither the old one nor the new one"
  done
}

for ((i = 0; i < trials; i++)); do
  restore; rm -rf "$plan/moved"
  "$program" build "$plan" --revision new --force >"$work/log" 2>&1 & pid=$!
  moment; mv "$out" "$work/moved" 2>/dev/null; wait $pid
  grep -q 'bug in stpgen' "$work/log" && problem "a folder that is renamed during a build is called a bug"
  either "$work/moved"; [ -d "$out" ] && either "$out"
  for file in "$work/old"/*.*; do [ -f "$work/moved/${file##*/}" ] || problem "${file##*/} is lost with the folder's old name"; done
  rm -rf "$work/moved"
done
echo "the folder renamed during $trials builds: every paper whole, none lost"

echo precious >"$work/victim"
for ((i = 0; i < trials; i++)); do
  restore
  "$program" build "$plan" --revision new --force >"$work/log" 2>&1 & pid=$!
  moment; target=$out/$(ls "$work/old" | shuf -n 1 --random-source=<(yes $i))
  case $((i % 3)) in
    0) rm -f "$target"; ln -s "$work/victim" "$target" ;;
    1) rm -f "$target"; mkfifo "$target" ;;
    2) rm -rf "$target"; mkdir -p "$target/x" ;;
  esac
  waited=0; while kill -0 $pid 2>/dev/null && [ $waited -lt 300 ]; do sleep 0.1; waited=$((waited + 1)); done
  kill -9 $pid 2>/dev/null && problem "a build waits for a pipe"; wait $pid 2>/dev/null
  grep -q 'bug in stpgen' "$work/log" && problem "a paper that is replaced during a build is called a bug"
  [ "$(cat "$work/victim")" = precious ] || problem "a build writes through a link"
  either "$out"; [ "$(litter "$out")" = 0 ] || problem "temporary files stay beside a paper that was replaced"
done
echo "a paper replaced by a link, a pipe or a folder during $trials builds: nothing written through it, the others whole"

restore; find "$plan" -exec touch -h -d '2040-01-01' {} +
build new || problem "a build fails when the clock was turned back"
[ "$(sums "$out")" = "$(sums "$work/new")" ] || problem "papers from the future are kept"
echo "files from the future, as after the clock was turned back: replaced all the same"

for ((i = 0; i < trials; i++)); do
  restore
  "$program" build "$plan" --revision old --force >"$work/log.0" 2>&1 & "$program" build "$plan" --revision new --force >"$work/log.1" 2>&1; wait
  whole; [ "$mixed" = 0 ] || problem "two builds at once mix the formats of $mixed papers"
  [ "$(litter "$out")" = 0 ] || problem "two builds at once leave temporary files"
done
echo "two builds at once, $trials times: every paper whole, none mixed"

restore
for ((i = 0; i < 8; i++)); do "$program" build "$plan" --revision "$([ $((i % 2)) = 0 ] && echo old || echo new)" --force >"$work/log.$i" 2>&1 & done; wait
whole; [ "$(litter "$out")" = 0 ] || problem "builds at once leave temporary files"
grep -l 'could not be written\|bug in stpgen' "$work"/log.* >/dev/null && { problem "builds at once disturb each other"; cat "$work"/log.*; }
[ "$mixed" = 0 ] || problem "builds at once mix the formats of $mixed papers"
echo "eight builds at once, of two revisions: every paper whole, none mixed"

restore; rm "$out/update-1.pdf"; mkdir "$out/update-1.pdf"
build new; [ $? = 5 ] || problem "a folder in the way is not an error"
says 'update-1.pdf could not be written: a folder has that name'; says 'Move or rename the folder'
cmp -s "$out/update-1.docx" "$work/old/update-1.docx" || problem "one format was replaced without the other"
cmp -s "$out/directory-october-2016.pdf" "$work/new/directory-october-2016.pdf" || problem "the other papers were not written"
echo "a folder where a paper should be: said, the paper as it was, the others written"

restore; exec 9>"$out/.stpgen.json"; flock -x 9
"$program" build "$plan" --revision new >"$work/log" 2>&1 9>&- & pid=$!
sleep 3; unharmed "while another build writes"; exec 9>&-; wait $pid; [ $? = 0 ] || problem "a build that had to wait fails"
whole; echo "a folder that another build holds: waited for"

if [ "$(id -u)" = 0 ]; then
  mkdir "$work/small" && mount -t tmpfs -o size=1m tmpfs "$work/small" 2>/dev/null && {
    "$program" build "$plan" --revision old --out "$work/small" >"$work/log" 2>&1 || problem "the small disk is too small"
    before=$(sums "$work/small"); dd if=/dev/zero of="$work/small/.full" bs=1k >/dev/null 2>&1
    "$program" build "$plan" --revision new --out "$work/small" >"$work/log" 2>&1; [ $? = 5 ] || problem "a full disk is not an error"
    says 'the disk is full'; says 'Free some space'
    [ "$(sums "$work/small")" = "$before" ] || problem "a full disk costs a paper"
    [ "$(litter "$work/small")" = 0 ] || problem "a full disk keeps temporary files"
    for ((i = 0; i < trials; i++)); do
      # Filled to a random rest, or while the build writes.
      rm -f "$work/small/.full"; "$program" build "$plan" --revision old --out "$work/small" --force >"$work/log" 2>&1
      room=$(df --output=avail -k "$work/small" | tail -1)
      if [ $((i % 2)) = 0 ]; then
        head -c $(((RANDOM * 32768 + RANDOM) % (room * 1024))) /dev/zero >"$work/small/.full"
        "$program" build "$plan" --revision new --out "$work/small" >"$work/log" 2>&1; code=$?
      else
        "$program" build "$plan" --revision new --out "$work/small" >"$work/log" 2>&1 & pid=$!
        moment; dd if=/dev/zero of="$work/small/.full" bs=1k >/dev/null 2>&1; wait $pid; code=$?
      fi
      [ $code = 0 ] || [ $code = 5 ] || problem "a disk that fills up ends with $code"
      either "$work/small"; [ "$(litter "$work/small")" = 0 ] || problem "a disk that fills up keeps temporary files"
      [ "$(ls "$work/small" | wc -l)" = "$(ls "$work/old" | wc -l)" ] || problem "a disk that fills up costs a paper"
    done
    rm -f "$work/small/.full"; "$program" build "$plan" --revision old --out "$work/small" --force >"$work/log" 2>&1; before=$(sums "$work/small")
    mount -o remount,ro "$work/small"
    "$program" build "$plan" --revision new --out "$work/small" >"$work/log" 2>&1; [ $? = 5 ] || problem "a read-only disk is not an error"
    says 'the disk is read-only'
    [ "$(sums "$work/small")" = "$before" ] || problem "a read-only disk costs a paper"
    umount "$work/small"; echo "a full disk, a disk that fills up $trials times, a read-only disk: said, the papers as they were"
  } || echo "skipped: a full disk (no tmpfs can be mounted here)"
else
  restore; chmod a-w "$out"
  build new; [ $? = 5 ] || problem "a read-only folder is not an error"
  says 'access is denied'; chmod u+w "$out"; unharmed "in a read-only folder"
  echo "skipped: a full disk (needs root); a read-only folder: said, the papers as they were"
fi
if [ "$(id -u)" = 0 ] && command -v setpriv >/dev/null; then
  restore; chmod -R a+rX "$work"; chmod a-w "$out"; chmod 755 "$work"
  setpriv --reuid=65534 --regid=65534 --clear-groups "$program" build "$plan" --revision new >"$work/log" 2>&1; [ $? = 5 ] || problem "a read-only folder is not an error"
  says 'access is denied'; says 'choose another with --out'; unharmed "in a read-only folder"
  echo "a read-only folder: said, the papers as they were"
fi

restore; mkdir "$work/alone"; cp "$program" "$work/alone"; library=$work/alone/libHarfBuzzSharp.so
without() { # WHAT IS SAID: a build by the program alone, or with a library that is none
  "$work/alone/stpgen" build "$plan" --revision new >"$work/log" 2>&1; [ $? = 5 ] || problem "a program without its library does not end with 5"
  says "$1"; says "$library"; says 'Copy libHarfBuzzSharp.so there'
  grep -i 'bug\|exception' "$work/log" && problem "a program without its library calls it a bug"
  [ "$(grep -c STP513 "$work/log")" = 1 ] || problem "that the library is missing is not said once"
  unharmed "by a program without its library"
}
without 'libHarfBuzzSharp.so is missing from'
cp "${program%/*}/libHarfBuzzSharp.so" "$library"
# The machine's kind (e_machine of ELF's header): one that never was.
printf '\377' | dd of="$library" bs=1 seek=18 conv=notrunc 2>/dev/null
without 'libHarfBuzzSharp.so cannot be used. It is damaged, or made for another kind of computer'
cp "${program%/*}/libHarfBuzzSharp.so" "$library"; "$work/alone/stpgen" build "$plan" --revision new >"$work/log" 2>&1 || problem "the program with its library beside it does not build"
echo "a program without its library, or with one of another machine: said, the papers as they were"

echo "$problems problems"
[ "$problems" = 0 ]
