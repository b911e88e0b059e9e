"""Polish: words of what is to come, what lasts, and what ends it."""

from summarizer.languages.clause_words import StatementWords

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
    states=(
        (
            r"zagin(?:ął|ęła|ęli|ęły|ion\w{1,4})|poszuk(?:uje|ują|iwan\w{1,4}|iwania)|szuka(?:ją)?|"
            r"przeszukuj[eą]\w{0,1}|ślad zaginął",
            r"(?:od|z)nale(?:źli|źl[ia]|zion\w{1,3}|ziono|ź\w{1,3})|odnalazł\w{0,2}|znalazł\w{0,2}|"
            r"odnaleźli|cał\w i zdrow\w",
        ),
        (
            r"w areszcie|aresztowan\w{1,3}|zatrzyman\w{1,3}|za kratkami|w więzieniu|"
            r"przetrzymywan\w{1,3}|zakładni\w{1,4}",
            r"zwolnion\w{1,3}|zwolni(?:ł|ła|li)|wypuszczon\w{1,3}|wypuści(?:ł|ła|li)|"
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
            r"ewakuowan\w{1,3}|poza domem|poza domami|nie mogą wrócić|noclegowni\w{1,2}",
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
    ),
)
