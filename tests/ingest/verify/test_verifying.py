from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from generator.ingest.fetch.rules import Limits, Rules
from generator.ingest.verify.verified import Verified
from generator.ingest.verify.verifying import verify
from generator.model.source import Source
from generator.read.desk import read_desk
from generator.site import located_quotations
from tests.ingest.capture.articles import html, paragraphs
from tests.ingest.conftest import Write
from tests.ingest.fetch.trying import MOMENT, at_hosts
from tests.ingest.server import Answer, Conversation, Site, page, redirect, serving
from tests.store.folders import tree

ROOT = Path(__file__).parent.parent.parent.parent
HOST = "press.example.org"
BODY = paragraphs("harbour")
QUOTED = " ".join(BODY[4].split()[3:16])
RULES = at_hosts(HOST, "times.example.org", "post.example.org")
LIVE = page(html("The harbour", BODY))


class Desk:
    """A desk whose sources stand on a site, and what has become of them."""

    def __init__(self, root: Path, write: Write, site: Site) -> None:
        self.root, self.site, self._write = root, site, write

    def source(self, name: str, host: str = HOST, more: str = "") -> None:
        url = self.site.url(f"/{name}", host)
        text = "\n\n".join(BODY)
        front = f"headline: The harbour\nurl: {url}\n{more}"
        self._write(f"sources/{name}.md", f"---\n{front}---\n\nThe harbour\n\n{text}\n")

    def quote(self, name: str, words: str = QUOTED) -> None:
        text = f'headline: B\nsummary: One. [@{name}, "{words}"]\n'
        self._write(f"on-{name}.yml", text)

    def sources(self) -> list[Source]:
        return list(read_desk(self.root).desk.sources.values())

    def verified(self, rules: Rules = RULES, **how: bool) -> list[Verified]:
        desk = read_desk(self.root).desk
        held = located_quotations(desk)
        return list(verify(self.root, list(desk.sources.values()), held, rules, **how))

    def one(self, rules: Rules = RULES) -> Verified:
        """What became of the one source there is; the file that was captured stays as it was."""
        before = tree(self.root / "briefings")
        (found,) = self.verified(rules)
        after = tree(self.root / "briefings")
        assert {path: after[path] for path in before} == before
        assert set(after) - set(before) <= {found.version.removeprefix("briefings/")}
        return found


def never(conversation: Conversation) -> None:
    conversation.wait()


def answering(answers: Mapping[str, Answer]) -> dict[str, Answer]:
    return {"/robots.txt": page("", status="404 Not Found"), **answers}


def seen(root: Path, write: Write, answer: Answer, **more: Answer) -> tuple[Verified, Site]:
    targets = {f"/{name}": other for name, other in more.items()}
    with serving(answering({"/one": answer, **targets})) as site:
        desk = Desk(root, write, site)
        desk.source("one")
        desk.quote("one")
        return desk.one(), site


def test_live(tmp_path: Path, write: Write) -> None:
    found, site = seen(tmp_path, write, LIVE)

    assert found == Verified("one", "live", "2026-11-26T09:30:00Z")
    assert site.targets() == ["/one"]


def test_changed(tmp_path: Path, write: Write) -> None:
    other = [*BODY[:4], BODY[4].replace(" walked ", " ran ", 1), *BODY[5:]]
    found, _ = seen(tmp_path, write, page(html("The harbour", other)))

    assert (found.state, found.percent) == ("changed", 1)
    (lost,) = found.lost
    assert (lost.path, lost.field, lost.words) == ("briefings/on-one.yml", ("summary",), QUOTED)
    text = (tmp_path / found.version).read_text("utf-8")
    assert "\n\n".join(other) in text
    assert "retrieved: 2026-11-26T09:30:00Z\n" in text


@pytest.mark.parametrize("status", ["404 Not Found", "410 Gone"])
def test_gone(tmp_path: Path, write: Write, status: str) -> None:
    found, _ = seen(tmp_path, write, page("<p>Nothing here.</p>", status=status))

    assert (found.state, found.version, found.lost) == ("gone", "", ())
    assert status[:3] in found.reason


