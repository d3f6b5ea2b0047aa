# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# What app/run and tests/run share: packages, build folders, configuring. Sourced, never run.

unset CDPATH
posthorn_source=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)

# What a build needs on Debian 12.
posthorn_build_packages=(
    g++ cmake ninja-build ca-certificates
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
    qtkeychain-qt6-dev libgsasl-dev libhunspell-dev
)

say() { printf 'posthorn: %s\n' "$*" >&2; }

# need_packages NAME…: installs those that are missing, and says which. Root is asked for only then.
need_packages() {
    local have name missing=() root=()
    if ! command -v dpkg-query >/dev/null; then
        say "this is no Debian system: install CMake 3.25, Ninja, a C++20 compiler and Qt 6.4 by its own means"
        return 0
    fi
    have=" $(dpkg-query -W -f='${db:Status-Status}:${Package} ' "$@" 2>/dev/null || true)"
    for name; do
        [[ $have == *" installed:$name "* ]] || missing+=("$name")
    done
    ((${#missing[@]})) || return 0
    say "installing missing packages: ${missing[*]}"
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null; then
            say "no sudo here; as root run: apt-get install ${missing[*]}"
            return 1
        fi
        root=(sudo)
    fi
    local apt=("${root[@]}" env DEBIAN_FRONTEND=noninteractive
        apt-get -qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0)
    "${apt[@]}" update >&2 || say "apt-get update failed; trying with the package lists that are here"
    "${apt[@]}" install -y --no-install-recommends "${missing[@]}" </dev/null >&2
}

# build_folder NAME: where a build goes. Beside the source; in the cache folder of the person when
# the source cannot be written to.
build_folder() {
    if [[ -w $posthorn_source || -w $posthorn_source/$1 ]]; then
        printf '%s\n' "$posthorn_source/$1"
    else
        printf '%s\n' "${XDG_CACHE_HOME:-$HOME/.cache}/posthorn/$(cksum <<<"$posthorn_source" | cut -d' ' -f1)/$1"
    fi
}

# configure PRESET FOLDER [OPTION…]: runs CMake where it was not run yet, with another source or
# other options, or before the presets changed. Otherwise Ninja itself notices what changed.
configure() {
    local preset=$1 folder=$2 wanted
    shift 2
    wanted="$preset $posthorn_source $*"
    if [[ ! -f $folder/build.ninja || $posthorn_source/CMakePresets.json -nt $folder/build.ninja ]] \
        || { (($#)) && [[ $(cat "$folder/posthorn.configured" 2>/dev/null) != "$wanted" ]]; }; then
        mkdir -p "$folder"
        (cd "$posthorn_source" && cmake --preset "$preset" -B "$folder" "$@" </dev/null)
        printf '%s\n' "$wanted" >"$folder/posthorn.configured"
    fi
}

# build FOLDER TARGET…: says nothing when nothing is to be done.
build() {
    local folder=$1
    shift
    if [[ $(ninja -C "$folder" -n "$@" 2>&1 | tail -n 1) == *"no work to do"* ]]; then
        return 0
    fi
    ninja -C "$folder" "$@" </dev/null
}
