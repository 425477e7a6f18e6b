"""The desk is tested in real windows that are drawn into memory, so that no screen is needed."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