def test_gone_to_the_front_page(tmp_path: Path, write: Write) -> None:
    front = page(html("The Harbour Times", paragraphs("news", 60)))
    answers = answering({"/one": redirect("/"), "/": front})
    with serving(answers) as site:
        desk = Desk(tmp_path, write, site)
        desk.source("one")
        found = desk.one()

    assert (found.state, found.reason) == ("gone", "its address leads to the front page now")


def test_an_article_that_has_moved_is_read_where_it_is(tmp_path: Path, write: Write) -> None:
    found, site = seen(tmp_path, write, redirect("/there"), there=LIVE)

    assert found.state == "live"
    assert site.targets() == ["/one", "/there"]


def test_retracted(tmp_path: Path, write: Write) -> None:
    found, _ = seen(tmp_path, write, page(html("RETRACTED: The harbour", BODY)))

    assert (found.state, found.percent, found.lost) == ("retracted", 0, ())
    assert found.version


def test_retracted_with_nothing_left_but_the_word(tmp_path: Path, write: Write) -> None:
    notice = "<html><body><h1>Sorry</h1><p>This story has been <b>withdrawn</b>.</p></body></html>"
    found, _ = seen(tmp_path, write, page(notice))

    assert (found.state, found.reason) == ("retracted", "")


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (page("<p>Sorry.</p>"), "no article is on the page: "),
        (page("", status="403 Forbidden"), "the site lets no programs in"),
        (page("", status="402 Payment Required"), "the page wants to be paid for (402)"),
        (page("", status="451 Unavailable"), "the article is withheld for legal reasons (451)"),
        (page("", status="503 Busy"), "the site has a fault, or is busy (503)"),
        (page(b"\x00\x01\x02" * 500, "Content-Type: application/x"), "no article is on the page"),
        (b"no HTTP at all\r\n\r\n", ""),
    ],
)
def test_unknown(tmp_path: Path, write: Write, answer: bytes, reason: str) -> None:
    found, _ = seen(tmp_path, write, answer)

    assert (found.state, found.percent, found.version) == ("unknown", 0, "")
    assert found.reason.startswith(reason)
    assert found.reason


def test_unknown_where_programs_are_to_stay_away(tmp_path: Path, write: Write) -> None:
    with serving({"/robots.txt": page("User-agent: *\nDisallow: /")}) as site:
        desk = Desk(tmp_path, write, site)
        desk.source("one")
        found = desk.one()

    assert found.state == "unknown"
    assert "robots.txt" in found.reason
    assert site.targets() == []


def test_unknown_where_no_host_is_found_or_none_answers_in_time(
    tmp_path: Path, write: Write
) -> None:
    with serving(answering({"/one": lambda conversation: conversation.drip(LIVE, 0.05)})) as site:
        desk = Desk(tmp_path, write, site)
        desk.source("one")
        slow = desk.one(replace(RULES, limits=Limits(seconds=0.5, pause=0.0)))
        nowhere = desk.one(at_hosts("other.example.org"))

    assert (slow.state, nowhere.state) == ("unknown", "unknown")
    assert "seconds" in slow.reason
    assert HOST in nowhere.reason


def test_the_beginning_of_a_page_to_be_paid_for_says_nothing(tmp_path: Path, write: Write) -> None:
    paid = '<meta property="article:content_tier" content="metered">'
    part, _ = seen(tmp_path, write, page(html("The harbour", BODY[:2], head=paid)))

    assert (part.state, part.lost) == ("unknown", ())
    assert part.reason == "the page is for subscribers, and only a part of it came; look yourself"


def test_a_page_to_be_paid_for_that_comes_whole_is_compared(tmp_path: Path, write: Write) -> None:
    paid = '<meta property="article:content_tier" content="metered">'
    whole, _ = seen(tmp_path, write, page(html("The harbour", [*BODY, "More."], head=paid)))

    assert whole.state == "changed"


