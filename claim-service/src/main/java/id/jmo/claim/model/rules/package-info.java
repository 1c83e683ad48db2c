/**
 * The rules a claim must follow, each a named policy with its source: what may be claimed and how much, what tax is
 * owed, who must approve, and the deadline of the payment. Figures come from dated configuration, never from here.
 */
@NullMarked
package id.jmo.claim.model.rules;

import org.jspecify.annotations.NullMarked;
