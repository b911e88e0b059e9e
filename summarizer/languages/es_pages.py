"""Spanish wording of pages around an article: labels, by-lines, consent, subscription, corrections."""

from summarizer.languages.language import PageWords, ReaderWords
from summarizer.languages.tables import grouped, in_order, listed

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
