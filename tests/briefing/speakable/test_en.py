"""
English: what is written, what is said.
"""

from __future__ import annotations

import pytest

from briefing.speakable import spoken

SAID = [
    ("18,500 people came.", "eighteen thousand five hundred people came."),
    ("It weighs 6.25 tons.", "It weighs six point two five tons."),
    ("It fell to -26.5 degrees.", "It fell to minus twenty-six point five degrees."),
    ("It fell to −4°C.", "It fell to minus four degrees Celsius."),
    ("Rates rose 0.5%.", "Rates rose zero point five percent."),
    ("Between 5-10% left.", "Between five to ten percent left."),
    ("It cost $7.2 billion.", "It cost seven point two billion dollars."),
    ("a $20 million grant", "a twenty million dollar grant"),
    ("Tickets are $6.20 each.", "Tickets are six dollars and twenty cents each."),
    ("It costs $1 or £1.", "It costs one dollar or one pound."),
    ("They pledged €30-€40 million.", "They pledged thirty to forty million euros."),
    ("It opened in 1945.", "It opened in nineteen forty-five."),
    ("In 1807 and since 2003,", "In eighteen oh seven and since two thousand three,"),
    ("By 2016 it was 1,945 ships.", "By twenty sixteen it was one thousand nine hundred forty-five ships."),
    ("Some 1945 ships sailed.", "Some one thousand nine hundred forty-five ships sailed."),
    ("the Harbor Shield 2031 drills", "the Harbor Shield twenty thirty-one drills"),
    ("between 1950 and 1960", "between nineteen fifty and nineteen sixty"),
    ("in the 1990s and '80s", "in the nineteen nineties and eighties"),
    ("the 2019-20 season", "the twenty nineteen to twenty season"),
    ("On Nov. 22 it ended.", "On November twenty-second it ended."),
    ("It met on 22 November.", "It met on the twenty-second of November."),
    ("It lasts from Oct. 3-12.", "It lasts from October third to twelfth."),
    ("Thu., Jan. 5, 2023", "Thursday, January fifth, twenty twenty-three"),
    ("Signed on 2024-03-01.", "Signed on March first, twenty twenty-four."),
    ("He left in Oct. The rest stayed.", "He left in October. The rest stayed."),
    ("At 8:15 p.m. She slept.", "At eight fifteen p m. She slept."),
    ("At 6:07 and 7:00", "At six oh seven and seven o'clock"),
    ("open 9am-5pm", "open nine a m to five p m"),
    ("150-200 boats", "one hundred fifty to two hundred boats"),
    ("It passed 61-39.", "It passed sixty-one to thirty-nine."),
    ("They won 4:2.", "They won four to two."),
    ("the 4th and 21st floor", "the fourth and twenty-first floor"),
    ("the 100,000th rider", "the one hundred thousandth rider"),
    ("a 246,000-strong army", "a two hundred forty-six thousand-strong army"),
    ("a 12-year-old", "a twelve-year-old"),
    ("at 80 km/h over 5 m²", "at eighty kilometers per hour over five square meters"),
    ("1 kg and 3 kg", "one kilogram and three kilograms"),
    ("half: ½, then 3/4", "half: one half, then three quarters"),
    ("Su-35s met an F-22.", "Su thirty-fives met an F twenty-two."),
    ("Berth E-7 after COVID-19", "Berth E seven after COVID nineteen"),
    ("the G7 and MH17", "the G seven and M H seventeen"),
    ("Henry VIII saw Part III.", "Henry the Eighth saw Part Three."),
    ("World War I, I think.", "World War One, I think."),
    ("Sen. Ann Poe, D-N.H., agreed.", "Senator Ann Poe, Democrat of New Hampshire, agreed."),
    ("Rep. Al Roe (R-Ariz.) left.", "Representative Al Roe, Republican of Arizona left."),
    ("Lt. Gen. Dr. Max Poe Jr. won.", "Lieutenant General Doctor Max Poe Junior won."),
    ("St. Mary's on Main St.", "Saint Mary's on Main Street."),
    ("Poe Inc. bought No. 4.", "Poe Incorporated bought number four."),
    ("e.g. tea vs. coffee, etc.", "for example tea versus coffee, et cetera."),
    ("U.S. and U.K. envoys", "U S and U K envoys"),
    ("He left the U.S. The rest stayed.", "He left the U S. The rest stayed."),
    ("The IMF's CEO called the BBC.", "The I M F's C E O called the B B C."),
    ("NATO, UNICEF and AIDS", "NATO, UNICEF and AIDS"),
    ("Write to ann@example.org now.", "Write to ann at example dot org now."),
    ("See https://www.example.com/a?b=1.", "See example dot com."),
    ("Call +1 202-555-0123.", "Call one, two zero two, five five five, zero one two three."),
    ("Agent 007 has v2.0.1", "Agent zero zero seven has v two point zero point one"),
    ("Poe & Sons #1", "Poe and Sons number one"),
    ("Russia -- it said -- left (again).", "Russia, it said, left, again."),
    ("“No,” she said. 😀", "No, she said."),
    (
        "It cost $5m; 5m people paid £3m.",
        "It cost five million dollars; five million people paid three million pounds.",
    ),
    ("Some 1.5m homes and 2-3m small firms", "Some one point five million homes and two to three million small firms"),
    ("a wall 5m high, 200m runners", "a wall five meters high, two hundred meters runners"),
    ("a 4K screen, video in 4K", "a four K screen, video in four K"),
    ("A Boeing 737-800 left.", "A Boeing seven thirty-seven eight hundred left."),
    ("the 787-9 and an A320-200", "the seven eighty-seven nine and an A three twenty two hundred"),
    ("a Boeing 707, an A321neo", "a Boeing seven oh seven, an A three twenty-one neo"),
    ("737-800 seats, 787 pages", "seven hundred thirty-seven to eight hundred seats, seven hundred eighty-seven pages"),
    ("<b>bold</b> 3 < 5", "bold three less than five"),
]


@pytest.mark.parametrize(("written", "said"), SAID)
def test_english_is_said(written: str, said: str) -> None:
    """
    Each written English expression is said as people say it.
    """
    assert said == spoken(written, "en")


@pytest.mark.parametrize(
    "plain",
    [
        "Mar and Dec met Sun Yat-sen in May.",
        "The civil servant and I mix well.",
        "She wasn't sure; they'd left - or had they?".replace(" - ", ", "),
    ],
)
def test_plain_english_is_left_alone(plain: str) -> None:
    """
    Words that only look like abbreviations come through untouched.
    """
    assert plain == spoken(plain, "en")
