package se.sammanhang.programme.material;

import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.programme.SiteId;

/** What a site found to work, told by the same four questions everywhere. */
public record SuccessFactor(
        SiteId site,
        LocalisedText title,
        LocalisedText what,
        LocalisedText forWhom,
        LocalisedText happened,
        LocalisedText takes) {}