def test_what_was_looked_at_today_is_not_asked_for_again(tmp_path: Path, write: Write) -> None:
    answers = answering({"/one": page(html("The harbour", BODY[:4])), "/two": LIVE})
    with serving(answers) as site:
        desk = Desk(tmp_path, write, site)
        desk.source("one")
        desk.source("two")
        first = desk.verified()
        kept = tree(tmp_path / "briefings")

        assert desk.verified() == [replace(one, kept=True) for one in first]
        assert site.targets() == ["/one", "/two"]
        assert desk.verified(again=True) == first
        assert site.targets() == ["/one", "/two"] * 2
        # A new quotation, another text, another day: each is a reason to look again.
        desk.quote("one")
        desk.verified()
        assert site.targets()[4:] == ["/one"]
        desk.source("two", more="publisher: The Times\n")
        desk.verified()
        assert site.targets()[5:] == []
        later = replace(RULES, clock=lambda: MOMENT + timedelta(hours=25))
        desk.verified(later)
        assert site.targets()[5:] == ["/one", "/two"]

    versions = [path for path in tree(tmp_path / "briefings") if "/.versions/" in path]
    assert versions == [path for path in kept if "/.versions/" in path]
    assert len(versions) == 1


def test_what_could_not_be_had_is_asked_for_again(tmp_path: Path, write: Write) -> None:
    with serving(answering({"/one": page("", status="503 Busy")})) as site:
        desk = Desk(tmp_path, write, site)
        desk.source("one")
        assert [one.state for one in desk.verified()] == ["unknown"]
        site.answers["/one"] = LIVE

        assert [one.state for one in desk.verified()] == ["live"]


def test_several_hosts_at_once_and_each_in_its_time(tmp_path: Path, write: Write) -> None:
    names = [f"a{n}" for n in range(6)]

    def slowly(conversation: Conversation) -> None:
        conversation.wait(0.2)
        conversation.send(LIVE)

    with serving(answering({f"/{name}": slowly for name in names})) as site:
        desk = Desk(tmp_path, write, site)
        for number, name in enumerate(names):
            desk.source(name, (HOST, "times.example.org", "post.example.org")[number % 3])
        found = desk.verified(replace(RULES, limits=Limits(pause=0.05)))

    assert [one.id for one in found] == names
    assert {one.state for one in found} == {"live"}
    assert sorted(site.targets()) == [f"/{name}" for name in names]
    assert 1 < site.most_at_once <= 3


def test_a_run_that_is_stopped_keeps_what_it_found(tmp_path: Path, write: Write) -> None:
    with serving(answering({"/a": LIVE, "/b": LIVE})) as site:
        desk = Desk(tmp_path, write, site)
        desk.source("a")
        desk.source("b")
        run = iter(verify(tmp_path, desk.sources(), {}, RULES))
        assert next(run).id == "a"
        run.close()  # type: ignore[attr-defined]
        site.requests.clear()

        assert [one.kept for one in desk.verified()] == [True, False]
        assert site.targets() == ["/b"]


RUN = """
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from generator.ingest.verify.verifying import verify
from generator.read.desk import read_desk
from tests.ingest.verify.test_verifying import MOMENT, RULES

calls = iter(range(int(sys.argv[2]), 10**6))
rules = replace(RULES, clock=lambda: MOMENT + timedelta(seconds=next(calls)))
root = Path(sys.argv[1])
sources = list(read_desk(root).desk.sources.values())
for found in verify(root, sources, {}, rules):
    print(found.id, found.state, found.kept, flush=True)
"""


def test_a_run_that_is_killed_is_gone_on_with(tmp_path: Path, write: Write) -> None:
    names = [f"a{n}" for n in range(8)]
    stuck = "/a5"
    arguments = [sys.executable, "-c", RUN, str(tmp_path)]  # and at which second it begins
    answers = {f"/{name}": LIVE for name in names}
    with serving(answering(answers)) as site:
        desk = Desk(tmp_path, write, site)
        for name in names:
            desk.source(name)
        site.answers[stuck] = never
        with subprocess.Popen(
            [*arguments, "0"], cwd=ROOT, stdout=subprocess.PIPE, text=True
        ) as run:
            assert run.stdout
            said = [run.stdout.readline() for _ in range(5)]
            run.kill()
        assert said == [f"{name} live False\n" for name in names[:5]]
        site.answers[stuck] = LIVE
        site.requests.clear()

        again = subprocess.run(
            [*arguments, "900"], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
        )

    assert again.stdout.split("\n")[:-1] == [f"{name} live {name < 'a5'}" for name in names]
    assert site.targets() == [f"/{name}" for name in names[5:]]
