"""
The `show.toml` of a new show, every line of it explained.
"""

from __future__ import annotations

import re
import tomllib

from output.show.model import Show
from output.show.words import WORDS

#: What a basic string of TOML cannot hold as it is.
_ESCAPED = re.compile('[\x00-\x1f\x7f"\\\\\ud800-\udfff]')


def quoted(text: str) -> str:
    """
    *text* as a string of TOML.
    """
    return '"' + _ESCAPED.sub(_escape, text) + '"'


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    return "\\ufffd" if 0xD800 <= code <= 0xDFFF else f"\\{found[0]}" if found[0] in '"\\' else f"\\u{code:04x}"


def template(show: Show) -> str:
    """
    The settings that make *show*.
    """
    languages = ", ".join(quoted(each) for each in show.languages)
    shared = {each.description for each in show.channels if each.description != WORDS[each.language].about}
    return f"""\
# A show: `briefing show` makes the files in this folder from it, `briefing make --publish` adds to it.
# What you change here is in the feeds after the next `briefing show build`.

# The name of the show; with several languages each feed adds its own, or says what you write at the end of this file.
title = {quoted(show.title)}
# Where this folder is found on the web, for everybody. Before you change it, see moved_to.
base_url = {quoted(show.base_url)}
# One folder, with one feed, for each.
languages = [{languages}]

# Who makes it, in every podcast client.
author = {quoted(show.author)}
# In the feed for all to read: directories write to it to see that the show is yours.
email = {quoted(show.email)}
# At most 4000 bytes, for all languages; empty: each feed says in its own language what it is.
description = {quoted(next(iter(shared), ""))}
# As Apple Podcasts spells it.
category = {quoted(" > ".join(show.category))}
# Whether it is not for children.
explicit = {str(show.explicit).lower()}
# Empty: the author's, or the show's.
copyright = {quoted(show.copyright)}
# An SPDX identifier, such as CC-BY-4.0, or a name of your own with the address of its text.
license = {quoted(show.license)}
license_url = {quoted(show.license_url)}

# As many episodes stay in each feed; older ones and their files are removed. 0 keeps all.
keep = {show.keep}
# How often an episode comes, as calendars write it (RFC 5545); empty when nobody knows.
rrule = {quoted(show.rrule)}
# Who is named as the speaker. That the voice is synthetic is added.
host = {quoted(show.host)}
# A square JPEG or PNG of your own beside this file, 1400 to 3000 pixels. Empty: one is drawn for each language.
cover = {quoted(show.cover)}

# When the show moves: build once more with the new address here and leave these files at the old one, where clients
# are told. At the new address this is empty, and base_url is the new one.
moved_to = {quoted(show.moved_to)}

{_channels(show)}
# Who speaks which language, as `--show` has it. Without it, the best voice that is there.
# [voices]
# uk = "piper:uk_UA-ukrainian_tts-medium"
# en = ["edge:en-GB-RyanNeural", "edge:en-GB-SoniaNeural"]   # take turns
"""


def with_guids(text: str, show: Show) -> str:
    """
    *text*, the settings of *show*, with the guid of each channel that has none there yet: once a feed is known by it,
    it has to stay, even where `base_url` changes.
    """
    for each in show.channels:
        told = tomllib.loads(text).get("channel", {}).get(each.language)
        entry = f"guid = {quoted(each.guid)}"
        if told is None:
            text = f"{text.rstrip()}\n\n[channel.{each.language}]\n{entry}\n"
        elif not told.get("guid"):
            head = rf"(?m)^[ \t]*\[[ \t]*channel[ \t]*\.[ \t]*{each.language}[ \t]*\].*$"
            text = re.sub(r'(?m)^[ \t]*guid[ \t]*=[ \t]*""[ \t]*\n', "", text)
            text = re.sub(head, lambda found, entry=entry: f"{found[0]}\n{entry}", text, count=1)  # type: ignore[misc]
    return text


def _channels(show: Show) -> str:
    """
    A table for each language.
    """
    return "\n".join(
        f"[channel.{each.language}]\n"
        "# What the feed is known by wherever it moves: never change it.\n"
        f"guid = {quoted(each.guid)}\n"
        f"title = {quoted(each.title)}\n"
        '# description = ""   # instead of the show\'s\n'
        for each in show.channels
    )
