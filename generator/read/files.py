"""The text of a desk's files, and what must not stand in it."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from generator.model.finding import Finding
from generator.read.hygiene import confusable_words, control_characters, hidden_characters, unusual
from generator.read.listing import DeskFile
from generator.read.mends.syntax import INVISIBLE, without_invisible

YAML_LIMIT = 1_048_576
SOURCE_LIMIT = 2_097_152
"""The largest file that is read, in bytes."""

_OPEN = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


def read_text(file: DeskFile) -> tuple[str, list[Finding]]:
    """Read a file as UTF-8 with line ends as LF. With findings of errors the text is ``""``."""
    data, findings = read_bytes(file)
    return ("", findings) if findings else text_of(file, data)


def read_bytes(file: DeskFile) -> tuple[bytes, list[Finding]]:
    """Read what a file holds, as far as `text_of` has to see it. With findings it is ``b""``."""
    try:
        return _read_bytes(file.on_disk, _limit(file)), []
    except OSError as error:
        why = "it is a link" if error.errno == errno.ELOOP else error.strerror
        return b"", [
            _whole(
                file,
                "file-unreadable",
                f"This file cannot be read: {why}.",
                "Check what it is and who may read it; links to other files are not followed.",
            )
        ]


def text_of(file: DeskFile, data: bytes) -> tuple[str, list[Finding]]:
    """The text of a file that holds ``data``, as `read_text` gives it."""
    limit = _limit(file)
    if len(data) > limit:
        return "", [
            _whole(
                file,
                "file-too-large",
                f"This file is larger than {limit // 1024:,} KB.",
                "Split it, or take out what does not belong in it.",
            )
        ]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return "", [_not_utf8(file, data, error)]
    text = line_feeds(text)
    if not text.strip():
        return "", [
            _whole(
                file, "file-empty", "This file is empty.", "Write something into it, or delete it."
            )
        ]
    return text, []


def _limit(file: DeskFile) -> int:
    return SOURCE_LIMIT if file.kind == "sources" else YAML_LIMIT


def line_feeds(text: str) -> str:
    """The text with its line ends, CRLF, CR or LF, as LF."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _read_bytes(on_disk: str, limit: int) -> bytes:
    descriptor = os.open(on_disk, _OPEN)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(0, "it is not a plain file")
        size = min(status.st_size, limit) + 1
        data = os.read(descriptor, size)
        # Of the size that it has there is no more to read, and asking costs a call for each file.
        while len(data) <= limit and len(data) != status.st_size:
            more = os.read(descriptor, size)
            if not more:
                break
            data += more
        return data
    finally:
        os.close(descriptor)


def hidden_in_yaml(file: DeskFile, text: str) -> list[Finding]:
    """Find the first invisible character, and each word of mixed scripts, in a YAML text."""
    if not unusual(text):
        return []
    found = [
        replace(finding, mend=without_invisible(lines))
        if INVISIBLE.match((lines := text.split("\n"))[finding.line - 1], finding.column - 1)
        else finding
        for finding in _hidden(file, text, hidden_characters(text))
    ]
    for offset, word in confusable_words(text):
        found.append(
            _at(
                file,
                text,
                offset,
                len(word),
                "text-confusable",
                f'"{word}" mixes Latin letters with Greek or Cyrillic ones that look the same.',
                "Type the word again in one script.",
            )
        )
    return found


def hidden_in_article(file: DeskFile, text: str) -> list[Finding]:
    """Find the first control character in the text of a source file."""
    return _hidden(file, text, control_characters(text))


def _hidden(file: DeskFile, text: str, found: Iterator[tuple[int, str]]) -> list[Finding]:
    return [
        _at(
            file,
            text,
            offset,
            1,
            "text-control-character",
            f"Here stands {name}.",
            "Delete the character; retyping the word by hand is the surest way.",
        )
        for offset, name in islice(found, 1)
    ]


def place(text: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1, of the character at ``offset``."""
    start = text.rfind("\n", 0, offset) + 1
    return text.count("\n", 0, offset) + 1, offset - start + 1


def _at(
    file: DeskFile, text: str, offset: int, length: int, rule: str, message: str, hint: str
) -> Finding:
    line, column = place(text, offset)
    return Finding(
        rule=rule,
        message=message,
        hint=hint,
        path=file.path,
        line=line,
        column=column,
        end_line=line,
        end_column=column + length,
    )


def _whole(file: DeskFile, rule: str, message: str, hint: str) -> Finding:
    return Finding(
        rule=rule,
        message=message,
        hint=hint,
        path=file.path,
        line=1,
        column=1,
        end_line=1,
        end_column=1,
    )


def _not_utf8(file: DeskFile, data: bytes, error: UnicodeDecodeError) -> Finding:
    before = line_feeds(data[: error.start].decode("utf-8-sig", "replace"))
    line, column = place(before, len(before))
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        guess = "It looks like UTF-16. "
    elif 0x80 <= data[error.start] <= 0x9F or data[error.start] >= 0xA0:
        guess = "It looks like an older encoding such as Windows-1252. "
    else:
        guess = ""
    return Finding(
        rule="file-encoding",
        message="This file is not UTF-8.",
        path=file.path,
        hint=f"{guess}Open it in an editor and save it again with the encoding UTF-8.",
        line=line,
        column=column,
        end_line=line,
        end_column=column + 1,
    )
