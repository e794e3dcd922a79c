#!/bin/sh
# Gets a Chromium for the browser tests, if there is none: through apt as root on Debian, else
# Playwright's own. If neither can be had, says which tests will be skipped; that is no failure.
#
#   tests/browser/install.sh PYTHON     the Python of the environment that holds Playwright
#   CHROMIUM=PATH                       this one and no other: it is only checked that it runs

set -eu

python=${1:?usage: tests/browser/install.sh PYTHON}

find_chromium() {
    "$python" -m tests.browser.chromium
}

as_root() {
    [ "$(id -u)" -eq 0 ]
}

# Runs a command that says nothing unless it fails, and then only its last lines.
quietly() {
    log=$(mktemp)
    if "$@" >"$log" 2>&1; then
        rm -f "$log"
    else
        echo "This failed: $*" >&2
        tail -n 15 "$log" >&2
        rm -f "$log"
        return 1
    fi
}

apt() {
    DEBIAN_FRONTEND=noninteractive quietly \
        apt-get -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 "$@"
}

# The fonts are those of the scripts that briefings are written in; without them, boxes are shown.
# libatomic1 is for Playwright's driver.
install_by_apt() {
    as_root && command -v apt-get >/dev/null || return 1
    echo 'Installing Chromium and fonts with apt'
    apt update && apt install --yes --no-install-recommends chromium fonts-noto-core \
        libatomic1
}

install_by_playwright() {
    echo "Installing Playwright's Chromium"
    if as_root && command -v apt-get >/dev/null; then
        quietly "$python" -m playwright install --with-deps chromium \
            || quietly "$python" -m playwright install chromium
    else
        quietly "$python" -m playwright install chromium
    fi
}

cd "$(dirname "$0")/../.."

if [ -n "${CHROMIUM:-}" ]; then
    find_chromium >/dev/null
    exit
fi
if find_chromium >/dev/null 2>&1; then
    exit 0
fi
if install_by_apt && find_chromium >/dev/null 2>&1; then
    exit 0
fi
if install_by_playwright && find_chromium >/dev/null; then
    exit 0
fi

echo >&2
echo '*** There is no Chromium, and none could be installed. These tests will be SKIPPED:' >&2
"$python" -m pytest --collect-only --quiet tests/browser | grep '::' | sed 's/^/***   /' >&2
echo '*** Install Chromium, or name one: CHROMIUM=/path/to/chromium make test' >&2
echo >&2
