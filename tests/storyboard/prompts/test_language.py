"""In which language a text is, as far as a few words can tell."""

from __future__ import annotations

import pytest

from storyboard.prompts.language import language_of, wrong_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The lamp goes out and the girl runs to the window.", "en"),
        ("La lampe est sur la table et la fille va vers la fenêtre avec le gardien.", "fr"),
        ("Die Lampe ist auf dem Tisch, und das Mädchen geht zu der Tür.", "de"),
        ("La lámpara está en la mesa y la niña va por el pasillo hacia la ventana.", "es"),
        ("灯灭了，女孩跑到窗前，看着外面的大海。", "zh"),
        ("ランプが消えて、女の子が窓へ走る。", "ja"),
        ("Лампа гаснет, и девочка бежит к окну.", "ru"),
        ("램프가 꺼지고 소녀가 창문으로 달려간다.", "ko"),
        ("Waves.", ""),
        ("xqzt plk vrrm sdfk jklw qqpo zmxn", ""),
        ("", ""),
    ],
)
def test_a_sentence_tells_its_language(text: str, language: str) -> None:
    assert language_of(text) == language


def test_only_what_is_clearly_another_language_is_wrong() -> None:
    assert (
        wrong_language("灯灭了，女孩跑到窗前，看着外面的大海。", "en")
        == "It is written in Chinese; write it in English."
    )
    assert wrong_language("The lamp goes out and the girl runs to the window.", "en") == ""
    assert wrong_language("Waves.", "fr") == "" and wrong_language("Anything at all, and the rest of it", "") == ""
