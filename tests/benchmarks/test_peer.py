"""The peer: its environment, its lock, and the script that asks it. None of this uses a network."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import peer
from benchmarks.process import CommandFailedError, run
from benchmarks.spans import PER_ARTICLE, material

# What the script asks of the peer, in few lines: words are found whatever their order.
MODELS = """
from types import SimpleNamespace

ReferenceContent = ReferenceValidationConfig = SimpleNamespace
"""
VALIDATOR = """
from pathlib import Path
from types import SimpleNamespace


class SupportingTextValidator:
    def __init__(self, config):
        assert config.cache_dir
        self.fetched = {}
        self.fetcher = SimpleNamespace(fetch=self.fetch)

    def fetch(self, name):
        self.fetched[name] = Path(name.removeprefix("file:")).read_text("utf-8")

    def find_text_in_reference(self, words, reference):
        looked_for = set(words.split()) - {"...", "5"}
        return SimpleNamespace(found=looked_for <= set(reference.content.split()))

    def validate(self, words, name):
        reference = SimpleNamespace(content=self.fetched[name])
        return SimpleNamespace(is_valid=self.find_text_in_reference(words, reference).found)
"""


@pytest.fixture
def _no_network(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    settings = tmp_path / "pip.conf"
    settings.touch()
    monkeypatch.setenv("PIP_CONFIG_FILE", str(settings))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.delenv("PIP_FIND_LINKS", raising=False)


@pytest.mark.usefixtures("_no_network")
def test_the_environment_is_made_once_for_each_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = tmp_path / "peer.txt"
    lock.write_text("# nothing\n")

    python = peer.interpreter(lock, tmp_path / "cache")

    where = run((str(python), "-c", "import sys; print(sys.prefix)"), tmp_path).output.strip()
    assert Path(where).parent == tmp_path / "cache"
    with monkeypatch.context() as patch:
        patch.setattr(peer, "run", None)  # nothing is run for what is there
        assert peer.interpreter(lock, tmp_path / "cache") == python
    lock.write_text("# something else\n")
    assert peer.interpreter(lock, tmp_path / "cache") != python


@pytest.mark.usefixtures("_no_network")
def test_what_cannot_be_installed_is_said_and_tried_again(tmp_path: Path) -> None:
    lock = tmp_path / "peer.txt"
    lock.write_text(f"no-such-package==1 --hash=sha256:{'0' * 64}\n")

    for _ in range(2):
        with pytest.raises(CommandFailedError, match="no-such-package"):
            peer.interpreter(lock, tmp_path / "cache")


def test_the_lock_holds_hashes_and_no_address() -> None:
    text = peer.LOCK.read_text("utf-8")
    packages = re.findall(
        r"^([\w.-]+)==(?:.+\\\n)(?:    --hash=sha256:[0-9a-f]{64}.*\n)+", text, re.MULTILINE
    )

    assert "linkml-reference-validator" in packages
    assert len(packages) == len(re.findall(r"^[\w-]", text, re.MULTILINE))
    assert "://" not in text


def test_the_peer_is_asked_in_each_way(tmp_path: Path) -> None:
    package = tmp_path / "linkml_reference_validator"
    (package / "validation").mkdir(parents=True)
    (package / "models.py").write_text(MODELS)
    (package / "validation/supporting_text_validator.py").write_text(VALIDATOR)
    metadata = tmp_path / "linkml_reference_validator-7.8.9.dist-info/METADATA"
    metadata.parent.mkdir()
    metadata.write_text("Name: linkml-reference-validator\nVersion: 7.8.9\n")
    file = tmp_path / "spans.json"
    file.write_text(json.dumps(material(3, seed=1)._asdict()), "utf-8")

    printed = subprocess.run(
        [sys.executable, str(peer.INSIDE), str(file)],
        env={"PYTHONPATH": str(tmp_path)},
        check=True,
        capture_output=True,
        text=True,
    ).stdout

    said = json.loads(printed)
    assert said["version"] == "7.8.9"
    assert said["found"] == 3 * PER_ARTICLE
    assert set(said["accepted"].values()) == {3}
    assert set(said["rates"]) == {"found", "validate", "folded", "scattered"}
    assert min(said["rates"].values()) > 0
