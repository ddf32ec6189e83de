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
# Elements that the parser closes by itself or that have no content: they nest no deeper for being many.
CHILDLESS = _tags(
    """area base br col embed hr img input link meta param source track wbr p li option dt dd tr td th thead tbody tfoot
    html head body"""
)
# Formatting elements that the parser opens again in later paragraphs if they are not closed.
REOPENED = _tags("b big code em font i nobr s small strike strong tt u")
