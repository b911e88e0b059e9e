"""Portuguese."""

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
    signed,
    stretches,
    topics,
    units,
)

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
    replaced=(r"em vez d[aeo]s?|(?:e|,|[–—-]) não",),
    states=(
        (
            r"(?:vai|vão|irá|deve) (?:fechar|encerrar)|fechar(?:á|ão)|encerrar(?:á|ão)|fecho|encerramento|"
            r"fechamento",
            r"(?:continua|continuará|permanece|permanecerá|mantém-se|fica|ficará)m? (?:\w+ )?abert[oa]s?|"
            r"não (?:vai |vão )?(?:fecha|encerra)(?:r|rá|rão)?",
        ),
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
            r"abrigos?|(?:tiveram|têm) (?:de|que) (?:abandonar|deixar|sair)",
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
            r"|desceu|sobem?|subiu|subiram|ganham?|ganhou|abrem?|abriu|abriram|recua|recuam|recuou)|na abertura"
            r"|(?:a meio da|no início da) sessão|nas primeiras (?:trocas|negociações)",
            r"(?:ação|ações|acções|títulos?) (?:\w+ ){0,6}?(?:fechou|fecharam|encerrou|encerraram)|no fech(?:o"
            r"|amento)"
            r"|(?:fech(?:ou|aram)|termin(?:ou|aram)) (?:a sessão )?(?:[\w-]+ ){0,3}?(?:em|a) (?:alta|baixa|queda"
            r"|subir|cair)",
        ),
    ),
)


