"""Query parameters that say where a reader came from, never which story it is: data for `amended.domain.addresses`.

To add one, add it here and a case to tests/domain/test_addresses.py. What could name a story anywhere (`id`, `cid`,
`p`, `article`) stays out: two stories taken for one is worse than one taken for two.
"""

from __future__ import annotations

# A parameter whose name begins like this is a mark: Google, Matomo and Piwik, AT Internet, HubSpot, comScore.
PREFIXES = ("utm_", "pk_", "mtm_", "matomo_", "piwik_", "at_", "hsa_", "ns_", "itm_", "fb_action_", "guce_")

# A parameter with exactly this name is a mark, whatever its value. Lower case.
NAMES = frozenset(
    {
        # click identifiers of advertisement networks and social media
        *("fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ymclid", "twclid", "ttclid"),
        *("igshid", "igsh", "li_fat_id", "rdt_cid", "scid", "sccid", "epik", "_ga", "_gl", "_openstat", "srsltid"),
        # newsletters and marketing suites
        *("mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi", "__hstc", "__hssc", "__hsfp", "vero_id", "vero_conv"),
        *("oly_enc_id", "oly_anon_id", "_kx", "ck_subscriber_id", "ml_subscriber", "ml_subscriber_hash", "s_cid"),
        *("wt_mc", "wt_zmc", "wt.mc_id", "wtmc", "spm", "icid", "ncid", "cmpid", "ocid", "intcmp", "int_source"),
        # feeds and share buttons of publishers
        *("cmp", "ito", "maca", "emc", "smid", "smtyp", "smprod", "wprss", "ftag", "ftcamp", "srnd", "taid", "tpcc"),
        *("xtor", "feedtype", "feedname", "feedref", "traffic_source", "sr_share", "soc_src", "soc_trk", "ref_src"),
        *("ref_url", "guccounter", "__twitter_impression", "outputtype", "share_id", "sharetype", "bbc_origin"),
    }
)

# A parameter with this name is a mark only with one of these values: elsewhere it may name the story.
NAMES_BY_VALUE = frozenset(
    {"ref", "source", "src", "from", "rss", "feed", "partner", "medium", "campaign", "amp", "via"}
)
VALUES = frozenset(
    {
        *("", "1", "true", "yes", "rss", "rss2", "atom", "feed", "feeds", "rssfeed", "rss_feed", "rss-feed", "rssnyt"),
        *("twitter", "facebook", "fb", "whatsapp", "telegram", "linkedin", "reddit", "bluesky", "mastodon"),
        *("share", "social", "newsletter", "email", "homepage", "push", "flipboard", "applenews", "googlenews"),
    }
)
