"""
The categories of Apple Podcasts, which every directory uses: spelt in any other way, they are none (R3).
"""

from __future__ import annotations

from collections.abc import Mapping

from output.errors import BadShow

#: Each category with those within it, as Apple spells them.
CATEGORIES: Mapping[str, tuple[str, ...]] = {
    "Arts": ("Books", "Design", "Fashion & Beauty", "Food", "Performing Arts", "Visual Arts"),
    "Business": ("Careers", "Entrepreneurship", "Investing", "Management", "Marketing", "Non-Profit"),
    "Comedy": ("Comedy Interviews", "Improv", "Stand-Up"),
    "Education": ("Courses", "How To", "Language Learning", "Self-Improvement"),
    "Fiction": ("Comedy Fiction", "Drama", "Science Fiction"),
    "Government": (),
    "Health & Fitness": ("Alternative Health", "Fitness", "Medicine", "Mental Health", "Nutrition", "Sexuality"),
    "History": (),
    "Kids & Family": ("Education for Kids", "Parenting", "Pets & Animals", "Stories for Kids"),
    "Leisure": (
        "Animation & Manga", "Automotive", "Aviation", "Crafts", "Games", "Hobbies", "Home & Garden", "Video Games",
    ),
    "Music": ("Music Commentary", "Music History", "Music Interviews"),
    "News": (
        "Business News", "Daily News", "Entertainment News", "News Commentary", "Politics", "Sports News", "Tech News",
    ),
    "Religion & Spirituality": (
        "Buddhism", "Christianity", "Hinduism", "Islam", "Judaism", "Religion", "Spirituality",
    ),
    "Science": (
        "Astronomy", "Chemistry", "Earth Sciences", "Life Sciences", "Mathematics", "Natural Sciences", "Nature",
        "Physics", "Social Sciences",
    ),
    "Society & Culture": ("Documentary", "Personal Journals", "Philosophy", "Places & Travel", "Relationships"),
    "Sports": (
        "Baseball", "Basketball", "Cricket", "Fantasy Sports", "Football", "Golf", "Hockey", "Rugby", "Running",
        "Soccer", "Swimming", "Tennis", "Volleyball", "Wilderness", "Wrestling",
    ),
    "TV & Film": ("After Shows", "Film History", "Film Interviews", "Film Reviews", "TV Reviews"),
    "Technology": (),
    "True Crime": (),
}  # fmt: skip


def category(wish: str) -> tuple[str, ...]:
    """
    The category that *wish* means, from the widest to the narrowest: `News`, `Daily News` or `news > daily news`.

    Raises `BadShow` for one that Apple does not have.
    """
    names = [each.strip().casefold() for each in wish.split(">")]
    for wide, narrow in CATEGORIES.items():
        if names == [wide.casefold()]:
            return (wide,)
        for each in narrow:
            if names in ([each.casefold()], [wide.casefold(), each.casefold()]):
                return (wide, each)
    raise BadShow(
        f"Apple Podcasts has no category {wish!r}. Name one of {', '.join(CATEGORIES)}; or one within them, such as "
        "“News > Daily News”."
    )
