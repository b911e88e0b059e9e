"""Vietnamese."""

from summarizer.languages.language import DateWords, Language, NumberWords, OpeningWords, PageWords
from summarizer.languages.tables import inverted, listed, numbered, units

LANGUAGE = Language(
    code="vi",
    name=None,
    dates=DateWords(
        units=units("ngày", "tuần", "tháng", "năm", ""),
        numbers=numbered("một hai ba bốn năm sáu bảy tám chín mười"),
        in_year=listed("năm"),
        past=listed("đã nói cho"),
        future=listed("sẽ"),
        beside=listed("cập nhật lúc ngày giờ thứ đăng"),
    ),
    numbers=NumberWords(
        values=numbered("một hai ba bốn năm sáu bảy tám chín mười"),
        multipliers={"trăm": 100, "mươi": 10},
        scales=inverted({1e3: "nghìn ngàn", 1e6: "triệu", 1e9: "tỷ tỉ"}),
    ),
    opening=OpeningWords(
        "ông bà anh chị họ nó này đó nhưng và tuy song cũng",
        (
            r"tuy nhiên",
            r"ngoài ra",
            r"trong khi đó",
            r"do đó",
            r"vì vậy",
            r"sau đó",
            r"bên cạnh đó",
            r"cả hai",
        ),
        unless=r"ngày|tuần|tháng|năm|[A-ZĐ]\w+",
    ),
    saying=listed("nói theo"),
    page=PageWords(
        key_points=(r"điểm chính", r"tóm tắt", r"những điểm chính"),
        by=(r"tác giả", r"bài", r"theo"),
        roles=(r"phóng viên", r"biên tập viên"),
        corrections=(r"đính chính", r"cải chính"),
        opinion=(r"ý kiến", r"bình luận", r"quan điểm", r"góc nhìn", r"xã luận"),
        advertisement=(r"quảng cáo",),
        share=(r"chia sẻ", r"in bài viết", r"lưu"),
        related=(r"tin liên quan", r"xem thêm", r"đọc thêm", r"đọc nhiều nhất", r"bình luận"),
        consent=(r"(?:chúng tôi|trang web này) sử dụng cookie\b",),
        subscription=(r"đăng ký (?:nhận|ngay|bản tin)\b", r"đăng nhập\b"),
        rights=(r"giữ bản quyền", r"bản quyền thuộc về"),
        ago=(r"[0-9]{1,3} (?:phút|giờ|ngày) trước",),
    ),
)
