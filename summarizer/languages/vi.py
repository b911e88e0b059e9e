"""Vietnamese."""

from summarizer.languages.clause_words import OpeningWords
from summarizer.languages.language import DateWords, Language, NumberWords, PageWords, ReaderWords
from summarizer.languages.tables import grouped, inverted, listed, numbered, units

LANGUAGE = Language(
    code="vi",
    name=None,
    dates=DateWords(
        units=units("ngày", "tuần", "tháng", "năm", ""),
        numbers=numbered("một hai ba bốn năm sáu bảy tám chín mười"),
        in_year=listed("năm"),
        past=listed("đã nói cho"),
        future=listed("sẽ"),
        beside=listed("cập nhật lúc ngày giờ thứ hai ba tư năm sáu bảy chủ nhật đăng"),
    ),
    numbers=NumberWords(
        values=numbered("một hai ba bốn năm sáu bảy tám chín mười"),
        multipliers={"trăm": 100, "mươi": 10},
        scales=inverted({1e3: "nghìn ngàn", 1e6: "triệu", 1e9: "tỷ tỉ"}),
    ),
    opening=OpeningWords(
        "ông bà anh chị họ nó này đó nhưng và tuy song cũng",
        grouped("tuy nhiên; ngoài ra; trong khi đó; do đó; vì vậy; sau đó; bên cạnh đó; cả hai"),
        unless=r"ngày|tuần|tháng|năm|[A-ZĐ]\w+",
    ),
    saying=listed("nói theo"),
    page=PageWords(
        key_points=(r"điểm chính", r"tóm tắt", r"những điểm chính"),
        by=(r"tác giả", r"bài", r"theo"),
        roles=(r"phóng viên", r"biên tập viên"),
        corrections=(r"đính chính", r"cải chính"),
        opinion=(r"ý kiến", r"bình luận", r"quan điểm", r"góc nhìn", r"xã luận"),
        about_author=(r"về tác giả",),
        author_note=(r"tác giả (?:là|hiện)",),
        sponsored=(
            r"(?:nội dung|bài viết) (?:tài trợ|quảng cáo)",
            r"thông tin doanh nghiệp",
        ),
        title_marks=grouped("trực tiếp; nóng; ảnh; độc quyền"),
        advertisement=(r"quảng cáo",),
        comments=(
            r"bình luận",
            r"ý kiến bạn đọc",
        ),
        polls=(
            r"khảo sát",
            r"bình chọn",
        ),
        votes=(r"phiếu",),
        for_editors=(
            r"lưu ý (?:cho|với) (?:ban )?biên tập",
            r"liên hệ báo chí",
        ),
        source_labels=(r"nguồn",),
        outlets=listed("báo thời tin"),
        share=(r"chia sẻ", r"in bài viết", r"lưu"),
        related=(r"tin liên quan", r"xem thêm", r"đọc thêm", r"đọc nhiều nhất", r"bình luận"),
        consent=(r"(?:chúng tôi|trang web này) sử dụng cookie\b",),
        subscription=(r"đăng ký (?:nhận|ngay|bản tin)\b", r"đăng nhập\b"),
        rights=(r"giữ bản quyền", r"bản quyền thuộc về"),
        ago=(r"[0-9]{1,3} (?:phút|giờ|ngày) trước",),
    ),
    reader=ReaderWords(
        key_points="Điểm chính",
        differences="Các nguồn khác nhau ở đâu",
        sources="Nguồn",
        set_aside="Để riêng",
        opinion="Ý kiến",
        related="Liên quan",
        corrected="Đã đính chính",
        several="{count} nguồn",
        only="chỉ",
        earlier="trước đó",
        later="nay",
        article="1 bài",
        articles="{count} bài",
        more="{count} nguồn khác",
        over_time="theo thời gian",
        undated="không ghi ngày",
        unnamed="nguồn không tên",
        to="đến",
    ),
)
