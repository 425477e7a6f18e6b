"""Signing a finished file: the manifest goes in last, aside, and the signed file takes the place of the other whole."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

from storyboard.errors import DeliveryError
from studio.delivery.packets import aside_name, put_in_place
from studio.delivery.provenance.identity import Identity

MEDIA_TYPES = {
    ".mp4": "video/mp4",
    ".m4v": "video/x-m4v",
    ".mov": "video/quicktime",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".png": "image/png",
    ".wav": "audio/wav",
}
"""What can carry a signature, by the file's ending."""


def media_type(file: Path) -> str:
    """The media type of a file that can be signed.

    Raises:
        DeliveryError: its format has no place for a signature.
    """
    found = MEDIA_TYPES.get(file.suffix.lower())
    if found is None:
        raise DeliveryError(
            f"A {file.suffix or 'nameless'} file has no place for a signature; "
            f"export an .mp4 or .mov, or leave --sign out.",
            file=file,
        )
    return found


def sign(file: Path, manifest: dict[str, Any], identity: Identity, now: datetime.datetime) -> None:
    """Sign a finished file in place, whole or not at all. Nothing may change it afterwards.

    No time is asked of anyone: the signature says who and what, not when, and holds while the certificate does.

    Raises:
        DeliveryError: the certificate and key do not fit or no longer hold, or the file cannot be written.
    """
    import c2pa

    certificates, key, algorithm = _checked(identity, now)
    aside = aside_name(file)
    try:
        info = c2pa.C2paSignerInfo(
            alg=c2pa.C2paSigningAlg[algorithm], sign_cert=certificates, private_key=key, ta_url=None
        )
        with c2pa.Signer.from_info(info) as signer, c2pa.Builder(json.dumps(manifest)) as builder:
            builder.sign_file(str(file), str(aside), signer)
        put_in_place(aside, file)
    except (c2pa.C2paError, OSError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise DeliveryError(f"{file.name} cannot be signed ({reason}); export it without --sign.") from None
    finally:
        aside.unlink(missing_ok=True)


def signer_name(identity: Identity) -> str:
    """Who the certificate says the signer is."""
    return _name_in(identity.chain()[0])


def _checked(identity: Identity, now: datetime.datetime) -> tuple[bytes, bytes, str]:
    """Certificates, key and algorithm as the signer wants them."""
    from cryptography.hazmat.primitives import serialization

    leaf = identity.chain()[0]
    try:
        key = serialization.load_pem_private_key(identity.key, None)
    except (ValueError, TypeError) as error:
        reason = "it asks for a password" if isinstance(error, TypeError) else "it is no PEM key"
        raise DeliveryError(
            f"The key for signing cannot be used ({reason}); name another.", file=identity.file
        ) from None
    public = serialization.PublicFormat.SubjectPublicKeyInfo, serialization.Encoding.PEM
    if key.public_key().public_bytes(public[1], public[0]) != leaf.public_key().public_bytes(public[1], public[0]):
        raise DeliveryError(
            "The key for signing does not belong to this certificate; name its own.", file=identity.file
        )
    if not leaf.not_valid_before_utc <= now <= leaf.not_valid_after_utc:
        held = f"{leaf.not_valid_before_utc:%Y-%m-%d} to {leaf.not_valid_after_utc:%Y-%m-%d}"
        raise DeliveryError(f"The certificate for signing holds from {held} only; renew it.", file=identity.file)
    pkcs8 = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return identity.certificates, pkcs8, _algorithm(key, identity.file)


def _algorithm(key: Any, file: Path) -> str:
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

    if isinstance(key, ec.EllipticCurvePrivateKey):
        curves = {"secp256r1": "ES256", "secp384r1": "ES384", "secp521r1": "ES512"}
        if key.curve.name in curves:
            return curves[key.curve.name]
    if isinstance(key, ed25519.Ed25519PrivateKey):
        return "ED25519"
    if isinstance(key, rsa.RSAPrivateKey) and key.key_size >= 2048:
        return "PS256"
    raise DeliveryError("C2PA signs with P-256, P-384, P-521, Ed25519 or RSA keys; name another.", file=file)


def _name_in(certificate: Any) -> str:
    from cryptography.x509.oid import NameOID

    for attribute in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        for found in certificate.subject.get_attributes_for_oid(attribute):
            return str(found.value)
    return "someone without a name"
