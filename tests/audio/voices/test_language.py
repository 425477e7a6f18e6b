"""Which voice reads a line: by its script and its small words."""

from __future__ import annotations

import pytest

from audio.voices.language import language_of


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("灯塔又在移动了。", "cmn"),
        ("把 WiFi 密码给我", "cmn"),
        ("とうだいがまた動いている", "ja"),
        ("등대가 또 움직이고 있어요", "ko"),
        ("Маяк снова движется", "ru"),
        ("Маяк знову рухається, її бачу", "uk"),
        ("المنارة تتحرك مرة أخرى", "ar"),
        ("המגדלור זז שוב", "he"),
        ("मैं घर जा रहा हूँ", "hi"),
        ("Ο φάρος κινείται πάλι", "el"),
        ("ฉันรักเธอ", "th"),
        ("The lighthouse is moving again.", "en-us"),
        ("The naïve café is open.", "en-us"),
        ("Le phare bouge encore une fois.", "fr"),
        ("C’est où ?", "fr"),
        ("Der Leuchtturm bewegt sich schon wieder.", "de"),
        ("¿Qué pasa?", "es"),
        ("El faro se mueve otra vez, señor.", "es"),
        ("Il faro si muove ancora, non è vero?", "it"),
        ("O farol está se movendo outra vez, não é?", "pt"),
        ("Latarnia znów się porusza", "pl"),
        ("Mia!", "en-us"),
        ("1987", "en-us"),
        ("", "en-us"),
    ],
)
def test_a_text_is_read_in_its_own_language(text: str, voice: str) -> None:
    assert language_of(text) == voice


def test_a_name_alone_is_read_in_the_language_of_the_film() -> None:
    assert language_of("Mia!", "fr") == "fr"
    assert language_of("灯塔", "fr") == "cmn"
