"""What the tags of HTML are, as far as reading a page needs to know (HTML Living Standard, section 4 and 15.3)."""

from __future__ import annotations


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


# What no reader sees, what is a control and not text, and pronunciation marks, which would tear words apart.
SKIPPED = _tags(
    """-comment head title link meta base script style template noscript noframes svg math iframe object embed applet
    param canvas audio video source track map area select option optgroup datalist textarea input button progress meter
    rt rp frameset frame col colgroup amp-ad amp-analytics amp-iframe amp-img amp-social-share"""
)
# Of these, what commonly holds text in the parser's tree.
TEXTLESS = _tags("script style template noscript svg iframe select textarea button")
# What stands in a line of text; everything else begins a block, elements of a site's own making too.
INLINE = _tags(
    """a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr output picture q ruby
    rb rtc s samp slot small span strike strong sub sup time tt u var wbr"""
)
EMPHASIS = _tags("b strong em i u mark")
CODE = _tags("code samp kbd tt")
STRUCK_OUT = _tags("del s strike")
NAVIGATION = _tags("nav menu dialog")
# One paragraph, or a part of one; anything else may hold an article, elements of a site's own making too.
PARAGRAPHS = _tags("p li h1 h2 h3 h4 h5 h6 blockquote pre dt dd address ul ol dl figcaption caption summary")
NEVER_FURNITURE = _tags("body html main article")
# Elements without content.
VOID = _tags("area base br col embed hr img input link meta param source track wbr html head body")
# What ends another of its own kind before it, with and without an end tag: many of these nest no deeper.
SIBLINGS = {
    name: kind
    for kind, names in {
        "paragraph": "p",
        "item": "li",
        "definition": "dt dd",
        "choice": "option",
        "cell": "tr td th thead tbody tfoot colgroup caption",
    }.items()
    for name in names.split()
}
# An end tag of these ends whatever is open within (13.2.6.4.7), as far as one of BARRIERS.
CONTAINERS = _tags(
    """address article aside blockquote button center details dialog dir div dl fieldset figcaption figure footer header
    hgroup listing main menu nav ol pre search section summary table ul"""
)
BARRIERS = _tags("applet caption marquee math object select svg table template foreignobject desc title")
# What ends a drawing or a formula that it stands in (13.2.6.5).
BREAKOUTS = _tags(
    """b big blockquote body br center code dd div dl dt em embed font h1 h2 h3 h4 h5 h6 head hr i img li listing menu
    meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var"""
)
# What is in these is no markup, unless they stand in a drawing or a formula.
RAW = _tags("script style textarea title xmp iframe noembed noframes")
# Formatting elements that the parser opens again in later paragraphs if they are not closed.
REOPENED = _tags("b big code em font i nobr s small strike strong tt u")
