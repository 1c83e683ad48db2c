package id.jmo.contribution.web.bill;

import id.jmo.contribution.model.Segment;

/** For whom contributions are paid, in the API, where the segments of members have the other name. */
public enum ContributionSegment {
    PU,
    BPU;

    /** The segment as the API shows it. */
    public static ContributionSegment of(Segment segment) {
        return switch (segment) {
            case PU -> PU;
            case BPU -> BPU;
        };
    }
}
