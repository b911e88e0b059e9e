"""Made reports in nineteen languages of states and counts that later reports end, and what is then told no more."""

DAYS = ("2025-06-10T08:00:00Z", "2025-06-11T08:00:00Z", "2025-06-12T18:00:00Z")

# Language, the articles' titles and texts from the oldest to the newest, and pieces of what no longer holds.
CASES = [
    (
        "en",
        [
            (
                "Two hikers missing on Mount Grellin",
                "Two hikers from Silbeck are missing on Mount Grellin. Their car stands at the upper car park.",
            ),
            (
                "Search on Mount Grellin goes into second night",
                "Forty volunteers are searching Mount Grellin for the two hikers from Silbeck.",
            ),
            (
                "Hikers on Mount Grellin found safe in hut",
                "The two hikers from Silbeck have been found on Mount Grellin, in a hut below the summit.",
            ),
        ],
        ["are missing", "Search on Mount Grellin goes", "are searching"],
    ),
    (
        "de",
        [
            (
                "900 Menschen in Ostrau müssen raus",
                "Wegen einer Bombe neben dem Bahnhof müssen 900 Menschen in Ostrau ihre Häuser verlassen.",
            ),
            (
                "Entwarnung am Bahnhof Ostrau",
                "Die 900 Menschen vom Bahnhof in Ostrau dürfen seit dem Abend in ihre Häuser zurück.",
            ),
        ],
        ["müssen raus", "müssen 900 Menschen"],
    ),
    (
        "de",
        [
            (
                "Zwei Wanderer am Grauhorn vermisst",
                "Zwei Wanderer aus Silbach sind am Grauhorn vermisst. Ihr Auto steht am Parkplatz der Alm.",
            ),
            (
                "Suche am Grauhorn dauert an",
                "Die Suche nach den zwei Wanderern aus Silbach am Grauhorn dauert an. Vierzig Retter sind "
                "im Einsatz.",
            ),
            (
                "Wanderer vom Grauhorn wohlbehalten gefunden",
                "Die beiden vermissten Wanderer aus Silbach sind am Grauhorn wohlbehalten gefunden worden. "
                "Sie hatten in "
                "einer Hütte gewartet.",
            ),
        ],
        ["am Grauhorn vermisst", "dauert an"],
    ),
    (
        "de",
        [
            (
                "Lokführer legen Arbeit nieder",
                "Die Lokführer der Talbahn wollen ab Freitag streiken. Die Gewerkschaft fordert mehr "
                "Ruhezeiten.",
            ),
            (
                "Talbahn: Einigung in letzter Minute",
                "Der Streik bei der Talbahn ist vom Tisch. Gewerkschaft und Talbahn einigten sich auf "
                "längere Ruhezeiten.",
            ),
        ],
        ["wollen ab Freitag streiken"],
    ),
    (
        "de",
        [
            (
                "Drei Tote bei Explosion in Harmsdorf",
                "Bei einer Explosion in einer Mühle in Harmsdorf sind drei Menschen ums Leben gekommen.",
            ),
            (
                "Zahl der Toten in Harmsdorf steigt auf fünf",
                "Die Zahl der Toten nach der Explosion in der Mühle von Harmsdorf ist auf fünf gestiegen.",
            ),
        ],
        ["drei Menschen", "Drei Tote"],
    ),
    (
        "fr",
        [
            (
                "Disparition d'une fillette à Vaucreux",
                "Une fillette de huit ans est portée disparue depuis lundi à Vaucreux. Des gendarmes "
                "fouillent les bois.",
            ),
            (
                "Vaucreux : la fillette reste introuvable",
                "La fillette de huit ans disparue à Vaucreux reste introuvable. Un hélicoptère a survolé "
                "les étangs.",
            ),
            (
                "La fillette de Vaucreux retrouvée saine et sauve",
                "La fillette disparue depuis lundi à Vaucreux a été retrouvée saine et sauve jeudi dans "
                "une grange.",
            ),
        ],
        ["est portée disparue", "introuvable"],
    ),
    (
        "fr",
        [
            (
                "Un homme en garde à vue après l'incendie de Morlande",
                "Un homme de 41 ans est en garde à vue après l'incendie de la scierie de Morlande.",
            ),
            (
                "Incendie de Morlande : le suspect remis en liberté",
                "L'homme interpellé après l'incendie de la scierie de Morlande a été remis en liberté sans "
                "poursuites.",
            ),
        ],
        ["en garde à vue"],
    ),
    (
        "fr",
        [
            (
                "Effondrement à Sarvil : deux morts",
                "Deux personnes sont mortes dans l'effondrement d'un immeuble à Sarvil.",
            ),
            (
                "Effondrement à Sarvil : le bilan monte à six morts",
                "Le bilan de l'effondrement de l'immeuble de Sarvil est monté à six morts.",
            ),
        ],
        ["deux morts", "Deux personnes"],
    ),
    (
        "es",
        [
            (
                "Cerrada la carretera de Peñalba por un alud",
                "La carretera de Peñalba está cortada por un alud desde la madrugada. Unos cien vecinos "
                "siguen aislados.",
            ),
            (
                "Reabierta la carretera de Peñalba",
                "La carretera de Peñalba fue reabierta el jueves después de que las máquinas retiraran el "
                "alud.",
            ),
        ],
        ["está cortada", "siguen aislados", "Cerrada la carretera"],
    ),
    (
        "es",
        [
            (
                "Los maestros de Orbaneja irán a la huelga el viernes",
                "Los sindicatos mantienen la huelga de maestros convocada para el viernes en Orbaneja.",
            ),
            (
                "Desconvocada la huelga de maestros en Orbaneja",
                "Los sindicatos desconvocaron el jueves la huelga de maestros de Orbaneja tras un acuerdo "
                "sobre los sueldos.",
            ),
        ],
        ["mantienen la huelga", "irán a la huelga"],
    ),
    (
        "es",
        [
            (
                "Cuatro heridos al volcar un autobús en Rialto",
                "Cuatro personas resultaron heridas al volcar un autobús cerca de Rialto.",
            ),
            (
                "Suben a nueve los heridos del autobús de Rialto",
                "Ya son nueve los heridos del autobús que volcó cerca de Rialto.",
            ),
        ],
        ["Cuatro heridos", "Cuatro personas"],
    ),
    (
        "it",
        [
            (
                "Escursionista disperso sul monte Alvero",
                "Un escursionista di 60 anni risulta disperso da lunedì sul monte Alvero. Le ricerche "
                "proseguono con i cani.",
            ),
            (
                "Ritrovato l'escursionista del monte Alvero",
                "L'escursionista di 60 anni disperso sul monte Alvero è stato ritrovato vivo giovedì in un "
                "canalone.",
            ),
        ],
        ["risulta disperso", "ricerche proseguono"],
    ),
    (
        "it",
        [
            (
                "Crollo a Montefalco, due vittime",
                "Due operai sono morti nel crollo di un capannone a Montefalco di Sotto.",
            ),
            (
                "Crollo a Montefalco, le vittime salgono a quattro",
                "È salito a quattro il numero delle vittime nel crollo del capannone di Montefalco di Sotto.",
            ),
        ],
        ["due vittime", "Due operai"],
    ),
    (
        "it",
        [
            (
                "Valbruna, famiglie ancora fuori casa",
                "Sessanta famiglie di Valbruna restano fuori casa per la frana. Il sindaco attende i "
                "geologi.",
            ),
            (
                "Valbruna, le famiglie sono rientrate",
                "Le sessanta famiglie di Valbruna evacuate per la frana sono rientrate giovedì nelle loro "
                "case.",
            ),
        ],
        ["restano fuori casa", "attende i geologi"],
    ),
    (
        "nl",
        [
            (
                "Meisje uit Zandwoude nog zoek",
                "Van de tienjarige Lotte uit Zandwoude ontbreekt elk spoor. De politie zoekt in de duinen.",
            ),
            (
                "Lotte uit Zandwoude teruggevonden",
                "De tienjarige Lotte uit Zandwoude is donderdag ongedeerd teruggevonden bij een tante.",
            ),
        ],
        ["ontbreekt elk spoor", "zoekt in de duinen", "nog zoek"],
    ),
    (
        "nl",
        [
            (
                "Brug bij Oosterhaven dicht",
                "De brug bij Oosterhaven is dicht na een aanvaring. Automobilisten moeten omrijden.",
            ),
            (
                "Brug bij Oosterhaven weer open",
                "De brug bij Oosterhaven is weer open voor het verkeer, twee dagen na de aanvaring.",
            ),
        ],
        ["is dicht na", "haven dicht"],
    ),
    (
        "nl",
        [
            (
                "Twee doden bij treinongeluk Haverland",
                "Bij een treinongeluk in Haverland zijn twee mensen omgekomen.",
            ),
            (
                "Dodental treinongeluk Haverland opgelopen tot vier",
                "Het dodental van het treinongeluk in Haverland is opgelopen tot vier.",
            ),
        ],
        ["Twee doden", "twee mensen"],
    ),
    (
        "pt",
        [
            (
                "Suspeito do assalto de Vila Corva está preso",
                "Um homem de 33 anos está detido pelo assalto à joalharia de Vila Corva.",
            ),
            (
                "Suspeito do assalto de Vila Corva libertado",
                "O homem detido pelo assalto à joalharia de Vila Corva foi libertado na quinta-feira por "
                "falta de provas.",
            ),
        ],
        ["está detido", "está preso"],
    ),
    (
        "pt",
        [
            (
                "Temporal em Serrinha deixa três mortos",
                "Três pessoas morreram no temporal que atingiu Serrinha do Vale.",
            ),
            (
                "Sobe para oito o número de mortos em Serrinha",
                "Subiu para oito o número de mortos no temporal que atingiu Serrinha do Vale.",
            ),
        ],
        ["três mortos", "Três pessoas"],
    ),
    (
        "pl",
        [
            (
                "Górnicy uwięzieni w kopalni Sobótka",
                "Pięciu górników jest uwięzionych pod ziemią w kopalni Sobótka. Trwa akcja ratunkowa.",
            ),
            (
                "Górnicy z kopalni Sobótka uratowani",
                "Wszyscy górnicy uwięzieni w kopalni Sobótka zostali w czwartek uratowani.",
            ),
        ],
        ["jest uwięzionych", "Trwa akcja"],
    ),
    (
        "pl",
        [
            (
                "Strajk kierowców w Rudawicach w piątek",
                "Kierowcy autobusów w Rudawicach zastrajkują w piątek. Związek żąda podwyżek.",
            ),
            (
                "Strajk kierowców w Rudawicach odwołany",
                "Związek odwołał w czwartek strajk kierowców autobusów w Rudawicach. Kierowcy dostaną "
                "podwyżki.",
            ),
        ],
        ["zastrajkują w piątek", "Rudawicach w piątek"],
    ),
    (
        "ru",
        [
            (
                "Двое туристов пропали у озера Светлое",
                "Двое туристов из Камска пропали у озера Светлое. Спасатели ищут их третий день.",
            ),
            (
                "Пропавших туристов нашли живыми",
                "Туристов из Камска, пропавших у озера Светлое, нашли живыми в четверг.",
            ),
        ],
        ["пропали у озера", "ищут их"],
    ),
    (
        "ru",
        [
            (
                "Два человека погибли при пожаре в Ольховке",
                "При пожаре на складе в Ольховке погибли два человека.",
            ),
            (
                "Число погибших в Ольховке выросло до семи",
                "Число погибших при пожаре на складе в Ольховке выросло до семи.",
            ),
        ],
        ["Два человека", "два человека"],
    ),
    (
        "tr",
        [
            (
                "Karayel'de iki dağcı kayıp",
                "Karayel Dağı'nda iki dağcıdan pazartesiden beri haber alınamıyor. Ekipler arama yapıyor.",
            ),
            (
                "Karayel'de kaybolan dağcılar bulundu",
                "Karayel Dağı'nda kaybolan iki dağcı perşembe günü sağ bulundu.",
            ),
        ],
        ["haber alınamıyor", "arama yapıyor", "dağcı kayıp"],
    ),
    (
        "sv",
        [
            (
                "Skogsbranden i Granhult utom kontroll",
                "Skogsbranden i Granhult är fortfarande utom kontroll. Tvåhundra boende är evakuerade.",
            ),
            (
                "Branden i Granhult släckt",
                "Skogsbranden i Granhult är släckt och de boende har fått återvända hem.",
            ),
        ],
        ["utom kontroll", "är evakuerade"],
    ),
    (
        "da",
        [
            (
                "Dreng fra Sandrup er savnet",
                "En niårig dreng fra Sandrup er savnet siden mandag. Politiet leder i skoven.",
            ),
            (
                "Savnet dreng fra Sandrup fundet",
                "Den niårige dreng fra Sandrup er fundet i god behold torsdag.",
            ),
        ],
        ["er savnet siden", "leder i skoven"],
    ),
    (
        "no",
        [
            (
                "Tunnelen ved Elvenes er stengt",
                "Tunnelen ved Elvenes er stengt etter et ras. Trafikken ledes over fjellet.",
            ),
            ("Tunnelen ved Elvenes åpnet igjen", "Tunnelen ved Elvenes er åpnet igjen etter raset."),
        ],
        ["er stengt", "ledes over"],
    ),
    (
        "cs",
        [
            (
                "Muž podezřelý ze žhářství zůstává ve vazbě",
                "Muž podezřelý ze žhářství v Kamenici zůstává ve vazbě. Policie případ vyšetřuje.",
            ),
            (
                "Soud propustil muže podezřelého ze žhářství",
                "Muž podezřelý ze žhářství v Kamenici byl ve čtvrtek propuštěn z vazby.",
            ),
        ],
        ["zůstává ve vazbě"],
    ),
    (
        "uk",
        [
            (
                "У Вербівці шукають зниклого хлопчика",
                "У Вербівці третій день шукають зниклого хлопчика. Рятувальники оглядають ліс.",
            ),
            (
                "Зниклого у Вербівці хлопчика знайшли",
                "Хлопчика, який зник у Вербівці, знайшли живим у четвер.",
            ),
        ],
        ["третій день шукають", "оглядають ліс", "шукають зниклого"],
    ),
    (
        "el",
        [
            (
                "Αγνοούνται δύο ψαράδες στο Αλμυρό",
                "Δύο ψαράδες αγνοούνται από τη Δευτέρα ανοιχτά του Αλμυρού. Οι έρευνες συνεχίζονται.",
            ),
            (
                "Βρέθηκαν ζωντανοί οι ψαράδες του Αλμυρού",
                "Οι δύο ψαράδες που αγνοούνταν ανοιχτά του Αλμυρού βρέθηκαν ζωντανοί την Πέμπτη.",
            ),
        ],
        ["αγνοούνται από", "έρευνες συνεχίζονται", "Αγνοούνται δύο"],
    ),
    (
        "ar",
        [
            (
                "إغلاق جسر الوادي في مدينة سلمى",
                "لا يزال جسر الوادي في مدينة سلمى مغلقا بعد الفيضان. وتواصل الفرق إزالة الطين.",
            ),
            (
                "إعادة فتح جسر الوادي في مدينة سلمى",
                "أعيد فتح جسر الوادي في مدينة سلمى يوم الخميس بعد الفيضان.",
            ),
        ],
        ["لا يزال جسر", "وتواصل الفرق"],
    ),
    (
        "zh",
        [
            ("青溪两名登山者失联", "青溪两名登山者仍然下落不明。救援人员正在山中搜寻。"),
            ("青溪失联登山者获救", "青溪两名失联的登山者周四获救，身体状况良好。"),
        ],
        ["下落不明", "正在山中搜寻"],
    ),
    (
        "ja",
        [
            (
                "青川町の男児が行方不明",
                "青川町の男児が月曜日から行方不明になっている。警察が捜索を続けている。",
            ),
            ("行方不明の男児を無事発見", "行方不明になっていた青川町の男児は木曜日、無事発見された。"),
        ],
        ["から行方不明になっている", "捜索を続けている"],
    ),
    (
        "de",
        [
            (
                "Zwei Verletzte bei Brand in Kolmdorf",
                "Bei einem Brand in einer Schreinerei in Kolmdorf wurden zwei Menschen verletzt.",
            ),
            (
                "Nun acht Verletzte nach Brand in Kolmdorf",
                "Nach dem Brand in der Schreinerei in Kolmdorf ist die Zahl der Verletzten auf acht gestiegen.",
            ),
        ],
        ["zwei Menschen verletzt", "Zwei Verletzte"],
    ),
    (
        "de",
        [
            (
                "Bewohner von Altenau müssen Häuser verlassen",
                "Wegen des Hochwassers wurden in Altenau dreihundert Menschen evakuiert. "
                "Sie schlafen in einer Turnhalle.",
            ),
            (
                "Bewohner von Altenau zurück",
                "Die Bewohner von Altenau sind am Donnerstag in ihre Häuser zurückgekehrt.",
            ),
        ],
        ["Menschen evakuiert", "schlafen in einer Turnhalle"],
    ),
    (
        "fr",
        [
            (
                "Grève des éboueurs annoncée à Lormont-sur-Vère",
                "Les éboueurs de Lormont-sur-Vère seront en grève à partir de vendredi.",
            ),
            (
                "Les éboueurs de Lormont-sur-Vère renoncent",
                "Les syndicats ont levé jeudi le préavis de grève des éboueurs de Lormont-sur-Vère.",
            ),
        ],
        ["seront en grève", "annoncée à"],
    ),
    (
        "fr",
        [
            (
                "Deux blessés dans un accident de car à Brémont",
                "Un car s'est renversé à Brémont et deux passagers ont été blessés.",
            ),
            (
                "Accident de Brémont : dix blessés",
                "Dix passagers ont été blessés quand un car s'est renversé à Brémont, selon un nouveau décompte.",
            ),
        ],
        ["deux passagers", "Deux blessés"],
    ),
    (
        "es",
        [
            (
                "Ingresado en la UCI el alcalde de Torrecilla",
                "El alcalde de Torrecilla sigue ingresado en la UCI tras sufrir un infarto.",
            ),
            (
                "El alcalde de Torrecilla recibe el alta",
                "El alcalde de Torrecilla recibió el jueves el alta tras el infarto que sufrió el lunes.",
            ),
        ],
        ["sigue ingresado", "Ingresado en"],
    ),
    (
        "es",
        [
            (
                "Tres detenidos por los robos de Almenar",
                "La policía detuvo a tres personas por los robos en las naves de Almenar.",
            ),
            (
                "Ya son siete los detenidos por los robos de Almenar",
                "La policía eleva a siete los detenidos por los robos en las naves de Almenar.",
            ),
        ],
        ["Tres detenidos", "tres personas"],
    ),
    (
        "it",
        [
            (
                "In fiamme il bosco di Roccasecca",
                "Il bosco di Roccasecca brucia da ieri e l'incendio è fuori controllo.",
            ),
            (
                "Spento l'incendio nel bosco di Roccasecca",
                "L'incendio nel bosco di Roccasecca è stato spento giovedì dai vigili del fuoco.",
            ),
        ],
        ["brucia da ieri", "In fiamme"],
    ),
    (
        "it",
        [
            ("Frana a Pietralba, tre feriti", "Tre persone sono rimaste ferite per una frana a Pietralba."),
            (
                "Frana a Pietralba, i feriti sono undici",
                "Sono undici le persone ferite nella frana di Pietralba, dice la prefettura.",
            ),
        ],
        ["tre feriti", "Tre persone"],
    ),
    (
        "nl",
        [
            (
                "Kinderen zitten vast in kabelbaan Hoogberg",
                "Twaalf kinderen zitten vast in de kabelbaan van Hoogberg. Redders klimmen omhoog.",
            ),
            (
                "Kinderen uit kabelbaan Hoogberg gered",
                "De twaalf kinderen in de kabelbaan van Hoogberg zijn donderdag gered.",
            ),
        ],
        ["zitten vast in de"],
    ),
    (
        "nl",
        [
            (
                "Vijf gewonden bij steekpartij Rietveen",
                "Bij een steekpartij in Rietveen raakten vijf mensen gewond.",
            ),
            (
                "Steekpartij Rietveen: twee gewonden overleden",
                "Twee van de vijf gewonden van de steekpartij in Rietveen zijn overleden.",
            ),
        ],
        [],
    ),
    (
        "pt",
        [
            (
                "Duas mil pessoas sem água em Arroios de Baixo",
                "Duas mil pessoas estão sem água em Arroios de Baixo por causa de uma rutura.",
            ),
            (
                "Água reposta em Arroios de Baixo",
                "O abastecimento de água em Arroios de Baixo foi restabelecido na quinta-feira.",
            ),
        ],
        ["estão sem água", "pessoas sem água"],
    ),
    (
        "pl",
        [
            (
                "Dwie osoby ranne w wypadku pod Lipnem",
                "W wypadku autobusu pod Lipnem dwie osoby zostały ranne.",
            ),
            (
                "Już sześć rannych w wypadku pod Lipnem",
                "Liczba rannych w wypadku autobusu pod Lipnem wzrosła do sześciu.",
            ),
        ],
        ["dwie osoby", "Dwie osoby"],
    ),
    (
        "pl",
        [
            (
                "Droga do Zawoi zamknięta",
                "Droga do Zawoi jest zamknięta po lawinie błotnej. Kierowcy jadą objazdem.",
            ),
            ("Droga do Zawoi znów przejezdna", "Droga do Zawoi jest od czwartku przejezdna."),
        ],
        ["jest zamknięta", "Zawoi zamknięta", "jadą objazdem"],
    ),
    (
        "ru",
        [
            (
                "Мост через Вязь закрыт",
                "Мост через Вязь закрыт для машин с понедельника. Водители едут в объезд.",
            ),
            ("Мост через Вязь открыли", "Мост через Вязь вновь открыт для движения."),
        ],
        ["закрыт для машин", "в объезд", "Вязь закрыт"],
    ),
    (
        "ru",
        [
            (
                "Трое пострадавших при взрыве в Гранитном",
                "При взрыве газа в Гранитном пострадали три человека.",
            ),
            (
                "Число пострадавших в Гранитном возросло до девяти",
                "Число пострадавших при взрыве газа в Гранитном возросло до девяти.",
            ),
        ],
        ["три человека", "Трое пострадавших"],
    ),
    (
        "tr",
        [
            ("Ovacık'ta iki kişi öldü", "Ovacık'ta bir binanın çökmesi sonucu iki kişi hayatını kaybetti."),
            ("Ovacık'ta ölü sayısı beşe yükseldi", "Ovacık'ta çöken binada ölü sayısı beşe yükseldi."),
        ],
        ["iki kişi"],
    ),
    (
        "sv",
        [
            ("Två döda i bussolycka vid Mölnhult", "Två personer har dött i en bussolycka vid Mölnhult."),
            (
                "Fem döda i bussolyckan vid Mölnhult",
                "Antalet döda i bussolyckan vid Mölnhult har stigit till fem.",
            ),
        ],
        ["Två döda", "Två personer"],
    ),
    (
        "uk",
        [
            ("У Лозовій загинули двоє людей", "Унаслідок вибуху газу в Лозовій загинули дві людини."),
            (
                "Кількість загиблих у Лозовій зросла до шести",
                "Кількість загиблих унаслідок вибуху газу в Лозовій зросла до шести.",
            ),
        ],
        ["дві людини", "двоє людей"],
    ),
    (
        "de",
        [
            (
                "Räuber hält Kunden in Oderau fest",
                "Ein Räuber hat die Post von Oderau besetzt. Vier Kunden sind in seiner Gewalt. "
                "Ein Ende ist nicht in Sicht.",
            ),
            (
                "Geiselnahme in Oderau beendet",
                "Die Geiselnahme in der Post von Oderau ist beendet, die vier Kunden gehen nach Hause.",
            ),
        ],
        ["hält Kunden", "in seiner Gewalt", "in Sicht"],
    ),
    (
        "fr",
        [
            (
                "Un garçon disparu à Corvan",
                "Un garçon de huit ans a disparu lundi à Corvan. Les pompiers sondent l'étang. "
                "Un accident est redouté.",
            ),
            (
                "Le garçon de Corvan retrouvé dans une grange",
                "Le garçon de huit ans de Corvan a été retrouvé dans une grange, où il dormait.",
            ),
        ],
        ["garçon disparu", "sondent", "redouté"],
    ),
    (
        "en",
        [
            (
                "Two men trapped in a mine at Orm",
                "Two men are trapped in a flooded mine at Orm. The water is still rising. It is feared that the "
                "pumps may fail.",
            ),
            (
                "Two men rescued from the mine at Orm",
                "The two men were rescued from the flooded mine at Orm, both of them unhurt.",
            ),
        ],
        ["are trapped", "still rising", "pumps may fail"],
    ),
    (
        "de",
        [
            (
                "Aktie von Kaltwerk bricht zum Handelsstart ein",
                "Die Aktie von Kaltwerk liegt seit dem Handelsstart im Minus. Analysten rechnen mit weiteren "
                "Verlusten.",
            ),
            (
                "Kaltwerk schließt mit 3 Prozent im Plus",
                "Die Aktie von Kaltwerk hat mit einem Plus von 3 Prozent geschlossen, nach einem Verlust am Morgen.",
            ),
        ],
        ["bricht zum", "liegt seit", "rechnen mit"],
    ),
    (
        "en",
        [
            (
                "Library at Tollen to close",
                "The library at Tollen will close in March, the council said. Its books go to Harn.",
            ),
            (
                "Library at Tollen saved",
                "The library at Tollen stays open, as 900 readers had signed a petition.",
            ),
        ],
        ["will close"],
    ),
    (
        "de",
        [
            (
                "Freibad Hausen vor dem Aus",
                "Das Freibad in Hausen soll im Herbst geschlossen werden, weil das Geld fehlt.",
            ),
            (
                "Freibad Hausen gerettet",
                "Das Freibad in Hausen bleibt geöffnet, ein Verein übernimmt die Kosten.",
            ),
        ],
        ["soll im Herbst"],
    ),
    (
        "fr",
        [
            (
                "La poste de Brulon condamnée",
                "La poste de Brulon fermera en avril, faute de clients, a annoncé la direction.",
            ),
            (
                "Brulon garde sa poste",
                "La poste de Brulon restera ouverte. La direction est revenue mardi sur sa décision.",
            ),
        ],
        ["fermera en avril"],
    ),
    (
        "es",
        [
            (
                "El cine Apolo de Lumbreras cerrará",
                "El cine Apolo de Lumbreras cerrará en mayo por falta de público, según su dueña.",
            ),
            (
                "El cine Apolo no se va",
                "El cine Apolo de Lumbreras seguirá abierto, pues el pueblo ha comprado 600 abonos.",
            ),
        ],
        ["cerrará en mayo"],
    ),
    (
        "it",
        [
            (
                "L'asilo di Roccamora chiuderà",
                "L'asilo di Roccamora chiuderà a giugno per mancanza di bambini, dice il comune.",
            ),
            (
                "Roccamora tiene il suo asilo",
                "L'asilo di Roccamora resta aperto, grazie a otto famiglie arrivate in estate.",
            ),
        ],
        ["chiuderà a giugno"],
    ),
    (
        "pt",
        [
            (
                "Maternidade de Vilar vai fechar",
                "A maternidade de Vilar vai fechar em julho por falta de médicos, disse o ministério.",
            ),
            (
                "Vilar mantém a maternidade",
                "A maternidade de Vilar continua aberta, porque chegaram quatro médicos.",
            ),
        ],
        ["vai fechar"],
    ),
    (
        "nl",
        [
            (
                "Zwembad in Meerdal gaat dicht",
                "Het zwembad in Meerdal gaat in januari dicht, omdat het geld op is.",
            ),
            ("Zwembad in Meerdal gered", "Het zwembad in Meerdal blijft open, nu de provincie bijspringt."),
        ],
        ["in januari dicht"],
    ),
    (
        "pl",
        [
            (
                "Szkoła w Borówku zostanie zamknięta",
                "Szkoła w Borówku zostanie zamknięta w czerwcu, bo brakuje dzieci, podała gmina.",
            ),
            (
                "Borówek zachowa szkołę",
                "Szkoła w Borówku pozostanie otwarta, bo do wsi sprowadziło się sześć rodzin.",
            ),
        ],
        ["zostanie zamknięta"],
    ),
    (
        "tr",
        [
            (
                "Çamlık'taki hastane kapatılacak",
                "Çamlık'taki hastane martta kapatılacak, bakanlık doktor bulamadığını söyledi.",
            ),
            ("Çamlık hastanesini kurtardı", "Çamlık'taki hastane kapatılmayacak, kasabaya beş doktor geldi."),
        ],
        ["martta kapatılacak"],
    ),
    (
        "sv",
        [
            (
                "Biblioteket i Granby ska läggas ner",
                "Biblioteket i Granby ska läggas ner i mars, meddelar kommunen.",
            ),
            (
                "Granby behåller sitt bibliotek",
                "Biblioteket i Granby blir kvar, sedan 900 läsare skrivit på en lista.",
            ),
        ],
        ["ska läggas ner"],
    ),
    (
        "da",
        [
            ("Færgen til Lunø lukker", "Færgen til Lunø skal nedlægges til marts, fordi pengene mangler."),
            ("Lunø beholder færgen", "Færgen til Lunø lukker ikke, for staten betaler nu halvdelen."),
        ],
        ["skal nedlægges"],
    ),
    (
        "no",
        [
            (
                "Skolen i Furuvik skal legges ned",
                "Skolen i Furuvik skal legges ned til sommeren, sier kommunen.",
            ),
            (
                "Furuvik beholder skolen",
                "Skolen i Furuvik legges ikke ned, for det har flyttet ni barn til bygda.",
            ),
        ],
        ["skal legges ned til"],
    ),
    (
        "ru",
        [
            (
                "Музей в Липовке закроют",
                "Музей в Липовке закроют в марте из-за нехватки денег, сообщила администрация.",
            ),
            ("Липовка отстояла музей", "Музей в Липовке не закроют: деньги нашлись у области."),
        ],
        ["закроют в марте"],
    ),
    (
        "uk",
        [
            (
                "Музей у Липівці закриють",
                "Музей у Липівці закриють у березні через брак грошей, повідомила громада.",
            ),
            ("Липівка відстояла музей", "Музей у Липівці не закриють: гроші знайшлися в області."),
        ],
        ["закриють у березні"],
    ),
    (
        "tr",
        [
            (
                "Sazlı'da sular kesik",
                "Sazlı'da su kesintisi cumaya kadar sürecek, iki mahalleye tankerle su taşınıyor.",
            ),
            ("Sazlı'da musluklar açıldı", "Sazlı'nın iki mahallesine sabah yeniden su verilmeye başlandı."),
        ],
        ["cumaya kadar"],
    ),
    (
        "pl",
        [
            (
                "Zatrzymany w sprawie pożaru w Borówku",
                "24-latek z Borówka usłyszy zarzuty podpalenia młyna, zapowiada prokurator.",
            ),
            (
                "Podejrzany o pożar młyna na wolności",
                "24-latek z Borówka, podejrzany o podpalenie młyna, jest już wolny.",
            ),
        ],
        ["usłyszy zarzuty"],
    ),
    (
        "en",
        [
            (
                "Wire down: buses replace Ostwick's line 4",
                "Buses replaced trams on Ostwick's line 4 on Saturday after a wire came down in Mill Street.",
            ),
            (
                "Ostwick trams: line 4 runs again a day early",
                "Trams on line 4 in Ostwick have been running again since Sunday, a day earlier than was said.",
            ),
        ],
        ["buses replace", "Buses replaced"],
    ),
]
