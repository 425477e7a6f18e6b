"""Screenplays written for the tests: one per format and script of the world."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent
NIGHT_FERRY = FOLDER / "night-ferry.fountain"
PAPER_LANTERN = FOLDER / "paper-lantern.fountain"
MARKET = FOLDER / "market.fountain"
SIGNAL = FOLDER / "signal.fdx"
LAMP_KEEPER = FOLDER / "lamp-keeper.txt"
ALL = (NIGHT_FERRY, PAPER_LANTERN, MARKET, SIGNAL, LAMP_KEEPER)
