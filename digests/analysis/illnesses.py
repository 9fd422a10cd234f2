"""Whether a sentence says which illness it is about: "the virus", "twelve new cases" and "an outbreak" do not.

By the common names of illnesses and by the shape of the others ("H1N1", "Lassa fever", "mad cow disease").
"""

from __future__ import annotations

import re

from digests.analysis.wordlist import words

NEEDED = words("virus disease illness infection infections infected outbreak outbreaks epidemic pandemic strain cases")
_SICK = re.compile(
    r"\b(?:the|this) (?:new |deadly |seed |live |mystery |mysterious |whole |mutated |original )*"
    r"(?P<illness>virus|disease|illness|infection|epidemic|pandemic|strain)\b"
    r"(?!,? (?:of|called|known as|named|which|that)\b)"
    r"|\b(?:\d[\d,]*|(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|hundreds of|several"
    r"|more|many|few)) (?:[a-z]+ )?(?:new|(?:[a-z]+-)?confirmed|suspected|probable|fresh|further"
    r"|reported|known) (?:[a-z]+ )?"
    r"(?P<cases>cases)\b(?! of\b)"
    r"|\b(?:an?|the|first|major|new|fresh|further|possible|large) (?P<outbreak>outbreaks?)\b(?! of\b)"
    r"|\b(?:is|are|was|were|been|being|become|became) (?P<infected>infected)\b(?! (?:with|by)\b)"
)
_NAMED = re.compile(
    r"(?i:\b(?:[\w-]*flu|influenza|cholera|ebola|measles|malaria|plague|smallpox|chickenpox|mumps|rabies|polio|typhoid"
    r"|typhus|dengue|zika|anthrax|tuberculosis|tb|meningitis|hepatitis|diphtheria|tetanus|leprosy|pneumonia|cancer|aids"
    r"|hiv|sars|mers|mrsa|covid\S*|coronavirus|norovirus|salmonella|listeria|e\. coli|legionnaires\S*|scurvy|whooping"
    r"|diarrhoea|diarrhea|dysentery|botulism|mpox|monkeypox|bse)\b)|\b[A-Z]{1,3}\d+[A-Z]?\d*\b"
    r"|\b(?!(?i:the|an?|this|that|new|deadly|seed|live|mystery|whole|mutated|original|same|any|no|its|infectious"
    r"|contagious|serious|fatal|human|and|or|of)\b)[\w-]+ (?:fever|virus|disease|syndrome|pox)\b"
)


def unnamed(plain: str) -> tuple[str, str] | None:
    """The words that speak of an illness without saying which, and their noun; None if the sentence says which."""
    found = _SICK.search(plain)
    return None if found is None or named(plain) else (found[0], found[found.lastgroup or 0])


def named(text: str) -> bool:
    """Whether a text names an illness."""
    return _NAMED.search(text) is not None
