package id.jmo.information.model.content;

import org.jspecify.annotations.Nullable;

/**
 * What decides whether a member belongs to an {@link Audience}: this service's copy of account's facts.
 *
 * @param segment none if account names one that this service does not know
 */
public record MemberFacts(@Nullable AudienceSegment segment, boolean active) {}
