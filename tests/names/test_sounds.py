"""Which spellings sound like one name, and which never do."""

from __future__ import annotations

import pytest

from digests.names.sounds import alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gaddafi", "Qadhafi"),
        ("Gaddafi", "Kadafi"),
        ("Baloch", "Baluch"),
        ("Balochistan", "Baluchestan"),
        ("Rouhani", "Ruhani"),
        ("Hezbollah", "Hizbullah"),
        ("Deraa", "Daraa"),
        ("al-Moualem", "Muallem"),
        ("Abdullah", "Abdulla"),
        ("Amir-Abdollahian", "amirabdolahian"),
        ("Abdollahian", "Abdollahyan"),
        ("Khatami", "Hatami"),
        ("Sánchez", "Sanchez"),
        ("Morsi", "Mursi"),
        ("Ahmadinejad", "Ahmedinejad"),
        ("Cordova", "Crdova"),
        ("Zelenskyy", "Zelensky"),
    ],
)
def test_spellings_of_one_name_sound_alike(one: str, other: str) -> None:
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Khamenei", "Khomeini"),
        ("Ali", "Alia"),
        ("Karim", "Karima"),
        ("Georgia", "Georgian"),
        ("Iran", "Iraq"),
        ("Austria", "Australia"),
        ("Hassan", "Hussein"),
        ("Jalili", "Jalali"),
        ("Mahmoud", "Mohammed"),
        ("Hamad", "Hamid"),
        ("Rasoul", "Rasouli"),
        ("Baloch", "Balochi"),
        ("Omran", "Imran"),
        ("Hansen", "Hanson"),
        ("Kant", "Kenneth"),
        ("Frank", "Francis"),
        ("Kurd", "Kurds"),
        ("", "Baloch"),
    ],
)
def test_names_that_are_two(one: str, other: str) -> None:
    assert not alike(one, other)
    assert not alike(other, one)
