/** Whether a member may claim: one tick for each condition, satisfied or not, with its reason. */
@NullMarked
package id.jmo.claim.model.eligibility;

import org.jspecify.annotations.NullMarked;
