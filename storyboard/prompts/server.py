"""Which language model is asked, where it is, what it may cost, and what it took."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from storyboard.errors import WriterError

OFFICIAL_HOST = "api.openai.com"


@dataclass(frozen=True)
class Server:
    """A language model to ask, and what it may cost.

    Attributes:
        base_url: where it is, such as http://127.0.0.1:11434/v1.
        model: which of its models.
        key: sent to this server's host only, and shown nowhere.
        patience: seconds without a word after which it counts as gone.
        longest: seconds that one reply may take.
        thinking_tokens: what a model that thinks first may say to itself besides its answer.
        at_once: questions that it is asked at the same time.
        requests_per_minute: none if 0.
        tokens_per_minute: none if 0.
        dollars_in: what a million tokens of a question cost; None if that is not known.
        dollars_out: what a million tokens of an answer cost; None if that is not known.
    """

    base_url: str
    model: str
    key: str = field(default="", repr=False)
    patience: float = 120.0
    longest: float = 600.0
    thinking_tokens: int = 2000
    at_once: int = 8
    requests_per_minute: int = 0
    tokens_per_minute: int = 0
    dollars_in: float | None = None
    dollars_out: float | None = None

    def __post_init__(self) -> None:
        parts = urlsplit(self.base_url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise WriterError(f"“{self.base_url}” is not a server's address; write one like http://127.0.0.1:11434/v1.")
        if parts.username or parts.password:
            raise WriterError("A server's address holds no name or password; give the key apart from it.")
        if self.key and parts.scheme == "http" and not is_near(parts.hostname):
            raise WriterError(f"A key is not sent to {parts.hostname} unencrypted; write its address with https.")
        if not self.key.isascii() or any(ord(letter) < 33 for letter in self.key):
            raise WriterError("A key is made of plain letters, digits and signs; enter it again.")

    @property
    def host(self) -> str:
        """The host and, where it is not the usual one, the port: what a key belongs to."""
        return host_of(self.base_url)

    @property
    def is_official(self) -> bool:
        return self.host == OFFICIAL_HOST


@dataclass(frozen=True)
class Usage:
    """What was asked of servers: tokens as they counted them, or as we guess where they do not say."""

    questions: int = 0
    tokens_in: int = 0
    tokens_out: int = 0

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            self.questions + other.questions, self.tokens_in + other.tokens_in, self.tokens_out + other.tokens_out
        )

    def dollars(self, server: Server) -> float | None:
        """What it costs, where the prices are known."""
        if server.dollars_in is None or server.dollars_out is None:
            return None
        return (self.tokens_in * server.dollars_in + self.tokens_out * server.dollars_out) / 1e6


NOTHING = Usage()


def host_of(base_url: str) -> str:
    """The host of an address, with its port where that is not the usual one, in small letters."""
    parts = urlsplit(base_url)
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    try:
        port = parts.port
    except ValueError:
        raise WriterError(f"“{base_url}” is not a server's address; its port is no number.") from None
    return (parts.hostname or "") if port in (None, usual) else f"{parts.hostname}:{port}"


def is_near(hostname: str) -> bool:
    """Whether a host is this machine or stands in the same private network."""
    try:
        address = ipaddress.ip_address(hostname)
    except ValueError:
        return "." not in hostname or hostname.endswith((".local", ".localhost", ".lan", ".internal"))
    return address.is_private or address.is_loopback or address.is_link_local


def guessed_tokens(text: str) -> int:
    """About how many tokens a text is: a token for four letters of an alphabet, one for each ideograph."""
    wide = sum(letter > "\u2e7f" for letter in text)
    return wide + (len(text) - wide + 3) // 4
