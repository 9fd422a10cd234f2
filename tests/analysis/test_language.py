"""The language of a text."""

from __future__ import annotations

import pytest

from digests.analysis.language import detect

_PROSE = [
    ("en", "The ambassadors of both states will return to their posts on Friday, the ministry said."),
    ("en", "THE MINISTRY SAID ON FRIDAY THAT BOTH AMBASSADORS WOULD RETURN TO THEIR POSTS."),
    ("fr", "Les ambassadeurs des deux pays reviendront vendredi, a annoncé le ministère des affaires étrangères."),
    ("de", "Die Botschafter beider Länder kehren am Freitag zurück, teilte das Außenministerium mit."),
    ("es", "Los embajadores de ambos países volverán el viernes, según anunció el ministerio de exteriores."),
    ("pt", "Os embaixadores dos dois países voltam na sexta-feira, segundo o ministério das Relações Exteriores."),
    ("it", "Gli ambasciatori dei due Paesi torneranno venerdì nelle loro sedi, ha detto il ministero degli Esteri."),
    ("nl", "De ambassadeurs van beide landen keren vrijdag terug, zei het ministerie in een verklaring."),
    ("tr", "İki ülkenin büyükelçileri cuma günü görevlerine dönecek, bakanlık bunu bir açıklama ile duyurdu."),
    ("vi", "Bộ Ngoại giao cho biết đại sứ của hai nước sẽ trở lại nhiệm sở vào thứ Sáu tuần này."),
    ("id", "Duta besar kedua negara akan kembali ke pos mereka pada hari Jumat, kata kementerian itu."),
    ("pl", "Ambasadorowie obu krajów wrócą na swoje placówki w piątek, podało ministerstwo po rozmowach."),
    ("ru", "Послы двух стран вернутся к работе в пятницу, сообщило министерство иностранных дел."),
    ("uk", "Посли двох країн повернуться до роботи в п'ятницю, повідомило міністерство закордонних справ."),
    ("ar", "قالت وزارة الخارجية إن سفيري البلدين سيعودان إلى عملهما يوم الجمعة."),
    ("fa", "سفیران دو کشور روز جمعه به محل کار خود باز می‌گردند، وزارت خارجه اعلام کرد."),
    ("fa", "سفيران دو كشور روز جمعه به محل كار خود باز مي‌گردند، وزارت خارجه اعلام كرد."),
    ("ur", "وزارت خارجہ نے کہا کہ دونوں ممالک کے سفیر جمعے کو اپنے کام پر واپس آئیں گے۔"),
    ("zh", "外交部表示,两国大使将于周五返回岗位。"),
    ("ja", "外務省によると、両国の大使は金曜日に任地へ戻る。"),
    ("ko", "외교부는 양국 대사가 금요일에 임지로 돌아간다고 밝혔다."),
    ("hi", "विदेश मंत्रालय ने कहा कि दोनों देशों के राजदूत शुक्रवार को लौट आएंगे।"),
    ("he", "משרד החוץ הודיע כי שגרירי שתי המדינות יחזרו לתפקידם ביום שישי."),
    ("el", "Οι πρεσβευτές των δύο χωρών επιστρέφουν την Παρασκευή, ανακοίνωσε το υπουργείο."),
]


@pytest.mark.parametrize(("code", "text"), _PROSE)
def test_a_sentence_shows_its_language(code: str, text: str) -> None:
    assert detect(text) == code
    assert detect(" ".join([text] * 9)) == code


@pytest.mark.parametrize(
    "text",
    [
        "Norland, Sudland restore ties",
        "Luiz Inácio Moreira da Silva, José Eduardo dos Santos, María de la Cruz: key names",
        "Puerto de la Cruz: Guardia Civil arrests five, María del Carmen Fernández de la Vega denies role",
        "Erdoğmuş, Kılıçoğlu trade barbs; Karaoğlan backs İmamzade",
        "Ursula von der Heyden, Marijke van den Berg visit Den Haag",
        "Hossein Amir-Rostami, Jalil Abbas Gilani, Anwaar-ul-Haq Kakar, Ebrahim Karimi meet",
        "Nguyễn Phú Minh, Phạm Văn Chính hold talks",
    ],
)
def test_foreign_names_do_not_make_a_text_foreign(text: str) -> None:
    assert detect(text) in ("en", None)
    assert detect(f"{text}, and it was said that the talks of Friday are to go on.") == "en"


@pytest.mark.parametrize("text", ["", "12 34 -- !!"])
def test_without_words_there_is_no_language(text: str) -> None:
    assert detect(text) == "und"


def test_a_longer_text_in_which_no_language_shows_is_not_taken_for_english() -> None:
    assert detect("Umhla wokubuya kwabo uqinisekisiwe ngokusesikweni. " * 12) == "und"
