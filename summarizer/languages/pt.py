"""Portuguese."""

from summarizer.languages.language import Abbreviations, DateWords, Language, OpeningWords, PageWords
from summarizer.languages.tables import TITLES, listed, numbered, signed, units

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
)
