"""The words that made-up records are put together from: each list is Vietnamese with its English.

None of what they say is a fact of any real product.
"""

KINDS: dict[str, tuple[tuple[str, str], ...]] = {
    "thuc-pham": (
        ("Tương nếp", "Sticky rice soybean sauce"),
        ("Nước mắm", "Fish sauce"),
        ("Ruốc biển", "Shrimp paste"),
        ("Giò bê", "Veal sausage"),
        ("Mật ong rừng", "Forest honey"),
        ("Gạo lứt", "Brown rice"),
        ("Nếp rồng", "Dragon sticky rice"),
        ("Miến dong", "Arrowroot noodles"),
        ("Bánh đa vừng", "Sesame rice crackers"),
        ("Bánh gai", "Ramie leaf cakes"),
        ("Kẹo lạc", "Peanut candy"),
        ("Lạc rang", "Roasted peanuts"),
        ("Cá thu nướng", "Grilled mackerel"),
        ("Mực khô", "Dried squid"),
        ("Tôm nõn", "Dried shrimp"),
        ("Thịt trâu khô", "Dried buffalo meat"),
        ("Lạp xưởng", "Cured sausage"),
        ("Măng khô", "Dried bamboo shoots"),
        ("Nhút mít", "Pickled jackfruit"),
        ("Cà muối", "Pickled aubergines"),
        ("Cam", "Oranges"),
        ("Bưởi hồng", "Pink pomelos"),
        ("Chanh không hạt", "Seedless limes"),
        ("Gừng tươi", "Fresh ginger"),
        ("Khoai sọ", "Taro"),
        ("Trứng gà đồi", "Hill hen eggs"),
        ("Gà đồi", "Hill chickens"),
        ("Dưa lưới", "Netted melons"),
        ("Mật mía", "Cane syrup"),
        ("Dầu lạc", "Peanut oil"),
    ),
    "do-uong": (
        ("Chè xanh", "Green tea"),
        ("Trà sen", "Lotus tea"),
        ("Trà hoa vàng", "Golden camellia tea"),
        ("Cà phê rang", "Roasted coffee"),
        ("Nước ép chanh leo", "Passion fruit juice"),
        ("Siro gừng", "Ginger syrup"),
        ("Trà mướp đắng", "Bitter melon tea"),
        ("Trà lá ổi", "Guava leaf tea"),
    ),
    "duoc-lieu": (
        ("Tinh dầu tràm", "Cajuput oil"),
        ("Tinh dầu sả", "Lemongrass oil"),
        ("Lá tắm", "Bath herbs"),
        ("Gối thảo mộc", "Herbal pillows"),
        ("Muối ngâm chân", "Foot bath salt"),
        ("Bột rau má", "Pennywort powder"),
    ),
    "thu-cong-my-nghe": (
        ("Khăn thổ cẩm", "Brocade scarves"),
        ("Túi thổ cẩm", "Brocade bags"),
        ("Ghế mây", "Rattan chairs"),
        ("Giỏ tre", "Bamboo baskets"),
        ("Hương trầm", "Agarwood incense"),
        ("Chiếu cói", "Sedge mats"),
        ("Chổi đót", "Reed brooms"),
        ("Nón lá", "Leaf hats"),
    ),
    "sinh-vat-canh": (
        ("Đào rừng", "Wild peach trees"),
        ("Lan rừng", "Forest orchids"),
        ("Mai trắng", "White apricot trees"),
        ("Quất cảnh", "Kumquat trees"),
    ),
    "du-lich": (
        ("Nhà sàn", "Stilt house stay"),
        ("Vườn cam", "Orange orchard visit"),
        ("Làng nghề", "Craft village visit"),
        ("Đồi chè", "Tea hill visit"),
    ),
}
"""What a product is, by its group; the first group is the largest, as in life."""

QUALITIES = (
    ("", ""),
    ("hữu cơ", "organic"),
    ("truyền thống", "traditional"),
    ("sấy lạnh", "cold-dried"),
    ("cốt nhĩ", "first-press"),
    ("ba sạch", "threefold clean"),
    ("loại một", "first grade"),
    ("vùng cao", "highland"),
    ("đầu mùa", "first of the season"),
    ("ủ chum", "jar-aged"),
    ("gói nhỏ", "small pack"),
    ("hộp quà", "gift box"),
)

