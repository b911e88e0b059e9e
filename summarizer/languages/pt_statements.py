"""Portuguese: words of what is to come, what lasts, and what ends it."""

from summarizer.languages.clause_words import StatementWords

STATEMENTS = StatementWords(
    uncertain=(
        r"poderá|poderão|poderiam?|deverá|deverão|espera-se|previst[oa]s?|teme-se|provavelmente",
        r"ameaçam?",
    ),
    lasting=(
        r"continuam?|desaparecid[oa]s?|permanecem?|(?:está|estão) (?:fechad|cortad|bloquead)[oa]s?",
        r"ainda|por (?:agora|enquanto)|até agora|para já|mant[ée]m-se|mantêm-se|não se sabe|desconhece-se",
        r"ninguém sabe|em curso",
    ),
    called_off=(
        r"cancelad[oa]s?|desconvocad[oa]s?|suspens[oa]s?|adiad[oa]s?|evitad[oa]s?|retirad[oa]s?",
        r"levantad[oa]s?|terminou",
    ),
    states=(
        (
            r"desaparecid[oa]s?|desaparec(?:eu|eram|imento)|procura(?:m|va|vam|-se)?|buscas?|"
            r"à procura|paradeiro|sem rasto",
            r"encontrad[oa]s?|localizad[oa]s?|achad[oa]s?|resgatad[oa]s?|sã[os]? e salv[oa]s?|"
            r"são e salvo|apareceu|apareceram",
        ),
        (
            r"detid[oa]s?|pres[oa]s?|na prisão|sob custódia|encarcerad[oa]s?|reféns?|"
            r"em prisão preventiva",
            r"libertad[oa]s?|solt[oa]s?|liberad[oa]s?|em liberdade|posto em liberdade|"
            r"libert(?:a|am|ou|aram)",
        ),
        (
            r"desvios?|desviado|fechad[oa]s?|cortad[oa]s?|bloquead[oa]s?|interditad[oa]s?|"
            r"interrompid[oa]s?|encerrad[oa]s?|isolad[oa]s?",
            r"reabert[oa]s?|reabr(?:e|em|iu|iram)|restabelecid[oa]s?|retomad[oa]s?|"
            r"liberad[oa]s?|desbloquead[oa]s?",
        ),
        (
            r"pres[oa]s? (?:n|em|sob|debaixo)\w{0,3}|encurralad[oa]s?|soterrad[oa]s?|sob os escombros|"
            r"ilhad[oa]s?",
            r"resgatad[oa]s?|salv[oa]s?|retirad[oa]s? com vida|socorrid[oa]s?|resgat(?:a|am|ou|aram)",
        ),
        (
            r"arde[m]?|em chamas|fora de controlo|fora de controle|lavra[m]?|ativo|queima[m]?",
            r"extint[oa]s?|apagad[oa]s?|dominad[oa]s?|controlad[oa]s?|sob controlo|sob controle|"
            r"debelad[oa]s?",
        ),
        (
            r"retirad[oa]s? de casa|evacuad[oa]s?|desalojad[oa]s?|desabrigad[oa]s?|fora de casa|"
            r"abrigos?",
            r"regress(?:am|aram|ou|ar|ado|o)|voltaram|voltam|puderam voltar|retorno|de volta",
        ),
        (
            r"internad[oa]s?|hospitalizad[oa]s?|no hospital|na uti|nos cuidados intensivos|"
            r"estado grave|em coma",
            r"teve alta|tiveram alta|recebeu alta|alta (?:hospitalar|médica)|fora de perigo|"
            r"recuperad[oa]s?",
        ),
        (
            r"(?:convoca|mant[eê]m|confirma|anuncia|entram|marca|inicia|em|fazem|farão)\w{0,4}(?:"
            r" [\w-]+){0,5} (?:greve|paralisação)|"
            r"(?:greve|paralisação)(?: [\w-]+){0,5}"
            r" (?:marcad|convocad|anunciad|prevista?|confirmad|mantida?)\w{0,2}",
            r"(?:desconvoca|cancela|suspen|encerra)\w{1,5}|fim da greve|desmarcad[oa]s?",
        ),
        (
            r"proibi(?:d[oa]s?|ção)|restri(?:ção|ções|t[oa]s?)|toque de recolher|recolher obrigatório|"
            r"alerta|aviso",
            r"levantad[oa]s?|suspens[oa]s?|revogad[oa]s?|levant(?:a|am|ou|aram)",
        ),
        (
            r"sem (?:luz|energia|eletricidade|água|gás|aquecimento)|apagão|avariad[oa]s?|"
            r"paralisad[oa]s?",
            r"restabelecid[oa]s?|reposta?|normalizad[oa]s?|reparad[oa]s?|voltou a luz|luz voltou",
        ),
        (
            r"(?:ação|ações|acções|títulos?) (?:\w+ ){0,6}?(?:cai|caem|caiu|caíram|perdem?|perdeu|perderam|descem?"
            r"|desceu|sobem?|subiu|subiram|ganham?|ganhou|abrem?|abriu|abriram|recua|recuam|recuou)|na abertura",
            r"(?:ação|ações|acções|títulos?) (?:\w+ ){0,6}?(?:fechou|fecharam|encerrou|encerraram)|no fech(?:o|amento)",
        ),
    ),
)
