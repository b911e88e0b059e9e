"""Polish."""

from summarizer.languages.clause_words import OpeningWords, StatementWords
from summarizer.languages.language import (
    Abbreviations,
    DateWords,
    FigureWords,
    Language,
    NumberWords,
    PageWords,
    ReaderWords,
)
from summarizer.languages.tables import (
    grouped,
    in_order,
    inverted,
    listed,
    meanings,
    numbered,
    qualifiers,
    signed,
    stretches,
    topics,
    units,
)

STATEMENTS = StatementWords(
    uncertain=(r"mógłby|mogłyby|spodziewan\w{1,3}|prawdopodobnie|grozi|obawia(?:ją)? się|przewid\w{2,8}",),
    lasting=(
        r"nadal|wciąż|zaginion\w{1,4}|pozosta(?:je|ją)|trwa(?:ją)?",
        r"jest (?:zamknięt|zablokowan)\w{1,2}",
        r"jeszcze nie|na razie|jak dotąd|nie wiadomo|nikt nie wie|w toku",
    ),
    called_off=(
        r"odwołan\w{1,3}|przełożon\w{1,3}|zawieszon\w{1,3}|wstrzyman\w{1,3}|cofnięt\w{1,3}",
        r"zakończ\w{2,6}",
    ),
    replaced=(r"zamiast|(?:a|,|[–—-]) nie",),
    states=(
        (
            r"(?:zostanie|zostaną|będzie|ma zostać|mają zostać) (?:\w+ ){0,2}(?:zamknięt|zlikwidowan|wyburzon)\w{1,2}|"
            r"zamknięci[ea]|likwidacj\w{1,2}",
            r"(?:pozostanie|pozostaną|zostaje|zostają) (?:\w+ )?otwart\w{1,2}|"
            r"nie (?:zostanie|zostaną|będzie) (?:\w+ )?(?:zamknięt|zlikwidowan|wyburzon)\w{1,2}",
        ),
        (
            r"zagin(?:ął|ęła|ęli|ęły|ion\w{1,4})|poszuk(?:uje|ują|iwan\w{1,4}|iwania)|szuka(?:ją)?|"
            r"przeszukuj[eą]\w{0,1}|ślad zaginął",
            r"(?:od|z)nale(?:źli|źl[ia]|zion\w{1,3}|ziono|ź\w{1,3})|odnalazł\w{0,2}|znalazł\w{0,2}|"
            r"odnaleźli|cał\w i zdrow\w",
        ),
        (
            r"usłysz(?:y|ał|ała|eli) zarzuty|w areszcie|aresztowan\w{1,3}|zatrzyman\w{1,3}|za kratkami|w więzieniu|"
            r"przetrzymywan\w{1,3}|zakładni\w{1,4}",
            r"jest (?:już )?woln[ay]|zwolnion\w{1,3}|zwolni(?:ł|ła|li)|wypuszczon\w{1,3}|wypuści(?:ł|ła|li)|"
            r"na wolnoś(?:ci|ć)|wysz(?:edł|ła|li) na wolność|uwolnion\w{1,3}",
        ),
        (
            r"objazd\w{0,3}|zamknięt\w{1,3}|zablokowan\w{1,3}|nieprzejezdn\w{1,3}|wstrzyman\w{1,3}|"
            r"odcięt\w{1,3}",
            r"ponownie otwart\w{1,3}|otwart\w{1,3}|przejezdn\w{1,3}|odblokowan\w{1,3}|"
            r"przywrócon\w{1,3}|wznowion\w{1,3}|udrożnion\w{1,3}",
        ),
        (
            r"uwięzi(?:on\w{1,3}|eni)|zasypan\w{1,3}|uwięźli|pod gruzami|pod ziemią|utknę\w{2,3}",
            r"uratowan\w{1,3}|uratowa(?:no|li|ł)|uwolni(?:on\w{1,3}|eni|ono)|wydobyt\w{1,3}|"
            r"wyciągnię\w{2,4}|bezpieczni",
        ),
        (
            r"płon(?:ie|ą)|w ogniu|pali się|gaszą|gaszenie|poza kontrolą|dogasza(?:ją|nie)",
            r"ugaszon\w{1,3}|ugasi(?:li|ł)|opanowan\w{1,3}|opanowa(?:li|ł|no)|dogaszon\w{1,3}",
        ),
        (
            r"ewakuowan\w{1,3}|poza domem|poza domami|nie mogą wrócić|noclegowni\w{1,2}"
            r"|mus(?:i|iało|ieli|iały|zą) (?:\w+ )?opuścić|koczuj\w{1,2}",
            r"wróci(?:li|ły|ł|ła)|wracają|mogli wrócić|mogą wrócić|powr(?:ócili|ót\w{0,2})",
        ),
        (
            r"w szpitalu|do szpitala|hospitalizowan\w{1,3}|w stanie (?:ciężkim|krytycznym)|w śpiączce",
            r"wypisan\w{1,3}|opuści(?:ł|ła|li) szpital|wysz(?:edł|ła|li) ze szpitala|"
            r"wyzdrowia(?:ł|ła|li)",
        ),
        (
            r"zastrajkuj[eą]\w{0,1}|strajkuj[eą]\w{0,1}|"
            r"(?:zapowiad|ogłos|ogłas|podtrzym|potwierdz|rozpocz|w|będzie|planuj)\w{0,6}(?:"
            r" [\w-]+){0,4} strajk\w{0,2}|"
            r"strajk(?: [\w-]+){0,4} (?:w poniedziałek|we wtorek|w środę|w czwartek|w piątek|w"
            r" sobotę|w niedzielę|jutro|zapowiedzian\w|potwierdzon\w)",
            r"odwoła(?:ł|ła|li|ły|no|n\w{1,2})|zawiesi(?:ł|ła|li|ły)|zawieszon\w{1,3}|"
            r"zakończ(?:ył|yła|yli|ono|on\w{1,2})|strajku nie będzie",
        ),
        (
            r"zakaz\w{0,2}|alert\w{0,2}|ostrzeżeni[ea]|godzina policyjna|obowiązuj[eą]|nakaz\w{0,2}",
            r"zniesion\w{1,3}|znios(?:ł|ła|ły)|zni(?:ósł|eśli)|odwołan\w{1,3}|uchylon\w{1,3}|"
            r"uchyli(?:ł|ła|li)",
        ),
        (
            r"bez (?:prądu|wody|gazu|ogrzewania)|awari[aię]|nie (?:działa|kursuj[eą])\w{0,2}",
            r"przywrócon\w{1,3}|przywróci(?:ł|ła|li)|usunięt\w{1,3}|naprawion\w{1,3}|"
            r"znów (?:mają|działa|kursują)",
        ),
        (
            r"(?:akcje|akcji|kurs|notowania) (?:[\w-]+ ){0,6}?(?:spada(?:ją|ły|ł)?|spadły|spadł|traci(?:ły|ł)?"
            r"|tracą|rosną|rośnie|wzrosły|wzrósł|zyskują|zyskały)|"
            r"na otwarciu|w pierwszych (?:minutach|godzinach) (?:sesji|notowań|handlu)|w połowie sesji",
            r"(?:zamknę(?:ły|ła)|zamknął|zakończy(?:ły|ła|ł)|skończy(?:ły|ła|ł)) (?:[\w-]+ ){0,3}?(?:sesję|dzień"
            r"|notowania)|"
            r"na zamknięciu|kurs(?:ie)? zamknięcia",
        ),
    ),
)