_BRANDS = """
    An Phát|Bảo Châu|Bình Minh|Cẩm Tú|Đại Thành|Đông Hà|Đức Thịnh|Gia Bảo|Hà Linh|Hải Âu
    Hòa Bình|Hoàng Gia|Hồng Lam|Hương Quê|Khánh An|Kim Ngân|Lam Giang|Liên Hoa|Long Thành
    Mai Hương|Minh Đức|Mộc Lan|Nam Phong|Ngọc Ánh|Nhật Tân|Phú Quý|Phúc Lộc|Phượng Hoàng
    Quang Vinh|Quê Lúa|Sơn Nam|Sông Mai|Tâm Đức|Tân Tiến|Thái An|Thanh Tâm|Thảo Nguyên
    Thiên Phú|Thu Hà|Trường Sơn|Tuấn Kiệt|Vân Khánh|Việt Hưng|Vĩnh Lộc|Xuân Mai|Yên Bình
    Ánh Dương|Bạch Liên|Cao Sơn|Diệu Linh
    """
BRANDS = tuple(name.strip() for line in _BRANDS.strip().splitlines() for name in line.split("|"))
"""Names that producers give themselves."""

SENTENCES = (
    (
        "{Place} nằm bên {water}, nơi người dân giữ nghề làm {thing} từ {years} năm nay.",
        "{Place} lies beside {water}, where people have made {thing} for {years} years.",
    ),
    (
        "Mỗi năm khi {season} về, cả xóm lại dậy từ {hour} giờ sáng để {task}.",
        "When {season} comes, the hamlet rises at {hour} in the morning to {task}.",
    ),
    (
        "Bà {person} kể rằng ngày trước {material} được chở bằng thuyền từ {other} lên.",
        "{person} tells that {material} used to come upstream from {other} by boat.",
    ),
    (
        "Nguyên liệu chính là {material}, chọn kỹ từng mẻ, rửa sạch rồi {task}.",
        "The main ingredient is {material}, sorted batch by batch, washed, then taken to {task}.",
    ),
    (
        "Người thợ trẻ học {years} mùa mới được tự tay {task} mà không cần ai đứng cạnh.",
        "A young worker learns for {years} seasons before being trusted to {task} alone.",
    ),
    (
        "Đất ở {other} pha cát, giữ nước vừa phải, hợp với {material}.",
        "The soil of {other} is sandy and holds just enough water for {material}.",
    ),
    (
        "Gió từ {water} làm {material} khô chậm, nhờ vậy {thing} giữ được mùi thơm riêng.",
        "Wind from {water} dries the {material} slowly, so the {thing} keeps its own scent.",
    ),
    (
        "Khi khách tới nhà, chủ nhà bày {thing} bên {dish} và ấm nước chè xanh.",
        "When guests arrive, the host sets out {thing} beside {dish} and a pot of green tea.",
    ),
    (
        "Sau trận lụt năm {flood}, tổ sản xuất phải làm lại lò và đóng lại {tool}.",
        "After the flood of {flood} the group rebuilt its ovens and made a new {tool}.",
    ),
    (
        "Trong {tool} bằng gỗ lim, mẻ hàng nằm yên {days} ngày đêm trước khi {task}.",
        "In a {tool} of ironwood the batch rests {days} days and nights before they {task}.",
    ),
    (
        "Hợp tác xã có {people} hộ, phần lớn là phụ nữ, chia công theo từng ngày làm.",
        "The cooperative counts {people} households, most led by women, and pays by the day.",
    ),
    (
        "Ở chợ {other}, người mua quen hỏi tên {brand} trước khi hỏi giá.",
        "At the market of {other}, regular buyers ask for {brand} before they ask the price.",
    ),
    (
        "Cách ăn giản dị là dùng với {dish}, thêm chút gừng và rau thơm trong vườn.",
        "The plain way to eat it is with {dish}, a little ginger and herbs from the garden.",
    ),
    (
        "Từ khi có đường mới, {thing} đi xe khách xuống {other} trong một buổi sáng.",
        "Since the new road opened, {thing} reach {other} by bus within a morning.",
    ),
    (
        "Mùi khói rơm, tiếng {tool} và tiếng trẻ con làm nên buổi chiều ở {Place}.",
        "Straw smoke, the sound of the {tool} and children make the afternoon in {Place}.",
    ),
    (
        "Nhà {person} còn giữ {tool} cũ, dùng từ năm {flood} tới nay chưa thay.",
        "The family of {person} still keeps the old {tool}, in use since {flood}.",
    ),
)
"""Sentences of a story and their English, with places for words."""

