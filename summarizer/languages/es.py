"""Spanish."""

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
    TITLES,
    grouped,
    in_order,
    inverted,
    listed,
    meanings,
    numbered,
    qualifiers,
    rates,
    signed,
    stretches,
    topics,
    units,
)

PAGE = PageWords(
    address=listed("nosotros nuestro nuestros nuestra nuestras usted tu tus su sus te ya ahora"),
    consent_words=in_order(
        "cookie socio consent privacidad datos personales dispositivo navegador publicidad preferencia "
        "configuración web|sitio clic|pulsando|haciendo almacena tecnolog tratar|tratamiento"
    ),
    live_words=in_order(
        "directo|vivo cobertura|blog|página|minuto|seguimiento "
        "sigue|siga|seguir|síguenos|acompáñenos|quédate|quédense gracias "
        "leernos|acompañarnos|seguirnos|compañía|comentarios|mensajes "
        "cerramos|termina|finaliza|concluye|pausa|despedimos|despedida bienvenidos|bienvenidas|hola "
        "pulse|pulsa|clic|arriba|abajo última|últimas recordamos|contamos|arrancamos|comenzamos"
    ),
    to_readers=(
        r"(?:muy )?buen(?:os días|as (?:tardes|noches))\b",
        r"(?:muchas )?gracias por (?:acompañar|leer|seguir|estar)",
        r"escrí?b[ae]nos\b",
        r"quéde(?:se|nse) con nosotros\b",
        r"bienvenid[oa]s? (?:de nuevo )?a (?:nuestr|est)[a-z]{1,3}\b",
    ),
    appeared_first=(
        r"(?:la entrada|el art[ií]culo) .{1,200} (?:se public[óo]|apareci[óo]) primero en [^,]{2,80}",
    ),
    choice_words=("acept", "rechaz", "configur|gestion|personaliz|cambiar", "retirar"),
    subscription_words=in_order(
        "suscri|suscrí|suscríb inici sesión|sesion registra|regístrate leyendo|leer artículo|articulo contenido "
        "acceso|accede ilimitado newsletter boletín cuenta"
    ),
    small_in_names=listed("de la y e el del con en los las"),
    key_points=in_order(
        r"(?:las\s)?claves puntos\s(?:clave|principales) lo\sm[aá]s\simportante en\sbreve en\sresumen lo\sesencial "
        r"resumen lo\sque\s(?:debes|hay\sque)\ssaber puntos\sdestacados destacados"
    ),
    by=(r"por", r"autor[ae]?", r"texto"),
    roles=(r"redacci[óo]n", r"agencias", r"corresponsal", r"enviad[oa] especial"),
    this_article=(r"est[ea] (?:artículo|noticia|nota|texto)",),
    made=(r"publicad|traducid|editad|redactad|elaborad|generad|apareció",),
    corrections=grouped(
        "correcci[óo]n; fe de (?:erratas?|errores); rectificaci[óo]n; aclaraci[oó]n; "
        "nota de(?: la|l) (?:redacci[óo]n|editor)"
    ),
    earlier_version=(r"(?:en )?una versi[óo]n anterior de (?:este|esta) (?:art[íi]culo|nota|noticia)\b",),
    opinion=grouped(
        "opini[óo]n(?:es)?; tribunas?; columnas?; an[áa]lisis; editorial; cartas? (?:al director|de los lectores); "
        "firma invitada; rese[ñn]a"
    ),
    about_author=(r"(?:sobre|acerca de) (?:el|la) autora?",),
    author_note=(
        r"(?:el autor|la autora|nuestro autor|nuestra autora) (?:es|era|trabaja|escribe|enseña|dirige|vive)",
    ),
    sponsored=grouped(
        "contenidos? (?:patrocinado|de marca|promocional|pagado|publicitario)s?; patrocinado; publirreportajes?; "
        "publicidad; branded content; remitido"
    ),
    title_marks=grouped(
        "en (?:vivo|directo); directo; exclusiv[ao]; última hora; urgente; vídeos?; galería; (?:en )?fotos"
    ),
    advertisement=(r"publicidad",),
    comments=(
        r"comentarios?",
        r"opiniones de los lectores",
    ),
    polls=in_order("encuesta sondeo vote vota"),
    votes=(r"votos?",),
    for_editors=(
        r"notas? (?:para|a) (?:los |las )?(?:editores|redactores|redacciones|periodistas)",
        r"contacto (?:de|para la) prensa",
        r"para (?:más|mayor) información",
    ),
    source_labels=(r"fuente",),
    outlets=listed(
        "diario periódico heraldo gaceta noticias voz mundo país correo tribuna prensa mercurio vanguardia"
    ),
    share=(r"compartir", r"imprimir", r"guardar", r"copiar enlace"),
    related=grouped(
        "(?:noticias|art[ií]culos|contenidos?) relacionad[oa]s; te puede interesar; lo m[áa]s (?:le[ií]do|visto); "
        "deja (?:un|tu) comentario; comentarios; m[áa]s noticias; "
        "(?:lea|lee|vea|mira|mire) (?:tambi[ée]n|adem[áa]s); suscr[ií]bete"
    ),
    rights=(r"todos los derechos reservados",),
    ago=(r"hace [0-9]{1,3} (?:minutos?|horas?|d[íi]as?)",),
)

