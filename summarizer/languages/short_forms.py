"""Short forms with a full stop in languages that have no module yet."""

from summarizer.languages.language import Abbreviations
from summarizer.languages.tables import listed

ABBREVIATIONS = {
    "cs": Abbreviations(
        before_number=listed("č str čl odst tel cca max min obr"),
        never_last=listed("např tzv tj resp ul nám tř nábř ing mgr bc mudr judr phdr doc prof sv "
            "p gen plk por mil mld"),
        lower_case=listed("hod mil mld kč aj apod atd"),
    ),
    "sk": Abbreviations(
        before_number=listed("č str čl ods tel cca max min obr"),
        never_last=listed("napr tzv tj resp ul nám tr ing mgr bc mudr judr phdr doc prof sv p gen plk por mil mld"),
        lower_case=listed("hod mil mld apod atď"),
    ),
    "hu": Abbreviations(
        before_number=listed("kb max min tel old"),
        never_last=listed("dr ifj id özv gr szt ún pl ill"),
        lower_case=listed("stb kb"),
    ),
    "ro": Abbreviations(
        before_number=listed("nr art alin pag tel aprox cca max min cap"),
        never_last=listed("str bd bdul dl dna dra dr ing prof gen col sf av jud com mun ex p.ex n.r"),
        lower_case=listed("etc ș.a"),
    ),
    "fi": Abbreviations(
        before_number=listed("n klo s nro puh art k"),
        never_last=listed("esim mm ns ts prof dr fil maist toim huom"),
        lower_case=listed("jne ym yms"),
    ),
    "hr": Abbreviations(
        before_number=listed("br čl st str tel oko cca"),
        never_last=listed("npr tzv tj ul dr mr ing prof sv gen o.d d.o.o"),
        lower_case=listed("itd sl"),
    ),
    "el": Abbreviations(
        before_number=listed("αρ αρθ σελ τηλ περ"),
        never_last=listed("κ κα κος οδ πλ λεωφ δρ καθ π.χ δηλ αγ"),
        lower_case=listed("κ.ά κ.λπ κλπ"),
    ),
    "bg": Abbreviations(
        before_number=listed("чл ал стр бр тел ок"),
        never_last=listed("бул ул пл гр с проф инж ген полк св им т.е т.нар напр г-н г-жа"),
        lower_case=listed("т.н др"),
    ),
}  # fmt: skip
