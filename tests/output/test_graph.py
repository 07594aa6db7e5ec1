from __future__ import annotations

import numpy as np
import pytest
from sounds import joined, sine

from output.errors import BadSound
from output.graph import sounds


def test_nothing_is_lost_on_the_way() -> None:
    """
    A filter that does nothing hands on the same samples, however they are cut up; empty blocks are no harm.
    """
    sound = sine(0.5)

    passed = joined(sounds([("anull", "")], [sound[:7], sound[:0], sound[7:9000], sound[9000:]], 44_100))

    assert np.array_equal(sound, passed)


@pytest.mark.parametrize("chain", [("nosuchfilter", ""), ("volume", "nosuchoption=1")])
def test_a_filter_that_is_refused(chain: tuple[str, str]) -> None:
    """
    A libavfilter without the filter or the option is told in a sentence of ours.
    """
    with pytest.raises(BadSound, match="could not be set up"):
        joined(sounds([chain], [sine(0.1)], 44_100))


def test_trouble_upstream_is_not_disguised() -> None:
    """
    What the source of the sound raises comes through as it is.
    """

    def broken():  # type: ignore[no-untyped-def]
        yield sine(0.1)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        joined(sounds([("anull", "")], broken(), 44_100))
