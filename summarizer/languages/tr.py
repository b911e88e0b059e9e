"""Turkish."""

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

LANGUAGE = Language(
    code="tr",
    name="turkish",
    dates=DateWords(
        months=numbered("ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık"),
        weekdays=numbered("pazartesi salı çarşamba perşembe cuma cumartesi pazar", 0),
        near={"bugün": 0, "dün": -1, "yarın": 1},
        parts=listed("sabah akşam gece öğleden"),
        units=units("gün", "hafta", "ay", "yıl", "haftasonu"),
        numbers=numbered("bir iki üç dört beş altı yedi sekiz dokuz on"),
        before=signed("geçen geçtiğimiz", "bu", "gelecek önümüzdeki"),
        ago_after=listed("önce"),
        past=listed("dedi söyledi açıkladı belirtti oldu"),
        future=listed("olacak edilecek yapılacak"),
        future_endings=("ecek", "acak"),
        past_endings=("di", "dı", "du", "dü", "ti", "tı"),
        capitals=True,
        beside=listed("güncelleme yayınlanma tarihi saat tarih"),
    ),
    numbers=NumberWords(
        values=numbered("bir iki üç dört beş altı yedi sekiz dokuz on")
        | numbered("bire ikiye üçe dörde beşe altıya yediye sekize dokuza")
        | numbered("yirmi otuz kırk elli altmış yetmiş seksen doksan", 20, 10),
        multipliers={"yüz": 100},
        scales=inverted({1e3: "bin", 1e6: "milyon", 1e9: "milyar", 1e12: "trilyon"}),
        bare=listed("yüz bin"),
        stretches=stretches({(20, 130): "onlarca", (150, 2_000): "yüzlerce", (1_500, 20_000): "binlerce"}),
    ),
    figures=FigureWords(
        qualifiers=qualifiers(
            about="yaklaşık,civarında",
            least="en az,en azından",
            most="en fazla,en çok",
            nearly="neredeyse",
            extra="diğer",
        ),
        topics=topics(
            dead="öldü ölü ölen ölenlerin hayatını öldürüldü can",
            injured="yaralandı yaralı yaralanan yaralananların",
            missing="kayıp",
            arrested="gözaltına tutuklandı",
            evacuated="tahliye",
            rescued="kurtarıldı",
        ),
        nouns=listed("ölü ölenlerin yaralananların yaralı"),
        generic=listed("kişi kişinin insan"),
        groups=listed("çocuk kadın erkek polis asker öğrenci işçi"),
        parts=listed("arasında"),
        stops=listed("ve ancak ama"),
        shifts=meanings(
            past="önceki başlangıçta",
            guess="endişe olabilir",
            denied="yok değil",
        ),
        risen=listed("yükseldi arttı çıktı"),
    ),
    opening=OpeningWords(
        "o onlar onun onların bu bunlar bunun şu ancak ama fakat ve ayrıca ise böylece dolayısıyla sonra ikisi",
        (r"öte yandan", r"bu nedenle", r"bunun üzerine", r"buna rağmen", r"bunun yanı sıra"),
        unless=r"sabah|akşam|gece|hafta|ay|yıl|yaz|kış",
    ),
    saying=listed("dedi söyledi açıkladı belirtti göre ifade aktardı bildirdi"),
    abbreviations=Abbreviations(
        before_number=listed("no md s"),
        quoting=listed("sordu dedi"),
        never_last=listed("dr prof doç yrd av alb gen sn tel no cad sok mah bkz vb"),
        lower_case=listed("vb vs bkz örn yy"),
        ordinal_stop=True,
    ),
    statements=StatementWords(
        uncertain=(r"bekleniyor|bekleniyordu|olabilir|muhtemelen|endişe ediliyor|öngörülüyor|tehdit ediyor",),
        lasting=(r"hâlâ|hala|halen|kayıp|devam ediyor|sürüyor|kapalı|henüz|şimdilik|şu anda|bilinmiyor",),
        called_off=(r"iptal edildi|ertelendi|askıya alındı|geri çekildi|sona erdi",),
        states=(
            (
                r"kapatılacak|kapanacak|kapatılması|yıkılacak",
                r"açık kal(?:acak|ıyor)|kapatılmayacak|kapanmayacak|yıkılmayacak",
            ),
            (
                r"kayıp|kaybol(?:du|an|muş)\w{0,3}|haber al(?:ınamıyor|ınamadı|amıyor)|aranıyor|"
                r"arama(?:lar| yapıyor| çalışma\w{1,5})?",
                r"bulundu(?:lar)?|sağ (?:salim )?(?:bulundu|kurtarıldı)|ulaşıldı|cesed\w{1,2} bulundu",
            ),
            (
                r"gözaltında|gözaltına alındı|tutuklu|tutuklandı|cezaevinde|rehin\w{0,4}",
                r"serbest (?:bırakıldı|kaldı|bırakılan)|tahliye edildi|salıverildi|özgürlüğüne kavuştu",
            ),
            (
                r"alternatif (?:yol|güzergâh|güzergah)\w{0,4}|kapalı|kapatıldı|trafiğe kapa\w{2,6}|"
                r"ulaşım durdu|kapandı",
                r"(?:yeniden|tekrar|trafiğe) (?:\w+ )?açıldı|açıldı|yeniden başladı",
            ),
            (
                r"mahsur|enkaz altında|sıkış(?:tı|an)|göçük altında",
                r"kurtarıldı(?:lar)?|kurtarılan|çıkarıldı(?:lar)?|kurtuldu",
            ),
            (
                r"yanıyor|alevler|kontrol altına alınamadı|müdahale (?:sürüyor|ediliyor)|söndürme",
                r"söndürüldü|kontrol altına alındı",
            ),
            (
                r"tahliye edildi(?:ler)?|evlerinden uzakta|barınıyor|evlerini (?:terk|boşalt)\w{0,8}",
                r"evlerine (?:\w+ )?döndü(?:ler)?|geri döndü(?:ler)?|dönmeye başladı|evine döndü",
            ),
            (
                r"hastanede|tedavi (?:görüyor|altında)|yoğun bakımda|hayati tehlike\w{0,3}|komada",
                r"taburcu (?:edildi|oldu)|hayati tehlikeyi atlattı|iyileşti",
            ),
            (
                r"grev (?:kararı|başl\w{2,6}|yapacak|var|sürüyor)|"
                r"grev(?:e|de) (?:\w+ )?(?:gidecek|çıkacak|çıkıyor|gidiyor)?|"
                r"iş bırak(?:acak|ıyor|ma)\w{0,3}",
                r"iptal (?:edildi|etti)|ertele(?:ndi|di)|askıya al(?:ındı|dı)|sona erdi|vazgeç(?:ildi|ti)|"
                r"anlaşma sağlandı",
            ),
            (
                r"yasak\w{0,3}|yasağı|uyarı\w{0,2}|yürürlükte",
                r"kaldır(?:ıldı|dı)|sona erdi",
            ),
            (
                r"elektriksiz|susuz|kesinti\w{0,3}|(?:elektrik|su|gaz) (?:verilemiyor|kesik|kesintisi|yok)|"
                r"arıza\w{0,2}",
                r"(?:yeniden|tekrar) (?:\w+ )?(?:verildi|veriliyor|verilmeye)|giderildi|onarıldı",
            ),
            (
                r"(?:hisse\w{0,8}|payları) (?:[\w'’-]+ ){0,6}?(?:düş(?:tü|üyor)|gerile(?:di|yor)|değer kaybe(?:tti"
                r"|diyor)|yüksel(?:di|iyor)|değer kazan(?:dı|ıyor)|açıldı)|"
                r"(?:güne|açılışta|gün ortasında) (?:[\w-]+ ){0,3}?(?:düş\w{1,5}|yüksel\w{1,5}|başla\w{1,4})"
                r"|seansın ilk|ilk işlemlerde",
                r"(?:günü|seansı) (?:[\w'’-]+ ){0,5}?(?:kapattı|tamamladı|bitirdi)|"
                r"kapanışta|kapanış fiyatı",
            ),
        ),
    ),
    page=PageWords(
        address=listed(
            "biz bizim siz sizin size sitemiz sitemizde sitemizi politikamızı kullanıyoruz olursunuz edersiniz "
            "verileriniz verilerinizi tercihleriniz tercihlerinizi cihazınıza cihazınızda deneyiminizi"
        ),
        consent_words=in_order(
            "çerez|cookie ortak|ortaklar rıza|onay gizlilik kişisel veri cihaz tarayıcı reklam tercih ayar "
            "site|sitemiz tıkla teknoloji işle|depola"
        ),
        live_words=in_order(
            "canlı yayın|yayınımız|blog|sayfa|anlatım takip|izleyin|kalın teşekkür|teşekkürler "
            "okuduğunuz|ilginiz|yorum|yorumlarınız|mesaj sonlandırıyoruz|bitiriyoruz|ara|kapatıyoruz "
            "hoş|merhaba|günaydın tıklayın|düğme son|güncel başlıyoruz|hatırlatıyoruz|sürdürüyoruz"
        ),
        to_readers=grouped(
            r"günaydın\b; iyi (?:günler|akşamlar)\b; biz(?:i|imle) \w+ için teşekkür; bize yazın\b; bizimle kalın\b"
        ),
        choice_words=("kabul", "reddet|reddedebil", "yönet|özelleştir|değiştir"),
        subscription_words=in_order(
            "abone giriş|oturum kayıt|üye oku|okumak|okumaya haber|makale|yazı devam erişim bülten hesab sınırsız"
        ),
        small_in_names=listed("ve"),
        key_points=(r"öne\sçıkanlar", r"özet", r"kısaca", r"ana\s(?:noktalar|başlıklar)"),
        by=(r"yazan", r"haber", r"haberi hazırlayan"),
        roles=(r"muhabir(?:i)?", r"editör", r"haber merkezi"),
        this_article=(r"bu (?:haber|yazı|makale)",),
        made=(r"yayımlan|yayınlan|çevril|hazırlan|editör|otomatik|abone",),
        corrections=(r"düzeltme", r"editörün notu"),
        opinion=(r"görüş", r"yorum", r"köşe yazısı", r"analiz"),
        about_author=(r"yazar hakkında",),
        author_note=(r"yazar(?:ımız)? (?:\d{4}['’]\w{2,4} beri|halen)",),
        sponsored=grouped("sponsorlu(?: içerik)?; advertorial; tanıtım(?: içeriği| yazısı)?; reklam"),
        title_marks=grouped("son dakika; canlı; özel(?: haber)?; foto(?:ğraf)?(?:lar)?"),
        advertisement=(r"reklam",),
        comments=(r"yorumlar?",),
        polls=(
            r"anket",
            r"oylama",
        ),
        votes=(r"oy",),
        for_editors=(
            r"editörlere not",
            r"basın (?:iletişim|irtibat)",
            r"ayrıntılı bilgi(?: için)?",
        ),
        source_labels=(r"kaynak",),
        outlets=listed("gazetesi gazete haber postası haberleri"),
        share=(r"paylaş", r"yazdır", r"kaydet"),
        related=(r"ilgili haberler", r"en çok okunanlar", r"yorumlar", r"ayrıca okuyun"),
        rights=(r"tüm hakları saklıdır", r"her hakkı saklıdır"),
        ago=(r"[0-9]{1,3} (?:dakika|saat|gün) önce",),
    ),
    reader=ReaderWords(
        key_points="Öne çıkanlar",
        differences="Kaynakların ayrıştığı noktalar",
        sources="Kaynaklar",
        set_aside="Kenara ayrılan",
        opinion="Görüş",
        related="İlgili",
        corrected="Düzeltildi",
        several="{count} kaynak",
        only="yalnızca",
        earlier="önce",
        later="şimdi",
        article="1 haber",
        articles="{count} haber",
        more="{count} tane daha",
        over_time="zaman içinde",
        undated="tarihsiz",
        unnamed="adsız kaynak",
        to="–",
    ),
)
