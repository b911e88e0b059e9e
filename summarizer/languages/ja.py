"""Japanese."""

from summarizer.languages.clause_words import OpeningWords, StatementWords
from summarizer.languages.language import DateWords, Language, NumberWords, PageWords, ReaderWords
from summarizer.languages.tables import in_order, inverted, listed, numbered, stretches, units

LANGUAGE = Language(
    code="ja",
    name="japanese",
    spaceless=True,
    dates=DateWords(
        months=numbered("一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月"),
        weekdays=numbered(
            "月曜日|月曜 火曜日|火曜 水曜日|水曜 木曜日|木曜 金曜日|金曜 土曜日|土曜 日曜日|日曜", 0
        ),
        near={"今日": 0, "本日": 0, "昨日": -1, "一昨日": -2, "明日": 1, "明後日": 2},
        units=units("日 日間", "週 週間", "月 か月 カ月 ヶ月", "年 年間", "週末"),
        numbers=numbered("一 二 三 四 五 六 七 八 九 十"),
        beside=listed("公開 更新 配信 掲載 日時 投稿 最終更新 月 火 水 木 金 土 日 時 分 午前 午後"),
    ),
    numbers=NumberWords(
        values=numbered("一 二 三 四 五 六 七 八 九 十"),
        scales=inverted({1e3: "千", 1e4: "万", 1e8: "億", 1e12: "兆"}),
        stretches=stretches({(20, 130): "数十", (150, 2_000): "数百", (1_500, 20_000): "数千"}),
        decimal_comma=False,
    ),
    opening=OpeningWords(
        "彼 彼女 彼ら これ それ あれ この その あの これら それら しかし だが また さらに "
        "そして なお 一方 そのため したがって 同氏 同社 両者 ただし",
        (r"これに対し", r"それに対し", r"その後", r"そのうえ", r"このため", r"これを受け"),
        unless=r"日|週|月|年|夏|冬|春|秋",
    ),
    saying=listed("述べた 語った 話した 発表した 明らかにした によると"),
    statements=StatementWords(
        states=(
            (
                r"行方不明|捜索|行方がわからな|安否不明|連絡が取れ|捜して",
                r"発見|見つか|保護され|救助され|無事",
            ),
            (
                r"逮捕|勾留|拘束|拘留|身柄|人質",
                r"釈放|解放|保釈|不起訴",
            ),
            (
                r"迂回|通行止め|閉鎖|運休|運転見合わせ|封鎖|不通|休業|見合わせて",
                r"再開|解除|復旧|開通",
            ),
            (
                r"閉じ込め|取り残され|生き埋め|孤立",
                r"救出|救助|助け出",
            ),
            (
                r"燃え続け|延焼|消火活動|炎上|燃えて",
                r"鎮火|消し止め|鎮圧",
            ),
            (
                r"避難して|避難指示|避難生活|避難所",
                r"帰宅|戻っ|避難指示[^。]{0,10}解除|解除",
            ),
            (
                r"入院|重体|集中治療|意識不明|治療を受けて",
                r"退院|回復",
            ),
            (
                r"(?:ストライキ|スト)(?:を|に)[^。]{0,10}(?:実施|予定|突入|予告|行う|計画|続け)|ストライキ入り",
                r"回避|中止|撤回|終了|延期",
            ),
            (
                r"禁止|警報|注意報|発令|規制",
                r"解除|撤廃",
            ),
            (
                r"停電|断水|停止して|ガスが止ま",
                r"復旧|解消|再開",
            ),
        ),
    ),
    page=PageWords(
        key_points=(r"ポイント", r"要点", r"まとめ", r"概要", r"この記事のポイント"),
        by=(r"文", r"執筆", r"取材", r"記者"),
        roles=(r"記者", r"編集部", r"特派員"),
        corrections=(r"訂正", r"お詫びと訂正", r"編集部注"),
        opinion=(r"社説", r"論説", r"コラム", r"オピニオン", r"解説", r"論評"),
        about_author=(r"(?:筆者|著者|執筆者)(?:について|紹介|プロフィール)",),
        author_note=(r"(?:筆者|著者)は",),
        sponsored=(r"(?:タイアップ|スポンサー|PR|広告)(?:記事|企画|コンテンツ)?",),
        title_marks=in_order("速報 独自 動画 写真 号外"),
        advertisement=(r"広告", r"pr"),
        comments=(r"コメント",),
        polls=(
            r"アンケート",
            r"投票",
        ),
        votes=(r"票",),
        for_editors=(
            r"編集者(?:へ|の皆様へ|注)",
            r"報道関係(?:者|の)(?:お)?問い?合わ?せ先",
            r"本件に関する(?:お)?問い?合わ?せ",
        ),
        source_labels=(
            r"出典",
            r"提供",
            r"配信元?",
        ),
        share=(r"シェア(?:する)?", r"印刷", r"保存", r"リンクをコピー"),
        related=(r"関連(?:記事|ニュース)", r"あわせて読みたい", r"アクセスランキング", r"コメント"),
        consent=(
            r"(?:当サイト|本サイト)(?:では|は)[^。\n]{0,30}(?:cookie|クッキー)",
            r"すべて(?:許可|同意)",
            r"(?:当|本)サイト(?:を|の)(?:ご?利用|閲覧)[^。\n]{0,30}(?:同意|クッキー|cookie)",
        ),
        subscription=(r"(?:有料)?会員(?:登録|限定)", r"ログイン(?:して|すると)", r"この記事は有料"),
        rights=(r"無断転載(?:を)?禁", r"全著作権所有"),
        ago=(r"[0-9]{1,3}\s?(?:分|時間|日)前",),
    ),
    reader=ReaderWords(
        key_points="要点",
        differences="情報源の相違",
        sources="情報源",
        set_aside="対象外",
        opinion="オピニオン",
        related="関連",
        corrected="訂正",
        several="情報源{count}件",
        only="唯一の情報源：",
        earlier="以前",
        later="現在",
        article="記事1件",
        articles="記事{count}件",
        more="ほか{count}件",
        over_time="時間の経過とともに",
        undated="日付なし",
        unnamed="名称不明の情報源",
        to="–",
    ),
)
