"""Spanish: words of what is to come, what lasts, and what ends it."""

from summarizer.languages.clause_words import StatementWords

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
    states=(
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
            r"evacuad[oa]s?|desalojad[oa]s?|fuera de sus casas|albergues?|realojad[oa]s?",
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
            r"|bajaron|suben?|subió|subieron|ganan?|ganó|abren?|abrió|abrieron)|en la apertura",
            r"(?:acción|acciones|títulos?) (?:\w+ ){0,6}?(?:cerró|cerraron|terminó|terminaron)|al cierre",
        ),
    ),
)
