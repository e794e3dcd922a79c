"""A run with nothing changed does nothing, and one with anything changed is not fooled."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest

from generator import site
from generator.check.quotations.verifying import Quotations
from generator.check.release import turning_points
from generator.check.rules import check_desk
from generator.model.briefing import Status
from generator.model.coverage import Coverage
from generator.model.errors import CannotRun
from generator.model.finding import Finding
from generator.read.desk import read_desk
from generator.report.summary import Summary
from generator.site import CheckedDesk, Outcome, generate, pages
from generator.store.cache import CACHE
from tests.cli.conftest import BRIEFING, SOURCE
from tests.golden import GOLDEN

NOW = datetime(2025, 3, 5, tzinfo=UTC)
RECORD = f"{CACHE}/last-run.json"

Run = Callable[..., Outcome | None]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A desk with one briefing that is on the site and one draft, and a warning."""
    sources = tmp_path / "briefings" / "sources"
    sources.mkdir(parents=True)
    (sources / "notice.md").write_text(SOURCE, encoding="utf-8")
    (sources / "unused.md").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "briefings" / "harbour.yml").write_text(BRIEFING, encoding="utf-8")
    draft = BRIEFING.replace("status: published", "status: draft")
    (tmp_path / "briefings" / "draft.yml").write_text(draft, encoding="utf-8")
    return tmp_path


