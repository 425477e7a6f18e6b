"""How a line is to be said ("whispering", "shouting"), in numbers an engine can follow."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Delivery:
    """Changes to a plain reading: pace and pitch range are factors, pitch is in espeak's steps, gain in dB."""

    pace: float = 1.0
    pitch: int = 0
    pitch_range: float = 1.0
    gain_db: float = 0.0
    whisper: bool = False


_MANNERS: tuple[tuple[tuple[str, ...], Delivery], ...] = (
    (
        ("whisper", "under her breath", "under his breath", "under their breath", "breathes", "低声", "耳语", "悄声"),
        Delivery(pace=0.92, gain_db=-5, whisper=True),
    ),
    (
        ("shout", "yell", "scream", "bellow", "calls", "calling", "call out", "roar", "大喊", "喊", "吼", "大叫"),
        Delivery(pace=0.95, pitch=16, pitch_range=1.4, gain_db=4),
    ),
    (("panic", "terrified", "frantic", "慌", "惊恐"), Delivery(pace=1.2, pitch=12, pitch_range=1.3, gain_db=2)),
    (("angry", "furious", "snaps", "barks", "hiss", "生气", "愤怒", "怒"), Delivery(1.08, 4, 1.35, 2)),
    (
        ("excited", "laugh", "delighted", "happy", "cheer", "grin", "beaming", "兴奋", "笑", "高兴", "开心"),
        Delivery(1.1, 9, 1.4, 1),
    ),
    (
        ("sad", "crying", "sob", "weep", "tearful", "broken", "weary", "tired", "exhausted",
         "哭", "难过", "伤心", "疲惫"),
        Delivery(0.86, -7, 0.7, -2),
    ),
    (
        ("quiet", "soft", "gentl", "murmur", "mutter", "mumbl", "to herself", "to himself", "hushed", "low",
         "轻声", "小声", "轻轻", "温柔", "自言自语", "喃喃"),
        Delivery(0.94, -4, 0.8, -3),
    ),
    (("slow", "careful", "deliberate", "beat", "thinking", "慢", "缓"), Delivery(0.84, 0, 0.95, 0)),
    (("quick", "fast", "hurried", "urgent", "rushed", "breathless", "急", "快"), Delivery(1.2, 3, 1.1, 1)),
    (("flat", "deadpan", "dry", "monotone", "cold", "robotic", "冷", "平淡"), Delivery(0.98, -3, 0.4, 0)),
    (("nervous", "afraid", "scared", "worried", "trembl", "anxious",
      "紧张", "害怕", "担心"), Delivery(1.06, 7, 1.2, -1)),
    (("singing", "sings", "chant", "唱"), Delivery(0.82, 4, 1.6, 1)),
    (("stern", "firm", "grave", "serious", "commanding", "严肃", "坚定"), Delivery(0.94, -5, 0.9, 1)),
)  # fmt: skip


def delivery(manner: str) -> Delivery:
    """The reading a parenthetical asks for; a plain one for words that say nothing about the voice."""
    words = manner.casefold()
    for keys, reading in _MANNERS:
        if any(key in words for key in keys):
            return reading
    return Delivery()
