"""Lines that pages set beside their reports, in sixteen languages: none of them is told."""

import pytest

from summarizer.reading.articles import read_text
from summarizer.reading.opinion import kind_of
from summarizer.reading.page_boxes import is_paid_section
from summarizer.reading.page_talk import is_live_talk
from summarizer.text.sentences import split

# The report, in two paragraphs, and what its page sets beside it.
REPORTS = {
    "en": (
        "The bridge at Norwick was closed on Monday after a lorry hit a pillar.",
        "The council said repairs would take six weeks.",
    ),
    "de": (
        "Die Brücke in Norwick ist am Montag nach einem Unfall mit einem Lastwagen gesperrt worden.",
        "Die Stadt rechnet mit sechs Wochen für die Reparatur.",
    ),
    "fr": (
        "Le pont de Norvic a été fermé lundi après qu'un camion a heurté un pilier.",
        "La mairie prévoit six semaines de travaux.",
    ),
    "es": (
        "El puente de Norvico fue cerrado el lunes después de que un camión chocara con un pilar.",
        "El ayuntamiento prevé seis semanas de obras.",
    ),
    "it": (
        "Il ponte di Norvico è stato chiuso lunedì dopo che un camion ha urtato un pilastro.",
        "Il comune prevede sei settimane di lavori.",
    ),
    "pt": (
        "A ponte de Norvico foi fechada na segunda-feira depois de um camião bater num pilar.",
        "A câmara prevê seis semanas de obras.",
    ),
    "nl": (
        "De brug in Norwijk is maandag gesloten nadat een vrachtwagen een pijler raakte.",
        "De gemeente rekent op zes weken herstel.",
    ),
    "pl": (
        "Most w Norwiku zamknięto w poniedziałek po tym, jak ciężarówka uderzyła w filar.",
        "Miasto przewiduje sześć tygodni naprawy.",
    ),
    "ru": (
        "Мост в Норвике закрыли в понедельник после того, как грузовик врезался в опору.",
        "Город рассчитывает на шесть недель ремонта.",
    ),
    "tr": (
        "Norvik köprüsü pazartesi günü bir kamyonun ayağa çarpmasının ardından kapatıldı.",
        "Belediye onarımın altı hafta süreceğini söyledi.",
    ),
    "sv": (
        "Bron i Norvik stängdes på måndagen efter att en lastbil kört på en pelare.",
        "Kommunen räknar med sex veckors arbete.",
    ),
    "cs": (
        "Most v Norviku byl v pondělí uzavřen poté, co nákladní auto narazilo do pilíře.",
        "Město počítá se šesti týdny oprav.",
    ),
    "uk": (
        "Міст у Норвіку закрили в понеділок після того, як вантажівка врізалася в опору.",
        "Місто розраховує на шість тижнів ремонту.",
    ),
    "ar": (
        "أغلق الجسر في نورفيك يوم الاثنين بعد أن اصطدمت شاحنة بأحد أعمدته.",
        "وتتوقع البلدية أن يستغرق الإصلاح ستة أسابيع.",
    ),
    "zh": (
        "诺维克大桥星期一在一辆卡车撞上桥墩后关闭。",
        "市政府预计维修需要六周。",
    ),
    "ja": (
        "ノルビックの橋は月曜日、トラックが橋脚に衝突したため通行止めになった。",
        "市は修理に6週間かかるとみている。",
    ),
}
BESIDE = {
    "en": {
        "consent": "By using this site you agree to the use of cookies.",
        "letter": "Get our letter “Harbour Notes” every Friday.",
        "author": "About the author: Nell Farrow, reporter, kayaker and collector of old maps.",
        "author's note": "The author has been business editor since 2011 and likes best to write about family firms.",
        "podcast": "Podcast: “Reels”, episode 14 – the secret life of projectionists. Listen wherever you get your podcasts.",
    },
    "de": {
        "consent": "Durch die Nutzung dieser Seite stimmen Sie der Verwendung von Cookies zu.",
        "letter": "Erhalten Sie jeden Freitag unseren Brief „Talblick“.",
        "author": "Über den Autor: Lukas Wehrle, Reporter, Kajakfahrer und Sammler alter Karten.",
        "author's note": "Die Autorin ist seit 2011 Redakteurin für Wirtschaft und schreibt am liebsten über Familienbetriebe.",
        "podcast": "Podcast: „Filmrollen“, Folge 14 – das geheime Leben der Vorführer. Überall, wo es Podcasts gibt.",
    },
    "fr": {
        "consent": "En utilisant ce site, vous acceptez l'utilisation de cookies.",
        "letter": "Recevez chaque vendredi notre lettre « Vents d'ici ».",
        "author": "À propos de l'auteur : Luc Ferrand, reporter, kayakiste et collectionneur de vieilles cartes.",
        "author's note": "L'autrice est rédactrice économique depuis 2011 et aime écrire sur les entreprises familiales.",
        "podcast": "Podcast — « Bobines », épisode 14 : la vie secrète des projectionnistes. À écouter sur toutes les plateformes.",
    },
    "es": {
        "consent": "Al usar este sitio, aceptas el uso de cookies.",
        "letter": "Recibe cada viernes nuestra carta «Vientos».",
        "author": "Sobre el autor: Luis Ferrada, reportero, piragüista y coleccionista de mapas viejos.",
        "author's note": "La autora es redactora de economía desde 2011 y prefiere escribir sobre empresas familiares.",
        "podcast": "Pódcast: «Bobinas», episodio 14: la vida secreta de los proyeccionistas. Escúchalo en todas las plataformas.",
    },
    "it": {
        "consent": "Utilizzando questo sito accetti l'uso dei cookie.",
        "letter": "Ricevi ogni venerdì la nostra lettera «Venti».",
        "author": "L'autore: Luca Ferri, cronista, canoista e collezionista di vecchie mappe.",
        "author's note": "L'autrice è redattrice di economia dal 2011 e scrive volentieri di imprese familiari.",
        "podcast": "Podcast: «Bobine», episodio 14: la vita segreta dei proiezionisti. Ascoltalo su tutte le piattaforme.",
    },
    "pt": {
        "consent": "Ao usar este site, você concorda com o uso de cookies.",
        "letter": "Receba todas as sextas-feiras a nossa carta «Ventos».",
        "author": "Sobre o autor: Luís Ferreira, repórter, canoísta e colecionador de mapas antigos.",
        "author's note": "A autora é redatora de economia desde 2011 e gosta de escrever sobre empresas familiares.",
        "podcast": "Podcast: «Bobinas», episódio 14: a vida secreta dos projecionistas. Ouça em todas as plataformas.",
    },
    "nl": {
        "consent": "Door deze site te gebruiken gaat u akkoord met het gebruik van cookies.",
        "letter": "Ontvang elke vrijdag onze brief ‘Havenwind’.",
        "author": "Over de auteur: Luuk Verveer, verslaggever, kanoër en verzamelaar van oude kaarten.",
        "author's note": "De auteur is sinds 2011 economieredacteur en schrijft het liefst over familiebedrijven.",
        "podcast": "Podcast: ‘Filmrollen’, aflevering 14: het geheime leven van operateurs. Te beluisteren op alle platforms.",
    },
    "pl": {
        "consent": "Korzystając z serwisu, wyrażasz zgodę na używanie plików cookie.",
        "letter": "W każdy piątek otrzymasz nasz list „Wiatry”.",
        "author": "O autorze: Łukasz Wierzba, reporter, miłośnik kajaków i starych map.",
        "author's note": "Autorka jest od 2011 roku redaktorką działu gospodarczego i najchętniej pisze o firmach rodzinnych.",
        "podcast": "Podcast: „Rolki”, odcinek 14: tajne życie kinooperatorów. Słuchaj na wszystkich platformach.",
    },
    "ru": {
        "consent": "Пользуясь сайтом, вы соглашаетесь на использование файлов cookie.",
        "letter": "Получайте каждую пятницу наше письмо «Ветра».",
        "author": "Об авторе: Лука Вербин, репортёр, любитель байдарок и старых карт.",
        "author's note": "Автор с 2011 года ведёт отдел экономики и любит писать о семейных предприятиях.",
        "podcast": "Подкаст: «Катушки», выпуск 14: тайная жизнь киномехаников. Слушайте на всех платформах.",
    },
    "tr": {
        "consent": "Bu siteyi kullanarak çerez kullanımını kabul etmiş olursunuz.",
        "letter": "Her cuma “Rüzgâr” mektubumuzu alın.",
        "author": "Yazar hakkında: Levent Söğüt, muhabir, kano sever ve eski harita toplar.",
        "author's note": "Yazar 2011'den beri ekonomi editörüdür ve en çok aile şirketleri hakkında yazmayı sever.",
        "podcast": "Podcast: “Makaralar”, bölüm 14: makinistlerin gizli hayatı. Tüm platformlarda dinleyin.",
    },
    "sv": {
        "consent": "Genom att använda webbplatsen godkänner du användningen av kakor.",
        "letter": "Få vårt brev ”Hamnvind” varje fredag.",
        "author": "Om författaren: Lukas Videgren, reporter, paddlare och samlare av gamla kartor.",
        "author's note": "Författaren är ekonomiredaktör sedan 2011 och skriver helst om familjeföretag.",
        "podcast": "Podd: ”Filmrullar”, avsnitt 14: maskinisternas hemliga liv. Lyssna där poddar finns.",
    },
    "cs": {
        "consent": "Používáním webu souhlasíte s používáním souborů cookie.",
        "letter": "Každý pátek dostanete náš dopis „Větry“.",
        "author": "O autorovi: Lukáš Vrba, reportér, kajakář a sběratel starých map.",
        "author's note": "Autorka je od roku 2011 redaktorkou ekonomické rubriky a nejraději píše o rodinných firmách.",
        "podcast": "Podcast: „Cívky“, epizoda 14: tajný život promítačů. Poslouchejte na všech platformách.",
    },
    "uk": {
        "consent": "Користуючись сайтом, ви погоджуєтеся на використання файлів cookie.",
        "letter": "Отримуйте щоп'ятниці наш лист «Вітри».",
        "author": "Про автора: Лука Вербін, репортер, любитель байдарок і старих мап.",
        "author's note": "Авторка з 2011 року веде відділ економіки й любить писати про сімейні підприємства.",
        "podcast": "Подкаст: «Котушки», випуск 14: таємне життя кіномеханіків. Слухайте на всіх платформах.",
    },
    "ar": {
        "consent": "باستخدامك هذا الموقع فإنك توافق على استخدام ملفات تعريف الارتباط.",
        "author": "عن الكاتب: لقمان الصفصافي، صحفي وجامع خرائط قديمة.",
        "author's note": "الكاتبة محررة اقتصادية منذ عام 2011 وتحب الكتابة عن الشركات العائلية.",
        "podcast": "بودكاست: «بكرات»، الحلقة 14: الحياة السرية لمشغلي السينما. استمعوا إليه على جميع المنصات.",
    },
    "zh": {
        "consent": "使用本网站即表示您同意我们使用Cookie。",
        "author": "关于作者：林木，记者，皮划艇和旧地图爱好者。",
        "podcast": "播客：《胶片》第14集：放映员的秘密生活。各大平台均可收听。",
    },
    "ja": {
        "consent": "本サイトを利用することで、クッキーの使用に同意したものとみなされます。",
        "author": "筆者について：林木一、記者。カヤックと古地図の愛好家。",
        "podcast": "ポッドキャスト「フィルム」第14回：映写技師の秘密の生活。各プラットフォームで配信中。",
    },
}
CASES = [(language, kind) for language, lines in BESIDE.items() for kind in lines]