class Runs:
    """Runs `generate`, and counts how often it really did the work."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root = root
        self.worked = 0
        self.reports: list[tuple[Summary, Sequence[Finding]]] = []
        real = site.read_and_check

        def counted(root: Path, as_of: datetime) -> site.CheckedDesk:
            self.worked += 1
            return real(root, as_of)

        monkeypatch.setattr(site, "read_and_check", counted)

    def __call__(
        self, as_of: datetime = NOW, *, drafts: bool = False, strict: bool = False
    ) -> Outcome | None:
        return generate(
            self.root,
            as_of,
            drafts=drafts,
            strict=strict,
            report=lambda summary, findings: self.reports.append((summary, findings)),
        )


@pytest.fixture
def run(desk: Path, monkeypatch: pytest.MonkeyPatch) -> Runs:
    return Runs(desk, monkeypatch)


def test_the_second_run_says_the_same_and_does_not_work(run: Runs) -> None:
    first = run()
    second = run(NOW + timedelta(hours=5))

    assert run.worked == 1
    assert first
    assert second
    assert run.reports[0] == run.reports[1]
    assert [finding.rule for finding in second.findings] == ["source-unused"]
    assert second.findings == first.findings
    assert second.held_back == first.held_back == 1
    assert second.written.unchanged == first.written.added
    assert not second.written.added


def test_a_warning_that_stops_a_strict_run_stops_it_the_second_time_too(run: Runs) -> None:
    assert run()
    assert run(strict=True) is None
    assert run.worked == 1


CHANGES: dict[str, Callable[[Path], object]] = {
    "a briefing": lambda root: (root / "briefings/harbour.yml").write_text(
        BRIEFING.replace("Monday", "Sunday"), "utf-8"
    ),
    "a new file": lambda root: (root / "briefings/sources/third.md").write_text(SOURCE, "utf-8"),
    "a file gone": lambda root: (root / "briefings/sources/unused.md").unlink(),
    "a file moved": lambda root: (root / "briefings/draft.yml").rename(root / "briefings/new.yml"),
    "a file that cannot be read": lambda root: (root / "briefings/harbour.yml").write_bytes(
        b"\xff"
    ),
    "a page edited": lambda root: (root / "docs/assets/briefing.css").write_text("", "utf-8"),
    "a page gone": lambda root: (root / "docs/briefings/harbour.md").unlink(),
    "the manifest gone": lambda root: (root / "docs/.briefing-manifest.json").unlink(),
    "the record gone": lambda root: (root / RECORD).unlink(),
    "the record cut off": lambda root: (root / RECORD).write_bytes(
        (root / RECORD).read_bytes()[:-20]
    ),
    "the record nonsense": lambda root: (root / RECORD).write_text("[1]", "utf-8"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changed_the_work_is_done_again(run: Runs, change: str) -> None:
    run()
    CHANGES[change](run.root)

    if change == "a page edited":
        with pytest.raises(CannotRun, match="changed by hand"):
            run()
    else:
        run()

    assert run.worked == 2


def test_other_options_are_another_run(run: Runs) -> None:
    run()
    run(drafts=True)
    run()

    assert run.worked == 3


def test_another_program_is_another_run(run: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    run()
    monkeypatch.setattr("generator.store.cache.version", lambda _: "99")
    run()

    assert run.worked == 2


def test_a_record_from_elsewhere_is_not_believed(run: Runs) -> None:
    """As one that came with a checkout: its manifest is another file than the one it tells of."""
    run()
    manifest = run.root / "docs/.briefing-manifest.json"
    content = manifest.read_bytes()
    manifest.unlink()
    (run.root / "docs/other").write_bytes(b"x")  # takes the place on the disk that came free
    manifest.write_bytes(content)

    run()

    assert run.worked == 2


def test_odd_content_under_the_right_key_is_not_believed(run: Runs) -> None:
    run()
    path = run.root / RECORD
    nonsense: list[object] = [{}, {"as_of": 1}, {"as_of": "x"}, [], None]
    for odd in nonsense:
        record = json.loads(path.read_text("utf-8"))
        path.write_text(json.dumps({**record, "content": odd}), encoding="utf-8")
        run()

    assert run.worked == 6


@pytest.mark.parametrize(
    "field",
    [
        "published: 2025-03-06",
        "expires: 2025-03-06",
        "review_by: 2025-03-06",
        "embargo_until: 2025-03-06",
    ],
)
def test_a_date_that_comes_is_another_run(run: Runs, field: str) -> None:
    text = BRIEFING.replace("published: 2025-03-02", "published: 2025-03-01")
    if field.startswith("published"):
        text = text.replace("published: 2025-03-01", field)
    else:
        text += f"{field}\n"
    (run.root / "briefings" / "harbour.yml").write_text(text, encoding="utf-8")
    came = datetime(2025, 3, 6, tzinfo=UTC)

    run(came - timedelta(days=1))
    run(came - timedelta(seconds=1))
    assert run.worked == 1
    run(came)
    assert run.worked == 2
    run(came + timedelta(seconds=1))
    assert run.worked == 3
    run(came + timedelta(hours=23))
    assert run.worked == 3
    run(came + timedelta(days=1, seconds=1))
    run(came + timedelta(days=400))
    assert run.worked == 4


@pytest.mark.parametrize("case", ["held-back", "full", "dates"])
def test_between_two_turning_points_nothing_changes(case: str, tmp_path: Path) -> None:
    """If this fails, a rule compares a date with the present that `turning_points` leaves out."""
    root = GOLDEN / case / "desk" if case != "dates" else with_every_date(tmp_path)
    desk = read_desk(root).desk
    checked = CheckedDesk(desk, (), "", Quotations(desk), {}, Coverage())
    points = sorted(set(turning_points(desk)))
    edges = [points[0] - timedelta(days=9_000), *points, points[-1] + timedelta(days=9_000)]

    for start, end in pairwise(edges):
        second = timedelta(seconds=1)
        one, other = start + second, end - second
        assert check_desk(desk, one) == check_desk(desk, other)
        assert pages(checked, one).plan == pages(checked, other).plan


def with_every_date(root: Path) -> Path:
    """A desk with briefings of each status that have every date, by the day and by the hour."""
    (root / "briefings" / "sources").mkdir(parents=True)
    (root / "briefings" / "sources" / "notice.md").write_text(SOURCE, encoding="utf-8")
    for number, status in enumerate(get_args(Status)):
        for time in ("", "T12:00:00+03:00"):
            day = 10 * number + (5 if time else 1)
            dates = {
                name: f"2025-{month:02}-{day % 28 + 1:02}{time}"
                for month, name in enumerate(
                    ("embargo_until", "published", "updated", "review_by", "expires"), 4
                )
            }
            fields = "\n".join(f"{name}: {date}" for name, date in dates.items())
            (root / "briefings" / f"b-{number}-{len(time)}.yml").write_text(
                f"headline: x\nsummary: x [@notice]\nstatus: {status}\n{fields}\n"
                f"corrections: [{{date: {dates['updated']}, kind: withdrawal, text: x}}]\n"
                f"next: [{{date: 2025-09, text: x}}]\n",
                encoding="utf-8",
            )
    return root
