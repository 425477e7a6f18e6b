"""The cuts of clothes that figures wear: how long, how wide, which collar, what shows in front."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Bottom(StrEnum):
    """What the legs wear."""

    TROUSERS = "trousers"
    JEANS = "jeans"
    LEGGINGS = "leggings"
    SHORTS = "shorts"
    SKIRT = "skirt"
    LONG_SKIRT = "long skirt"
    TUTU = "tutu"
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class Garment:
    """One cut.

    Attributes:
        weight: of two, the heavier is worn over the other.
        hem: how far it reaches below the hip joint, in body heights (0.25 is the knee; 0 ends at the hips).
        flare: breadth of the hem as a share of the hips'. loose: how far it stands off the body, as a share.
        sleeves: 0 none, 0.5 to the elbow, 1 to the wrist.
        collar: "", "round", "shirt", "lapels", "high", "hood" or "v". front: "", "buttons", "zip", "open",
        "double" or "wrap".
        one_piece: it clothes the legs too; `below` says how, `legs` in which colour if bare or in hose.
        matching: worn with trousers of its own cloth. tie: worn with one. colour: its usual one,
        six hexadecimal digits.
    """

    name: str
    weight: int = 3
    hem: float = 0.03
    flare: float = 1.0
    loose: float = 1.06
    sleeves: float = 1.0
    collar: str = "round"
    front: str = ""
    belt: bool = False
    one_piece: bool = False
    below: Bottom = Bottom.BARE
    legs: str = "d9a07a"
    matching: bool = False
    tie: bool = False
    colour: str = ""


_ALL = (
    Garment("raincoat", 9, 0.22, 1.32, 1.16, collar="hood", front="buttons"),
    Garment("oilskin", 9, 0.20, 1.25, 1.20, collar="high", front="buttons", colour="e0b32c"),
    Garment("trench", 9, 0.25, 1.25, 1.12, collar="lapels", front="double", belt=True, colour="b79a6c"),
    Garment("coat", 9, 0.26, 1.22, 1.14, collar="lapels", front="buttons"),
    Garment("peacoat", 8, 0.09, 1.10, 1.14, collar="lapels", front="double"),
    Garment("parka", 9, 0.10, 1.08, 1.28, collar="hood", front="zip"),
    Garment("labcoat", 9, 0.21, 1.16, 1.10, collar="lapels", front="open", colour="eef0f0"),
    Garment("cloak", 10, 0.36, 1.7, 1.3, collar="high", front=""),
    Garment("leather", 8, 0.035, 1.0, 1.10, collar="lapels", front="zip", colour="33282a"),
    Garment("jacket", 8, 0.04, 1.02, 1.12, collar="shirt", front="zip"),
    Garment("blazer", 8, 0.07, 1.06, 1.08, collar="lapels", front="open"),
    Garment("suit", 8, 0.07, 1.05, 1.09, collar="lapels", front="buttons", matching=True, tie=True, colour="3a4358"),
    Garment("tuxedo", 8, 0.07, 1.05, 1.09, collar="lapels", front="buttons", matching=True, tie=True,
    colour="22242c"),
    Garment("uniform", 8, 0.07, 1.05, 1.08, collar="high", front="buttons", belt=True, matching=True,
    colour="33496b"),
    Garment("tracksuit", 7, 0.05, 1.0, 1.14, collar="high", front="zip", matching=True, colour="3b66a8"),
    Garment("cardigan", 7, 0.06, 1.04, 1.10, collar="v", front="open"),
    Garment("waistcoat", 7, 0.03, 1.0, 1.05, sleeves=0.0, collar="v", front="buttons"),
    Garment("hoodie", 7, 0.045, 1.0, 1.16, collar="hood", front=""),
    Garment("sweater", 6, 0.04, 1.0, 1.12, collar="round"),
    Garment("turtleneck", 6, 0.035, 1.0, 1.05, collar="high"),
    Garment("shirt", 4, 0.04, 1.0, 1.08, collar="shirt", front="buttons"),
    Garment("blouse", 4, 0.03, 1.0, 1.08, collar="v"),
    Garment("tunic", 5, 0.11, 1.12, 1.10, collar="v"),
    Garment("tee", 3, 0.03, 1.0, 1.08, sleeves=0.42, collar="round"),
    Garment("tank", 2, 0.03, 1.0, 1.03, sleeves=0.0, collar="v"),
    Garment("dress", 6, 0.25, 1.55, 1.03, sleeves=0.4, collar="round", one_piece=True),
    Garment("gown", 6, 0.44, 1.75, 1.02, sleeves=0.0, collar="v", one_piece=True),
    Garment("qipao", 6, 0.33, 1.05, 1.02, sleeves=0.25, collar="high", one_piece=True),
    Garment("robe", 9, 0.40, 1.35, 1.16, collar="v", front="wrap", belt=True, one_piece=True),
    Garment("changshan", 8, 0.38, 1.18, 1.10, collar="high", front="wrap"),
    Garment("overalls", 7, 0.0, 1.0, 1.08, sleeves=0.0, collar="round", one_piece=True, below=Bottom.TROUSERS,
    colour="45678f"),
    Garment("coveralls", 8, 0.0, 1.0, 1.14, collar="shirt", front="zip", belt=True, one_piece=True,
    below=Bottom.TROUSERS),
    Garment("pyjamas", 4, 0.06, 1.05, 1.14, collar="shirt", front="buttons", matching=True, colour="8fa9c9"),
    Garment("duster", 9, 0.36, 1.34, 1.14, collar="lapels", front="buttons"),
    Garment("workcoat", 9, 0.20, 1.14, 1.10, collar="lapels", front="buttons", colour="7a5a3e"),
    Garment("leather coat", 9, 0.24, 1.16, 1.12, collar="lapels", front="buttons", colour="33282a"),
    Garment("fur", 9, 0.22, 1.28, 1.36, collar="high", front="buttons", colour="8a6a4a"),
    Garment("bomber", 8, 0.01, 1.02, 1.24, collar="high", front="zip"),
    Garment("denim", 8, 0.02, 1.0, 1.10, collar="shirt", front="buttons", colour="4a6f9e"),
    Garment("fatigues", 8, 0.06, 1.04, 1.12, collar="shirt", front="buttons", belt=True, matching=True,
    colour="6f7548"),
    Garment("chefs", 8, 0.06, 1.04, 1.10, collar="high", front="double", colour="f3f0e8"),
    Garment("undershirt", 2, 0.035, 1.0, 1.05, collar="round", colour="e9e0cc"),
    Garment("polo", 4, 0.03, 1.0, 1.08, sleeves=0.42, collar="shirt"),
    Garment("hi-vis", 8, 0.04, 1.0, 1.12, sleeves=0.0, collar="v", front="zip", colour="dbe83a"),
    Garment("hi-vis jacket", 8, 0.05, 1.0, 1.18, collar="high", front="zip", colour="dbe83a"),
    Garment("smock", 6, 0.16, 1.3, 1.16, sleeves=1.0, collar="round"),
    Garment("poncho", 10, 0.06, 1.75, 1.5, sleeves=0.5, collar="v"),
    Garment("sari", 7, 0.44, 1.3, 1.03, sleeves=0.3, collar="round", one_piece=True),
    Garment("habit", 9, 0.43, 1.4, 1.12, collar="high", one_piece=True, colour="26262c"),
    Garment("cassock", 9, 0.42, 1.25, 1.08, collar="high", front="buttons", one_piece=True, colour="26262c"),
    Garment("leotard", 5, 0.0, 1.0, 1.0, sleeves=0.0, collar="v", one_piece=True, below=Bottom.BARE),
    Garment("waders", 8, 0.0, 1.0, 1.16, sleeves=0.0, collar="round", one_piece=True, below=Bottom.TROUSERS,
    colour="5f6b45"),
    Garment("spacesuit", 9, 0.03, 1.0, 1.34, collar="high", front="zip", belt=True, one_piece=True,
    below=Bottom.TROUSERS, colour="eef0ee"),
    Garment("armour", 9, 0.08, 1.15, 1.16, collar="high", matching=True, colour="9aa3ad"),
)  # fmt: skip

GARMENTS: dict[str, Garment] = {garment.name: garment for garment in _ALL}
