"""Who works on an order is known from the first moment, and nobody who only asks is in the way of the work."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from storyboard.model import Film
from studio import orders
from studio.desktop.running import find
from studio.orders import Order
from studio.workspace import Workspace

ORDER = Order(kind="takes", title="Takes", film=Film(title="The Ferry"))


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "ferry.film")


def test_an_order_that_is_being_begun_is_never_taken_for_one_that_waits(workspace: Workspace) -> None:
    folder = orders.place(workspace.store.root, ORDER)
    handle = orders.hold(folder)
    assert handle is not None and orders.hold(folder) is None
    found = []
    asking = threading.Thread(target=lambda: found.append(find(workspace)))
    asking.start()
    orders.sign_in(handle, os.getpid())
    asking.join()
    assert found[0].running.process == os.getpid() and not found[0].waiting
    os.close(handle)
    assert orders.holder(folder) is None


def test_what_waits_is_taken_over_once(workspace: Workspace) -> None:
    folder = orders.place(workspace.store.root, ORDER)
    assert find(workspace).waiting == (ORDER,)
    assert not folder.exists() and not find(workspace).waiting
    with pytest.raises(FileNotFoundError):
        orders.hold(folder)


def test_who_asks_is_in_nobodys_way(workspace: Workspace) -> None:
    folder = orders.place(workspace.store.root, ORDER)
    is_over = threading.Event()

    def ask() -> None:
        while not is_over.is_set():
            orders.holder(folder)

    asking = [threading.Thread(target=ask) for _ in range(2)]
    for each in asking:
        each.start()
    for _ in range(100):
        handle = orders.hold(folder)
        assert handle is not None
        orders.sign_in(handle, os.getpid())
        os.close(handle)
    is_over.set()
    for each in asking:
        each.join()