READER = ReaderWords(
    key_points="Puntos clave",
    differences="En qué difieren las fuentes",
    sources="Fuentes",
    set_aside="No utilizado",
    opinion="Opinión",
    related="Relacionado",
    corrected="Corregido",
    several="{count} fuentes",
    only="solo",
    earlier="antes",
    later="ahora",
    article="1 artículo",
    articles="{count} artículos",
    more="{count} más",
    over_time="con el tiempo",
    undated="sin fecha",
    unnamed="fuente sin nombre",
    to="a",
)


STATEMENTS = StatementWords(
    uncertain=(
        r"podrían?|se espera|se prevé|previstos?|previstas?|se teme|probablemente|amenazan?",
        r"posiblemente",
    ),
    lasting=(
        r"todavía|aún|sigue[n]?|continúan?|desaparecid[oa]s?|permanecen?",
        r"(?:está|están) (?:cerrad|cortad|bloquead)[oa]s?",
        r"por (?:ahora|el momento)|de momento|hasta ahora|se mantienen?|no se sabe|se (?:desconoce|ignora)n?",
        r"nadie sabe|sin aparecer|en curso",
    ),
    called_off=(
        r"cancelad[oa]s?|desconvocad[oa]s?|suspendid[oa]s?|aplazad[oa]s?|evitad[oa]s?|retirad[oa]s?",
        r"levantad[oa]s?|terminó",
    ),
    replaced=(r"en (?:lugar|vez) de|(?:y|,|[–—-]) no",),
    states=(
        (
            r"cerrar(?:á|án)?|cierre|clausura(?:r|rá|rán)?|derrib(?:ará|arán|ado|o)",
            r"(?:seguir|permanecer|quedar)(?:á|án) abiert[oa]s?|"
            r"(?:sigue|siguen|permanece|permanecen) abiert[oa]s?|no cerrar(?:á|án)",
        ),
        (
            r"desaparecid[oa]s?|desapareci(?:ó|eron)|busca(?:n|ba|ban)?|búsqueda|rastrea[n]?|"
            r"sin rastro|paradero",
            r"(?:hallad|encontrad|localizad)[oa]s?|encuentran|aparec(?:e|en|ió|ieron)|"
            r"sanos? y salvos?|hallan|localizan",
        ),
        (
            r"detenid[oa]s?|en prisión|encarcelad[oa]s?|bajo custodia|arrestad[oa]s?|pres[oa]s?|"
            r"secuestrad[oa]s?|rehenes",
            r"liberad[oa]s?|en libertad|puest[oa]s? en libertad|excarcelad[oa]s?|libera(?:n|ron)?|"
            r"sueltan",
        ),
        (
            r"desv(?:ío|íos|iado|iada|iados)|cerrad[oa]s?|cortad[oa]s?|bloquead[oa]s?|"
            r"interrumpid[oa]s?|cierre|intransitables?|aislad[oa]s?",
            r"reabiert[oa]s?|reabre[n]?|reabri(?:ó|eron)|restablecid[oa]s?|"
            r"reanudad[oa]s?|reanuda[n]?",
        ),
        (
            r"atrapad[oa]s?|sepultad[oa]s?|atascad[oa]s?|bajo los escombros|varad[oa]s?",
            r"rescatad[oa]s?|rescata(?:n|ron)?|salvad[oa]s?|liberad[oa]s?|a salvo",
        ),
        (
            r"arde[n]?|en llamas|sin control|fuera de control|avanza|activo",
            r"extinguid[oa]s?|apagad[oa]s?|controlad[oa]s?|sofocad[oa]s?|bajo control|"
            r"estabilizad[oa]s?|extingue[n]?",
        ),
        (
            r"evacuad[oa]s?|desalojad[oa]s?|fuera de sus casas|albergues?|realojad[oa]s?"
            r"|(?:tuvieron|tienen) que (?:abandonar|dejar|salir)",
            r"regresa(?:n|ron|do|r)?|vuelven|volvi(?:ó|eron)|han vuelto|retorno|regreso",
        ),
        (
            r"ingresad[oa]s?|hospitalizad[oa]s?|en (?:el|un) hospital|en la uci|estado crítico|en coma",
            r"(?:de|el) alta|dad[oa]s? de alta|fuera de peligro|recuperad[oa]s?",
        ),
        (
            r"(?:convoca|mant(?:iene|ienen)|confirma|anuncia|irán|ir|llama|secunda|inicia|convocad[o"
            r"a])\w{0,3}(?: [\w-]+){0,5} (?:huelga|paro)s?|"
            r"(?:huelga|paro)s?(?: [\w-]+){0,5} (?:convocad|anunciad|prevista?|indefinid|confirmad)\w{0,2}|"
            r"en huelga",
            r"desconvoca(?:n|ron|da|do|das|dos)?|suspend(?:en|ieron|ida|ido)|cancela(?:n|ron|da|do)?|"
            r"fin de la huelga|levanta[n]? la huelga",
        ),
        (
            r"(?:prohibi|restric|oblig|toque de queda|alerta|aviso)\w{0,7}",
            r"levantad[oa]s?|levanta(?:n|ron)?|desactivad[oa]s?|retirad[oa]s?",
        ),
        (
            r"sin (?:luz|electricidad|agua|suministro|calefacción|gas)|apagón|averiad[oa]s?|"
            r"paralizad[oa]s?",
            r"restablecid[oa]s?|restablece[n]?|recupera(?:n|ron|do)?|reparad[oa]s?|vuelve la luz",
        ),
        (
            r"(?:acción|acciones|títulos?) (?:\w+ ){0,6}?(?:caen?|cayó|cayeron|pierden?|perdió|perdieron|bajan?|bajó"
            r"|bajaron|suben?|subió|subieron|ganan?|ganó|abren?|abrió|abrieron)"
            r"|en la apertura|(?:a media|al inicio de la|en los primeros compases de la) (?:sesión|jornada)",
            r"(?:acción|acciones|títulos?) (?:\w+ ){0,6}?(?:cerró|cerraron|terminó|terminaron)|al cierre"
            r"|cerr(?:ó|aron|ado) (?:la (?:sesión|jornada) )?(?:[\w-]+ ){0,3}?(?:al alza|a la baja"
            r"|con (?:una )?(?:subida|caída|ganancia))",
        ),
    ),
)


