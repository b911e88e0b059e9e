"""Arabic."""

from summarizer.languages.language import (
    DateWords,
    Language,
    NumberWords,
    OpeningWords,
    PageWords,
    ReaderWords,
)
from summarizer.languages.tables import inverted, listed, numbered, signed, stretches, units

LANGUAGE = Language(
    code="ar",
    name="arabic",
    dates=DateWords(
        months=numbered(
            "يناير فبراير|شباط مارس|آذار أبريل|نيسان|ابريل مايو|أيار يونيو|يونيه|حزيران يوليو|يوليه|تموز "
            "أغسطس|آب|اغسطس سبتمبر|أيلول أكتوبر|اكتوبر نوفمبر ديسمبر"
        ),
        weekdays=numbered("الاثنين|الإثنين الثلاثاء الأربعاء|الاربعاء الخميس الجمعة السبت الأحد|الاحد", 0),
        near={"اليوم": 0, "أمس": -1, "غدا": 1, "غدًا": 1},
        units=units("يوم أيام", "أسبوع الأسبوع", "شهر الشهر", "عام سنة العام", ""),
        numbers=numbered(
            "واحد اثنان|اثنين ثلاثة|ثلاث أربعة|أربع خمسة|خمس ستة|ست سبعة|سبع ثمانية|ثماني تسعة|تسع عشرة|عشر"
        ),
        after=signed("الماضي الماضية", "الحالي الجاري", "المقبل القادم المقبلة القادمة"),
        ago_before=listed("قبل منذ"),
        in_month=listed("في منذ خلال"),
        until=listed("حتى"),
        in_year=listed("عام سنة في منذ"),
        past=listed("قال قالت أعلن أعلنت كان كانت أكد أكدت"),
        future=listed("سوف ستكون سيكون"),
        beside=listed("نشر تاريخ آخر تحديث الساعة م ص"),
    ),
    numbers=NumberWords(
        values=numbered(
            "واحد|واحدة اثنان|اثنين ثلاثة|ثلاث أربعة|أربع خمسة|خمس ستة|ست سبعة|سبع ثمانية|ثماني تسعة|تسع عشرة|عشر"
        ),
        multipliers={"مئة": 100, "مائة": 100},
        scales=inverted({1e3: "ألف آلاف ألفا", 1e6: "مليون ملايين", 1e9: "مليار مليارات"}),
        bare=listed("مئة مائة ألف"),
        stretches=stretches(
            {(20, 130): "عشرات العشرات", (150, 2_000): "مئات المئات", (1_500, 20_000): "آلاف الآلاف"}
        ),
        decimal_comma=False,
    ),
    opening=OpeningWords(
        "هو هي هم هما هذا هذه هؤلاء ذلك تلك لكن ولكن لكنه ولكنه كما أيضا لذلك ثم وبعد وهو وهي وهم وهذا وهذه وذلك "
        "وأضاف وأضافت وتابع",
        (r"في المقابل", r"من جهة أخرى", r"من جانبه", r"من جهته", r"بالإضافة إلى ذلك", r"ومع ذلك"),
        unless=r"الأسبوع|الشهر|العام|الصيف|الشتاء",
    ),
    saying=listed("قال قالت أعلن أعلنت أكد أكدت وقال وقالت صرح ذكر ذكرت بحسب وفقا"),
    page=PageWords(
        key_points=(r"أبرز\sالنقاط", r"النقاط\sالرئيسية", r"ملخص", r"باختصار"),
        by=(r"بقلم", r"كتب", r"كتبت", r"إعداد"),
        roles=(r"مراسل", r"محرر", r"وكالات"),
        corrections=(r"تصحيح", r"تصويب"),
        opinion=(r"رأي", r"مقال رأي", r"تحليل", r"افتتاحية"),
        advertisement=(r"إعلان", r"إعلانات"),
        share=(r"شارك", r"مشاركة", r"طباعة"),
        related=(r"اقرأ أيضا", r"اقرأ المزيد", r"الأكثر قراءة", r"مواضيع ذات صلة", r"تعليقات"),
        consent=(
            r"(?:نستخدم|يستخدم هذا الموقع) ملفات (?:تعريف الارتباط|الكوكيز)",
            r"(?:قبول|موافقة على) (?:الكل|ملفات)",
        ),
        subscription=(r"اشترك(?: الآن| في)?", r"سجل الدخول"),
        rights=(r"جميع الحقوق محفوظة",),
        ago=(r"منذ [0-9]{1,3} (?:دقيقة|دقائق|ساعة|ساعات|يوم|أيام)",),
    ),
    reader=ReaderWords(
        key_points="أهم النقاط",
        differences="أين تختلف المصادر",
        sources="المصادر",
        set_aside="مستبعد",
        opinion="رأي",
        related="ذو صلة",
        corrected="تصحيح",
        several="عدد المصادر: {count}",
        only="فقط",
        earlier="سابقًا",
        later="الآن",
        article="مقال واحد",
        articles="عدد المقالات: {count}",
        more="و{count} غيرها",
        over_time="مع مرور الوقت",
        undated="بلا تاريخ",
        unnamed="مصدر بلا اسم",
        to="–",
    ),
)