@pytest.mark.parametrize(("language", "kind"), CASES)
@pytest.mark.parametrize("last", [True, False])
def test_a_line_that_a_page_sets_beside_its_report_is_not_told(language: str, kind: str, last: bool) -> None:
    first, second = REPORTS[language]
    line = BESIDE[language][kind]
    told = split(read_text("\n\n".join([first, second, line] if last else [first, line, second]), id="a"))
    said = "".join(sentence.text for sentence in told)
    assert first.split(".")[0] in said
    assert second.split(".")[0] in said
    assert line[-20:] not in said


@pytest.mark.parametrize(
    "line",
    [
        "Podcasts brought the station a third of its listeners, the report says.",
        "The author was arrested at the border on Monday, her publisher said.",
        "Der Autor war am Montag in Holm festgenommen worden.",
        "In the picture business profits fell for the third year.",
        "Every letter that the mayor received was read out on Friday.",
        "The council will get our answer by letter, the union said.",
        "Site owners agreed on Monday to drop the use of tracking cookies.",
    ],
)
def test_news_about_the_same_things_is_told(line: str) -> None:
    first, second = REPORTS["en"]
    more = "Divers searched the river until dark and found nothing more."
    told = split(read_text("\n\n".join([first, line, second, more, more.replace("dark", "noon")]), id="a"))
    assert any(sentence.text == line for sentence in told)


