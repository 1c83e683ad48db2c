package id.jmo.balance.model;

import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;

/** A payout the bank has made whose approval has not been read. Normal for seconds, not for hours. */
public record AwaitingPayout(MemberId member, Cause cause, PayoutId payout, Rupiah paid) {}
