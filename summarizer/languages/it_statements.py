"""Italian: words of what is to come, what lasts, and what ends it."""

from summarizer.languages.clause_words import StatementWords

STATEMENTS = StatementWords(
    uncertain=(
        r"potrebbe(?:ro)?|dovrebbe(?:ro)?|previst[oaie]|si teme|attes[oaie]|probabilmente",
        r"rischiano?",
    ),
    lasting=(
        r"tuttora|dispers[oaie]|continuano?|rest(?:a|ano)",
        r"(?:è|sono) (?:chius|bloccat|interrott)[oaie]",
        r"ancora|per ora|al momento|finora|non si (?:sa|conosce)|si ignora|prosegu(?:e|ono)|in corso|nessuno sa",
    ),
    called_off=(
        r"annullat[oaie]|revocat[oaie]|sospes[oaie]|rinviat[oaie]|evitat[oaie]|ritirat[oaie]",
        r"conclus[oaie]",
    ),
    states=(
        (
            r"dispers[oaie]|scompars[oaie]|ricerc(?:a|he|ano|ato)|cerca(?:no|ta|to)?|si cerca|"
            r"introvabil[ei]|nessuna traccia",
            r"(?:ri)?trovat[oaie]|rintracciat[oaie]|localizzat[oaie]|san[oaie] e salv[oaie]|"
            r"ricompars[oaie]",
        ),
        (
            r"in (?:carcere|manette|custodia|cella|arresto)|agli arresti|arrestat[oaie]|fermat[oaie]|"
            r"detenut[oaie]|ostagg(?:io|i)|in stato di fermo",
            r"scarcerat[oaie]|liberat[oaie]|rilasciat[oaie]|rimess[oaie] in libertà|in libertà|"
            r"tornat[oaie] liber[oaie]",
        ),
        (
            r"deviazion[ei]|deviat[oaie]|chius[oaie]|bloccat[oaie]|interrott[oaie]|interdett[oaie]|"
            r"chiusura|isolat[oaie]",
            r"ria(?:pert[oaie]|pre|prono|pertura)|ripristinat[oaie]|ripres[oaie]|sbloccat[oaie]|"
            r"torna[n]?o? percorribil[ei]",
        ),
        (
            r"intrappolat[oaie]|sepolt[oaie]|sotto le macerie|imprigionat[oaie]|"
            r"bloccat[oaie] (?:in|nel|sul|sotto)\w{0,3}",
            r"salvat[oaie]|tratt[oaie] in salvo|liberat[oaie]|estratt[oaie]|soccors[oaie]|in salvo",
        ),
        (
            r"brucia(?:no)?|in fiamme|fuori controllo|divampa(?:no)?|avanza",
            r"spent[oaie]|domat[oaie]|sotto controllo|estint[oaie]|circoscritt[oaie]",
        ),
        (
            r"evacuat[oaie]|sfollat[oaie]|fuori casa|sgomberat[oaie]|alloggiat[oaie]",
            r"rientrat[oaie]|rientr(?:o|ano|are)|tornat[oaie] (?:a casa|nelle)|ritorno a casa",
        ),
        (
            r"ricoverat[oaie]|in ospedale|in terapia intensiva|in prognosi riservata|in coma|"
            r"gravi condizioni",
            r"dimess[oaie]|fuori pericolo|lasciato l['’]ospedale|guarit[oaie]",
        ),
        (
            r"(?:proclama|confermat|indett|indic|annuncia|mantengono|mantiene|incrociano|sarà|in)\w{"
            r"0,3}(?: [\w’'-]+){0,4} (?:sciopero|braccia)|"
            r"scioper(?:o|i)(?: [\w’'-]+){0,5} (?:confermat|proclamat|indett|previst|annunciat)[oaie]|"
            r"sciopereranno|scioperano|"
            r"(?:non circol|resteranno ferm|rimarranno ferm|saranno ferm|ferm)\w{1,6}",
            r"(?:revoca|annulla|sospen|ritira|rinvia|scongiura|differi)\w{1,4}(?: [\w’'-]+){0,6}"
            r" (?:scioper|agitazion|protest)\w{1,2}|"
            r"(?:scioper|agitazion|protest)\w{1,2}(?: [\w’'-]+){0,8}"
            r" (?:revocat|annullat|sospes|ritirat|rinviat|scongiurat|conclus)[oaie]",
        ),
        (
            r"(?:divieto|ordinanza|allerta|obbligo|coprifuoco|vietat[oaie])",
            r"revocat[oaie]|revoca(?:no)?|cessata allerta|ritirat[oaie]|tolt[oaie]|decadut[oaie]",
        ),
        (
            r"senza (?:luce|corrente|acqua|gas|riscaldamento|elettricità)|blackout|in tilt|guast[oaie]",
            r"ripristinat[oaie]|ripristino|tornat[oaie] (?:la |l['’])?(?:luce|corrente|acqua)|"
            r"riparat[oaie]|ritorna",
        ),
        (
            r"(?:azion[ei]|titol[oi]) (?:\w+ ){0,6}?(?:perd(?:e|ono|eva)|pers[oie]|cal(?:a|ano|ato)|cad(?:e|ono|uto)"
            r"|croll(?:a|ano|ato)|sal(?:e|gono|ito)|guadagn(?:a|ano|ato)|cede|cedono)|in apertura",
            r"(?:azion[ei]|titol[oi]) (?:\w+ ){0,6}?chius[oaie]|in chiusura",
        ),
    ),
)
