"""The best wording of a fact: which quotation is chosen, what stands beside it, what is never shown."""

from __future__ import annotations

from digests.answers.quotation import LONGEST, line, wordings
from digests.model import Grade
from tests.answers.writing import On, Tell, at, fact_of, write

STRUCK = "Norland shelled the harbour of Brackwater before dawn."


def test_a_sentence_that_stands_alone_comes_before_one_that_needs_its_neighbour() -> None:
    needs = write(1, at(16), Tell("The port was hit."), Tell("It was shelled by Norland.", grade=Grade.WITH_BEFORE))
    alone = write(2, at(17), Tell("Boats left the bay."), Tell(STRUCK))
    fact, view = fact_of(needs, alone, place=1)
    assert line(fact, view).text == STRUCK


def test_a_sentence_that_needs_the_one_before_is_shown_as_a_run_of_two() -> None:
    article = write(1, at(16), Tell("Norland shelled Brackwater."), Tell("It killed nine.", grade=Grade.WITH_BEFORE))
    fact, view = fact_of(article, place=1)
    shown = line(fact, view)
    assert shown.text == "Norland shelled Brackwater. It killed nine."
    source = shown.sources[0]
    assert source.article.text[source.start : source.end] == shown.text


def test_who_says_the_second_sentence_of_two_does_not_stand_beside_both() -> None:
    told = "The port office said it killed nine."
    after = Tell(told, grade=Grade.WITH_BEFORE, by="The port office")
    fact, view = fact_of(write(1, at(16), Tell("Norland shelled Brackwater."), after), place=1)
    assert (line(fact, view).text, line(fact, view).said_by) == (f"Norland shelled Brackwater. {told}", None)


def test_a_run_whose_first_sentence_does_not_stand_is_no_quotation() -> None:
    article = write(
        1,
        at(16),
        Tell("They fired again.", grade=Grade.NEVER),
        Tell("It killed nine.", grade=Grade.WITH_BEFORE),
    )
    fact, view = fact_of(article, place=1)
    shown = line(fact, view)
    assert not shown.quotable
    assert shown.text == ""
    assert shown.sources[0].article is article[0]


def test_a_sentence_that_points_too_far_is_never_shown() -> None:
    fact, view = fact_of(write(1, at(16), Tell("Both leaders agreed to calm the situation.", grade=Grade.NEVER)))
    assert not line(fact, view).quotable


def test_attributed_before_asserted() -> None:
    plain = write(1, at(16), Tell("Norland shelled the harbour of Brackwater."))
    told = write(2, at(17), Tell("The port office said Norland shelled the harbour.", by="The port office"))
    fact, view = fact_of(plain, told)
    shown = line(fact, view)
    assert shown.text.startswith("The port office")
    assert shown.said_by == "The port office"


def test_plain_before_coloured() -> None:
    loud = write(1, at(16), Tell("Norland brutally shelled the peaceful harbour of Brackwater.", coloured=True))
    calm = write(2, at(17), Tell("Norland shelled the harbour of the town of Brackwater."))
    fact, view = fact_of(loud, calm)
    assert line(fact, view).text == calm[0].text


def test_dated_before_relative() -> None:
    tuesday = On("Tuesday", "2024-01-16", relative=True)
    relative = write(1, at(17), Tell("Norland shelled the harbour on Tuesday morning.", (tuesday,), Grade.WITH_LABEL))
    dated = write(
        2, at(18), Tell("Norland shelled the harbour on 16 January at dawn.", (On("16 January", "2024-01-16"),))
    )
    fact, view = fact_of(relative, dated, when="2024-01-16")
    assert line(fact, view).text == dated[0].text


def test_of_a_toll_that_rose_the_newest_state_is_quoted() -> None:
    first = write(1, at(16), Tell("The shelling of Brackwater killed seven people.", killed=7, by="The shelling"))
    then = write(2, at(17), Tell("The shelling of Brackwater killed nine people.", killed=9))
    fact, view = fact_of(first, then)
    assert line(fact, view).text == then[0].text


def test_handles_and_signs_are_shown_only_when_nothing_plainer_says_it() -> None:
    post = write(1, at(16), Tell("H.E. @Envoy will visit Brackwater on 29 January.", by="H.E. @Envoy"))
    plain = write(2, at(17), Tell("The envoy of Norland will visit Brackwater on 29 January."))
    fact, view = fact_of(post, plain)
    assert line(fact, view).text == plain[0].text
    alone, view = fact_of(post)
    assert line(alone, view).text == post[0].text


