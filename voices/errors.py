"""
What can go wrong with a voice: one tree, each message a sentence for the person at the keyboard.

    VoiceError
    ├── NoSuchEngine       nobody by that name
    ├── NoSuchVoice        the engine has no such voice, or does not speak that language
    ├── EngineUnavailable  it cannot be used here and now (no network, no package, no voice file)
    ├── EngineFailed       it was asked and gave no usable sound
    └── WordsLost          the ledger does not balance
"""


class VoiceError(Exception):
    """
    What was tried, with what, and what to do next, in one sentence.
    """


class NoSuchEngine(VoiceError):
    """
    Raised when no engine has the name that was asked for; the message lists those there are.
    """


class NoSuchVoice(VoiceError):
    """
    Raised when an engine does not speak a language or has no voice of that name.
    """


class EngineUnavailable(VoiceError):
    """
    Raised by a probe, before the first clip, or by an engine that was asked without one: it cannot be used here and
    now, whatever the text is.
    """


class EngineFailed(VoiceError):
    """
    Raised when an engine gave no usable sound for a text; clips made so far are kept.

    *retry* tells whether asking again makes sense, *busy* whether the other side wants to be asked less, *after* how
    many seconds it wants to be left alone.
    """

    def __init__(self, message: str, *, retry: bool = True, after: float | None = None, busy: bool = False) -> None:
        super().__init__(message)
        self.retry = retry
        self.after = after
        self.busy = busy


class WordsLost(VoiceError):
    """
    Raised when what was spoken is not all that was written.
    """


def excerpt(text: str, width: int = 60) -> str:
    """
    The beginning of *text* in quotes, white space folded: how a message names a sentence.
    """
    folded = " ".join(text.split())
    return f"“{folded}”" if len(folded) <= width else f"“{folded[: width - 1].rstrip()}…”"
