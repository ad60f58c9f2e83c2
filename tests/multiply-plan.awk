# Makes a plan many times as large, for measuring: awk -v times=10 -f multiply-plan.awk plan/priorities.yaml
# Lists of records are repeated with suffixed ids; where records may not be repeated (one response to each
# requirement, one vision, one engagement plan) their prose is repeated instead.

function flush_section(   n, i, line) {
  for (n = 1; n <= (repeats ? times : 1); n++)
    for (i = 1; i <= count; i++) {
      line = lines[i]
      if (n > 1 && line ~ /^ *#/) continue
      if (n > 1 && line ~ /^ *(- )?id: /) line = line "-" n
      print line
    }
  count = 0
}

function flush_prose(   n, i) {
  for (n = 1; n <= times; n++) {
    for (i = 1; i <= held; i++) print prose[i]
    if (prose[held] != "") print ""
  }
  held = 0; within = 0
}

function indent(line) { match(line, /^ */); return RLENGTH }

within && $0 != "" && indent($0) <= margin { flush_prose() }
within { prose[++held] = $0; next }

/^[a-zA-Z]/ {
  flush_section()
  section = $0; sub(/:.*/, "", section)
  repeats = section !~ /^(documents|audiences|footprint|responses|vision|engagement)$/
  print; next
}
!repeats && section ~ /^(responses|vision|engagement)$/ && /: \|$/ { flush_section(); print; within = 1; margin = indent($0) + ($0 ~ /^ *- / ? 2 : 0); next }
section == "" { print; next }
{ lines[++count] = $0 }
END { if (within) flush_prose(); flush_section() }
