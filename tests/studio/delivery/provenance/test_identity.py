"""Who signs: the person's certificate where there is one, else one made for this computer, once, and kept private."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

import pytest

from storyboard.errors import DeliveryError
from studio.delivery.provenance.identity import Identity, find_identity, signs_always, trusted_roots
from studio.delivery.provenance.signing import sign, signer_name

TODAY = datetime.date(2026, 11, 24)
NOON = datetime.datetime(2026, 11, 24, 12, tzinfo=datetime.UTC)


@pytest.fixture(autouse=True)
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person without settings."""
    for name in ("SHOTGRAPH_CERTIFICATE", "SHOTGRAPH_KEY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SHOTGRAPH_SETTINGS", str(tmp_path / "settings"))
    return tmp_path / "settings"


def test_a_certificate_is_made_on_first_use_and_kept(settings: Path) -> None:
    made = find_identity(TODAY)
    assert made.is_local and signer_name(made) == "Shotgraph on this computer"
    assert find_identity(TODAY + datetime.timedelta(days=400)) == made
    assert [path.name for path in settings.iterdir()] == ["signing"]


def test_nobody_else_can_read_the_key_and_nothing_prints_it(settings: Path) -> None:
    made = find_identity(TODAY)
    assert (settings / "signing").stat().st_mode & 0o777 == 0o700
    assert (settings / "signing" / "key.pem").stat().st_mode & 0o777 == 0o600
    assert made.key.startswith(b"-----BEGIN PRIVATE KEY") and "PRIVATE KEY" not in repr(made)


def test_no_two_computers_get_the_same_certificate(settings: Path) -> None:
    first = find_identity(TODAY)
    shutil.rmtree(settings)
    assert find_identity(TODAY).fingerprint != first.fingerprint


def test_a_persons_own_certificate_comes_first(settings: Path, tmp_path: Path) -> None:
    own = _own(settings, tmp_path)
    (settings / "settings.toml").write_text(
        f"[signing]\ncertificate = '{own / 'certificate.pem'}'\nkey = '{own / 'key.pem'}'\n"
        f"trust = '{own / 'root.pem'}'\nalways = true\n"
    )
    found = find_identity(TODAY)
    assert not found.is_local and found.certificates == (own / "certificate.pem").read_bytes()
    assert not (settings / "signing").exists()
    assert trusted_roots() == (own / "root.pem").read_text()
    assert signs_always()


def test_the_environment_stands_above_the_settings(
    settings: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = _own(settings, tmp_path)
    (settings / "settings.toml").write_text("[signing]\ncertificate = 'a'\nkey = 'b'\n")
    monkeypatch.setenv("SHOTGRAPH_CERTIFICATE", str(own / "certificate.pem"))
    monkeypatch.setenv("SHOTGRAPH_KEY", str(own / "key.pem"))
    assert find_identity(TODAY).file == own / "certificate.pem"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[signing]\ncertificate = 'mine.pem'\nkey = 'mine.key'\n", "mine.pem: .*no such file"),
        ("[signing]\ncertificate = 'mine.pem'\n", "needs its key"),
        ("[signing]\ncertificate = 3\nkey = 4\n", "named by text"),
        ("[signing\n", "settings cannot be read"),
        ("signing = 1\n", "is a table"),
    ],
)
def test_settings_that_cannot_be_used_are_said_in_a_sentence(settings: Path, text: str, said: str) -> None:
    settings.mkdir()
    (settings / "settings.toml").write_text(text)
    with pytest.raises(DeliveryError, match=said) as error:
        find_identity(TODAY)
    assert "\n" not in str(error.value)


def test_a_list_of_trusted_roots_without_any_is_named(settings: Path) -> None:
    settings.mkdir()
    (settings / "settings.toml").write_text("[signing]\ntrust = 'roots.pem'\n")
    (settings / "roots.pem").write_text("nobody")
    with pytest.raises(DeliveryError, match=r"roots\.pem: This is no certificate"):
        trusted_roots()


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path, settings: Path) -> None:
    settings.mkdir()
    (settings / "signing").write_text("a file where a folder should be")
    with pytest.raises(DeliveryError, match="No certificate could be made"):
        find_identity(TODAY)


def test_a_certificate_that_no_longer_holds_signs_nothing(tmp_path: Path) -> None:
    made = find_identity(TODAY)
    with pytest.raises(DeliveryError, match="holds from 2026-11-23 to 2046"):
        sign(_file(tmp_path), {}, made, NOON.replace(year=2047))


def test_a_key_that_belongs_to_another_certificate_signs_nothing(settings: Path, tmp_path: Path) -> None:
    own = find_identity(TODAY)
    shutil.rmtree(settings)
    other = find_identity(TODAY)
    mixed = Identity(own.certificates, other.key, is_local=False, file=tmp_path / "mine.pem")
    with pytest.raises(DeliveryError, match=r"mine\.pem: The key for signing does not belong"):
        sign(_file(tmp_path), {}, mixed, NOON)


@pytest.mark.parametrize(
    ("certificates", "key", "said"),
    [(b"nothing", None, "no certificate in PEM"), (None, b"nothing", "no PEM key")],
)
def test_junk_signs_nothing(tmp_path: Path, certificates: bytes | None, key: bytes | None, said: str) -> None:
    made = find_identity(TODAY)
    junk = Identity(certificates or made.certificates, key or made.key, is_local=False, file=made.file)
    with pytest.raises(DeliveryError, match=said):
        sign(_file(tmp_path), {}, junk, NOON)


def _own(settings: Path, tmp_path: Path) -> Path:
    """A certificate of the person's own: one made here and carried elsewhere serves as well as any."""
    find_identity(TODAY)
    own = tmp_path / "own"
    shutil.move(settings / "signing", own)
    return own


def _file(folder: Path) -> Path:
    path = folder / "film.mp4"
    path.write_bytes(b"not looked at")
    return path
