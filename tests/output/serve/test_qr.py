"""
A QR code in a terminal is the code, module by module.
"""

from __future__ import annotations

import re

import segno

from output.serve.qr import qr


def test_every_module_is_drawn() -> None:
    """
    Half blocks, dark on light whatever the terminal's colours, with a quiet zone of four modules.
    """
    address = "http://192.168.0.7:8080/en/feed.xml"
    rows: list[list[int]] = []
    for line in qr(address).splitlines():
        assert (line[:9], line[-4:]) == ("\033[30;107m", "\033[0m")
        drawn = re.sub(r"\033\[[0-9;]*m", "", line)
        rows += [[int(each in "▀█") for each in drawn], [int(each in "▄█") for each in drawn]]
    wanted = [[int(each > 0) for each in row] for row in segno.make(address, error="m").matrix_iter(border=4)]
    assert rows[: len(wanted)] == wanted
    assert not any(map(any, rows[len(wanted) :]))
    assert not any(map(any, rows[:4]))
