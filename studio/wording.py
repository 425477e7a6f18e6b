"""Says what is printed in another language, by the window's translations; English needs none of them."""

from __future__ import annotations

from storyboard.errors import DeliveryError
from studio.delivery.papers.wording import Say, as_written

LANGUAGES = ("en", "zh_CN")


def spoken(language: str) -> Say:
    """What says a finished phrase in a language; empty is English.

    Raises:
        DeliveryError: there are no translations into it, or the window's parts, which hold them, are not installed.
    """
    if language in ("", "en"):
        return as_written
    if language not in LANGUAGES:
        raise DeliveryError(f"“{language}” is no language that papers are printed in; choose {' or '.join(LANGUAGES)}.")
    try:
        from studio.desktop.language import speak_alone
        from studio.desktop.sentences import in_words
    except ImportError as error:
        raise DeliveryError(
            "Other languages than English need the window's parts; install them with pip install 'shotgraph[desk]'."
        ) from error
    speak_alone(language)
    return in_words
