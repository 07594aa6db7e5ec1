"""
What can go wrong with the sound: one tree, each message a sentence for the person at the keyboard.

    OutputError
    ├── CannotWrite     the folder or the disk refuses
    ├── BadSound        what was made does not keep its promise
    ├── BadPicture      the cover that was given is none
    ├── BadShow         a show, or an episode for it, is not what it has to be
    └── CannotServe     a show cannot be served from here
"""


class OutputError(Exception):
    """
    What was tried, with what, and what to do next, in one sentence.
    """


class CannotWrite(OutputError):
    """
    Raised when a file or a folder cannot be written; nothing half written stays behind.
    """


class BadSound(OutputError):
    """
    Raised when the finished file fails its own measurement.
    """


class BadPicture(OutputError):
    """
    Raised when a picture that was given cannot be a cover: another kind of file, not square, too small, broken.
    """


class BadShow(OutputError):
    """
    Raised when the folder of a show, its settings, a record in it, or an episode that is to be added is not as it has
    to be.
    """


class CannotServe(OutputError):
    """
    Raised when a show cannot be served: a package is missing, or nobody can listen at that address.
    """