def test_a_relative_day_is_explained_outside_the_quotation() -> None:
    friday = On("Friday", "2024-01-19", relative=True)
    article = write(1, at(22), Tell("The council met on Friday.", (friday,), Grade.WITH_LABEL))
    fact, view = fact_of(article, when="2024-01-19")
    shown = line(fact, view)
    assert shown.labels == ("Friday = Fri 19 Jan 2024, said on 22 Jan",)
    assert shown.text == "The council met on Friday."


def test_an_inferred_window_is_told() -> None:
    fact, view = fact_of(write(1, None, Tell(STRUCK), window="2024-01-22/2024-01-26"))
    assert line(fact, view).labels == ("written 22–26 Jan 2024 (inferred)",)


def test_a_day_that_could_not_be_resolved_is_told_as_such() -> None:
    article = write(1, None, Tell("The council met on Friday.", (On("Friday", None, relative=True),)))
    fact, view = fact_of(article)
    assert line(fact, view).labels[0] == "“Friday”: day not known"


def test_a_contradiction_between_weekday_and_date_is_told() -> None:
    flag = "16 January 2024 was the Tuesday"
    article = write(1, at(18), Tell("Norland struck on Monday, 16 January.", (On("Monday", "2024-01-16", flag=flag),)))
    fact, view = fact_of(article)
    assert flag in line(fact, view).labels


def test_many_texts_of_one_origin_are_counted_honestly() -> None:
    fact, view = fact_of(write(1, at(16), Tell(STRUCK)), write(2, at(17), Tell(STRUCK)), origins=1)
    assert "2 texts, 1 origin" in line(fact, view).labels


def test_what_someone_pasted_says_so() -> None:
    fact, view = fact_of(write(1, at(16), Tell(STRUCK), pasted_by="U1"))
    assert "pasted by a reader" in line(fact, view).labels


def test_no_sentence_over_the_limit_is_quoted() -> None:
    long = "Norland " + "and again " * 60 + "shelled Brackwater."
    assert len(long) > LONGEST
    fact, view = fact_of(write(1, at(16), Tell(long)))
    assert not line(fact, view).quotable


def test_a_sentence_that_breaks_off_is_not_quoted() -> None:
    fact, view = fact_of(write(1, at(16), Tell("Norland shelled the harbour of Brackwat...")))
    assert wordings(fact, view) == []


def test_sources_are_all_articles_that_say_it_the_quoted_one_first_each_once() -> None:
    plain = write(1, at(16), Tell(STRUCK), Tell("Boats left."))
    told = write(2, at(17), Tell("The port office said Norland shelled the harbour.", by="The port office"))
    fact, view = fact_of(plain, told)
    assert [source.article.id for source in line(fact, view).sources] == [2, 1]
    for source in line(fact, view).sources:
        assert source.article.text[source.start : source.end] == source.text


def test_days_counted_from_what_the_sentence_itself_tells_need_no_label() -> None:
    after = On("two days after", None, relative=True)
    article = write(1, at(18), Tell("Sudland struck two days after Norland had shelled its coast.", (after,)))
    fact, view = fact_of(article)
    assert line(fact, view).labels == ()


def test_days_counted_from_what_another_sentence_tells_need_a_label() -> None:
    later = On("two days later", None, relative=True)
    article = write(1, at(18), Tell("Sudland struck the coast of Norland two days later.", (later,)))
    fact, view = fact_of(article)
    assert line(fact, view).labels == ("“two days later”: day not known",)


def test_what_several_texts_assert_is_quoted_plainly() -> None:
    plain = write(
        1, at(16), Tell("Norland shelled the harbour of Brackwater on 16 January.", (On("16 January", "2024-01-16"),))
    )
    other = write(
        2, at(17), Tell("Guns of Norland hit the town of Brackwater on 16 January.", (On("16 January", "2024-01-16"),))
    )
    told = write(
        3,
        at(18),
        Tell(
            "The shelling of 16 January was aimed at smugglers, Norland said.",
            (On("16 January", "2024-01-16"),),
            by="Norland",
        ),
    )
    fact, view = fact_of(plain, other, told, when="2024-01-16")
    assert line(fact, view).said_by is None


def test_a_day_that_only_another_article_gives_is_labelled_with_its_name() -> None:
    bare = write(1, at(16), Tell("The port office said that Norland shelled Brackwater.", by="The port office"))
    dated = write(
        2,
        at(17),
        Tell("They shelled it on 16 January.", (On("16 January", "2024-01-16"),), Grade.NEVER),
        outlet="River Post",
    )
    fact, view = fact_of(bare, dated, when="2024-01-16")
    assert line(fact, view).labels == ("Tue 16 Jan 2024: the day is given by River Post",)
