"""Chinese."""

from summarizer.languages.clause_words import OpeningWords, StatementWords
from summarizer.languages.language import DateWords, Language, NumberWords, PageWords, ReaderWords
from summarizer.languages.tables import in_order, inverted, listed, numbered, stretches, units

LANGUAGE = Language(
    code="zh",
    name="chinese",
    spaceless=True,
    dates=DateWords(
        months=numbered("一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月"),
        weekdays=numbered(
            "星期一|周一|礼拜一 星期二|周二|礼拜二 星期三|周三|礼拜三 "
            "星期四|周四|礼拜四 星期五|周五|礼拜五 星期六|周六|礼拜六 星期日|星期天|周日|礼拜天",
            0,
        ),
        near={"今天": 0, "今日": 0, "昨天": -1, "昨日": -1, "前天": -2, "明天": 1, "后天": 2},
        units=units("日 天", "周 星期", "月 个月", "年", "周末"),
        numbers=numbered("一 二|两 三 四 五 六 七 八 九 十"),
        beside=listed("发布 发布时间 发表 更新 更新于 时间 日期 来源 北京时间 上午 下午 晚上 时 分 讯 电"),
    ),
    numbers=NumberWords(
        values=numbered("一 二|两 三 四 五 六 七 八 九 十"),
        scales=inverted({1e3: "千", 1e4: "万 萬", 1e8: "亿 億", 1e6: "百万", 1e7: "千万", 1e12: "万亿"}),
        stretches=stretches(
            {(20, 130): "数十 几十", (150, 2_000): "数百 几百 上百", (1_500, 20_000): "数千 几千 上千"}
        ),
        decimal_comma=False,
    ),
    opening=OpeningWords(
        "他 她 它 他们 她们 它们 这 这些 那 那些 该 其 此 但 但是 然而 不过 "
        "而且 并且 此外 另外 同时 因此 所以 随后 之后 两人 双方",
        (r"与此同时", r"另一方面", r"除此之外", r"尽管如此"),
        unless=r"周|月|年|天",
    ),
    saying=listed("说 表示 称 指出 宣布 报道 据"),
    statements=StatementWords(
        states=(
            (
                r"失踪|失联|下落不明|搜寻|搜救|寻找|搜索|失踪|失聯|搜尋",
                r"找到|寻获|寻回|获救|发现遗体|尋獲|獲救",
            ),
            (
                r"被捕|被拘|拘留|羁押|在押|被扣|被关押|拘捕|人质|逮捕",
                r"获释|释放|保释|獲釋|釋放",
            ),
            (
                r"绕行|封闭|关闭|中断|封路|停运|停驶|受阻|封锁|關閉|封鎖",
                r"重新开放|恢复通车|恢复通行|恢复运营|重开|解封|复航|重新開放",
            ),
            (
                r"被困|困在|受困|被埋",
                r"获救|救出|脱险|脱困|獲救",
            ),
            (
                r"燃烧|火势蔓延|尚未扑灭|仍在燃|扑救",
                r"扑灭|明火已|火势得到控制|熄灭",
            ),
            (
                r"疏散|撤离|安置点|无法回家",
                r"返回家园|返家|回到家中|陆续返回|回家",
            ),
            (
                r"住院|留医|重症监护|危重|昏迷|生命垂危|接受治疗",
                r"出院|脱离危险|痊愈|康复",
            ),
            (
                r"(?:将|宣布|计划|确认|发起|决定|继续)[^，。；]{0,12}罢工|罢工[^，。；]{0,6}(?:如期|继续|进行)",
                r"取消罢工|罢工取消|叫停|结束罢工|中止罢工|暂停罢工|罢工结束|取消",
            ),
            (
                r"禁令|禁止|预警|宵禁|限制",
                r"解除|取消",
            ),
            (
                r"停电|停水|断电|断水|停气|停暖",
                r"恢复供电|恢复供水|恢复供暖|恢复供应|恢复正常|修复",
            ),
        ),
    ),
    page=PageWords(
        key_points=(r"要点", r"摘要", r"核心要点", r"重点", r"新闻摘要"),
        by=(r"作者", r"记者", r"撰文", r"文"),
        roles=(r"记者", r"编辑", r"责任编辑", r"通讯员"),
        corrections=(r"更正", r"勘误", r"编者按"),
        opinion=(r"评论", r"社论", r"观点", r"专栏", r"时评"),
        about_author=(
            r"(?:关于|關於)作者",
            r"作者(?:简介|簡介|介绍)",
        ),
        author_note=(r"作者(?:是|为|系)",),
        sponsored=(
            r"(?:赞助|贊助|推广|付费)(?:内容|內容|文章)",
            r"广告",
            r"廣告",
        ),
        title_marks=in_order("直播 独家 快讯 视频 图集 突发"),
        advertisement=(r"广告",),
        comments=(
            r"(?:网友|读者)?评论",
            r"留言",
        ),
        polls=(
            r"投票",
            r"调查",
        ),
        votes=(r"票",),
        for_editors=in_order("编辑注意 编者注意 (?:媒体|新闻)联系人? 致编辑"),
        source_labels=(
            r"来源",
            r"來源",
            r"稿源",
        ),
        share=(r"分享", r"打印", r"收藏", r"复制链接"),
        related=(r"相关(?:新闻|阅读|报道)", r"延伸阅读", r"热门(?:新闻|文章)", r"评论"),
        consent=(
            r"(?:我们|本网站)使用\s?cookies?",
            r"(?:继续)?(?:使用|浏览|访问)(?:本|我们的)(?:网站|站|网页)[^。\n]{0,20}(?:同意|接受)",
            r"接受(?:所有|全部)",
        ),
        subscription=(r"立即订阅|订阅(?:我们|本)", r"登录(?:后)?(?:查看|阅读)", r"扫码关注"),
        rights=(r"版权所有",),
        ago=(r"[0-9]{1,3}\s?(?:分钟|小时|天)前",),
    ),
    reader=ReaderWords(
        key_points="要点",
        differences="各来源的分歧",
        sources="来源",
        set_aside="未采用",
        opinion="观点",
        related="相关",
        corrected="更正",
        several="{count}个来源",
        only="仅",
        earlier="此前",
        later="现在",
        article="1篇文章",
        articles="{count}篇文章",
        more="另有{count}个",
        over_time="随时间推移",
        undated="无日期",
        unnamed="未具名来源",
        to="–",
    ),
)
