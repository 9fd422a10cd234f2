"""Small words of many languages, and letters that few of them have: tables for `language`, which alone reads them.

From the heads of the usual frequency lists. What looks like an English word that is not among the small ones is left
out ("die", "no", "over"), and so is a single letter.
"""

from __future__ import annotations

from digests.analysis.wordlist import words

ONE_FORM = str.maketrans("يك", "یک")  # Persian is typed with Arabic letters, too

_LATIN = {
    "en": "the of and to in that is was for on with as by at from it said be has have had were which this not are "
    "but an their will its who been they after he she his her would or more than about",
    "az": "və bir bu ilə üçün olan də edib olub bildirib edilib sonra çox ki daha onun görə olaraq",
    "ca": "de del dels els les amb que el la una un és són ha aquest aquesta més va als també però ser han seva",
    "cs": "to se na je že ale jako za jsou byl od po podle který která které jeho bude však už aby také při jsem není",
    "da": "at for og er det en til på af som med ikke der den et har fra ved blev også efter mod kan eller være skal "
    "siger jeg hvor mere",
    "de": "in an was will von und der das den dem des ist nicht mit sich auf für eine einer einem einen ein im zu "
    "auch nach bei aus wie es sind wird sie er als wurde wurden dass werden über vor zum zur oder nur noch haben "
    "wenn können kann sein bis durch ihre seine gegen mehr zwei mindestens",
    "es": "de del el la los las que en un una por con se para su lo como más pero sus le ha este esta fue han según "
    "desde entre cuando también sobre dos ser hay está hasta muy donde puede ya sin tras menos lunes martes "
    "miércoles jueves viernes sábado domingo",
    "et": "on ja ei et kui mis aga oma ning seda selle tema nii ka välja sest või mille kes veel tuleb ta olid nende",
    "fi": "ja ei että se hän oli ovat mutta myös kun ole joka sen mukaan kuin niin vain jos voi tai sitä hänen noin "
    "vuoden kanssa",
    "fr": "de du le la les des et est une un dans pour que qui pas aux sur par avec ce cette il elle ont été ou mais "
    "sont ses leur leurs à se selon deux après être qu comme aussi entre contre depuis moins plusieurs même peut "
    "vous ne en fait lundi mardi mercredi jeudi vendredi samedi dimanche",
    "hr": "je na se da za su od ne kako koji koja koje što iz će biti nije bi ali kao nakon samo ili prema sa više "
    "koju još te godine zbog",
    "hu": "az és hogy nem egy ez meg volt azt már csak de vagy mint még el után szerint ki lehet pedig amely több ha "
    "kell nincs",
    "id": "yang dan dengan untuk pada ini itu dari dalam tidak akan telah oleh juga ada karena mereka tersebut bisa "
    "kata saat sebagai lebih orang kepada atau menjadi adalah sudah secara para setelah terhadap serta ke anda di "
    "bahwa ia",
    "it": "in di da il che un una con si sono della del nella alla dei delle degli le gli la lo ha è nel anche più "
    "ma dal dalla questo questa sul sulla ed hanno essere stato stata dopo tra suo loro anni secondo ai dell nell "
    "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "lt": "ir kad su iš į yra tai apie nuo buvo po už ne jo kaip iki taip pat tik prie dėl jų nes jau",
    "lv": "un ir ar ka par uz tas tika kas pēc arī tikai vai līdz kā būs lai nav gan viņš ja pie tam bija",
    "nl": "in is was of had van de der het een en dat te niet zijn voor op aan er om ook als bij naar dan nog uit "
    "maar werd wordt heeft worden ze hij deze wel tot geen kan hun meer zal volgens na twee moet dit",
    "no": "at for og er det en til på av som med ikke der den et har fra ved ble også etter mot kan eller være skal "
    "jeg sier hvor mer seg",
    "pl": "to na się nie jest że jak po za od przez dla ale czy tym już są jego lub oraz był może ich tylko być "
    "przed jednak jej która który które tego ma został",
    "pt": "de da das os que em um uma é não para se na por mais dos como mas ao foi à ou ser são pelo pela sua seu "
    "nas nos às aos também entre tem já está até sobre depois segundo há quando muito foram deve dois isso menos "
    "pelos",
    "ro": "de și în la cu pe nu din este că mai pentru sau fi ca prin după dar sunt fost cel lui ale unei unui într "
    "această acest să se un până",
    "sk": "to sa na je že ale ako za sú bol od po podľa ktorý ktorá ktoré vo jeho bude však už aby tiež pri som nie si",
    "sl": "in je na se da za od ne pa ki kot tudi po bi pri iz ali ni bo še lahko ga zaradi med bil več kar",
    "so": "ah oo iyo ka ku waa ayaa uu la si ay waxaa ee soo loo lagu uga kala isku waxa jiray sheegay aan doonaan",
    "sq": "dhe të në për që një është nga nuk ka më kjo si duke por janë ose ishte së kanë",
    "sv": "och att det en som på är av för med den till inte har ett om de var från kan vid efter där mot även eller "
    "ska sig när han också säger över minst",
    "sw": "ya wa na kwa ni katika la za kuwa hiyo cha huyo watu yake baada kama hii wao hilo alisema lakini ambao "
    "zaidi siku kabla hayo huo",
    "tr": "bir bu için da de ile olarak çok daha olan gibi en kadar sonra ancak ya ne ise var değil göre iki "
    "olduğunu dedi eden tarafından üzerinde ki mi az kişi oldu",
    "vi": "của và là có không được trong cho với các những một người này đã khi đến từ ở ra về như cũng vào sẽ bị "
    "tại theo năm để nhiều phải nhưng hơn sau trên đó chỉ hai phần",
}