SLOTS: dict[str, tuple[tuple[str, str], ...]] = {
    "water": (
        ("sông Lam", "the Lam river"),
        ("sông Hiếu", "the Hiếu river"),
        ("sông Giăng", "the Giăng river"),
        ("cửa biển", "the river mouth"),
        ("hồ nước lớn", "a large lake"),
        ("khe suối nhỏ", "a small brook"),
        ("đầm sen", "a lotus lagoon"),
        ("bãi cát dài", "a long sandbank"),
    ),
    "season": (
        ("mùa gặt", "harvest"),
        ("mùa mưa", "the rainy season"),
        ("tháng Giêng", "the first month"),
        ("tháng Ba", "the third month"),
        ("tiết sương giáng", "frost's descent"),
        ("gió Lào", "the Lao wind"),
        ("tháng Chạp", "the last month"),
        ("mùa cá", "the fishing season"),
    ),
    "task": (
        ("nhóm bếp củi", "light the wood stove"),
        ("phơi trên nong tre", "dry it on bamboo trays"),
        ("giã bằng cối đá", "pound it in a stone mortar"),
        ("đồ bằng chõ đất", "steam it in an earthen pot"),
        ("ủ trong lá chuối", "wrap it in banana leaves"),
        ("đảo đều tay", "stir it evenly"),
        ("lọc qua vải màn", "strain it through gauze"),
        ("đóng vào hũ sành", "fill it into clay jars"),
        ("xếp lên giàn", "lay it on racks"),
        ("hong trên gác bếp", "hang it over the hearth"),
    ),
    "material": (
        ("đậu tương", "soybeans"),
        ("gạo nếp", "sticky rice"),
        ("cá cơm", "anchovies"),
        ("lá chè già", "old tea leaves"),
        ("cây mây", "rattan"),
        ("sợi bông", "cotton yarn"),
        ("củ gừng", "ginger root"),
        ("hạt vừng", "sesame seeds"),
        ("quả cam", "oranges"),
        ("cây tràm", "cajuput"),
        ("mía tím", "purple cane"),
        ("lạc đỏ", "red peanuts"),
    ),
    "dish": (
        ("cơm mới", "new rice"),
        ("rau luộc", "boiled greens"),
        ("cháo lươn", "eel porridge"),
        ("bánh mướt", "soft rice rolls"),
        ("thịt luộc", "boiled pork"),
        ("xôi trắng", "white sticky rice"),
        ("cá kho", "braised fish"),
        ("canh chua", "sour soup"),
    ),
    "tool": (
        ("khung cửi", "loom"),
        ("cối xay", "mill"),
        ("thùng ủ", "fermenting vat"),
        ("chum sành", "clay jar"),
        ("lò sấy", "drying oven"),
        ("máy ép", "press"),
        ("giàn phơi", "drying rack"),
        ("chảo gang", "iron pan"),
    ),
    "person": (
        ("Nguyễn Thị Lan", "Nguyễn Thị Lan"),
        ("Trần Thị Hòa", "Trần Thị Hòa"),
        ("Lô Thị Mùi", "Lô Thị Mùi"),
        ("Vi Thị Thắm", "Vi Thị Thắm"),
        ("Hồ Thị Nga", "Hồ Thị Nga"),
        ("Phan Thị Xuân", "Phan Thị Xuân"),
        ("Lê Thị Tám", "Lê Thị Tám"),
        ("Cao Thị Bình", "Cao Thị Bình"),
    ),
}
