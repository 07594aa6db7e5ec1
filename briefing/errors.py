"""
What can go wrong with the words: one tree, each message a sentence for the person at the keyboard.

    BriefingError
    ├── SourceError        nothing could be read
    │   └── Unreachable    nothing could be read just now
    ├── NothingToSay       what was read leaves nothing to speak
    ├── PlanError          what was asked cannot be done
    ├── Partial            an engine stopped half way; what it made is kept
    ├── DownloadError      a file could not be had from the web
    └── TranslationError   the words cannot be had in that language
        └── NoRoute        no installed package leads there
"""


class BriefingError(Exception):
    """
    What was tried, with what, and what to do next, in one sentence.
    """


class SourceError(BriefingError):
    """
    Raised when a source cannot be read: missing, too big, binary, unreachable.
    """


class Unreachable(SourceError):
    """
    Raised when the server of a source cannot be reached, is too slow or too busy: another time it may answer.
    """


class NothingToSay(BriefingError):
    """
    Raised when cleaning leaves no sentence; the message names what was dropped.
    """


class PlanError(BriefingError):
    """
    Raised when a wish contradicts another one, or the machine.
    """


class Partial(BriefingError):
    """
    Raised when an engine stopped half way: its clips are kept, the same command resumes.
    """


class DownloadError(BriefingError):
    """
    Raised when a file cannot be had from the web, or is not the one that was asked for.
    """


class TranslationError(BriefingError):
    """
    Raised when a translation fails or cannot be trusted.
    """


class NoRoute(TranslationError):
    """
    Raised when no installed package leads from one language to the other. *missing* are the pairs that would.
    """

    def __init__(self, message: str, missing: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(message)
        self.missing = missing
