"""Countries with their demonyms and the cities that stand for their governments in newswire.

Source: general geography (UN member states and a few territories often in the news), not any story. Knows no text
of any article.
"""

from __future__ import annotations

# name (spaces as _) | further names and demonyms | seat of government, used as a name for the government
_TABLE = """
afghanistan|afghan afghans afghani|kabul
albania|albanian|tirana
algeria|algerian|algiers
angola|angolan|luanda
argentina|argentine argentinian|buenos_aires
armenia|armenian|yerevan
australia|australian aussie|canberra
austria|austrian|vienna
azerbaijan|azerbaijani azeri|baku
bahrain|bahraini|manama
bangladesh|bangladeshi|dhaka
belarus|belarusian belarussian|minsk
belgium|belgian|
bolivia|bolivian|la_paz
bosnia|bosnian|sarajevo
botswana|botswanan|gaborone
brazil|brazilian|brasilia
britain|british briton united_kingdom uk u.k. great_britain|london
bulgaria|bulgarian|sofia
burkina_faso|burkinabe|ouagadougou
burundi|burundian|
cambodia|cambodian|phnom_penh
cameroon|cameroonian|yaounde
canada|canadian|ottawa
chad|chadian|ndjamena
chile|chilean|santiago
china|chinese prc|beijing
colombia|colombian|bogota
congo|congolese drc|kinshasa
costa_rica|costa_rican|
croatia|croatian croat|zagreb
cuba|cuban|havana
cyprus|cypriot|nicosia
czech|czech_republic czechia|prague
denmark|danish dane|copenhagen
dominican_republic||santo_domingo
ecuador|ecuadorian ecuadorean|quito
egypt|egyptian|cairo
el_salvador|salvadoran salvadorean|
england|english|
eritrea|eritrean|asmara
estonia|estonian|tallinn
ethiopia|ethiopian|addis_ababa
finland|finnish finn|helsinki
france|french|paris
gabon|gabonese|libreville
gambia|gambian|banjul
georgia|georgian|tbilisi
germany|german|berlin
ghana|ghanaian|accra
greece|greek|athens
guatemala|guatemalan|
guinea|guinean|conakry
guyana|guyanese|
haiti|haitian|port-au-prince
honduras|honduran|tegucigalpa
hungary|hungarian|budapest
iceland|icelandic icelander|reykjavik
india|indian|new_delhi
indonesia|indonesian|jakarta
iran|iranian persian|tehran
iraq|iraqi|baghdad
ireland|irish|dublin
israel|israeli|
italy|italian|rome
ivory_coast|ivorian|abidjan
jamaica|jamaican|
japan|japanese|tokyo
jordan|jordanian|amman
kazakhstan|kazakh kazakhstani|astana
kenya|kenyan|nairobi
kosovo|kosovan kosovar|pristina
kuwait|kuwaiti|
kyrgyzstan|kyrgyz|bishkek
laos|laotian lao|vientiane
latvia|latvian|riga
lebanon|lebanese|beirut
liberia|liberian|monrovia
libya|libyan|tripoli
lithuania|lithuanian|vilnius
luxembourg||
madagascar|malagasy|
malawi|malawian|lilongwe
malaysia|malaysian|kuala_lumpur
maldives|maldivian|
mali|malian|bamako
malta|maltese|valletta
mauritania|mauritanian|nouakchott
mexico|mexican|mexico_city
moldova|moldovan|chisinau
mongolia|mongolian|
montenegro|montenegrin|podgorica
morocco|moroccan|rabat
mozambique|mozambican|maputo
myanmar|burma burmese|naypyidaw
namibia|namibian|windhoek
nepal|nepali nepalese|kathmandu
netherlands|dutch holland|the_hague
new_zealand|new_zealander|wellington
nicaragua|nicaraguan|managua
niger|nigerien|niamey
nigeria|nigerian|abuja
north_korea|north_korean dprk|pyongyang
north_macedonia|macedonia macedonian|skopje
norway|norwegian|oslo
oman|omani|muscat
pakistan|pakistani|islamabad
palestine|palestinian|ramallah
panama|panamanian|
papua_new_guinea||port_moresby
paraguay|paraguayan|asuncion
peru|peruvian|lima
philippines|philippine filipino|manila
poland|polish pole|warsaw
portugal|portuguese|lisbon
qatar|qatari|doha
romania|romanian|bucharest
russia|russian|moscow kremlin
rwanda|rwandan|kigali
saudi_arabia|saudi saudi_arabian|riyadh
scotland|scottish scot|
senegal|senegalese|dakar
serbia|serbian serb|belgrade
sierra_leone|sierra_leonean|freetown
singapore|singaporean|
slovakia|slovak slovakian|bratislava
slovenia|slovenian slovene|ljubljana
somalia|somali somalian|mogadishu
south_africa|south_african|pretoria
south_korea|south_korean|seoul
south_sudan|south_sudanese|juba
spain|spanish spaniard|madrid
sri_lanka|sri_lankan|colombo
sudan|sudanese|khartoum
sweden|swedish swede|stockholm
switzerland|swiss|bern
syria|syrian|damascus
taiwan|taiwanese|taipei
tajikistan|tajik|dushanbe
tanzania|tanzanian|dodoma
thailand|thai|bangkok
togo|togolese|lome
trinidad|trinidadian|
tunisia|tunisian|tunis
turkey|turkish turk turkiye|ankara
turkmenistan|turkmen|ashgabat
uganda|ugandan|kampala
ukraine|ukrainian|kyiv kiev
united_arab_emirates|uae emirati u.a.e.|abu_dhabi
united_states|usa u.s. us u.s.a. america american|washington white_house
uruguay|uruguayan|montevideo
uzbekistan|uzbek|tashkent
vatican|vatican_city holy_see|
venezuela|venezuelan|caracas
vietnam|vietnamese|hanoi
wales|welsh|
yemen|yemeni|sanaa sana
zambia|zambian|lusaka
zimbabwe|zimbabwean|harare
"""


def _read() -> tuple[dict[str, str], dict[str, str]]:
    names: dict[str, str] = {}
    seats: dict[str, str] = {}
    for row in _TABLE.split("\n"):
        if not row:
            continue
        name, others, cities = row.split("|")
        for other in (name, *others.split()):
            names[other.replace("_", " ")] = name.replace("_", "")
        for city in cities.split():
            seats[city.replace("_", " ")] = name.replace("_", "")
    return names, seats


# Lower-case name or demonym (singular) -> canonical country, one word ("iranian" -> "iran", "u.s." -> "unitedstates").
COUNTRIES, SEATS = _read()