LANGUAGE = Language(
    code="pt",
    name="portuguese",
    dates=DateWords(
        months=numbered(
            "janeiro|jan fevereiro|fev março abril|abr maio junho|jun julho|jul agosto|ago setembro|set outubro|out "
            "novembro|nov dezembro|dez",
            1,
        ),
        weekdays=numbered("segunda terça quarta quinta sexta sábado domingo", 0),
        near={"hoje": 0, "ontem": -1, "anteontem": -2, "amanhã": 1},
        parts=listed("feira noite tarde manhã madrugada"),
        units=units("dia dias", "semana semanas", "mês meses", "ano anos", "fim"),
        numbers=numbered("um|uma dois|duas três quatro cinco seis sete oito nove dez onze doze", 1),
        before=signed("última último", "esta este nesta neste", "próxima próximo"),
        after=signed("passado passada", "", "próximo próxima"),
        ago_before=listed("há"),
        of=listed("de do"),
        in_month=listed("em desde até"),
        until=listed("até"),
        in_year=listed("em desde até de ano"),
        future=listed("será serão vai vão deve devem previsto prevista"),
        past=listed("disse foi foram afirmou era estava"),
        future_endings=("rá", "rão"),
        past_endings=("ou", "aram"),
        beside=listed("em às publicado publicada atualizado atualizada o feira"),
    ),
    numbers=NumberWords(
        values=numbered(
            "um|uma dois|duas três quatro cinco seis sete oito nove dez onze doze treze catorze|quatorze quinze "
            "dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove vinte"
        )
        | numbered("trinta quarenta cinquenta sessenta setenta oitenta noventa cem|cento", 30, 10),
        multipliers={"dúzia": 12, "dezena": 10, "centena": 100},
        scales=inverted(
            {1e3: "mil milhar", 1e6: "milhão milhões", 1e9: "bilhão bilhões", 1e12: "trilhão trilhões"}
        ),
        plural_scales=inverted({1e3: "milhares"}),
        stretches=stretches({(15, 120): "dezenas", (150, 2_000): "centenas", (1_500, 20_000): "milhares"}),
        articles=listed("um uma"),
        bare=listed("mil"),
        joins=listed("e"),
        of=listed("de"),
        joins_tens=True,
    ),
    figures=FigureWords(
        qualifiers=qualifiers(
            about="cerca de,aproximadamente,por volta de,em torno de,uns,umas",
            least="pelo menos,mais de,ao menos,no mínimo",
            most="até,no máximo,menos de,não mais de",
            nearly="quase",
            extra="outros,outras,primeiros,últimos,próximos",
        ),
        trailing=qualifiers(least="ou mais", extra="adicionais"),
        topics=topics(
            dead="mortos morto morta mortas morreram morreu mortes mortais óbitos",
            injured="feridos ferido feridas ferida",
            missing="desaparecidos desaparecidas",
            arrested="detidos detidas presos presas",
            evacuated="evacuados evacuadas desalojados desalojadas",
            rescued="resgatados resgatadas",
        ),
        transitive=listed("morreram matou mataram"),
        nouns=listed("mortos mortes feridos desaparecidos detidos"),
        generic=listed("pessoas vítimas moradores"),
        groups=listed("crianças mulheres homens polícias policiais soldados civis alunos estrangeiros"),
        parts=listed("entre dos das"),
        stops=listed("e que quando depois antes enquanto porque se onde"),
        shifts=meanings(
            past="anterior inicialmente",
            guess="teme temem poderá poderão",
            denied="nenhum nenhuma não sem nem",
        ),
        risen=listed("subiu sobe aumentou aumenta já"),
        range_opens=listed("entre de"),
        range_joins=listed("e a - – —"),
        range_and=listed("e"),
        range_to=listed("a"),
    ),
    opening=OpeningWords(
        "ele ela eles elas seu sua seus suas este esta estes estas isto esse essa esses essas isso aquele aquela "
        "mas e ou porém contudo entretanto todavia assim portanto também então ambos ambas",
        grouped(
            "(?:o|a|os|as) (?:seu|sua|seus|suas); no entanto; além disso; por isso; depois(?! d[eoa]); a decisão"
        ),
        r"segunda|terça|quarta|quinta|sexta|sábado|domingo|manhã|tarde|noite|madrugada|semana|mês|ano|verão|inverno",
    ),
    saying=listed("disse disseram afirmou segundo informou declarou"),
    abbreviations=Abbreviations(
        before_number=listed("art arts n nº pág págs vol tel cap aprox fig p máx mín"),
        quoting=listed("perguntou disse gritou respondeu afirmou"),
        labelled=listed("grupo classe plano tipo zona série bloco reator parte vitamina hepatite linha"),
        never_last=TITLES
        | listed("av cel dra dep eng exmo gal gen núm pe profa sr sra srs sta sto ten p.ex"),
        lower_case=listed("etc pág núm"),
    ),
    statements=STATEMENTS,
    page=PageWords(
        address=listed("nós nosso nossos nossa nossas você seu seus sua suas te tu teu teus agora"),
        consent_words=in_order(
            "cookie parceiro consent privacidade dados pessoais dispositivo navegador publicidade preferência "
            "escolha site|link clica|clicando armazen tecnolog tratar|tratamento|processar"
        ),
        live_words=in_order(
            "direto|vivo cobertura|blog|página|acompanhamento siga|acompanhe|continue|fique "
            "obrigado|obrigada|agradecemos leitura|companhia|comentários|mensagens|acompanharem "
            "encerramos|termina|pausa|fechamos|despedimos bem-vindos|olá clique|botão|acima|abaixo últimas|últimos "
            "lembramos|começamos|retomamos"
        ),
        to_readers=(
            r"bo(?:m dia|a tarde|a noite)\b(?! brasil\b)",
            r"(?:muito )?obrigad[oa]s? por (?:nos|ter|estar|acompanhar|ler)",
            r"escreva(?:-nos| para nós)\b",
            r"fique conn?osco\b",
            r"bem-vind[oa]s? (?:de volta )?(?:à|ao|a) (?:noss|est|dest)[a-z]\b",
        ),
        appeared_first=(r"o (?:post|artigo|conteúdo) .{1,200} apareceu primeiro em [^,]{2,80}",),
        choice_words=("aceit", "recus|rejeit", "gerir|gerenci|personaliz|configur|alter", "retirar"),
        subscription_words=in_order(
            "assin subscrev regist inici|entre|login sessão ler|lendo|leia|leitura artigo|matéria|conteúdo acesso "
            "ilimitado newsletter =conta|=contas"
        ),
        small_in_names=listed("da do dos das de e em com para"),
        key_points=in_order(r"pontos[-\s](?:chave|principais) em\sresumo resumo destaques o\sessencial"),
        by=(r"por", r"autor[ae]?", r"texto"),
        roles=(r"reda[çc][ãa]o", r"correspondente", r"enviad[oa] especial", r"repórter"),
        this_article=(r"est[ea] (?:artigo|matéria|reportagem|notícia|texto)",),
        made=(r"publicad|traduzid|editad|redigid|produzid|gerad",),
        corrections=(r"corre[çc][ãa]o", r"errata", r"nota da reda[çc][ãa]o"),
        earlier_version=(r"uma vers[ãa]o anterior d(?:este|esta) (?:artigo|reportagem|mat[ée]ria)\b",),
        opinion=(r"opini[ãa]o", r"artigo de opini[ãa]o", r"coluna", r"editorial", r"análise"),
        about_author=(r"sobre (?:o|a) autora?",),
        author_note=(
            r"(?:o autor|a autora|nosso autor|nossa autora) (?:é|era|trabalha|escreve|ensina|dirige|vive)",
        ),
        sponsored=grouped(
            "conteúdos? (?:patrocinado|de marca|pago|publicitário)s?; patrocinado; publieditorial; "
            "informe publicitário; publirreportagem"
        ),
        title_marks=grouped("ao vivo; em direto; exclusivo; fotos"),
        advertisement=(r"publicidade",),
        comments=(r"comentários?",),
        polls=(
            r"enquete",
            r"sondagem",
            r"vote",
        ),
        votes=(r"votos?",),
        for_editors=(
            r"notas? (?:aos?|para os?) (?:editores|redatores|jornalistas)",
            r"contactos? (?:de|para a) imprensa",
            r"assessoria de imprensa",
            r"para mais informações",
        ),
        source_labels=(r"fonte",),
        outlets=listed("jornal diário correio notícias gazeta folha tribuna público"),
        share=(r"compartilhar", r"partilhar", r"imprimir", r"salvar"),
        related=grouped(
            "leia (?:também|mais); veja também; not[íi]cias relacionadas; mais lidas; coment[áa]rios"
        ),
        rights=(r"todos os direitos reservados",),
        ago=(r"h[áa] [0-9]{1,3} (?:minutos?|horas?|dias?)",),
    ),
    reader=ReaderWords(
        key_points="Pontos principais",
        differences="Em que as fontes diferem",
        sources="Fontes",
        set_aside="Posto de lado",
        opinion="Opinião",
        related="Relacionado",
        corrected="Corrigido",
        several="{count} fontes",
        only="apenas",
        earlier="antes",
        later="agora",
        article="1 artigo",
        articles="{count} artigos",
        more="mais {count}",
        over_time="com o passar do tempo",
        undated="sem data",
        unnamed="fonte sem nome",
        to="a",
    ),
)
