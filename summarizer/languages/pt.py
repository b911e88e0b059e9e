"""Portuguese."""

from summarizer.languages.language import (
    Abbreviations,
    DateWords,
    FigureWords,
    Language,
    NumberWords,
    OpeningWords,
    PageWords,
    ReaderWords,
)
from summarizer.languages.tables import (
    TITLES,
    inverted,
    listed,
    numbered,
    qualifiers,
    signed,
    stretches,
    units,
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
        range_opens=listed("entre de"),
        range_joins=listed("e a - – —"),
        range_and=listed("e"),
        range_to=listed("a"),
    ),
    opening=OpeningWords(
        "ele ela eles elas seu sua seus suas este esta estes estas isto esse essa esses essas isso aquele aquela "
        "mas e ou porém contudo entretanto todavia assim portanto também então ambos ambas",
        (
            r"(?:o|a|os|as) (?:seu|sua|seus|suas)",
            r"no entanto",
            r"além disso",
            r"por isso",
            r"depois(?! d[eoa])",
            r"a decisão",
        ),
        r"segunda|terça|quarta|quinta|sexta|sábado|domingo|manhã|tarde|noite|madrugada|semana|mês|ano|verão|inverno",
    ),
    saying=listed("disse disseram afirmou segundo informou declarou"),
    abbreviations=Abbreviations(
        never_last=TITLES | listed("av dra exmo núm sr sra srs"),
        lower_case=listed("etc pág núm"),
    ),
    page=PageWords(
        small_in_names=listed("da do dos das de e em com para"),
        small_in_places=listed("da do de das dos"),
        key_points=(
            r"pontos[-\s](?:chave|principais)",
            r"em\sresumo",
            r"resumo",
            r"destaques",
            r"o\sessencial",
        ),
        by=(r"por", r"autor[ae]?", r"texto"),
        roles=(r"reda[çc][ãa]o", r"correspondente", r"enviad[oa] especial", r"repórter"),
        corrections=(r"corre[çc][ãa]o", r"errata", r"nota da reda[çc][ãa]o"),
        earlier_version=(r"uma vers[ãa]o anterior d(?:este|esta) (?:artigo|reportagem|mat[ée]ria)\b",),
        withdrawn=(r"retratação", r"retirad[oa]"),
        opinion=(r"opini[ãa]o", r"artigo de opini[ãa]o", r"coluna", r"editorial", r"análise"),
        advertisement=(r"publicidade",),
        share=(r"compartilhar", r"partilhar", r"imprimir", r"salvar"),
        related=(
            r"leia (?:também|mais)",
            r"veja também",
            r"not[íi]cias relacionadas",
            r"mais lidas",
            r"coment[áa]rios",
        ),
        consent=(
            r"(?:utilizamos|usamos|este site (?:utiliza|usa))[^.!?\n]{0,30} cookies\b",
            r"ao (?:continuar|clicar|navegar)\b[^.!?\n]{0,120}\b(?:cookies|privacidade|aceita|concorda)\b",
            r"(?:aceitar|rejeitar) (?:todos|cookies)\b",
        ),
        subscription=(
            r"assine\b",
            r"(?:já é|se você já é) assinante\b",
            r"conte[úu]do exclusivo para assinantes\b",
            r"(?:inscreva-se|cadastre-se|subscreva)\b",
        ),
        rights=(r"todos os direitos reservados",),
        ago=(r"h[áa] [0-9]{1,3} (?:minutos?|horas?|dias?)",),
    ),
    reader=ReaderWords(
        key_points="Pontos principais",
        differences="Em que as fontes diferem",
        sources="Fontes",
        set_aside="Posto de lado",
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
