"""Made-up text: sentences, names and passages that are the same for the same seed.

All of it is invented. The words are ordinary ones, without any that deny something: a rule on
quotations looks for those. Everything rests on `random.Random.random` alone, whose sequence
Python keeps from one version to the next; of its other methods it does not promise that.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Choices that depend on a seed and on what they are for, and on nothing else."""

    def __init__(self, seed: int, purpose: str) -> None:
        self._random = random.Random(f"{seed}/{purpose}").random

    def between(self, low: int, high: int) -> int:
        """A whole number from ``low`` to ``high``, both included."""
        return low + int(self._random() * (high - low + 1))

    def one(self, things: Sequence[T]) -> T:
        """One of ``things``."""
        return things[int(self._random() * len(things))]

    def some(self, things: Sequence[T], number: int) -> list[T]:
        """``number`` different things (all, where there are fewer), in the order of the draw."""
        left = list(things)
        return [left.pop(int(self._random() * len(left))) for _ in range(min(number, len(left)))]

    def chance(self, share: float) -> bool:
        """True in ``share`` of all cases, from 0 to 1."""
        return self._random() < share


@dataclass(frozen=True, slots=True)
class Tongue:
    """The words of one language, its comma, and names that stand in its sentences."""

    tag: str
    words: tuple[str, ...]
    comma: str
    names: tuple[str, ...]

    def words_of(self, dice: Dice, low: int, high: int) -> list[str]:
        """A sentence of ``low`` to ``high`` words, without its full stop."""
        words = [dice.one(self.words) for _ in range(dice.between(low, high))]
        if dice.chance(0.3):
            words[dice.between(1, len(words) - 2)] = dice.one(self.names)
        if len(words) > 11:
            words[dice.between(3, 6)] += self.comma
        words[0] = words[0][0].upper() + words[0][1:]
        return words

    def sentence(self, dice: Dice, low: int = 8, high: int = 20) -> str:
        """A sentence of ``low`` to ``high`` words, with its full stop."""
        return f"{' '.join(self.words_of(dice, low, high))}."

    def sentences(self, dice: Dice, number: int) -> str:
        """``number`` sentences."""
        return " ".join(self.sentence(dice) for _ in range(number))

    def headline(self, dice: Dice) -> str:
        """Six to ten words without a full stop."""
        return " ".join(self.words_of(dice, 6, 10))


def passage(dice: Dice, sentence: str) -> str:
    """Six words or more from within a sentence, beginning and ending at word boundaries."""
    words = sentence.rstrip(".").split()
    start = dice.between(0, len(words) - 6)
    return " ".join(words[start : dice.between(start + 6, len(words))]).rstrip(",،")


