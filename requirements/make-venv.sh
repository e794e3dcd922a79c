#!/bin/sh
# Makes an empty environment: requirements/make-venv.sh PYTHON FOLDER
#
# Debian keeps the part of Python that this takes in a package of its own, which root gets here.

set -eu

python=${1:?usage: requirements/make-venv.sh PYTHON FOLDER}
folder=${2:?usage: requirements/make-venv.sh PYTHON FOLDER}

fail() {
    echo "$*" >&2
    exit 1
}

can_make_environments() {
    "$python" -c 'import ensurepip, venv' 2>/dev/null
}

apt() {
    DEBIAN_FRONTEND=noninteractive \
        apt-get -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 "$@" 2>&1
}

install_by_apt() {
    [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || return 1
    echo "Installing $package with apt"
    said=$(apt update && apt install --yes --no-install-recommends "$package") || {
        echo "$said" >&2
        return 1
    }
}

command -v "$python" >/dev/null \
    || fail "$python was not found. Install Python 3.11 or newer, or name it: make PYTHON=..."
version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
    || fail "$python is Python $version; 3.11 or newer is needed. Name another: make PYTHON=..."
package=python$version-venv
can_make_environments || { install_by_apt && can_make_environments; } \
    || fail "$python cannot make environments. On Debian and Ubuntu: apt install $package"

echo "Making $folder with Python $version"
rm -rf "$folder"
"$python" -m venv "$folder"
