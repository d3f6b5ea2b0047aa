#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
#
# demo.sh PROGRAM: with PROGRAM (posthorn-cli) as the built-in test mailbox and as the sender, sends
# one message with two attachments, prints the conversation and what arrived, and ends with 0 only
# if the attachments arrived unchanged. Called by app/run.
set -euo pipefail
cli=$1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
work=$(mktemp -d)
server=

clean_up() {
    if [[ -n $server ]] && kill -0 "$server" 2>/dev/null; then
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

fail() {
    printf 'demo: %s\n' "$1" >&2
    exit "${2:-1}"
}

heading() { printf '\n== %s\n' "$1"; }

# An .eml file for reading: of each long run of base64 lines only the ends, and how many were left out.
shortened() {
    awk '
        function flush_run(   i) {
            for (i = 1; i <= run; i++)
                if (run <= 4 || i <= 2 || i == run) print line[i]
                else if (i == 3) printf "[… %d more lines of base64 …]\n", run - 3
            run = 0
        }
        { sub(/\r$/, "") }
        length >= 60 && /^[A-Za-z0-9+\/]+=*$/ { line[++run] = $0; next }
        run && /^[A-Za-z0-9+\/]+=*$/ { line[++run] = $0; next }
        { flush_run(); print }
        END { flush_run() }' "$1"
}

# The octets of the base64 part whose file name is $2, taken out of the .eml file $1.
part_named() {
    awk -v name="$2" '
        { sub(/\r$/, "") }
        /^--/ { inside = 0; found = 0; next }
        inside { print; next }
        index($0, "filename=" name) || index($0, "filename=\"" name "\"") { found = 1 }
        found && $0 == "" { inside = 1 }' "$1" | base64 -d 2>/dev/null
}

printf 'Grüße from the demo.\n\nThis text and two files went through SMTP, whole and unharmed.\n.\nA line with one dot survives, too.\n' \
    >"$work/body.txt"
head -c 20000 /dev/urandom >"$work/random.bin"
cp "$here/resources/icons/posthorn.svg" "$work/posthorn.svg"

"$cli" serve --port 0 --directory "$work/mailbox" --count 1 >"$work/served" 2>"$work/complaints" &
server=$!
port=
for ((i = 0; i < 100; i++)); do
    port=$(sed -n 's/^listening on .*:\([0-9]\{1,\}\)$/\1/p' "$work/served")
    [[ -z $port ]] || break
    kill -0 "$server" 2>/dev/null || fail "the test mailbox ended at once: $(cat "$work/complaints")"
    sleep 0.1
done
[[ -n $port ]] || fail "the test mailbox did not say where it listens"

# Without CHUNKING the message goes by DATA and its files as base64, so that people can read both.
heading "The conversation with the test mailbox on port $port"
status=0
"$cli" send --server "127.0.0.1:$port" --security none \
    --from 'Ann Müller <ann@posthorn.example>' --to 'Bob <bob@posthorn.example>' --to 'carol@posthorn.example' \
    --subject 'Grüße – the demo of Posthorn ✉' --body-file "$work/body.txt" \
    --attach "$work/random.bin" --attach "$work/posthorn.svg" --without CHUNKING --log - || status=$?
((status == 0)) || fail "posthorn-cli send ended with $status" "$status"

wait "$server" || fail "the test mailbox ended with $?: $(cat "$work/complaints")"
server=
shopt -s nullglob
arrived=("$work/mailbox"/*.eml)
((${#arrived[@]} == 1)) || fail "one message was expected in the test mailbox, there are ${#arrived[@]}"

heading "What arrived"
shortened "${arrived[0]}"

heading "Compared"
for file in random.bin posthorn.svg; do
    part_named "${arrived[0]}" "$file" >"$work/part" || true
    cmp -s "$work/$file" "$work/part" || fail "$file did not arrive as it was sent"
    printf '%s arrived as it was sent: %d octets\n' "$file" "$(wc -c <"$work/$file")"
done