_ENGLISH = """
about above accord account across action advance adviser after again against agency agree agreement
aid air all allow along already also among and announce annual answer appeal area argue arm army
around arrive ask assembly at attack authority away back balance bank bargain barrier base basin
become before begin behind believe below beside between beyond board boat body border both branch
bridge brief bring broad budget build bureau bus business by call camp canal capital card care cargo
carry case cause ceasefire central century chain chair change channel charge chief choice church
citizen city civil claim clear close coalition coast column come command commerce commission
committee common company concern confirm conflict congress consent consider contact container
continue contract control convoy corridor cost council count country court cover crew crisis crop
cross current custom cut daily dam date day deal debate decade decision declare defence delay
delegation deliver demand deploy deputy detail develop diplomat direct discuss dispute distance
district divide document dollar donor door draft drive drought during each early earth east economy
edge effect effort election embassy emerge end energy engineer enter envoy equal era evening event
every exchange expect expert export face factory fall family far farm federal ferry field figure
final find fire first fleet flight flow follow food for force foreign forest former forward four
free frequent friend from front fuel full fund further garden gas gate gather general give goods
govern grain grant great ground group grow guarantee guard guide half hand harbour hold holiday home
hospital host hour house hundred idea import in include income increase industry inform inland
inquiry inside inspect interim into invest invite irrigation island issue join joint journey judge
key kind lake land language large last late law lead league leave legal lend letter level library
light limit line link list local long loss low main make manage many map march market matter may
measure mediate meet member message middle mile military mill mine minister ministry mission model
money month more morning most motion mountain move much municipal museum name nation near need
neighbour network new news next night north note number observer of offer office officer oil old on
open operate order other outside over own page pact paper parliament part party pass past patrol pay
peace people period permit pipeline place plan plant point police port position post power prepare
present press price private process produce programme promise proposal protect province public
publish pump purpose quarter question rail rain raise range rate reach ready reason recent record
reform region register relief remain renew repair repeat report request reserve resident resource
rest result return review right rise river road role roof round route rule safe sail same say scale
school sea season seat second sector secure send senior separate service session set settle seven
share ship shore short side sign since site small soldier some source south speak spring staff stage
stand state station stay still stock store storm street strong study summer supply support survey
system table take talk tariff tax team technical term test text than that the their then these they
third this three through time to today together ton tower town track trade traffic train transit
treaty trial truck turn under union unit until up upper urban use valley value vessel view village
visit voice vote wage wait wall water way week weigh well west wheat wheel when where which while
whole wide will winter with witness word work world write yard year
"""
_TURKISH = """
açık adım ağaç akşam alan anlaşma antlaşma ara araç arasında artık asker bakan bakanlık baraj barış
basın başkan başkent batı belge belediye bina bir bölge bu buğday bugün büyük cadde çalışma çarşamba
çevre çiftlik çözüm daha deniz destek devam devlet diğer doğal doğu dönem dün düzen ekonomi elçi
enerji erken eski fabrika gece gelecek gemi genel gün güney güvenlik haber hafta halk hat hava hazır
her heyet hizmet hukuk kaldı kapı kara karar karşı kıyı komisyon konu köprü köy kurul kuzey küçük
liman madde mahkeme meclis merkez mevsim nehir nüfus ofis okul olarak ordu orta ortak oy öğle öneri
önce özel para petrol plan program sabah saat sağlık sanayi sayı seçim sınır son sonra sözcü su
süre şehir taraf tarım taslak teknik ticaret toplantı toprak tren uçak uzman ülke üretim üye vadi
vergi ve yağmur yardım yarın yasa yayın yeni yerel yetkili yıl yol yüksek zaman
"""
_ARABIC = """
اتفاق اجتماع احتياطي ازمة اقتصاد امام امن انتخاب باب بحر بحيرة بداية برلمان برنامج بلدية بناء بيان
بين تجارة تحت تعاون تقرير تمويل ثلاثة جانب جديد جسر جنوب جيش حدود حركة حكومة حول خبير خدمة خطة خلال
دعم دولة رئيس راي رسمي زراعة زيارة ساحل سد سفير سفينة سنة سوق سياسة شارع شتاء شحنة شرق شركة شعب شمال
شهر صباح صحة صناعة صيف ضريبة طاقة طريق عاصمة عام عبر عدد عقد على عمل غاز غرب فريق في قانون قبل قرار
قرية قطار قمح كبير لجنة لقاء ماء مؤتمر مبادرة مجلس محطة محكمة محلي مدرسة مدينة مرحلة مركز مساء
مساعدة مستشفى مشروع مصنع مع مفاوضات مكتب ملف من منطقة ميناء نائب نحو نفط نهر هدنة وادي وثيقة وزارة
وزير وسيط وفد وقت يوم
"""


def _as_in_texts(words: list[str]) -> tuple[str, ...]:
    """Let the short words come four times as often: a word then has the length that it has in the
    sample desk, 4.7 letters on average."""
    return tuple(words + 3 * [word for word in words if len(word) <= 4])


ENGLISH = Tongue(
    "en",
    _as_in_texts(_ENGLISH.split()),
    ",",
    (
        "Nermin Soylak",
        "Pelin Ağırbaş",
        "Walid al-Hamrani",
        "Salma Nazir",
        "Deyr Qasim",
        "Jussi Arkov",
    ),
)
TURKISH = Tongue(
    "tr", tuple(_TURKISH.split()), ",", ("Nermin Soylak", "Pelin Ağırbaş", "Tuğba Şenkaya")
)
ARABIC = Tongue("ar", tuple(_ARABIC.split()), "،", ("وليد الحمراني", "سلمى الناظر", "وادي الرمان"))
TONGUES = (ENGLISH, *([ENGLISH] * 7), TURKISH, ARABIC)
"""Of ten texts eight are English, one is Turkish and one Arabic."""

PLACES = (
    "Vardena", "Kessoun", "Tel Marwan", "Orhanköy", "Qasr Lahim", "Sulmara", "Deyr Salman",
    "Yeşildağ", "Ostrenia", "Halcyra", "Bab Zuhair", "Karatepe Limanı", "Merrowick", "Aydınsu",
    "Wadi Sannar", "Tolvania", "Nahr Qamar", "Esterholm", "Gökçebel", "Umm Rashad",
)  # fmt: skip
TOPICS = (
    "Water", "Ports", "Border trade", "Ceasefires", "Grain", "Rail", "Elections", "Energy",
    "Refugees", "Air defence", "Sanctions", "Courts", "Fisheries", "Reconstruction", "Budgets",
    "Mediation", "Power grids", "Pipelines", "Peacekeeping", "Customs", "Drought", "Shipping",
    "Municipalities", "Health", "Schools", "Armed groups", "Prisoners", "Telecommunications",
    "Mining", "Land rights",
)  # fmt: skip
