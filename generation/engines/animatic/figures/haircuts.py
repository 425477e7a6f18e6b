"""The haircuts that figures wear: how much stands off the head, where the hairline is, what hangs or stands up."""

from __future__ import annotations

from typing import NamedTuple


class Cut(NamedTuple):
    """A haircut, in head heights.

    Attributes:
        volume: how far it stands off the skull on top; sides: at the sides. nape: how low it reaches behind the ears.
        fringe: height of the hairline in the middle of the forehead, and how it differs to the right and to the left.
        temple: half breadth of the face's opening. sideburn: how low it comes before the ears.
        length: how low it hangs below the head behind, 0 for not. edge: "smooth", "curly" or "spiky".
        extra: "", "ponytail", "bun", "topknot", "braids", "pigtails" or "mohawk".
    """

    volume: float = 0.05
    sides: float = 0.035
    nape: float = -0.22
    fringe: tuple[float, float, float] = (0.30, 0.0, 0.0)
    temple: float = 0.27
    sideburn: float = -0.10
    length: float = 0.0
    edge: str = "smooth"
    extra: str = ""


CUTS: dict[str, Cut] = {
    "crop": Cut(0.04, 0.016, -0.16, (0.315, 0, 0), 0.275, -0.10),
    "short": Cut(0.085, 0.03, -0.20, (0.285, 0.055, -0.045), 0.275, -0.08),
    "parted": Cut(0.10, 0.03, -0.20, (0.30, -0.10, 0.07), 0.27, -0.10),
    "slick": Cut(0.045, 0.02, -0.24, (0.345, -0.02, -0.02), 0.275, -0.08),
    "tousled": Cut(0.085, 0.055, -0.24, (0.24, 0.03, -0.05), 0.27, -0.12, edge="spiky"),
    "spiky": Cut(0.13, 0.035, -0.20, (0.27, 0.02, 0.02), 0.27, -0.08, edge="spiky"),
    "bowl": Cut(0.06, 0.07, -0.14, (0.16, 0.0, 0.0), 0.285, -0.16),
    "curly": Cut(0.10, 0.10, -0.30, (0.27, 0.0, -0.02), 0.265, -0.20, edge="curly"),
    "afro": Cut(0.24, 0.24, -0.26, (0.30, 0.0, 0.0), 0.275, -0.12, edge="curly"),
    "bob": Cut(0.06, 0.085, -0.48, (0.17, 0.02, -0.02), 0.255, -0.46),
    "long": Cut(0.065, 0.075, -0.50, (0.29, -0.10, 0.03), 0.255, -0.44, length=0.62),
    "parted long": Cut(0.065, 0.075, -0.50, (0.34, -0.08, -0.08), 0.255, -0.44, length=0.50),
    "ponytail": Cut(0.065, 0.03, -0.22, (0.30, -0.02, -0.02), 0.275, -0.14, extra="ponytail"),
    "bun": Cut(0.065, 0.03, -0.22, (0.31, -0.03, -0.03), 0.275, -0.13, extra="bun"),
    "topknot": Cut(0.04, 0.02, -0.22, (0.32, -0.02, -0.02), 0.275, -0.13, extra="topknot"),
    "fountain": Cut(0.06, 0.025, -0.22, (0.31, -0.02, -0.02), 0.275, -0.13, extra="fountain"),
    "fringe": Cut(0.095, 0.05, -0.24, (0.235, -0.13, 0.09), 0.275, -0.14),
    "cornrows": Cut(0.022, 0.012, -0.22, (0.335, 0, 0), 0.275, -0.08, extra="cornrows"),
    "tufts": Cut(0.0, 0.085, -0.26, (0.62, 0.0, 0.0), 0.345, -0.04, edge="tufts"),
    "braid": Cut(0.06, 0.03, -0.26, (0.32, -0.06, -0.06), 0.27, -0.18, extra="braid"),
    "braids": Cut(0.06, 0.03, -0.26, (0.32, -0.06, -0.06), 0.27, -0.18, extra="braids"),
    "pigtails": Cut(0.05, 0.03, -0.22, (0.22, 0.02, -0.02), 0.27, -0.14, extra="pigtails"),
    "mohawk": Cut(0.012, 0.006, -0.16, (0.33, 0, 0), 0.275, -0.06, extra="mohawk"),
    "balding": Cut(0.0, 0.03, -0.24, (0.62, 0.0, 0.0), 0.36, -0.10),
}
