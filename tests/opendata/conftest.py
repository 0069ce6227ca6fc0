"""A catalogue of one product, made in memory."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from generator import recognition
from generator.catalogue import Catalogue, DecisionView, ProducerView, ProductView
from generator.records.decision import Decision
from generator.records.place import Commune, District, Group
from generator.records.producer import Producer
from generator.records.product import Product

SOURCES = [{"source": "bao-nghe-an"}]
DECISION = {"date": "2024-08-06", "issuer": "UBND tỉnh", "basis": "press", "sources": SOURCES}

MakeCatalogue = Callable[..., Catalogue]


@pytest.fixture
def make_catalogue() -> MakeCatalogue:
    """Return a function that joins one product of the given fields, as true on `today`."""

    def make(
        today: str = "2026-11-23",
        decision: dict[str, Any] | None = None,
        maker: dict[str, Any] | None = None,
        commune: bool = True,
        district: bool = True,
        **fields: Any,
    ) -> Catalogue:
        day = date.fromisoformat(today)
        nam_dan = District(
            slug="nam-dan",
            code="428",
            name="Nam Đàn",
            full_name="Huyện Nam Đàn",
            en={"name": "Nam Đàn District"},
        )
        kim_lien = Commune(
            code="17944", kind="xã", name="Kim Liên", district="nam-dan", lat=18.6, lon=105.5
        )
        group = Group(
            slug="thuc-pham",
            number=1,
            name="Thực phẩm",
            short_name="Thực phẩm",
            en={"name": "Food"},
        )
        decided = Decision(**(DECISION | (decision or {})))
        made_by = Producer(
            **({"name": "HTX Sen", "type": "hop-tac-xa", "sources": SOURCES} | (maker or {}))
        )
        product = Product(
            **{
                "id": "k7m2q",
                "name": "Tương Nam Đàn",
                "group": "thuc-pham",
                "recognitions": [{"decision": "qd-1978-2024", "stars": 4, "source": "bao-4-sao"}],
                "sources": SOURCES,
            }
            | fields
        )
        history = recognition.history(product.recognitions, {"qd-1978-2024": decided}, day)
        producer_view = ProducerView("htx-sen", "", made_by, nam_dan, kim_lien)
        view = ProductView(
            slug="tuong-nam-dan",
            file="products/nam-dan/tuong-nam-dan/product.yml",
            record=product,
            group=group,
            district=nam_dan if district else None,
            commune=kim_lien if commune else None,
            producer=producer_view if product.producer else None,
            history=history,
            status=recognition.current(history),
        )
        return Catalogue(
            today=day,
            products=(view,),
            producers=(producer_view,),
            decisions=(DecisionView("qd-1978-2024", "", decided),),
            sources={},
            districts=(nam_dan,),
            communes={"17944": kim_lien},
            groups=(group,),
        )

    return make