LANGUAGE = Language(
    code="es",
    name="spanish",
    dates=DateWords(
        months=numbered(
            "enero|ene febrero|feb marzo abril|abr mayo junio|jun julio|jul agosto|ago septiembre|setiembre|sept "
            "octubre|oct noviembre|nov diciembre|dic",
            1,
        ),
        weekdays=numbered("lunes martes miércoles jueves viernes sábado domingo", 0),
        near={"hoy": 0, "ayer": -1, "anteayer": -2, "anoche": -1, "mañana": 1},
        parts=listed("noche tarde mañana madrugada"),
        units=units("día días", "semana semanas", "mes meses", "año años", "fin"),
        numbers=numbered("un|una dos tres cuatro cinco seis siete ocho nueve diez once doce", 1),
        before=signed("pasado pasada último última", "este esta", "próximo próxima"),
        after=signed("pasado pasada", "", "próximo próxima"),
        ago_before=listed("hace"),
        of=listed("de del"),
        in_month=listed("en desde hasta"),
        until=listed("hasta"),
        in_year=listed("en desde hasta de del año"),
        scheduled=(
            r"(?:comienzan?|empiezan?|se celebran?|tienen? lugar|votan|entran? en vigor|se reúnen?|arrancan?)",
            r"(?:acuden? a las urnas|se reanudan?)",
        ),
        future=listed("será serán prevé previsto prevista"),
        past=listed("dijo fue fueron ha han era había"),
        future_endings=("rá", "rán"),
        past_endings=("ó", "aron", "ieron"),
        beside=listed("publicado publicada actualizado actualizada fecha el las de a"),
    ),
    numbers=NumberWords(
        values=numbered(
            "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
            "dieciocho diecinueve veinte veintiuno|veintiún|veintiuna veintidós veintitrés veinticuatro veinticinco "
            "veintiséis veintisiete veintiocho veintinueve"
        )
        | numbered("treinta cuarenta cincuenta sesenta setenta ochenta noventa cien|ciento", 30, 10)
        | numbered(
            "doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas quinientos|quinientas "
            "seiscientos|seiscientas setecientos|setecientas ochocientos|ochocientas novecientos|novecientas",
            200,
            100,
        ),
        multipliers={"centenar": 100, "docena": 12, "decena": 10, "docenas": 12, "centenares": 100},
        scales=inverted({1e3: "mil millar", 1e6: "millón millones", 1e12: "billones"}),
        plural_scales=inverted({1e3: "miles"}),
        stretches=stretches(
            {
                (20, 130): "docenas",
                (15, 120): "decenas",
                (150, 2_000): "cientos centenares",
                (1_500, 20_000): "miles",
            }
        ),
        articles=listed("un una"),
        bare=listed("mil"),
        halves=(("medio",), ("media",)),
        joins=listed("y"),
        of=listed("de"),
        decimal_comma=True,
        joins_tens=True,
    ),
    figures=FigureWords(
        qualifiers=qualifiers(
            about="unos,unas,cerca de,alrededor de,aproximadamente,en torno a,~",
            least="al menos,por lo menos,más de,como mínimo",
            most="hasta,como máximo,menos de,no más de",
            nearly="casi",
            extra="otros,otras,primeros,últimos,próximos",
        ),
        trailing=qualifiers(least="o más", extra="más,adicionales"),
        topics=topics(
            dead="murieron muertos muertas muerto muerta fallecieron fallecidos fallecidas muertes mató mataron murió",
            injured="heridos heridas herido lesionados hirió",
            missing="desaparecidos desaparecidas desaparecieron",
            arrested="detenidos detenidas detuvo detuvieron arrestados",
            evacuated="evacuados evacuadas evacuaron",
            rescued="rescatados rescatadas rescataron",
            aboard="bordo",
            crowd="protestaron protestó manifestaron manifestantes concentración protesta",
            infected="infectados contagiados contagios",
        ),
        transitive=listed("mató mataron murieron fallecieron hirió detuvo detuvieron evacuaron rescataron"),
        nouns=listed("muertos muertes fallecidos heridos desaparecidos detenidos evacuados"),
        generic=listed("personas víctimas vecinos gente"),
        groups=listed(
            "niños mujeres hombres policías soldados civiles rebeldes estudiantes extranjeros menores"
        ),
        parts=listed("incluidos incluidas entre ellos ellas"),
        stops=listed("que cuando después tras antes mientras porque desde aunque si donde"),
        rates=rates(
            day="al día,por día,diarios,diarias,cada día",
            hour="por hora,a la hora",
            week="por semana,a la semana,semanales",
            month="al mes,por mes,mensuales",
            year="al año,por año,anuales",
            head="por persona,por habitante,cada uno",
        ),
        shifts=meanings(
            past="anterior pasado anteriormente antes previo inicialmente promedio",
            guess="espera esperaban prevé previsto podría podrían sería habría temen",
            demand="pidió piden exige exigió reclama propuso solicitó quiere",
            denied="no nunca ni sin",
        ),
        risen=listed("aumentó subió asciende ya elevó"),
        said=listed(
            "dijo según informó informaron policía fuentes gobierno personas portavoz anunció "
            # sumy's stop words lack these
            "de del que se no más ya a al lo la el los las un una y o en con por para su sus es son fue fueron ha "
            "han como "
            "pero sin sobre este esta tras hasta también resultaron"
        ),
        range_opens=listed("entre de"),
        range_joins=listed("y a - – —"),
        range_and=listed("y"),
        range_to=listed("a"),
        votes=listed("votos votaron votación aprobó rechazó"),
        places=listed("cerca"),
        compared=meanings(past="desde frente", change="añadió"),
        merely=listed("solo sólo exactamente"),
        moving=listed("acciones bolsa índice ibex encuesta encuestas"),
        sources=listed("funcionarios analistas expertos diplomáticos"),
    ),
    opening=OpeningWords(
        "él ella ellos ellas su sus este esta estos estas esto ese esa esos esas eso aquel aquella "
        "pero y e o además así entonces también tampoco asimismo ambos ambas",
        grouped(
            "sin embargo; mientras tanto; no obstante; por (?:eso|ello|lo tanto); en cambio; después(?! de); "
            "la (?:decisión|medida)"
        ),
        r"lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|tarde|noche|madrugada|semana|fin|mes|año|"
        r"verano|invierno|otoño|primavera",
    ),
    saying=listed("dijo dijeron informó informaron afirmó según declaró aseguró"),
    abbreviations=Abbreviations(
        before_number=listed("núm núms art arts pág págs no n vol tel cap aprox fig p pp máx mín"),
        quoting=listed("preguntó dijo gritó respondió exclamó afirmó añadió señaló"),
        labelled=listed("grupo clase plan tipo zona serie bloque reactor parte vitamina hepatitis línea"),
        never_last=TITLES
        | listed(
            "avda dña dpto ee excmo gral gob ilmo ing lic arq mons núm pza sr sra sres srta sta sto ud uds p.ej"
        ),
        lower_case=listed("núm pág ej ss sig etc"),
    ),
    statements=STATEMENTS,
    page=PAGE,
    reader=READER,
)
