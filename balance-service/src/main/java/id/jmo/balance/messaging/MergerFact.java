package id.jmo.balance.messaging;

import id.jmo.balance.model.MergerId;
import id.jmo.platform.values.MemberId;

/**
 * What is read of the events of topic {@code jmo.mergers.v1}.
 *
 * @param from whose savings leave
 * @param into where they arrive
 */
record MergerFact(MergerId mergerId, MemberId from, MemberId into) {}
