"""Who signs: the person's own certificate, or one that is made for this computer on first use.

The folder of settings is the system's own for this program, or what SHOTGRAPH_SETTINGS names:

    settings.toml        [signing] certificate = "...", key = "...", trust = "...", always = true
    signing/             the certificate made here, its root, and its key (mode 0600)

SHOTGRAPH_CERTIFICATE and SHOTGRAPH_KEY stand above settings.toml.
"""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import os
import shutil
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from storyboard.errors import DeliveryError
from studio.settings import settings_folder

LOCAL_NAME = "Shotgraph on this computer"
YEARS = 20
"""How long a certificate made here holds: no authority renews it, and a signature is worth nothing after it."""

_LARGEST = 1 << 20


@dataclass(frozen=True)
class Identity:
    """A certificate chain and its key, both PEM as they were found; the key is never shown.

    Attributes:
        certificates: the signer's certificate first, then those that vouch for it.
        key: its private key.
        is_local: made here, so it says nothing about who the person is.
        file: where the certificate stands, for messages.
    """

    certificates: bytes
    key: bytes = field(repr=False)
    is_local: bool
    file: Path

    @property
    def fingerprint(self) -> str:
        """Names the certificate without reading it."""
        return hashlib.sha256(self.certificates).hexdigest()[:32]

    def chain(self) -> list[Any]:
        """The certificates, the signer's own first."""
        return _certificates(self.certificates, self.file)


def signs_always() -> bool:
    """Whether the settings say that every export is signed."""
    always = _settings().get("always", False)
    if not isinstance(always, bool):
        raise DeliveryError("In [signing], “always” is true or false; correct it.", file=_settings_file())
    return always


def find_identity(today: datetime.date) -> Identity:
    """The person's identity; without one, the one of this computer, made now if need be.

    Raises:
        DeliveryError: a file that the settings name is not there, or the folder of settings cannot be written.
    """
    settings = _settings()
    certificate = os.environ.get("SHOTGRAPH_CERTIFICATE") or settings.get("certificate")
    key = os.environ.get("SHOTGRAPH_KEY") or settings.get("key")
    if certificate and key:
        file = _named(certificate)
        return Identity(_read(file, "certificate"), _read(_named(key), "key"), is_local=False, file=file)
    if certificate or key:
        raise DeliveryError(
            "A certificate needs its key and a key its certificate; name both in settings.toml or in the environment.",
            file=_settings_file(),
        )
    folder = settings_folder() / "signing"
    if not folder.is_dir():
        _make(folder, today)
    file = folder / "certificate.pem"
    return Identity(_read(file, "certificate"), _read(folder / "key.pem", "key"), is_local=True, file=file)


def trusted_roots() -> str:
    """PEM of the roots that this person trusts: those named by `trust`, and the one made here, if any.

    Raises:
        DeliveryError: the file that the settings name holds no certificates.
    """
    found: list[bytes] = []
    if trust := _settings().get("trust"):
        found.append(_read(_named(trust), "list of trusted roots"))
        _certificates(found[0], _named(trust))
    own = settings_folder() / "signing" / "root.pem"
    if own.exists():
        found.append(_read(own, "list of trusted roots"))
    return "\n".join(pem.decode("ascii", "replace") for pem in found)


def _certificates(pem: bytes, file: Path) -> list[Any]:
    """The certificates in a PEM file, in its order."""
    from cryptography import x509

    try:
        return list(x509.load_pem_x509_certificates(pem))
    except ValueError:
        raise DeliveryError("This is no certificate in PEM; name another in the settings.", file=file) from None


def _settings_file() -> Path:
    return settings_folder() / "settings.toml"


def _settings() -> dict[str, Any]:
    """The table [signing] of the settings, empty if there is none."""
    file = _settings_file()
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8")).get("signing", {})
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise DeliveryError(f"The settings cannot be read ({error}); correct or remove them.", file=file) from None
    if not isinstance(found, dict):
        raise DeliveryError("“signing” is a table, written [signing]; correct it.", file=file)
    return found


def _named(name: object) -> Path:
    """A path as settings or the environment give it; one that is not absolute starts at the settings."""
    if not isinstance(name, str):
        raise DeliveryError("In [signing], files are named by text in quotes; correct it.", file=_settings_file())
    return settings_folder() / Path(name).expanduser()


def _read(file: Path, what: str) -> bytes:
    try:
        if file.stat().st_size > _LARGEST:
            raise DeliveryError(f"This is too large to be a {what}; check the settings for signing.", file=file)
        return file.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise DeliveryError(
            f"The {what} for signing cannot be read ({reason}); check the settings for signing.", file=file
        ) from None


def _make(folder: Path, today: datetime.date) -> None:
    """Make a certificate for this computer: aside, and moved in whole, so that two programs agree on one."""
    aside = folder.with_name(f".signing.{os.getpid()}")
    try:
        shutil.rmtree(aside, ignore_errors=True)
        aside.mkdir(parents=True, mode=0o700)
        for name, content in _local_certificate(today).items():
            handle = os.open(aside / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(handle)
        with contextlib.suppress(FileExistsError):  # another program made one meanwhile: that one is ours too
            _move_in(aside, folder)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise DeliveryError(
            f"No certificate could be made for signing ({reason}); make the folder writable, or export without --sign.",
            file=folder,
        ) from None
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _move_in(aside: Path, folder: Path) -> None:
    try:
        aside.rename(folder)
    except OSError:
        if not folder.is_dir():
            raise
        raise FileExistsError(folder) from None


def _local_certificate(today: datetime.date) -> dict[str, bytes]:
    """A root and a certificate that it signs, as the C2PA certificate profile asks; the root's key is thrown away."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

    begin = datetime.datetime.combine(today, datetime.time(), datetime.UTC) - datetime.timedelta(days=1)
    end = begin + datetime.timedelta(days=365 * YEARS)

    def named(name: str) -> x509.Name:
        organization = x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Shotgraph")
        return x509.Name([organization, x509.NameAttribute(NameOID.COMMON_NAME, name)])

    def certificate(name: str, key: Any, issuer: str, issuer_key: Any, *, is_root: bool) -> x509.Certificate:
        usage = dict.fromkeys(
            ("content_commitment", "key_encipherment", "data_encipherment", "key_agreement"), False
        ) | dict.fromkeys(("encipher_only", "decipher_only"), False)
        builder = (
            x509.CertificateBuilder()
            .subject_name(named(name))
            .issuer_name(named(issuer))
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(begin)
            .not_valid_after(end)
            .add_extension(x509.BasicConstraints(is_root, 0 if is_root else None), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False)
            .add_extension(
                x509.KeyUsage(digital_signature=not is_root, key_cert_sign=is_root, crl_sign=is_root, **usage),
                critical=True,
            )
        )
        if not is_root:
            purpose = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION])
            builder = builder.add_extension(purpose, critical=False)
        return builder.sign(issuer_key, hashes.SHA256())

    root_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    root_name = f"{LOCAL_NAME}: root"
    root = certificate(root_name, root_key, root_name, root_key, is_root=True)
    leaf = certificate(LOCAL_NAME, key, root_name, root_key, is_root=False)
    pem = serialization.Encoding.PEM
    return {
        "root.pem": root.public_bytes(pem),
        "certificate.pem": leaf.public_bytes(pem),
        "key.pem": key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()),
    }
