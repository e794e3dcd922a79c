from __future__ import annotations

from generator.names.unlisted import Likely, unlisted

NAMES = {"syria": ["Syria", ""], "sharaa": ["Ahmed al-Sharaa"], "mayor": ["Élise Orvé"]}
NEW = Likely((), is_sure=False)


def found(*names: str, besides: tuple[str, ...] = ()) -> dict[str, Likely]:
    return unlisted({"notice": names}, NAMES, besides)


def test_a_name_that_is_nobodys() -> None:
    assert found("Mira Solen") == {"Mira Solen": NEW}


def test_names_of_actors_in_any_case_and_without_accents() -> None:
    assert found("Ahmed Al-Sharaa", "Elise Orve", "Élise Orvé") == {}


def test_what_the_desk_knows_besides() -> None:
    assert found("Golan Heights", "Northern Golan Heights", besides=("golan heights",)) == {}
    # A topic of one word says nothing of a name that ends with it.
    assert found("Department of Health", "Mental Health", besides=("Health",)) == {
        "Department of Health": NEW,
        "Mental Health": NEW,
    }


def test_a_name_with_words_before_it() -> None:
    assert found("Northern Syria", "President Ahmed al-Sharaa") == {}
    assert found("Bank of Syria", "Syria Trust") == {"Bank of Syria": NEW, "Syria Trust": NEW}


def test_another_spelling_of_one_actor() -> None:
    assert found("Ahmed al-Shara") == {"Ahmed al-Shara": Likely(("sharaa",), is_sure=True)}


def test_who_writes_both_means_two() -> None:
    assert found("Ahmed al-Shara", "Ahmed al-Sharaa") == {
        "Ahmed al-Shara": Likely(("sharaa",), is_sure=False)
    }
    apart = unlisted({"one": ["Ahmed al-Shara"], "other": ["Ahmed al-Sharaa"]}, NAMES, ())
    assert apart == {"Ahmed al-Shara": Likely(("sharaa",), is_sure=True)}


def test_between_two_actors_nothing_is_sure() -> None:
    names = {"two": ["Jonas Hartvell"], "one": ["Jonas Hartwell"]}

    assert unlisted({"notice": ["Jonas Hartwel"]}, names, ()) == {
        "Jonas Hartwel": Likely(("one", "two"), is_sure=False)
    }


def test_nothing_comes_of_nothing() -> None:
    assert unlisted({}, NAMES, ()) == {}
    assert unlisted({"notice": []}, {}, ()) == {}
