"""Any sequence of plans, of cut runs and of what people do meanwhile."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from generator.model.errors import CannotRun
from generator.publish import manifest
from generator.publish.plan import Plan
from generator.publish.writer import preview_write, write
from tests.store.faults import Faults, interrupt
from tests.store.folders import OWN, put, stamps, tree

PATHS = ("index.md", "a/one.md", "a/two.md", "a/b/three.md", "c/four.md")
THEIR_PATHS = (*PATHS, "mine.md", "a/note.txt", "c/d/e.md")
plans = st.dictionaries(
    st.sampled_from(PATHS), st.sampled_from([b"page 1", b"page 2", b"", b"page" * 999])
).map(Plan)
"""What people write begins otherwise: a page of theirs that is equal to ours would become ours."""


class History(RuleBasedStateMachine):
    """``theirs`` is what people wrote and have not deleted; all else in ``docs`` is ours."""

    def __init__(self) -> None:
        super().__init__()
        self.top = Path(mkdtemp())
        self.docs = self.top / "docs"
        self.theirs: dict[str, bytes] = {}
        self.count = 0

    def teardown(self) -> None:
        shutil.rmtree(self.top)

    @rule(path=st.sampled_from(THEIR_PATHS))
    def somebody_saves(self, path: str) -> None:
        self.count += 1
        self.theirs[path] = f"by hand {self.count}".encode()
        put(self.docs, {path: self.theirs[path]})

    @rule(path=st.sampled_from(THEIR_PATHS))
    def somebody_deletes(self, path: str) -> None:
        (self.docs / path).unlink(missing_ok=True)
        self.theirs.pop(path, None)

    @rule(folder=st.sampled_from(["a", "a/b", "c", "c/d"]))
    def somebody_deletes_a_folder(self, folder: str) -> None:
        shutil.rmtree(self.docs / folder, ignore_errors=True)
        self.theirs = {
            path: text for path, text in self.theirs.items() if not path.startswith(f"{folder}/")
        }

    @rule(plan=plans)
    def pages_are_written(self, plan: Plan) -> None:
        # Ours as far as the manifest knows; a cut run may have put there what never was written.
        known = manifest.load(self.docs).files.keys()
        in_the_way = self.theirs.keys() & (plan.pages.keys() | known)
        files, marks = tree(self.docs), stamps(self.docs)
        try:
            expected = preview_write(self.docs, plan)
            assert (tree(self.docs), stamps(self.docs)) == (files, marks)
            written = write(self.docs, plan)
        except CannotRun as error:
            refused = str(error)
        else:
            assert not in_the_way
            assert written == expected
            assert self.contents() == {**plan.pages, **self.theirs}
            assert all(stamps(self.docs)[path] == marks[path] for path in written.unchanged)
            return
        assert in_the_way
        assert all(f"docs/{path} (" in refused for path in in_the_way)
        assert self.contents() == self.without_temporaries(files)

    @rule(plan=plans, at=st.integers(1, 40), after=st.booleans())
    def a_run_is_cut(self, plan: Plan, at: int, after: bool) -> None:
        before = self.contents()
        try:
            with Faults(at, interrupt, after=after).armed():
                write(self.docs, plan)
        except (CannotRun, KeyboardInterrupt):
            pass
        for path, text in self.contents().items():
            assert text in {before.get(path), plan.pages.get(path)}

    @invariant()
    def what_people_wrote_is_there(self) -> None:
        contents = self.contents()
        assert {path: contents.get(path) for path in self.theirs} == self.theirs

    def contents(self) -> dict[str, bytes]:
        return self.without_temporaries(tree(self.docs))

    @staticmethod
    def without_temporaries(files: dict[str, bytes]) -> dict[str, bytes]:
        return {
            path: text
            for path, text in files.items()
            if path not in OWN and not path.endswith(".tmp")
        }


@pytest.mark.usefixtures("without_waiting")
def test_what_people_wrote_is_never_lost_and_a_run_that_ends_well_leaves_its_plan() -> None:
    run_state_machine_as_test(History, settings=settings(max_examples=60, stateful_step_count=15))