LANGUAGE = Language(
    code="pl",
    name="polish",
    dates=DateWords(
        months=numbered(
            "stycznia|styczeń|styczniu lutego|luty|lutym marca|marzec|marcu kwietnia|kwiecień|kwietniu "
            "maja|maj|maju czerwca|czerwiec|czerwcu lipca|lipiec|lipcu sierpnia|sierpień|sierpniu "
            "września|wrzesień|wrześniu października|październik|październiku listopada|listopad|listopadzie "
            "grudnia|grudzień|grudniu"
        ),
        weekdays=numbered(
            "poniedziałek|poniedziałku wtorek|wtorku środa|środę|środy czwartek|czwartku piątek|piątku "
            "sobota|sobotę|soboty niedziela|niedzielę|niedzieli",
            0,
        ),
        near={"dziś": 0, "dzisiaj": 0, "wczoraj": -1, "przedwczoraj": -2, "jutro": 1, "pojutrze": 2},
        parts=listed("rano wieczorem nocą popołudniu"),
        units=units(
            "dzień dnia dni",
            "tydzień tygodnia tygodniu tygodnie tygodni",
            "miesiąc miesiąca miesiącu miesiące miesięcy",
            "rok roku lata lat",
            "weekend weekendu",
        ),
        numbers=numbered("jeden|jedną dwa|dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć"),
        before=signed(
            "zeszły zeszłym zeszłego zeszłą zeszłej ubiegły ubiegłym ubiegłego ubiegłą ubiegłej minionym minionego",
            "ten tym tego tę tej",
            "przyszły przyszłym przyszłego przyszłą następnym następny następnego",
        ),
        ago_after=listed("temu"),
        in_month=listed("w we od do"),
        until=listed("do"),
        in_year=listed("w od do roku"),
        future=listed("będzie będą zostanie zostaną planuje planują"),
        past=listed(
            "powiedział powiedziała był była było byli poinformował poinformowała poinformowali został została"
        ),
        beside=listed("opublikowano aktualizacja godz dodano data r"),
    ),
    numbers=NumberWords(
        values=numbered(
            "jeden|jedna|jedno|jednego dwa|dwie|dwóch|dwoje trzy|trzech|troje cztery|czterech pięć|pięciu "
            "sześć|sześciu "
            "siedem|siedmiu osiem|ośmiu dziewięć|dziewięciu dziesięć|dziesięciu jedenaście|jedenastu "
            "dwanaście|dwunastu "
            "trzynaście|trzynastu czternaście|czternastu piętnaście|piętnastu szesnaście|szesnastu "
            "siedemnaście|siedemnastu osiemnaście|osiemnastu dziewiętnaście|dziewiętnastu dwadzieścia|dwudziestu"
        )
        | numbered(
            "trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt sto",
            30,
            10,
        ),
        scales=inverted(
            {
                1e3: "tysiąc tysiące tysięcy tys",
                1e6: "milion miliony milionów mln",
                1e9: "miliard miliardy miliardów mld",
            }
        ),
        stretches=stretches(
            {
                (20, 130): "kilkadziesiąt dziesiątki",
                (150, 2_000): "setki kilkaset",
                (1_500, 20_000): "tysiące",
            }
        ),
    ),
    figures=FigureWords(
        qualifiers=qualifiers(
            about="około,mniej więcej,w przybliżeniu",
            least="co najmniej,ponad,więcej niż,nie mniej niż,przynajmniej",
            most="do,najwyżej,mniej niż,nie więcej niż,maksymalnie",
            nearly="prawie,niemal",
            extra="inne,innych,kolejne,kolejnych,pierwsze,ostatnie",
        ),
        topics=topics(
            dead="zginęło zginęły zginęli zmarło zmarły zmarli ofiar ofiary śmiertelnych śmiertelne zabitych",
            injured="rannych ranne ranni poszkodowanych rannymi",
            missing="zaginionych zaginęło zaginęły zaginęli",
            arrested="zatrzymanych zatrzymano aresztowano",
            evacuated="ewakuowano ewakuowanych",
            rescued="uratowano uratowanych",
        ),
        transitive=listed("zginęło zginęły zginęli zmarło zmarły zatrzymano ewakuowano uratowano zaginęło"),
        nouns=listed("ofiar rannych zaginionych zatrzymanych"),
        generic=listed("osoby osób ludzi mieszkańców"),
        groups=listed("dzieci kobiet kobiety mężczyzn policjantów żołnierzy uczniów górników strażaków"),
        parts=listed("tym spośród"),
        stops=listed("i oraz po gdy kiedy ponieważ która który które"),
        shifts=meanings(
            past="wcześniej początkowo",
            guess="obawia obawiają może mogło",
            denied="nikt nie żadnych bez",
        ),
        risen=listed("wzrosła wzrósł wzrosło rośnie już"),
        range_opens=listed("od między"),
        range_joins=listed("do a i - – —"),
        range_and=listed("i a"),
        range_to=listed("do"),
    ),
    opening=OpeningWords(
        "on ona ono oni one jego jej ich mu jemu im ten ta to ci te tego tej tych tym temu ale i a jednak również "
        "także "
        "dlatego potem następnie oboje obaj obie ponadto natomiast tymczasem więc zatem",
        (r"w związku z tym", r"mimo to", r"poza tym", r"z kolei", r"po pierwsze"),
        unless=r"tydzień|tygodniu|miesiąc|miesiącu|rok|roku|dzień|wieczór|poranek",
    ),
    saying=listed(
        "powiedział powiedziała poinformował poinformowała poinformowali oświadczył oświadczyła według zdaniem "
        "podał podała"
    ),
    abbreviations=Abbreviations(
        before_number=listed("nr godz art ust ul s str tel poz ok min maks rys"),
        quoting=listed("zapytał zapytała powiedział powiedziała krzyknął"),
        labelled=listed("grupa grupie klasa plan typ strefa serie"),
        never_last=listed(
            "dr hab inż mgr prof ks abp bp gen płk mjr kpt por ppor asp insp nadkom podkom kom sierż st mec woj pow gm "
            "os im ul al pl św tzw np m.in tj nr godz"
        ),
        lower_case=listed("itd itp np tzw nr godz r ul al ok ww wg"),
        ordinal_stop=True,
    ),
    statements=STATEMENTS,
    page=PageWords(
        address=listed(
            "my nasi nasze naszych nasza nasz twój twoje twoim twoich swoje ty możesz ci masz państwo wyrażasz "
            "akceptujesz akceptuję zgadzasz zgadzam kliknij"
        ),
        consent_words=in_order(
            "cookie|cookies partner zgod prywatnoś osobowe|danych|dane urządzeni przeglądar reklam preferencj "
            "ustawieni link|klikając stron|serwis|witryn|portal technolog przetwarza|przechow"
        ),
        live_words=in_order(
            "żywo|live relacja|relację|relacji|blog|strona śledź|śledźcie|zostańcie|zapraszamy dziękujemy|dzięki "
            "czytanie|uwagę|komentarze|wiadomości|obecność kończymy|zamykamy|przerwa|przerwę|żegnamy "
            "witamy|dzień|dobry|wieczór kliknij|przycisk najnowsze|ostatnie zaczynamy|przypominamy|wracamy"
        ),
        to_readers=grouped(
            r"dzień dobry\b(?! tvn\b); dobry wieczór\b; dziękujemy,? (?:za uwagę|że (?:byliście|jesteście))\b; "
            r"(?:na)?pisz(?:cie)? do nas\b; zostańcie z nami\b; "
            r"(?:witamy|witajcie)(?: ponownie)? (?:w|na) (?:nasz|t)[a-z]{1,3}\b"
        ),
        appeared_first=(
            r"(?:artykuł|wpis|post) .{1,200} pochodzi (?:z serwisu|ze strony|z portalu) [^,]{2,80}",
            r"(?:artykuł|wpis|post) .{1,200} pojawił się (?:najpierw|po raz pierwszy) (?:w|na) [^,]{2,80}",
        ),
        choice_words=("akceptuj|zaakcept|akceptac", "odrzu|odmów", "zarządza|dostosu|zmieni", "wycofa"),
        subscription_words=in_order(
            "subskry|=kup prenumer zaloguj logow rejestr czyta|przeczyta artykuł|tekst dostęp newsletter konto "
            "nieograniczon wydani|e-wydani"
        ),
        small_in_names=listed("i oraz dla z ze"),
        key_points=(r"najważniejsze(?:\spunkty)?", r"w\sskrócie", r"podsumowanie"),
        by=(r"autor(?:ka)?", r"tekst", r"opracowanie", r"oprac\.?"),
        roles=(r"korespondent(?:ka)?", r"redakcja", r"dziennikar(?:z|ka)"),
        this_article=(r"(?:ten|niniejszy) (?:artykuł|tekst|materiał)",),
        made=(r"opublikowan|przetłumaczon|ukazał|przygotowan|wygenerowan",),
        corrections=(r"sprostowanie", r"korekta", r"od redakcji"),
        earlier_version=(r"w poprzedniej wersji (?:tego )?(?:artykułu|tekstu)\b",),
        opinion=(r"opini[ae]", r"komentarz", r"felieton", r"analiza"),
        about_author=(r"o autor(?:ze|ce|ach)",),
        author_note=(
            r"(?:nasz autor|nasza autorka|autor|autorka) (?:jest|był|była|pracuje|pisze|wykłada|kieruje|mieszka)",
        ),
        sponsored=grouped(
            "(?:materiał|artykuł|tekst|treść) (?:sponsorowan[yae]|promocyjn[yae]|partnera|reklamow[yae]); "
            "artykuły sponsorowane; reklama; advertorial; promocja"
        ),
        title_marks=grouped("na żywo; pilne; tylko u nas; wideo; zdjęcia; galeria; relacja(?: na żywo)?"),
        advertisement=(r"reklama", r"materiał sponsorowany"),
        comments=(
            r"komentarze?",
            r"opinie czytelników",
        ),
        polls=(
            r"sonda",
            r"ankieta",
            r"głosowanie",
        ),
        votes=(r"głos(?:y|ów)?",),
        for_editors=(
            r"(?:uwaga|informacj[ae]) dla (?:redakcji|redaktorów|mediów|dziennikarzy)",
            r"kontakt dla (?:mediów|prasy)",
            r"więcej informacji",
        ),
        source_labels=(r"źródło",),
        outlets=listed("gazeta kurier dziennik głos echo wiadomości tygodnik"),
        share=(r"udostępnij", r"drukuj", r"zapisz", r"kopiuj link"),
        related=grouped("czytaj (?:także|też|więcej); zobacz (?:także|też); najczęściej czytane; komentarze"),
        rights=(r"wszelkie prawa zastrzeżone",),
        ago=(r"[0-9]{1,3} (?:minut[ęy]?|godzin[ęy]?|dni|dzień) temu",),
    ),
    reader=ReaderWords(
        key_points="Najważniejsze",
        differences="Czym różnią się źródła",
        sources="Źródła",
        set_aside="Odłożone",
        opinion="Opinia",
        related="Powiązane",
        corrected="Sprostowano",
        several="źródeł: {count}",
        only="tylko",
        earlier="wcześniej",
        later="teraz",
        article="1 artykuł",
        articles="artykułów: {count}",
        more="oraz innych: {count}",
        over_time="z biegiem czasu",
        undated="bez daty",
        unnamed="źródło bez nazwy",
        to="–",
    ),
)