_OTHER = {
    "ar": "في من على إلى أن التي الذي عن مع هذا هذه ما بعد كان لا قد بين لم هو وقال كما قال كل خلال أو إن غير يجب ذلك",
    "ckb": "لە و بە بۆ کە ئەو ئەم لەگەڵ دەکات بوو هەر",
    "fa": "و در به از که این را با است برای آن یک می تا شد های بود خود شده هم کرد کند نیز ما بر گفت باید شما شود نه",
    "ps": "د په چې او ته له کې دی سره دا نه هم یې شوي کړي",
    "ur": "کے کی میں ہے اور سے کا کو پر نے کہ یہ ہیں اس نہیں گیا تھا ان کر بھی ایک لیے کیا تھے رہا",
    "be": "і ў не на што з у да як гэта для ад яго па але за якія быў",
    "bg": "и в на за да се не от с е че са като по това към след при или ще той беше бе със може през",
    "kk": "және мен үшін бұл бойынша деп болып бар осы жылы туралы да де бірақ үш",
    "mk": "и во на да се за од со не е ќе кои што ги тоа по дека",
    "ru": "и в не на что с по как это для от из к о но был его также у за до он его при уже или бы она они только "
    "если быть после во мы",
    "sr": "и у је да се на за са су од не који које што из ће због али као након",
    "uk": "і в не на що з у та до як це для від його також за про але із є він був й або які під цього після має",
    "hi": "है के में की को से का और ने हैं पर कि यह भी नहीं इस एक हो कर था ही लिए गया तो या",
    "mr": "आहे आणि या ही हे आहेत च्या नाही करण्यात एक होते केली व होता तर",
    "ne": "छ र को मा गरेको छन् भएको गर्न पनि हो यो थियो ले लाई एक भने छैन वा",
}

_LETTERS = {
    "ê": "fr pt vi", "ô": "fr pt vi", "ç": "fr pt tr ca sq", "è": "fr it ca", "à": "fr it ca vi", "ùîœ": "fr",
    "ñ": "es", "ã": "pt vi", "õ": "pt et", "ß": "de", "ä": "de sv fi et", "ö": "de tr sv fi hu et",
    "ü": "de tr hu et", "ìò": "it vi", "ğış": "tr", "ə": "az", "ąęłżźćń": "pl", "řůě": "cs", "ľĺŕ": "sk", "őű": "hu",
    "ă": "ro vi", "șț": "ro", "øæ": "da no", "å": "sv da no", "ėųį": "lt", "āēīņļķģ": "lv", "č": "cs sk hr sl lt lv",
    "šž": "cs sk hr sl lt lv et", "đ": "hr vi", "ơư": "vi", "ë": "sq", "گچپژ": "fa ur", "ٹڈڑںےہ": "ur", "ةىإؤي": "ar",
    "یک": "fa ur", "ښړټډڼې": "ps", "ەێۆڵڕ": "ckb", "їєґ": "uk", "ў": "be", "і": "uk be", "ыэё": "ru be",
    "ђћљњџј": "sr", "ѓќѕ": "mk", "қғңұһә": "kk", "ळ": "mr",
}  # fmt: skip


def _by_word(listed: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """For each word the languages that have it."""
    found: dict[str, list[str]] = {}
    for code, text in listed.items():
        for word in words(text):
            found.setdefault(word.translate(ONE_FORM), []).append(code)
    return {word: tuple(sorted(codes)) for word, codes in found.items()}


ENGLISH = words(_LATIN["en"])
LATIN = _by_word(_LATIN)
OTHER = _by_word(_OTHER)
LETTERS = {letter: tuple(codes.split()) for letters, codes in _LETTERS.items() for letter in letters}