@pytest.mark.parametrize(
    "given",
    [
        {"section": "Contenido patrocinado"},
        {"section": "Sponsored content"},
        {"section": "Anzeige"},
        {"title": "Advertorial: Sleep well in summer"},
        {"title": "Materiał sponsorowany | Chłodna sypialnia"},
        {"url": "https://quay.example/sponsored-content/cool-bedroom"},
    ],
)
def test_what_somebody_paid_for_is_an_advertisement(given: dict[str, str]) -> None:
    facts = {"title": "Cool nights", "section": None, "source": "Quay", "author": None, "url": None} | given
    kind, reason = kind_of(**facts, labels=(), running="The fan cools a bedroom in three minutes. Order now.")
    assert kind == "advertisement"
    assert reason


@pytest.mark.parametrize("section", ["Sport", "Werbung und Medien", "Partnership law", "Sponsors"])
def test_a_section_that_reports_on_money_is_none_of_them(section: str) -> None:
    assert not is_paid_section(section)


@pytest.mark.parametrize(
    "line",
    [
        "¡Hola! Arrancamos nuestra cobertura en directo, gracias por acompañarnos.",
        "Nous terminons ici notre direct, merci de nous avoir suivis.",
        "Chiudiamo qui la nostra diretta, grazie a tutti voi.",
        "Encerramos aqui a nossa cobertura em direto, obrigado pela companhia.",
        "We sluiten dit liveblog, bedankt voor het meelezen.",
        "Kończymy naszą relację na żywo, dziękujemy za uwagę.",
        "Мы завершаем нашу онлайн-трансляцию, спасибо за внимание.",
        "Canlı anlatımımızı burada bitiriyoruz, ilginiz için teşekkürler.",
    ],
)
def test_what_a_live_page_says_to_its_readers_is_not_told(line: str) -> None:
    assert is_live_talk(line)


def test_a_note_under_an_article_that_begins_with_the_name_of_its_by_line_is_not_told() -> None:
    first, second = REPORTS["en"]
    note = "Nell Farrow has covered the council since 2016."
    text = "\n\n".join(["By Nell Farrow, Council Correspondent", first, second, note])
    told = [sentence.text for sentence in split(read_text(text, id="a"))]
    assert first in told
    assert note not in told
