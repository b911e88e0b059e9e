"""Notes in which a publisher says what an earlier version of an article had wrong, or that it changed."""

import re

_LIMIT = 700
_LABEL = re.compile(
    r"(?:corrections?|clarifications?|correction (?:and|&) clarification|editor(?:['’]s|s['’]?| ?'?s)? note|update|"
    r"retraction|"
    r"korrektur|berichtigung|richtigstellung|anm(?:erkung|\.) d(?:er|\.) red(?:aktion|\.)|transparenzhinweis|"
    r"correcci[óo]n|fe de (?:erratas|errores)|rectificaci[óo]n|nota de(?: la|l) (?:redacci[óo]n|editor)|"
    r"rectificatif|rectification|erratum|ndlr|note de la r[ée]daction|"
    r"correzione|errata(?: corrige)?|nota della redazione|corre[çc][ãa]o|nota da reda[çc][ãa]o|"
    r"correctie|rectificatie|исправление|поправка|уточнение|от редакции)(?: ?\([^()\n]{1,40}\)|,? [^:\n]{1,30})?"
    r"\s?[:|–—]\s?(?=\S)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"[(\[*]{0,2}(?:an? (?:earlier|previous|prior) version of (?:this|the) (?:article|story|report|headline|post|"
    r"piece)\b|this (?:article|story|report|headline|post|piece|page) (?:was|has been) (?:[a-z]{1,12} )?"
    r"(?:amended|corrected|updated|edited|changed|revised|clarified)\b|"
    r"in einer (?:fr[üu]heren|vorigen|ersten) (?:version|fassung)\b|"
    r"(?:en )?una versi[óo]n anterior de (?:este|esta) (?:art[íi]culo|nota|noticia)\b|"
    r"(?:dans )?une (?:premi[èe]re|pr[ée]c[ée]dente) version de cet article\b|"
    r"(?:in )?una (?:precedente|prima) versione di questo articolo\b|"
    r"uma vers[ãa]o anterior d(?:este|esta) (?:artigo|reportagem|mat[ée]ria)\b|"
    r"in een eerdere versie van dit artikel\b|в (?:более ранней|предыдущей|первоначальной) версии)",
    re.IGNORECASE,
)
_WITHDRAWN = re.compile(
    r"[^.!?\n]{0,60}\b(?:has|have|was|were) (?:been )?(?:withdrawn|retracted)\b[^.!?\n]{0,80}[.!]?",
    re.IGNORECASE,
)
_OWN = re.compile(r"\bth(?:is|e) (?:article|story|report|item)\b", re.IGNORECASE)
_UPDATE = re.compile(r"update\b", re.IGNORECASE)
_OF_ARTICLE = re.compile(r"\b(?:article|story|report|version|headline|piece|post)\b", re.IGNORECASE)


def is_correction(text: str) -> bool:
    """Whether a line is such a note.

    >>> is_correction("Correction: The ferry carried 40 people."), is_correction("Corrections officers struck.")
    (True, False)
    """
    if len(text) > _LIMIT or len(text.split()) < 4:
        return False
    plain = text.lstrip(" *_([")
    if _SENTENCE.match(text) or (_WITHDRAWN.fullmatch(text) and _OWN.search(text)):
        return True
    return bool(_LABEL.match(plain)) and (not _UPDATE.match(plain) or bool(_OF_ARTICLE.search(plain)))
